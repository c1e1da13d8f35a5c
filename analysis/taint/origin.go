package taint

import (
	"slices"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// An origin is the expression whose value a variable was given, with the variables in it.
type origin struct {
	expr facts.ExprID
	made int32
	uses []ingredient
	keys []string // attributes and items that it reads
}

type ingredient struct {
	name  string
	bound int32
}

// origin is an expression as the origin of what it is about to be assigned to; nil if
// tests of that say nothing.
func (r *run) origin(id facts.ExprID) *origin {
	if r.still || r.head || !r.telling(id) {
		return nil
	}
	o := &origin{expr: id}
	if !r.uses(o, id) {
		return nil
	}
	o.made = r.env.clock.tick()
	return o
}

// comesFrom notes the origin of what a target has just been given.
func (r *run) comesFrom(target facts.ExprID, o *origin) {
	if t := r.f.Expr(target); o != nil && t.Op == facts.Name {
		r.env.clock.reasons = true
		r.env.hinted(t.Text, func(h *hint) { h.from = o })
	}
}

// telling reports whether testing a variable can say something of the variables in the
// expression that it was given.
func (r *run) telling(id facts.ExprID) bool {
	switch r.f.Expr(id).Op {
	case facts.Compare, facts.Not, facts.Bool, facts.Call, facts.Name, facts.Cond, facts.Binary, facts.FString, facts.Walrus, facts.Index, facts.Attr:
		return true
	}
	return false
}

// maxUses bounds the variables in an origin.
const maxUses = 6

// uses collects the variables and parts that an expression reads. It declines what cannot
// be looked at again.
func (r *run) uses(o *origin, id facts.ExprID) bool {
	if id == 0 {
		return true
	}
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Name:
		s, ok := r.env.slot(x.Text)
		if ok && !slices.ContainsFunc(o.uses, func(u ingredient) bool { return u.name == x.Text }) {
			o.uses = append(o.uses, ingredient{x.Text, s.bound})
		}
		return len(o.uses) <= maxUses
	case facts.Attr:
		o.keys = append(o.keys, "."+x.Text)
	case facts.Index:
		o.keys = append(o.keys, keyOf(r.vals[x.Y]))
	case facts.Lambda, facts.Yield, facts.YieldFrom, facts.Unknown:
		return false
	}
	for _, a := range x.Args {
		if !r.uses(o, a.Key) || !r.uses(o, a.Value) {
			return false
		}
	}
	for _, c := range x.Clauses {
		if !r.uses(o, c.Iter) {
			return false
		}
	}
	return r.uses(o, x.X) && r.uses(o, x.Y) && r.uses(o, x.Z)
}

// stands reports whether all that an origin was computed from is as it was.
func (r *run) stands(e *env, o *origin) bool {
	for _, u := range o.uses {
		if s, _ := e.slot(u.name); s.bound != u.bound {
			return false
		}
	}
	return !slices.ContainsFunc(o.keys, func(k string) bool { return r.stored[k] > o.made })
}

// steady reports whether only assignments change whether a variable counts as true: it is
// one of this function, and nothing is put into it.
func (r *run) steady(name string) bool {
	if r.f.Kind != facts.Function || !r.f.Locals[name] || r.f.Globals[name] || r.f.Nonlocals[name] {
		return false
	}
	return !r.putInto(name)
}

// putInto reports whether something may be put into a variable.
func (r *run) putInto(name string) bool {
	if r.filledNames == nil {
		r.filledNames = filledNames(r.f)
	}
	return r.filledNames[name]
}

// filledNames are the variables that a definition may put something into, or hand to a
// call that is made for what it does.
func filledNames(f *facts.Def) map[string]bool {
	out := map[string]bool{}
	for i := 1; i < len(f.Stmts); i++ {
		st := &f.Stmts[i]
		for _, t := range st.Targets {
			if f.Expr(t).Op == facts.Index || f.Expr(t).Op == facts.Attr || st.Op == facts.Augment {
				out[rootName(f, t)] = true
			}
		}
		if st.Op == facts.Eval && f.Expr(st.X).Op == facts.Call {
			for _, a := range f.Expr(st.X).Args {
				out[rootName(f, a.Value)] = true
			}
		}
	}
	for i := 1; i < len(f.Exprs); i++ {
		if x := &f.Exprs[i]; x.Op == facts.Call && f.Expr(x.X).Op == facts.Attr && methods[f.Expr(x.X).Text] != nil && f.Expr(x.X).Text != "get" {
			out[rootName(f, x.X)] = true
		}
	}
	return out
}

// current is what a variable holds, as what it was made of is known by now.
func (r *run) current(name string, s slot) value {
	if s.hint == nil || s.hint.from == nil || len(s.labels) == 0 || r.deciding > maxDeciding || !r.tightened(s.hint.from) {
		return s.value
	}
	o := s.hint.from
	if !r.again(o.expr) || !r.stands(r.env, o) {
		return s.value
	}
	r.deciding++
	v := met(s.value, data(r.all(r.looked(o.expr))))
	r.deciding--
	if same(v, s.value) {
		return s.value
	}
	r.env.narrow(name, v)
	return v
}

// tightened reports whether tests have said something of what an origin was made of.
func (r *run) tightened(o *origin) bool {
	for _, u := range o.uses {
		if s, _ := r.env.slot(u.name); s.tight > o.made {
			return true
		}
	}
	return false
}

// again reports whether an expression gives the same however often it is evaluated.
func (r *run) again(id facts.ExprID) bool {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Const, facts.Name:
		return true
	case facts.Binary:
		return r.again(x.X) && r.again(x.Y)
	case facts.Format:
		return r.again(x.X) && (x.Y == 0 || r.again(x.Y))
	case facts.FString, facts.Tuple, facts.List:
	case facts.Call:
		f := r.f.Expr(x.X)
		if f.Op != facts.Attr || !pureMethods[f.Text] || !r.again(f.X) {
			return r.carries(x) && !slices.ContainsFunc(x.Args, func(a facts.Arg) bool { return a.Star > 0 || !r.again(a.Value) })
		}
	default:
		return false
	}
	return !slices.ContainsFunc(x.Args, func(a facts.Arg) bool { return a.Star > 0 || !r.again(a.Value) })
}

// carries reports whether a call does nothing but hand its arguments on, as rules say.
func (r *run) carries(x *facts.Expr) bool {
	names := r.objectNames(r.vals[x.X])
	if len(names) != 1 || len(r.vals[x.X].objs) != 1 || r.vals[x.X].objs[0].kind != named {
		return false
	}
	return slices.ContainsFunc(r.s.know.calls(callNames(names[0])), func(p *rules.Pattern) bool {
		return p.Role == rules.Propagator && p.To.Part == rules.Whole
	})
}

// pureMethods are those of texts.
var pureMethods = map[string]bool{"format": true, "join": true, "strip": true, "lstrip": true, "rstrip": true, "lower": true,
	"upper": true, "casefold": true, "title": true, "capitalize": true, "swapcase": true, "replace": true, "encode": true,
	"decode": true, "removeprefix": true, "removesuffix": true, "split": true, "rsplit": true, "partition": true, "rpartition": true}

// looked evaluates an expression once more, without any trace.
func (r *run) looked(id facts.ExprID) value {
	env, still, shapes := r.env, r.still, r.shapes
	before := map[facts.ExprID]value{}
	r.held(id, before)
	r.env, r.still, r.shapes = env.branch(), true, nil
	v := r.eval(id)
	v.labels = r.all(v)
	r.env, r.still, r.shapes = env, still, shapes
	for id, v := range before {
		r.vals[id] = v
	}
	return v
}

// held collects what an expression and its parts last held.
func (r *run) held(id facts.ExprID, out map[facts.ExprID]value) {
	if id == 0 {
		return
	}
	out[id] = r.vals[id]
	x := r.f.Expr(id)
	for _, a := range x.Args {
		r.held(a.Value, out)
	}
	r.held(x.X, out)
	r.held(x.Y, out)
}

// drawn notes that a variable is an element of what a loop goes through.
func (r *run) drawn(target facts.ExprID) {
	t := r.f.Expr(target)
	if t.Op != facts.Name {
		return
	}
	r.env.hinted(t.Text, func(h *hint) { h.drawn = true })
	if s, _ := r.env.slot(t.Text); len(r.loops) > 0 {
		r.loops[len(r.loops)-1].drawn = s.bound
	}
}

// foundKey uses that a dict of constant keys had a key: else it would have raised.
func (r *run) foundKey(x value, key facts.ExprID) {
	n := r.onlyNode(x)
	if n == nil || r.still || len(r.vals[key].labels) == 0 || x.objs[0].name != "builtins.dict" || len(x.labels) > 0 {
		return
	}
	if _, made := n.items["factory"]; !made && n.size > 0 && n.items["keys"].isZero() {
		r.narrowTo(r.env, key, func(v value) value { return value{konst: v.konst} })
	}
}
