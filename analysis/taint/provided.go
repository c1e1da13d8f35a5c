package taint

import (
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// What a test says may depend on something that callers hand in: x in allowed, or
// path.startswith(root) where it counts only for a path that has been normalised. An effect
// then says what it is given, for callers to find out: one of these, and the key of the source.
const (
	isClosed = "in "       // it holds nothing but constants
	isWords  = "words "    // and these make words, if they are single characters
	isOf     = "instance:" // it is an instance of a class, whose name follows with a blank
)

// bothGiven is an effect with what is left of the conditions of two that both hold.
func (e effect) bothGiven(a, b effect) effect {
	switch {
	case a.given == b.given:
		return e.provided(a.given, a.then|b.then)
	case b.given == "":
		return e.provided(a.given, a.then)
	}
	return e.provided(b.given, b.then)
}

// oneGiven is an effect with what is left of the conditions of two of which one holds.
func (e effect) oneGiven(a, b effect) effect {
	switch {
	case a.given == b.given:
		return e.provided(a.given, (a.clean|a.then)&(b.clean|b.then))
	case a.given == "" || b.given != "" && (b.clean|b.then)&a.clean&^e.clean != 0:
		return e.provided(b.given, (b.clean|b.then)&a.clean)
	}
	return e.provided(a.given, (a.clean|a.then)&b.clean)
}

// provided is an effect that does more on a condition.
func (e effect) provided(given string, then cwes) effect {
	if then &^= e.clean; then != 0 && given != "" {
		e.given, e.then = given, then
	}
	return e
}

// surely is an effect without what it does on a condition.
func (e effect) surely() effect {
	e.given, e.then = "", 0
	return e
}

// provided is an effect of a summary at a call, where it is known what was handed in.
func (r *run) provided(f *frameArgs, e effect) effect {
	if e.given == "" {
		return e
	}
	sure := e.surely()
	how, key, _ := strings.Cut(e.given, " ")
	how += " "
	v := r.handedPart(f, sourceOf(key))
	switch up := r.handedKey(v); {
	case r.meets(v, how):
		return sure.and(effect{clean: e.then, mild: e.then, doubt: e.then})
	case up != "":
		return sure.provided(how+up, e.then)
	case how == isClosed && r.trusted(v):
		return sure.and(effect{doubt: e.then})
	}
	return sure
}

// meets reports whether a value is as a condition says.
func (r *run) meets(v value, how string) bool {
	if class, ok := strings.CutPrefix(how, isOf); ok {
		return r.instanceOfAny(v, []string{strings.TrimSpace(class)})
	}
	set := r.memberships(v)
	return r.closed(set) && (how == isClosed || r.wordy(set))
}

// sourceOf is what a caller hands in, by the key of the source.
func sourceOf(key string) *source {
	end := strings.IndexAny(key, ".[")
	if end < 0 {
		end = len(key)
	}
	src := &source{kind: fromCapture, key: key, name: key[1:end], path: key[end:]}
	if n, err := strconv.Atoi(key[1:end]); key[0] == 'p' && err == nil {
		src.kind, src.param, src.name = fromParam, n, ""
	}
	return src
}

// handedKey is the key of the source of what a caller hands in, if a value surely is that as it
// was; or "".
func (r *run) handedKey(v value) string {
	key := ""
	for _, o := range v.objs {
		if o.kind != passed {
			continue
		}
		if key != "" || o.src.kind != fromParam && o.src.kind != fromCapture || o.src.quiet || r.env.hasNode(o.loc) {
			return ""
		}
		key = o.src.key
	}
	if slices.ContainsFunc(v.labels, func(l label) bool { return l.src.key != key && l.src.kind != fromUnknown || l.mark != nil || l.guess }) {
		return ""
	}
	return key
}

// textual reports whether an expression is used as a text or number: it has no attributes and
// is not called.
func (r *run) textual(id facts.ExprID) bool {
	x := r.f.Expr(id)
	if x.Op != facts.Name {
		return true
	}
	if r.objectLike == nil {
		r.objectLike = map[string]bool{}
		for i := range r.f.Exprs {
			e := &r.f.Exprs[i]
			if e.Op == facts.Attr && !r.s.know.textMethod(e.Text) || e.Op == facts.Call || e.Op == facts.Index {
				if y := r.f.Expr(e.X); y.Op == facts.Name {
					r.objectLike[y.Text] = true
				}
			}
		}
	}
	return !r.objectLike[x.Text]
}

// textMethod reports whether rules know a method of texts by a name.
func (k *Knowledge) textMethod(name string) bool {
	return pureMethods[name] || len(k.set.Calls["builtins.str."+name]) > 0
}

// narrowAssumed uses what a test would say if what a caller hands in were of a class that the
// rules ask for.
func (r *run) narrowAssumed(e *env, id facts.ExprID, is bool) {
	if r.assuming || r.still || r.f.Kind != facts.Function {
		return
	}
	for _, class := range r.askedClasses(id) {
		for _, name := range r.namesIn(id) {
			r.narrowIf(e, id, is, name, class)
		}
	}
}

// askedClasses are the classes of which something must be for a test to say more.
func (r *run) askedClasses(id facts.ExprID) (out []string) {
	x := r.f.Expr(id)
	for _, site := range r.shapes[x.Span] {
		for _, p := range r.s.know.set.Shapes[site.Shape] {
			for _, c := range p.Where {
				if p.Role == rules.Guard && c.Op == rules.Instance {
					out = append(out, c.Values...)
				}
			}
		}
	}
	if x.Op != facts.Call || r.f.Expr(x.X).Op != facts.Attr {
		return out
	}
	for _, o := range r.vals[x.X].objs {
		if o.kind == named && o.name[0] == '*' {
			out = append(out, r.s.know.asked[o.name[2:]]...)
		}
	}
	return out
}

// namesIn are the variables in an expression.
func (r *run) namesIn(id facts.ExprID) []string {
	names := map[string]bool{}
	freeIn(r.f, id, names)
	return sortedKeys(names)
}

// narrowIf narrows by a test as if a variable, which is what a caller handed in, were of a class.
func (r *run) narrowIf(e *env, id facts.ExprID, is bool, name, class string) {
	s, ok := e.slot(name)
	key := r.handedKey(s.value)
	if !ok || key == "" || r.instanceOfAny(s.value, []string{class}) {
		return
	}
	vals := map[facts.ExprID]value{}
	r.held(id, vals)
	before, still := r.env, r.still
	as := e.branch()
	s.objs = joinObjects(s.objs, []object{instanceOf(class)})
	as.put(name, s)
	r.env, r.still, r.assuming = as, true, true
	r.eval(id)
	r.narrow(as, id, is)
	r.env, r.still, r.assuming = before, still, false
	for id, v := range vals {
		r.vals[id] = v
	}
	if as.dead {
		return
	}
	for _, other := range r.namesIn(id) {
		was, _ := e.slot(other)
		now, _ := as.slot(other)
		gained := doneTo(now.value).clean &^ doneTo(was.value).clean
		if gained == 0 || len(was.labels) == 0 || was.bound != now.bound {
			continue
		}
		v := value{labels: cleaned(r.all(was.value), effect{given: isOf + class + " " + key, then: gained}), konst: was.konst, form: was.form}
		for _, o := range was.objs {
			if o.kind != passed { // of which the labels say all
				v.objs = append(v.objs, o)
			}
		}
		e.narrow(other, v)
	}
}
