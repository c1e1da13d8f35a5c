package taint

import (
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// A Solution is what was found in a program, with what is needed to solve the next
// revision of it from what did not change. It is immutable.
type Solution struct {
	know     *Knowledge
	results  map[query]*result
	findings map[string][]Finding // by path
	Computed []string             // keys of the definitions that were executed for it, in order
}

// Findings returns what was found in a unit, in order of definition and place.
func (s *Solution) Findings(path string) []Finding { return s.findings[path] }

// A Program is the units to solve together, with the rules.
type Program struct {
	Units  []*Unit
	Know   *Knowledge
	Report func(error) // told of a panic in one definition, which is then left out
}

// Solve finds what reaches what. The old solution may be nil; with it, only what
// changed since and what depends on it is computed, with the same result.
func Solve(p Program, old *Solution) *Solution {
	s := newSolver(p, old)
	all := s.load(p.Units)
	out := &Solution{know: s.know, results: s.done, findings: map[string][]Finding{}}
	for _, d := range all {
		s.get(query{body, d.key, ""})
	}
	out.Computed = s.computed
	s.collect(all, out.findings)
	return out
}

func newSolver(p Program, old *Solution) *solver {
	s := &solver{know: p.Know, report: p.Report, done: map[query]*result{}, active: map[query]*frame{}, guesses: map[query]*answer{},
		defs: map[string]*defn{}, modules: map[string]*defn{}, spoiled: map[query]bool{}}
	if old != nil && old.know == p.Know {
		s.old = old.results
	}
	return s
}

// load takes in the units and returns their definitions in order.
func (s *solver) load(units []*Unit) (all []*defn) {
	for _, u := range units {
		ds := define(u)
		all = append(all, ds...)
		if u.Module != "" {
			s.modules[u.Module] = ds[0]
		}
	}
	for _, d := range all {
		s.defs[d.key] = d
	}
	return all
}

// A query is something the solver can be asked.
type query struct {
	kind queryKind
	def  string // key of a definition
	name string // of variable and attribute
}

type queryKind uint8

const (
	body       queryKind = iota // the summary of a definition
	variable                    // what a variable of a definition's scope holds when it has run
	header                      // how a function is called: its parameters and decorators
	contents                    // the own text of a definition
	bases                       // what the bases of a class are
	decorators                  // the dotted names of a definition's decorators
	attribute                   // what an attribute of a class's instances may hold
	bound                       // whether and how a scope binds a name
	selfWrites                  // which attributes of self a method sets
	importing                   // what a module imports
	imports                     // whether a dotted name is a module of the program
)

// A result is an answer with what it was computed from.
type result struct {
	out  *answer
	own  *facts.Def // the definition that was read
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
	def     *facts.Def
}

type solver struct {
	know     *Knowledge
	report   func(error)
	defs     map[string]*defn
	modules  map[string]*defn // by dotted name
	old      map[query]*result
	spoiled  map[query]bool // old results not to be used: part of a ring that changed
	done     map[query]*result
	stack    []*frame
	active   map[query]*frame
	guesses  map[query]*answer // of queries in rings, from the round before
	computed []string
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

// maxRounds bounds the repetitions of a ring. Values can only grow so far; most rings
// settle in two or three rounds.
const maxRounds = 8

// calmRounds is after how many rounds answers only grow, so that those that swing to and
// fro come to rest.
const calmRounds = 3

// maxStack bounds how deep queries nest. Beyond it, calls are to functions nobody can
// see into, so that a chain of 100,000 calls does not exhaust memory.
const maxStack = 2000

var nothing = &answer{summary: &summary{}}

// get answers a query and notes that the current one depends on it.
func (s *solver) get(q query) *answer {
	if r, ok := s.done[q]; ok {
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
	if len(s.stack) > maxStack {
		return nothing
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
	}
	s.note(q, r.out)
	return r.out
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
}

// reuse returns the old result of a query if nothing it was computed from has changed.
func (s *solver) reuse(f *frame) *result {
	old := s.old[f.q]
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
			for _, q := range f.members {
				delete(s.done, q)
			}
			return nil
		}
	}
	for _, q := range ring {
		s.done[q] = s.old[q]
	}
	f.deps = old.deps
	return old
}

// holds reports whether the old result of one query of a ring still rests on the same.
func (s *solver) holds(f *frame, q query, ring []query) bool {
	old := s.old[q]
	if old == nil || s.defOf(q) != old.own || q.kind == bound || q.kind == imports {
		return false // those two also look at other definitions, and are soon answered
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

func (s *solver) defOf(q query) *facts.Def {
	if d := s.defs[q.def]; d != nil {
		return d.def
	}
	return nil
}

// compute answers a query afresh. Of queries that depend on each other in a ring, the
// lowest repeats all of them until a round changes nothing; the others go along.
func (s *solver) compute(f *frame) *result {
	for round := 0; ; round++ {
		f.deps, f.seen, f.members, f.low, f.circle, f.changed = nil, nil, nil, f.index, false, false
		out := s.answer(f.q)
		if round >= calmRounds {
			out = joinAnswers(out, s.lastRound(f.q))
		}
		ringed := f.circle || f.low < f.index
		if ringed && !sameAnswer(out, s.lastRound(f.q)) {
			f.changed = true
			s.guesses[f.q] = out
		}
		if ringed && f.low == f.index && f.changed && round < maxRounds {
			for _, q := range f.members {
				delete(s.done, q)
			}
			continue
		}
		r := &result{out: out, own: s.defOf(f.q), deps: f.deps}
		if old := s.old[f.q]; old != nil && sameAnswer(old.out, out) {
			r.out = old.out
		}
		if f.low == f.index && len(f.members) > 0 {
			s.close(f, r)
		}
		return r
	}
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
	return a == b || a.text == b.text && a.def == b.def && same(a.value, b.value) && sameSummary(a.summary, b.summary)
}

// answer computes a query once.
func (s *solver) answer(q query) *answer {
	d := s.defs[q.def]
	if q.kind == imports {
		if _, ok := s.modules[q.name]; ok {
			return &answer{text: "module"}
		}
		return &answer{}
	}
	if d == nil {
		return &answer{}
	}
	switch q.kind {
	case body:
		return &answer{summary: s.execute(d)}
	case variable:
		return &answer{value: s.variableOf(d, q.name)}
	case header:
		return &answer{text: headerText(d.def)}
	case contents:
		return &answer{def: d.def}
	case decorators:
		return &answer{text: s.decoratorsOf(d)}
	case bound:
		return &answer{text: s.bindingText(d, q.name)}
	case selfWrites:
		return &answer{text: selfWritten(d.def)}
	case importing:
		return &answer{text: d.unit.importing(d.def)}
	case bases:
		return &answer{value: s.basesOf(d)}
	}
	return &answer{value: s.attributeOf(d, q.name)}
}

// execute summarises a definition. This is the one place where a panic is caught: the
// definition has no findings then, and all others stand.
func (s *solver) execute(d *defn) (out *summary) {
	s.computed = append(s.computed, d.key)
	depth := len(s.stack)
	defer func() {
		if p := recover(); p != nil {
			for _, f := range s.stack[depth:] {
				delete(s.active, f.q)
			}
			s.stack = s.stack[:depth]
			out = &summary{}
			if s.report != nil {
				s.report(fmt.Errorf("%s: analysis of %s panicked: %v\n%s", d.unit.Path, d.key, p, debug.Stack()))
			}
		}
	}()
	return newRun(s, d).summarise()
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

// collect gathers the findings of all definitions: one for each rule and call, the
// gravest with the shortest trace.
func (s *solver) collect(all []*defn, out map[string][]Finding) {
	best := map[findingKey]found{}
	for _, d := range all {
		for k, f := range s.done[query{body, d.key, ""}].out.summary.finds {
			if old, ok := best[k]; !ok || f.graver(old) {
				best[k] = f
			}
		}
	}
	for k, f := range best {
		d := s.defs[k.at.def]
		if d == nil {
			continue
		}
		out[d.unit.Path] = append(out[d.unit.Path], s.finding(d, k, f))
	}
	for _, fs := range out {
		slices.SortFunc(fs, compareFindings)
	}
}

func compareFindings(a, b Finding) int {
	for _, c := range []int{a.Def.Def - b.Def.Def, a.Span.Start - b.Span.Start, a.Span.End - b.Span.End} {
		if c != 0 {
			return c
		}
	}
	return strings.Compare(a.Pattern.Rule.Name, b.Pattern.Rule.Name)
}
