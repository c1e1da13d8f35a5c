package taint

import (
	"maps"
	"slices"

	"backflow/analysis/facts"
)

// A said is what has been done to parameters, by their index.
type said map[int]effect

// verdicts are the results that a return statement says something by.
type verdict int

const (
	wasFalse verdict = iota
	wasTrue
	wasNone
	wasNotNone
	verdicts
)

// say notes what a return statement says of the parameters: is_safe(x) returns true only
// where x is harmless. What is said must hold at all returns of that kind.
func (r *run) say(id facts.ExprID, v value) {
	if r.f.Kind != facts.Function || r.still || r.env.dead || len(r.f.Params) == 0 {
		return
	}
	if id == 0 {
		v = none
	}
	for k := range verdicts {
		e, can := r.returned(id, v, k)
		if !can {
			continue
		}
		here := r.harmlessHere(e)
		if r.out.says[k] == nil {
			r.out.says[k] = here
			continue
		}
		r.out.says[k].meet(here)
	}
}

// returned is the env in which an expression has a certain result, if it can have it.
func (r *run) returned(id facts.ExprID, v value, k verdict) (*env, bool) {
	if k <= wasTrue {
		is, known := r.truth(v)
		return r.refined(id, k == wasTrue), !known || is == (k == wasTrue)
	}
	e := r.env.branch()
	is, known := r.foldCompare("is", v, none)
	if len(v.objs) > 0 && len(v.labels) == 0 {
		is, known = false, true
	}
	r.narrowNone(e, id, k == wasNone)
	return e, (!known || is == (k == wasNone)) && !e.dead
}

// meet keeps what also holds elsewhere.
func (s said) meet(other said) {
	for i, done := range s {
		if done = done.or(other[i]); done == (effect{}) {
			delete(s, i)
			continue
		}
		s[i] = done
	}
}

// both is what holds by two that are left as they are.
func (s said) both(other said) said {
	out := maps.Clone(s)
	out.meet(other)
	return out
}

// harmlessHere is what parameters that still are what was handed in are harmless for.
func (r *run) harmlessHere(e *env) said {
	out := said{}
	if e.dead || r.root == nil {
		return out
	}
	for i, p := range r.f.Params {
		s, ok := e.slot(p.Name)
		first := r.root.vars[p.Name]
		if !ok || p.Kind == facts.Rest || p.Kind == facts.Keywords || len(first.labels) == 0 || s.bound != first.bound {
			continue
		}
		if done := doneTo(s.value); done != (effect{}) {
			out[i] = done
		}
	}
	return out
}

// doneTo is what has been done to all data in a value that once was tainted, and sure.
func doneTo(v value) effect {
	done := harmless
	for _, l := range v.labels {
		e := l.state().effect
		if l.guess {
			e.doubt = allCWEs
		}
		done = done.or(e)
	}
	return done
}

// truthsHere are the parameters that are surely true, or false, in an env.
func (r *run) truthsHere(e *env) map[int]bool {
	var out map[int]bool
	for i, p := range r.f.Params {
		s, ok := e.slot(p.Name)
		if !ok || e.dead || r.f.Kind != facts.Function || s.hint == nil || s.hint.truth == anyTruth || s.bound != r.root.vars[p.Name].bound {
			continue
		}
		if out == nil {
			out = map[int]bool{}
		}
		out[i] = s.hint.truth == isTrue
	}
	return out
}

// narrowBy uses what a function of the workspace says of its parameters by its result.
func (r *run) narrowBy(e *env, x *facts.Expr, k verdict) {
	o, ok := onlyFunction(r.vals[x.X])
	if !ok || o.kind != function {
		return
	}
	d, sum := r.s.def(o.def), r.s.get(query{body, o.def, ""}).summary
	if d == nil || sum == nil || d.def.Async || d.def.Generator {
		return
	}
	if len(sum.says[k]) > 0 {
		before := r.env
		r.env = e.branch() // in which the arguments lie
		c := &call{id: r.exprAt(x.Span), span: x.Span, callee: r.vals[x.X], args: r.written(x)}
		args := r.bind(c, d, o)
		r.env = before
		r.narrowArguments(e, x, args, sum.says[k])
	}
}

// narrowArguments makes arguments of a call as harmless as is said of their parameters.
func (r *run) narrowArguments(e *env, x *facts.Expr, f *frameArgs, s said) {
	for _, i := range slices.Sorted(maps.Keys(s)) {
		if id := argumentFor(x, f.d, f.o, i); id != 0 {
			r.lessenIf(e, id, r.provided(f, s[i]))
		}
	}
}

// argumentFor is the expression of a call that a parameter gets, if there surely is one.
func argumentFor(x *facts.Expr, d *defn, o object, param int) facts.ExprID {
	shift := 0
	if o.self != nil {
		shift = 1
	}
	if param < shift || param >= len(d.def.Params) {
		return 0
	}
	for k, a := range x.Args {
		if a.Star == 0 && (a.Name == "" && k == param-shift || a.Name != "" && a.Name == d.def.Params[param].Name) {
			return a.Value
		}
		if a.Star > 0 {
			return 0
		}
	}
	return 0
}

// lessen does to an expression, and to what is in it, what makes it harmless.
func (r *run) lessen(e *env, id facts.ExprID, done effect) {
	r.narrowTo(e, id, func(v value) value {
		out := r.scrubbed(e, v, done, maxDepth)
		if x := r.f.Expr(id); len(out.objs) == 0 && x.Op == facts.Name && r.putInto(x.Text) { // so that what comes later is seen
			before := r.env
			r.env = e
			out.objs = object{kind: instance}.at(r.alloc(id, "checked", &node{size: -1})).value().objs
			r.env = before
		}
		return out
	})
}

// scrubbed is a value to all parts of which something has been done.
func (r *run) scrubbed(e *env, v value, done effect, depth int) value {
	for _, o := range v.objs {
		if o.kind != instance || o.loc == 0 || depth == 0 {
			return value{labels: cleaned(r.all(v), done), konst: v.konst}
		}
	}
	for _, o := range v.objs {
		n := e.node(o.loc)
		out := &node{size: n.size, items: map[string]value{}, rest: r.scrubbed(e, n.rest, done, depth-1)}
		for k, item := range n.items {
			out.items[k] = r.scrubbed(e, item, done, depth-1)
		}
		e.setNode(o.loc, out)
	}
	return value{labels: cleaned(v.labels, done), konst: v.konst, objs: v.objs}
}

// onlyFunction is the one function or class of the workspace that a value is.
func onlyFunction(v value) (out object, ok bool) {
	for _, o := range v.objs {
		switch {
		case (o.kind == function || o.kind == class) && !ok:
			out, ok = o, true
		case o.kind != passed:
			return object{}, false
		}
	}
	return out, ok
}
