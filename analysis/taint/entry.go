package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// registered follows a function that is handed to a framework, as in
// app.add_url_rule("/", view_func=show): it will be called with untrusted arguments.
func (m *match) registered(p *rules.Pattern) {
	r := m.r
	for _, place := range p.Places {
		span, ok := m.site.Span(place.Capture)
		if !ok || r.still {
			continue
		}
		for _, o := range r.entries(p, r.spanValue(span)) {
			if d := r.s.def(o.def); d != nil {
				r.enter(m, p, o, d, span)
			}
		}
	}
}

// entries are the functions that are handed to a framework: of classes, and of instances,
// the methods that it calls.
func (r *run) entries(p *rules.Pattern, v value) (out []object) {
	for _, o := range v.objs {
		if o.kind == function {
			out = append(out, o)
		}
		if o.kind != class && (o.kind != instance || o.def == "") {
			continue
		}
		self := o.value()
		if o.kind == class {
			self = object{kind: instance, id: "i:" + o.def, def: o.def}.value()
		}
		for _, name := range p.Params.Methods {
			if f, ok := r.found(object{kind: instance, def: o.def}, name, &self); ok {
				out = append(out, slices.DeleteFunc(slices.Clone(f.objs), func(o object) bool { return o.kind != function })...)
			}
		}
	}
	return out
}

// enter calls a function with sources for arguments.
func (r *run) enter(m *match, p *rules.Pattern, o object, d *defn, at syntax.Span) {
	r.s.get(query{header, d.key, ""})
	where := m.route(p, r.spanValue)
	callee := glance(r.s, d)
	c := &call{id: 0, span: at, callee: o.value()}
	skip := p.Params.First
	if o.self != nil {
		skip++
	}
	for i, q := range d.def.Params {
		v := unknown // what the framework makes itself
		switch {
		case i == 0 && o.self != nil || callee.harmless(p, q, where):
			continue
		case i >= skip && where.means(p, q.Name):
			v = data([]label{m.parameter(p, q.Name, where, at)})
		}
		c.args = append(c.args, arg{name: q.Name, value: v, span: at})
	}
	r.callFunction(c, o)
}

// imports reports whether the file imports one of some modules, or something in them.
func (r *run) imports(modules []string) bool {
	all := r.s.get(query{importing, r.d.module().key, ""}).text + r.d.unit.importing(r.f)
	return slices.ContainsFunc(modules, func(mod string) bool { return strings.Contains(all, " "+mod+".") })
}

// importing lists what a definition imports, each name between a blank and a dot, with the
// dots of relative imports behind it.
func (u *Unit) importing(f *facts.Def) string {
	var out strings.Builder
	for i := range f.Stmts {
		for _, im := range f.Stmts[i].Imports {
			out.WriteString(" " + u.absolute(im) + "." + im.Name + "." + strings.Repeat("<", im.Dots))
		}
	}
	return out.String()
}

// methodOf reports whether the definition is a method of a class that is, or comes from,
// one with one of the names.
func (r *run) methodOf(names []string) bool {
	cls := r.d.class()
	if cls == nil {
		return false
	}
	return slices.ContainsFunc(r.classNames(classObject(cls.key).value()), func(n string) bool { return slices.Contains(names, n) })
}

// annotationNames are the dotted names of the classes in an annotation.
func (r *run) annotationNames(id facts.ExprID) (out []string) {
	for _, o := range r.annotation(id) {
		if o.def != "" {
			out = append(out, r.classNames(classObject(o.def).value())...)
			continue
		}
		out = append(out, o.name)
	}
	return append(out, r.mentionedNames(id)...)
}

// mentionedNames are the dotted names of everything called or listed in an expression.
func (r *run) mentionedNames(id facts.ExprID) (out []string) {
	if id == 0 {
		return nil
	}
	e := r.f.Expr(id)
	switch e.Op {
	case facts.Call:
		return r.headNames(e.X)
	case facts.Name, facts.Attr:
		return r.headNames(id)
	case facts.Index:
		return append(r.headNames(e.X), r.mentionedNames(e.Y)...)
	case facts.Tuple:
		for _, a := range e.Args[min(1, len(e.Args)):] {
			out = append(out, r.mentionedNames(a.Value)...)
		}
	}
	return out
}
