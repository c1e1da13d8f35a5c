package taint

import (
	"strings"

	"backflow/analysis/facts"
)

// operators are the functions of module operator that stand for syntax, and the methods
// that syntax calls.
func operators() map[string]func(r *run, c *call) (value, bool) {
	return map[string]func(r *run, c *call) (value, bool){
		"operator.getitem":      func(r *run, c *call) (value, bool) { return r.index(c.arg(0), c.arg(1)), len(c.args) == 2 },
		"operator.setitem":      func(r *run, c *call) (value, bool) { r.storeItem(c.arg(0), c.arg(1), c.arg(2)); return none, true },
		"operator.delitem":      func(r *run, c *call) (value, bool) { r.dropFrom(c.arg(0), c.arg(1)); return none, true },
		"operator.add":          func(r *run, c *call) (value, bool) { return r.operate("+", c.arg(0), c.arg(1)), len(c.args) == 2 },
		"operator.concat":       func(r *run, c *call) (value, bool) { return r.operate("+", c.arg(0), c.arg(1)), len(c.args) == 2 },
		"operator.mod":          func(r *run, c *call) (value, bool) { return r.operate("%", c.arg(0), c.arg(1)), len(c.args) == 2 },
		"operator.itemgetter":   getter("item"),
		"operator.attrgetter":   getter("attr"),
		"operator.methodcaller": getter("method"),
		"operator.item":         gotItem,
		"operator.attr":         gotAttribute,
		"operator.method":       calledMethod,
	}
}

// getter is operator.itemgetter and the like: a partial of a function that takes the object last.
func getter(what string) func(r *run, c *call) (value, bool) {
	return func(r *run, c *call) (value, bool) {
		o := object{kind: partial, id: "q:" + r.place(c.span).key(), call: &closed{run: r, fn: namedObject("operator." + what).value(), args: c.args}}
		return o.value(), len(c.args) > 0
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

// calledMethod is methodcaller(name, …)(x).
func calledMethod(r *run, c *call) (value, bool) {
	name, ok := c.arg(0).text()
	last := len(c.args) - 1
	if !ok || last < 1 || c.args[last].name != "" || c.args[last].star > 0 {
		return value{}, false
	}
	x := c.args[last].value
	return r.call(&call{id: c.id, span: c.span, callee: r.attr(x, name), recv: x, args: c.args[1:last]}), true
}

// operate is an operator on two values.
func (r *run) operate(op string, a, b value) value {
	return r.operated(&facts.Expr{Op: facts.Binary, Text: op}, a, b)
}

var unsaid = map[string]string{"__add__": "+", "__radd__": "+", "__mod__": "%", "__mul__": "*", "__or__": "|", "__and__": "&", "__sub__": "-"}

// dunder is a method that syntax calls, called by its name.
func (r *run) dunder(c *call, name string) (value, bool) {
	name = name[strings.LastIndexByte(name, '.')+1:]
	if !strings.HasPrefix(name, "__") || len(c.args) > 2 {
		return value{}, false
	}
	op, binary := unsaid[name]
	switch {
	case binary && len(c.args) == 1 && name == "__radd__":
		return r.operate(op, c.arg(0), c.recv), true
	case binary && len(c.args) == 1:
		return r.operate(op, c.recv, c.arg(0)), true
	case name == "__str__" && len(c.args) == 0:
		return asText(r, &call{args: []arg{{value: c.recv}}})
	case name == "__getitem__" && len(c.args) == 1:
		return r.index(c.recv, c.arg(0)), true
	case name == "__setitem__" && len(c.args) == 2:
		r.storeItem(c.recv, c.arg(0), c.arg(1))
		return none, true
	case name == "__delitem__" && len(c.args) == 1:
		r.dropFrom(c.recv, c.arg(0))
		return none, true
	case name == "__iter__" && len(c.args) == 0:
		return c.recv, len(c.recv.objs) > 0
	}
	return value{}, false
}

// instanceClasses are the builtin types whose methods may be called on the class:
// str.strip(x).
var instanceClasses = map[string]bool{"builtins.str": true, "builtins.bytes": true, "builtins.list": true, "builtins.dict": true,
	"builtins.set": true, "builtins.tuple": true, "builtins.unicode": true}

// unbound makes a method that was looked up on its class one of its first argument.
func (c *call) unbound(o *object) {
	class, name := o.name[:max(0, strings.LastIndexByte(o.name, '.'))], o.name[strings.LastIndexByte(o.name, '.')+1:]
	if !instanceClasses[class] || name == "maketrans" || name == "fromkeys" || name == "fromhex" {
		return
	}
	if len(c.recv.objs) != 1 || c.recv.objs[0].kind != named || c.recv.objs[0].name != class {
		return
	}
	if len(c.args) == 0 || c.args[0].star > 0 || c.args[0].name != "" {
		return
	}
	self := c.args[0].value
	c.recv, c.args, o.self = self, c.args[1:], &self
}
