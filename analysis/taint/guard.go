package taint

import (
	"slices"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// refined is a branch of the env in which an expression, just evaluated, is true or false.
func (r *run) refined(id facts.ExprID, is bool) *env {
	e := r.env.branch()
	r.narrow(e, id, is)
	return e
}

// narrow takes from an env what an expression's truth excludes.
func (r *run) narrow(e *env, id facts.ExprID, is bool) {
	x := r.f.Expr(id)
	r.narrowShapes(e, x.Span, showing(is), sure)
	switch x.Op {
	case facts.Not:
		r.narrow(e, x.X, !is)
	case facts.Bool:
		r.narrowBool(e, x, is)
	case facts.Compare:
		if len(x.Ops) == 1 || is {
			r.narrowCompare(e, x, is)
		}
		r.narrowAssumed(e, id, is)
	case facts.Call:
		r.narrowCall(e, x, is)
		r.narrowAsked(e, x, is)
		r.narrowBy(e, x, map[bool]verdict{false: wasFalse, true: wasTrue}[is])
		r.narrowAssumed(e, id, is)
	case facts.Walrus:
		r.narrow(e, x.Y, is)
		r.narrow(e, x.X, is)
	case facts.Name, facts.Attr, facts.Index:
		if x.Op == facts.Name {
			r.decide(e, x.Text, test{is: is})
		}
		if !is { // empty, None or 0
			r.narrowTo(e, id, func(v value) value { return value{konst: v.konst} })
		}
	case facts.Cond:
		r.narrowCond(e, x, is)
	}
}

// narrowCond narrows by x if test else y: by each side, if it can be so.
func (r *run) narrowCond(e *env, x *facts.Expr, is bool) {
	r.narrowSides(e, x, func(end *env, side facts.ExprID) {
		if it, known := r.truth(r.vals[side]); known && it != is {
			end.dead = true
		}
		r.narrow(end, side, is)
	})
}

func (r *run) narrowSides(e *env, x *facts.Expr, narrow func(end *env, side facts.ExprID)) {
	yes, no := e.branch(), e.branch()
	r.narrow(yes, x.Y, true)
	r.narrow(no, x.Y, false)
	narrow(yes, x.X)
	narrow(no, x.Z)
	r.merge(e, yes, no)
}

func (r *run) narrowBool(e *env, x *facts.Expr, is bool) {
	if is == (x.Text == "and") { // all operands are so
		for _, a := range x.Args {
			r.narrow(e, a.Value, is)
		}
		for _, a := range x.Args[:max(0, len(x.Args)-1)] { // a == b and b in known
			if c := r.f.Expr(a.Value); is && c.Op == facts.Compare && c.Ops[0] == "==" {
				r.narrowCompare(e, c, is)
			}
		}
		return
	}
	var ends []*env
	before := e.branch()
	for _, a := range x.Args { // the first one that is so, after others that are not
		end := before.branch()
		r.narrow(end, a.Value, is)
		ends = append(ends, end)
		before = before.branch() // end keeps what it saw
		r.narrow(before, a.Value, !is)
	}
	r.merge(e, ends...)
}

// narrowCall uses what a call that is true, or false, says of its arguments.
func (r *run) narrowCall(e *env, x *facts.Expr, is bool) {
	for _, o := range r.vals[x.X].objs {
		if o.kind != named {
			continue
		}
		if is && o.name == "builtins.isinstance" && len(x.Args) == 2 {
			r.narrowClass(e, x.Args[0].Value, r.vals[x.Args[1].Value])
		}
		c := &call{id: 0, span: x.Span, callee: r.vals[x.X], names: callNames(o.name)}
		if o.self != nil {
			c.recv = *o.self
		}
		c.args = r.written(x)
		m := match{r: r, call: c, span: x.Span}
		for _, p := range r.s.know.calls(c.names) {
			if p.Role == rules.Guard && p.When == showing(is) && m.holds(p) {
				r.guarded(e, x, p)
			}
		}
	}
}

// narrowClass uses that a value is an instance of a class, or of one of several.
func (r *run) narrowClass(e *env, id facts.ExprID, classes value) {
	if r.harmlessTypes(classes) {
		r.narrowTo(e, id, func(v value) value { return value{konst: v.konst} })
		return
	}
	if v := r.ofClass(unknown, classes); len(v.objs) > 0 {
		r.narrowTo(e, id, func(v value) value { return r.ofClass(v, classes) })
	}
}

func showing(is bool) rules.Showing {
	if is {
		return rules.ShowsTrue
	}
	return rules.ShowsFalse
}

// narrowWhole uses what rules say of a whole of which a part is one of some constants:
// urlparse(x).hostname.
func (r *run) narrowWhole(e *env, id facts.ExprID, how func(effect) effect) {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Attr, facts.Index:
		r.narrowShapes(e, x.Span, rules.ShowsHarmless, how)
	case facts.Walrus:
		r.narrowWhole(e, x.Y, how)
	case facts.Call:
		if m := r.f.Expr(x.X); m.Op == facts.Attr && caseMethods[m.Text] {
			r.narrowWhole(e, m.X, how)
		}
	case facts.Name:
		if s, _ := e.slot(x.Text); s.hint != nil && s.hint.from != nil && r.deciding <= maxDeciding && r.stands(e, s.hint.from) {
			r.deciding++
			r.narrowWhole(e, s.hint.from.expr, how)
			r.deciding--
		}
	}
}

// sure is what a test shows that compares with constants, doubtful what one shows that
// compares with what nobody knows.
func sure(e effect) effect     { return e }
func doubtful(e effect) effect { return effect{doubt: e.clean | e.doubt} }

// empty reports whether a text, or one in a container of constants, is empty.
func (r *run) empty(v value) bool {
	if n := r.onlyNode(v); n != nil {
		return slices.ContainsFunc(sortedKeys(n.items), func(k string) bool { return r.empty(n.items[k]) })
	}
	text, ok := v.text()
	return v.isNone() || ok && text == ""
}

// narrowShapes uses what rules say of tests of other forms than calls.
func (r *run) narrowShapes(e *env, span syntax.Span, s rules.Showing, how func(effect) effect) {
	for _, site := range r.shapes[span] {
		m := match{r: r, site: site, span: span}
		for _, p := range r.s.know.set.Shapes[site.Shape] {
			if p.Role != rules.Guard || p.When != s || !m.resolves(p) || !m.holds(p) {
				continue
			}
			for _, place := range p.Places {
				r.narrowClean(e, m.placeExpr(place), how(r.s.know.effect(p)))
			}
		}
	}
}

// placeExpr is the expression that a place of a shape means.
func (m *match) placeExpr(p rules.Place) facts.ExprID {
	span, _ := m.site.Span(p.Capture)
	id := m.r.exprAt(span)
	if p.Part == rules.Whole || id == 0 {
		return id
	}
	return m.r.argumentExpr(m.r.f.Expr(id), p)
}

// narrowClean makes an expression harmless in an env, if there is data in it.
func (r *run) narrowClean(e *env, id facts.ExprID, done effect) {
	if id != 0 && len(r.all(r.vals[id])) > 0 {
		r.narrowTo(e, id, func(v value) value {
			return value{labels: cleaned(r.all(v), done), konst: v.konst, objs: r.hollow(v.objs)}
		})
	}
}

// hollow are those objects outside in which nothing lies: what is known of them besides
// their class is in the labels of the value.
func (r *run) hollow(os []object) (out []object) {
	for _, o := range os {
		if n := r.contents(o); o.kind == instance && o.def == "" && (n == nil || len(n.items) == 0 && n.rest.isZero()) {
			out = append(out, o)
		}
	}
	return out
}

// guarded makes what a guard checked harmless.
func (r *run) guarded(e *env, x *facts.Expr, p *rules.Pattern) {
	done := r.s.know.effect(p)
	for _, place := range p.Places {
		r.narrowClean(e, r.argumentExpr(x, place), done)
	}
}

// argumentExpr is the expression that a place of a call means.
func (r *run) argumentExpr(x *facts.Expr, p rules.Place) facts.ExprID {
	if p.Part == rules.Receiver {
		if f := r.f.Expr(x.X); f.Op == facts.Attr {
			return f.X
		}
		return 0
	}
	for i, a := range x.Args {
		if a.Star == 0 && (a.Name == "" && i == p.Index || a.Name != "" && a.Name == p.Keyword) {
			return a.Value
		}
	}
	return 0
}

// harmlessTypes reports whether a class, or all of a tuple of classes, has only harmless instances.
func (r *run) harmlessTypes(v value) bool {
	if n := r.onlyNode(v); n != nil {
		for _, x := range n.items {
			if !r.harmlessTypes(x) {
				return false
			}
		}
		return n.size > 0
	}
	names := r.objectNames(v)
	return len(names) > 0 && !slices.ContainsFunc(names, func(n string) bool { return !r.s.know.isLike(n, numberType) })
}

// narrowTo replaces what a variable, attribute or item holds.
func (r *run) narrowTo(e *env, id facts.ExprID, f func(value) value) {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Name:
		before := r.env
		r.env = e
		old := r.load(x.Text)
		v := f(old)
		r.guards(id, old, v)
		r.env = before
		e.narrow(x.Text, v)
		r.narrowOrigin(e, x.Text, f)
		return
	case facts.Walrus:
		r.narrowTo(e, x.X, f)
		return
	case facts.Tuple, facts.List:
		for _, a := range x.Args {
			r.narrowTo(e, a.Value, func(v value) value { return value{labels: f(v).labels, konst: v.konst} })
		}
		return
	case facts.Call:
		if m := r.f.Expr(x.X); m.Op == facts.Attr && caseMethods[m.Text] && len(x.Args) == 0 { // which leave all marks as they are
			r.narrowTo(e, m.X, func(v value) value { return value{labels: f(v).labels} })
		}
		r.narrowInput(e, x, f)
	}
	v := f(r.vals[id])
	r.guards(id, r.vals[id], v)
	if r.narrowItem(e, x, v) {
		return
	}
	if key := r.pathOf(id); key != "" {
		e.set(key, v)
		r.narrowed = true
	}
}

// narrowInput narrows what went into a call whose result tells of it: str(x).
func (r *run) narrowInput(e *env, x *facts.Expr, f func(value) value) {
	for _, p := range r.s.know.calls(r.objectNames(r.vals[x.X])) {
		if p.Role != rules.Propagator || !p.Tells {
			continue
		}
		for _, place := range p.From {
			if id := r.argumentExpr(x, place); id != 0 {
				r.narrowTo(e, id, f)
			}
		}
	}
}

// narrowOrigin narrows what a variable is a copy of.
func (r *run) narrowOrigin(e *env, name string, f func(value) value) {
	s, _ := e.slot(name)
	if s.hint == nil || s.hint.from == nil || r.deciding > maxDeciding {
		return
	}
	switch o := s.hint.from; r.f.Expr(o.expr).Op {
	case facts.Name, facts.Attr, facts.Index, facts.Call:
		if r.stands(e, o) {
			r.deciding++
			r.narrowTo(e, o.expr, f)
			r.deciding--
		}
	}
}
