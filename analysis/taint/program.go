// Package taint follows data: what each expression may hold, which sources reach which
// sinks, inside one function and, by summaries, between functions. It reads facts and
// rules as plain data and knows neither files nor protocols.
//
// One definition is executed abstractly, forward, over its structured statements (exec.go,
// eval.go). What it does for its callers is its summary (summary.go), in terms of its
// parameters. The solver (solve.go) asks for summaries and variables on demand, repeats
// recursive ones to a fixpoint, and keeps what an edit did not change.
package taint

import (
	"fmt"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A Unit is one file as the solver sees it.
type Unit struct {
	Path    string // its identity
	Module  string // dotted name by which others import it, or ""
	Package bool   // it is an __init__.py
	Facts   *facts.File
	Sites   [][]rules.Site // by definition
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
	writers  map[string][]*defn // of a module; made by solver.writers
}

func (d *defn) ref() Ref { return Ref{d.unit.Path, d.index} }

// module returns the module that the definition stands in.
func (d *defn) module() *defn {
	for d.parent != nil {
		d = d.parent
	}
	return d
}

// class returns the class whose method the definition is, or nil.
func (d *defn) class() *defn {
	if d.def.Kind == facts.Function && d.parent != nil && d.parent.def.Kind == facts.Class {
		return d.parent
	}
	return nil
}

// define makes the definitions of a unit.
func define(u *Unit) []*defn {
	out := make([]*defn, len(u.Facts.Defs))
	twins := map[string]int{}
	for i, f := range u.Facts.Defs {
		d := &defn{unit: u, index: i, def: f, key: u.Path + ":"}
		if p := u.Facts.Parents[i]; p >= 0 {
			d.parent = out[p]
			d.parent.children = append(d.parent.children, d)
			if d.parent.member == nil {
				d.parent.member = map[string][]*defn{}
			}
			d.parent.member[f.Name] = append(d.parent.member[f.Name], d)
			d.key = d.parent.key + "." + f.Name
			twins[d.key]++
			if n := twins[d.key]; n > 1 {
				d.key += fmt.Sprintf("#%d", n)
			}
		}
		out[i] = d
	}
	return out
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
