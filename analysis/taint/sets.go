package taint

import "strconv"

// setResult is what a method or operator of sets gives. What is in both of two sets equals
// a constant if one of them has nothing but constants.
func (r *run) setResult(id place, op string, a, b value) (value, bool) {
	n := &node{size: -1}
	switch op {
	case "|":
		if all := constantUnion(r.onlyNode(a), r.onlyNode(b)); all != nil {
			n = all // still good for membership
			break
		}
		n.rest = joinPart(r.elements(a), r.elements(b))
	case "^":
		n.rest = joinPart(r.elements(a), r.elements(b))
	case "&":
		n.rest = r.elements(a)
		if _, fixed := r.constants(b); fixed {
			n.rest = r.elements(b)
		} else if _, fixed := r.constants(a); !fixed {
			n.rest = joinPart(n.rest, r.elements(b))
		}
	case "-":
		n.rest = r.elements(a)
	default:
		return value{}, false
	}
	return r.container(0, "set "+op+id.key(), "builtins.set", n), true
}

// constantUnion is the union of two sets of nothing but constants.
func constantUnion(a, b *node) *node {
	n := &node{}
	for _, m := range []*node{a, b} {
		if m == nil || m.size < 0 || !allConstant(m) {
			return nil
		}
		for _, v := range m.listed() {
			if n.add(v); !distinct(n) {
				delete(n.items, "["+strconv.Itoa(n.size-1)+"]")
				n.size--
			}
		}
	}
	return n
}

// setMethod is a method of sets that makes another, with any number of arguments.
func setMethod(op string) method {
	return func(r *run, o object, c *call) value {
		out := o.value()
		for _, a := range c.args {
			out, _ = r.setResult(r.place(c.span), op, out, a.value)
		}
		if len(c.args) == 0 {
			return r.container(c.id, "copy", "builtins.set", r.known(o))
		}
		return out
	}
}

// setUpdate is a method of sets that changes the set.
func setUpdate(op string) method {
	return func(r *run, o object, c *call) value {
		out := setMethod(op)(r, o, c)
		r.env.setNode(o.loc, r.known(out.objs[0]))
		return none
	}
}

// isSet reports whether a value is surely a set.
func (r *run) isSet(v value) bool {
	return r.onlyNode(v) != nil && v.objs[0].name == "builtins.set"
}
