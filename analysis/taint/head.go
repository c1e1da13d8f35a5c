package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// The head of a definition is its decorators, parameters, bases and annotations: it is its own
// text, but means what its names mean around it.

// runHead evaluates what stands in the head of the definition: decorators, defaults and
// bases. They run around the definition, but are its own text.
func (r *run) runHead() {
	if r.d.parent == nil {
		return
	}
	h := newRun(r.s, r.d)
	h.head, h.shapes, h.watch = true, r.shapes, r.watch
	h.each(r.f.Decorators...)
	for _, p := range r.f.Params {
		h.eval(p.Default)
	}
	for _, b := range r.f.Bases {
		h.eval(b.Value)
	}
	for k, f := range h.out.finds {
		r.report(k, f)
	}
}

// decorated reports whether a decorator of the definition has a dotted name.
func (r *run) decorated(name string) bool { return r.s.decorated(r.d, name) }

func (s *solver) decorated(d *defn, names ...string) bool {
	if len(d.def.Decorators) == 0 {
		return false
	}
	has := s.get(query{decorators, d.key, ""}).text
	return slices.ContainsFunc(names, func(n string) bool {
		if method, any := strings.CutPrefix(n, "*"); any {
			return strings.Contains(has, method+" ")
		}
		return strings.Contains(has, " "+n+" ")
	})
}

// decoratorsOf are the dotted names of a definition's decorators, between blanks. They
// are evaluated in the scope around it.
func (s *solver) decoratorsOf(d *defn) string {
	out := " "
	r := glance(s, d)
	for _, id := range d.def.Decorators {
		if e := d.def.Expr(id); e.Op == facts.Call {
			id = e.X
		}
		for _, n := range r.headNames(id) {
			out += n + " "
		}
	}
	return out
}

func (r *run) headNames(id facts.ExprID) []string { return r.objectNames(r.headValue(id)) }

// headValue evaluates decorators, annotations and defaults: only their names matter.
func (r *run) headValue(id facts.ExprID) value {
	e := r.f.Expr(id)
	switch e.Op {
	case facts.Name:
		if r.d.parent == nil {
			return r.s.outer(r, e.Text)
		}
		return r.s.lookUp(r.d.parent, e.Text)
	case facts.Attr:
		return r.attr(r.headValue(e.X), e.Text)
	case facts.Const:
		return constValue(e.Lit, e.Text)
	case facts.Call:
		v := r.headValue(e.X)
		for _, o := range v.objs {
			if o.kind == named {
				return instanceOf(o.name).value()
			}
		}
	}
	return unknown
}

// headClasses are the classNames of an expression in the head, which many rules ask for.
func (r *run) headClasses(id facts.ExprID) []string {
	out, ok := r.heads[id]
	if !ok {
		out = r.classNames(r.headValue(id))
		if r.heads == nil {
			r.heads = map[facts.ExprID][]string{}
		}
		r.heads[id] = out
	}
	return out
}

// classNames are the dotted names of a value, and of the classes it derives from.
func (r *run) classNames(v value) []string {
	out := r.objectNames(v)
	for _, o := range v.objs {
		if o.kind == class {
			for up := range r.s.lineage(o.def) {
				out = append(out, r.objectNames(up.value())...)
			}
		}
	}
	return out
}
