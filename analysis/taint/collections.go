package taint

import (
	"slices"
	"strconv"

	"backflow/analysis/facts"
)

// Builtins that make containers of others.

// copied makes a container with the elements of another, in order.
func copied(class string) func(r *run, c *call) (value, bool) {
	return func(r *run, c *call) (value, bool) {
		n := &node{}
		if len(c.args) > 0 {
			r.extend(n, c.arg(0))
		}
		return r.container(c.id, class, class, n), true
	}
}

// loose makes a container with the elements of another, in whatever order.
func loose(class string) func(r *run, c *call) (value, bool) {
	return func(r *run, c *call) (value, bool) {
		n := &node{size: -1}
		if len(c.args) > 0 {
			n.rest = r.elements(c.arg(0))
			if m := r.onlyNode(c.arg(0)); m != nil && m.size >= 0 && len(c.arg(0).labels) == 0 {
				n = m.clone()
				if allConstant(n) {
					return r.container(c.id, class, class, n), true // still good for membership
				}
				n = &node{size: -1, rest: r.elements(c.arg(0))}
			}
		}
		if len(c.args) == 0 {
			n.size = 0
		}
		return r.container(c.id, class, class, n), true
	}
}

func allConstant(n *node) bool {
	for _, v := range n.items {
		if v.konst == nil {
			return false
		}
	}
	return n.rest.isZero()
}

func enumerate(r *run, c *call) (value, bool) {
	pair := &node{size: 2, items: map[string]value{"[0]": {}, "[1]": r.elements(c.arg(0))}}
	return r.view(c, "each", r.container(c.id, "pair", "builtins.tuple", pair)), true
}

func zip(r *run, c *call) (value, bool) {
	if v, ok := r.zipped(c); ok {
		return v, true
	}
	tuple := &node{}
	for _, a := range c.args {
		if a.star > 0 || a.name != "" {
			return value{}, false
		}
		tuple.add(r.elements(a.value))
	}
	return r.view(c, "each", r.container(c.id, "tuple", "builtins.tuple", tuple)), true
}

// zipped is zip of lists whose elements are all known.
func (r *run) zipped(c *call) (value, bool) {
	least := maxItems
	var lists [][]value
	for _, a := range c.args {
		vs, ok := r.listed(a.value)
		if !ok || a.star > 0 || a.name != "" {
			return value{}, false
		}
		lists, least = append(lists, vs), min(least, len(vs))
	}
	out := &node{}
	for i := range least {
		tuple := &node{}
		for _, vs := range lists {
			tuple.add(vs[i])
		}
		out.add(r.container(c.id, "tuple"+strconv.Itoa(i), "builtins.tuple", tuple))
	}
	return r.container(c.id, "each", "builtins.list", out), least < maxItems && len(lists) > 0
}

// turned is reversed(x).
func turned(r *run, c *call) (value, bool) {
	vs, ok := r.listed(c.arg(0))
	if !ok {
		return loose("builtins.list")(r, c)
	}
	n := &node{}
	for _, v := range slices.Backward(vs) {
		n.add(v)
	}
	return r.container(c.id, "reversed", "builtins.list", n), true
}

// makeCounter counts the elements of an iterable, which are its keys.
func makeCounter(r *run, c *call) (value, bool) {
	n := &node{size: -1, items: map[string]value{}}
	for _, a := range c.args {
		if keys := r.elements(a.value); a.name == "" && len(keys.labels) > 0 {
			n.items["keys"] = join(n.items["keys"], data(keys.labels))
		}
	}
	return r.container(c.id, "counter", "builtins.dict", n), true
}

func deepDuplicate(r *run, c *call) (value, bool) { return r.deepCopy(c, c.arg(0)), len(c.args) > 0 }

func makeDict(r *run, c *call) (value, bool) {
	n := &node{items: map[string]value{}}
	for _, a := range c.args {
		switch {
		case a.name != "":
			n.put(constValue(facts.Str, a.name), a.value)
		case r.pairs(a.value):
			r.updatePairs(n, a.value)
		default:
			r.update(n, a.value)
		}
	}
	return r.container(c.id, "dict", "builtins.dict", n), true
}

// duplicate is a copy: what is written to it does not show in the original.
func duplicate(r *run, c *call) (value, bool) {
	out := value{labels: c.arg(0).labels, konst: c.arg(0).konst}
	for _, o := range c.arg(0).objs {
		if n := r.contents(o); n != nil && o.kind == instance {
			o = o.at(r.alloc(c.id, "copy"+o.id, n))
		}
		out.objs = joinObjects(out.objs, []object{o})
	}
	return out, len(c.args) > 0
}

// makeDefaultDict is a dict that makes its missing items, see run.missing.
func makeDefaultDict(r *run, c *call) (value, bool) {
	if len(c.args) == 0 || c.args[0].name != "" || c.args[0].star > 0 {
		return value{}, false
	}
	out, ok := makeDict(r, shifted(c))
	o := out.objs[0]
	n := r.env.node(o.loc).with("factory", c.arg(0))
	n.size = -1
	r.env.setNode(o.loc, n)
	return out, ok
}

// makeChain is a dict that asks several others, the first first.
func makeChain(r *run, c *call) (value, bool) {
	n := &node{items: map[string]value{}}
	for i := len(c.args) - 1; i >= 0; i-- {
		if c.args[i].star > 0 || c.args[i].name != "" {
			return value{}, false
		}
		r.update(n, c.args[i].value)
	}
	return r.container(c.id, "chain", "builtins.dict", n), true
}

func fromKeys(r *run, c *call) (value, bool) {
	n := &node{items: map[string]value{}, size: -1, rest: c.arg(1)}
	if keys := r.elements(c.arg(0)); len(keys.labels) > 0 {
		n.items["keys"] = data(keys.labels)
	}
	return r.container(c.id, "dict", "builtins.dict", n), true
}
