package taint

// setResult is what a method or operator of sets gives. What is in both of two sets equals
// a constant if one of them has nothing but constants.
func (r *run) setResult(id place, op string, a, b value) (value, bool) {
	n := &node{size: -1}
	switch op {
	case "|", "union", "^", "symmetric_difference":
		n.rest = joinPart(r.elements(a), r.elements(b))
	case "&", "intersection":
		n.rest = r.elements(a)
		if _, fixed := r.constants(b); fixed {
			n.rest = r.elements(b)
		} else if _, fixed := r.constants(a); !fixed {
			n.rest = joinPart(n.rest, r.elements(b))
		}
	case "-", "difference":
		n.rest = r.elements(a)
	default:
		return value{}, false
	}
	return r.container(0, "set "+op+id.key(), "builtins.set", n), true
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
