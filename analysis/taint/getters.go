package taint

import (
	"strings"

	"backflow/analysis/facts"
)

// made is a builtin that makes a callable: calling that is the builtin of the same name
// with "()" behind it, with what the callable was made of first.
func made(name string) func(r *run, c *call) (value, bool) {
	return func(r *run, c *call) (value, bool) {
		fn := namedObject(name + "()").value()
		o := object{kind: partial, id: "q:" + r.place(c.span).key(), call: &closed{run: r, fn: fn, args: c.args}}
		return o.value(), len(c.args) > 0 && c.args[0].star == 0 && c.args[0].name == ""
	}
}

// gotItem is itemgetter(k…)(x), with x behind the keys.
func gotItem(r *run, c *call) (value, bool) {
	return r.gotEach(c, func(x, k value) (value, bool) { return r.index(x, k), true })
}

// gotAttribute is attrgetter("a.b"…)(x).
func gotAttribute(r *run, c *call) (value, bool) {
	return r.gotEach(c, func(x, k value) (value, bool) {
		path, ok := k.text()
		for _, name := range strings.Split(path, ".") {
			x = r.attr(x, name)
		}
		return x, ok
	})
}

func (r *run) gotEach(c *call, get func(x, k value) (value, bool)) (value, bool) {
	last := len(c.args) - 1
	if last < 1 || c.args[last].star > 0 {
		return value{}, false
	}
	n := &node{}
	for _, k := range c.args[:last] {
		v, ok := get(c.args[last].value, k.value)
		if !ok || k.star > 0 {
			return value{}, false
		}
		n.add(v)
	}
	if n.size == 1 {
		return n.items["[0]"], true
	}
	return r.container(c.id, "got", "builtins.tuple", n), true
}

// calledMethod is operator.methodcaller("m", …)(x).
func calledMethod(r *run, c *call) (value, bool) {
	name, ok := c.arg(0).text()
	last := len(c.args) - 1
	if !ok || last < 1 || c.args[last].star > 0 || c.args[last].name != "" {
		return value{}, false
	}
	on := c.args[last].value
	return r.call(&call{id: c.id, span: c.span, callee: r.attr(on, name), recv: on, args: c.args[1:last]}), true
}

// namedTuple is collections.namedtuple("P", "a b"): a class whose instances are made by
// fillTuple of the names.
func namedTuple(r *run, c *call) (value, bool) {
	names, ok := r.tupleFields(c.arg(1))
	if !ok {
		return value{}, false
	}
	sub := *c
	sub.args = []arg{{value: constValue(facts.Str, strings.Join(names, " "))}}
	return made("collections.namedtuple")(r, &sub)
}

// tupleFields are field names: in one text, in a list, or first in each pair of a list.
func (r *run) tupleFields(v value) ([]string, bool) {
	if text, ok := v.text(); ok {
		return strings.Fields(strings.ReplaceAll(text, ",", " ")), true
	}
	vs, ok := r.listed(v)
	var out []string
	for _, f := range vs {
		if pair, is := r.listed(f); is && len(pair) == 2 {
			f = pair[0]
		}
		name, known := f.text()
		out, ok = append(out, name), ok && known
	}
	return out, ok
}

func fillTuple(r *run, c *call) (value, bool) {
	text, ok := c.arg(0).text()
	n := &node{}
	given := shifted(c)
	for i, name := range strings.Fields(text) {
		a, _ := r.argument(given, i, name)
		n.add(a.value)
		n.items["."+name] = a.value
	}
	return r.container(c.id, "namedtuple", "builtins.tuple", n), ok
}

// globalNames is globals(), whose items are the module's variables.
func globalNames(r *run, c *call) (value, bool) {
	return namedObject(globalsCalled).value(), len(c.args) == 0
}

const globalsCalled = "builtins.globals()"
