package facts

import (
	"slices"
	"sort"
	"strings"

	"golang.org/x/text/unicode/norm"

	"backflow/analysis/syntax"
)

// lower turns the nodes of one definition after the other into facts. Its recursion is
// as deep as the tree, which package syntax bounds.
type lower struct {
	doc      *syntax.Document
	nodes    []syntax.Node
	sketches []sketch

	// Of the definition being lowered:
	sketch  *sketch
	start   int           // in the document
	holes   []syntax.Span // in the document
	removed []int         // bytes of the first n holes
	key     []byte        // what its hash is of: a prefix and its own text
	prefix  int
	text    string // its own text, which the facts share
	d       *Def
	exprs   []Expr
	stmts   []Stmt
	defined int // children that have a statement
	lambdas int // how many lambdas are around; they bind and yield for themselves
	loops   int // how many targets of comprehensions are around

	ops      []string // scratch
	operands room[Arg]
	blocks   room[StmtID]
	ids      room[ExprID]
}

// def lowers the definition that began.
func (l *lower) def(hash [16]byte) *Def {
	s := l.sketch
	l.text = string(l.key[l.prefix:])
	l.exprs, l.stmts = l.exprs[:0], l.stmts[:0]
	l.add(Expr{})
	l.stmt(Stmt{})
	l.defined = 0
	l.d = &Def{Kind: s.kind, Name: s.name, Hash: hash, Broken: s.broken}
	switch s.kind {
	case Module:
		l.body(0)
	case Function:
		l.function(s.inner)
	case Class:
		l.class(s.inner)
	}
	l.unseen()
	for name := range l.d.Globals {
		delete(l.d.Locals, name)
	}
	for name := range l.d.Nonlocals {
		delete(l.d.Locals, name)
	}
	l.d.Exprs = slices.Clone(l.exprs)
	l.d.Stmts = slices.Clone(l.stmts)
	return l.d
}

func (l *lower) function(i int32) {
	l.header(i)
	l.d.Async = l.has(i, tokenAsync)
	if p := child(l.nodes, i, fieldParameters); p != 0 {
		l.d.Params = l.params(p)
		for _, p := range l.d.Params {
			l.bind(p.Name)
		}
	}
	l.d.Returns = l.expr(child(l.nodes, i, fieldReturns))
	if b := child(l.nodes, i, fieldBody); b != 0 {
		l.body(b)
	}
}

func (l *lower) class(i int32) {
	l.header(i)
	if bases := child(l.nodes, i, fieldSuper); bases != 0 {
		l.d.Bases = l.args(bases)
	}
	if b := child(l.nodes, i, fieldBody); b != 0 {
		l.body(b)
	}
}

// header lowers what functions and classes have in common.
func (l *lower) header(i int32) {
	if name := child(l.nodes, i, fieldName); name != 0 {
		l.d.NameSpan = l.span(name)
	}
	if outer := l.sketch.node; outer != i {
		for c := l.head(outer); c != 0; c = l.next(outer, c) {
			if l.form(c) == decorator {
				l.d.Decorators = append(l.d.Decorators, l.first(c))
			}
		}
	}
	if types := child(l.nodes, i, fieldTypeParams); types != 0 {
		l.typeParams(types)
	}
}

// typeParams binds the names of [T, *Ts, **P, S: bound].
func (l *lower) typeParams(i int32) {
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if name := l.firstName(c); name != 0 {
			l.bind(l.name(name))
		}
	}
}

// body lowers the statements of the definition and finds its docstring.
func (l *lower) body(i int32) {
	l.d.Body = l.block(i)
	if len(l.d.Body) == 0 {
		return
	}
	first := &l.stmts[l.d.Body[0]]
	if x := &l.exprs[first.X]; first.Op == Eval && x.Op == Const && x.Lit == Str {
		l.d.Doc = x.Text
	}
}

// unseen gives a statement to each definition that stands where none may, as in the
// parentheses of a call that is not finished.
func (l *lower) unseen() {
	if l.defined == len(l.sketch.children) {
		return
	}
	seen := make([]bool, len(l.sketch.children))
	for i := range l.stmts {
		if l.stmts[i].Op == Define {
			seen[l.stmts[i].Child] = true
		}
	}
	for k, child := range l.sketch.children {
		if !seen[k] {
			l.d.Body = append(l.d.Body, l.define(l.sketches[child].node))
		}
	}
}

// define lowers the definition at a node inside the present one to its statement.
func (l *lower) define(i int32) StmtID {
	k := sort.Search(len(l.sketch.children), func(k int) bool { return l.sketches[l.sketch.children[k]].node >= i })
	l.defined++
	l.bind(l.sketches[l.sketch.children[k]].name)
	return l.stmt(Stmt{Op: Define, Span: l.span(i), Child: k})
}

// bind notes a name that the present definition binds.
func (l *lower) bind(name string) {
	if name == "" || l.lambdas+l.loops > 0 {
		return
	}
	if l.d.Locals == nil {
		l.d.Locals = map[string]bool{}
	}
	l.d.Locals[name] = true
}

func (l *lower) stmt(s Stmt) StmtID {
	if s.Parts == nil {
		s.Parts = noParts
	}
	l.stmts = append(l.stmts, s)
	return StmtID(len(l.stmts) - 1)
}

func (l *lower) add(x Expr) ExprID {
	if x.Rare == nil {
		x.Rare = noRare
	}
	l.exprs = append(l.exprs, x)
	return ExprID(len(l.exprs) - 1)
}

// offset is Region.Own, faster.
func (l *lower) offset(off int) int {
	n := 0
	if len(l.holes) > 0 {
		n = sort.Search(len(l.holes), func(i int) bool { return l.holes[i].Start >= off })
	}
	if n > 0 && off < l.holes[n-1].End {
		off = l.holes[n-1].End
	}
	return off - l.start - l.removed[n]
}

func (l *lower) span(i int32) syntax.Span {
	s := l.nodes[i].Span
	return syntax.Span{Start: l.offset(s.Start), End: l.offset(s.End)}
}

// source is the own text of a node, "" of none.
func (l *lower) source(i int32) string {
	if i == 0 {
		return ""
	}
	s := l.span(i)
	return l.text[s.Start:s.End]
}

func (l *lower) form(i int32) form { return formOf[l.nodes[i].Kind] }

// head and next walk the children of a node but for comments and line continuations;
// 0 ends them. Node 0 itself means none and has none, though it is the module.
func (l *lower) head(i int32) int32 {
	if i == 0 {
		return 0
	}
	return l.from(i, i+1)
}

func (l *lower) next(i, c int32) int32 { return l.from(i, l.nodes[c].Next) }

// from is the first such child of a node from a place on.
func (l *lower) from(i, c int32) int32 {
	for ; c < l.nodes[i].Next; c = l.nodes[c].Next {
		if f := l.form(c); f != comment && f != continuation {
			return c
		}
	}
	return 0
}

// operand returns the n-th named child that is no error, 0 if there are fewer.
func (l *lower) operand(i int32, n int) int32 {
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.nodes[c].Named && l.form(c) != errorNode {
			if n == 0 {
				return c
			}
			n--
		}
	}
	return 0
}

// first lowers the first operand of a node.
func (l *lower) first(i int32) ExprID { return l.expr(l.operand(i, 0)) }

func (l *lower) has(i int32, f form) bool { return l.token(i, f) != 0 }

func (l *lower) token(i int32, f form) int32 {
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.form(c) == f {
			return c
		}
	}
	return 0
}

// firstName returns the first identifier in a subtree.
func (l *lower) firstName(i int32) int32 {
	for c := i; i != 0 && c < l.nodes[i].Next; c++ {
		if l.form(c) == identifier {
			return c
		}
	}
	return 0
}

func (l *lower) name(i int32) string { return normal(l.source(i)) }

// normal is a name as Python compares it.
func normal(name string) string {
	for i := range len(name) {
		if name[i] >= 0x80 {
			return norm.NFKC.String(name)
		}
	}
	return name
}

// dotted is the text of a dotted name without the spaces it may have.
func (l *lower) dotted(i int32) string {
	text := l.source(i)
	if !strings.ContainsAny(text, " \t\r\n\\#\f") {
		return normal(text)
	}
	var parts []string
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.form(c) == identifier {
			parts = append(parts, l.name(c))
		}
	}
	return strings.Join(parts, ".")
}
