package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// Builtins that look things up by name, or say what something is.

func getAttribute(r *run, c *call) (value, bool) {
	name, ok := c.arg(1).text()
	if !ok || len(c.args) < 2 {
		return value{}, false
	}
	return joinPart(r.attr(c.arg(0), name), c.arg(2)), true
}

func setAttribute(r *run, c *call) (value, bool) {
	r.setNamed(c.arg(0), c.arg(1), c.arg(2))
	return none, true
}

// setNamed is setattr(x, name, v). Where the name is not known, it may be that of any attribute.
func (r *run) setNamed(x, name, v value) {
	if known, ok := name.text(); ok {
		r.store(x, "."+known, v)
		return
	}
	for _, o := range x.objs {
		if o.loc == 0 {
			continue
		}
		n := r.env.node(o.loc).clone()
		for k, old := range n.items {
			if k[0] == '.' {
				n.items[k] = join(old, v)
			}
		}
		r.env.setNode(o.loc, n)
		r.store(o.value(), anyAttribute, join(n.items[anyAttribute], v))
	}
}

// setAttributes makes the items of a dict attributes of an object.
func (r *run) setAttributes(x value, items *node) {
	for _, k := range sortedKeys(items.items) {
		if key := keyConstant(k); key != nil {
			r.setNamed(x, value{konst: key}, items.items[k])
		}
	}
	if !items.rest.isZero() {
		r.setNamed(x, value{}, items.rest)
	}
}

// namespaceOf is the object whose attributes an expression has for items: x of x.__dict__ and
// vars(x). TODO: d = x.__dict__ is not followed, so that what is written to d does not reach x.
func (r *run) namespaceOf(id facts.ExprID) (value, bool) {
	e := r.f.Expr(id)
	switch {
	case e.Op == facts.Attr && e.Text == "__dict__":
		return r.vals[e.X], true
	case e.Op == facts.Call && len(e.Args) == 1 && slices.Contains(r.objectNames(r.vals[e.X]), "builtins.vars"):
		return r.vals[e.Args[0].Value], true
	}
	return value{}, false
}

// anyAttribute is the key of what stands at attributes nobody knows.
const anyAttribute = ".*"

func importNamed(r *run, c *call) (value, bool) {
	name, ok := c.arg(0).text()
	if !ok || strings.HasPrefix(name, ".") {
		return value{}, false
	}
	if strings.HasSuffix(c.names[0], "__import__") {
		if n := len(c.args); n < 4 { // without fromlist: the package itself
			name, _, _ = strings.Cut(name, ".")
		}
	}
	return r.s.moduleNamed(r.d.module(), name), true
}

// namespace is vars(x), whose items are the attributes of x.
func namespace(r *run, c *call) (value, bool) {
	if len(c.args) != 1 {
		return value{}, false
	}
	return r.attr(c.arg(0), "__dict__"), true
}

// namedItem is a subscript of something outside: modules by name, attributes of namespaces.
func (r *run) namedItem(o object, k value) value {
	name, ok := k.text()
	switch {
	case o.name == globalsCalled && ok:
		return glance(r.s, r.d.module()).load(name)
	case o.name == globalsCalled:
		return unknown
	case !ok:
	case o.name == "sys.modules":
		return r.s.moduleNamed(r.d.module(), name)
	case o.name == "builtins.__builtins__":
		return r.s.named("builtins." + name)
	case strings.HasSuffix(o.name, ".__dict__"):
		return r.s.named(strings.TrimSuffix(o.name, "__dict__") + name)
	}
	return value{}
}

func makeSuper(r *run, c *call) (value, bool) {
	cls := r.d.class()
	if cls == nil || len(r.f.Params) == 0 {
		return value{}, false
	}
	self := r.load(r.f.Params[0].Name)
	return object{kind: super, id: "s:" + cls.key, def: cls.key, self: &self}.value(), true
}

// typeOf is the class of an instance.
func typeOf(r *run, c *call) (value, bool) {
	if len(c.args) != 1 {
		return value{}, false
	}
	var out value
	for _, o := range c.arg(0).objs {
		if o.kind == instance && o.def != "" {
			out.objs = joinObjects(out.objs, []object{classObject(o.def)})
		}
	}
	return out, true
}

// localsOf is a dict of the variables as they are now.
func localsOf(r *run, c *call) (value, bool) {
	n := &node{size: -1, items: map[string]value{}}
	for _, name := range sortedKeys(r.f.Locals) {
		if v, ok := r.env.get(name); ok && len(n.items) < maxItems {
			n.items["['"+name+"']"] = v
		}
	}
	return r.container(c.id, "locals", "builtins.dict", n), r.f.Kind == facts.Function && !r.head
}

// literalTypes are the classes of constants.
var literalTypes = map[facts.Lit][]string{
	facts.Str: {"builtins.str"}, facts.Bytes: {"builtins.bytes"}, facts.Int: {"builtins.int"}, facts.Float: {"builtins.float"},
	facts.True: {"builtins.bool", "builtins.int"}, facts.False: {"builtins.bool", "builtins.int"}, facts.Complex: {"builtins.complex"},
}

// isInstance decides isinstance() of a constant and a builtin class.
func isInstance(r *run, c *call) (value, bool) {
	if len(c.args) != 2 || c.arg(0).konst == nil || len(c.arg(1).objs) != 1 {
		return value{}, false
	}
	is, known := r.literalIs(c.arg(0).konst, c.arg(1))
	return boolValue(is), known
}

// literalIs decides whether a constant is of a class.
func (r *run) literalIs(c *constant, class value) (is, known bool) {
	names := r.objectNames(class)
	types := literalTypes[c.lit]
	if len(names) != 1 || len(types) == 0 || !builtinTypes[names[0]] {
		return false, false
	}
	return slices.Contains(types, names[0]), true
}

// builtinTypes are classes of which a constant surely is, or is not. In Python 2 texts
// may be of either kind.
var builtinTypes = map[string]bool{"builtins.int": true, "builtins.float": true, "builtins.bool": true, "builtins.complex": true,
	"builtins.str": true, "builtins.list": true, "builtins.tuple": true, "builtins.dict": true, "builtins.set": true}

// makeNamespace is an object whose attributes are the keyword arguments.
func makeNamespace(r *run, c *call) (value, bool) {
	n := &node{items: map[string]value{}, size: -1}
	for _, a := range c.args {
		if a.name == "" {
			return value{}, false
		}
		n.items["."+a.name] = a.value
	}
	return r.container(c.id, "namespace", "types.SimpleNamespace", n), true
}
