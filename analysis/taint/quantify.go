package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// narrowAsked uses the answers of builtins that ask something of other expressions:
// bool(x), any(… for … in …), all(…), and of lambdas and set methods.
func (r *run) narrowAsked(e *env, x *facts.Expr, is bool) {
	callee := r.vals[x.X]
	if len(callee.objs) != 1 {
		return
	}
	o := callee.objs[0]
	switch {
	case o.kind == lambda:
		r.narrowLambda(e, x, o, is)
	case len(x.Args) != 1 || x.Args[0].Star > 0 || x.Args[0].Name != "":
	case o.name == "builtins.bool":
		r.narrow(e, x.Args[0].Value, is)
	case o.name == "builtins.any", o.name == "builtins.all":
		r.narrowQuantified(e, x.Args[0].Value, o.name == "builtins.any", is)
	case strings.HasSuffix(o.name, ".issubset") && is && r.f.Expr(x.X).Op == facts.Attr:
		r.narrowSubset(e, r.f.Expr(x.X).X, x.Args[0].Value)
	}
}

// narrowQuantified uses any() or all() of what is written out, or of a comprehension.
func (r *run) narrowQuantified(e *env, id facts.ExprID, any, is bool) {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Tuple, facts.List:
		word := map[bool]string{true: "or", false: "and"}[any]
		if len(x.Args) > 0 && !slices.ContainsFunc(x.Args, func(a facts.Arg) bool { return r.f.Expr(a.Value).Op == facts.Starred }) {
			r.narrowBool(e, &facts.Expr{Op: facts.Bool, Text: word, Args: x.Args}, is)
		}
	case facts.Generator, facts.ListComp, facts.SetComp:
		switch {
		case len(x.Clauses) != 1:
		case any == is:
			r.narrowSome(e, x, is)
		case len(x.Clauses[0].Ifs) == 0:
			r.narrowEach(e, x, is)
		}
	}
}

// narrowSome uses that a comprehension's element is so in some round.
func (r *run) narrowSome(e *env, x *facts.Expr, is bool) {
	c := x.Clauses[0]
	round := e.branch()
	before := r.env
	r.env = round
	r.assign(c.Target, r.elements(r.vals[c.Iter]))
	r.env = before
	for _, test := range c.Ifs {
		r.narrow(round, test, true)
	}
	r.narrow(round, x.X, is)
	targets := targetNames(r.f, x)
	for k, s := range round.vars {
		if root, _, _ := strings.Cut(strings.ReplaceAll(k, "[", "."), "."); !slices.Contains(targets, root) {
			e.put(k, s)
		}
	}
	e.dead = e.dead || round.dead
}

// narrowEach uses that a comprehension's element is so in every round.
func (r *run) narrowEach(e *env, x *facts.Expr, is bool) {
	c := x.Clauses[0]
	if t := r.f.Expr(c.Target); t.Op == facts.Name {
		r.lessenIf(e, c.Iter, r.probed(e, t.Text, x.X, is))
	}
}

func (r *run) lessenIf(e *env, id facts.ExprID, done effect) {
	if done != (effect{}) {
		r.lessen(e, id, done)
	}
}

var probe = []label{{src: &source{kind: fromOutside, key: "probe"}}}

// probed is what a test says of a variable that could hold anything.
func (r *run) probed(e *env, name string, test facts.ExprID, is bool) effect {
	b := e.branch()
	b.set(name, data(probe))
	b.hinted(name, func(h *hint) { h.drawn = true })
	r.narrow(b, test, is)
	s, _ := b.slot(name)
	if b.dead {
		return effect{}
	}
	return doneTo(s.value)
}

// narrowLambda uses what a lambda's body says of its parameters.
func (r *run) narrowLambda(e *env, x *facts.Expr, o object, is bool) {
	if o.call == nil || o.call.run != r {
		return
	}
	f := r.f.Expr(o.expr)
	for i, p := range f.Params {
		if i < len(x.Args) && x.Args[i].Star == 0 && x.Args[i].Name == "" && (p.Kind == facts.Either || p.Kind == facts.PositionalOnly) {
			r.lessenIf(e, x.Args[i].Value, r.judge(o, i, is))
		}
	}
}

// judge is what the result of a callable says of one of its arguments.
func (r *run) judge(o object, i int, is bool) effect {
	switch o.kind {
	case lambda:
		if f := r.f.Expr(o.expr); o.call != nil && o.call.run == r && i < len(f.Params) {
			return r.probed(r.env, f.Params[i].Name, f.X, is)
		}
	case function:
		d := r.s.def(o.def)
		sum := r.s.get(query{body, o.def, ""}).summary
		if d == nil || sum == nil || d.def.Async || d.def.Generator {
			return effect{}
		}
		if o.self != nil {
			i++
		}
		return sum.says[map[bool]verdict{false: wasFalse, true: wasTrue}[is]][i]
	case named:
		if !is || !strings.HasPrefix(o.name, "builtins.str.") {
			return effect{}
		}
		for _, p := range r.s.know.calls(callNames(o.name)) {
			if p.Role == rules.Guard && p.When == rules.ShowsTrue && len(p.Where) == 0 {
				return r.s.know.effect(p)
			}
		}
	}
	return effect{}
}

// filtered is filter(f, xs): the elements of which f says that they are harmless.
func filtered(r *run, c *call) (value, bool) {
	each := r.elements(c.arg(1))
	if fn := c.arg(0); len(fn.objs) == 1 && len(c.args) == 2 {
		if done := r.judge(fn.objs[0], 0, true); done != (effect{}) {
			return r.view(c, "filtered", value{labels: cleaned(r.all(each), done)}), true
		}
	}
	return loose("builtins.list")(r, shifted(c))
}

// narrowSubset uses set(xs) <= constants.
func (r *run) narrowSubset(e *env, left, right facts.ExprID) {
	if n := r.onlyNode(r.vals[right]); n == nil || !r.closed(r.vals[right]) || !r.wordy(r.vals[right]) || r.vals[right].objs[0].name != "builtins.set" && r.f.Expr(left).Op != facts.Call {
		return
	}
	x := r.f.Expr(left)
	if x.Op == facts.Call && len(x.Args) == 1 && x.Args[0].Star == 0 && slices.Contains(r.objectNames(r.vals[x.X]), "builtins.set") {
		r.lessen(e, x.Args[0].Value, harmless)
	}
}

// isDrawn reports whether a variable is an element of what a loop goes through: perhaps
// one character of a text.
func (r *run) isDrawn(e *env, id facts.ExprID) bool {
	x := r.f.Expr(id)
	s, _ := e.slot(x.Text)
	return x.Op == facts.Name && s.hint != nil && s.hint.drawn
}

// wordy reports whether texts made of the characters among constants are words. A constant
// of several characters is no character.
func (r *run) wordy(v value) bool {
	if text, ok := v.text(); ok {
		return isWord(text)
	}
	members, ok := r.constants(v)
	for _, m := range members {
		if len([]rune(m.text)) == 1 && !isWord(m.text) {
			return false
		}
	}
	return ok
}

func isWord(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool {
		return !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || c == '_' || c == '-')
	}) < 0
}

// memberships is a container as a test of membership sees it: an attribute of one's own
// class is what its methods put there.
func (r *run) memberships(v value) value {
	if len(v.objs) < 2 || r.d.class() == nil {
		return v
	}
	out := value{}
	for _, o := range v.objs {
		if o.kind != passed {
			out.objs = append(out.objs, o)
		}
	}
	own := func(l label) bool {
		return l.src.kind == fromUnknown || l.src.kind == fromParam && l.src.param == 0 && l.src.path != ""
	}
	if slices.ContainsFunc(v.labels, func(l label) bool { return !own(l) }) || !r.closed(out) {
		return v
	}
	return out
}

// texts of the standard library's string module.
var namedTexts = map[string]string{
	"string.ascii_letters":   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"string.ascii_lowercase": "abcdefghijklmnopqrstuvwxyz",
	"string.ascii_uppercase": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"string.digits":          "0123456789",
	"string.hexdigits":       "0123456789abcdefABCDEF",
	"string.octdigits":       "01234567",
	"string.punctuation":     "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
}
