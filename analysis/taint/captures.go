package taint

import (
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
)

// free are the names that a function, or what stands in it, takes from around it.
func (s *solver) free(d *defn) map[string]bool {
	s.get(query{contents, d.key, ""})
	out := map[string]bool{}
	for i := range d.def.Exprs {
		if e := &d.def.Exprs[i]; e.Op == facts.Name && (!d.def.Locals[e.Text] || d.def.Kind == facts.Class) {
			out[e.Text] = true
		}
	}
	for _, c := range d.children {
		for name := range s.free(c) {
			if !d.def.Locals[name] || d.def.Kind == facts.Class {
				out[name] = true
			}
		}
	}
	return out
}

// freeIn are the names in an expression.
func freeIn(f *facts.Def, id facts.ExprID, out map[string]bool) {
	if id == 0 {
		return
	}
	e := f.Expr(id)
	if e.Op == facts.Name {
		out[e.Text] = true
	}
	for _, x := range []facts.ExprID{e.X, e.Y, e.Z} {
		freeIn(f, x, out)
	}
	for _, a := range e.Args {
		freeIn(f, a.Key, out)
		freeIn(f, a.Value, out)
	}
	for _, c := range e.Clauses {
		freeIn(f, c.Iter, out)
		for _, x := range c.Ifs {
			freeIn(f, x, out)
		}
	}
	for _, p := range e.Params {
		freeIn(f, p.Default, out)
	}
}

// scope is the function or module whose variables a definition can take.
func (d *defn) scope() *defn {
	p := d.parent
	for p != nil && p.def.Kind == facts.Class {
		p = p.parent
	}
	return p
}

// within reports whether a definition stands in a scope, however deep.
func (d *defn) within(scope *defn) bool {
	for ; d != nil; d = d.parent {
		if d.key == scope.key {
			return true
		}
	}
	return false
}

// binder is the function from which a name is taken that is free in scope from, or nil.
func binder(from *defn, name string) *defn {
	for d := from; d != nil && d.def.Kind != facts.Module; d = d.scope() {
		if d.def.Locals[name] && !d.def.Nonlocals[name] {
			return d
		}
	}
	return nil
}

// capture is what a variable of a function around here holds now. The run's own
// variables are in its env, those of functions around it are its callers' to know.
func (r *run) capture(from *defn, name string) (value, bool) {
	b := binder(from, name)
	switch {
	case b == nil:
		return value{}, false
	case b.key == r.d.key && r.only == 0:
		return r.env.get(name)
	case r.d.within(b):
		return r.load(name), true
	}
	return value{}, false
}

// freezeCallable makes a function or lambda that leaves the run keep what it takes from
// around it.
func (r *run) freezeCallable(o object, depth int) object {
	d := r.s.def(o.def)
	r.froze++
	switch {
	case d == nil || depth <= 0 || r.froze > maxFrozen:
		o.frozen = nil
	case o.frozen != nil:
		o.frozen = r.freezeItems(o.frozen, depth)
	case o.kind == lambda:
		o.frozen = r.freezeItems(r.lambdaCaptures(o, d), depth)
	case d.scope() != nil && d.scope().def.Kind == facts.Function && !r.still:
		n := &node{}
		for _, name := range sortedKeys(r.s.free(d)) {
			if v, ok := r.capture(d.scope(), name); ok && name != d.def.Name {
				n.keep(name, v)
			}
		}
		o.frozen = r.freezeItems(n, depth)
	}
	o.call = nil
	return o
}

// keep sets an item of a node that is being made.
func (n *node) keep(name string, v value) {
	if n.items == nil {
		n.items = map[string]value{}
	}
	n.items[name] = v
}

func (r *run) freezeItems(n *node, depth int) *node {
	out := &node{}
	for _, k := range sortedKeys(n.items) {
		out.keep(k, r.freeze(n.items[k], depth-1))
	}
	return out.measured()
}

// lambdaCaptures is what a lambda takes from around it, and its defaults.
func (r *run) lambdaCaptures(o object, d *defn) *node {
	e := d.def.Expr(o.expr)
	names := map[string]bool{}
	freeIn(d.def, e.X, names)
	for _, p := range e.Params {
		delete(names, p.Name)
	}
	n := &node{}
	for _, name := range sortedKeys(names) {
		if v, ok := r.capture(d, name); ok {
			n.keep(name, v)
		} else if v, ok := r.env.get(name); ok && r.d.key == d.key { // a comprehension's target, another lambda's parameter
			n.keep(name, v)
		}
	}
	if o.call != nil {
		for name, v := range o.call.defaults {
			n.keep("="+name, v)
		}
	}
	return n
}

// freezePartial makes a partial that leaves the run keep its function and arguments.
func (r *run) freezePartial(o object, depth int) object {
	if o.call != nil {
		n := &node{}
		n.keep("function", o.call.fn)
		for i, a := range o.call.args {
			n.keep("argument"+strconv.Itoa(100+i)+strings.Repeat("*", int(a.star))+a.name, a.value)
		}
		o.frozen, o.call = n, nil
	}
	if depth <= 0 || o.frozen == nil {
		return object{kind: instance, id: "i:builtins.function", name: "builtins.function"}
	}
	o.frozen = r.freezeItems(o.frozen, depth)
	return o
}

// bound are the function and the first arguments of a partial.
func (o object) bound() (fn value, args []arg) {
	if o.call != nil {
		return o.call.fn, o.call.args
	}
	const at = len("argument100")
	for _, k := range sortedKeys(o.frozen.items) {
		if len(k) >= at {
			name := strings.TrimLeft(k[at:], "*")
			args = append(args, arg{name: name, star: uint8(len(k) - at - len(name)), value: o.frozen.items[k]})
		}
	}
	return o.frozen.items["function"], args
}

// summariseLambda runs the body of a lambda as if it were a function's.
func (r *run) summariseLambda() *summary {
	e := r.f.Expr(r.only)
	r.root = r.env
	r.findShapes()
	for i, p := range e.Params {
		src := paramSource(i)
		r.env.set(p.Name, value{labels: []label{{src: src}}, objs: []object{r.handed(src)}})
	}
	r.env = r.root.branch()
	r.out.ret = r.frozen(r.eval(e.X))
	r.keepWrites()
	r.sortWays()
	return r.out
}

// hasLambda reports whether a definition has lambdas of its own.
func hasLambda(f *facts.Def) bool {
	return slices.ContainsFunc(f.Exprs, func(e facts.Expr) bool { return e.Op == facts.Lambda })
}
