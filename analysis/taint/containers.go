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
	return r.container(id, "", displayClass[e.Op], n)
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
		k, v := r.eval(a.Key), r.eval(a.Value)
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
		items := r.elements(r.eval(c.Iter))
		r.assign(c.Target, items)
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
		v  value
		ok bool
	}
	before := make([]saved, len(targets))
	for i, name := range targets {
		v, ok := outer.get(name)
		before[i] = saved{v, ok}
	}
	r.merge(outer, outer.branch(), end)
	for i, name := range targets {
		if before[i].ok {
			outer.set(name, before[i].v)
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
	n := &node{}
	switch left, right := r.onlyNode(a), r.onlyNode(b); {
	case left == nil || right == nil && e.Text != "*":
		return value{}, false
	case e.Text == "+":
		r.extend(n, a)
		r.extend(n, b)
	case e.Text == "|" && a.objs[0].name == "builtins.dict":
		n.items = map[string]value{}
		r.update(n, a)
		r.update(n, b)
	case e.Text == "|":
		n.size, n.rest = -1, join(r.elements(a), r.elements(b))
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

// store writes to an item or attribute of every object that a value may be: it replaces
// what was there if there is only one such object, and joins it else.
func (r *run) store(x value, key string, v value) {
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
	key := keyOf(k)
	for _, o := range x.objs {
		if r.setItem(o, k, v) || o.loc == 0 {
			continue
		}
		n := r.env.node(o.loc)
		at := n.fromEnd(key)
		if at != "" && !strings.HasPrefix(at, "[-") {
			r.store(x, at, v)
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
func (r *run) storeSlice(x, v value) {
	for _, o := range x.objs {
		if o.loc != 0 {
			r.scramble(o)
			r.put(o, r.elements(v))
		}
	}
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

// A method is what a method of a builtin container does to its receiver, and its result.
type method func(r *run, o object, c *call) value

// methods are those of containers whose contents are followed. They are tried on any
// object whose contents are known, so that a subclass or a parameter works like a list.
var methods map[string]method

func init() { // a map literal would refer to itself through run.call
	methods = map[string]method{
		"append":     func(r *run, o object, c *call) value { r.push(o, c.arg(0)); return none },
		"appendleft": func(r *run, o object, c *call) value { r.insert(o, intValue(0), c.arg(0)); return none },
		"add":        func(r *run, o object, c *call) value { r.put(o, c.arg(0)); return none },
		"insert":     func(r *run, o object, c *call) value { r.insert(o, c.arg(0), c.arg(1)); return none },
		"extend":     func(r *run, o object, c *call) value { r.grow(o, c.arg(0)); return none },
		"update":     (*run).updated,
		"setdefault": (*run).setDefault,
		"get":        (*run).got,
		"pop":        (*run).popped,
		"popleft":    func(r *run, o object, c *call) value { return r.taken(o, intValue(0)) },
		"popitem":    func(r *run, o object, c *call) value { return r.elementsOf(o) },
		"clear":      func(r *run, o object, c *call) value { r.env.setNode(o.loc, &node{}); return none },
		"copy":       func(r *run, o object, c *call) value { return r.container(c.id, "copy", o.name, r.known(o)) },
		"values":     func(r *run, o object, c *call) value { return r.view(c, "values", r.elementsOf(o)) },
		"keys":       func(r *run, o object, c *call) value { return r.view(c, "keys", r.elements(o.value())) },
		"items":      (*run).itemsView,
		"sort":       func(r *run, o object, c *call) value { r.scramble(o); return none },
		"reverse":    (*run).reversed,
		"remove":     func(r *run, o object, c *call) value { r.scramble(o); return none },
	}
}

var none = constValue(facts.None, "None")

// push appends to a list of known length.
func (r *run) push(o object, v value) {
	n := r.env.node(o.loc).clone()
	if len(r.loops) > 0 {
		n.size = -1
	}
	n.add(v)
	r.env.setNode(o.loc, n)
}

// put adds an element at no known key.
func (r *run) put(o object, v value) { r.store(o.value(), "", v) }

// insert adds an element, which moves the others.
func (r *run) insert(o object, at, v value) {
	i, ok := at.int()
	if n := r.env.node(o.loc); ok && n.size >= 0 && len(r.loops) == 0 {
		if i < 0 {
			i = max(0, i+int64(n.size))
		}
		r.relist(o, slices.Insert(n.listed(), int(min(i, int64(n.size))), v))
		return
	}
	r.scramble(o)
	r.put(o, v)
}

func (r *run) reversed(o object, c *call) value {
	if n := r.env.node(o.loc); n.size >= 0 {
		vs := n.listed()
		slices.Reverse(vs)
		r.relist(o, vs)
		return none
	}
	r.scramble(o)
	return none
}

func (r *run) grow(o object, v value) {
	n := r.env.node(o.loc).clone()
	r.extend(n, v)
	r.env.setNode(o.loc, n)
}

// scramble forgets at which positions the elements of a list stand.
func (r *run) scramble(o object) {
	n := r.env.node(o.loc)
	out := &node{rest: r.elementsOf(o), size: -1, items: map[string]value{}}
	for k, v := range n.items {
		if k[0] != '[' {
			out.items[k] = v
		}
	}
	r.env.setNode(o.loc, out)
}

func (r *run) updated(o object, c *call) value {
	n := r.env.node(o.loc).clone()
	if n.items == nil {
		n.items = map[string]value{}
	}
	for _, a := range c.args {
		switch {
		case a.name != "":
			n.put(constValue(facts.Str, a.name), a.value)
		case o.name == "builtins.set":
			n.rest, n.size = join(n.rest, r.elements(a.value)), -1
		case r.pairs(a.value):
			r.updatePairs(n, a.value)
		default:
			r.update(n, a.value)
		}
	}
	r.env.setNode(o.loc, n)
	return none
}

// pairs reports whether a value is a list or the like, not a mapping.
func (r *run) pairs(v value) bool {
	return r.onlyNode(v) != nil && v.objs[0].name != "builtins.dict" && v.objs[0].def == ""
}

// updatePairs adds the items of an iterable of pairs to a dict node that is being made.
func (r *run) updatePairs(n *node, v value) {
	if vs, ok := r.listed(v); ok {
		for _, pair := range vs {
			n.put(r.index(pair, intValue(0)), r.index(pair, intValue(1)))
		}
		return
	}
	pair := r.elements(v)
	n.put(data(r.index(pair, intValue(0)).labels), r.index(pair, intValue(1)))
}

func (r *run) setDefault(o object, c *call) value {
	old := r.got(o, c)
	if key := keyOf(c.arg(0)); key != "" {
		if _, there := r.known(o).items[key]; !there || r.known(o).size < 0 {
			r.store(o.value(), key, joinPart(r.item(o, key), c.arg(1)))
		}
		return old
	}
	r.put(o, c.arg(1))
	return old
}

func (r *run) got(o object, c *call) value {
	key := keyOf(c.arg(0))
	if key == "" {
		return join(r.elementsOf(o), c.arg(1))
	}
	n := r.known(o)
	v, there := n.items[key]
	switch {
	case there && (len(c.args) < 2 || n.size >= 0):
		return v
	case n.size >= 0 && len(c.args) > 1:
		return c.arg(1)
	case n.size >= 0:
		return none
	}
	return join(r.item(o, key), c.arg(1))
}

func (r *run) popped(o object, c *call) value {
	key := keyOf(c.arg(0))
	if o.name == "builtins.dict" && key != "" {
		v := r.got(o, c)
		r.env.setNode(o.loc, r.known(o).without(key))
		return v
	}
	at := intValue(-1)
	if len(c.args) > 0 {
		at = c.arg(0)
	}
	return r.taken(o, at)
}

// taken removes the element at an index of a list.
func (r *run) taken(o object, at value) value {
	n := r.known(o)
	i, ok := at.int()
	if ok && i < 0 {
		i += int64(n.size)
	}
	if ok && n.size > 0 && 0 <= i && i < int64(n.size) && len(r.loops) == 0 {
		vs := n.listed()
		v := vs[i]
		r.relist(o, slices.Delete(vs, int(i), int(i)+1))
		return v
	}
	v := r.elementsOf(o)
	r.scramble(o)
	return v
}

// view is an iterable whose elements hold a value.
func (r *run) view(c *call, tag string, v value) value {
	return r.container(c.id, tag, "builtins.list", &node{size: -1, rest: v})
}

// itemsView is an iterable of pairs.
func (r *run) itemsView(o object, c *call) value {
	pair := &node{size: 2, items: map[string]value{"[0]": r.elements(o.value()), "[1]": r.elementsOf(o)}}
	return r.view(c, "items", r.container(c.id, "pair", "builtins.tuple", pair))
}
