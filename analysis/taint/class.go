package taint

import (
	"iter"
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// member is what a class of the workspace itself binds a name to: a method bound to
// self, the result of a property, or a class variable.
func (r *run) member(cls, name string, self *value) (value, bool) {
	d := r.s.def(cls)
	r.s.get(query{contents, cls, ""})
	if d == nil {
		return value{}, false
	}
	if ms := d.member[name]; len(ms) > 0 {
		m := ms[len(ms)-1]
		for i := len(ms) - 1; i > 0 && r.s.changes(m) != ""; i-- {
			m = ms[i-1]
		}
		return r.method(m, self), true
	}
	if !d.def.Locals[name] {
		return value{}, false
	}
	return r.s.get(query{variable, cls, name}).value, true
}

// abstract reports whether a function does nothing: classes that derive from its class
// define it.
func (s *solver) abstract(key string) bool {
	m := s.def(key)
	s.get(query{contents, key, ""})
	if m == nil || m.def.Kind != facts.Function {
		return false
	}
	for _, id := range m.def.Body {
		st := m.def.Stmt(id)
		switch {
		case st.Op == facts.Raise:
			x := m.def.Expr(st.X)
			if x.Op == facts.Call {
				x = m.def.Expr(x.X)
			}
			return x.Text == "NotImplementedError"
		case st.Op == facts.Pass, st.Op == facts.Eval && m.def.Expr(st.X).Op == facts.Const:
		default:
			return false
		}
	}
	return true
}

// declares reports whether a class only says that its instances have an attribute: it has
// no value there, or None.
func (s *solver) declares(cls, name string) bool {
	d, says := s.def(cls), false
	if len(d.member[name]) > 0 {
		return false
	}
	f := d.def
	for i := 1; i < len(f.Stmts); i++ {
		st := &f.Stmts[i]
		if st.Op == facts.Assign && len(st.Targets) == 1 && f.Expr(st.Targets[0]).Text == name {
			if says = st.X == 0 || f.Expr(st.X).Lit == facts.None; !says {
				return false
			}
		}
	}
	return says
}

// shadowed reports whether what an instance holds is found before what its class holds
// under the name: it is a variable of the class, no method.
func (s *solver) shadowed(cls, name string) bool { return len(s.def(cls).member[name]) == 0 }

func (r *run) method(m *defn, self *value) value {
	if m.def.Kind == facts.Class {
		return classObject(m.key).value()
	}
	r.s.get(query{header, m.key, ""})
	switch {
	case r.s.decorated(m, "builtins.staticmethod"):
		return functionObject(m.key, nil).value()
	case r.s.decorated(m, "builtins.classmethod"):
		cls := classObject(m.parent.key).value()
		return functionObject(m.key, &cls).value()
	case self != nil && r.s.decorated(m, r.s.know.like[property]...):
		return r.callFunction(&call{id: 0, callee: functionObject(m.key, self).value(), recv: *self}, functionObject(m.key, self))
	}
	return boundTo(r.defined(m), self)
}

// changes is "setter" or "deleter" of a method that is that of the property of its name.
func (s *solver) changes(m *defn) string {
	s.get(query{header, m.key, ""})
	for _, id := range m.def.Decorators {
		e := m.def.Expr(id)
		if e.Op == facts.Attr && (e.Text == "setter" || e.Text == "deleter") && m.def.Expr(e.X).Text == m.def.Name {
			return e.Text
		}
	}
	return ""
}

// setAttribute is x.name = v: what the setter of a property does, or simply that.
func (r *run) setAttribute(x value, name string, v value) {
	if len(x.objs) > 0 && len(x.objs) < 3 {
		for _, o := range x.objs {
			m := r.setter(o.def, name)
			if o.kind != instance || m == nil {
				continue
			}
			self := x
			f := functionObject(m.key, &self)
			r.callFunction(&call{callee: f.value(), recv: x, args: []arg{{value: v}}}, f)
			return
		}
	}
	r.store(x, "."+name, v)
	if name == "__dict__" {
		items := &node{items: map[string]value{}}
		r.update(items, v)
		r.setAttributes(x, items)
	}
}

// setter is the method of a class, or of one it derives from, that sets a property.
func (r *run) setter(cls, name string) *defn {
	if m, ok := r.setterIn(cls, name); ok {
		return m
	}
	for o := range r.s.lineage(cls) {
		if m, ok := r.setterIn(o.def, name); ok {
			return m
		}
	}
	return nil
}

// setterIn looks in the class alone, and reports whether it binds the name.
func (r *run) setterIn(cls, name string) (*defn, bool) {
	d := r.s.def(cls)
	if d == nil {
		return nil, false
	}
	r.s.get(query{contents, cls, ""})
	for _, m := range d.member[name] {
		if r.s.changes(m) == "setter" {
			return m, true
		}
	}
	return nil, d.def.Locals[name]
}

// inherited looks a name up in the classes that a class derives from.
func (r *run) inherited(cls, name string, self *value) (out value, found bool) {
	for o := range r.s.lineage(cls) {
		if o.kind == class {
			v, ok := r.member(o.def, name, self)
			if out, found = joinPart(out, v), found || ok; ok && !r.s.declares(o.def, name) {
				return out, true
			}
		} else if o.name != "builtins.object" && o.name[0] != '*' {
			m := namedObject(o.name + "." + name)
			m.self = self
			out, found = joinPart(out, value{labels: unknown.labels, objs: []object{m}}), true
		}
	}
	return out, found
}

// basesOf evaluates the bases of a class.
func (s *solver) basesOf(d *defn) *answer {
	out := &answer{}
	if d.def.Kind != facts.Class {
		return out
	}
	r := glance(s, d)
	var direct []string
	var lines [][]string
	for _, b := range d.def.Bases {
		if b.Name != "" {
			continue
		}
		for _, o := range r.headValue(r.generic(b.Value)).objs {
			if o.kind != named && (o.kind != class || o.def == d.key) {
				continue
			}
			out.value.objs = joinObjects(out.value.objs, []object{o})
			direct = append(direct, o.id)
			line := []string{o.id}
			if o.kind == class {
				for up := range s.lineage(o.def) {
					line = append(line, up.id)
				}
			}
			lines = append(lines, line)
		}
	}
	out.text = strings.Join(linear(append(lines, direct)), "\n")
	return out
}

// linear puts the classes that a class derives from in the order in which Python looks
// through them (C3). Where that refuses, the first one goes first.
func linear(lines [][]string) (out []string) {
	for {
		lines = slices.DeleteFunc(lines, func(line []string) bool { return len(line) == 0 })
		if len(lines) == 0 {
			return out
		}
		next := lines[0][0]
		for _, line := range lines {
			if !slices.ContainsFunc(lines, func(l []string) bool { return slices.Contains(l[1:], line[0]) }) {
				next = line[0]
				break
			}
		}
		out = append(out, next)
		for i := range lines {
			lines[i] = slices.DeleteFunc(lines[i], func(id string) bool { return id == next })
		}
	}
}

// lineage are the classes that a class derives from, in the order in which Python looks
// through them; of those that are not of the workspace, the name.
func (s *solver) lineage(cls string) iter.Seq[object] {
	return func(yield func(object) bool) {
		for id := range strings.SplitSeq(s.get(query{bases, cls, ""}).text, "\n") {
			o := object{kind: named, id: id}
			if key, ok := strings.CutPrefix(id, "c:"); ok {
				o.kind, o.def = class, key
			} else if o.name = strings.TrimPrefix(id, "n:"); o.name == "" {
				return
			}
			if !yield(o) {
				return
			}
		}
	}
}

// generic is the class itself of Base[T].
func (r *run) generic(id facts.ExprID) facts.ExprID {
	if e := r.f.Expr(id); e.Op == facts.Index {
		return e.X
	}
	return id
}

// attributeOf is what the methods of a class put into an attribute of self.
func (s *solver) attributeOf(d *defn, name string) value {
	var out value
	for _, m := range d.children {
		if m.def.Kind != facts.Function || !strings.Contains(s.get(query{selfWrites, m.key, ""}).text, " "+name+" ") {
			continue
		}
		writes := s.get(query{body, m.key, ""}).summary.writes
		if v, ok := writes["p00"].at("." + name); ok {
			out = joinPart(out, cut(v))
		}
		if w, ok := writes["p00."+name]; ok {
			out = join(out, cut(object{kind: instance, id: "i:builtins.object", name: "builtins.object", frozen: w.node}.value()))
		}
	}
	for _, o := range s.get(query{bases, d.key, ""}).value.objs {
		if o.kind == class {
			out = join(out, s.get(query{attribute, o.def, name}).value)
		}
	}
	return out
}

func (w write) at(key string) (value, bool) {
	if w.node == nil {
		return value{}, false
	}
	v, ok := w.node.items[key]
	return v, ok
}

// selfWritten lists the attributes of self that a method assigns to, or changes what is
// in, between blanks.
func selfWritten(f *facts.Def) string {
	if len(f.Params) == 0 {
		return ""
	}
	out := " "
	target := func(id facts.ExprID) { out += attributesOf(f, id, f.Params[0].Name) }
	for i := range f.Stmts {
		st := &f.Stmts[i]
		for _, t := range st.Targets {
			target(t)
		}
		for _, it := range st.Items {
			target(it.Target)
		}
		if st.Op == facts.Eval && f.Expr(st.X).Op == facts.Call {
			if m := f.Expr(f.Expr(st.X).X); m.Op == facts.Attr && methods[m.Text] != nil {
				target(m.X)
			}
		}
	}
	return out
}

// attributesOf lists the attributes of a variable that a target sets or reaches into.
func attributesOf(f *facts.Def, id facts.ExprID, of string) (out string) {
	e := f.Expr(id)
	switch {
	case id == 0:
	case e.Op == facts.Attr && f.Expr(e.X).Op == facts.Name && f.Expr(e.X).Text == of:
		return e.Text + " "
	case e.Op == facts.Index || e.Op == facts.Starred || e.Op == facts.Attr:
		return attributesOf(f, e.X, of)
	}
	for _, a := range e.Args {
		out += attributesOf(f, a.Value, of)
	}
	return out
}

// found is a method or class variable of an instance's class, or of a class it derives from.
func (r *run) found(o object, name string, self *value) (value, bool) {
	if v, ok := r.member(o.def, name, self); ok {
		return v, true
	}
	return r.ownInherited(o.def, name, self)
}

// ownInherited looks a name up in those bases of a class that are of the workspace.
func (r *run) ownInherited(cls, name string, self *value) (value, bool) {
	v, ok := r.inherited(cls, name, self)
	ours := len(v.objs) == 0 || slices.ContainsFunc(v.objs, func(o object) bool { return o.kind != named })
	return v, ok && ours
}

// iterated is what iterating over an instance of a class of the workspace gives.
func (r *run) iterated(o object, x value) value {
	for _, name := range []string{"__iter__", "__aiter__", "__getitem__"} {
		if f, ok := r.found(o, name, &x); ok {
			v := r.call(&call{callee: f, recv: x})
			if name != "__getitem__" {
				return r.produced(v)
			}
			return v
		}
	}
	return unknown
}

// produced is what an iterator gives.
func (r *run) produced(it value) value {
	var out value
	for _, o := range it.objs {
		self := o.value()
		if o.kind != instance || o.def == "" {
			out = joinPart(out, r.elements(self))
		} else if f, ok := r.found(o, "__next__", &self); ok {
			out = joinPart(out, r.call(&call{callee: f, recv: self}))
		} else if f, ok := r.found(o, "__anext__", &self); ok {
			out = joinPart(out, r.call(&call{callee: f, recv: self}))
		}
	}
	out.labels = joinLabels(out.labels, relabel(it.labels, func(l label) (label, bool) { return l, !r.partOf(it, l) }))
	return out
}

// entered is what "with x as y" binds.
func (r *run) entered(id facts.ExprID, v value) value {
	out := value{labels: v.labels}
	for _, o := range v.objs {
		switch {
		case o.kind == instance && o.name == "builtins.generator":
			out = joinPart(out, r.elementsOf(o)) // @contextmanager
		case o.kind == instance && o.def != "":
			self := o.value()
			f, ok := r.found(o, "__enter__", &self)
			if !ok {
				f, ok = r.found(o, "__aenter__", &self)
			}
			if ok {
				out = joinPart(out, r.call(&call{id: id, callee: f, recv: self}))
			} else {
				out = joinPart(out, self)
			}
		default:
			out.objs = joinObjects(out.objs, []object{o})
		}
	}
	return out
}

// define binds the name of a nested definition.
func (r *run) define(st *facts.Stmt) {
	if st.Child < len(r.d.children) {
		c := r.child(st)
		v := r.defined(c)
		r.assignName(c.def.Name, v)
		r.wrapped(c, v, st.Span)
	}
}

// wrapped calls what a decorator of the workspace has made of a function, as those do who
// get it: the decorator may hand it data of its own.
func (r *run) wrapped(c *defn, v value, at syntax.Span) {
	if o, ok := onlyFunction(v); r.still || !ok || o.kind != function || o.def == c.key || c.def.Kind != facts.Function {
		return
	}
	r.call(&call{span: at, callee: v, args: []arg{{star: 1, value: unknown, span: at}, {star: 2, value: unknown, span: at}}})
}
