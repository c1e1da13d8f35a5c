package taint

import (
	"hash/maphash"
	"sync"

	"backflow/analysis/facts"
)

// A remainder is what still holds of the answers about a file, of the revision before: all but
// those that rest on something that has changed, however indirectly.
type remainder struct {
	old  *table
	dead map[query]bool
}

// result is an old answer that holds, or nil.
func (h *remainder) result(q query) *result {
	if h == nil || h.dead[q] {
		return nil
	}
	return h.old.result(q)
}

// findRemainders finds those of all files about which not all answers hold, but did in the
// revision before.
func (s *Store) findRemainders(doubtful map[string]bool) {
	s.remainders = map[string]func() *remainder{}
	for path, old := range s.olds {
		if doubtful[path] {
			continue
		}
		s.remainders[path] = sync.OnceValue(func() *remainder { return s.remainderOf(path, old) })
	}
}

// remainderOf is nil if the file has changed so that each answer must be looked at.
func (s *Store) remainderOf(path string, old *table) *remainder {
	u := s.Files.Unit(path)
	if u == nil || old.shape == nil {
		return nil
	}
	u.define()
	changed, ok := old.shape.changes(shapeOf(u, old.shape))
	if !ok {
		return nil
	}
	return &remainder{old, old.resting(changed, func(other string) bool { return other != path && s.olds[other] != nil })}
}

// A shape is what tells versions of a file apart.
type shape struct {
	module  string
	pkg     bool
	python2 bool
	defs    []defShape
}

// A defShape is what tells versions of a definition apart.
type defShape struct {
	key, stamp string
	kind       facts.Kind
	scope      uint64 // a hash of the names that it binds and writes to, each with how
}

// shapeOf is the shape of a file, of which that of an earlier version may be known.
func shapeOf(u *Unit, before *shape) *shape {
	out := &shape{module: u.Module, pkg: u.Package, python2: u.Facts.Python2, defs: make([]defShape, len(u.defs))}
	for i, d := range u.defs {
		at := defShape{key: d.key, stamp: d.stamp, kind: d.def.Kind}
		if before != nil && i < len(before.defs) && before.defs[i].stamp == d.stamp {
			at.scope = before.defs[i].scope
		} else {
			at.scope = scopeOf(d.def)
		}
		out.defs[i] = at
	}
	return out
}

var scopeSeed = maphash.MakeSeed()

// scopeOf does not depend on the order of names.
func scopeOf(f *facts.Def) (sum uint64) {
	add := func(how, name string) { sum += maphash.String(scopeSeed, how+name) }
	for how, names := range map[string]map[string]bool{"local ": f.Locals, "global ": f.Globals, "nonlocal ": f.Nonlocals} {
		for name := range names {
			add(how, name)
		}
	}
	for _, name := range written(f) {
		add("writes ", name)
	}
	return sum
}

// changes are the keys of the definitions whose own text is another in a later version of a
// file. It is not ok if that has other definitions, or binds other names in them.
func (s *shape) changes(to *shape) (changed []string, ok bool) {
	if s.module != to.module || s.pkg != to.pkg || s.python2 != to.python2 || len(s.defs) != len(to.defs) {
		return nil, false
	}
	for i, d := range to.defs {
		was := s.defs[i]
		if d.key != was.key || d.kind != was.kind {
			return nil, false
		}
		if d.stamp == was.stamp {
			continue
		}
		if d.scope != was.scope {
			return nil, false
		}
		changed = append(changed, d.key)
	}
	return changed, true
}
