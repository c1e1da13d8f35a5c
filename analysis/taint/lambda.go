package taint

import (
	"strconv"

	"backflow/analysis/facts"
)

// Lambdas that are made and called.

// callLambda evaluates the body of a lambda with its parameters bound.
func (r *run) callLambda(c *call, o object) value {
	before := r.env
	r.env = before.branch()
	e := r.f.Expr(o.expr)
	for i, p := range e.Params {
		a, ok := r.argument(c, i, p.Name)
		switch {
		case p.Kind == facts.Rest || p.Kind == facts.Keywords:
			a.value = data(r.inputs(c))
		case !ok:
			a.value = o.call.defaults[p.Name]
		}
		r.env.set(p.Name, a.value)
		r.assign(p.Target, a.value)
	}
	out := r.eval(e.X)
	for l, n := range r.env.heap {
		before.setNode(l, n)
	}
	r.env = before
	return out
}

// callFarLambda calls a lambda that another run has made, by its summary.
func (r *run) callFarLambda(c *call, o object) value {
	d := r.s.def(o.def)
	r.s.get(query{contents, o.def, ""})
	r.fuel -= callFuel
	if d == nil || int(o.expr) >= len(d.def.Exprs) || r.fuel < 0 || r.still && len(r.s.stack) > maxStack/2 {
		return r.unseen(c)
	}
	sum := r.s.get(query{body, o.def, strconv.Itoa(int(o.expr))}).summary
	if sum == nil {
		return r.unseen(c)
	}
	f := newFrame(c, o, d.def.Expr(o.expr).Params)
	f.scope, f.name = d, "the lambda"
	r.bindFrom(f, d, 0, func(p facts.Param) value {
		if o.frozen == nil {
			return unknown
		}
		return o.frozen.items["="+p.Name]
	})
	return r.apply(f, sum)
}

// lambda makes the object, and follows its body once for arguments nobody knows.
func (r *run) lambda(id facts.ExprID, e *facts.Expr) value {
	before := r.env
	r.env = before.branch()
	defaults := map[string]value{}
	for _, p := range e.Params {
		if p.Default != 0 {
			defaults[p.Name] = r.eval(p.Default)
		}
	}
	for _, p := range e.Params {
		r.env.set(p.Name, unknown)
		r.assign(p.Target, unknown)
	}
	r.idle++
	r.eval(e.X)
	r.idle--
	r.env = before
	o := object{kind: lambda, id: "l:" + r.d.key + "/" + strconv.Itoa(int(id)), def: r.d.key, expr: id, call: &closed{run: r, defaults: defaults}}
	return o.value()
}
