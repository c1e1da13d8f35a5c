package taint

import (
	"strconv"

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
	if m := r.onlyNode(v); m != nil && m.size >= 0 && len(v.labels) == 0 {
		for i := range m.size {
			n.add(m.items["["+strconv.Itoa(i)+"]"])
		}
		return
	}
	n.rest, n.size = joinPart(n.rest, r.elements(v)), -1
}

func (r *run) dict(id facts.ExprID, e *facts.Expr) value {
	n := &node{size: len(e.Args), items: map[string]value{}}
	for _, a := range e.Args {
		k, v := r.eval(a.Key), r.eval(a.Value)
		if a.Star > 0 {
			r.update(n, v)
			n.size = -1
			continue
		}
		n.put(k, v)
	}
	return r.container(id, "", "builtins.dict", n)
}

// put sets an item of a dict node that is being made.
func (n *node) put(k, v value) {
	if key := keyOf(k); key != "" && len(n.items) < maxItems {
		n.items[key] = v
		return
	}
	n.rest = joinPart(n.rest, v)
	if len(k.labels) > 0 {
		n.items["keys"] = join(n.items["keys"], data(k.labels))
	}
}

// update adds the items of a mapping to a dict node that is being made.
func (r *run) update(n *node, v value) {
	n.rest = joinPart(n.rest, data(v.labels))
	for _, o := range v.objs {
		m := r.contents(o)
		if m == nil {
			continue
		}
		n.rest = joinPart(n.rest, m.rest)
		for _, k := range sortedKeys(m.items) {
			n.items[k] = joinPart(value{}, m.items[k])
		}
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

// concatenated is the sum of two lists or tuples.
func (r *run) concatenated(e *facts.Expr, a, b value) (value, bool) {
	if e.Text != "+" || len(a.objs) != 1 || len(b.objs) != 1 || r.onlyNode(a) == nil || r.onlyNode(b) == nil {
		return value{}, false
	}
	n := &node{}
	r.extend(n, a)
	r.extend(n, b)
	return object{kind: instance, name: a.objs[0].name}.at(r.alloc(e.X, "+", n)).value(), true
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
			n.rest = joinPart(n.rest, v)
			if o.name != "builtins.dict" {
				n.size = -1
			}
		case len(x.objs) == 1 || onlyOneHeld(x):
			n = n.with(key, v)
		default:
			n = n.with(key, join(r.item(o, key), v))
		}
		r.env.setNode(o.loc, n)
	}
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
		"appendleft": func(r *run, o object, c *call) value { r.put(o, c.arg(0)); return none },
		"add":        func(r *run, o object, c *call) value { r.put(o, c.arg(0)); return none },
		"insert":     func(r *run, o object, c *call) value { r.insert(o, c.arg(1)); return none },
		"extend":     func(r *run, o object, c *call) value { r.grow(o, c.arg(0)); return none },
		"update":     (*run).updated,
		"setdefault": (*run).setDefault,
		"get":        (*run).got,
		"pop":        (*run).popped,
		"popleft":    func(r *run, o object, c *call) value { return r.elementsOf(o) },
		"popitem":    func(r *run, o object, c *call) value { return r.elementsOf(o) },
		"clear":      func(r *run, o object, c *call) value { r.env.setNode(o.loc, &node{}); return none },
		"copy":       func(r *run, o object, c *call) value { return r.container(c.id, "copy", o.name, r.known(o)) },
		"values":     func(r *run, o object, c *call) value { return r.view(c, "values", r.elementsOf(o)) },
		"keys":       func(r *run, o object, c *call) value { return r.view(c, "keys", r.elements(o.value())) },
		"items":      (*run).itemsView,
		"sort":       func(r *run, o object, c *call) value { r.scramble(o); return none },
		"reverse":    func(r *run, o object, c *call) value { r.scramble(o); return none },
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

// insert adds an element somewhere, which moves the others.
func (r *run) insert(o object, v value) {
	r.scramble(o)
	r.put(o, v)
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
		if a.name != "" {
			n.items["['"+a.name+"']"] = a.value
			continue
		}
		r.update(n, a.value)
	}
	n.size = -1
	r.env.setNode(o.loc, n)
	return none
}

func (r *run) setDefault(o object, c *call) value {
	old := r.got(o, c)
	if key := keyOf(c.arg(0)); key != "" {
		r.store(o.value(), key, join(r.item(o, key), c.arg(1)))
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
	if v, ok := r.known(o).items[key]; ok && len(c.args) < 2 {
		return v
	}
	return join(r.item(o, key), c.arg(1))
}

func (r *run) popped(o object, c *call) value {
	key := keyOf(c.arg(0))
	n := r.known(o)
	if o.name == "builtins.dict" && key != "" {
		v := joinPart(r.item(o, key), c.arg(1))
		n = n.clone()
		delete(n.items, key)
		r.env.setNode(o.loc, n)
		return v
	}
	if n.size > 0 && len(c.args) == 0 && len(r.loops) == 0 {
		last := "[" + strconv.Itoa(n.size-1) + "]"
		v := n.items[last]
		n = n.clone()
		delete(n.items, last)
		n.size--
		r.env.setNode(o.loc, n)
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
