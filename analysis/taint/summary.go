package taint

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A summary is what running a definition does, in terms of what callers hand in.
type summary struct {
	ret      value            // of a generator, the generator
	elems    value            // what a generator yields
	vars     map[string]value // of its scope when it has run, where others can see them
	globals  map[string]value // what it assigns to global variables
	writes   map[string]write // to objects handed in, by source key
	hits     map[hitKey]hit
	ways     []hit // the hits in order
	finds    map[findingKey]found
	calls    []handedCall // of what callers hand in
	uses     map[use]bool
	unsure   map[unsure]bool
	noReturn bool
	says     [verdicts]said // what parameters are harmless for, by the result
	checked  said           // what they are harmless for once it has returned
	truths   map[int]bool   // the parameters that are true, or false, then
}

// A write is what a definition has done to an object handed in.
type write struct {
	src  *source
	node *node
}

func sameSummary(a, b *summary) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil || a.noReturn != b.noReturn || !same(a.ret, b.ret) || !same(a.elems, b.elems) {
		return false
	}
	if !maps.Equal(a.uses, b.uses) || !maps.Equal(a.unsure, b.unsure) {
		return false
	}
	for k := range a.says {
		if !maps.Equal(a.says[k], b.says[k]) {
			return false
		}
	}
	if !maps.Equal(a.checked, b.checked) || !maps.Equal(a.truths, b.truths) {
		return false
	}
	if !slices.EqualFunc(a.calls, b.calls, sameCall) {
		return false
	}
	return maps.EqualFunc(a.vars, b.vars, same) && maps.EqualFunc(a.globals, b.globals, same) &&
		maps.EqualFunc(a.writes, b.writes, func(x, y write) bool { return sameNode(x.node, y.node) }) &&
		maps.EqualFunc(a.finds, b.finds, sameFound) &&
		maps.EqualFunc(a.hits, b.hits, func(x, y hit) bool {
			return sameFound(x.found, y.found) && x.label.like(y.label)
		})
}

// joinAnswers is what holds if one of two answers does.
func joinAnswers(a, b *answer) *answer {
	out := *a
	out.value = join(a.value, b.value)
	if a.summary == nil || b.summary == nil {
		return &out
	}
	s := *a.summary
	s.ret, s.elems = join(s.ret, b.summary.ret), join(s.elems, b.summary.elems)
	s.noReturn = s.noReturn && b.summary.noReturn
	for k := range s.says {
		s.says[k] = s.says[k].both(b.summary.says[k])
	}
	s.checked = s.checked.both(b.summary.checked)
	s.truths = maps.Clone(s.truths)
	maps.DeleteFunc(s.truths, func(i int, is bool) bool { other, ok := b.summary.truths[i]; return !ok || other != is })
	s.vars = joinMaps(s.vars, b.summary.vars, join)
	s.globals = joinMaps(s.globals, b.summary.globals, join)
	s.writes = joinMaps(s.writes, b.summary.writes, func(x, y write) write { return write{x.src, joinNodes(x.node, y.node)} })
	out.summary = &s
	return &out
}

func joinMaps[V any](a, b map[string]V, join func(V, V) V) map[string]V {
	out := maps.Clone(a)
	for k, v := range b {
		if old, ok := out[k]; ok {
			v = join(old, v)
		}
		if out == nil {
			out = map[string]V{}
		}
		out[k] = v
	}
	return out
}

func sameFound(a, b found) bool {
	return a.pattern == b.pattern && a.sink == b.sink && a.callee == b.callee && a.grade == b.grade && a.handed == b.handed &&
		a.level == b.level && compareTraces(a.trace, b.trace) == 0
}

// summarise runs the definition.
func (r *run) summarise() *summary {
	root := r.env
	r.root = root
	r.findShapes()
	r.runHead()
	r.parameters()
	r.env = root.branch()
	r.remarks()
	r.block(r.f.Body)
	if r.fuel < 0 {
		r.skim(root.branch())
	}
	r.out.noReturn = r.env.dead && len(r.exits) == 0 && r.f.Kind == facts.Function && !r.f.Generator
	r.last = r.env
	r.typeReturn()
	end := root.branch()
	r.merge(end, append(r.exits, r.env)...)
	r.env = end
	r.out.checked, r.out.truths = r.harmlessHere(end), r.truthsHere(end)
	r.keepVariables(root)
	r.keepWrites()
	r.yields()
	r.sortWays()
	if r.f.Generator {
		r.out.ret = object{kind: instance, id: "i:builtins.generator", name: "builtins.generator", frozen: &node{size: -1, rest: r.out.elems}}.value()
	}
	return r.out
}

// sortWays puts the ways into sinks in order.
func (r *run) sortWays() {
	for _, h := range r.out.hits {
		r.out.ways = append(r.out.ways, h)
	}
	slices.SortFunc(r.out.ways, compareHits)
}

// skim looks at every call of a definition once, as if nothing were known of its
// variables: following it cost too much, but what it calls must not go unseen.
func (r *run) skim(e *env) {
	end := r.env
	r.env, r.fuel, r.skims = e, maxFuel, true
	for id := range r.f.Exprs {
		if r.f.Exprs[id].Op == facts.Call {
			r.eval(facts.ExprID(id))
		}
	}
	r.env, r.skims = end, false
}

// runHead evaluates what stands in the head of the definition: decorators, defaults and
// bases. They run around the definition, but are its own text.
func (r *run) runHead() {
	if r.d.parent == nil {
		return
	}
	h := newRun(r.s, r.d)
	h.head, h.shapes, h.watch = true, r.shapes, r.watch
	h.each(r.f.Decorators...)
	for _, p := range r.f.Params {
		h.eval(p.Default)
	}
	for _, b := range r.f.Bases {
		h.eval(b.Value)
	}
	for k, f := range h.out.finds {
		r.report(k, f)
	}
}

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
	for _, sites := range r.shapes {
		for _, site := range sites {
			r.parameterRules(site)
		}
	}
}

// self is the first parameter of a method.
func (r *run) self(v value, cls *defn) value {
	if r.decorated("builtins.classmethod") || r.f.Name == "__new__" || r.f.Name == "__init_subclass__" {
		v.objs = joinObjects(v.objs, []object{classObject(cls.key)})
		return v
	}
	v.objs = joinObjects(v.objs, []object{{kind: instance, id: "i:" + cls.key, def: cls.key}})
	return v
}

// decorated reports whether a decorator of the definition has a dotted name.
func (r *run) decorated(name string) bool { return r.s.decorated(r.d, name) }

func (s *solver) decorated(d *defn, names ...string) bool {
	if len(d.def.Decorators) == 0 {
		return false
	}
	has := s.get(query{decorators, d.key, ""}).text
	return slices.ContainsFunc(names, func(n string) bool {
		if method, any := strings.CutPrefix(n, "*"); any {
			return strings.Contains(has, method+" ")
		}
		return strings.Contains(has, " "+n+" ")
	})
}

// decoratorsOf are the dotted names of a definition's decorators, between blanks. They
// are evaluated in the scope around it.
func (s *solver) decoratorsOf(d *defn) string {
	out := " "
	r := glance(s, d)
	for _, id := range d.def.Decorators {
		if e := d.def.Expr(id); e.Op == facts.Call {
			id = e.X
		}
		for _, n := range r.headNames(id) {
			out += n + " "
		}
	}
	return out
}

func (r *run) headNames(id facts.ExprID) []string { return r.objectNames(r.headValue(id)) }

// headValue evaluates decorators, annotations and defaults: only their names matter.
func (r *run) headValue(id facts.ExprID) value {
	e := r.f.Expr(id)
	switch e.Op {
	case facts.Name:
		if r.d.parent == nil {
			return r.s.outer(r, e.Text)
		}
		return r.s.lookUp(r.d.parent, e.Text)
	case facts.Attr:
		return r.attr(r.headValue(e.X), e.Text)
	case facts.Const:
		return constValue(e.Lit, e.Text)
	case facts.Call:
		v := r.headValue(e.X)
		for _, o := range v.objs {
			if o.kind == named {
				return instanceOf(o.name).value()
			}
		}
	}
	return unknown
}

// parameterRules applies what rules say of a function's parameters.
func (r *run) parameterRules(site rules.Site) {
	m := match{r: r, site: site, head: true}
	for _, p := range r.s.know.set.Shapes[site.Shape] {
		if p.Role != rules.Parameters && p.Role != rules.Type && p.Role != rules.Source || !m.headResolves(p) || !m.holds(p) {
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

// headClasses are the classNames of an expression in the head, which many rules ask for.
func (r *run) headClasses(id facts.ExprID) []string {
	out, ok := r.heads[id]
	if !ok {
		out = r.classNames(r.headValue(id))
		if r.heads == nil {
			r.heads = map[facts.ExprID][]string{}
		}
		r.heads[id] = out
	}
	return out
}

// classNames are the dotted names of a value, and of the classes it derives from.
func (r *run) classNames(v value) []string {
	out := r.objectNames(v)
	for _, o := range v.objs {
		if o.kind == class {
			out = append(out, r.classNames(r.s.get(query{bases, o.def, ""}).value)...)
		}
	}
	return out
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

// keepVariables freezes what other scopes can see of this one: those inside it only once
// one of them has been defined.
func (r *run) keepVariables(root *env) {
	if r.f.Kind == facts.Function && len(r.d.children) == 0 && !hasLambda(r.f) {
		return
	}
	e := r.env
	if r.f.Kind == facts.Function {
		var seen []*env
		for _, exit := range append(slices.Clip(r.exits), r.last) {
			if slices.ContainsFunc(r.d.children, func(c *defn) bool { _, ok := exit.get(c.def.Name); return ok }) {
				seen = append(seen, exit)
			}
		}
		if e = root.branch(); len(seen) < len(r.exits)+1 && len(seen) > 0 {
			r.merge(e, seen...)
		} else {
			e = r.env
		}
	}
	r.out.vars = map[string]value{}
	for name := range r.f.Locals {
		if v, ok := e.get(name); ok {
			before := r.env
			r.env = e
			r.out.vars[name] = r.frozen(v)
			r.env = before
		}
	}
}

// keepWrites freezes what was done to objects handed in. All of it together is bounded
// like one value.
func (r *run) keepWrites() {
	bySource := map[string]loc{}
	for l, src := range r.passed {
		if r.env.hasNode(l) && (src.kind != fromCall || src.path == "") {
			bySource[src.key] = l
		}
	}
	r.froze = 0
	for _, key := range sortedKeys(bySource) {
		if w, ok := r.writeTo(bySource[key]); ok {
			if w.src.quiet && w.src.path == "" {
				r.keepPut(w)
			}
			if r.out.writes == nil {
				r.out.writes = map[string]write{}
			}
			r.out.writes[key] = w
		}
	}
}

// keepPut keeps what was put into a variable from outside, for whoever reads that later.
func (r *run) keepPut(w write) {
	if r.out.globals == nil {
		r.out.globals = map[string]value{}
	}
	for _, o := range r.s.outer(r, w.src.name).objs {
		if o.kind == instance || o.kind == class {
			o.frozen = w.node
			r.out.globals[w.src.name] = join(r.out.globals[w.src.name], o.value())
		}
	}
}

// writeTo is what was done to one object, without what it held before.
func (r *run) writeTo(l loc) (write, bool) {
	src, n := r.passed[l], r.env.node(l)
	out := &node{size: -1, rest: r.freeze(n.rest, maxDepth)}
	for _, k := range sortedKeys(n.items) {
		v := r.freeze(n.items[k], maxDepth)
		if !same(v, r.freeze(r.part(src, k), 0)) {
			if out.items == nil {
				out.items = map[string]value{}
			}
			out.items[k] = v
		}
	}
	return write{src, out.measured()}, len(out.items) > 0 || !out.rest.isZero()
}
