package taint

import (
	"fmt"
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A run begins with its parameters: what callers hand in, and what rules say of that.

func paramSource(i int) *source {
	return &source{kind: fromParam, key: fmt.Sprintf("p%02d", i), param: i}
}

// parameters binds the parameters to what callers hand in, and to what the rules say of them.
func (r *run) parameters() {
	method := r.d.class()
	for i, p := range r.f.Params {
		src := paramSource(i)
		v := value{labels: []label{{src: src}}, objs: []object{r.handed(src)}}
		if p.Annotation != 0 {
			v.objs = joinObjects(v.objs, r.parameterTypes(p))
		}
		if i == 0 && method != nil && !r.decorated("builtins.staticmethod") {
			v = r.self(v, method)
		}
		r.env.set(p.Name, v)
		r.assign(p.Target, v)
	}
	if r.shapes == nil {
		return
	}
	for _, site := range r.d.unit.Sites[r.d.index] {
		r.parameterRules(site)
	}
}

// self is the first parameter of a method.
func (r *run) self(v value, cls *defn) value {
	key := cls.key
	if r.as != "" {
		key = r.as
	}
	if r.decorated("builtins.classmethod") || r.f.Name == "__new__" || r.f.Name == "__init_subclass__" {
		v.objs = joinObjects(v.objs, []object{classObject(key)})
		return v
	}
	v.objs = joinObjects(v.objs, []object{{kind: instance, id: "i:" + key, def: key}})
	return v
}

// parameterRules applies what rules say of a function's parameters.
func (r *run) parameterRules(site rules.Site) {
	m := match{r: r, site: site, head: true}
	for _, p := range r.s.know.heads[site.Shape] {
		if !m.headResolves(p) || !m.holds(p) {
			continue
		}
		switch p.Role {
		case rules.Type, rules.Source:
			r.capturedParameter(&m, p)
		default:
			r.taintParameters(&m, p)
		}
	}
}

// headResolves is resolves for a shape around a definition's head.
func (m *match) headResolves(p *rules.Pattern) bool {
	if len(p.Names) == 0 {
		return true
	}
	span, ok := m.site.Span(p.Object)
	if !ok {
		return false
	}
	return slices.ContainsFunc(m.r.headClasses(m.r.exprAt(span)), func(n string) bool { return slices.Contains(p.Names, n) })
}

// capturedParameter applies what a rule says of a parameter that it captures.
func (r *run) capturedParameter(m *match, p *rules.Pattern) {
	for _, place := range p.Places {
		span, _ := m.site.Span(place.Capture)
		for _, q := range r.f.Params {
			if q.Span != span {
				continue
			}
			v, _ := r.env.get(q.Name)
			if p.Role == rules.Type {
				v.objs = joinObjects(v.objs, []object{ofPattern(p)})
			} else {
				v.labels = joinLabels(v.labels, []label{m.source(p, span)})
			}
			r.env.set(q.Name, v)
		}
	}
}

// taintParameters makes the parameters that a rule means a source.
func (r *run) taintParameters(m *match, p *rules.Pattern) {
	where := m.route(p, func(s syntax.Span) value { return r.headValue(r.exprAt(s)) })
	skip := p.Params.First
	if r.d.class() != nil {
		skip++
	}
	option, hasOption := m.site.Span(p.Params.Option)
	for i, q := range r.f.Params {
		if hasOption && !r.isOption(option, q.Name) {
			continue
		}
		if v, ok := r.converted(p, q, where); ok || p.Params.Converted && i >= skip {
			r.env.set(q.Name, v)
		} else if i >= skip && where.means(p, q.Name) {
			r.taintParameter(m, p, q, where)
		}
	}
}

// isOption reports whether a parameter is what an option, "--dry-run", is called in code.
func (r *run) isOption(span syntax.Span, name string) bool {
	text, ok := r.headValue(r.exprAt(span)).text()
	return ok && strings.ReplaceAll(strings.TrimLeft(text, "-"), "-", "_") == name
}

// converted is what a parameter holds that a framework has made a number, say.
func (r *run) converted(p *rules.Pattern, q facts.Param, t route) (value, bool) {
	v, _ := r.env.get(q.Name)
	if r.numeric(p, q, t) {
		return value{konst: v.konst}, true
	}
	return value{}, false
}

// taintParameter makes a parameter a source, in the form in which the framework hands it in.
func (r *run) taintParameter(m *match, p *rules.Pattern, q facts.Param, t route) {
	v, _ := r.env.get(q.Name)
	span := q.Span
	if span == (syntax.Span{}) {
		span = r.f.NameSpan
	}
	f := form{params: &p.Params, src: m.parameter(p, q.Name, t, span)}
	made, injected := r.injected(q, f, span)
	switch {
	case injected:
		v = made
	case r.harmless(p, q, t):
		return
	case q.Kind == facts.Rest || q.Kind == facts.Keywords:
		v = object{kind: instance, name: "builtins.dict"}.at(r.alloc(0, "kw"+q.Name, &node{size: -1, rest: data([]label{f.src})})).value()
	default:
		if t.words(p, q.Name) {
			v = value{labels: cleaned(r.all(v), r.s.know.effect(p)), objs: r.hollow(v.objs)}
		}
		v.labels = joinLabels(v.labels, []label{f.src})
		if len(p.Params.Models) > 0 && q.Annotation != 0 {
			if got := r.received(q, f); len(got.labels) == 0 || len(got.objs) > 0 {
				v = got
			}
		}
	}
	r.env.set(q.Name, v)
}

// numeric reports whether a route's converter or the annotation leaves no room for text.
func (r *run) numeric(p *rules.Pattern, q facts.Param, t route) bool {
	names := r.annotationNames(q.Annotation)
	return t.clean(p, q.Name) || len(names) > 0 && !slices.ContainsFunc(names, func(n string) bool { return !r.s.know.isLike(n, numberType) })
}

// harmless reports whether a parameter's type, default or route converter makes it no source.
func (r *run) harmless(p *rules.Pattern, q facts.Param, t route) bool {
	if t.clean(p, q.Name) {
		return true
	}
	for _, n := range r.annotationNames(q.Annotation) {
		if slices.Contains(p.Params.CleanTypes, n) {
			return true
		}
	}
	for _, id := range []facts.ExprID{q.Default, q.Annotation} {
		for _, n := range r.mentionedNames(id) {
			if slices.Contains(p.Params.CleanValues, n) {
				return true
			}
		}
	}
	return false
}
