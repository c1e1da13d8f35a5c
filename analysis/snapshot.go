package analysis

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"sync"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
	"backflow/analysis/taint"
)

// A Snapshot is a workspace at one moment.
type Snapshot struct {
	workspace *Workspace // of which it uses what never changes
	layout    *layout
	store     *taint.Store
	near      *taint.Store     // of the open documents alone, if they are to be seen among themselves
	files     map[string]*file // open documents
	members   []string         // paths of all that is to be solved, in order

	mu     sync.Mutex
	found  map[string][]Finding // guarded by mu
	solved bool                 // guarded by mu; all members are
}

// open returns a document, or a file of the disk.
func (s *Snapshot) open(path string) (*file, error) {
	if f := s.files[path]; f != nil {
		return f, nil
	}
	return s.workspace.library.file(path)
}

// file returns a document, or a file of the disk, or nil.
func (s *Snapshot) file(path string) *file {
	f, err := s.open(path)
	if err != nil {
		return nil
	}
	return f
}

// unparse gives up the syntax of a file that is not open.
func (s *Snapshot) unparse(path string) {
	if f := s.file(path); f != nil {
		f.unparse()
	}
}

func (s *Snapshot) isMember(path string) bool {
	_, is := slices.BinarySearch(s.members, path)
	return is
}

func (s *Snapshot) isOpen(path string) bool { return s.files[path] != nil }

// Unit returns a file as the engine sees it, or nil.
func (s *Snapshot) Unit(path string) *taint.Unit {
	if f := s.file(path); f != nil {
		return f.unit(s.layout)
	}
	return nil
}

// Import is where the module of an import statement stands.
func (s *Snapshot) Import(from string, dots int, module string) string {
	return s.layout.Import(from, dots, module)
}

// Below is where a module directly inside a package stands.
func (s *Snapshot) Below(at, name string) string { return s.layout.Below(at, name) }

// openFiles are the documents of a snapshot without the files on the disk.
type openFiles struct{ *Snapshot }

func (o openFiles) Unit(path string) *taint.Unit {
	if !o.isOpen(path) {
		return nil
	}
	return o.Snapshot.Unit(path)
}

// Document returns the text of a path, or nil.
func (s *Snapshot) Document(path string) *syntax.Document {
	if f := s.file(path); f != nil {
		return f.document()
	}
	return nil
}

// Notebook returns the cells that the text of a path is made of, or nil.
func (s *Snapshot) Notebook(path string) *Notebook {
	if f := s.file(path); f != nil {
		return f.cells
	}
	return nil
}

// Solve analyses a file for itself and what it calls, without what flows into it from
// others. What it has read of a file that is not open is all that others ask for, so that
// the syntax is given up.
func (s *Snapshot) Solve(path string) {
	f := s.file(path)
	s.store.Solve(path)
	if f != nil {
		f.unparse()
	}
}

// Solved reports whether there is nothing to do for Solve.
func (s *Snapshot) Solved(path string) bool { return s.store.Solved(path) }

// Findings returns what is found in a document, in order of place, suppressed ones included.
// It knows what flows there from all members, or from all documents that are open if they
// are analysed among themselves.
func (s *Snapshot) Findings(path string) []Finding {
	s.mu.Lock()
	out, done := s.found[path]
	solved := s.solved
	s.mu.Unlock()
	switch {
	case done:
		return out
	case s.near != nil && s.isOpen(path):
		for _, p := range slices.Sorted(maps.Keys(s.files)) {
			s.attend(s.near, p)
		}
		out = s.place(s.near, path)
	case s.near != nil:
		s.store.Solve(path)
		return s.place(s.store, path)
	default:
		s.store.Solve(path)
		for i := 0; i < len(s.members) && !solved; i++ {
			s.attend(s.store, s.members[i])
		}
		solved = true
		out = s.place(s.store, path)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.found[path], s.solved = out, solved
	return out
}

// Reached returns the other files in which something is found that flows from a document.
func (s *Snapshot) Reached(path string) []string {
	return slices.DeleteFunc(s.store.Reached(path), func(p string) bool { return p == path })
}

// attend solves a member for what it does to others. A panic loses that only, and is told.
func (s *Snapshot) attend(store *taint.Store, path string) {
	defer func() {
		if p := recover(); p != nil && s.workspace.report != nil {
			s.workspace.report(errors.New(brokeOff(p, path)))
		}
	}()
	store.Solve(path)
}

// place puts what the engine found in a document in its places.
func (s *Snapshot) place(store *taint.Store, path string) (out []Finding) {
	all := store.Findings(path)
	f := s.file(path)
	if len(all) == 0 || f == nil {
		return nil
	}
	for _, found := range all {
		out = append(out, s.finding(f.document(), found))
	}
	slices.SortStableFunc(out, func(x, y Finding) int { return cmp.Compare(x.Span.Start, y.Span.Start) })
	suppress(f.document(), out)
	return out
}

// Rules returns all rules in use, sorted by name.
func (s *Snapshot) Rules() []*rules.Rule { return s.workspace.rules.Rules }
