package taint

import (
	"slices"

	"backflow/analysis/facts"
)

// A carried is a value that may lead there.
type carried struct {
	how  carrying
	name word // of a variable or member
	v    value
}

// A carrying says how others get at a value.
type carrying uint8

const (
	itGives  carrying = iota // the definition gives it to its callers
	itKeeps                  // a variable of its scope holds it
	itMember                 // a member of its class holds it
)

// carry finds what a definition that was executed gives and holds.
func (c *Clues) carry(sv *solver, in *trail, t *tracked, d *defn, sum *summary) {
	if c.recorded {
		for _, h := range sum.calls {
			c.lexicon.wanting(wordOf(lastPart(h.src.path)), in.packages)
		}
	}
	t.leads = slices.ContainsFunc(sum.ways, func(h hit) bool { return alone(h.pattern) }) ||
		slices.ContainsFunc(sum.calls, func(h handedCall) bool { return c.lexicon.members[wordOf(lastPart(h.src.path))] })
	for _, v := range c.gives(sv, d, sum) {
		c.keep(t, itGives, "", v)
	}
	for _, vars := range []map[string]value{sum.vars, sum.globals} {
		for name, v := range vars {
			c.keep(t, itKeeps, name, v)
		}
	}
	for _, w := range sum.writes {
		for key, v := range w.node.items {
			c.put(t, w.src, key, v)
		}
		c.put(t, w.src, "", w.node.rest)
	}
	if d.def.Kind != facts.Class {
		return
	}
	from := sv.get(query{bases, d.key, ""}).value
	c.keep(t, itGives, "", from)
	for _, o := range from.objs {
		if o.kind == class {
			t.bases = append(t.bases, o.def)
		}
	}
}

// gives are the values that a definition gives to its callers, or to what they hand in.
func (c *Clues) gives(sv *solver, d *defn, sum *summary) []value {
	out := []value{sum.ret, sum.elems}
	for _, h := range sum.calls {
		for _, a := range h.args {
			out = append(out, data(a.value.labels))
		}
	}
	for _, p := range d.def.Params {
		if p.Default != 0 {
			out = append(out, sv.defaultOf(d, p.Default))
		}
	}
	if len(d.def.Decorators) > 0 {
		out = append(out, sv.get(query{decorated, d.key, ""}).value)
	}
	return out
}

// put keeps what a definition puts into something that is handed in: a member of self, or
// else something that it gives.
func (c *Clues) put(t *tracked, src *source, key string, v value) {
	path := splitPath(src.path)
	if key != "" && key[0] == '.' && len(path) == 0 {
		path = []string{key}
	}
	if t.class != "" && src.kind == fromParam && src.param == 0 && len(path) > 0 && path[0][0] == '.' {
		c.keep(t, itMember, path[0][1:], v)
	} else {
		c.keep(t, itGives, "", v)
	}
}

// keep keeps a value, unless it will never lead there: a module under its own name does not.
func (c *Clues) keep(t *tracked, how carrying, name string, v value) {
	if slices.ContainsFunc(v.labels, c.tells) || slices.ContainsFunc(v.objs, func(o object) bool {
		return o.kind != passed && (o.kind != named || o.name != name)
	}) {
		t.carries = append(t.carries, carried{how, wordOf(name), v})
	}
}

// leadsOn reports whether a value is, or holds, something that leads there, or data of a
// source. The caller holds mu.
func (c *Clues) leadsOn(v value, depth int) bool {
	return depth >= 0 && (slices.ContainsFunc(v.labels, c.tells) ||
		slices.ContainsFunc(v.objs, func(o object) bool { return c.is(o) || c.holds(o, depth-1) }))
}

// tells reports whether a label is one of data from a source, or one that sinks ask for.
func (c *Clues) tells(l label) bool {
	return l.src.kind == fromOutside || slices.ContainsFunc(c.lexicon.marks, func(mark string) bool { return c.know.marked(l, mark) })
}

// is reports whether an object itself leads there. Files that are not to be solved are taken
// to: nobody looks there. The caller holds mu.
func (c *Clues) is(o object) bool {
	switch o.kind {
	case function, class, instance:
		return o.def != "" && (c.risky[o.def] || !c.plan.Has(pathOf(o.def)))
	case lambda, partial:
		return true
	case named:
		return c.lexicon.named[o.name]
	}
	return false
}

// holds reports whether what an object is bound to, or keeps, leads there. The caller holds mu.
func (c *Clues) holds(o object, depth int) bool {
	if (o.kind == function || o.kind == alias) && o.self != nil && c.leadsOn(*o.self, depth) {
		return true
	}
	if o.frozen == nil {
		return false
	}
	if c.leadsOn(o.frozen.rest, depth) {
		return true
	}
	for _, v := range o.frozen.items {
		if c.leadsOn(v, depth) {
			return true
		}
	}
	return false
}
