package analysis

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"backflow/analysis/rules"
	"backflow/analysis/taint"
)

// A Scan is what to check and how.
type Scan struct {
	Queries   fs.FS
	Disk      fs.FS          // all that may be read, from the root of the file system
	Dir       string         // the working directory in Disk: "home/me/project"
	Paths     []string       // files and folders as a person wrote them; "-" is Stdin
	Stdin     io.Reader      // the text of "-"
	StdinPath string         // what "-" is called, and whose settings it has
	Given     map[string]any // settings that go before those of files
	Jobs      int            // files at a time; 0: as many as there are processors
	Fix       Choice         // fixes to make; the report has what they change, and nothing is written
	Version   string         // for the report
	Cache     Cache          // what earlier runs have kept; may be nil
	Program   string         // what tells this program from others that use the same cache
}

// Check analyses files. What is wrong with one of them is in the report and does not
// hide what is found in the others; the error is about the settings given or the rules.
func Check(s Scan) (*Report, error) {
	c, err := newChecker(s)
	if err != nil {
		return nil, err
	}
	for _, p := range s.Paths {
		if p == "-" {
			c.stdin(s)
		} else {
			c.walk.add(p)
		}
	}
	if s.Fix != NoFixes {
		return c.mend(s), nil
	}
	return c.report(c.files(s.Jobs)), nil
}

// A checker is one run of Check.
type checker struct {
	workspace *Workspace
	all       []*rules.Rule
	walk      *walk
	seen      map[string]bool // names of what is among targets or skipped
	targets   []target
	skipped   []Note
	piped     map[string][]byte // by path; what came from standard input
	version   string
	cache     Cache
	kept      *keeper // nil: nothing is kept
	program   []byte  // the digest of what counts for all that is kept

	mu     sync.Mutex
	broken []Note // guarded by mu; panics inside the analysis
}

// A result is what came of one file.
type result struct {
	entries, suppressed []Entry
	hidden, lines       int
	warnings, failures  []Note
	skipped             []Note
}

func newChecker(s Scan) (*checker, error) {
	c := &checker{seen: map[string]bool{}, piped: map[string][]byte{}, version: s.Version}
	var err error
	tops := topsOf(s)
	own := OwnQueries(s.Disk, append([]string{s.Dir}, tops...)...)
	o := Options{Queries: s.Queries, Own: own, Report: c.brokeOff, Disk: s.Disk, Dir: cmp.Or(s.Dir, "."), Tops: tops,
		Sources: SourcesFor(s.Disk, s.Given, cmp.Or(s.Dir, ".")), once: s.Fix == NoFixes}
	if c.workspace, err = New(o); err != nil {
		return nil, err
	}
	c.all = c.workspace.Snapshot().Rules()
	if err := checkGiven(s.Given, c.all); err != nil {
		return nil, err
	}
	if c.workspace.once {
		c.cache, c.program = s.Cache, programDigest(s.Program, own, SourcesFor(s.Disk, s.Given, o.Dir))
	}
	c.walk = &walk{disk: s.Disk, dir: s.Dir, take: c.take, skip: c.skip}
	c.walk.settings = c.settings(s)
	return c, nil
}

// topsOf are the folders that are looked at whole.
func topsOf(s Scan) (tops []string) {
	w := walk{disk: s.Disk, dir: s.Dir}
	for _, p := range s.Paths {
		if name := w.name(p); p != "-" && isFolder(s.Disk, name) {
			tops = append(tops, name)
		}
	}
	return tops
}

// take takes in a file to analyse, which may have been named more than once.
func (c *checker) take(t target) (more bool) {
	if !c.seen[t.name] {
		c.seen[t.name] = true
		c.targets = append(c.targets, t)
	}
	return true
}

func (c *checker) skip(name, why string) {
	if !c.seen[name] {
		c.seen[name] = true
		c.skipped = append(c.skipped, Note{Path: c.walk.shown(name), Text: why})
	}
}

// OwnQueries returns the rule folders of the projects that some folders are in: those in
// .backflow/queries of the nearest folder there or above that has it. Messages call them by
// their path from the first folder.
func OwnQueries(disk fs.FS, folders ...string) (all []fs.FS) {
	seen := map[string]bool{}
	for _, folder := range folders {
		name := ownQueries(disk, folder)
		if name == "" || seen[name] {
			continue
		}
		seen[name] = true
		own, err := fs.Sub(disk, name)
		if err != nil {
			panic(err) // the name is valid: it was found
		}
		all = append(all, rules.At{FS: own, Path: shown(folders[0], name)})
	}
	return all
}

func ownQueries(disk fs.FS, folder string) string {
	for {
		name := path.Join(folder, ".backflow/queries")
		if isFolder(disk, name) {
			return name
		}
		if folder == "." || folder == "" {
			return ""
		}
		folder = path.Dir(folder)
	}
}

func (c *checker) brokeOff(err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.broken = append(c.broken, Note{Text: err.Error()})
}

// checkGiven finds what is wrong with settings given for the whole run.
func checkGiven(given map[string]any, all []*rules.Rule) error {
	var s Settings
	for name, value := range given {
		if err := s.Put(name, value); err != nil {
			return err
		}
	}
	if unknown := s.Unknown(all); len(unknown) > 0 {
		return errors.New(strings.Join(unknown, "; "))
	}
	return nil
}

// settings returns a function that reads the settings of each folder once, and keeps
// what is to say about each file once.
func (c *checker) settings(s Scan) func(folder string) *Settings {
	known := map[string]*Settings{}
	said := map[Note]bool{}
	say := func(n Note, to *[]Note) {
		n.Path = shown(s.Dir, n.Path)
		if !said[n] {
			said[n] = true
			*to = append(*to, n)
		}
	}
	return func(folder string) *Settings {
		if known[folder] != nil {
			return known[folder]
		}
		settings, notes, failure := ReadSettings(s.Disk, folder, s.Given, c.all)
		for _, n := range notes {
			say(n, &c.walk.warnings)
		}
		if failure != nil {
			say(*failure, &c.walk.failures)
		}
		if settings.Base == "" {
			settings.Base = s.Dir
		}
		known[folder] = &settings
		return &settings
	}
}

// stdin takes in the text of standard input as a file.
func (c *checker) stdin(s Scan) {
	text, err := io.ReadAll(s.Stdin)
	if err != nil {
		c.walk.fail(s.StdinPath, err)
		return
	}
	name := c.walk.name(s.StdinPath)
	f := &file{path: c.walk.shown(name)}
	c.piped[f.path] = text
	if err := f.decode(text); err != nil {
		c.walk.failures = append(c.walk.failures, noteOf(f.path, err))
		return
	}
	if f.odd != nil {
		c.walk.warnings = append(c.walk.warnings, Note{Path: f.path, Text: f.odd.Error()})
	}
	c.walk.target(name)
	c.workspace.reopen(f)
}

// files analyses all targets, some at a time; the results are in the order of targets.
func (c *checker) files(jobs int) []result {
	slices.SortFunc(c.targets, func(a, b target) int { return cmp.Compare(a.path, b.path) })
	for _, t := range c.targets {
		c.workspace.Include(t.path)
	}
	s := c.workspace.Snapshot()
	out := make([]result, len(c.targets))
	c.solveAll(jobs, out, s)
	c.each(jobs, out, func(i int) { c.judge(&out[i], s, c.targets[i]) })
	return out
}

// solveAll solves all targets, in the order of their imports if that is known.
func (c *checker) solveAll(jobs int, out []result, s *Snapshot) {
	solve := func(i int) { c.solve(&out[i], s, c.targets[i]) }
	var paths []string
	for _, t := range c.targets {
		paths = append(paths, t.path)
	}
	if !c.workspace.once {
		c.each(jobs, out, solve)
		return
	}
	used := c.used()
	c.kept = c.keeper(used)
	p := newPlan(s, paths, c.kept, func(from, to int, do func(i int)) { c.some(jobs, from, to, out, do) })
	if c.kept != nil {
		c.kept.begin(p, s.store, out)
	}
	s.store.Pursue(taint.NewClues(c.workspace.know, used, p, c.kept != nil))
	p.solve(jobs, stage{
		solve: func(i int) {
			if s.Solved(paths[i]) {
				c.guarded(out, i, func(i int) { s.Solve(paths[i]) })
			} else {
				c.guarded(out, i, solve)
			}
		},
		left:  func(i int) bool { return len(out[i].failures) == 0 && s.Solved(paths[i]) && s.store.Left(paths[i]) },
		leave: func(i int) { s.store.Leave(paths[i]) },
	})
}

// keeper is what keeps results of this run, or nil.
func (c *checker) keeper(used map[*rules.Rule]bool) *keeper {
	if c.cache == nil {
		return nil
	}
	h := sha256.New()
	h.Write(c.program)
	for _, r := range c.all {
		fmt.Fprintf(h, "%s %t\n", r.Name, used[r])
	}
	return &keeper{cache: c.cache, program: h.Sum(nil), rules: c.all, whole: func() bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		return len(c.broken) == 0
	}}
}

// used are the rules that the settings of any target have used.
func (c *checker) used() map[*rules.Rule]bool {
	used := map[*rules.Rule]bool{}
	for _, r := range c.all {
		used[r] = slices.ContainsFunc(c.targets, func(t target) bool { return t.settings.Uses(r, t.name) })
	}
	return used
}

// each does something for all targets, some at a time.
func (c *checker) each(jobs int, out []result, do func(i int)) {
	c.some(jobs, 0, len(c.targets), out, do)
}

// some does something for a range of files of the plan, some at a time.
func (c *checker) some(jobs, from, to int, out []result, do func(i int)) {
	var group errgroup.Group
	group.SetLimit(workers(jobs))
	for i := from; i < to; i++ {
		group.Go(func() error { // ends with the file; Wait waits for it
			c.guarded(out, i, do)
			return nil
		})
	}
	group.Wait()
}

// guarded does something for a target. A panic loses what is known of that target only, and
// is not silent.
func (c *checker) guarded(out []result, i int, do func(i int)) {
	defer func() {
		if p := recover(); p != nil && i < len(c.targets) {
			t := c.targets[i]
			out[i] = result{failures: []Note{{Path: t.path, Text: brokeOff(p, t.path)}}}
		}
	}()
	if i >= len(out) || len(out[i].failures) == 0 {
		do(i)
	}
}

// solve finds what flows from one file, and what is to say of the file itself.
func (c *checker) solve(r *result, s *Snapshot, t target) {
	f, err := s.open(t.path)
	if err != nil {
		r.failures = []Note{noteOf(t.path, err)}
		return
	}
	if f.odd != nil {
		r.warnings = append(r.warnings, Note{Path: t.path, Text: f.odd.Error()})
	}
	if f.cells != nil && f.cells.Language != pythonLanguage {
		r.skipped = []Note{{Path: t.path, Text: "in another language"}}
	}
	d := f.document()
	r.lines = strings.Count(d.Text(), "\n")
	for _, bad := range badSuppressions(d, c.all) {
		at := f.place(bad.Span)
		r.warnings = append(r.warnings, Note{t.path, at.Cell, at.Line, at.Column, bad.Text})
	}
	s.Solve(t.path)
}

// brokeOff says where the analysis of a file panicked and how to see it again.
func brokeOff(p any, file string) string {
	at := ""
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for panicked, more := false, true; more && at == ""; {
		var f runtime.Frame
		f, more = frames.Next()
		if panicked && !strings.HasPrefix(f.Function, "runtime.") {
			at = fmt.Sprintf(" in %s, %s:%d", f.Function, path.Base(f.File), f.Line)
		}
		panicked = panicked || f.Function == "runtime.gopanic"
	}
	return fmt.Sprintf("the analysis of this file broke off: %v%s; to see it again: backflow check %s", p, at, file)
}

// weighed counts a file's findings, and reports whether any of them may be shown.
func (c *checker) weighed(s *Snapshot, t target) (n int, any bool) {
	for _, w := range s.store.Weigh(t.path) {
		f := Finding{Rule: w.Pattern.Rule, Level: w.Level, Confidence: Confidence(w.Grade) + 1}
		if t.settings.Uses(f.Rule, t.name) {
			n++
			f.Level = t.settings.Level(f)
			any = any || t.settings.Shows(f)
		}
	}
	return n, any
}

// judge sorts a file's findings by what its settings say of them.
func (c *checker) judge(r *result, s *Snapshot, t target) {
	if n, any := c.weighed(s, t); !any {
		r.hidden = n
		return
	}
	can := c.can(s, t)
	key, keeps := c.kept.fileKey(t)
	if keeps && c.kept.restoreFile(key, r, can) {
		return
	}
	reads := map[string]string{}
	if keeps {
		can.Read = noted(can.Read, reads)
	}
	var used []Finding
	for _, f := range s.place(s.store, t.path) { // all targets are solved
		if t.settings.Uses(f.Rule, t.name) {
			f.Level = t.settings.Level(f)
			used = append(used, f)
		}
	}
	for _, e := range entries(s, used) {
		switch {
		case !t.settings.Shows(e.Finding):
			r.hidden++
		case e.Finding.Suppressed != "":
			r.suppressed = append(r.suppressed, e)
		default:
			e.Fixes = slices.DeleteFunc(s.Fixes(e.Finding, can), func(f Fix) bool { return f.Ignores })
			r.entries = append(r.entries, e)
		}
	}
	s.unparse(t.path)
	if keeps {
		c.kept.keepFile(key, r, reads)
	}
}

// report puts the results of the files together.
func (c *checker) report(results []result) *Report {
	w := c.walk
	r := &Report{
		Version:  c.version,
		Dir:      "/" + w.dir,
		Rules:    c.all,
		Skipped:  c.skipped,
		Warnings: w.warnings,
		Failures: slices.Concat(w.failures, c.broken),
	}
	for _, one := range results {
		r.Entries = append(r.Entries, one.entries...)
		r.Suppressed = append(r.Suppressed, one.suppressed...)
		r.Hidden += one.hidden
		r.Lines += one.lines
		r.Warnings = append(r.Warnings, one.warnings...)
		r.Failures = append(r.Failures, one.failures...)
		r.Skipped = append(r.Skipped, one.skipped...)
	}
	r.Files = len(results)
	for _, one := range results {
		r.Files -= min(1, len(one.failures)+len(one.skipped))
	}
	slices.SortFunc(r.Skipped, compareNotes)
	slices.SortFunc(r.Warnings, compareNotes)
	slices.SortFunc(r.Failures, compareNotes)
	return r
}

func compareNotes(a, b Note) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Cell, b.Cell), cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column), cmp.Compare(a.Text, b.Text))
}
