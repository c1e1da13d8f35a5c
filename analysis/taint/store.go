package taint

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Files is where a solver gets the files of a workspace from. Its methods are called from
// any goroutine and answer the same as long as one Store is in use.
type Files interface {
	// Unit returns a file by its path, or nil.
	Unit(path string) *Unit
	// Import returns where the module of an import statement in a file stands: the path of
	// a file, that of a folder without __init__.py with a slash at its end, or "". Dots are
	// those of a relative import.
	Import(from string, dots int, module string) string
	// Below returns where a module directly inside a package stands.
	Below(at, name string) string
}

// A Program is what to solve.
type Program struct {
	Files  Files
	Know   *Knowledge
	Report func(error) // told of a panic in one definition, which is then left out; may be nil
}

// A Store is what has been answered about one revision of a workspace. Any number of
// goroutines may solve files of it at the same time; what one has found, all use.
type Store struct {
	Program
	once    bool   // there will be no other revision
	room    int    // for how many results, if it is used once
	clues   *Clues // nil: all definitions are executed
	inbound *inbound
	olds    map[string]*table // of the revision before, which may not hold any more

	ended sync.Once
	calls map[string]*callerFacts // made by ended
	clock atomic.Int64            // counts the uses of tables
	mu    sync.RWMutex
	held  int               // guarded by mu; results in fresh
	base  map[string]*table // guarded by mu; answers of the revision before that hold. Tables in it are never written to
	fresh map[string]*table // guarded by mu; what was answered in this revision
	ran   []string          // guarded by mu; keys of the definitions that were executed, in order

	trails map[string]*trail // guarded by mu; of files that are not left yet

	changed map[string]bool // files whose text is not that of their table in olds
	settles bool            // all that the revision before said held in it

	remainders map[string]func() *remainder // of the files in olds; none if imports may mean something else
}

// NewStore returns a store without answers. One that is used once keeps less.
func NewStore(p Program, once bool) *Store {
	return &Store{Program: p, once: once, room: maxResults, inbound: &inbound{finds: map[string]map[string]bool{}}, base: map[string]*table{}, fresh: map[string]*table{}}
}

// pathOf is the path in the key of a definition.
func pathOf(key string) string {
	if i := strings.LastIndexByte(key, ':'); i >= 0 {
		return key[:i]
	}
	return key
}

// result is the answer to a query in this revision, or nil.
func (s *Store) result(q query) *result {
	path := pathOf(q.def)
	s.mu.RLock()
	defer s.mu.RUnlock()
	if t := s.fresh[path]; t != nil {
		if r := t.results[q]; r != nil {
			t.used.Store(s.clock.Add(1))
			return r
		}
	}
	if t := s.base[path]; t != nil {
		return t.result(q)
	}
	if left := s.remainders[path]; left != nil {
		return left().result(q)
	}
	return nil
}

// before is the answer to a query in the revision before, if it is not known to hold.
func (s *Store) before(q query) *result {
	return s.olds[pathOf(q.def)].result(q)
}

// publish makes an answer known.
func (s *Store) publish(q query, r *result) {
	path := pathOf(q.def)
	s.mu.Lock()
	defer s.mu.Unlock()
	t := s.table(path)
	t.results[q] = r
	t.used.Store(s.clock.Add(1))
	if s.once {
		if s.held++; s.held > s.room {
			s.evict()
		}
		r.deps, r.ring = nil, nil
		return
	}
	for _, d := range r.deps {
		if on := pathOf(d.q.def); on != path {
			t := s.table(on)
			t.surface[d.q] = true
			t.askers[path] = true
		}
	}
}

// A store that is used once keeps so many answers, and more for each file of those that all
// import each other: to answer about one of them, nearly all must have been answered.
const (
	maxResults  = 40_000
	ringResults = 300
)

// evict forgets the answers about files that were not asked for longest. Who asks again
// has them computed again. The caller holds mu.
func (s *Store) evict() {
	oldest := slices.SortedFunc(maps.Values(s.fresh), func(a, b *table) int { return cmp.Compare(a.used.Load(), b.used.Load()) })
	for _, t := range oldest {
		if s.held <= s.room*3/4 {
			return
		}
		s.held -= len(t.results)
		t.results = map[query]*result{}
	}
}

// table is the fresh table of a file. The caller holds mu.
func (s *Store) table(path string) *table {
	t := s.fresh[path]
	if t == nil {
		t = &table{results: map[query]*result{}, surface: map[query]bool{}, askers: map[string]bool{}}
		s.fresh[path] = t
	}
	return t
}

// Solved reports whether a file has been solved, in this revision or one in which it was
// the same.
func (s *Store) Solved(path string) bool { return s.outcome(path) != nil }

// Solve finds what reaches what from the code of a file, in it and in the files it calls.
// What did not change since the revision before, and rests on nothing that did, is kept.
func (s *Store) Solve(path string) {
	if s.Solved(path) && !s.Left(path) {
		return
	}
	sv := newSolver(s)
	u := sv.unit(path)
	if u == nil {
		return
	}
	out := s.begun(u)
	best := map[findingKey]found{}
	run := func(d *defn) *summary {
		sum := sv.get(query{body, d.key, ""}).summary
		out.callers.note(d, sum)
		for k, f := range sum.finds {
			keepGraver(best, k, f)
		}
		return sum
	}
	if s.clues != nil {
		sv.follow(u, s.trail(u), run)
	} else {
		for _, d := range u.defs {
			run(d)
		}
	}
	if old := s.olds[path]; old != nil {
		for q := range old.surface { // so that whoever has asked finds that it is the same
			sv.get(q)
		}
	}
	for k, f := range best {
		in := pathOf(k.at.def)
		out.finds[in] = append(out.finds[in], keyedFind{k, f})
	}
	for in := range out.finds {
		s.inbound.add(in, path)
	}
	s.mu.Lock()
	t := s.table(path)
	if t.out = out; !s.once {
		t.shape = shapeOf(u, s.shapeBefore(path))
	}
	s.ran = append(s.ran, sv.computed...)
	s.mu.Unlock()
	if s.settles && s.changed[path] {
		s.settle(sv)
	}
}

// shapeBefore is what is known of an earlier version of a file, or nil.
func (s *Store) shapeBefore(path string) *shape {
	if old := s.olds[path]; old != nil {
		return old.shape
	}
	return nil
}

// begun is the outcome of a file to be filled in, with what was found in it before.
func (s *Store) begun(u *Unit) *outcome {
	if out := s.outcome(u.Path); out != nil {
		return out
	}
	return &outcome{finds: map[string][]keyedFind{}, callers: &callerFacts{uses: map[string]int{}, called: map[word]int{},
		unsure: map[unsure]bool{}, ways: map[string][]wayIn{}, plain: map[string]bool{}, names: u.mentions()}}
}

// Ran returns the keys of the definitions that were executed for this revision.
func (s *Store) Ran() []string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.ran
}
