package taint

import (
	"slices"

	"backflow/analysis/facts"
)

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
		"popitem":    (*run).poppedItem,
		"extendleft": (*run).grownLeft,
		"rotate":     (*run).rotated,

		"most_common":                 (*run).itemsView,
		"union":                       setMethod("|"),
		"intersection":                setMethod("&"),
		"difference":                  setMethod("-"),
		"symmetric_difference":        setMethod("^"),
		"intersection_update":         setUpdate("&"),
		"difference_update":           setUpdate("-"),
		"symmetric_difference_update": setUpdate("^"),
		"clear":                       func(r *run, o object, c *call) value { r.env.setNode(o.loc, &node{}); return none },
		"copy":                        func(r *run, o object, c *call) value { return r.container(c.id, "copy", o.name, r.contained(o)) },
		"values":                      (*run).valuesView,
		"keys":                        (*run).keysView,
		"items":                       (*run).itemsView,
		"iteritems":                   (*run).itemsView,
		"viewitems":                   (*run).itemsView,
		"iterkeys":                    (*run).keysView,
		"viewkeys":                    (*run).keysView,
		"itervalues":                  (*run).valuesView,
		"viewvalues":                  (*run).valuesView,
		"has_key":                     func(r *run, o object, c *call) value { return value{} },
		"sort":                        func(r *run, o object, c *call) value { r.scramble(o); return none },
		"reverse":                     (*run).reversed,
		"remove":                      (*run).removed,
		"send":                        (*run).sent,
		"result":                      func(r *run, o object, c *call) value { return r.elementsOf(o) },
		"index":                       (*run).indexed,
		"_replace":                    (*run).refilled,
		"_asdict":                     func(r *run, o object, c *call) value { return r.attributes(o, r.known(o)) },
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
	n.some = true
	r.env.setNode(o.loc, n)
}

// put adds an element at no known key.
func (r *run) put(o object, v value) {
	r.store(o.value(), "", v)
	r.holdsSome(o)
}

// holdsSome notes that something is in a container.
func (r *run) holdsSome(o object) {
	if o.loc != 0 && !r.env.node(o.loc).some {
		n := r.env.node(o.loc).clone()
		n.some = true
		r.env.setNode(o.loc, n)
	}
}

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
	if of, ok := r.namespaceOf(r.f.Expr(r.f.Expr(c.id).X).X); ok {
		r.setAttributes(of, n)
	}
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
	switch {
	case len(c.args) == 0: // of a queue
		return r.elementsOf(o)
	case key == "":
		return join(r.anyItem(o), c.arg(1))
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

// indexed is xs.index(x), which raises unless x is one of the elements.
func (r *run) indexed(o object, c *call) value {
	if o.name != "builtins.list" && o.name != "builtins.tuple" {
		return r.unseen(c)
	}
	if x := r.f.Expr(c.id); x.Op == facts.Call && len(x.Args) == 1 && r.closed(o.value()) && !r.still {
		r.narrowTo(r.env, x.Args[0].Value, func(v value) value { return value{konst: v.konst} })
	}
	return value{}
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
	v := r.anyItem(o)
	r.scramble(o)
	return v
}

// removed takes the first element out that equals a constant.
func (r *run) removed(o object, c *call) value {
	vs, ok := r.listed(o.value())
	want := c.arg(0).konst
	for i, v := range vs {
		if !ok || want == nil || v.konst == nil || len(r.loops) > 0 {
			break
		}
		if *v.konst == *want {
			r.relist(o, slices.Delete(vs, i, i+1))
			return none
		}
	}
	r.scramble(o)
	return none
}

// poppedItem takes a pair out of a dict: the last that was put in.
func (r *run) poppedItem(o object, c *call) value {
	out := r.pair(o, c)
	if r.known(o).size == 1 {
		r.env.setNode(o.loc, &node{})
	}
	return out
}

// grownLeft is deque.extendleft, which turns the order round.
func (r *run) grownLeft(o object, c *call) value {
	vs, ok := r.listed(c.arg(0))
	if !ok {
		r.scramble(o)
		r.put(o, r.elements(c.arg(0)))
	}
	for _, v := range vs {
		r.insert(o, intValue(0), v)
	}
	return none
}

func (r *run) rotated(o object, c *call) value {
	vs, ok := r.listed(o.value())
	by, fixed := int64(1), len(c.args) == 0
	if !fixed {
		by, fixed = c.arg(0).int()
	}
	if !ok || !fixed || len(vs) == 0 || len(r.loops) > 0 {
		r.scramble(o)
		return none
	}
	k := int(((-by)%int64(len(vs)) + int64(len(vs))) % int64(len(vs)))
	r.relist(o, slices.Concat(vs[k:], vs[:k]))
	return none
}

// sent is what a generator yields when something has been sent into it.
func (r *run) sent(o object, c *call) value {
	if o.name != "builtins.generator" {
		return r.unseen(c)
	}
	r.store(o.value(), "sent", join(r.known(o).items["sent"], data(r.all(c.arg(0)))))
	return r.elementsOf(o)
}

// view is an iterable whose elements hold a value.
func (r *run) view(c *call, tag string, v value) value {
	return r.container(c.id, tag, "builtins.list", &node{size: -1, rest: v})
}

// itemsView is an iterable of pairs.
func (r *run) itemsView(o object, c *call) value {
	return r.view(c, "items", r.pair(o, c))
}

// pair is any key of a dict with its item.
func (r *run) pair(o object, c *call) value {
	return r.container(c.id, "pair", "builtins.tuple", &node{size: 2, items: map[string]value{"[0]": r.elements(o.value()), "[1]": r.anyItem(o)}})
}

// valuesView is an iterable of a dict's items without their keys.
func (r *run) valuesView(o object, c *call) value { return r.view(c, "values", r.anyItem(o)) }

// keysView is an iterable of a dict's keys, exact where they are.
func (r *run) keysView(o object, c *call) value {
	n := r.known(o)
	if n.size < 0 {
		return r.view(c, "keys", r.elements(o.value()))
	}
	keys := &node{}
	for _, k := range sortedKeys(n.items) {
		if key := keyConstant(k); key != nil {
			keys.add(value{konst: key})
		}
	}
	return r.container(c.id, "keys", "builtins.list", keys)
}

// refilled is a copy of a named tuple with other fields.
func (r *run) refilled(o object, c *call) value {
	n := r.known(o).clone()
	for _, a := range c.args {
		if a.name == "" {
			continue
		}
		old := n.items["."+a.name]
		for k, v := range n.items {
			if k[0] == '[' && same(v, old) { // it may stand there, too
				n.items[k] = join(v, a.value)
			}
		}
		n.keep("."+a.name, a.value)
	}
	o = o.at(r.alloc(c.id, "replaced"+o.id, n))
	return o.value()
}

// replaceFields is a copy of an object with other attributes.
func replaceFields(r *run, c *call) (value, bool) {
	var out value
	for _, o := range c.arg(0).objs {
		if o.kind == instance && r.contents(o) != nil {
			out = joinPart(out, r.refilled(o, shifted(c)))
		}
	}
	out.labels = joinLabels(out.labels, c.arg(0).labels)
	return out, len(out.objs) > 0 && len(out.objs) == len(c.arg(0).objs)
}
