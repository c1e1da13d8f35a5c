// Package analysis is the façade: a Workspace holds the open documents and the rules,
// its Snapshots answer what is found in them and what would mend it.
package analysis

import (
	"io/fs"
	"sync"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// Options are what a Workspace is made of.
type Options struct {
	Queries fs.FS       // rule folders, built in
	Report  func(error) // told of a panic inside the analysis of one function; may be nil
}

// A Workspace is the documents being looked at. It is the only mutable type of the
// core; all its methods may be called from any goroutine.
type Workspace struct {
	mu    sync.Mutex
	files map[string]*file // guarded by mu
	rules *rules.Set
}

type file struct{}

// New makes a workspace without documents. The error is that of a rule folder.
func New(o Options) (*Workspace, error) { panic("contract") }

// Open adds or replaces a document. Paths are slash-separated and only compared;
// nothing is read from a disk.
func (w *Workspace) Open(path string, text []byte) {}

// Edit changes a document by edits that each count in the text left by the one before.
func (w *Workspace) Edit(path string, edits ...syntax.Edit) {}

// Close forgets a document.
func (w *Workspace) Close(path string) {}

// Snapshot returns the workspace as it is now. It is immutable; analysis happens
// when findings are asked for, and is shared with earlier snapshots.
func (w *Workspace) Snapshot() *Snapshot { panic("contract") }

// A Snapshot is a workspace at one moment.
type Snapshot struct{}

// Document returns the text of a path, or nil.
func (s *Snapshot) Document(path string) *syntax.Document { panic("contract") }

// Findings returns what is found in a document, in order of place, suppressed ones included.
func (s *Snapshot) Findings(path string) []Finding { panic("contract") }

// Fixes returns what can be offered for a finding, the best first, suppression last.
func (s *Snapshot) Fixes(f Finding) []Fix { panic("contract") }

// Rules returns all rules in use, sorted by name.
func (s *Snapshot) Rules() []*rules.Rule { panic("contract") }
