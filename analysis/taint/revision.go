package taint

import (
	"cmp"
	"maps"
)

// Next returns the store of the next revision, in which the text of some files has changed.
// Moved says that imports may mean something else than before, so that every answer is
// looked at again. Files that are no members are solved only as far as members ask.
func (s *Store) Next(p Program, changed []string, moved bool, member func(path string) bool) *Store {
	n := NewStore(p, s.once)
	if p.Know != s.Know {
		return n
	}
	n.inbound = s.inbound
	all, stale := s.tables(member)
	n.changed = map[string]bool{}
	for path := range stale {
		n.changed[path] = s.changed[path]
	}
	n.settles = !moved && len(stale) == 0
	rests, doubtful := map[string]bool{}, maps.Clone(stale)
	for _, path := range changed {
		n.changed[path] = true
		reach(all, path, rests)
	}
	maps.Copy(stale, rests)
	n.olds = map[string]*table{}
	for path, t := range all {
		if moved || stale[path] {
			n.olds[path] = t
		} else {
			n.base[path] = t
		}
	}
	if !moved {
		n.findRemainders(doubtful)
	}
	return n
}

// reach adds a file and all that rest on it, however indirectly.
func reach(all map[string]*table, path string, to map[string]bool) {
	if to[path] {
		return
	}
	to[path] = true
	if t := all[path]; t != nil {
		for asker := range t.askers {
			reach(all, asker, to)
		}
	}
}

// tables are the newest answers about each file, and the files for which they may not hold.
func (s *Store) tables(member func(string) bool) (all map[string]*table, stale map[string]bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	all, stale = maps.Clone(s.base), map[string]bool{}
	for path, t := range s.olds {
		if _, settled := all[path]; settled || !member(path) {
			continue // what nobody has asked again since is forgotten
		}
		all[path] = t
		if f := s.fresh[path]; f == nil || f.out == nil {
			stale[path] = true
		}
	}
	for path, t := range s.fresh {
		all[path] = s.merged(path, all[path], t)
	}
	return all, stale
}

// merged is a table with what has been answered since. The caller holds mu.
func (s *Store) merged(path string, old, fresh *table) *table {
	out := &table{results: maps.Clone(fresh.results), surface: maps.Clone(fresh.surface), askers: maps.Clone(fresh.askers), out: fresh.out, shape: fresh.shape}
	if old == nil {
		return out
	}
	for q := range old.surface {
		out.surface[q] = true
	}
	for p := range old.askers {
		out.askers[p] = true
	}
	_, holds := s.base[path]
	switch {
	case holds:
		out.out, out.shape = cmp.Or(out.out, old.out), old.shape
		out.on(old, nil)
	case fresh.out == nil: // not all that counts was asked again
		out.out = old.out
		for q, r := range old.all() {
			if out.results[q] == nil {
				out.results[q] = r
			}
		}
	case s.remainders[path] != nil:
		if r := s.remainders[path](); r != nil {
			out.on(r.old, r.dead)
		}
	}
	return out
}

// settle finds out whether all that other files have seen of the changed ones is as it was.
// Then all that was answered about them holds.
func (s *Store) settle(sv *solver) {
	for path := range s.changed {
		old := s.olds[path]
		if old == nil {
			continue
		}
		if old.out != nil && !s.Solved(path) {
			return
		}
		for q := range old.surface {
			if was := old.result(q); was == nil || sv.get(q) != was.out {
				return
			}
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	base := maps.Clone(s.base)
	for path, t := range s.olds {
		if !s.changed[path] {
			base[path] = t
		}
	}
	s.base = base
}
