// Package taint follows data: what each expression may hold, which sources reach which
// sinks, inside one function and, by summaries, between functions. It reads facts and
// rules as plain data and knows neither files nor protocols.
//
// One definition is executed abstractly, forward, over its structured statements (exec.go,
// eval.go). What it does for its callers is its summary (summary.go), in terms of its
// parameters. The solver (solve.go) asks for summaries and variables on demand, repeats
// recursive ones to a fixpoint, widening what would grow forever (widen.go), and keeps what an
// edit did not change. Of a program that is solved only once, what leads to no sink is not
// executed for its own sake (clue.go).
package taint

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A Unit is one file as the solver sees it. It may be shared by solvers, but not copied.
type Unit struct {
	Path    string // its identity
	Module  string // dotted name by which others import it, or ""
	Package bool   // it is an __init__.py
	Facts   *facts.File
	Sites   [][]rules.Site // by definition

	once  sync.Once
	defs  []*defn          // made by define
	byKey map[string]*defn // made by define
}

// A Finding is a sink that a value reaches. Spans are own offsets of the definition.
type Finding struct {
	Pattern *rules.Pattern
	Def     Ref
	Span    syntax.Span // of the call or statement
	Sink    syntax.Span // of what must not be tainted
	Callee  string      // dotted name, or ""
	Grade   Grade
	Level   rules.Level
	Trace   []Step // from the source to the sink, of a Tainted one
}

// A Grade is what is known of the value at a sink. They are ordered.
type Grade uint8

const (
	Constant Grade = iota // a constant, or computed from harmless data
	Open                  // of unknown origin
	Tainted               // from a source, by a way that is known whole
)

// A Ref names a definition of a unit.
type Ref struct {
	Path string
	Def  int // index in Facts.Defs
}

// A Step is one station of a trace.
type Step struct {
	Def  Ref
	Span syntax.Span
	Text string
}

// A defn is a definition in its unit.
type defn struct {
	key      string // path and qualified name: its identity across revisions
	unit     *Unit
	index    int
	def      *facts.Def
	parent   *defn // nil for a module
	children []*defn
	member   map[string][]*defn // children by name
	writers  map[string][]*defn // of a module: who declares a name global or puts something into it
	askers   map[string][]*defn // of a module: who calls methods of what a name means
	stamp    string             // equal for equal own text
}

func (d *defn) ref() Ref { return Ref{d.unit.Path, d.index} }

// module returns the module that the definition stands in.
func (d *defn) module() *defn {
	for d.parent != nil {
		d = d.parent
	}
	return d
}

// directlyIn reports whether a definition stands inside another, with none between them.
func (d *defn) directlyIn(around *defn) bool { return d.parent != nil && d.parent.key == around.key }

// class returns the class whose method the definition is, or nil.
func (d *defn) class() *defn {
	if d.def.Kind == facts.Function && d.parent != nil && d.parent.def.Kind == facts.Class {
		return d.parent
	}
	return nil
}

// define makes the definitions of the unit.
func (u *Unit) define() {
	u.once.Do(func() {
		u.defs, u.byKey = make([]*defn, len(u.Facts.Defs)), map[string]*defn{}
		twins := map[string]int{}
		for i, f := range u.Facts.Defs {
			d := &defn{unit: u, index: i, def: f, key: u.Path + ":", stamp: stampOf(f)}
			if p := u.Facts.Parents[i]; p >= 0 {
				d.adopted(u.defs[p], twins)
			}
			u.defs[i], u.byKey[d.key] = d, d
		}
		m := u.defs[0]
		m.writers, m.askers = map[string][]*defn{}, map[string][]*defn{}
		m.findWriters(m)
	})
}

// adopted puts a definition into the one around it.
func (d *defn) adopted(parent *defn, twins map[string]int) {
	d.parent = parent
	parent.children = append(parent.children, d)
	if parent.member == nil {
		parent.member = map[string][]*defn{}
	}
	parent.member[d.def.Name] = append(parent.member[d.def.Name], d)
	d.key = parent.key + "." + d.def.Name
	twins[d.key]++
	if n := twins[d.key]; n > 1 {
		d.key += fmt.Sprintf("#%d", n)
	}
}

var brokenStamps atomic.Uint64

// stampOf is the hash of a definition. One with a syntax error is equal only to itself.
func stampOf(f *facts.Def) string {
	if f.Broken {
		return fmt.Sprintf("broken %d", brokenStamps.Add(1))
	}
	return string(f.Hash[:])
}

// absolute resolves the module of an import statement to a dotted name.
func (u *Unit) absolute(i facts.Imported) string {
	if i.Dots == 0 {
		return i.Module
	}
	parts := strings.Split(u.Module, ".")
	up := i.Dots
	if u.Package {
		up--
	}
	if up > len(parts) || u.Module == "" {
		return strings.Repeat(".", i.Dots) + i.Module
	}
	base := strings.Join(parts[:len(parts)-up], ".")
	switch {
	case base == "":
		return i.Module
	case i.Module == "":
		return base
	}
	return base + "." + i.Module
}
