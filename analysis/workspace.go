// Package analysis is the façade: a Workspace holds the documents and the rules, its
// Snapshots answer what is found in them and what would mend it.
package analysis

import (
	"io/fs"
	"maps"
	"sync"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
	"backflow/analysis/taint"
)

// Options are what a Workspace is made of.
type Options struct {
	Queries fs.FS       // rule folders, built in
	Own     []fs.FS     // rule folders of the project
	Report  func(error) // told of a panic inside the analysis of one function; may be nil
}

// A Workspace is the documents being looked at. It is the only mutable type of the
// core; all its methods may be called from any goroutine.
type Workspace struct {
	know    *taint.Knowledge // of rules
	rules   *rules.Set
	queries fs.FS
	report  func(error)

	mu    sync.Mutex
	files map[string]*file // guarded by mu
}

// New makes a workspace without documents. The error is that of a rule folder.
func New(o Options) (*Workspace, error) {
	set, err := rules.Load(o.Queries, o.Own...)
	if err != nil {
		return nil, err
	}
	return &Workspace{rules: set, know: taint.NewKnowledge(set), queries: o.Queries, report: o.Report, files: map[string]*file{}}, nil
}

// Open adds or replaces a document. Paths are slash-separated and only compared;
// nothing is read from a disk.
func (w *Workspace) Open(path string, text []byte) {
	w.put(path, syntax.Parse(text))
}

// Edit changes a document by edits that each count in the text left by the one before.
// A document that is not open stays so.
func (w *Workspace) Edit(path string, edits ...syntax.Edit) {
	w.mu.Lock()
	old := w.files[path]
	w.mu.Unlock()
	if old != nil {
		w.put(path, old.doc.Edit(edits...))
	}
}

func (w *Workspace) put(path string, doc *syntax.Document) {
	w.mu.Lock()
	defer w.mu.Unlock()
	f := &file{path: path, doc: doc, rules: w.rules, know: w.know, report: w.report, done: make(chan struct{})}
	if old := w.files[path]; old != nil {
		f.before = old.latest()
	}
	w.files[path] = f
}

// Close forgets a document.
func (w *Workspace) Close(path string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.files, path)
}

// Snapshot returns the workspace as it is now. It is immutable; analysis happens
// when findings are asked for, and is shared with earlier snapshots.
func (w *Workspace) Snapshot() *Snapshot {
	w.mu.Lock()
	defer w.mu.Unlock()
	return &Snapshot{files: maps.Clone(w.files), rules: w.rules, know: w.know, queries: w.queries, report: w.report}
}

// A Snapshot is a workspace at one moment.
type Snapshot struct {
	files   map[string]*file
	rules   *rules.Set
	know    *taint.Knowledge
	queries fs.FS
	report  func(error)
}

// With returns the snapshot with one more document, of which the workspace knows nothing.
func (s *Snapshot) With(path string, text []byte) *Snapshot {
	next := *s
	next.files = maps.Clone(s.files)
	next.files[path] = &file{path: path, doc: syntax.Parse(text), rules: s.rules, know: s.know, report: s.report, done: make(chan struct{})}
	return &next
}

// Document returns the text of a path, or nil.
func (s *Snapshot) Document(path string) *syntax.Document {
	if f := s.files[path]; f != nil {
		return f.doc
	}
	return nil
}

// Findings returns what is found in a document, in order of place, suppressed ones included.
func (s *Snapshot) Findings(path string) []Finding {
	if f := s.files[path]; f != nil {
		return f.analyse().findings
	}
	return nil
}

// Rules returns all rules in use, sorted by name.
func (s *Snapshot) Rules() []*rules.Rule { return s.rules.Rules }
