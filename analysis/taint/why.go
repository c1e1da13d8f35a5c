package taint

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// A Source is the text that an explanation quotes: where an own offset of a definition
// is, and what stands in a span of it.
type Source struct {
	Line func(Ref, int) int
	Text func(Ref, syntax.Span) string
}

// Why says what a run of one definition makes of the code in a span: what variables
// hold, and what rules made of the calls there. It reports false if there is no code.
func Why(w io.Writer, p Program, at Ref, span syntax.Span, source Source) bool {
	s := newSolver(NewStore(p, true))
	for _, d := range s.unit(at.Path).defs {
		if d.ref() != at {
			continue
		}
		s.get(query{body, d.key, ""})
		y := why{run: newRun(s, d), source: source, out: w, span: span}
		y.watch = newWatch()
		return y.explain()
	}
	return false
}

// A why is one explanation being written.
type why struct {
	*run
	source Source
	out    io.Writer
	span   syntax.Span // of the line
}

func (y *why) say(indent int, format string, a ...any) {
	fmt.Fprintf(y.out, strings.Repeat("  ", indent)+format+"\n", a...)
}

func (y *why) line(own int) int { return y.source.Line(y.d.ref(), own) }

func (y *why) text(s syntax.Span) string {
	return brief(y.source.Text(y.d.ref(), s))
}

// maxQuoted is how much of a person's code is quoted.
const maxQuoted = 60

func brief(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if r := []rune(text); len(r) > maxQuoted {
		return string(r[:maxQuoted-1]) + "…"
	}
	return text
}

func (y *why) explain() bool {
	ids := y.expressions()
	stmts := y.statements()
	if len(ids) == 0 && len(stmts) == 0 {
		return false
	}
	y.summarise()
	y.say(0, "in %s", y.name())
	if dead, ok := y.unreached(stmts); ok {
		y.say(1, "never reached: %s", dead)
		return true
	}
	y.variables(ids)
	y.rules(ids)
	return true
}

// name is what the definition is called: "def Handler.get".
func (y *why) name() string {
	if y.d.parent == nil {
		return "the module"
	}
	var names []string
	for d := y.d; d.parent != nil; d = d.parent {
		names = append([]string{d.def.Name}, names...)
	}
	return map[facts.Kind]string{facts.Function: "def ", facts.Class: "class "}[y.f.Kind] + strings.Join(names, ".")
}

func overlaps(a, b syntax.Span) bool { return a.Start < b.End && b.Start < a.End }

func contains(outer, inner syntax.Span) bool {
	return outer.Start <= inner.Start && inner.End <= outer.End
}

// statements are those that stand on the line, in whole or with their heads.
func (y *why) statements() (out []facts.StmtID) {
	for i := 1; i < len(y.f.Stmts); i++ {
		st := &y.f.Stmts[i]
		if st.Op != facts.Define && slices.ContainsFunc(y.parts(st), func(s syntax.Span) bool { return overlaps(s, y.span) }) {
			out = append(out, facts.StmtID(i))
		}
	}
	return out
}

// parts are the spans of a statement without the statements in it.
func (y *why) parts(st *facts.Stmt) (out []syntax.Span) {
	add := func(ids ...facts.ExprID) {
		for _, id := range ids {
			if id != 0 {
				out = append(out, y.f.Expr(id).Span)
			}
		}
	}
	switch st.Op {
	case facts.If, facts.While, facts.For, facts.With, facts.Try, facts.Match:
		add(st.X)
		add(st.Targets...)
		for _, it := range st.Items {
			add(it.X, it.Target)
		}
		for _, h := range st.Handlers {
			add(h.Type)
		}
		for _, c := range st.Cases {
			add(c.Pattern, c.Guard)
		}
		return out
	}
	return []syntax.Span{st.Span}
}

// expressions are those of the statements on the line, and of the head of the definition there.
func (y *why) expressions() (out []facts.ExprID) {
	var in []syntax.Span
	for _, id := range y.statements() {
		for _, s := range y.parts(y.f.Stmt(id)) {
			if overlaps(s, y.span) {
				in = append(in, s)
			}
		}
	}
	for i := 1; i < len(y.f.Exprs); i++ {
		e := y.f.Exprs[i].Span
		if overlaps(e, y.span) || slices.ContainsFunc(in, func(s syntax.Span) bool { return contains(s, e) }) {
			if !y.around(e) {
				out = append(out, facts.ExprID(i))
			}
		}
	}
	return out
}

// around reports whether an expression stands in a statement that is not on the line: the
// text of a statement inside another one's lines.
func (y *why) around(e syntax.Span) bool {
	on := y.statements()
	for i := 1; i < len(y.f.Stmts); i++ {
		for _, s := range y.parts(&y.f.Stmts[i]) {
			if contains(s, e) {
				return !slices.Contains(on, facts.StmtID(i)) || !overlaps(s, y.span)
			}
		}
	}
	return false
}

// unreached says why a line is never reached, if that is so.
func (y *why) unreached(stmts []facts.StmtID) (string, bool) {
	for _, id := range stmts {
		if y.watch.reached[id] {
			return "", false
		}
	}
	if len(stmts) == 0 {
		return "", false
	}
	return y.ending(y.f.Body, stmts[0]), true
}

// ending says what keeps control from a statement somewhere in a block.
func (y *why) ending(block []facts.StmtID, id facts.StmtID) string {
	for _, b := range block {
		st := y.f.Stmt(b)
		if b != id && !contains(st.Span, y.f.Stmt(id).Span) {
			if y.watch.ended[b] {
				return fmt.Sprintf("line %d never goes on: %s", y.line(st.Span.Start), y.text(st.Span))
			}
			continue
		}
		if is, known := y.watch.tests[b]; known && b != id {
			if word := map[bool]string{true: "true", false: "false"}[is]; is != holds(y.f, st.Body, id) {
				return fmt.Sprintf("the test on line %d is always %s: %s", y.line(st.Span.Start), word, y.text(y.f.Expr(st.X).Span))
			}
		}
		for _, inner := range blocks(st) {
			if holds(y.f, inner, id) {
				return y.ending(inner, id)
			}
		}
	}
	return "nothing leads here"
}

func blocks(st *facts.Stmt) [][]facts.StmtID {
	out := [][]facts.StmtID{st.Body, st.Else, st.Finally}
	for _, h := range st.Handlers {
		out = append(out, h.Body)
	}
	for _, c := range st.Cases {
		out = append(out, c.Body)
	}
	return out
}

func holds(f *facts.Def, block []facts.StmtID, id facts.StmtID) bool {
	return slices.ContainsFunc(block, func(b facts.StmtID) bool {
		return b == id || contains(f.Stmt(b).Span, f.Stmt(id).Span)
	})
}

// variables says what the names on the line hold, and the parts of them that are looked at.
func (y *why) variables(ids []facts.ExprID) {
	said := map[string]bool{}
	for _, id := range ids {
		e := y.f.Expr(id)
		name := y.text(e.Span)
		v, seen := y.watch.values[id]
		if !isPlace(e) || said[name] || !seen || y.function(v) || y.called(id) && e.Op == facts.Attr {
			continue
		}
		said[name] = true
		words := y.words(v)
		y.say(1, "%s: %s", name, words[0])
		for _, more := range words[1:] {
			y.say(1, "%s  %s", strings.Repeat(" ", len([]rune(name))), more)
		}
	}
}

// isPlace reports whether an expression names something that holds a value.
func isPlace(e *facts.Expr) bool {
	return e.Op == facts.Name || e.Op == facts.Attr || e.Op == facts.Index
}

// called reports whether an expression is what a call calls.
func (y *why) called(id facts.ExprID) bool {
	return slices.ContainsFunc(y.f.Exprs, func(e facts.Expr) bool { return e.Op == facts.Call && e.X == id })
}

// function reports whether a value is a function, class or module and nothing else: what
// rules make of it is said at its calls.
func (y *why) function(v value) bool {
	return len(v.objs) > 0 && !slices.ContainsFunc(v.objs, func(o object) bool {
		return o.kind != named && o.kind != module && o.kind != function && o.kind != class || o.name != "" && o.name[0] == '*'
	}) && !slices.ContainsFunc(v.labels, func(l label) bool { return l.src.kind != fromUnknown })
}

// rules says what rules made of the calls and other code on the line.
func (y *why) rules(ids []facts.ExprID) {
	var spans []syntax.Span
	for _, id := range ids {
		spans = append(spans, y.f.Expr(id).Span)
	}
	for _, id := range y.statements() {
		spans = append(spans, y.parts(y.f.Stmt(id))...)
	}
	told := map[syntax.Span]bool{}
	for _, j := range y.watch.judgements() {
		if slices.Contains(spans, j.span) {
			told[j.span] = true
			y.judgement(j)
		}
	}
	for _, id := range ids {
		if e := y.f.Expr(id); e.Op == facts.Call && !told[e.Span] {
			y.call(id, e)
		}
	}
}

// call says what is known of a call at which no rule looked.
func (y *why) call(id facts.ExprID, e *facts.Expr) {
	callee, seen := y.watch.values[e.X]
	if r := y.f.Expr(e.X); r.Op == facts.Lambda {
		return
	}
	name := y.text(y.f.Expr(e.X).Span)
	var names []string
	for _, n := range y.objectNames(callee) {
		if n[0] != '*' && n[0] != '?' {
			names = append(names, strings.TrimPrefix(n, "builtins."))
		}
	}
	switch clean, ok := y.watch.cleaned[e.Span]; {
	case !seen:
		y.say(1, "%s(…): never evaluated", name)
	case ok:
		y.say(1, "%s(…): makes its argument harmless for %s", name, y.cleaned(clean.clean))
	case len(names) == 0:
		y.say(1, "%s(…): no import, assignment or type says what this calls", name)
	default:
		y.say(1, "%s(…): calls %s, of which no rule says that it is dangerous", name, strings.Join(names, " or "))
	}
}
