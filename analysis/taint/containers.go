package taint

import (
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
)

var displayClass = map[facts.Op]string{facts.Tuple: "builtins.tuple", facts.List: "builtins.list",
	facts.Set: "builtins.set", facts.ListComp: "builtins.list", facts.SetComp: "builtins.set",
	facts.DictComp: "builtins.dict", facts.Generator: "builtins.generator", facts.Dict: "builtins.dict"}

// container makes a new container with some contents.
func (r *run) container(id facts.ExprID, tag, class string, n *node) value {
	return object{kind: instance, name: class}.at(r.alloc(id, tag, n)).value()
}

// display is a tuple, list or set written out.
func (r *run) display(id facts.ExprID, e *facts.Expr) value {
	n := &node{}
	for _, a := range e.Args {
		v := r.eval(a.Value)
		if a.Star > 0 || r.f.Expr(a.Value).Op == facts.Starred {
			r.extend(n, v)
			continue
		}
		n.add(v)
	}
	if e.Op == facts.Set && !distinct(n) {
		n.size = -1
	}
	return r.container(id, "", displayClass[e.Op], n)
}

// distinct reports whether the elements of a set that is written out surely are as many as they look.
func distinct(n *node) bool {
	seen := map[constant]bool{}
	for _, v := range n.items {
		if v.konst == nil || seen[*v.konst] {
			return false
		}
		seen[*v.konst] = true
	}
	return true
}

// add appends to a node that is being made.
func (n *node) add(v value) {
	if n.size < 0 || n.size >= maxItems {
		n.rest, n.size = joinPart(n.rest, v), -1
		return
	}
	if n.items == nil {
		n.items = map[string]value{}
	}
	n.items["["+strconv.Itoa(n.size)+"]"] = v
	n.size++
}

// extend appends the elements of an iterable to a node that is being made.
func (r *run) extend(n *node, v value) {
	if vs, ok := r.listed(v); ok {
		for _, v := range vs {
			n.add(v)
		}
		return
	}
	n.rest, n.size = joinPart(n.rest, r.elements(v)), -1
}

func (r *run) dict(id facts.ExprID, e *facts.Expr) value {
	n := &node{items: map[string]value{}}
	for _, a := range e.Args {
		k, v := r.asKey(r.eval(a.Key)), r.eval(a.Value)
		if a.Star > 0 {
			r.update(n, v)
			continue
		}
		n.put(k, v)
	}
	return r.container(id, "", "builtins.dict", n)
}

// listed returns the elements of a value that surely is one list or tuple of known length.
func (r *run) listed(v value) ([]value, bool) {
	n := r.onlyNode(v)
	if n == nil || n.size < 0 || len(v.labels) > 0 || v.objs[0].name == "builtins.dict" {
		return nil, false
	}
	return n.listed(), true
}

// listed returns the elements of a list whose length is known.
func (n *node) listed() []value {
	out := make([]value, n.size)
	for i := range out {
		out[i] = n.items["["+strconv.Itoa(i)+"]"]
	}
	return out
}

// relist replaces the elements of a list; its attributes stay.
func (r *run) relist(o object, vs []value) {
	n := r.env.node(o.loc)
	out := &node{items: map[string]value{}}
	for k, v := range n.items {
		if k[0] != '[' {
			out.items[k] = v
		}
	}
	for _, v := range vs {
		out.add(v)
	}
	r.env.setNode(o.loc, out)
}

// put sets an item of a dict node that is being made.
func (n *node) put(k, v value) {
	key := keyOf(k)
	if _, old := n.items[key]; key != "" && (old || len(n.items) < maxItems) {
		if n.items[key] = v; !old && n.size >= 0 {
			n.size++
		}
		return
	}
	n.rest, n.size = joinPart(n.rest, v), -1
	if len(k.labels) > 0 {
		n.items["keys"] = join(n.items["keys"], data(k.labels))
	}
}

// update adds the items of a mapping to a dict node that is being made.
func (r *run) update(n *node, v value) {
	exact := n.size >= 0
	if len(v.labels) > 0 {
		n.rest = joinPart(n.rest, data(v.labels))
		n.items["keys"] = join(n.items["keys"], data(v.labels))
	}
	only := r.onlyNode(v)
	for _, o := range v.objs {
		m := r.contents(o)
		if m == nil {
			continue
		}
		if o.kind == passed {
			n.items["keys"] = join(n.items["keys"], r.elementsOf(o))
			m = r.contained(o)
		}
		n.rest = joinPart(n.rest, m.rest)
		for _, k := range sortedKeys(m.items) {
			if only == nil || m.size < 0 { // it may not be there
				n.items[k] = join(n.items[k], m.items[k])
				continue
			}
			n.items[k] = m.items[k]
		}
	}
	if n.size = -1; exact && only != nil && only.size >= 0 && len(v.labels) == 0 {
		n.size = n.keys()
	}
}

// comprehension makes a container of what its element holds in some round.
func (r *run) comprehension(id facts.ExprID, e *facts.Expr) value {
	outer := r.env
	inner := outer.branch()
	r.env = inner
	r.loops = append(r.loops, &loop{})
	for _, c := range e.Clauses {
		items := r.iterating(c.Iter)
		r.assign(c.Target, items)
		r.drawn(c.Target)
		for _, test := range c.Ifs {
			r.eval(test)
			r.env = r.refined(test, true)
		}
	}
	n := &node{size: -1, items: map[string]value{}}
	x := r.eval(e.X)
	if e.Op == facts.DictComp {
		n.put(value{labels: x.labels}, r.eval(e.Y))
	} else {
		n.rest = x
	}
	r.loops = r.loops[:len(r.loops)-1]
	end := r.env
	r.env = outer
	r.leave(outer, end, targetNames(r.f, e))
	return r.container(id, "", displayClass[e.Op], n)
}

// leave merges the env at the end of a comprehension into the one around it, in which
// its targets mean what they did before.
func (r *run) leave(outer, end *env, targets []string) {
	type saved struct {
		slot
		ok bool
	}
	before := make([]saved, len(targets))
	for i, name := range targets {
		s, ok := outer.slot(name)
		before[i] = saved{s, ok}
	}
	r.merge(outer, outer.branch(), end)
	for i, name := range targets {
		if before[i].ok {
			outer.put(name, before[i].slot)
		} else {
			delete(outer.vars, name)
		}
	}
}

// targetNames are the names that the clauses of a comprehension bind.
func targetNames(f *facts.Def, e *facts.Expr) (out []string) {
	var walk func(id facts.ExprID)
	walk = func(id facts.ExprID) {
		t := f.Expr(id)
		if t.Op == facts.Name {
			out = append(out, t.Text)
		}
		if t.X != 0 && t.Op == facts.Starred {
			walk(t.X)
		}
		for _, a := range t.Args {
			walk(a.Value)
		}
	}
	for _, c := range e.Clauses {
		walk(c.Target)
	}
	return out
}

// concatenated is what an operator makes of containers.
func (r *run) concatenated(e *facts.Expr, a, b value) (value, bool) {
	if r.isSet(a) || r.isSet(b) && e.Text == "&" {
		return r.setResult(r.place(e.Span), e.Text, a, b)
	}
	n := &node{}
	switch left, right := r.onlyNode(a), r.onlyNode(b); {
	case left == nil || right == nil && e.Text != "*" && !(e.Text == "+" && r.isList(a)):
		return value{}, false
	case e.Text == "+":
		r.extend(n, a)
		r.extend(n, b)
	case e.Text == "|" && a.objs[0].name == "builtins.dict":
		n.items = map[string]value{}
		r.update(n, a)
		r.update(n, b)
	case e.Text == "*":
		r.extend(n, a)
		if times, ok := b.int(); !ok || times != 1 {
			n = &node{size: -1, rest: r.elements(a)}
		}
	default:
		return value{}, false
	}
	return object{kind: instance, name: a.objs[0].name}.at(r.alloc(e.X, e.Text, n)).value(), true
}

// isList reports whether a value surely is one list or tuple: with + it stays that.
func (r *run) isList(v value) bool {
	return len(v.objs) == 1 && (v.objs[0].name == "builtins.list" || v.objs[0].name == "builtins.tuple")
}

// store writes to an item or attribute of every object that a value may be: it replaces
// what was there if there is only one such object, and joins it else.
func (r *run) store(x value, key string, v value) {
	r.noteStore(key)
	for _, o := range x.objs {
		if o.loc == 0 {
			continue
		}
		n := r.env.node(o.loc)
		switch {
		case key == "":
			n = n.clone()
			n.rest, n.size = joinPart(n.rest, v), -1
		case len(x.objs) == 1 || onlyOneHeld(x):
			n = n.with(key, v)
		default:
			n = n.with(key, join(r.item(o, key), v))
		}
		r.env.setNode(o.loc, n)
	}
}

// storeItem is x[k] = v. Where the key is not known, any item may be replaced.
func (r *run) storeItem(x, k, v value) {
	k = r.asKey(k)
	key := keyOf(k)
	r.noteStore(key)
	for _, o := range x.objs {
		if r.setItem(o, k, v) || o.loc == 0 {
			continue
		}
		n := r.env.node(o.loc)
		at := n.fromEnd(key)
		if at != "" && !strings.HasPrefix(at, "[-") {
			r.store(x, at, v)
			if len(x.objs) == 1 {
				r.holdsSome(o)
			}
			return
		}
		out := n.clone()
		for k, old := range n.items {
			if k[0] == '[' {
				out.items[k] = join(old, v)
			}
		}
		if r.env.setNode(o.loc, out); o.name == "builtins.dict" && len(k.labels) > 0 {
			r.store(o.value(), "keys", join(n.items["keys"], data(k.labels)))
		}
		r.store(o.value(), "", v)
	}
}

// setItem calls __setitem__ of a class of the workspace.
func (r *run) setItem(o object, k, v value) bool {
	if o.def == "" || o.kind != instance {
		return false
	}
	self := o.value()
	f, ok := r.found(o, "__setitem__", &self)
	if ok {
		r.call(&call{callee: f, recv: self, args: []arg{{value: k}, {value: v}}})
	}
	return ok
}

// storeSlice is x[a:b] = v.
func (r *run) storeSlice(x, v value, by *facts.Expr) {
	for _, o := range x.objs {
		if vs, ok := r.spliced(x, v, by); ok && o.loc != 0 {
			r.relist(o, vs)
			return
		}
		if o.loc != 0 {
			r.scramble(o)
			r.put(o, r.elements(v))
		}
	}
}

// spliced are the elements of a list after x[a:b] = v, if all of them are known.
func (r *run) spliced(x, v value, by *facts.Expr) ([]value, bool) {
	old, ok := r.listed(x)
	in, known := r.listed(v)
	from, ok1 := limit(r, by.X, 0)
	to, ok2 := limit(r, by.Y, int64(len(old)))
	if !ok || !known || !ok1 || !ok2 || by.Z != 0 || len(r.loops) > 0 {
		return nil, false
	}
	n := int64(len(old))
	for _, at := range []*int64{&from, &to} {
		if *at < 0 {
			*at += n
		}
		*at = min(max(*at, 0), n)
	}
	return slices.Replace(old, int(from), int(max(from, to)), in...), true
}

// fromEnd is a key with an index that counts from the end of a list made one from its start.
func (n *node) fromEnd(key string) string {
	if strings.HasPrefix(key, "[-") && n.size > 0 {
		if i, err := strconv.Atoi(key[1 : len(key)-1]); err == nil && n.size+i >= 0 {
			return "[" + strconv.Itoa(n.size+i) + "]"
		}
	}
	return key
}

// onlyOneHeld reports whether just one of the objects of a value has contents.
func onlyOneHeld(x value) bool {
	k := 0
	for _, o := range x.objs {
		if o.loc != 0 {
			k++
		}
	}
	return k == 1
}
