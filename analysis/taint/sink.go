package taint

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A findingKey is a place at which a rule has found something: one call gives one
// finding per rule.
type findingKey struct {
	at   place
	rule string
}

// found is the gravest that is known of a finding so far.
type found struct {
	pattern *rules.Pattern
	sink    syntax.Span
	callee  string
	grade   Grade
	level   rules.Level
	trace   *step
	itself  bool // what is handed in gets there itself, not put into something else
	handed  bool // all that is known to reach it, and is not constant, comes from the function's parameters
}

// keepGraver keeps what is known of a finding, if nothing as grave is.
func keepGraver(all map[findingKey]found, k findingKey, f found) {
	if old, ok := all[k]; ok {
		f = old.orGraver(f)
	}
	all[k] = f
}

// orGraver is the other of two if that is graver.
func (f found) orGraver(g found) found {
	if g.graver(f) {
		return g
	}
	return f
}

func (f found) graver(g found) bool {
	switch {
	case f.level != g.level:
		return f.level > g.level
	case f.grade != g.grade:
		return f.grade > g.grade
	case f.handed != g.handed:
		return g.handed
	}
	return compareTraces(f.trace, g.trace) < 0
}

// A hitKey tells hits apart.
type hitKey struct {
	findingKey
	src   string
	guess bool
}

// A hit is a sink that something handed in by the caller reaches.
type hit struct {
	found
	key   findingKey
	label label // its trace leads from the parameter to the sink
}

func compareHits(a, b hit) int {
	return cmp.Or(comparePlaces(a.key.at, b.key.at), strings.Compare(a.key.rule, b.key.rule), compareLabels(a.label, b.label))
}

func compareKeys(a, b findingKey) int {
	return cmp.Or(comparePlaces(a.at, b.at), strings.Compare(a.rule, b.rule))
}

func (p place) key() string {
	return p.def + "@" + strconv.Itoa(p.start) + "-" + strconv.Itoa(p.end) + " "
}

// sink judges what reaches each place of a sink pattern.
func (m *match) sink(p *rules.Pattern) {
	for _, place := range p.Places {
		switch a, ok := m.argument(place); {
		case place.Part == rules.Arguments && m.call != nil:
			args := m.call.args
			if p.Options {
				args = options(p, args)
			}
			m.judgeAll(p, args)
		case ok && p.Keys != nil:
			m.judgeAll(p, m.r.underKeys(a, p.Keys))
		case ok && p.Options:
			m.judgeAll(p, options(p, m.r.itemArgs(a)))
		case ok:
			m.judge(p, a)
		}
	}
}

func (m *match) judgeAll(p *rules.Pattern, args []arg) {
	for _, a := range args {
		m.judge(p, a)
	}
}

// judge reports what one value at a sink is.
func (m *match) judge(p *rules.Pattern, a arg) {
	r := m.r
	if r.still {
		return
	}
	f := found{pattern: p, sink: a.span, callee: m.calleeName(p), level: p.Levels[Constant]}
	key := findingKey{r.place(m.span), p.Rule.Name}
	end := r.place(a.span)
	if m.at.def != "" {
		key.at, end.def = m.at, m.at.def
	} else {
		r.judges(judgement{p, m.span, a.span, f.callee}, a.value)
	}
	all := r.reaching(p, a.value)
	left := slices.DeleteFunc(slices.Clone(all), func(l label) bool { return r.s.know.harmless(p.Rule, l) })
	if m.at.def == "" && (len(left) > 0 || len(all) == 0 || !onlyHinted(p)) {
		r.report(key, f)
	}
	for _, l := range left {
		l.trace = l.trace.then(end, "to "+sinkName(f.callee))
		f.itself = wholly(a.value, l)
		r.reach(key, f, l)
	}
	r.passes(p, key, a.value)
}

// onlyHinted reports whether data that was made harmless is nothing for the pattern: a
// constant is a hint, and it is the data that would be worse.
func onlyHinted(p *rules.Pattern) bool {
	return p.Levels[Constant] == rules.Hint && p.Levels[Tainted] > rules.Hint
}

// reaching are the labels of a value that count at a sink.
func (r *run) reaching(p *rules.Pattern, v value) []label {
	switch {
	case p.Shallow:
		return v.labels
	case p.First:
		return joinLabels(v.labels, r.all(r.index(value{objs: v.objs}, constValue(facts.Int, "0"))))
	}
	return r.all(r.asData(v))
}

func sinkName(callee string) string {
	if callee == "" {
		return "where it is dangerous"
	}
	return strings.TrimPrefix(callee, "builtins.")
}

// maxHits bounds the ways into sinks that a summary keeps.
const maxHits = 100

// reach reports that a label reaches a sink, and leaves what depends on the caller to it.
func (r *run) reach(key findingKey, f found, l label) {
	open := f
	open.grade, open.level, open.trace = Open, f.pattern.Levels[Open], nil
	switch {
	case l.src.kind == fromOutside && !l.guess && !r.s.know.doubtful(f.pattern.Rule, l):
		f.grade, f.level, f.trace = Tainted, r.s.know.level(f.pattern, l), l.trace
		r.report(key, f)
	case l.src.kind == fromParam || l.src.kind == fromCapture || l.src.kind == fromCall:
		if r.s.know.danger(f.pattern.Rule)&r.s.know.placed == 0 {
			l = l.behind("") // and callers need not look again when it changes
		}
		hk := hitKey{key, l.src.key, l.guess}
		if old, ok := r.out.hits[hk]; ok {
			l = joinLabels([]label{old.label}, []label{l})[0]
			f.itself = f.itself && old.itself
		}
		if len(r.out.hits) < maxHits {
			r.out.hits[hk] = hit{f, key, l}
		}
		if l.src.kind == fromCapture {
			r.reachEnd(key, f, l)
		} else if key.at.def == r.d.key {
			open.handed = l.src.kind == fromParam
			r.report(key, open)
		}
	case key.at.def == r.d.key || l.src.kind == fromOutside:
		r.report(key, open)
	}
}

// reachEnd reports what a variable from around the function holds when nobody says more.
func (r *run) reachEnd(key findingKey, f found, l label) {
	for _, e := range ended([]label{l}) {
		if !r.s.know.harmless(f.pattern.Rule, e) {
			r.reach(key, f, e)
		}
	}
}

// ended replaces labels of variables around a function by what those hold in the end.
func ended(ls []label) []label {
	if !slices.ContainsFunc(ls, func(l label) bool { return l.src.kind == fromCapture }) {
		return ls
	}
	var out []label
	for _, l := range ls {
		if l.src.kind != fromCapture {
			out = append(out, l)
			continue
		}
		for _, e := range l.src.end {
			e = e.done(l.state().surely()).behind(follow(l.before(), e.before()))
			e.guess = e.guess || l.guess && e.src.kind != fromUnknown
			if e.src.kind != fromUnknown {
				e.trace = graft(e.trace, l.trace)
			}
			out = append(out, e)
		}
	}
	return sortLabels(out)
}

// level is the level of a finding for what a label says: lower for data of more trust, and
// for data that something has made less grave.
func (k *Knowledge) level(p *rules.Pattern, l label) rules.Level {
	t := l.src.trust
	steps := map[rules.Trust]rules.Level{rules.Local: 1, rules.FromFile: 1, rules.Environment: 2}[t]
	switch {
	case p.Least != 0 && t > p.Least, slices.Contains(p.Spares, t):
		return p.Levels[Open]
	case slices.Contains(p.Full, t):
		steps = 0
	}
	if k.effects(l).mild&k.danger(p.Rule) != 0 {
		steps++
	}
	top := p.Levels[Tainted]
	if steps >= top {
		return p.Levels[Open]
	}
	return max(top-steps, p.Levels[Open])
}

func (r *run) report(key findingKey, f found) {
	if f.level == rules.None || r.still || r.env.dead {
		return
	}
	keepGraver(r.out.finds, key, f)
}

// calleeName is how a message names what is called.
func (m *match) calleeName(p *rules.Pattern) string {
	if m.call != nil {
		return strings.TrimPrefix(m.call.names[0], "*.")
	}
	span, ok := m.site.Span(p.Object)
	if !ok {
		return ""
	}
	for _, n := range m.r.objectNames(m.r.spanValue(span)) {
		return strings.TrimPrefix(n, "*.")
	}
	return ""
}

// finding is a found thing as others see it.
func (s *solver) finding(d *defn, k findingKey, f found) Finding {
	out := Finding{Pattern: f.pattern, Def: d.ref(), Span: syntax.Span{Start: k.at.start, End: k.at.end},
		Sink: f.sink, Callee: f.callee, Grade: f.grade, Level: f.level}
	if f.grade != Tainted {
		return out
	}
	for _, st := range f.trace.steps() {
		if at := s.def(st.at.def); at != nil {
			out.Trace = append(out.Trace, Step{at.ref(), syntax.Span{Start: st.at.start, End: st.at.end}, st.text})
		}
	}
	return out
}

// wholly reports whether a label says that a value is what was handed in, or all that is in that.
func wholly(v value, l label) bool {
	return slices.ContainsFunc(v.objs, func(o object) bool {
		return o.kind == passed && (l.src.key == o.src.key || l.src.key == o.src.key+"*")
	})
}
