package taint

import (
	"slices"
	"strconv"

	"backflow/analysis/facts"
)

// What statements do to their targets: assignments of all forms, and del.

// assigned is the value of an assignment, with the class its annotation gives it.
func (r *run) assigned(st *facts.Stmt) value {
	v := r.eval(st.X)
	if st.Y != 0 {
		v = r.annotated(v, st)
	}
	return v
}

// assign binds a target.
func (r *run) assign(id facts.ExprID, v value) {
	if id == 0 {
		return
	}
	t := r.f.Expr(id)
	switch t.Op {
	case facts.Name:
		v.labels = stepped(v.labels, r.at(id), "into "+t.Text)
		r.assignName(t.Text, v)
		r.saw(id, v)
	case facts.Attr:
		r.setAttribute(r.eval(t.X), t.Text, v)
	case facts.Index:
		x, k := r.eval(t.X), r.eval(t.Y)
		if r.f.Expr(t.Y).Op == facts.Slice {
			r.storeSlice(x, v, r.f.Expr(t.Y))
			return
		}
		r.storeItem(x, k, v)
		if of, ok := r.namespaceOf(t.X); ok {
			r.setNamed(of, k, v)
		}
	case facts.Tuple, facts.List:
		r.unpack(t, v)
	case facts.Starred:
		r.assign(t.X, r.container(id, "star", "builtins.list", &node{size: -1, rest: r.elements(v)}))
	}
}

func (r *run) assignName(name string, v value) {
	r.forget(name)
	r.env.set(name, v)
	if (r.f.Globals[name] || r.f.Nonlocals[name]) && !r.still {
		if r.out.globals == nil {
			r.out.globals = map[string]value{}
		}
		r.out.globals[name] = join(r.out.globals[name], r.frozen(v))
	}
}

// unpack binds the elements of a tuple target: by position up to a star and, where the
// number of elements is known, behind it.
func (r *run) unpack(t *facts.Expr, v value) {
	star := slices.IndexFunc(t.Args, func(a facts.Arg) bool { return r.f.Expr(a.Value).Op == facts.Starred })
	n := r.onlyNode(v)
	exact := n != nil && n.size >= len(t.Args)-1 && len(v.labels) == 0
	for i, a := range t.Args {
		switch {
		case star < 0 || i < star:
			r.assign(a.Value, r.index(v, intValue(int64(i))))
		case exact && i == star:
			mid := &node{}
			for k := i; k <= n.size-len(t.Args)+i; k++ {
				mid.add(n.items["["+strconv.Itoa(k)+"]"])
			}
			r.assign(r.f.Expr(a.Value).X, r.container(a.Value, "star", "builtins.list", mid))
		case exact:
			r.assign(a.Value, r.index(v, intValue(int64(n.size-len(t.Args)+i))))
		case i == star:
			r.assign(a.Value, v)
		default:
			r.assign(a.Value, r.elements(v))
		}
	}
}

func (r *run) augment(st *facts.Stmt) {
	t := st.Targets[0]
	old, v := r.eval(t), r.eval(st.X)
	if out, ok := foldBinary(st.Text, old, v); ok {
		r.assign(t, out)
		return
	}
	if n := r.onlyNode(old); n != nil && old.objs[0].loc != 0 {
		switch {
		case st.Text == "+" && old.objs[0].name != "builtins.tuple":
			r.grow(old.objs[0], v)
			return
		case st.Text == "|":
			r.updated(old.objs[0], &call{args: []arg{{value: v}}})
			return
		}
	}
	if out, ok := r.concatenated(&facts.Expr{Text: st.Text, X: t}, old, v); ok {
		r.assign(t, out)
		return
	}
	out := r.glued(old, v)
	if st.Text != "+" {
		out = data(moved(out.labels))
	}
	if r.onlyNode(old) != nil {
		out.objs = old.objs
	}
	r.assign(t, r.shapeRules(st.Span, out)) // rules may know what becomes of it
}

func (r *run) delete(id facts.ExprID) {
	t := r.f.Expr(id)
	switch t.Op {
	case facts.Name:
		r.env.set(t.Text, value{})
	case facts.Index:
		x, k := r.eval(t.X), r.eval(t.Y)
		if by := r.f.Expr(t.Y); by.Op == facts.Slice {
			r.storeSlice(x, r.container(id, "none", "builtins.list", &node{}), by)
			return
		}
		r.dropFrom(x, k)
	case facts.Attr:
		if x := r.eval(t.X); len(x.objs) == 1 && x.objs[0].loc != 0 {
			r.store(x, "."+t.Text, value{})
		}
	case facts.Tuple, facts.List:
		for _, a := range t.Args {
			r.delete(a.Value)
		}
	}
}

// dropFrom is del x[k].
func (r *run) dropFrom(x, k value) {
	if len(x.objs) == 1 && x.objs[0].loc != 0 {
		r.drop(x.objs[0], r.asKey(k))
	}
}

// drop removes an item; the later ones of a list move.
func (r *run) drop(o object, k value) {
	if o.name != "builtins.dict" {
		r.taken(o, k)
		return
	}
	if key := keyOf(k); key != "" {
		r.env.setNode(o.loc, r.env.node(o.loc).without(key))
	}
}
