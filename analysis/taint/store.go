package taint

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"backflow/analysis/rules"
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

// A table is what was answered about one file.
type table struct {
	results map[query]*result
	surface map[query]bool  // those that results of other files rest on
	askers  map[string]bool // the paths of these
	out     *outcome        // once the file has been solved
	ended   sync.Once
	best    map[findingKey]found // made by ended: what is found in it, in a store that is used once
	used    atomic.Int64         // by the store's clock
	shape   *shape               // of the version of the file that all results speak of, if that is one

	under  *table // what else was answered, but for what is in dead
	dead   map[query]bool
	layers int // under this one

	indexing sync.Once
	index    *index // made by indexing

}

// An outcome is what is found in a file, with what it does to other files. It is immutable.
type outcome struct {
	finds   map[string][]keyedFind // by the path of the file that they are in
	callers *callerFacts
}

type keyedFind struct {
	key findingKey
	found
}

// NewStore returns a store without answers. One that is used once keeps less.
func NewStore(p Program, once bool) *Store {
	return &Store{Program: p, once: once, room: maxResults, inbound: &inbound{finds: map[string]map[string]bool{}}, base: map[string]*table{}, fresh: map[string]*table{}}
}

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

func (s *Store) outcome(path string) *outcome {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if t := s.fresh[path]; t != nil && t.out != nil {
		return t.out
	}
	if t := s.base[path]; t != nil {
		return t.out
	}
	return nil
}

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

// Ran returns the keys of the definitions that were executed for this revision.
func (s *Store) Ran() []string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.ran
}

// Findings returns what the files solved so far find in one of them, in order of definition
// and place: one finding for each rule and call, the gravest with the shortest trace.
func (s *Store) Findings(path string) []Finding {
	sv := newSolver(s)
	var out []Finding
	for k, f := range s.found(path) {
		if d := sv.def(k.at.def); d != nil {
			out = append(out, sv.finding(d, k, f))
		}
	}
	slices.SortFunc(out, compareFindings)
	return out
}

// Weigh returns the same findings without their places and traces, in no order. It needs
// no file to be read again.
func (s *Store) Weigh(path string) []Finding {
	var out []Finding
	for _, f := range s.found(path) {
		out = append(out, Finding{Pattern: f.pattern, Grade: f.grade, Level: f.level})
	}
	return out
}

// found is what is found in a file, of a store that is used once for good.
func (s *Store) found(path string) map[findingKey]found {
	if !s.once {
		return s.find(path)
	}
	s.mu.RLock()
	t := s.fresh[path]
	s.mu.RUnlock()
	if t == nil {
		return s.find(path)
	}
	t.ended.Do(func() { t.best = s.find(path) })
	return t.best
}

func (s *Store) find(path string) map[findingKey]found {
	best := map[findingKey]found{}
	for _, from := range s.finders(path) {
		for _, f := range s.outcome(from).finds[path] {
			keepGraver(best, f.key, f.found)
		}
	}
	callers := sync.OnceValue(s.allCallers) // few findings ask, and it goes through all files
	for k, f := range best {
		if f.handed && f.grade == Open && onlyConstants(callers(), k.at.def, k, map[string]bool{}) {
			f.grade, f.level = Constant, f.pattern.Levels[Constant]
		}
		if best[k] = f; f.level == rules.None {
			delete(best, k)
		}
	}
	yielded(best)
	return best
}

// allCallers is callers, found out only once where all has been solved.
func (s *Store) allCallers() map[string]*callerFacts {
	if s.once {
		s.ended.Do(func() { s.calls = s.callers() })
		return s.calls
	}
	return s.callers()
}

// callers are what all files that were solved say of the functions they call.
func (s *Store) callers() map[string]*callerFacts {
	s.mu.RLock()
	defer s.mu.RUnlock()
	out := map[string]*callerFacts{}
	for _, tables := range []map[string]*table{s.base, s.fresh} {
		for path, t := range tables {
			if t.out != nil {
				out[path] = t.out.callers
			}
		}
	}
	return out
}

// Reached returns the files in which the code of one finds something, if it has been solved.
func (s *Store) Reached(path string) []string {
	if o := s.outcome(path); o != nil {
		return slices.Sorted(maps.Keys(o.finds))
	}
	return nil
}

// finders returns the files solved so far that find something in a file, in order.
func (s *Store) finders(path string) (out []string) {
	for from := range s.inbound.of(path) {
		if o := s.outcome(from); o != nil && len(o.finds[path]) > 0 {
			out = append(out, from)
		}
	}
	slices.Sort(out)
	return out
}

// An inbound says which files have ever found something in which. All revisions share it.
type inbound struct {
	mu    sync.Mutex
	finds map[string]map[string]bool // guarded by mu; finders by path
}

func (i *inbound) add(path, from string) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.finds[path] == nil {
		i.finds[path] = map[string]bool{}
	}
	i.finds[path][from] = true
}

func (i *inbound) of(path string) map[string]bool {
	i.mu.Lock()
	defer i.mu.Unlock()
	return maps.Clone(i.finds[path])
}
