package taint

import (
	"maps"
	"slices"
)

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
