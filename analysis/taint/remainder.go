package taint

import (
	"hash/maphash"
	"maps"
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

// An index is where the results of a table rest.
type index struct {
	own    map[string][]query // by the key of the definition that was read
	askers map[query][]query  // by what was asked for, in the same file
	abroad map[string][]query // by the paths of other files
}

// indexed is the index of the table's own results. They do not change any more.
func (t *table) indexed() *index {
	t.indexing.Do(func() {
		x := &index{own: map[string][]query{}, askers: map[query][]query{}, abroad: map[string][]query{}}
		for q, r := range t.results {
			x.own[q.def] = append(x.own[q.def], q)
			path := pathOf(q.def)
			for _, d := range r.deps {
				if on := pathOf(d.q.def); on == path {
					x.askers[d.q] = append(x.askers[d.q], q)
				} else if known := x.abroad[on]; len(known) == 0 || known[len(known)-1] != q {
					x.abroad[on] = append(known, q)
				}
			}
		}
		t.index = x
	})
	return t.index
}

// resting are the queries whose results rest on the text of some definitions, or on files of
// which not all that was answered holds.
func (t *table) resting(changed []string, stale func(path string) bool) map[query]bool {
	dead := map[query]bool{}
	var found []query
	add := func(qs []query) {
		for _, q := range qs {
			if !dead[q] {
				dead[q] = true
				found = append(found, q)
			}
		}
	}
	var layers []*index
	for at := t; at != nil; at = at.under {
		layers = append(layers, at.indexed())
	}
	for _, x := range layers {
		for _, key := range changed {
			add(x.own[key])
		}
		for path, qs := range x.abroad {
			if stale(path) {
				add(qs)
			}
		}
	}
	for len(found) > 0 {
		q := found[len(found)-1]
		found = found[:len(found)-1]
		for _, x := range layers {
			add(x.askers[q])
		}
		if r := t.result(q); r != nil {
			add(r.ring)
		}
	}
	return dead
}

// result is the table's answer to a query, or that of what it lies on, or nil.
func (t *table) result(q query) *result {
	for ; t != nil; t = t.under {
		if r := t.results[q]; r != nil {
			return r
		}
		if t.dead[q] {
			return nil
		}
	}
	return nil
}

// maxLayers bounds the tables that lie on each other.
const maxLayers = 12

// on lays a table on another, of which some answers do not hold.
func (t *table) on(under *table, dead map[query]bool) {
	t.under, t.dead, t.layers = under, dead, under.layers+1
	if t.layers >= maxLayers {
		t.results, t.under, t.dead, t.layers = t.all(), nil, nil, 0
	}
}

// all are the table's answers and those that it lies on.
func (t *table) all() map[query]*result {
	if t.under == nil {
		return maps.Clone(t.results)
	}
	out := t.under.all()
	maps.DeleteFunc(out, func(q query, _ *result) bool { return t.dead[q] })
	maps.Copy(out, t.results)
	return out
}
