package taint

import (
	"fmt"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
)

// A query is something the solver can be asked.
type query struct {
	kind queryKind
	def  string // key of a definition
	name string // of variable and attribute
}

type queryKind uint8

const (
	body       queryKind = iota // the summary of a definition, of the lambda in it or for the class of self that name says
	variable                    // what a variable of a definition's scope holds when it has run
	header                      // how a function is called: its parameters and decorators
	contents                    // the own text of a definition
	bases                       // what a class is derived from; see lineage
	decorators                  // the dotted names of a definition's decorators
	decorated                   // what its decorators make of a definition
	attribute                   // what an attribute of a class's instances may hold
	bound                       // whether and how a scope binds a name
	provided                    // whether a module has a name, and from which file
	selfWrites                  // which attributes of self a method sets
	importing                   // what a module imports
	python2                     // whether a file is Python 2
	imports                     // where the module of an import statement of a file stands
	below                       // where a module inside a package stands
	overriding                  // whether a class defines anew what a method uses of self
	plainness                   // whether the objects of a class are no data
)

// home is the path of the file that leads to all that it takes to answer a query: of a method
// that is looked at as one of a class, the class's.
func (q query) home() string {
	if (q.kind == body || q.kind == overriding) && strings.IndexByte(q.name, ':') >= 0 {
		return pathOf(q.name)
	}
	return pathOf(q.def)
}

// A result is an answer with what it was computed from.
type result struct {
	out  *answer
	own  string // stamp of the definition that was read
	deps []dep
	ring []query // the queries that this one depends on in a circle, itself included
}

type dep struct {
	q   query
	out *answer
}

// An answer is shared by all revisions in which it is the same.
type answer struct {
	value   value    // of variable, bases, attribute
	summary *summary // of body
	text    string   // of the others
}

// A solver answers queries for one goroutine. What is answered for good goes to the store.
type solver struct {
	know     *Knowledge
	store    *Store
	units    map[string]*Unit
	spoiled  map[query]bool // old results not to be used: part of a ring that changed
	done     map[query]*result
	rests    map[query]query // what is done only as far as another one is, which is not
	stack    []*frame
	active   map[query]*frame
	guesses  map[query]*answer // of queries in rings, from the round before
	rounds   map[query]int     // how often each of these was answered
	wide     map[query]bool    // those that are widened
	computed []string
}

func newSolver(s *Store) *solver {
	return &solver{know: s.Know, store: s, units: map[string]*Unit{}, done: map[query]*result{}, rests: map[query]query{}, active: map[query]*frame{},
		guesses: map[query]*answer{}, rounds: map[query]int{}, wide: map[query]bool{}, spoiled: map[query]bool{}}
}

// maxUnits bounds the files that a solver keeps at hand. Definitions of a file that was let
// go and asked for again are others with the same keys.
const maxUnits = 200

// unit returns a file with its definitions, or nil.
func (s *solver) unit(path string) *Unit {
	u, ok := s.units[path]
	if !ok {
		if u = s.store.Files.Unit(path); u != nil {
			u.define()
		}
		if len(s.units) >= maxUnits {
			clear(s.units)
		}
		s.units[path] = u
	}
	return u
}

// def returns the definition with a key, or nil.
func (s *solver) def(key string) *defn {
	if u := s.unit(pathOf(key)); u != nil {
		return u.byKey[key]
	}
	return nil
}

// A frame is a query being answered.
type frame struct {
	q       query
	index   int
	low     int  // the lowest frame that this one depends on
	circle  bool // it was asked again while being answered
	changed bool // it, or a member, came out other than in the round before
	deps    []dep
	seen    map[query]bool
	members []query // done in this round, but resting on a frame that is not
}

// roundsFor bounds the repetitions of a ring with so many members. Values can only grow so
// far; most rings settle in two or three rounds, and what large ones add later is more of
// the same.
func roundsFor(members int) int {
	switch {
	case members < 50:
		return 6
	case members < 200:
		return 4
	}
	return 2
}

// calmRounds is after how many rounds answers only grow, and are widened if they still do.
const calmRounds = 2

// maxStack bounds how deep queries nest. Beyond it, calls are to functions nobody can
// see into, so that a chain of 100,000 calls does not exhaust memory.
const maxStack = 2000

// nothing is what is known of a ring before its first round; beyond is what is said of
// functions that are too far away to be looked at.
var nothing, beyond = &answer{summary: &summary{}}, &answer{summary: &summary{}}

// get answers a query and notes that the current one depends on it.
func (s *solver) get(q query) *answer {
	if r, ok := s.done[q]; ok {
		s.lower(q)
		s.note(q, r.out)
		return r.out
	}
	if f, ok := s.active[q]; ok {
		f.circle = true
		top := s.stack[len(s.stack)-1]
		top.low = min(top.low, f.index)
		out := s.lastRound(q)
		s.note(q, out)
		return out
	}
	if r := s.store.result(q); r != nil {
		s.done[q] = r
		s.note(q, r.out)
		return r.out
	}
	if len(s.stack) > maxStack {
		return beyond
	}
	f := &frame{q: q, index: len(s.stack), low: len(s.stack)}
	s.stack = append(s.stack, f)
	s.active[q] = f
	r := s.reuse(f)
	if r == nil {
		r = s.compute(f)
	}
	s.stack = s.stack[:f.index]
	delete(s.active, q)
	s.done[q] = r
	if f.low < f.index {
		up := s.stack[f.index-1]
		up.low, up.changed = min(up.low, f.low), up.changed || f.changed
		up.members = append(append(up.members, f.members...), q)
		s.rests[q] = s.stack[f.low].q
	} else {
		s.publish(f.members)
		s.publish([]query{q})
	}
	s.note(q, r.out)
	return r.out
}

// lower has the current query rest on what one rests on that is done, but not for good.
func (s *solver) lower(q query) {
	for on, ok := s.rests[q]; ok; on, ok = s.rests[on] {
		if f := s.active[on]; f != nil {
			top := s.stack[len(s.stack)-1]
			top.low = min(top.low, f.index)
			return
		}
	}
}

// forget has queries answered again.
func (s *solver) forget(qs []query) {
	for _, q := range qs {
		delete(s.done, q)
		delete(s.rests, q)
	}
}

// publish gives final answers to the store.
func (s *solver) publish(qs []query) {
	for _, q := range qs {
		delete(s.rests, q)
		if r := s.done[q]; r != nil {
			s.store.publish(q, r)
		}
	}
}

// lastRound is what a member of a ring was in the round before, at first nothing.
func (s *solver) lastRound(q query) *answer {
	if out := s.guesses[q]; out != nil {
		return out
	}
	return nothing
}

func (s *solver) note(q query, out *answer) {
	if len(s.stack) == 0 {
		return
	}
	f := s.stack[len(s.stack)-1]
	if f.seen[q] {
		return
	}
	if f.seen == nil {
		f.seen = map[query]bool{}
	}
	f.seen[q] = true
	f.deps = append(f.deps, dep{q, out})
	if c := s.store.clues; c != nil && c.recorded && q.kind != imports && q.kind != below {
		from := f.q.home()
		for _, to := range []string{pathOf(q.def), q.home()} {
			if from != to {
				c.plan.Asks(from, to)
			}
		}
	}
}

// reuse returns the old result of a query if nothing it was computed from has changed.
func (s *solver) reuse(f *frame) *result {
	old := s.store.before(f.q)
	if old == nil || s.spoiled[f.q] {
		return nil
	}
	ring := old.ring
	if ring == nil {
		ring = []query{f.q}
	}
	for _, q := range ring {
		if !s.holds(f, q, ring) {
			for _, q := range ring {
				s.spoiled[q] = true
			}
			s.forget(f.members)
			return nil
		}
	}
	for _, q := range ring {
		s.done[q] = s.store.before(q)
	}
	f.members = ring
	f.deps = old.deps
	return old
}

// holds reports whether the old result of one query of a ring still rests on the same.
func (s *solver) holds(f *frame, q query, ring []query) bool {
	old := s.store.before(q)
	switch {
	case old == nil || q.kind == imports || q.kind == below:
		return false // those look at folders, and are soon answered
	case !s.store.changed[pathOf(q.def)]:
	case s.stampOf(q) != old.own || q.kind == bound || q.kind == python2:
		return false // those look at all of a file
	}
	for _, d := range old.deps {
		if slices.Contains(ring, d.q) {
			continue
		}
		if s.get(d.q) != d.out || f.low < f.index || f.circle {
			return false
		}
	}
	return true
}

func (s *solver) stampOf(q query) string {
	if s.store.once {
		return "" // nobody will ask
	}
	if d := s.def(q.def); d != nil {
		return d.stamp
	}
	return ""
}

// compute answers a query afresh. Of queries that depend on each other in a ring, the
// lowest repeats all of them until a round changes nothing; the others go along.
func (s *solver) compute(f *frame) *result {
	for round := 0; ; round++ {
		f.deps, f.seen, f.members, f.low, f.circle, f.changed = nil, nil, nil, f.index, false, false
		out := s.answer(f.q)
		if s.rounds[f.q] >= calmRounds {
			out = s.calmed(f.q, out)
		}
		ringed := f.circle || f.low < f.index
		if ringed {
			s.rounds[f.q]++
		}
		if ringed && !sameAnswer(out, s.lastRound(f.q)) {
			f.changed = true
			s.guesses[f.q] = out
		}
		if ringed && f.low == f.index && f.changed && round < roundsFor(len(f.members)) {
			s.forget(f.members)
			continue
		}
		r := &result{out: out, own: s.stampOf(f.q), deps: f.deps}
		if old := s.store.before(f.q); old != nil && sameAnswer(old.out, out) {
			r.out = old.out
		}
		if f.low == f.index && len(f.members) > 0 {
			s.close(f, r)
		}
		return r
	}
}

// calmed is an answer that swings no more, or grows: it is joined with that of the round
// before, and both are widened once it was another.
func (s *solver) calmed(q query, out *answer) *answer {
	last := s.lastRound(q)
	if joined := joinAnswers(out, last); !s.wide[q] && sameAnswer(joined, last) {
		return joined
	}
	s.wide[q] = true
	return joinAnswers(widenedAnswer(out), widenedAnswer(last))
}

// close makes a ring of a head and its members, which are final now.
func (s *solver) close(f *frame, r *result) {
	ring := append(slices.Clone(f.members), f.q)
	slices.SortFunc(ring, compareQueries)
	ring = slices.Compact(ring)
	r.ring = ring
	for _, q := range f.members {
		if m := s.done[q]; m != nil {
			m.ring = ring
		}
	}
}

func compareQueries(a, b query) int {
	if a.kind != b.kind {
		return int(a.kind) - int(b.kind)
	}
	if c := strings.Compare(a.def, b.def); c != 0 {
		return c
	}
	return strings.Compare(a.name, b.name)
}

func sameAnswer(a, b *answer) bool {
	return a == b || a.text == b.text && same(a.value, b.value) && sameSummary(a.summary, b.summary)
}

// answer computes a query once.
func (s *solver) answer(q query) *answer {
	switch q.kind {
	case imports:
		module := strings.TrimLeft(q.name, ".")
		return &answer{text: s.store.Files.Import(pathOf(q.def), len(q.name)-len(module), module)}
	case below:
		return &answer{text: s.store.Files.Below(pathOf(q.def), q.name)}
	}
	d := s.def(q.def)
	if d == nil {
		return &answer{}
	}
	switch q.kind {
	case body:
		return &answer{summary: s.execute(d, q.name)}
	case variable:
		return &answer{value: s.variableOf(d, q.name)}
	case header:
		return &answer{text: headerText(d.def)}
	case contents:
		return &answer{text: d.stamp}
	case decorators:
		return &answer{text: s.decoratorsOf(d)}
	case bound:
		return &answer{text: s.bindingText(d, q.name)}
	case provided:
		return s.providing(d, q.name)
	case selfWrites:
		return &answer{text: selfWritten(d.def)}
	case importing:
		return &answer{text: d.unit.importing(d.def)}
	case python2:
		return &answer{text: map[bool]string{true: "yes"}[d.unit.Facts.Python2]}
	case bases:
		return s.basesOf(d)
	case plainness:
		return &answer{text: s.plainClass(d)}
	case overriding:
		return &answer{text: s.overridden(d, q.name)}
	case decorated:
		return &answer{value: s.decoratedBy(d)}
	}
	return &answer{value: s.attributeOf(d, q.name)}
}

// execute summarises a definition. This is the one place where a panic is caught: the
// definition has no findings then, and all others stand.
func (s *solver) execute(d *defn, lambda string) (out *summary) {
	depth := len(s.stack)
	defer func() {
		if p := recover(); p != nil {
			for _, f := range s.stack[depth:] {
				delete(s.active, f.q)
			}
			s.stack = s.stack[:depth]
			out = &summary{}
			if report := s.store.Report; report != nil {
				report(fmt.Errorf("%s: analysis of %s panicked: %v\n%s", d.unit.Path, d.key, p, debug.Stack()))
			}
		}
	}()
	r := newRun(s, d)
	if id, err := strconv.Atoi(lambda); err == nil {
		r.only = facts.ExprID(id)
		return r.summariseLambda()
	}
	r.as = lambda
	s.computed = append(s.computed, d.key)
	return r.summarise()
}

// headerText is what callers of a function see of it.
func headerText(f *facts.Def) string {
	var b strings.Builder
	for _, p := range f.Params {
		fmt.Fprintf(&b, "%s %d %s %s,", p.Name, p.Kind, shortExpr(f, p.Default), shortExpr(f, p.Annotation))
	}
	for _, d := range f.Decorators {
		fmt.Fprintf(&b, "@%s", shortExpr(f, d))
	}
	fmt.Fprintf(&b, " %v %v %s", f.Async, f.Generator, shortExpr(f, f.Returns))
	return b.String()
}

func shortExpr(f *facts.Def, id facts.ExprID) string {
	if id == 0 {
		return ""
	}
	e := f.Expr(id)
	out := fmt.Sprintf("%d%d%q(%s%s%s", e.Op, e.Lit, e.Text, shortExpr(f, e.X), shortExpr(f, e.Y), shortExpr(f, e.Z))
	for _, a := range e.Args {
		out += a.Name + shortExpr(f, a.Value)
	}
	return out + ")"
}

func compareFindings(a, b Finding) int {
	for _, c := range []int{a.Def.Def - b.Def.Def, a.Span.Start - b.Span.Start, a.Span.End - b.Span.End} {
		if c != 0 {
			return c
		}
	}
	return strings.Compare(a.Pattern.Rule.Name, b.Pattern.Rule.Name)
}
