package taint

import (
	"cmp"
	"maps"
	"slices"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A watch keeps what happens in a run, for whoever asks why there is a finding, or none.
// Runs that nobody asks about have none.
type watch struct {
	values  map[facts.ExprID]value // what expressions, and targets of assignments, last held
	reached map[facts.StmtID]bool
	ended   map[facts.StmtID]bool // control does not come out of them
	tests   map[facts.StmtID]bool // tests that always come out so
	cleaned map[syntax.Span]cleaning
	guards  []guarding // in order of time
	judged  map[judgement]value
	refused map[judgement]*rules.Condition
}

// A cleaning is a call of a sanitizer.
type cleaning struct {
	callee string
	clean  cwes
}

// A guarding is a test that has taken something from what an expression holds.
type guarding struct {
	id            facts.ExprID
	before, after []label
}

// A judgement is a rule at a sink.
type judgement struct {
	pattern *rules.Pattern
	span    syntax.Span // of the call
	sink    syntax.Span // of the argument
	callee  string
}

func compareJudgements(a, b judgement) int {
	return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End),
		cmp.Compare(a.pattern.Rule.Name, b.pattern.Rule.Name), cmp.Compare(a.sink.Start, b.sink.Start), cmp.Compare(a.pattern.At.Start, b.pattern.At.Start))
}

func newWatch() *watch {
	return &watch{values: map[facts.ExprID]value{}, reached: map[facts.StmtID]bool{}, ended: map[facts.StmtID]bool{},
		tests: map[facts.StmtID]bool{}, cleaned: map[syntax.Span]cleaning{}, judged: map[judgement]value{}, refused: map[judgement]*rules.Condition{}}
}

// saw notes what an expression holds.
func (r *run) saw(id facts.ExprID, v value) {
	if r.watch != nil && !r.env.dead {
		r.watch.values[id] = r.frozen(v)
	}
}

// did notes that a statement was carried out.
func (r *run) did(id facts.StmtID) {
	if r.watch == nil {
		return
	}
	r.watch.reached[id] = true
	if r.watch.ended[id] = r.env.dead; !r.env.dead {
		delete(r.watch.ended, id)
	}
}

// knew notes how a test came out, if it always does so.
func (r *run) knew(st *facts.Stmt, is, known bool) {
	if r.watch == nil {
		return
	}
	for i := range r.f.Stmts {
		if &r.f.Stmts[i] != st {
			continue
		}
		if r.watch.tests[facts.StmtID(i)] = is; !known {
			delete(r.watch.tests, facts.StmtID(i))
		}
	}
}

// guards notes that a test has taken something from what an expression holds.
func (r *run) guards(id facts.ExprID, before, after value) {
	if r.watch != nil && !sameLabels(before.labels, after.labels) {
		r.watch.guards = append(r.watch.guards, guarding{id, r.all(before), r.all(after)})
	}
}

// cleans notes that a sanitizer was called.
func (r *run) cleans(span syntax.Span, callee string, clean cwes) {
	if r.watch != nil && !r.env.dead {
		r.watch.cleaned[span] = cleaning{callee, clean}
	}
}

// judges notes what a rule saw at a sink: of several times the gravest.
func (r *run) judges(j judgement, v value) {
	if r.watch == nil || r.env.dead {
		return
	}
	v = value{labels: r.reaching(j.pattern, v), konst: v.konst}
	if old, ok := r.watch.judged[j]; !ok || len(v.labels) >= len(old.labels) {
		r.watch.judged[j] = v
	}
}

// telling reports whether it says something of a call that a condition does not hold: how
// it was called does; that it is about something else, as most calls are, does not.
func telling(c *rules.Condition) bool {
	switch c.Op {
	case rules.Matches, rules.Holds, rules.Lacks, rules.Instance, rules.Raises, rules.InFile, rules.HidesStandard:
		return false
	}
	return c.Place.Item == ""
}

// refuses notes the condition by which a rule does not apply.
func (m *match) refuses(p *rules.Pattern) {
	if m.r.watch == nil || p.Role != rules.Sink || p.Yields {
		return // most texts are for nothing that such a rule is about
	}
	for i := range p.Where {
		if !m.condition(&p.Where[i]) {
			if !telling(&p.Where[i]) {
				return
			}
			m.r.watch.refused[judgement{pattern: p, span: m.span, callee: m.calleeName(p)}] = &p.Where[i]
			return
		}
	}
}

// judgements are the sinks that rules looked at, in order; and the calls at which a rule
// found no sink, once for each of its conditions.
func (w *watch) judgements() []judgement {
	type at struct {
		span       syntax.Span
		rule, text string
	}
	told := map[at]bool{}
	for j := range w.judged {
		told[at{j.span, j.pattern.Rule.Name, ""}] = true
	}
	out := slices.SortedFunc(maps.Keys(w.judged), compareJudgements)
	for _, j := range slices.SortedFunc(maps.Keys(w.refused), compareJudgements) {
		a := at{j.span, j.pattern.Rule.Name, ""}
		b := at{j.span, j.pattern.Rule.Name, condition(w.refused[j])}
		if !told[a] && !told[b] {
			told[b] = true
			out = append(out, j)
		}
	}
	slices.SortFunc(out, compareJudgements)
	return out
}
