package taint

import (
	"fmt"
	"slices"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// Where a value became harmless, and where what it was made of is nobody knows.

// reasons are the tests and sanitizers that made what stands in a span harmless, looked for
// backwards through assignments.
func (y *why) reasons(span syntax.Span, seen map[string]bool) (out []string) {
	for _, s := range sortedSpans(y.watch.cleaned) {
		if contains(span, s) {
			c := y.watch.cleaned[s]
			out = append(out, fmt.Sprintf("made harmless for %s on line %d: %s", y.cleaned(c.clean), y.line(s.Start), y.text(s)))
		}
	}
	for i := 1; i < len(y.f.Exprs); i++ {
		e := &y.f.Exprs[i]
		if !contains(span, e.Span) || !isPlace(e) {
			continue
		}
		if reason, ok := y.guarded(facts.ExprID(i)); ok {
			out = append(out, reason)
		}
		if e.Op == facts.Name && !seen[e.Text] {
			seen[e.Text] = true
			for _, from := range y.assignments(e.Text, e.Span.Start) {
				out = append(out, y.reasons(from, seen)...)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// origins are the calls and names in a span that nobody can see into, looked for backwards
// through assignments.
func (y *why) origins(span syntax.Span, seen map[string]bool) (out []string) {
	for i := 1; i < len(y.f.Exprs); i++ {
		e := &y.f.Exprs[i]
		if v, ok := y.watch.values[facts.ExprID(i)]; !ok || !contains(span, e.Span) || !unclear(v) {
			continue
		}
		switch {
		case e.Op == facts.Call && !y.clear(e):
			out = append(out, fmt.Sprintf("unknown on line %d: what %s gives", y.line(e.Span.Start), y.text(e.Span)))
		case e.Op == facts.Name && !seen[e.Text]:
			seen[e.Text] = true
			from := y.assignments(e.Text, e.Span.Start)
			for _, s := range from {
				out = append(out, y.origins(s, seen)...)
			}
			if from == nil && !y.f.Locals[e.Text] {
				out = append(out, y.outside(facts.ExprID(i))...)
			}
		case e.Op == facts.Attr:
			out = append(out, y.outside(facts.ExprID(i))...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// outside says what an expression is that stands in no file here.
func (y *why) outside(id facts.ExprID) (out []string) {
	e := y.f.Expr(id)
	for _, o := range y.watch.values[id].objs {
		if o.kind == named && o.name[0] != '*' && o.name[0] != '?' && !y.called(id) && !y.prefix(id) {
			out = append(out, fmt.Sprintf("unknown on line %d: what %s holds", y.line(e.Span.Start), o.name))
		}
	}
	return out
}

// prefix reports whether an attribute of an expression is looked up.
func (y *why) prefix(id facts.ExprID) bool {
	return slices.ContainsFunc(y.f.Exprs, func(e facts.Expr) bool { return e.Op == facts.Attr && e.X == id })
}

// unclear reports whether nobody knows what is in a value, or where all of it comes from.
func unclear(v value) bool {
	return slices.ContainsFunc(v.labels, func(l label) bool { return l.src.kind == fromUnknown || l.guess })
}

// clear reports whether it is known what a call does with what it is given: then what is
// unknown went into it.
func (y *why) clear(e *facts.Expr) bool {
	for _, n := range y.objectNames(y.watch.values[e.X]) {
		if slices.ContainsFunc(y.s.know.calls(callNames(n)), func(p *rules.Pattern) bool { return p.Role == rules.Propagator }) {
			return true
		}
	}
	return false
}

// guarded says which test made what an expression holds harmless: the last one that left it so.
func (y *why) guarded(id facts.ExprID) (string, bool) {
	name, now := y.text(y.f.Expr(id).Span), y.all(y.watch.values[id])
	for _, g := range slices.Backward(y.watch.guards) {
		e := y.f.Expr(g.id)
		if e.Span.Start > y.f.Expr(id).Span.Start || y.text(e.Span) != name || sameLabels(g.before, g.after) || !sameClean(g.after, now) {
			continue
		}
		return fmt.Sprintf("guarded on line %d: %s", y.line(e.Span.Start), y.text(y.test(g.id))), true
	}
	return "", false
}

// sameClean compares labels without their traces.
func sameClean(a, b []label) bool {
	return slices.EqualFunc(a, b, func(x, y label) bool { return compareLabels(x, y) == 0 && x.state().effect == y.state().effect })
}

// test is the span of the test in which an expression stands.
func (y *why) test(id facts.ExprID) syntax.Span {
	at := y.f.Expr(id).Span
	best := at
	for i := 1; i < len(y.f.Exprs); i++ {
		e := &y.f.Exprs[i]
		if !contains(e.Span, at) || e.Span == at || best != at && !contains(best, e.Span) {
			continue
		}
		if e.Op == facts.Compare || e.Op == facts.Call || e.Op == facts.Not {
			best = e.Span
		}
	}
	return best
}

// assignments are the spans of what a variable is assigned before a place.
func (y *why) assignments(name string, before int) (out []syntax.Span) {
	for i := 1; i < len(y.f.Stmts); i++ {
		st := &y.f.Stmts[i]
		if st.Span.Start >= before {
			continue
		}
		is := func(t facts.ExprID) bool { return y.f.Expr(t).Text == name && y.f.Expr(t).Op == facts.Name }
		if slices.ContainsFunc(st.Targets, is) && st.X != 0 {
			out = append(out, y.f.Expr(st.X).Span)
		}
		for _, it := range st.Items {
			if is(it.Target) {
				out = append(out, y.f.Expr(it.X).Span)
			}
		}
	}
	return out
}

func sortedSpans[V any](m map[syntax.Span]V) (out []syntax.Span) {
	for s := range m {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b syntax.Span) int { return a.Start - b.Start })
	return out
}
