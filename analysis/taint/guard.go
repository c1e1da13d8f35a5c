package taint

import (
	"slices"
	"strings"

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
	case facts.Call:
		r.narrowCall(e, x, is)
		r.narrowAsked(e, x, is)
		r.narrowBy(e, x, map[bool]verdict{false: wasFalse, true: wasTrue}[is])
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

func (r *run) narrowCompare(e *env, x *facts.Expr, is bool) {
	for i, op := range x.Ops {
		r.narrowPair(e, op, x.Args[i].Value, x.Args[i+1].Value, is)
	}
	for i := len(x.Ops) - 2; i >= 0; i-- { // a == b == "x"
		if x.Ops[i] == "==" {
			r.equals(e, x.Args[i].Value, x.Args[i+1].Value)
		}
	}
}

// narrowType uses type(x) is C.
func (r *run) narrowType(e *env, id facts.ExprID, classes value) {
	x := r.f.Expr(id)
	if x.Op == facts.Call && len(x.Args) == 1 && slices.Contains(r.objectNames(r.vals[x.X]), "builtins.type") && r.harmlessTypes(classes) {
		r.narrowTo(e, x.Args[0].Value, func(v value) value { return value{konst: v.konst} })
	}
}

// opposite are the comparisons that hold where others do not.
var opposite = map[string]string{"==": "!=", "!=": "==", "<>": "==", "is": "is not", "is not": "is", "in": "not in", "not in": "in"}

func (r *run) narrowPair(e *env, op string, left, right facts.ExprID, is bool) {
	if !is {
		op = opposite[op]
	}
	switch op {
	case "==", "is":
		r.narrowType(e, left, r.vals[right])
		if !r.decideEqual(e, left, right, true) {
			r.equals(e, left, right)
			r.equals(e, right, left)
		}
	case "in":
		r.narrowType(e, left, r.vals[right])
		set := r.memberships(r.vals[right])
		if r.isDrawn(e, left) && !r.wordy(set) {
			return
		}
		if r.closed(set) {
			if !r.empty(set) {
				r.narrowWhole(e, left, sure)
			}
			r.narrowTo(e, left, func(v value) value { return value{konst: v.konst} })
			r.narrowPieces(e, left)
		} else if r.trusted(r.vals[right]) {
			r.narrowWhole(e, left, doubtful)
			r.narrowTo(e, left, func(v value) value { v.labels = guessed(r.all(v)); v.objs = nil; return v })
		}
	case "is not", "!=", "<>":
		r.decideEqual(e, left, right, false)
	case "<=", "<":
		r.narrowSubset(e, left, right)
	case ">=", ">":
		r.narrowSubset(e, right, left)
	}
}

// decideEqual uses a comparison with a constant.
func (r *run) decideEqual(e *env, left, right facts.ExprID, is bool) bool {
	c := r.vals[right].konst
	if c == nil {
		if c = r.vals[left].konst; c == nil {
			return false
		}
		left, right = right, left
	}
	x := r.f.Expr(left)
	if x.Op == facts.Walrus {
		x = r.f.Expr(x.X)
	}
	if x.Op == facts.Name {
		r.decide(e, x.Text, test{equal: c, is: is})
	}
	if is {
		r.equals(e, left, right)
	}
	if c.lit == facts.None && x.Op != facts.Name {
		r.narrowNone(e, left, is)
	}
	return true
}

// narrowNone uses that an expression is, or is not, None: what a function says of its
// arguments by that.
func (r *run) narrowNone(e *env, id facts.ExprID, is bool) {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Walrus:
		r.narrowNone(e, x.Y, is)
	case facts.Call:
		r.narrowCall(e, x, !is)
		r.narrowBy(e, x, map[bool]verdict{true: wasNone, false: wasNotNone}[is])
	case facts.Cond:
		r.narrowSides(e, x, func(end *env, side facts.ExprID) {
			if it, known := r.foldCompare("is", r.vals[side], none); known && it != is {
				end.dead = true
			}
			r.narrowNone(end, side, is)
		})
	case facts.Name:
		r.decide(e, x.Text, test{equal: none.konst, is: is})
	}
}

// equals narrows one side of an equality to the other, if that is harmless.
func (r *run) equals(e *env, id, other facts.ExprID) {
	v := r.vals[other]
	if x := r.f.Expr(other); x.Op == facts.Name {
		if s, ok := e.slot(x.Text); ok {
			v = s.value
		}
	}
	if len(r.all(v)) > 0 || v.konst == nil && len(v.objs) > 0 && r.f.Expr(id).Op != facts.Tuple {
		return
	}
	if !r.empty(v) {
		r.narrowWhole(e, id, sure)
	}
	r.narrowTo(e, id, func(value) value { return value{konst: v.konst} })
	r.narrowPieces(e, id)
}

// narrowPieces uses that a text is one of some that are known: what it was put together
// from is a part of that.
func (r *run) narrowPieces(e *env, id facts.ExprID) {
	if r.deciding > maxDeciding {
		return
	}
	r.deciding++
	defer func() { r.deciding-- }()
	x := r.f.Expr(id)
	switch {
	case x.Op == facts.Name:
		if s, _ := e.slot(x.Text); s.hint != nil && s.hint.from != nil && r.stands(e, s.hint.from) {
			r.narrowPieces(e, s.hint.from.expr)
		}
	case x.Op == facts.FString:
		for _, a := range x.Args {
			if p := r.f.Expr(a.Value); p.Op == facts.Format && p.Y == 0 {
				r.narrowPiece(e, p.X)
			}
		}
	case x.Op == facts.Binary && x.Text == "+":
		r.narrowPiece(e, x.X)
		r.narrowPiece(e, x.Y)
	case x.Op == facts.Call && len(x.Args) == 1 && r.f.Expr(x.X).Op == facts.Attr && r.f.Expr(x.X).Text == "join":
		if all := r.f.Expr(x.Args[0].Value); all.Op == facts.Tuple || all.Op == facts.List {
			for _, a := range all.Args {
				r.narrowPiece(e, a.Value)
			}
		}
	}
}

func (r *run) narrowPiece(e *env, id facts.ExprID) {
	r.narrowTo(e, id, func(v value) value { return value{konst: v.konst} })
	r.narrowPieces(e, id)
}

// closed reports whether all that a container can hold is harmless.
func (r *run) closed(v value) bool {
	n := r.onlyNode(v) // of which all is known; an empty one is filled elsewhere
	return (v.konst != nil || n != nil && n.size > 0) && len(r.all(v)) == 0
}

// trusted reports whether nothing that an attacker wrote can be in a container.
func (r *run) trusted(v value) bool {
	return !slices.ContainsFunc(r.all(v), func(l label) bool { return l.src.kind != fromUnknown })
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

// narrowItem replaces an attribute or item of the one object that surely holds it.
func (r *run) narrowItem(e *env, x *facts.Expr, v value) bool {
	key := ""
	switch x.Op {
	case facts.Attr:
		key = "." + x.Text
	case facts.Index:
		key = keyOf(r.vals[x.Y])
	}
	holder := r.vals[x.X]
	if key == "" || len(holder.objs) != 1 || holder.objs[0].loc == 0 {
		return false
	}
	if x.Op == facts.Index && slices.ContainsFunc(holder.labels, func(l label) bool { return !r.partOf(holder, l) }) {
		return false // what holds for the whole would be said of the item again
	}
	before := r.env
	r.env = e
	r.store(holder, key, v)
	r.env = before
	return true
}

// pathOf is the name under which an env keeps what a test said of an attribute, an item
// or a getter's result, as in request.args["x"]; "" if it may change between two looks.
func (r *run) pathOf(id facts.ExprID) string {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Name:
		return x.Text
	case facts.Attr:
		if up := r.pathOf(x.X); up != "" {
			return up + "." + x.Text
		}
	case facts.Index:
		if up := r.pathOf(x.X); up != "" {
			if k := r.keyPath(x.Y); k != "" {
				return up + k
			}
		}
	case facts.Call:
		f := r.f.Expr(x.X)
		if f.Op == facts.Attr && f.Text == "get" && r.getsItem(x) {
			if up, k := r.pathOf(f.X), keyOf(r.vals[x.Args[0].Value]); up != "" && k != "" {
				return up + k
			}
		}
		if f.Op == facts.Attr && pureMethods[f.Text] && f.Text != "format" && f.Text != "join" {
			return r.methodPath(f, x)
		}
	}
	return ""
}

// keyPath is how pathOf writes a subscript: a constant, or a variable.
func (r *run) keyPath(id facts.ExprID) string {
	if x := r.f.Expr(id); x.Op == facts.Name && r.vals[id].konst == nil {
		return "[=" + x.Text + "]"
	}
	return keyOf(r.vals[id])
}

// getsItem reports whether x.get(key, default) is x[key] or harmless.
func (r *run) getsItem(x *facts.Expr) bool {
	if len(x.Args) == 0 || len(x.Args) > 2 {
		return false
	}
	for i, a := range x.Args {
		if a.Star > 0 || a.Name != "" || i > 0 && len(r.all(r.vals[a.Value])) > 0 {
			return false
		}
	}
	return true
}

// methodPath is the path of a pure method's result: x.strip().
func (r *run) methodPath(f, x *facts.Expr) string {
	out := r.pathOf(f.X)
	if out == "" {
		return ""
	}
	out += "." + f.Text + "("
	for _, a := range x.Args {
		k := keyOf(r.vals[a.Value])
		if k == "" || a.Star > 0 || a.Name != "" {
			return ""
		}
		out += k
	}
	return out + ")"
}

// caseMethods change letters only.
var caseMethods = map[string]bool{"lower": true, "upper": true, "casefold": true, "title": true, "capitalize": true, "swapcase": true}

// tested is what a test in force said of an expression.
func (r *run) tested(id facts.ExprID) (value, bool) {
	key := r.pathOf(id)
	if !isPath(key) {
		return value{}, false
	}
	s, ok := r.env.slot(key)
	return s.value, ok && !isForgotten(s.value)
}

// forgotten stands where what a test said is no longer true.
var forgotten = object{kind: named, id: "forgotten"}.value()

func isForgotten(v value) bool { return len(v.objs) == 1 && v.objs[0].id == forgotten.objs[0].id }

// isPath reports whether a name in an env is one of pathOf, not a variable.
func isPath(name string) bool { return strings.ContainsAny(name, ".[") }

// noteStore notes that an attribute or item is written to, of whatever object. What tests
// said of it is forgotten.
func (r *run) noteStore(key string) {
	if key == "" || r.still {
		return
	}
	if r.stored == nil {
		r.stored = map[string]int32{}
	}
	r.stored[key] = r.env.clock.tick()
	if !r.narrowed {
		return
	}
	for e := r.env; e != nil; e = e.up {
		for k := range e.vars {
			if isPath(k) && strings.Contains(k, key) {
				r.env.set(k, forgotten)
			}
		}
	}
}

// forget drops what tests said of the parts of a variable that is bound anew.
func (r *run) forget(name string) {
	if !r.narrowed {
		return
	}
	for e := r.env; e != nil; e = e.up {
		for k := range e.vars {
			if len(k) > len(name) && k[:len(name)] == name && (k[len(name)] == '.' || k[len(name)] == '[') || strings.Contains(k, "[="+name+"]") {
				r.env.set(k, forgotten)
			}
		}
	}
}
