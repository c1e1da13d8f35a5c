package server

import (
	"context"
	"iter"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
	"go.uber.org/zap"

	"backflow/analysis"
)

// Files that are not open are analysed one at a time by the goroutine that publishes, while
// no open document waits for it. Nothing is kept here but which have findings shown.

// errands are what there is to do about files that are not open.
type errands struct {
	all   bool            // look at all
	index bool            // solve all
	rules bool            // read the projects' own rules again
	paths map[string]bool // look at these: they changed on the disk
	asked []*asking
}

// order gives the publisher more to do.
func (s *server) order(f func(*errands)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.due.paths == nil {
		s.due.paths = make(map[string]bool)
	}
	f(&s.due)
	tell(s.changed)
}

// lookAgain has all files looked at, where they are shown and the client is ready for it.
func (s *server) lookAgain() {
	if s.phase() == running && s.now().settings.whole {
		s.order(func(e *errands) { e.all = true })
	}
}

// A scan is what a publisher knows of files that are not open.
type scan struct {
	errands
	files   map[string]scanned  // those shown, by path; the open ones among them are shown as documents
	docs    map[string]doc      // of the last state
	whole   bool                // of the last state
	passes  int                 // so far
	full    *pass               // over all folders; nil if none is under way
	small   *pass               // over one path, which goes before
	read    *reading            // under way; nil if none is
	index   *index              // under way; nil if none is
	members map[string]bool     // files that the index made members
	reached map[string][]string // by document: where else something was found that flows from it
}

// A reading is the analysis of one file, which an open document does not wait for.
type reading struct {
	at    state // with the file
	name  string
	run   *pass
	index *index // that it belongs to, in place of a pass
	done  chan struct{}
}

type scanned struct {
	uri  uri.URI
	pass int // that saw it last
}

func newScan() scan {
	return scan{errands: errands{paths: make(map[string]bool)}, files: make(map[string]scanned), reached: make(map[string][]string)}
}

// A pass looks at the files at or below a path, or at all.
type pass struct {
	number          int
	below           string
	next            func() (string, bool)
	stop            func()
	files, findings int
	left            int // files whose findings are not shown, as there are too many
}

// keepUp takes in what changed since the last state.
func (p *publisher) keepUp(at state) {
	p.mu.Lock()
	due := p.due
	p.due = errands{}
	p.mu.Unlock()
	maps.Copy(p.scan.paths, due.paths)
	p.scan.asked = append(p.scan.asked, due.asked...)
	p.scan.rules = p.scan.rules || due.rules
	if due.index {
		p.endIndex()
		p.scan.errands.index = true
	}
	if due.all || len(due.asked) > 0 {
		p.restart()
	}
	if p.scan.whole && !at.settings.whole {
		clear(p.scan.files)
		p.restart()
	}
	p.scan.whole = at.settings.whole
	maps.DeleteFunc(p.scan.files, func(path string, _ scanned) bool { return !at.inFolders(path) })
	for path, d := range p.scan.docs {
		if _, open := at.docs[path]; !open {
			p.closed(at, path, d)
		}
	}
	p.scan.docs = at.docs
}

// closed leaves a document's findings in sight until those of the file are known.
func (p *publisher) closed(at state, path string, d doc) {
	_, before := p.scan.files[path]
	if d.uri.IsFile() && at.inFolders(path) && (at.settings.whole || before) {
		p.scan.files[path] = scanned{d.uri, p.scan.passes} // as passes under way may have passed it by
		p.scan.paths[path] = true
	}
}

// restart begins the pass over all folders anew, whoever waits for it.
func (p *publisher) restart() {
	p.end(&p.scan.full)
	p.scan.all = true
}

func (p *publisher) end(run **pass) {
	if *run != nil {
		(*run).stop()
		*run = nil
	}
}

func (p *publisher) busy() bool {
	s := &p.scan
	return s.rules || s.full != nil || s.small != nil || s.index != nil || s.all || s.errands.index || len(s.paths) > 0
}

// drop leaves everything undone.
func (p *publisher) drop() {
	p.end(&p.scan.full)
	p.end(&p.scan.small)
	p.endIndex()
	p.scan.all, p.scan.errands.index, p.scan.rules = false, false, false
	clear(p.scan.paths)
	for _, a := range p.scan.asked {
		a.stop()
	}
	p.scan.asked = nil
}

// step does what takes no longer than the analysis of one file.
func (p *publisher) step(ctx context.Context, at state) {
	s := &p.scan
	if p.phase() == stopped {
		p.drop()
		return
	}
	s.asked = slices.DeleteFunc(s.asked, (*asking).left)
	if !at.settings.whole && len(s.asked) == 0 {
		p.end(&s.full)
		s.all = false
	}
	switch {
	case s.rules:
		s.rules = false
		p.newRules(ctx, at)
	case s.small != nil:
		p.advance(ctx, at, &s.small)
	case len(s.paths) > 0:
		p.look(ctx, at)
	case s.errands.index:
		s.errands.index = false
		p.beginIndex(ctx, at)
	case s.index != nil:
		p.advanceIndex(at)
	case s.all:
		s.all, s.full = false, p.begin(ctx, at, "")
	case s.full != nil:
		p.advance(ctx, at, &s.full)
	}
}

// look begins a pass over a path that changed, unless nothing is shown there anyway.
func (p *publisher) look(ctx context.Context, at state) {
	for name := range p.scan.paths {
		delete(p.scan.paths, name)
		if _, shown := p.scan.files[name]; shown || at.settings.whole {
			p.scan.small = p.begin(ctx, at, name)
		}
		return
	}
}

func (p *publisher) begin(ctx context.Context, at state, below string) *pass {
	p.scan.passes++
	next, stop := iter.Pull(at.files(below, func(complaints []string) { p.complain(ctx, complaints) }))
	return &pass{number: p.scan.passes, below: below, next: next, stop: stop}
}

// files returns the paths of the Python files of all folders, at or below a path if there is one.
func (at state) files(below string, complain func([]string)) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, folder := range at.roots {
			root := root(folder)
			settings := func(name string) *analysis.Settings {
				settings, complaints := at.below(root + name)
				complain(complaints)
				return &settings
			}
			tree := analysis.Tree{Disk: os.DirFS(root), Folder: inRoot(folder), Settings: settings}
			for name := range tree.Files(strings.TrimPrefix(below, root)) {
				if !yield(root + name) {
					return
				}
			}
		}
	}
}

// advance looks at one more file of a pass, or ends it.
func (p *publisher) advance(ctx context.Context, at state, run **pass) {
	more, err := p.guarded("scan", func() (any, error) {
		name, more := (*run).next()
		if more {
			p.file(at, name, *run)
		}
		return more, nil
	})
	if more == true {
		return
	}
	if err == nil {
		p.sweep(ctx, at, *run)
	}
	p.answer(*run)
	p.end(run)
}

// file begins the analysis of a file.
func (p *publisher) file(at state, name string, run *pass) {
	_, open := at.docs[name]
	if !open && analysis.IsNotebook(name) {
		return // its cells have no URIs
	}
	run.files++
	if open {
		run.findings += len(at.findings(name))
		return
	}
	apart, ok := p.apart(at, name)
	if !ok {
		return
	}
	read := &reading{at: apart, name: name, run: run, done: make(chan struct{})}
	p.scan.read = read
	go func() { // ends with the analysis
		defer close(read.done)
		p.guarded("scan", func() (any, error) { return read.at.findings(name), nil })
	}()
}

// conclude shows what was found in a file, unless its pass is no longer wanted.
func (p *publisher) conclude(ctx context.Context) {
	name, apart, run := p.scan.read.name, p.scan.read.at, p.scan.read.run
	over := p.scan.read.index != nil
	p.scan.read = nil
	if over {
		return
	}
	if run != p.scan.full && run != p.scan.small {
		return
	}
	p.report(ctx, run)
	diagnostics, ok := p.diagnostics(apart, name)
	_, known := p.scan.files[name]
	switch {
	case !ok || len(diagnostics) == 0 || p.opened(name):
		return
	case !known && len(p.scan.files) >= p.most:
		run.left++
		return
	}
	run.findings += len(diagnostics)
	u := apart.docs[name].uri
	p.scan.files[name] = scanned{u, run.number}
	p.show(ctx, name, &protocol.PublishDiagnosticsParams{URI: u, Diagnostics: diagnostics})
}

// opened reports whether a file was opened meanwhile, which will be shown as it is there.
func (p *publisher) opened(name string) bool {
	_, open := p.now().docs[name]
	return open
}

// apart returns the state as it would be if a file were open, too. What is shown of it
// already is kept up under the same URI.
func (p *publisher) apart(at state, name string) (state, bool) {
	if p.work.Reread(name) {
		p.update(func(*state) {})
		at.snapshot = p.now().snapshot
	}
	if at.snapshot.Document(name) == nil {
		p.log.Debug("not read", zap.String("path", name))
		return at, false
	}
	d := doc{uri: uri.FileFor(uri.PlatformPOSIX, name)}
	if before, ok := p.scan.files[name]; ok {
		d.uri = before.uri
	}
	at.docs, at.folders = maps.Clone(at.docs), maps.Clone(at.folders)
	at.put(name, d)
	at.folders[path.Dir(name)], _ = at.below(path.Dir(name))
	return at, true
}

// sweep clears what a pass did not see where it looked.
func (p *publisher) sweep(ctx context.Context, at state, run *pass) {
	for name, f := range p.scan.files {
		_, open := at.docs[name]
		if !open && f.pass < run.number && (run.below == "" || within(run.below, name)) {
			p.clear(ctx, name, f.uri)
			delete(p.scan.files, name)
		}
	}
	if run.left > 0 {
		p.log.Warn("too many files with findings", zap.Int("shown", p.most), zap.Int("not shown", run.left))
	}
}

// answer tells who waits for a pass over all files.
func (p *publisher) answer(run *pass) {
	if run.below != "" {
		return
	}
	for _, a := range p.scan.asked {
		a.done <- *run
	}
	p.scan.asked = nil
}

// report tells who waits for a pass how far it is.
func (p *publisher) report(ctx context.Context, run *pass) {
	if run.below == "" && run.files%reportEvery == 0 {
		for _, a := range p.scan.asked {
			a.report(ctx, run.String())
		}
	}
}
