package taint

import (
	"maps"

	"backflow/analysis/facts"
)

// say notes what a return statement says of the parameters: is_safe(x) returns true only
// where x is harmless. What is said must hold at all returns of that truth.
func (r *run) say(id facts.ExprID, v value) {
	if r.f.Kind != facts.Function || r.still || r.env.dead || len(r.f.Params) == 0 {
		return
	}
	is, known := r.truth(v)
	if id == 0 {
		is, known = false, true
	}
	for k, truth := range []bool{false, true} {
		if known && is != truth {
			continue
		}
		said := r.harmlessHere(r.refined(id, truth))
		if r.out.says[k] == nil {
			r.out.says[k] = said
			continue
		}
		maps.DeleteFunc(r.out.says[k], func(i int, c cwes) bool { return said[i]&c != c })
	}
}

// harmlessHere is what parameters that still are what was handed in are harmless for.
func (r *run) harmlessHere(e *env) map[int]cwes {
	out := map[int]cwes{}
	if e.dead || r.root == nil {
		return out
	}
	for i, p := range r.f.Params {
		v, ok := e.get(p.Name)
		if !ok || p.Kind == facts.Rest || p.Kind == facts.Keywords || len(r.root.vars[p.Name].labels) == 0 {
			continue
		}
		clean := allCWEs
		for _, l := range v.labels {
			clean &= l.state().clean
		}
		if clean != 0 && !r.rebound(p.Name) {
			out[i] = clean
		}
	}
	return out
}

// rebound reports whether a function binds a parameter anew anywhere.
func (r *run) rebound(name string) bool {
	for i := 1; i < len(r.f.Stmts); i++ {
		if bindsHard(r.f, &r.f.Stmts[i], name) && r.f.Stmts[i].Op != facts.Match {
			return true
		}
	}
	for i := range r.f.Exprs {
		if e := &r.f.Exprs[i]; e.Op == facts.Walrus && r.f.Expr(e.X).Text == name {
			return true
		}
	}
	return false
}

// narrowBy uses what a function of the workspace says of its parameters by its result.
func (r *run) narrowBy(e *env, x *facts.Expr, callee value, is bool) {
	o, ok := onlyFunction(callee)
	if !ok || o.kind != function {
		return
	}
	d, sum := r.s.def(o.def), r.s.get(query{body, o.def, ""}).summary
	if d == nil || sum == nil || d.def.Async || d.def.Generator {
		return
	}
	said := sum.says[0]
	if is {
		said = sum.says[1]
	}
	r.narrowArguments(e, x, d, o, said)
}

// narrowArguments makes arguments of a call as harmless as is said of their parameters.
func (r *run) narrowArguments(e *env, x *facts.Expr, d *defn, o object, said map[int]cwes) {
	shift := 0
	if o.self != nil {
		shift = 1
	}
	for i, clean := range said {
		if i < shift || i >= len(d.def.Params) {
			continue
		}
		for k, a := range x.Args {
			if a.Star == 0 && (a.Name == "" && k == i-shift || a.Name == d.def.Params[i].Name) {
				r.narrowTo(e, a.Value, func(v value) value {
					return value{labels: cleaned(r.all(v), effect{clean, clean, clean}), konst: v.konst}
				})
			}
		}
	}
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
