package taint

import (
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
)

// Classes of the workspace that are called.

// construct makes an instance of a class of the workspace.
func (r *run) construct(c *call, o object) value {
	if r.enumerated(o.def) {
		return r.enumMember(o.def)
	}
	made := object{kind: instance, def: o.def}.at(r.alloc(c.id, "new"+o.def, &node{size: -1}))
	self := made.value()
	init, ok := r.member(o.def, "__init__", &self)
	if !ok {
		init, ok = r.inherited(o.def, "__init__", &self)
	}
	switch d := r.s.def(o.def); {
	case ok && len(init.objs) > 0 && init.objs[0].kind == function:
		sub := *c
		sub.callee = init
		r.call(&sub)
	case d != nil && r.fields(c, self, d):
		if f, ok := r.found(made, "__post_init__", &self); ok {
			r.call(&call{span: c.span, callee: f, recv: self})
		}
	case len(c.args) > 0:
		self.labels = guessed(r.inputs(c))
	}
	sub := *c
	sub.names = []string{r.objectName(o)}
	if !ok || len(init.objs) == 0 || init.objs[0].kind != function {
		r.inheritedSinks(&sub, o)
	}
	return r.callRules(&sub, self, true)
}

// inheritedSinks judges what a class without an __init__ hands to that of a class outside.
func (r *run) inheritedSinks(c *call, o object) {
	m := match{r: r, call: c, span: c.span}
	for _, n := range r.classNames(o.value())[1:] {
		for _, p := range r.s.know.sinks(n) {
			if m.holds(p) {
				m.sink(p)
			}
		}
	}
}

// fields fills the fields of a dataclass or named tuple from the arguments, or their defaults.
func (r *run) fields(c *call, self value, d *defn) bool {
	fields := r.s.fieldsOf(d)
	for k, f := range fields {
		v := value{}
		if a, ok := r.argument(c, k, f.name); ok {
			v = a.value
		} else if v, ok = r.fieldDefault(c, f.in, f.name); !ok {
			continue
		}
		r.store(self, "."+f.name, v)
		r.store(self, "["+strconv.Itoa(k)+"]", v)
	}
	return len(fields) > 0
}

// A classField is an annotated variable of a class that makes an argument of it.
type classField struct {
	name string
	in   *defn
}

// fieldsOf are the fields of a class in the order of the arguments: those of the classes that
// it derives from come first. Classes from outside may make fields of all annotated variables.
func (s *solver) fieldsOf(d *defn) (out []classField) {
	line, outside := []*defn{d}, false
	for o := range s.lineage(d.key) {
		if up := s.def(o.def); o.kind == class && up != nil {
			line = append(line, up)
		}
		outside = outside || o.kind == named && !plainBases[o.name]
	}
	for _, at := range slices.Backward(line) {
		s.get(query{contents, at.key, ""})
		if !outside && !s.decorated(at, s.know.like[dataclass]...) {
			continue
		}
		for _, name := range fieldNames(at.def) {
			if i := slices.IndexFunc(out, func(f classField) bool { return f.name == name }); i >= 0 {
				out[i].in = at
			} else {
				out = append(out, classField{name, at})
			}
		}
	}
	return out
}

// plainBases are classes of Python that make nothing of annotated variables.
var plainBases = map[string]bool{"builtins.object": true, "builtins.Exception": true, "abc.ABC": true, "typing.Generic": true, "typing.Protocol": true}

// fieldNames are the annotated variables of a class body.
func fieldNames(f *facts.Def) (out []string) {
	for _, id := range f.Body {
		st := f.Stmt(id)
		if st.Op == facts.Assign && st.Y != 0 && f.Expr(st.Targets[0]).Op == facts.Name {
			out = append(out, f.Expr(st.Targets[0]).Text)
		}
	}
	return out
}

// enumerated reports whether a class is an enumeration: nobody makes further members of it.
func (r *run) enumerated(def string) bool {
	return slices.ContainsFunc(r.classNames(classObject(def).value()), func(n string) bool { return r.s.know.isLike(n, enumeration) })
}

// enumMember is some member of an enumeration: what is in it stands in the class.
func (r *run) enumMember(def string) value {
	var held value
	if d := r.s.def(def); d != nil {
		for _, name := range sortedKeys(d.def.Locals) {
			held.labels = joinLabels(held.labels, r.all(r.s.get(query{variable, def, name}).value))
		}
	}
	n := &node{size: -1, items: map[string]value{".value": held, ".name": {}}}
	o := object{kind: instance, def: def, id: "i:" + def, frozen: n.measured()}
	return value{labels: held.labels, objs: []object{o}}
}

// fieldDefault is what a field of a dataclass holds that the arguments leave out.
func (r *run) fieldDefault(c *call, d *defn, name string) (value, bool) {
	for _, id := range d.def.Body {
		st := d.def.Stmt(id)
		if st.Op != facts.Assign || d.def.Expr(st.Targets[0]).Text != name || d.def.Expr(st.X).Op != facts.Call {
			continue
		}
		head := glance(r.s, d)
		for _, a := range d.def.Expr(st.X).Args {
			if a.Name == "default" {
				return cut(head.headValue(a.Value)), true
			}
			if made := displayOf[strings.Join(head.headNames(a.Value), "")]; a.Name == "default_factory" && made != "" {
				return r.container(c.id, "field"+name, made, &node{}), true
			}
		}
	}
	return r.member(d.key, name, nil)
}

var displayOf = map[string]string{"builtins.list": "builtins.list", "builtins.dict": "builtins.dict", "builtins.set": "builtins.set"}
