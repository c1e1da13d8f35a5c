// Package analysis is the façade: a Workspace holds the documents and the rules, its
// Snapshots answer what is found in them and what would mend it, and Check does both for
// whole folders.
//
// # Scans in parts
//
// A scan orders files by their imports (plan.go): groups of files that import each other,
// each behind the groups that it imports. What came of a group is a record (kept.go,
// taint.Record): the findings that its code leads to, also those in files it calls; how its
// code calls others; and the names in it that lead to sinks and sources. Its key in a Cache
// is a digest of the program with its rules, of the text of the group's files and where
// their imports stand, and of the keys of the groups that it imports, each with what leads
// to sinks there. So a record holds in every run and on every machine where the key comes
// out the same: nothing in it is a path of the machine or a time, if a scan is made from
// the same folder of a repository.
//
// A repository of any size is scanned in parts so: a build system runs a scan for each
// package behind those it imports, with the records of these as input, and keeps what
// that puts into the cache as output. A scan takes what it imports for solved if there is
// a record, and reads there only what it calls. At the end one scan of the whole reads all
// records, solves nothing, joins what several parts found at one place, and decides what
// only all callers can tell: whether a function is called with constants alone. With n
// files, m of them in the largest group, the parts take the time of a scan of n files in
// all and as long as the longest chain of imports one after the other; the end takes n
// texts to digest, and records of about half their size to read. Only the groups that
// hold a changed file, and those that get at one, are solved again.
package analysis

import (
	"io/fs"
	"maps"
	"slices"
	"sync"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
	"backflow/analysis/taint"
)

// Options are what a Workspace is made of.
type Options struct {
	Queries fs.FS       // rule folders, built in
	Own     []fs.FS     // rule folders of the project
	Sources []string    // folders of sources to use though they are off by default
	Report  func(error) // told of a panic inside the analysis of one function; may be nil

	Disk fs.FS    // where the modules are that documents import; may be nil
	Dir  string   // the folder in Disk that relative paths count from; if empty, all are absolute
	Tops []string // folders in Disk above which no module is looked for; without one that fits, it is the project's folder

	once bool // nothing will be edited
}

// A Workspace is the files being looked at: documents that are open, and members on the
// disk. It is the only mutable type of the core; all its methods may be called from any
// goroutine.
type Workspace struct {
	know    *taint.Knowledge // of rules
	rules   *rules.Set
	queries fs.FS
	report  func(error)
	library *library
	once    bool

	mu      sync.Mutex
	files   map[string]*file // guarded by mu; open documents
	members map[string]bool  // guarded by mu; paths of files on the disk that belong to it
	roster  []string         // guarded by mu; members and open documents in order; nil if that is to be found out
	among   bool             // guarded by mu; documents are analysed among themselves
	last    *Snapshot        // guarded by mu; nil before the first
	changed []string         // guarded by mu; paths of what has changed since the last snapshot
	moved   bool             // guarded by mu; since then, which modules there are has changed
}

// New makes a workspace without documents. The error is that of a rule folder.
func New(o Options) (*Workspace, error) {
	set, err := rules.Load(o.Queries, o.Own...)
	if err != nil {
		return nil, err
	}
	if set, err = using(set, o.Sources); err != nil {
		return nil, err
	}
	w := newWorkspace(set, o)
	w.queries = o.Queries
	return w, nil
}

func newWorkspace(set *rules.Set, o Options) *Workspace {
	return &Workspace{rules: set, know: taint.NewKnowledge(set), report: o.Report, library: newLibrary(o, set),
		once: o.once, files: map[string]*file{}, members: map[string]bool{}}
}

// Open adds or replaces a document. Paths are slash-separated. What is on the disk under
// that path does not count while it is open.
func (w *Workspace) Open(path string, text []byte) {
	w.put(&file{path: path, doc: syntax.Parse(text)})
}

// OpenNotebook does what Open does with a notebook.
func (w *Workspace) OpenNotebook(path string, n *Notebook) {
	w.mu.Lock()
	old := w.files[path]
	w.mu.Unlock()
	f := &file{path: path, cells: n}
	if old != nil {
		f.doc = old.doc.Edit(syntax.Difference([]byte(old.doc.Text()), n.Text()))
	} else {
		f.doc = syntax.Parse(n.Text())
	}
	w.put(f)
}

// reopen makes a document of a file that was read.
func (w *Workspace) reopen(f *file) {
	if f.cells != nil {
		w.OpenNotebook(f.path, f.cells)
	} else {
		w.Open(f.path, f.text)
	}
}

// Edit changes a document by edits that each count in the text left by the one before.
// A document that is not open stays so.
func (w *Workspace) Edit(path string, edits ...syntax.Edit) {
	w.mu.Lock()
	old := w.files[path]
	w.mu.Unlock()
	if old != nil {
		w.put(&file{path: path, doc: old.doc.Edit(edits...)})
	}
}

func (w *Workspace) put(f *file) {
	w.mu.Lock()
	defer w.mu.Unlock()
	f.rules = w.rules
	old := w.files[f.path]
	if old != nil {
		f.before = old.latest()
	}
	w.files[f.path] = f
	w.touch(f.path, old == nil)
	if old == nil {
		w.roster = nil
	}
}

// touch notes that a file has changed, and whether it may have appeared or vanished. The
// caller holds mu.
func (w *Workspace) touch(path string, appeared bool) {
	w.changed = append(w.changed, path)
	if appeared && (w.last == nil || !w.last.layout.isFile(w.library.name(path))) {
		w.moved = true
	}
}

// Close forgets a document. If it is a file on the disk, that counts from now on.
func (w *Workspace) Close(path string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.files[path] != nil {
		delete(w.files, path)
		w.roster = nil
		w.library.forget(path)
		w.changed = append(w.changed, path)
		w.moved = w.moved || !newLayout(w.library, w.files).isFile(w.library.name(path))
	}
}

// Include makes files on the disk members: what flows from them into documents is found.
func (w *Workspace) Include(paths ...string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.roster = nil
	for _, p := range paths {
		w.members[p] = true
	}
}

// Exclude undoes Include.
func (w *Workspace) Exclude(paths ...string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.roster = nil
	for _, p := range paths {
		delete(w.members, p)
	}
}

// Among has documents analysed as if there were no files but those open, which costs no
// time for reading others, or no longer so. What others do is then found by Solve only.
func (w *Workspace) Among(open bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.among, w.roster = open, nil
}

// Reread does the same as Refresh if a file is not as it was when it was read last.
func (w *Workspace) Reread(path string) (changed bool) {
	if changed = w.library.differs(path); changed {
		w.Refresh(path)
	}
	return changed
}

// Refresh has a file read again that was changed on the disk, created or deleted.
func (w *Workspace) Refresh(path string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.library.forget(path)
	if w.files[path] == nil {
		was := w.last != nil && w.last.layout.isFile(w.library.name(path))
		w.changed = append(w.changed, path)
		w.moved = w.moved || was != newLayout(w.library, w.files).isFile(w.library.name(path))
	}
}

// Snapshot returns the workspace as it is now. It is immutable; analysis happens
// when findings are asked for, and is shared with earlier snapshots.
func (w *Workspace) Snapshot() *Snapshot {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.last != nil && len(w.changed) == 0 && w.roster != nil {
		return w.last
	}
	if w.roster == nil {
		members := maps.Clone(w.members)
		for p := range w.files {
			members[p] = true
		}
		w.roster = slices.AppendSeq([]string{}, maps.Keys(members))
		slices.Sort(w.roster)
	}
	s := &Snapshot{workspace: w, layout: w.layout(), files: maps.Clone(w.files), members: w.roster, found: map[string][]Finding{}}
	var all, near *taint.Store
	if w.last != nil {
		all, near = w.last.store, w.last.near
	}
	s.store = w.next(all, s, s.isMember)
	if w.among {
		s.near = w.next(near, openFiles{s}, s.isOpen)
	}
	w.last, w.changed, w.moved = s, nil, false
	return s
}

// layout is that of the last snapshot, if it still counts. The caller holds mu.
func (w *Workspace) layout() *layout {
	if w.last == nil || w.moved {
		return newLayout(w.library, w.files)
	}
	return w.last.layout
}

// next is the store after one, or the first. The caller holds mu.
func (w *Workspace) next(last *taint.Store, files taint.Files, member func(string) bool) *taint.Store {
	p := taint.Program{Files: files, Know: w.know, Report: w.report}
	if last == nil {
		return taint.NewStore(p, w.once)
	}
	return last.Next(p, w.changed, w.moved, member)
}
