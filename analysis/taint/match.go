package taint

import (
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A match is one place where patterns are tried: a call, or a site of a shape.
type match struct {
	r    *run
	call *call      // nil if the shape is no call
	site rules.Site // of a shape
	span syntax.Span
	head bool  // the site is around the head of the definition
	at   place // of a call that a function has left to its caller: where that stands
}

// holds reports whether all conditions of a pattern hold.
func (m *match) holds(p *rules.Pattern) bool {
	for i := range p.Where {
		if !m.condition(&p.Where[i]) {
			return false
		}
	}
	return true
}

func (m *match) condition(c *rules.Condition) bool {
	switch c.Op {
	case rules.Python2:
		return m.r.s.get(query{python2, m.r.d.unit.Path + ":", ""}).text != ""
	case rules.Imports:
		return m.r.imports(c.Values)
	case rules.Named:
		return m.r.called(c.Regexp)
	case rules.Mentions:
		return m.r.mentions(c.Values)
	case rules.NotMentions:
		return !m.r.mentions(c.Values)
	case rules.MethodOf:
		return m.r.methodOf(c.Values)
	case rules.Decorated:
		return m.r.s.decorated(m.r.d, c.Values...)
	case rules.Raises:
		return slices.ContainsFunc(m.r.f.Stmts, func(st facts.Stmt) bool { return st.Op == facts.Raise })
	case rules.Trusting:
		return m.call == nil || !slices.ContainsFunc(c.Values, m.refusing)
	case rules.HidesStandard:
		return !strings.Contains(m.r.d.unit.Module, ".") && Standard(m.r.d.unit.Module)
	case rules.InFile:
		return c.Regexp.MatchString(m.r.d.unit.Path)
	}
	a, given := m.argument(c.Place)
	switch c.Op {
	case rules.Given:
		return given || m.call != nil && m.r.mayHold(m.call)
	case rules.Absent:
		return !given && !(m.call != nil && m.r.mayHold(m.call))
	}
	if !given {
		return false
	}
	switch c.Op {
	case rules.Matches:
		text, ok := a.value.text()
		return ok && c.Regexp.MatchString(text)
	case rules.Unlike:
		text, ok := a.value.text()
		return ok && !c.Regexp.MatchString(text)
	case rules.Begins:
		return a.value.konst == nil && c.Regexp.MatchString(openForm(a.value.beginning()))
	case rules.Computed:
		return !m.r.literal(m.r.exprAt(a.span))
	case rules.Above:
		n, ok := a.value.int()
		limit, err := strconv.ParseInt(c.Values[0], 10, 64)
		return ok && err == nil && n > limit
	case rules.Below:
		n, ok := a.value.int()
		limit, err := strconv.ParseInt(c.Values[0], 10, 64)
		return ok && err == nil && n < limit
	case rules.Words:
		text, ok := a.value.text()
		return ok && slices.ContainsFunc(c.Values, func(how string) bool { return wordsOnly(text, how) })
	case rules.Backtrack:
		text, ok := a.value.text()
		return ok && m.r.s.know.growth(text, c.Values[0], m.flags(c.Place.Capture)) == rules.Growths[c.Values[1]]
	case rules.Checked:
		return slices.ContainsFunc(m.r.all(a.value), func(l label) bool { return m.r.s.know.marked(l, c.Values[0]) })
	case rules.Item:
		return m.r.hasItem(a.value, c.Values[0], c.Values[1:])
	case rules.NoItem:
		return m.r.lacksItem(a.value, c.Values[0])
	case rules.Refuses:
		return m.r.mayRefuse(a.value)
	case rules.Is:
		return slices.ContainsFunc(c.Values, func(v string) bool { return m.r.is(a.value, v) })
	case rules.IsNot:
		return m.r.settled(a.value) && !slices.ContainsFunc(c.Values, func(v string) bool { return m.r.is(a.value, v) })
	case rules.Open:
		return !m.r.settled(a.value)
	case rules.Holds:
		return m.r.holdsText(a.value, c.Regexp)
	case rules.Lacks:
		return m.r.whole(a.value) && !m.r.holdsText(a.value, c.Regexp)
	case rules.Instance:
		return m.r.instanceOfAny(a.value, c.Values)
	case rules.NotInstance:
		return !m.r.instanceOfAny(a.value, c.Values)
	}
	return false
}

// literal reports whether an expression is written as a constant, or a display of such.
func (r *run) literal(id facts.ExprID) bool {
	e := r.f.Expr(id)
	switch e.Op {
	case facts.Const:
		return true
	case facts.Tuple, facts.List, facts.Set, facts.Dict, facts.FString:
		return !slices.ContainsFunc(e.Args, func(a facts.Arg) bool {
			return a.Star > 0 || a.Key != 0 && !r.literal(a.Key) || !r.literal(a.Value)
		})
	}
	return false
}

// instanceOfAny reports whether a value may be an instance of one of these classes.
func (r *run) instanceOfAny(v value, names []string) bool {
	for _, o := range v.objs {
		switch {
		case o.kind != instance:
		case o.def == "" && slices.Contains(names, o.name):
			return true
		case o.def != "" && slices.ContainsFunc(r.classNames(classObject(o.def).value()), func(n string) bool { return slices.Contains(names, n) }):
			return true
		}
	}
	return false
}

// settled reports whether a value is a constant or a known object; what a caller hands in
// is not known here.
func (r *run) settled(v value) bool {
	return v.konst != nil || slices.ContainsFunc(v.objs, func(o object) bool { return o.kind != passed })
}

// is reports whether a value may be what a rule writes as a Python literal or dotted name.
func (r *run) is(v value, want string) bool {
	if want == "true" || want == "false" {
		is, known := r.truth(v)
		return known && is == (want == "true")
	}
	if v.konst != nil {
		return v.konst.literal() == want || v.konst.lit == facts.Str && v.konst.text == strings.Trim(want, "'")
	}
	return slices.Contains(r.objectNames(v), want)
}

// argument is what a place of the match means.
func (m *match) argument(p rules.Place) (arg, bool) {
	switch p.Part {
	case rules.Argument:
		c := m.callOf(p.Capture)
		if c == nil {
			return arg{}, false
		}
		a, ok := m.r.argument(c, p.Index, p.Keyword)
		if ok && p.Item != "" {
			return m.r.element(a, p.Item)
		}
		return a, ok
	case rules.Receiver:
		if m.call == nil {
			return arg{}, false
		}
		return arg{value: m.call.recv, span: m.receiverSpan()}, true
	}
	if m.call != nil {
		return arg{value: m.call.callee, span: m.span}, true
	}
	span, ok := m.site.Span(p.Capture)
	return arg{value: m.r.spanValue(span), span: span}, ok
}

// refusing reports whether the class that is called has a method in which something is
// raised.
func (m *match) refusing(method string) bool {
	return slices.ContainsFunc(m.call.callee.objs, func(o object) bool {
		if o.kind != class {
			return false
		}
		v, ok := m.r.member(o.def, method, nil)
		if !ok {
			v, _ = m.r.inherited(o.def, method, nil)
		}
		return slices.ContainsFunc(v.objs, func(f object) bool {
			d := m.r.s.def(f.def)
			if f.kind != function || d == nil {
				return false
			}
			m.r.s.get(query{contents, d.key, ""})
			return slices.ContainsFunc(d.def.Stmts, func(st facts.Stmt) bool { return st.Op == facts.Raise })
		})
	})
}

// receiverSpan is where the receiver of the call stands.
func (m *match) receiverSpan() syntax.Span {
	if x := m.r.f.Expr(m.r.f.Expr(m.call.id).X); m.r.f.Expr(m.call.id).Op == facts.Call && x.Op == facts.Attr {
		return m.r.f.Expr(x.X).Span
	}
	return m.span
}

// callOf is the call that a capture means.
func (m *match) callOf(capture string) *call {
	if m.call != nil {
		return m.call
	}
	span, _ := m.site.Span(capture)
	id := m.r.exprAt(span)
	e := m.r.f.Expr(id)
	if e.Op != facts.Call {
		return nil
	}
	if m.head {
		return m.r.headCall(id, e)
	}
	c := &call{id: id, span: e.Span, callee: m.r.vals[e.X]}
	c.args = m.r.written(e)
	return c
}

// headCall is a call in the head of the definition, as that of a decorator.
func (r *run) headCall(id facts.ExprID, e *facts.Expr) *call {
	c := &call{id: id, span: e.Span, callee: r.headValue(e.X)}
	for _, a := range e.Args {
		x := r.f.Expr(a.Value)
		v := r.headValue(a.Value)
		if x.Op == facts.Call { // type=click.Path() is asked for by its class
			v = r.headValue(x.X)
		}
		c.args = append(c.args, arg{name: a.Name, star: a.Star, value: v, span: x.Span})
	}
	return c
}

// values are all values that a place means.
func (m *match) values(p rules.Place) []value {
	if p.Part == rules.Arguments && m.call != nil {
		var out []value
		for _, a := range m.call.args {
			out = append(out, a.value)
		}
		return out
	}
	if a, ok := m.argument(p); ok {
		return []value{a.value}
	}
	return nil
}

// exprAt is the expression with a span.
func (r *run) exprAt(span syntax.Span) facts.ExprID {
	if r.spans == nil {
		r.spans = make(map[syntax.Span]facts.ExprID, len(r.f.Exprs))
		for i := 1; i < len(r.f.Exprs); i++ {
			r.spans[r.f.Exprs[i].Span] = facts.ExprID(i)
		}
	}
	return r.spans[span]
}

func (r *run) spanValue(span syntax.Span) value {
	id := r.exprAt(span)
	if v := r.vals[id]; !v.isZero() || id == 0 {
		return v
	}
	saved := r.shapes
	r.shapes = nil
	defer func() { r.shapes = saved }()
	return r.eval(id)
}

// objectNames are the dotted names of what a value may be.
func (r *run) objectNames(v value) []string {
	var out []string
	for _, o := range v.objs {
		if n := r.objectName(o); n != "" {
			out = append(out, n)
		}
	}
	return out
}

func (r *run) objectName(o object) string {
	switch o.kind {
	case named, module:
		return o.name
	case function, class:
		if d := r.s.def(o.def); d != nil {
			return strings.TrimPrefix(d.unit.Module+strings.TrimPrefix(d.key, d.unit.Path+":"), ".")
		}
	}
	return ""
}

// objectRules tries the rules on an expression that is an object outside.
func (r *run) objectRules(id facts.ExprID, v value) value {
	var names []string
	for _, o := range v.objs {
		if o.kind == named || o.kind == function && r.s.know.set.Objects[r.objectName(o)] != nil {
			names = append(names, r.objectName(o))
		}
	}
	if len(names) == 0 {
		return v
	}
	m := match{r: r, span: r.f.Expr(id).Span}
	var done effect
	var fields []object
	for _, p := range r.s.know.objects(names) {
		switch p.Role {
		case rules.Source:
			v.labels = joinLabels(withoutUnknown(v.labels), []label{m.source(p, m.span)})
			fields = joinObjects(fields, r.formFields(id, p, v))
		case rules.Sanitizer:
			done = done.and(r.s.know.effect(p))
		case rules.Type:
			v.objs = []object{ofPattern(p)}
		}
	}
	if done != (effect{}) {
		v.labels = cleaned(v.labels, done) // also of what is a source for other weaknesses
	}
	if len(fields) > 0 {
		v = value{objs: fields}
	}
	return v
}

func withoutUnknown(ls []label) []label {
	return relabel(ls, func(l label) (label, bool) { return l, l.src.kind != fromUnknown })
}

// source is the label of what a source pattern found.
func (m *match) source(p *rules.Pattern, span syntax.Span) label {
	at := m.r.place(span)
	key := at.key() + p.Says
	l := label{src: &source{kind: fromOutside, key: key, trust: p.Trust}, trace: (*step)(nil).then(at, "from "+p.Says)}
	return l.done(m.r.s.know.effect(p).and(m.r.s.know.elsewhere(p)))
}

// fits reports whether the conditions of a pattern hold; who asks why not is told.
func (m *match) fits(p *rules.Pattern) bool {
	if !m.holds(p) {
		m.refuses(p)
		return false
	}
	return true
}

// shapeRules tries the patterns of all sites whose outermost node is a span.
func (r *run) shapeRules(span syntax.Span, v value) value {
	typed := false
	for _, site := range r.shapes[span] {
		m := match{r: r, site: site, span: span}
		for _, p := range r.s.know.set.Shapes[site.Shape] {
			if !m.resolves(p) || !m.fits(p) {
				continue
			}
			switch p.Role {
			case rules.Sink:
				m.sink(p)
			case rules.Parameters:
				m.registered(p)
			case rules.Source:
				v.labels = joinLabels(withoutUnknown(v.labels), []label{m.source(p, span)})
			case rules.Sanitizer:
				v.labels = cleaned(v.labels, r.s.know.effect(p))
				m.done(p)
			case rules.Type:
				if !typed { // where several rules say so, it may be any of it
					v.objs = nil
				}
				v.objs, typed = joinObjects(v.objs, []object{ofPattern(p)}), true
			}
		}
	}
	return v
}

// resolves reports whether the captured object of a site has one of the pattern's names.
func (m *match) resolves(p *rules.Pattern) bool {
	if len(p.Names) == 0 {
		return true
	}
	span, ok := m.site.Span(p.Object)
	if !ok {
		return false
	}
	if e := m.r.f.Expr(m.r.exprAt(span)); e.Op == facts.Attr && !endsAny(p.Names, "."+e.Text) {
		return false // and need not be evaluated
	}
	v := m.r.spanValue(span)
	if p.Role == rules.Sink && slices.ContainsFunc(v.objs, func(o object) bool { return slices.Contains(p.Names, m.r.strangeMethod(o)) }) {
		return true
	}
	return slices.ContainsFunc(m.r.objectNames(v), func(n string) bool { return slices.Contains(p.Names, n) })
}

func endsAny(names []string, tail string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return strings.HasSuffix(n, tail) })
}

// converted makes what a converter was given harmless from here on: had it not been a
// number, say, the converter would have raised.
func (m *match) converted(p *rules.Pattern) {
	e := m.r.f.Expr(m.call.id)
	if e.Op != facts.Call {
		return // a call without syntax of its own
	}
	for _, place := range p.Places {
		if id := m.r.argumentExpr(e, place); place.Part != rules.Whole && id != 0 {
			m.r.narrowTo(m.r.env, id, func(v value) value {
				return value{labels: cleaned(m.r.all(v), m.r.s.know.effect(p)), konst: v.konst, objs: m.r.hollow(v.objs)}
			})
		}
	}
}

// done is converted for a shape.
func (m *match) done(p *rules.Pattern) {
	for _, place := range p.Places {
		if span, _ := m.site.Span(place.Capture); span != m.span || place.Part != rules.Whole {
			m.r.narrowClean(m.r.env, m.placeExpr(place), m.r.s.know.effect(p))
		}
	}
}

// ofPattern is an object of which a rule says the class.
func ofPattern(p *rules.Pattern) object {
	o := instanceOf(p.Class)
	if p.Element != "" {
		o.frozen = (&node{size: -1, rest: elementOf(p)}).measured()
	}
	return o
}

// elementOf is an element of an object of which a rule says the class.
func elementOf(p *rules.Pattern) value {
	if p.Element == "" {
		return value{}
	}
	return instanceOf(p.Element).value()
}
