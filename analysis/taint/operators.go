package taint

import (
	"strings"

	"backflow/analysis/facts"
)

// operators are the functions of module operator that stand for syntax, and the methods
// that syntax calls.
func operators() map[string]func(r *run, c *call) (value, bool) {
	return map[string]func(r *run, c *call) (value, bool){
		"operator.getitem": func(r *run, c *call) (value, bool) { return r.index(c.arg(0), c.arg(1)), len(c.args) == 2 },
		"operator.setitem": func(r *run, c *call) (value, bool) { r.storeItem(c.arg(0), c.arg(1), c.arg(2)); return none, true },
		"operator.delitem": func(r *run, c *call) (value, bool) { r.dropFrom(c.arg(0), c.arg(1)); return none, true },
		"operator.add":     func(r *run, c *call) (value, bool) { return r.operate("+", c.arg(0), c.arg(1)), len(c.args) == 2 },
		"operator.concat":  func(r *run, c *call) (value, bool) { return r.operate("+", c.arg(0), c.arg(1)), len(c.args) == 2 },
		"operator.mod":     func(r *run, c *call) (value, bool) { return r.operate("%", c.arg(0), c.arg(1)), len(c.args) == 2 },
	}
}

// operate is an operator on two values.
func (r *run) operate(op string, a, b value) value {
	return r.operated(&facts.Expr{Op: facts.Binary, Text: op}, a, b)
}

var unsaid = map[string]string{"__add__": "+", "__radd__": "+", "__mod__": "%", "__mul__": "*", "__or__": "|", "__and__": "&", "__sub__": "-"}

// dunder is a method that syntax calls, called by its name.
func (r *run) dunder(c *call, name string) (value, bool) {
	name = lastPart(name)
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
