package taint

import (
	"maps"
	"slices"
	"sync"

	"backflow/analysis/rules"
)

// An outcome is what is found in a file, with what it does to other files. It is immutable.
type outcome struct {
	finds   map[string][]keyedFind // by the path of the file that they are in
	callers *callerFacts
}

type keyedFind struct {
	key findingKey
	found
}

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
