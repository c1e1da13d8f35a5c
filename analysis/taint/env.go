package taint

// An env is what variables and objects hold at one point of a run: a layer over the
// env before a branch, so that a branch costs what it writes.
type env struct {
	up   *env
	vars map[string]value
	heap map[loc]*node
	dead bool // control never gets here
}

func (e *env) branch() *env { return &env{up: e, dead: e.dead} }

// kept is an env as it is now, down to a base that stays as it is: later writes to the
// envs between do not show in it.
func (e *env) kept(base *env) *env {
	out := &env{up: base, dead: e.dead}
	for l := e; l != base && l != nil; l = l.up {
		for k, v := range l.vars {
			if _, ok := out.vars[k]; !ok {
				out.set(k, v)
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
	for ; e != nil; e = e.up {
		if v, ok := e.vars[name]; ok {
			return v, true
		}
	}
	return value{}, false
}

func (e *env) set(name string, v value) {
	if e.vars == nil {
		e.vars = map[string]value{}
	}
	e.vars[name] = v
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

// merge makes e what it may be after one of several branches of it; e is dead if all are.
// What a branch has not written to an object that a caller handed in is as initial says.
// It reports whether e changed.
func (e *env) merge(initial func(loc, string) value, branches ...*env) bool {
	live := branches[:0:0]
	for _, b := range branches {
		if !b.dead {
			live = append(live, b)
		}
	}
	if len(live) == 0 {
		changed := !e.dead
		e.dead = true
		return changed
	}
	changed := e.dead
	e.dead = false
	vars, locs := e.written(live)
	for k := range vars {
		v, bound := live[0].get(k)
		for _, b := range live[1:] {
			w, ok := b.get(k)
			if isPath(k) && (ok != bound || isForgotten(w) || isForgotten(v)) {
				v, bound = forgotten, true // one branch knows nothing of it
				break
			}
			v, bound = join(v, w), bound || ok
		}
		if old, ok := e.get(k); bound && (!ok || !same(old, v)) {
			e.set(k, v)
			changed = true
		}
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
				if _, ok := out.items[k]; !ok {
					out = out.with(k, initially(out, k, initial(l, k)))
				}
			}
			for k := range out.items {
				if _, ok := n.items[k]; !ok {
					n = n.with(k, initially(n, k, initial(l, k)))
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
