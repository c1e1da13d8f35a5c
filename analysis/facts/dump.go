package facts

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Dump returns the facts as text: one statement a line, expressions as (op operands…).
// Numbers in front are spans of own offsets.
func (f *File) Dump() string {
	var b strings.Builder
	if f.Python2 {
		b.WriteString("python 2\n")
	}
	for i, d := range f.Defs {
		r := f.Regions[i]
		fmt.Fprintf(&b, "%s %d-%d\n", d.title(f.QualifiedName(i)), r.Span.Start, r.Span.End)
		b.WriteString(d.Dump())
	}
	return b.String()
}

func (d *Def) title(name string) string {
	words := []string{[]string{"module", "function", "class"}[d.Kind]}
	for word, is := range map[string]bool{"async": d.Async, "generator": d.Generator, "broken": d.Broken} {
		if is {
			words = append(words, word)
		}
	}
	slices.Sort(words[1:])
	return strings.Join(append(words, name), " ")
}

// Dump returns the facts of one definition as text; see File.Dump.
func (d *Def) Dump() string {
	p := printer{d: d}
	for _, x := range d.Decorators {
		p.line(1, "@"+p.expr(x))
	}
	for _, param := range d.Params {
		p.line(1, "parameter "+p.param(param))
	}
	if len(d.Bases) > 0 {
		p.line(1, "bases"+p.args(d.Bases))
	}
	if d.Returns != 0 {
		p.line(1, "returns "+p.expr(d.Returns))
	}
	if d.Doc != "" {
		p.line(1, "doc "+strconv.Quote(d.Doc))
	}
	p.names("locals", d.Locals)
	p.names("globals", d.Globals)
	p.names("nonlocals", d.Nonlocals)
	p.block(1, d.Body)
	return p.b.String()
}

type printer struct {
	d *Def
	b strings.Builder
}

func (p *printer) line(depth int, s string) {
	p.b.WriteString(strings.Repeat("  ", depth) + s + "\n")
}

func (p *printer) names(title string, names map[string]bool) {
	if len(names) > 0 {
		p.line(1, title+" "+strings.Join(slices.Sorted(maps.Keys(names)), " "))
	}
}

func (p *printer) block(depth int, body []StmtID) {
	for _, id := range body {
		p.stmt(depth, p.d.Stmt(id))
	}
}

// inner prints a titled block, if it is there.
func (p *printer) inner(depth int, title string, body []StmtID) {
	if len(body) > 0 {
		p.line(depth, title)
		p.block(depth+1, body)
	}
}

var stmtNames = [...]string{
	Eval: "eval", Assign: "assign", Augment: "augment", Return: "return", Raise: "raise", Assert: "assert",
	Delete: "delete", Pass: "pass", Break: "break", Continue: "continue", Import: "import", If: "if",
	While: "while", For: "for", With: "with", Try: "try", Match: "match", Define: "define", Exec: "exec", Scope: "scope",
}

func (p *printer) stmt(depth int, s *Stmt) {
	p.line(depth, fmt.Sprintf("%d-%d %s", s.Span.Start, s.Span.End, p.head(s)))
	p.block(depth+1, s.Body)
	for _, h := range s.Handlers {
		word := "except"
		if h.Star {
			word = "except*"
		}
		p.line(depth, strings.TrimRight(word+" "+p.expr(h.Type)+" "+h.Name, " "))
		p.block(depth+1, h.Body)
	}
	for _, c := range s.Cases {
		guard := ""
		if c.Guard != 0 {
			guard = " if " + p.expr(c.Guard)
		}
		p.line(depth+1, "case "+p.expr(c.Pattern)+guard)
		p.block(depth+2, c.Body)
	}
	p.inner(depth, "else", s.Else)
	p.inner(depth, "finally", s.Finally)
}

// head prints a statement without its blocks.
func (p *printer) head(s *Stmt) string {
	words := []string{stmtNames[s.Op]}
	if s.Async {
		words = []string{"async", words[0]}
	}
	for _, t := range s.Targets {
		words = append(words, p.expr(t))
	}
	if s.Text != "" && s.Op != Exec {
		words = append(words, s.Text+"=")
	}
	if s.Op == Assign {
		words = append(words, "=")
	}
	for i, x := range []ExprID{s.X, s.Y, s.Z} {
		if x != 0 {
			words = append(words, []string{"", "y:", "z:"}[i]+p.expr(x))
		}
	}
	for _, m := range s.Imports {
		words = append(words, fmt.Sprintf("[%s%s %s as %s]", strings.Repeat(".", m.Dots), m.Module, m.Name, m.Bound()))
	}
	for _, item := range s.Items {
		words = append(words, "["+p.expr(item.X)+" as "+p.expr(item.Target)+"]")
	}
	if s.Op == Define {
		words = append(words, strconv.Itoa(s.Child))
	}
	return strings.Join(words, " ")
}

func (p *printer) param(param Param) string {
	s := []string{"", "/", "kw:", "*", "**"}[param.Kind] + param.Name
	if param.Annotation != 0 {
		s += ": " + p.expr(param.Annotation)
	}
	if param.Default != 0 {
		s += " = " + p.expr(param.Default)
	}
	return s
}

var opNames = [...]string{
	Unknown: "?", Const: "const", Name: "name", Attr: "attr", Index: "index", Slice: "slice", Call: "call",
	Binary: "binary", Unary: "unary", Not: "not", Bool: "bool", Compare: "compare", Cond: "cond", Tuple: "tuple",
	List: "list", Set: "set", Dict: "dict", FString: "fstring", Format: "format", Lambda: "lambda",
	ListComp: "listcomp", SetComp: "setcomp", DictComp: "dictcomp", Generator: "generator", Await: "await",
	Yield: "yield", YieldFrom: "yieldfrom", Starred: "starred", Walrus: "walrus", PatCapture: "capture",
	PatWild: "wild", PatValue: "value", PatSeq: "seq", PatStar: "rest", PatMap: "map", PatClass: "class",
	PatOr: "or", PatAs: "as",
}

var litNames = [...]string{
	NoLit: "?", None: "None", True: "True", False: "False", Ellipsis: "...",
	Int: "int", Float: "float", Complex: "complex", Str: "str", Bytes: "bytes",
}

// expr prints an expression; names and constants are short.
func (p *printer) expr(id ExprID) string {
	x := p.d.Expr(id)
	switch {
	case id == 0:
		return "-"
	case x.Op == Name:
		return x.Text
	case x.Op == Const && x.Lit <= Ellipsis:
		return litNames[x.Lit]
	case x.Op == Const && x.Lit == Int:
		return x.Text
	case x.Op == Const:
		return litNames[x.Lit] + strconv.Quote(x.Text)
	}
	return "(" + opNames[x.Op] + p.operands(x) + ")"
}

func (p *printer) operands(x *Expr) string {
	var b strings.Builder
	if x.Text != "" {
		b.WriteString(" '" + x.Text + "'")
	}
	if x.Op == Slice || x.Op == Cond {
		return b.String() + " " + p.expr(x.X) + " " + p.expr(x.Y) + " " + p.expr(x.Z)
	}
	if len(x.Params) > 0 {
		for _, param := range x.Params {
			b.WriteString(" [" + p.param(param) + "]")
		}
	}
	for _, operand := range []ExprID{x.X, x.Y, x.Z} {
		if operand != 0 {
			b.WriteString(" " + p.expr(operand))
		}
	}
	if len(x.Ops) > 0 {
		b.WriteString(" " + strconv.Quote(strings.Join(x.Ops, "|")))
	}
	b.WriteString(p.args(x.Args))
	for _, c := range x.Clauses {
		b.WriteString(" " + p.clause(c))
	}
	return b.String()
}

func (p *printer) clause(c Clause) string {
	s := "[for "
	if c.Async {
		s = "[async for "
	}
	s += p.expr(c.Target) + " in " + p.expr(c.Iter)
	for _, x := range c.Ifs {
		s += " if " + p.expr(x)
	}
	return s + "]"
}

func (p *printer) args(args []Arg) string {
	var b strings.Builder
	for _, a := range args {
		b.WriteByte(' ')
		if a.Name != "" {
			b.WriteString(a.Name + "=")
		}
		if a.Key != 0 {
			b.WriteString(p.expr(a.Key) + ": ")
		}
		b.WriteString(strings.Repeat("*", int(a.Star)) + p.expr(a.Value))
	}
	return b.String()
}
