package taint

import (
	"backflow/analysis/facts"
)

// eval is what an expression may hold. Rules are tried on every expression on the way.
func (r *run) eval(id facts.ExprID) value {
	if id == 0 {
		return value{}
	}
	if r.fuel--; r.fuel < 0 {
		return unknown
	}
	v := r.operation(id, r.f.Expr(id))
	if op := r.f.Expr(id).Op; r.narrowed && (op == facts.Attr || op == facts.Index || op == facts.Call) {
		if t, ok := r.tested(id); ok {
			v = t
		}
	}
	if len(v.objs) > 0 {
		v = r.objectRules(id, v)
	}
	if r.shapes != nil {
		r.vals[id] = v // which rules ask for
		v = r.shapeRules(r.f.Expr(id).Span, v)
	}
	r.vals[id] = v
	r.saw(id, v)
	return v
}

func (r *run) operation(id facts.ExprID, e *facts.Expr) value {
	switch e.Op {
	case facts.Const:
		return constValue(e.Lit, e.Text)
	case facts.Name:
		return r.load(e.Text)
	case facts.Attr:
		return r.attr(r.eval(e.X), e.Text)
	case facts.Index:
		x, k := r.eval(e.X), r.eval(e.Y)
		if by := r.f.Expr(e.Y); by.Op == facts.Slice {
			return r.slice(id, x, by)
		}
		if v, ok := r.aliased(id, x); ok {
			return v
		}
		defer r.foundKey(x, e.Y)
		return r.index(x, k)
	case facts.Slice:
		r.each(e.X, e.Y, e.Z)
		return value{}
	case facts.Call:
		return r.callExpr(id, e)
	case facts.Binary:
		return r.binary(id, e)
	case facts.Unary:
		return r.unary(e)
	case facts.Not:
		v := r.eval(e.X)
		if is, known := r.truth(v); known {
			return boolValue(!is)
		}
		return value{}
	case facts.Bool:
		return r.boolean(e)
	case facts.Compare:
		return r.compare(e)
	case facts.Cond:
		return r.conditional(e)
	case facts.Tuple, facts.List, facts.Set:
		return r.display(id, e)
	case facts.Dict:
		return r.dict(id, e)
	case facts.FString:
		return r.fstring(e)
	case facts.Format:
		v := r.eval(e.X)
		spec := r.eval(e.Y)
		if e.Text == "r" || e.Text == "a" {
			v = r.repr(e.Text, v)
		}
		return data(moved(joinLabels(r.all(r.asData(v)), spec.labels)))
	case facts.Lambda:
		return r.lambda(id, e)
	case facts.ListComp, facts.SetComp, facts.DictComp, facts.Generator:
		return r.comprehension(id, e)
	case facts.Walrus:
		v := r.eval(e.Y)
		from := r.origin(e.Y)
		r.assign(e.X, v)
		r.comesFrom(e.X, from)
		return v
	case facts.Yield:
		r.out.elems = join(r.out.elems, r.frozen(r.eval(e.X)))
		return data([]label{{src: &source{kind: fromSend, key: "y" + r.d.key}}})
	case facts.YieldFrom:
		r.out.elems = join(r.out.elems, r.frozen(r.elements(r.eval(e.X))))
		return unknown
	case facts.Await:
		return r.awaited(r.eval(e.X))
	case facts.Starred:
		return r.eval(e.X)
	}
	return r.parts(e)
}

func (r *run) each(ids ...facts.ExprID) {
	for _, id := range ids {
		r.eval(id)
	}
}

// parts evaluates what was understood of broken code.
func (r *run) parts(e *facts.Expr) value {
	out := unknown
	for _, id := range []facts.ExprID{e.X, e.Y, e.Z} {
		out = data(joinLabels(out.labels, guessed(r.all(r.eval(id)))))
	}
	for _, a := range e.Args {
		out = data(joinLabels(out.labels, guessed(r.all(r.eval(a.Value)))))
	}
	return out
}

func (r *run) binary(id facts.ExprID, e *facts.Expr) value {
	a, b := r.eval(e.X), r.eval(e.Y)
	if e.Text == "|" {
		if v, ok := r.aliased(id, a, b); ok {
			return v
		}
	}
	return r.operated(e, a, b)
}

// operated is a binary operator on two values.
func (r *run) operated(e *facts.Expr, a, b value) value {
	if v, ok := foldBinary(e.Text, a, b); ok {
		return v
	}
	if v, ok := r.concatenated(e, a, b); ok {
		return v
	}
	if v, ok := r.percent(a, b); ok && e.Text == "%" {
		return v
	}
	if e.Text == "+" {
		return r.glued(a, b)
	}
	return data(moved(joinLabels(r.all(a), r.all(b))))
}

func (r *run) unary(e *facts.Expr) value {
	v := r.eval(e.X)
	if out, ok := foldUnary(e.Text, v); ok {
		return out
	}
	return data(moved(v.labels))
}

// boolean evaluates and/or: operands after the first only where the ones before let them.
func (r *run) boolean(e *facts.Expr) value {
	before := r.env
	var out value
	var ends []*env
	cur := before.branch()
	for i, a := range e.Args {
		r.env = cur
		v := r.eval(a.Value)
		is, known := r.truth(v)
		last := i == len(e.Args)-1
		if !known || is != (e.Text == "and") || last {
			if e.Text != "or" || !known || is || last {
				out = joinPart(out, v)
			}
			ends = append(ends, r.env)
		}
		if known && is != (e.Text == "and") {
			break
		}
		cur = r.refined(a.Value, e.Text == "and")
	}
	r.env = before
	r.merge(before, ends...)
	return out
}

func (r *run) compare(e *facts.Expr) value {
	var vals []value
	for _, a := range e.Args {
		vals = append(vals, r.eval(a.Value))
	}
	all := len(vals) == len(e.Ops)+1
	for i := 0; i < len(e.Ops) && i+1 < len(vals); i++ {
		is, known := r.foldCompare(e.Ops[i], vals[i], vals[i+1])
		if !known {
			is, known = r.foldEqual(e.Ops[i], vals[i], vals[i+1])
		}
		if known && !is {
			return boolValue(false)
		}
		all = all && known
	}
	if all {
		return boolValue(true)
	}
	return value{}
}

// settles decides an expression by its value, or by those of its operands.
func (r *run) settles(id facts.ExprID, v value) (is, known bool) {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Not:
		is, known = r.settles(x.X, r.vals[x.X])
		return !is, known
	case facts.Bool:
		for _, a := range x.Args {
			if is, known = r.settles(a.Value, r.vals[a.Value]); known && is == (x.Text == "or") {
				return is, true
			}
		}
	}
	return r.truth(v)
}

func (r *run) conditional(e *facts.Expr) value {
	is, known := r.settles(e.Y, r.eval(e.Y))
	before := r.env
	yes, no := r.refined(e.Y, true), r.refined(e.Y, false)
	var out value
	if (!known || is) && !yes.dead {
		r.env = yes
		out = r.eval(e.X)
		yes = r.env
	} else {
		yes.dead = true
	}
	if (!known || !is) && !no.dead {
		r.env = no
		out = joinPart(out, r.eval(e.Z))
		no = r.env
	} else {
		no.dead = true
	}
	r.env = before
	r.merge(before, yes, no)
	return out
}

// fstring is the text of an f-string, constant if all its fields are.
func (r *run) fstring(e *facts.Expr) value {
	var pieces []value
	for _, a := range e.Args {
		v := r.eval(a.Value)
		if f := r.f.Expr(a.Value); f.Op == facts.Format && f.Text == "" && f.Y == 0 {
			v = r.asData(r.vals[f.X])
		}
		pieces = append(pieces, v)
	}
	return r.pieces(facts.Str, pieces)
}
