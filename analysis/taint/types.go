package taint

import (
	"strings"

	"backflow/analysis/facts"
)

// typed adds to a value the classes that an annotation names.
func (r *run) typed(v value, annotation facts.ExprID) value {
	for _, o := range r.annotation(annotation) {
		v.objs = joinObjects(v.objs, []object{o})
	}
	return v
}

// annotation is the instances that an annotation speaks of.
func (r *run) annotation(id facts.ExprID) (out []object) {
	if id == 0 {
		return nil
	}
	e := r.f.Expr(id)
	switch e.Op {
	case facts.Const:
		if e.Lit == facts.Str {
			return r.annotationText(e.Text)
		}
		return nil
	case facts.Binary: // X | None
		return append(r.annotation(e.X), r.annotation(e.Y)...)
	case facts.Index:
		for _, n := range r.headNames(e.X) {
			switch n[strings.LastIndexByte(n, '.')+1:] {
			case "Optional", "Union", "Annotated", "ClassVar", "Final", "Required", "NotRequired":
				return r.firstTypes(n, e.Y)
			}
		}
		return r.annotation(e.X)
	case facts.Name, facts.Attr:
		return r.instances(r.headValue(id))
	}
	return nil
}

func (r *run) firstTypes(of string, id facts.ExprID) (out []object) {
	e := r.f.Expr(id)
	if e.Op != facts.Tuple {
		return r.annotation(id)
	}
	for _, a := range e.Args {
		out = append(out, r.annotation(a.Value)...)
		if strings.HasSuffix(of, "Annotated") {
			break
		}
	}
	return out
}

// annotationText reads the dotted name in a quoted annotation.
func (r *run) annotationText(text string) []object {
	text = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(text), "Optional["), "]")
	text, _, _ = strings.Cut(text, "|")
	parts := strings.Split(strings.TrimSpace(text), ".")
	from := r.d
	if from.parent != nil {
		from = from.parent
	}
	up := glance(r.s, from)
	v := up.load(parts[0])
	for _, p := range parts[1:] {
		v = up.attr(v, p)
	}
	return r.instances(v)
}

// instances are the instances of the classes that a value may be.
func (r *run) instances(v value) (out []object) {
	for _, o := range v.objs {
		switch {
		case o.kind == class:
			out = append(out, object{kind: instance, id: "i:" + o.def, def: o.def})
		case o.kind == named && o.name[0] != '*' && !strings.HasPrefix(o.name, "typing."):
			out = append(out, instanceOf(o.name))
		}
	}
	return out
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

// routeClean reports whether a route gives a variable a converter whose values are
// harmless: <int:id> of Flask and Django, {id:int} of Starlette.
func routeClean(route, name string) bool {
	for _, converter := range []string{"int", "float", "uuid"} {
		if strings.Contains(route, "<"+converter+":"+name+">") || strings.Contains(route, "{"+name+":"+converter+"}") ||
			strings.Contains(route, "<"+name+":"+converter+">") {
			return true
		}
	}
	return strings.Contains(route, "<any(") && strings.Contains(route, "):"+name+">")
}

// inRoute reports whether a route names a variable.
func inRoute(route, name string) bool {
	for _, form := range []string{"<" + name + ">", ":" + name + ">", "<" + name + ":", "{" + name + "}", "{" + name + ":"} {
		if strings.Contains(route, form) {
			return true
		}
	}
	return false
}
