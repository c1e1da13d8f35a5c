package taint

import (
	"slices"

	"backflow/analysis/facts"
)

// defined is the object that a def or class statement makes.
func (r *run) defined(c *defn) value {
	if len(c.def.Decorators) > 0 {
		if v := r.s.get(query{decorated, c.key, ""}).value; len(v.objs) > 0 {
			return v
		}
	}
	return undecorated(c)
}

// undecorated is a function or class without its decorators.
func undecorated(c *defn) value {
	if c.def.Kind == facts.Class {
		return classObject(c.key).value()
	}
	return functionObject(c.key, nil).value()
}

// decoratedBy is what the decorators of a definition make of it, as far as they are of the
// workspace; others are taken to leave it as it is. It is nothing if they all do.
func (s *solver) decoratedBy(d *defn) value {
	r := glance(s, d)
	r.head = true
	out, v := value{}, undecorated(d)
	for i := len(d.def.Decorators) - 1; i >= 0; i-- {
		if rootName(d.def, d.def.Decorators[i]) == d.def.Name {
			continue // @x.setter
		}
		by := r.eval(d.def.Decorators[i])
		if !slices.ContainsFunc(by.objs, func(o object) bool { return o.kind != named && o.kind != passed && resolved(o) }) {
			continue
		}
		made := r.call(&call{span: d.def.Expr(d.def.Decorators[i]).Span, callee: by, args: []arg{{value: v}}})
		made.objs = slices.DeleteFunc(slices.Clone(made.objs), func(o object) bool { return o.kind == named || o.kind == passed || !resolved(o) })
		if len(made.objs) > 0 {
			v = value{objs: made.objs}
			out = v
		}
	}
	return cut(r.frozen(out))
}

// boundTo binds the functions among what a decorated method is to self.
func boundTo(v value, self *value) value {
	if self == nil {
		return v
	}
	out := value{labels: v.labels}
	for _, o := range v.objs {
		if (o.kind == function || o.kind == lambda) && o.self == nil {
			o.self = self
			o.id += "@" + identity(*self)
		}
		out.objs = joinObjects(out.objs, []object{o})
	}
	return out
}
