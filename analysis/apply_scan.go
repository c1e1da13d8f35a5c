package analysis

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"backflow/analysis/syntax"
)

// A Change is what fixes make of one file. Nothing is written here.
type Change struct {
	Path   string
	Before []byte // nil of a file that is not there yet
	After  []byte
	New    bool     // the file must be made, and not be there
	Piped  bool     // the text of standard input, which is here also if nothing changes
	Needs  []string // paths of new files without which the fixes must not be made
}

// A Fixed is a finding that a fix mends.
type Fixed struct {
	Path, Rule, Title string
	Safe              bool
}

// mostRounds is how often fixes are made of what earlier ones left. Each makes what is
// found less, so that more rounds than there are findings behind each other mean a mistake.
const mostRounds = 100

// A mending is the fixes of a run of Check, made round by round.
type mending struct {
	*checker
	choice  Choice
	changes map[string]*Change // by path
	refused map[string]bool    // paths of files that are not fixed any more
	fixed   []Fixed

	warnings, failures []Note // why files are refused
}

// A foreign error is of a file that cannot be written back as it was read.
type foreign struct{ error }

// mend makes fixes until there is none left, and reports what is found after them.
func (c *checker) mend(s Scan) *Report {
	m := &mending{checker: c, choice: s.Fix, changes: map[string]*Change{}, refused: map[string]bool{}}
	for p, text := range c.piped {
		m.changes[p] = &Change{Path: p, Before: text, After: text, Piped: true}
	}
	var results []result
	more := true
	for round := 0; more && round < mostRounds; round++ {
		c.broken = nil // what is still so will be told again
		results = c.files(s.Jobs)
		more = m.round(results)
	}
	r := c.report(results)
	if more {
		r.Failures = append(r.Failures, Note{Text: fmt.Sprintf("after %d rounds of fixes there are still some to make", mostRounds)})
	}
	r.Warnings, r.Failures = append(r.Warnings, m.warnings...), append(r.Failures, m.failures...)
	slices.SortFunc(r.Warnings, compareNotes)
	slices.SortFunc(r.Failures, compareNotes)
	slices.SortStableFunc(m.fixed, func(a, b Fixed) int { return cmp.Compare(a.Path, b.Path) })
	r.Fixed = m.fixed
	for _, change := range m.changes {
		r.Changes = append(r.Changes, *change)
	}
	slices.SortFunc(r.Changes, func(a, b Change) int { return cmp.Compare(a.Path, b.Path) })
	return r
}

// round makes the fixes that can be made at once in each file, and reports whether there
// were any.
func (m *mending) round(results []result) (any bool) {
	s := m.workspace.Snapshot()
	for i, t := range m.targets {
		j, fixed := m.joint(s, t, results[i].entries)
		if len(fixed) > 0 && m.change(t, j) {
			m.fixed = append(m.fixed, fixed...)
			any = true
		}
	}
	return any
}

// joint chooses the fixes of one file.
func (m *mending) joint(s *Snapshot, t target, found []Entry) (j joint, fixed []Fixed) {
	for _, e := range found {
		fix, ok := m.choice.of(e.Fixes)
		if !ok || m.refused[t.path] {
			continue
		}
		if j.doc == nil {
			j.doc, j.cells = s.Document(t.path), s.Notebook(t.path)
		}
		if j.take(e.Finding, fix) {
			fixed = append(fixed, Fixed{t.path, e.Rule.Name, fix.Title, fix.Safe})
		}
	}
	return j, fixed
}

// change makes the edits of one file, and the files that they need, in the workspace.
func (m *mending) change(t target, j joint) bool {
	change, err := m.changed(t, j)
	if err != nil {
		notes := &m.failures
		if errors.As(err, &foreign{}) {
			notes = &m.warnings
		}
		m.refused[t.path] = true
		*notes = append(*notes, Note{Path: t.path, Text: "not fixed: " + cause(err)})
		return false
	}
	f := &file{path: t.path, text: []byte(j.text())}
	if j.cells != nil {
		f.cells, _ = ReadNotebook(change.After) // which has worked before
	}
	for _, n := range j.create {
		if m.changes[n.Path] == nil {
			m.changes[n.Path] = &Change{Path: n.Path, After: []byte(n.Text), New: true}
			m.workspace.Open(n.Path, []byte(n.Text))
		}
		change.Needs = append(change.Needs, n.Path)
	}
	m.changes[t.path] = change
	m.workspace.reopen(f)
	return true
}

// changed is a file's change so far with some more edits.
func (m *mending) changed(t target, j joint) (*Change, error) {
	if j.breaks() {
		return nil, errors.New("its syntax would break, which is a mistake in a fix")
	}
	change := m.changes[t.path]
	if change == nil {
		raw, err := m.raw(t, j.doc)
		if err != nil {
			return nil, err
		}
		change = &Change{Path: t.path, Before: raw, After: raw}
	}
	after, err := j.rewritten(change)
	if err != nil {
		return nil, err
	}
	change.After = after
	return change, nil
}

// rewritten is what a file becomes by some more edits.
func (j *joint) rewritten(change *Change) ([]byte, error) {
	if j.cells == nil {
		after, err := syntax.Encode([]byte(j.text()), change.Before)
		if err != nil {
			return nil, foreign{err}
		}
		return after, nil
	}
	after := j.cells.Splice(change.After, j.edits())
	if n, err := ReadNotebook(after); err != nil || string(n.Text()) != j.text() {
		return nil, errors.New("its cells would be others than meant, which is a mistake in a fix")
	}
	return after, nil
}

// raw returns the bytes of a file that was analysed.
func (m *mending) raw(t target, doc *syntax.Document) ([]byte, error) {
	raw, err := fs.ReadFile(m.walk.disk, t.name)
	if err != nil {
		return nil, err
	}
	f := &file{path: t.path}
	if err := f.decode(raw); err != nil || string(f.text) != doc.Text() {
		return nil, errors.New("changed while it was analysed")
	}
	return raw, nil
}

// Save has all changes written, new files first, which others need. What cannot be written
// is a failure, and not fixed.
func (r *Report) Save(write func(Change) error) {
	failed := map[string]bool{}
	save := func(c Change) error {
		if at := slices.IndexFunc(c.Needs, func(name string) bool { return failed[name] }); at >= 0 {
			return errors.New("it would need " + c.Needs[at])
		}
		return write(c)
	}
	made := slices.DeleteFunc(slices.Clone(r.Changes), func(c Change) bool { return !c.New })
	edited := slices.DeleteFunc(slices.Clone(r.Changes), func(c Change) bool { return c.New || c.Piped })
	for _, c := range append(made, edited...) {
		if err := save(c); err != nil {
			failed[c.Path] = true
			r.Failures = append(r.Failures, Note{Path: c.Path, Text: "not written: " + err.Error()})
		}
	}
	r.Fixed = slices.DeleteFunc(r.Fixed, func(f Fixed) bool { return failed[f.Path] })
	r.Changes = slices.DeleteFunc(r.Changes, func(c Change) bool { return failed[c.Path] })
}

// can is what a fix may do for a file. What comes from standard input has no place beside
// which a file could be made.
func (c *checker) can(s *Snapshot, t target) Can {
	_, piped := c.piped[t.path]
	return Can{CreateFiles: !piped, Read: func(p string) (string, bool) {
		if s.isOpen(p) {
			return s.Document(p).Text(), true
		}
		raw, err := fs.ReadFile(c.walk.disk, c.workspace.library.name(p))
		return string(raw), !errors.Is(err, fs.ErrNotExist)
	}}
}
