package server

import (
	"context"
	"iter"
	"maps"
	"slices"

	"go.uber.org/zap"
)

// What flows into an open document from other files is known once all files of the folders
// have been solved. That happens in the background, when the folders are opened and when
// files come and go; until it is done, open documents are analysed among themselves, so
// that nobody waits for it.

// maxIndexed is how many files are solved for what they do to others. Larger folders are
// left alone: each open document is then seen with the others that are open.
const maxIndexed = 20_000

// manyFiles is how many files may change at once without documents being shown before
// these are solved.
const manyFiles = 20

// An index is the solving of all files under way.
type index struct {
	next  func() (string, bool) // of the files of the folders; nil when all are found
	stop  func()
	files []string // found so far, then those to be solved
	left  bool     // there are too many
}

// reindex has all files of the folders solved that are not.
func (s *server) reindex() { s.order(func(e *errands) { e.index = true }) }

// beginIndex begins to look for the files of the folders.
func (p *publisher) beginIndex(ctx context.Context, at state) {
	p.endIndex()
	next, stop := iter.Pull(at.files("", func(complaints []string) { p.complain(ctx, complaints) }))
	p.scan.index = &index{next: next, stop: stop}
}

func (p *publisher) endIndex() {
	if p.scan.index != nil {
		p.scan.index.stop()
		p.scan.index = nil
	}
}

// advanceIndex finds some files, or begins to solve one.
func (p *publisher) advanceIndex(at state) {
	x := p.scan.index
	if x.next != nil {
		p.find(x)
		return
	}
	for len(x.files) > 0 {
		name := x.files[0]
		x.files = x.files[1:]
		if at.snapshot.Solved(name) {
			continue
		}
		read := &reading{at: at, name: name, index: x, done: make(chan struct{})}
		p.scan.read = read
		go func() { // ends with the analysis
			defer close(read.done)
			p.guarded("index", func() (any, error) { read.at.snapshot.Solve(name); return nil, nil })
		}()
		return
	}
	p.endIndex()
	p.work.Among(false)
	p.update(func(*state) {})
}

// find takes in the next file, or makes all that were found members of the workspace.
func (p *publisher) find(x *index) {
	if len(x.files) < maxIndexed {
		name, more := x.next()
		if more {
			x.files = append(x.files, name)
			return
		}
	} else {
		p.log.Warn("too many files to know what flows between all of them", zap.Int("most", maxIndexed))
		x.files = nil
	}
	x.stop()
	x.next = nil
	gone := maps.Clone(p.scan.members)
	p.scan.members = map[string]bool{}
	for _, name := range x.files {
		p.scan.members[name] = true
		delete(gone, name)
	}
	p.work.Include(x.files...)
	p.work.Exclude(slices.Collect(maps.Keys(gone))...)
	p.update(func(next *state) {
		for name := range next.docs {
			x.files = append(x.files, name)
		}
	})
}

// noticed takes in that files have changed on the disk.
func (s *server) noticed(paths []string, appeared bool) {
	s.update(func(*state) {
		if len(paths) > manyFiles {
			s.work.Among(true)
		}
		for _, p := range paths {
			s.work.Refresh(p)
		}
	})
	if appeared || len(paths) > manyFiles {
		s.reindex()
	}
}

// elsewhere has files looked at again that are not open, but shown, and in which what flows
// there from a document that was changed may be another now.
func (p *publisher) elsewhere(at state) {
	for name, d := range at.docs {
		if d.serial != at.serial {
			continue
		}
		now := at.snapshot.Reached(name)
		for _, other := range append(p.scan.reached[name], now...) {
			if _, open := at.docs[other]; !open {
				p.scan.paths[other] = true
			}
		}
		p.scan.reached[name] = now
	}
}
