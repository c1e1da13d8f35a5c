package taint

import (
	"maps"
	"slices"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// A hint is what tests and assignments say of a variable besides what it holds. Hints are
// immutable.
type hint struct {
	truth truth     // what a test found
	not   *constant // what it does not equal
	drawn bool      // it is an element of what a loop goes through
	from  *origin   // the expression it was assigned
	fork  *fork     // the branches in which it is not the same
}

type truth int8

const (
	isFalse truth = iota - 1
	anyTruth
	isTrue
)

func truthOf(is bool) truth {
	if is {
		return isTrue
	}
	return isFalse
}

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

// joinHints is what two hints agree on.
func joinHints(a, b *hint) *hint {
	if a == b || a == nil || b == nil {
		if a == b {
			return a
		}
		return nil
	}
	out := hint{drawn: a.drawn && b.drawn}
	if a.truth == b.truth {
		out.truth = a.truth
	}
	if a.not != nil && b.not != nil && *a.not == *b.not {
		out.not = a.not
	}
	if a.from == b.from {
		out.from = a.from
	}
	if a.fork == b.fork {
		out.fork = a.fork
	}
	return &out
}

// hinted changes the hint of a variable.
func (e *env) hinted(name string, f func(h *hint)) {
	s, _ := e.slot(name)
	h := hint{}
	if s.hint != nil {
		h = *s.hint
	}
	f(&h)
	s.hint = &h
	e.put(name, s)
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

// maxFork bounds what is kept of the branches before a merge.
const maxFork = 24

// A fork is how variables stood in the branches of a merge.
type fork struct {
	names    []string // of the variables that differ, in order
	slots    [][]slot // by branch, then as names
	triggers []string // those whose tests tell the branches apart
	merged   []int32  // how the variables were bound by the merge
	sized    []sized  // containers that hold something in some branches only
}

// A sized is a container that a variable holds.
type sized struct {
	loc    loc
	nodes  []*node // by branch
	merged *node
}

// fork looks at branches about to be merged: where tests of one variable tell which of
// them was taken, they also tell what others hold.
func (r *run) fork(e *env, live []*env, vars map[string]bool, locs map[loc]bool) *fork {
	if len(live) < 2 || len(live) > maxFork || e.loop || r.still {
		return nil
	}
	f := &fork{slots: make([][]slot, len(live))}
	worth := false
	vars = f.containers(e, live, vars, locs)
	for k := range vars {
		held, _ := live[0].get(k)
		if a, b := r.differs(k, live); a || b || f.holds(held) {
			f.names = append(f.names, k)
			worth = worth || b
		}
	}
	if len(f.names) == 0 || len(f.names) > maxFork {
		return nil
	}
	slices.Sort(f.names)
	for _, k := range f.names {
		for i, b := range live {
			s, _ := b.slot(k)
			f.slots[i] = append(f.slots[i], f.sizedSlot(s, i))
		}
		if f.holds(f.slots[0][len(f.slots[0])-1].value) {
			f.triggers = append(f.triggers, k)
			continue
		}
		if tells, more := r.tells(k, live); tells && !isPath(k) {
			f.triggers = append(f.triggers, k)
			worth = worth || more
		}
	}
	if len(f.triggers) == 0 || !worth {
		return nil
	}
	return f
}

// differs reports whether a variable is not the same in all branches, and whether some
// of it came from somewhere.
func (r *run) differs(k string, live []*env) (any, tainted bool) {
	first, _ := live[0].slot(k)
	tainted = len(first.labels) > 0
	for _, b := range live[1:] {
		s, _ := b.slot(k)
		any = any || s.bound != first.bound || s.hint != first.hint || !same(s.value, first.value)
		tainted = tainted || len(s.labels) > 0
	}
	return any, any && tainted
}

// tells reports whether something is known of a variable in a branch, and whether that
// leads on to others.
func (r *run) tells(k string, live []*env) (tells, more bool) {
	for _, b := range live {
		s, _ := b.slot(k)
		h := s.hint
		tells = tells || s.konst != nil || h != nil && (h.truth != anyTruth || h.not != nil || h.from != nil || h.fork != nil)
		more = more || h != nil && (h.from != nil || h.fork != nil)
	}
	return tells, more
}

// join is for after the merge.
func (f *fork) join(e *env) {
	if f == nil {
		return
	}
	for _, k := range f.names {
		s, _ := e.slot(k)
		f.merged = append(f.merged, s.bound)
	}
	for _, k := range f.triggers {
		e.hinted(k, func(h *hint) { h.fork = f })
	}
	for i := range f.sized {
		f.sized[i].merged = e.node(f.sized[i].loc)
	}
	e.clock.reasons = true
}

// containers finds the containers that surely hold something in some branches only, and
// adds the variables that hold them.
func (f *fork) containers(e *env, live []*env, vars map[string]bool, locs map[loc]bool) map[string]bool {
	for _, l := range slices.Sorted(maps.Keys(locs)) {
		c := sized{loc: l}
		full := 0
		for _, b := range live {
			n := b.node(l)
			if c.nodes = append(c.nodes, n); n.some || n.size > 0 {
				full++
			}
		}
		if full > 0 && full < len(live) {
			f.sized = append(f.sized, c)
		}
	}
	if len(f.sized) == 0 {
		return vars
	}
	vars = maps.Clone(vars)
	for up := e; up != nil; up = up.up {
		for k, s := range up.vars {
			if now, _ := e.slot(k); f.holds(s.value) && f.holds(now.value) {
				vars[k] = true
			}
		}
	}
	return vars
}

// holds reports whether a value is one of the containers.
func (f *fork) holds(v value) bool {
	return len(v.objs) == 1 && slices.ContainsFunc(f.sized, func(c sized) bool { return c.loc == v.objs[0].loc })
}

// sizedSlot is a variable in a branch in which its container surely is empty, or is not.
func (f *fork) sizedSlot(s slot, branch int) slot {
	for _, c := range f.sized {
		n := c.nodes[branch]
		if len(s.objs) != 1 || c.loc != s.objs[0].loc || n.size < 0 && !n.some {
			continue
		}
		h := hint{}
		if s.hint != nil {
			h = *s.hint
		}
		h.truth = truthOf(n.some || n.size > 0)
		s.hint = &h
	}
	return s
}

// A test is what was asked of a variable, and the answer.
type test struct {
	equal *constant // nil: for its truth
	is    bool
}

// possible reports whether a test of a variable can have come out so.
func (r *run) possible(s slot, t test) bool {
	if t.equal == nil {
		if s.hint != nil && s.hint.truth != anyTruth {
			return s.hint.truth == truthOf(t.is)
		}
		is, known := r.truth(s.value)
		return !known || is == t.is
	}
	if s.hint != nil && s.hint.not != nil && *s.hint.not == *t.equal {
		return !t.is
	}
	if s.hint != nil && s.hint.truth == isTrue && t.equal.lit == facts.None {
		return !t.is
	}
	is, known := r.foldCompare("==", s.value, value{konst: t.equal})
	return !known || is == t.is
}

// decide uses a test of a variable: it says what else holds where it came out so.
func (r *run) decide(e *env, name string, t test) {
	s, ok := e.slot(name)
	if !ok {
		return
	}
	if !r.possible(s, t) {
		e.dead = true
		return
	}
	if r.steady(name) {
		e.hinted(name, func(h *hint) {
			switch {
			case t.equal == nil:
				h.truth = truthOf(t.is)
			case !t.is:
				h.not = t.equal
			}
		})
	}
	if s.hint == nil || r.deciding > maxDeciding {
		return
	}
	r.deciding++
	if o := s.hint.from; o != nil && r.stands(e, o) {
		r.decideOrigin(e, o, t)
	}
	if f := s.hint.fork; f != nil && !e.dead {
		r.decideFork(e, f, name, t)
	}
	r.deciding--
}

// maxDeciding bounds how far a test leads from variable to variable.
const maxDeciding = 5

func (r *run) decideOrigin(e *env, o *origin, t test) {
	switch {
	case t.equal == nil:
		r.narrow(e, o.expr, t.is)
	case t.equal.lit == facts.None:
		r.narrowNone(e, o.expr, t.is)
	case t.is && r.f.Expr(o.expr).Op != facts.Compare:
		r.narrowTo(e, o.expr, func(value) value { return value{konst: t.equal} })
	}
}

// decideFork joins anew the branches in which a test can have come out so.
func (r *run) decideFork(e *env, f *fork, name string, t test) {
	var ends []*env
	at := slices.Index(f.names, name)
	if slices.ContainsFunc(f.sized, func(c sized) bool { return e.node(c.loc) != c.merged }) {
		return
	}
	for branch, slots := range f.slots {
		if !r.possible(slots[at], t) {
			continue
		}
		b := e.branch()
		for _, c := range f.sized {
			b.setNode(c.loc, c.nodes[branch])
		}
		for i, k := range f.names {
			if cur, _ := e.slot(k); cur.bound == f.merged[i] {
				b.put(k, slots[i])
			}
		}
		if r.decide(b, name, t); !b.dead {
			ends = append(ends, b)
		}
	}
	if len(ends) == 0 {
		e.dead = true
		return
	}
	for i, k := range f.names {
		cur, _ := e.slot(k)
		if cur.bound == f.merged[i] {
			narrowed(e, k, cur, ends)
		}
	}
	vars, _ := e.written(ends)
	for _, k := range sortedKeys(vars) {
		if slices.Contains(f.names, k) {
			continue
		}
		cur, ok := e.slot(k)
		if ok && !slices.ContainsFunc(ends, func(b *env) bool { s, _ := b.slot(k); return s.bound != cur.bound }) {
			narrowed(e, k, cur, ends)
		}
	}
}

// narrowed makes a variable what it may be after one of several branches.
func narrowed(e *env, k string, cur slot, ends []*env) {
	v, _ := ends[0].get(k)
	for _, b := range ends[1:] {
		w, _ := b.get(k)
		v = join(v, w)
	}
	if v = met(cur.value, v); !isPath(k) && !same(v, cur.value) {
		e.narrow(k, v)
	}
}

// met is what a value is of which two things are known.
func met(a, b value) value {
	out := value{konst: a.konst, objs: a.objs}
	if out.konst == nil {
		out.konst = b.konst
	}
	if len(b.objs) > 0 && len(b.objs) < len(a.objs) || len(b.objs) == 0 && b.konst != nil {
		out.objs = b.objs
	}
	out.labels = relabel(a.labels, func(l label) (label, bool) {
		for _, m := range b.labels {
			if m.src.key == l.src.key && (m.guess == l.guess || m.guess) {
				l = l.done(m.state().effect)
				l.guess = l.guess || m.guess
				return l, true
			}
		}
		return l, false
	})
	return out
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
