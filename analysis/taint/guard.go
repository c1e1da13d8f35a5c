package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// refined is a branch of the env in which an expression, just evaluated, is true or false.
func (r *run) refined(id facts.ExprID, is bool) *env {
	e := r.env.branch()
	r.narrow(e, id, is)
	return e
}

// narrow takes from an env what an expression's truth excludes.
func (r *run) narrow(e *env, id facts.ExprID, is bool) {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Not:
		r.narrow(e, x.X, !is)
	case facts.Bool:
		r.narrowBool(e, x, is)
	case facts.Compare:
		if len(x.Ops) == 1 {
			r.narrowCompare(e, x, is)
		}
	case facts.Call:
		if is {
			r.narrowCall(e, x)
		}
		r.narrowBy(e, x, r.vals[x.X], is)
	case facts.Walrus:
		r.narrow(e, x.Y, is)
		r.narrow(e, x.X, is)
	case facts.Name, facts.Attr, facts.Index:
		if !is { // empty, None or 0
			r.narrowTo(e, id, func(v value) value { return value{konst: v.konst} })
		}
	}
}

func (r *run) narrowBool(e *env, x *facts.Expr, is bool) {
	if is == (x.Text == "and") { // all operands are so
		for _, a := range x.Args {
			r.narrow(e, a.Value, is)
		}
		return
	}
	var ends []*env
	before := e.branch()
	for _, a := range x.Args { // the first one that is so, after others that are not
		end := before.branch()
		r.narrow(end, a.Value, is)
		ends = append(ends, end)
		before = before.branch() // end keeps what it saw
		r.narrow(before, a.Value, !is)
	}
	r.merge(e, ends...)
}

func (r *run) narrowCompare(e *env, x *facts.Expr, is bool) {
	op, left, right := x.Ops[0], x.Args[0].Value, x.Args[1].Value
	switch {
	case op == "==" && is || (op == "!=" || op == "<>") && !is || op == "is" && is || op == "is not" && !is:
		r.equals(e, left, right)
		r.equals(e, right, left)
	case op == "in" && is || op == "not in" && !is:
		if r.closed(r.vals[right]) {
			r.narrowTo(e, left, func(v value) value { return value{konst: v.konst} })
		} else if r.trusted(r.vals[right]) {
			r.narrowTo(e, left, func(v value) value { v.labels = guessed(r.all(v)); v.objs = nil; return v })
		}
	case op == "is not" && is || op == "is" && !is || op == "!=" && is || op == "==" && !is:
		// x is not None: whatever the call that made x says by not being None
		if c := r.vals[right].konst; c != nil && c.lit == facts.None && r.f.Expr(left).Op == facts.Call {
			r.narrowCall(e, r.f.Expr(left))
		} else if c != nil && c.lit == facts.None && r.f.Expr(left).Op == facts.Walrus {
			r.narrow(e, left, true)
		}
	}
}

// equals narrows one side of an equality to the other, if that is harmless.
func (r *run) equals(e *env, id, other facts.ExprID) {
	v := r.vals[other]
	if v.konst == nil && (len(r.all(v)) > 0 || len(v.objs) > 0) {
		return
	}
	r.narrowTo(e, id, func(value) value { return v })
}

// closed reports whether all that a container can hold is harmless.
func (r *run) closed(v value) bool {
	n := r.onlyNode(v) // of which all is known; an empty one is filled elsewhere
	return (v.konst != nil || n != nil && n.size > 0) && len(r.all(v)) == 0
}

// trusted reports whether nothing that an attacker wrote can be in a container.
func (r *run) trusted(v value) bool {
	return !slices.ContainsFunc(r.all(v), func(l label) bool { return l.src.kind != fromUnknown })
}

// narrowCall uses what a true call says of its arguments.
func (r *run) narrowCall(e *env, x *facts.Expr) {
	for _, o := range r.vals[x.X].objs {
		if o.kind != named {
			continue
		}
		if o.name == "builtins.isinstance" && len(x.Args) == 2 && r.harmlessTypes(r.vals[x.Args[1].Value]) {
			r.narrowTo(e, x.Args[0].Value, func(v value) value { return value{konst: v.konst} })
		}
		c := &call{id: 0, span: x.Span, callee: r.vals[x.X], names: callNames(o.name)}
		if o.self != nil {
			c.recv = *o.self
		}
		c.args = r.written(x)
		m := match{r: r, call: c, span: x.Span}
		for _, p := range r.s.know.calls(c.names) {
			if p.Role == rules.Guard && m.holds(p) {
				r.guarded(e, x, p)
			}
		}
	}
}

// guarded makes what a guard checked harmless.
func (r *run) guarded(e *env, x *facts.Expr, p *rules.Pattern) {
	clean := r.s.know.effect(p)
	for _, place := range p.Places {
		if id := r.argumentExpr(x, place); id != 0 {
			r.narrowTo(e, id, func(v value) value { return value{labels: cleaned(r.all(v), clean), konst: v.konst} })
		}
	}
}

// argumentExpr is the expression that a place of a call means.
func (r *run) argumentExpr(x *facts.Expr, p rules.Place) facts.ExprID {
	if p.Part == rules.Receiver {
		if f := r.f.Expr(x.X); f.Op == facts.Attr {
			return f.X
		}
		return 0
	}
	for i, a := range x.Args {
		if a.Star == 0 && (a.Name == "" && i == p.Index || a.Name != "" && a.Name == p.Keyword) {
			return a.Value
		}
	}
	return 0
}

var numberTypes = map[string]bool{"builtins.int": true, "builtins.float": true, "builtins.bool": true, "builtins.complex": true,
	"uuid.UUID": true, "decimal.Decimal": true, "datetime.date": true, "datetime.datetime": true, "numbers.Number": true, "numbers.Integral": true}

// harmlessTypes reports whether a class, or all of a tuple of classes, has only harmless instances.
func (r *run) harmlessTypes(v value) bool {
	if n := r.onlyNode(v); n != nil {
		for _, x := range n.items {
			if !r.harmlessTypes(x) {
				return false
			}
		}
		return n.size > 0
	}
	names := r.objectNames(v)
	return len(names) > 0 && !slices.ContainsFunc(names, func(n string) bool { return !numberTypes[n] })
}

// narrowTo replaces what a variable, attribute or item holds.
func (r *run) narrowTo(e *env, id facts.ExprID, f func(value) value) {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Name:
		before := r.env
		r.env = e
		v := f(r.load(x.Text))
		r.env = before
		e.set(x.Text, v)
		return
	case facts.Walrus:
		r.narrowTo(e, x.X, f)
		return
	}
	v := f(r.vals[id])
	if r.narrowItem(e, x, v) {
		return
	}
	if key := r.pathOf(id); key != "" {
		e.set(key, v)
		r.narrowed = true
	}
}

// narrowItem replaces an attribute or item of the one object that surely holds it.
func (r *run) narrowItem(e *env, x *facts.Expr, v value) bool {
	key := ""
	switch x.Op {
	case facts.Attr:
		key = "." + x.Text
	case facts.Index:
		key = keyOf(r.vals[x.Y])
	}
	holder := r.vals[x.X]
	if key == "" || len(holder.objs) != 1 || holder.objs[0].loc == 0 {
		return false
	}
	before := r.env
	r.env = e
	r.store(holder, key, v)
	r.env = before
	return true
}

// pathOf is the name under which an env keeps what a test said of an attribute, an item
// or a getter's result, as in request.args["x"]; "" if it may change between two looks.
func (r *run) pathOf(id facts.ExprID) string {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Name:
		return x.Text
	case facts.Attr:
		if up := r.pathOf(x.X); up != "" {
			return up + "." + x.Text
		}
	case facts.Index:
		if up, k := r.pathOf(x.X), keyOf(r.vals[x.Y]); up != "" && k != "" {
			return up + k
		}
	case facts.Call:
		f := r.f.Expr(x.X)
		if f.Op == facts.Attr && f.Text == "get" && len(x.Args) > 0 && x.Args[0].Star == 0 {
			if up, k := r.pathOf(f.X), keyOf(r.vals[x.Args[0].Value]); up != "" && k != "" {
				return up + ".get(" + k + ")"
			}
		}
	}
	return ""
}

// tested is what a test in force said of an expression.
func (r *run) tested(id facts.ExprID) (value, bool) {
	key := r.pathOf(id)
	if !isPath(key) {
		return value{}, false
	}
	v, ok := r.env.get(key)
	return v, ok && !isForgotten(v)
}

// forgotten stands where what a test said is no longer true.
var forgotten = object{kind: named, id: "forgotten"}.value()

func isForgotten(v value) bool { return len(v.objs) == 1 && v.objs[0].id == forgotten.objs[0].id }

// isPath reports whether a name in an env is one of pathOf, not a variable.
func isPath(name string) bool { return strings.ContainsAny(name, ".[") }

// forget drops what tests said of the parts of a variable that is bound anew.
func (r *run) forget(name string) {
	if !r.narrowed {
		return
	}
	for e := r.env; e != nil; e = e.up {
		for k := range e.vars {
			if len(k) > len(name) && k[:len(name)] == name && (k[len(name)] == '.' || k[len(name)] == '[') {
				r.env.set(k, forgotten)
			}
		}
	}
}
