package taint

// An env is what variables and objects hold at one point of a run: a layer over the
// env before a branch, so that a branch costs what it writes.
type env struct {
	up    *env
	vars  map[string]slot
	heap  map[loc]*node
	clock *clock
	dead  bool // control never gets here
	loop  bool // control comes back here
}

// A slot is a variable, or what pathOf names. Two slots of one binding hold the same object.
type slot struct {
	value
	bound int32 // when it was bound; 0 if that is not known here
	tight int32 // when a test last said something of it
	round bool  // bound is the beginning of a loop's round
	hint  *hint
}

// A clock counts what happens to the variables of a run.
type clock struct {
	now     int32
	reasons bool // some slot has one
}

func (c *clock) tick() int32 { c.now++; return c.now }

func newEnv() *env { return &env{clock: &clock{}} }

func (e *env) branch() *env { return &env{up: e, clock: e.clock, dead: e.dead} }

// kept is an env as it is now, down to a base that stays as it is: later writes to the
// envs between do not show in it.
func (e *env) kept(base *env) *env {
	out := &env{up: base, clock: e.clock, dead: e.dead}
	for l := e; l != base && l != nil; l = l.up {
		for k, v := range l.vars {
			if _, ok := out.vars[k]; !ok {
				out.put(k, v)
			}
		}
		for k, n := range l.heap {
			if _, ok := out.heap[k]; !ok {
				out.setNode(k, n)
			}
		}
	}
	return out
}

func (e *env) get(name string) (value, bool) {
	s, ok := e.slot(name)
	return s.value, ok
}

func (e *env) slot(name string) (slot, bool) {
	for ; e != nil; e = e.up {
		if s, ok := e.vars[name]; ok {
			return s, true
		}
	}
	return slot{}, false
}

// set binds a variable anew.
func (e *env) set(name string, v value) { e.put(name, slot{value: v, bound: e.clock.tick()}) }

// narrow says what a variable holds as it was bound.
func (e *env) narrow(name string, v value) {
	s, _ := e.slot(name)
	s.value, s.tight = v, e.clock.tick()
	e.put(name, s)
}

func (e *env) put(name string, s slot) {
	if e.vars == nil {
		e.vars = map[string]slot{}
	}
	e.vars[name] = s
}

func (e *env) node(l loc) *node {
	for ; e != nil; e = e.up {
		if n, ok := e.heap[l]; ok {
			return n
		}
	}
	return emptyNode
}

func (e *env) hasNode(l loc) bool {
	for ; e != nil; e = e.up {
		if _, ok := e.heap[l]; ok {
			return true
		}
	}
	return false
}

func (e *env) setNode(l loc, n *node) {
	if e.heap == nil {
		e.heap = map[loc]*node{}
	}
	e.heap[l] = n
}

// merge makes e what it may be after one of several branches of it, which are not dead.
// What a branch has not written to an object that a caller handed in is as initial says.
// It reports whether e changed.
func (e *env) merge(initial func(loc, string) value, live []*env, vars map[string]bool, locs map[loc]bool) bool {
	changed := e.dead
	e.dead = false
	for k := range vars {
		s, ok := e.joined(k, live)
		if !ok {
			continue
		}
		old, ok := e.slot(k)
		if ok && old.bound == s.bound && old.hint == s.hint && same(old.value, s.value) {
			continue
		}
		changed = changed || !ok || !same(old.value, s.value) || e.clock.reasons && old.bound != s.bound
		e.put(k, s)
	}
	for l := range locs {
		n := mergeNodes(l, initial, live)
		if n != nil && !(e.hasNode(l) && sameNode(e.node(l), n)) {
			e.setNode(l, n)
			changed = true
		}
	}
	return changed
}

// joined is what a variable of e may be after one of several branches.
func (e *env) joined(k string, live []*env) (slot, bool) {
	s, bound := live[0].slot(k)
	for _, b := range live[1:] {
		w, ok := b.slot(k)
		if isPath(k) && (ok != bound || isForgotten(w.value) || isForgotten(s.value)) {
			return slot{value: forgotten}, true // one branch knows nothing of it
		}
		s.value, bound = join(s.value, w.value), bound || ok
		s.tight, s.hint = max(s.tight, w.tight), joinHints(s.hint, w.hint)
		if s.bound != w.bound {
			s.bound = -1
		}
	}
	if s.bound < 0 {
		if s.bound, s.round = e.clock.tick(), e.loop; e.loop && e.vars[k].round {
			s.bound = e.vars[k].bound // nothing said in an earlier round is left
		}
	}
	return s, bound
}

// written returns what branches of e have set.
func (e *env) written(branches []*env) (vars map[string]bool, locs map[loc]bool) {
	vars, locs = map[string]bool{}, map[loc]bool{}
	for _, b := range branches {
		for ; b != e && b != nil; b = b.up {
			for k := range b.vars {
				vars[k] = true
			}
			for k := range b.heap {
				locs[k] = true
			}
		}
	}
	return vars, locs
}

func mergeNodes(l loc, initial func(loc, string) value, live []*env) *node {
	var out *node
	for _, b := range live {
		switch n := b.node(l); {
		case !b.hasNode(l) && initial(l, "").isZero():
		case out == nil:
			out = n
		case out != n:
			for k := range n.items {
				if v := initially(out, k, initial(l, k)); !v.isZero() && !out.has(k) {
					out = out.with(k, v)
				}
			}
			for k := range out.items {
				if v := initially(n, k, initial(l, k)); !v.isZero() && !n.has(k) {
					n = n.with(k, v)
				}
			}
			out = joinNodes(out, n)
		}
	}
	return out
}

// initially is what an object held at a key that it was not written to at: an attribute
// nobody knows may be any of what its attributes may be.
func initially(n *node, key string, v value) value {
	if any, ok := n.items[anyAttribute]; ok && key[0] == '.' {
		return join(v, any)
	}
	return v
}
