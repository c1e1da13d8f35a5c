package taint

import (
	"slices"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A form is what a framework makes of a client's data: it converts it by the type that
// stands in the code, and refuses what does not fit.
type form struct {
	params *rules.ParamFilter
	src    label
	deep   int // models and types inside each other
}

// maxModels bounds models that hold each other.
const maxModels = 9

// shaped is data in the form that a type says. What has no room for text is harmless.
func (r *run) shaped(id facts.ExprID, look scope, f form) value {
	e := r.f.Expr(id)
	if f.deep++; id == 0 || f.deep > 2*maxModels {
		return data([]label{f.src})
	}
	switch e.Op {
	case facts.Const:
		if e.Lit == facts.Str {
			return r.shapedText(e.Text, look, f)
		}
		return value{}
	case facts.Binary:
		return joinPart(r.shaped(e.X, look, f), r.shaped(e.Y, look, f))
	case facts.Index:
		return r.shapedGeneric(e, look, f)
	case facts.Name, facts.Attr:
		v := look(id)
		if at, brackets := r.spelled(v); at != nil {
			return at.shaped(brackets, at.namesOf(at.f), f)
		}
		return r.shapedClass(v, f)
	}
	return data([]label{f.src})
}

// shapedText is shaped for a type in quotes.
func (r *run) shapedText(text string, look scope, f form) value {
	inside := glance(r.s, r.d)
	if inside.f = quotedType(text); inside.f == nil {
		return data([]label{f.src})
	}
	from := r.d
	if from.parent != nil {
		from = from.parent
	}
	return inside.shaped(inside.f.Stmt(inside.f.Body[0]).X, glance(r.s, from).namesOf(inside.f), f)
}

func (r *run) shapedGeneric(e *facts.Expr, look scope, f form) value {
	head := look(e.X)
	args := r.typeArguments(e)
	g, ok := genericOf(head)
	switch {
	case slices.ContainsFunc(r.objectNames(head), func(n string) bool { return r.s.know.isLike(n, literalType) }):
		return value{}
	case !ok || g.of == itself || g.of == inOrder && len(args) == 0:
		return data([]label{f.src})
	case g.of == anyOf:
		var out value
		for _, a := range args {
			out = joinPart(out, r.shaped(a, look, f))
		}
		return out
	}
	n := &node{size: -1}
	if g.of == inOrder {
		for _, a := range args {
			n.rest = joinPart(n.rest, r.shaped(a, look, f))
		}
	} else if g.of < len(args) {
		n.rest = r.shaped(args[g.of], look, f)
	}
	if g.class == "" {
		return n.rest
	}
	if g.of == 1 { // and its keys
		n.items = map[string]value{"keys": data(r.all(r.shaped(args[0], look, f)))}
	}
	o := instanceOf(g.class)
	o.frozen = n.measured()
	return o.value()
}

// shapedClass is data in the form of a class: a model has its fields, a number no label.
func (r *run) shapedClass(cls value, f form) value {
	for _, o := range cls.objs {
		names := r.classNames(o.value())
		is := func(of []string) bool {
			return slices.ContainsFunc(names, func(n string) bool { return slices.Contains(of, n) })
		}
		switch {
		case o.kind == class && r.enumerated(o.def):
			return r.enumMember(o.def)
		case o.kind == class && is(f.params.Models) && f.deep < maxModels:
			return r.model(o.def, f).value()
		case is(f.params.CleanTypes) || slices.ContainsFunc(names, func(n string) bool { return r.s.know.isLike(n, numberType) }):
			return value{}
		}
	}
	return value{labels: []label{f.src}, objs: r.instances(cls)}
}

// model is an instance of a class whose fields are converted by their types.
func (r *run) model(def string, f form) object {
	n := &node{size: -1, rest: data([]label{f.src}), items: map[string]value{}}
	r.modelFields(def, f, n)
	return object{kind: instance, id: "i:" + def, def: def, frozen: n.measured()}
}

// modelFields fills in the fields of a class and of those it comes from.
func (r *run) modelFields(def string, f form, n *node) {
	d := r.s.def(def)
	if f.deep++; d == nil || f.deep > 2*maxModels {
		return
	}
	for _, o := range r.s.get(query{bases, def, ""}).value.objs {
		if o.kind == class {
			r.modelFields(o.def, f, n)
		}
	}
	r.s.get(query{contents, def, ""})
	at := glance(r.s, d)
	for _, id := range d.def.Body {
		if st := d.def.Stmt(id); st.Op == facts.Assign && st.Y != 0 && d.def.Expr(st.Targets[0]).Op == facts.Name {
			n.items["."+d.def.Expr(st.Targets[0]).Text] = at.shaped(st.Y, at.namesOf(d.def), f)
		}
	}
}

// formFields is the dict of what a form has made of a client's data, where the class of the
// form says which fields are harmless.
func (r *run) formFields(id facts.ExprID, p *rules.Pattern, v value) []object {
	x := r.f.Expr(id)
	if len(p.CleanFields) == 0 || x.Op != facts.Attr {
		return nil
	}
	n := &node{size: -1, rest: data(v.labels), items: map[string]value{}}
	for _, o := range r.vals[x.X].objs {
		if o.kind == instance && o.def != "" {
			r.cleanFields(o.def, p, n, 0)
		}
	}
	if len(n.items) == 0 {
		return nil
	}
	return r.container(id, "form", "builtins.dict", n).objs
}

// cleanFields fills in the harmless fields of a class and of those it comes from.
func (r *run) cleanFields(def string, p *rules.Pattern, n *node, deep int) {
	d := r.s.def(def)
	if d == nil || deep > maxModels {
		return
	}
	for _, o := range r.s.get(query{bases, def, ""}).value.objs {
		if o.kind == class {
			r.cleanFields(o.def, p, n, deep+1)
		}
	}
	r.s.get(query{contents, def, ""})
	at := glance(r.s, d)
	for _, id := range d.def.Body {
		st := d.def.Stmt(id)
		if st.Op != facts.Assign || len(st.Targets) != 1 || d.def.Expr(st.X).Op != facts.Call {
			continue
		}
		key := keyOf(constValue(facts.Str, d.def.Expr(st.Targets[0]).Text))
		delete(n.items, key)
		held := at.elements(at.eval(st.X)).objs
		switch {
		case slices.ContainsFunc(at.objectNames(at.eval(d.def.Expr(st.X).X)), func(s string) bool { return slices.Contains(p.CleanFields, s) }):
			n.items[key] = value{}
		case len(held) > 0: // a rule says what such a field holds
			n.items[key] = value{labels: n.rest.labels, objs: held}
		}
	}
}

// received is what a parameter holds that a framework fills by its type.
func (r *run) received(q facts.Param, f form) value {
	v := r.shaped(q.Annotation, r.headValue, f)
	for i, o := range v.objs {
		if o.frozen != nil { // that can be written to
			v.objs = slices.Clone(v.objs)
			v.objs[i] = o.at(r.alloc(0, "form "+q.Name+o.id, o.frozen))
		}
	}
	return v
}

// injected is what a parameter holds that another function makes, with the client's data:
// def show(user = Depends(find)).
func (r *run) injected(q facts.Param, f form, span syntax.Span) (value, bool) {
	at, by := r.injection(q, f.params.Injects)
	if f.deep++; by == nil || f.deep > maxModels {
		return value{}, false
	}
	var maker value
	if len(by.Args) > 0 {
		maker = at.headValue(by.Args[0].Value)
	} else {
		maker.objs = classesOf(r.annotation(q.Annotation))
	}
	c := &call{span: span}
	for _, o := range maker.objs {
		if d := r.s.def(o.def); d != nil && (o.kind == function || o.kind == class) {
			return r.made(c, o, d, f), true
		}
	}
	return value{}, false
}

// made is what a function or class makes whose own parameters a framework fills.
func (r *run) made(c *call, o object, d *defn, f form) value {
	c.callee = o.value()
	takes := d
	if o.kind == class {
		init, _ := r.member(o.def, "__init__", &value{})
		if len(init.objs) == 1 && r.s.def(init.objs[0].def) != nil {
			takes = r.s.def(init.objs[0].def)
		}
	}
	r.s.get(query{header, takes.key, ""})
	at := glance(r.s, takes)
	for i, q := range takes.def.Params {
		if i == 0 && takes.class() != nil {
			continue
		}
		v, ok := at.injected(q, f, c.span)
		if !ok {
			v = at.shaped(q.Annotation, at.headValue, f)
		}
		c.args = append(c.args, arg{name: q.Name, value: v, span: c.span})
	}
	if o.kind == class {
		return r.construct(c, o)
	}
	out := r.callFunction(c, o)
	if d.def.Generator {
		return r.elements(out)
	}
	return out
}

// injection is the call that says what makes a parameter, and where that stands: its
// default, or in Annotated, which may have a name.
func (r *run) injection(q facts.Param, names []string) (at *run, by *facts.Expr) {
	is := func(at *run, id facts.ExprID) bool {
		e := at.f.Expr(id)
		return e.Op == facts.Call && slices.ContainsFunc(at.headNames(e.X), func(n string) bool { return slices.Contains(names, n) })
	}
	if is(r, q.Default) {
		return r, r.f.Expr(q.Default)
	}
	at, brackets := r, q.Annotation
	if op := r.f.Expr(brackets).Op; op == facts.Name || op == facts.Attr {
		if at, brackets = r.spelled(r.headValue(brackets)); at == nil {
			return nil, nil
		}
	}
	if a := at.f.Expr(brackets); a.Op == facts.Index {
		for _, id := range at.typeArguments(a) {
			if is(at, id) {
				return at, at.f.Expr(id)
			}
		}
	}
	return nil, nil
}
