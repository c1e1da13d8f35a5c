package rules

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Knowledge are the families whose folders make no findings.
var Knowledge = []string{"sources", "sanitizers", "propagators", "types"}

// Load reads the rule folders that are built in and those of a project. The error
// joins all that is wrong with them, each line with its file, line and column.
func Load(built fs.FS, own ...fs.FS) (*Set, error) {
	l := &loader{set: newSet(0), shapes: map[string]int{}, folders: map[string]string{}, same: map[string][][]string{}}
	l.tree(built, "queries", false)
	for _, f := range own {
		l.tree(f, Root(f), true)
	}
	slices.Sort(l.set.Optional)
	slices.SortFunc(l.set.Rules, func(a, b *Rule) int { return cmp.Compare(a.Name, b.Name) })
	l.knownParts()
	if len(l.errs) > 0 {
		return nil, errors.Join(l.errs...)
	}
	for _, p := range l.loaded {
		l.rename(p.pattern)
		for i, level := range p.pattern.Levels {
			p.pattern.Rule.Levels[i] = max(p.pattern.Rule.Levels[i], level)
		}
	}
	l.set.loader = l
	return l.set.with(), nil
}

// Numbered returns the pattern with a number, or nil.
func (s *Set) Numbered(n int) *Pattern {
	if n < 0 || n >= len(s.numbered) {
		return nil
	}
	return s.numbered[n]
}

// An At is rule folders that messages call by their path.
type At struct {
	fs.FS
	Path string
}

// Root is what messages call the folder that a project's rule folders are in.
func Root(own fs.FS) string {
	if at, ok := own.(At); ok {
		return at.Path
	}
	return ".backflow/queries"
}

// With returns the set with all that is on by default, and those folders of knowledge that
// are named. It starts from the rules as they were loaded, not from what is on already.
func (s *Set) With(names ...string) *Set {
	if len(names) == 0 {
		return s
	}
	return s.with(names...)
}

func (s *Set) with(names ...string) *Set {
	from := s.loader
	count := 0
	for _, p := range from.loaded {
		count += len(p.pattern.Names)
	}
	l := &loader{set: newSet(count / 2), shapes: map[string]int{}} // about as many of calls as of objects
	l.set.Rules, l.set.Optional, l.set.loader = from.set.Rules, from.set.Optional, from
	l.set.Parts, l.set.Marks = from.set.Parts, from.set.Marks
	l.set.numbered = make([]*Pattern, len(from.loaded))
	for _, p := range from.loaded {
		if r := p.pattern.Rule; !r.Off || !knows(r) || slices.Contains(names, r.Name) {
			copied := *p.pattern
			l.set.numbered[copied.Number] = &copied
			l.add(&copied, p.node, p.texts)
		}
	}
	l.index()
	return l.set
}

// knows reports whether a folder makes no findings but says what others need.
func knows(r *Rule) bool { return slices.Contains(Knowledge, r.Family) }

type loader struct {
	set     *Set
	shapes  map[string]int        // by their text
	same    map[string][][]string // #same!: names that mean the same, by the first word of the first
	loaded  []loaded
	folders map[string]string // where a name was seen first
	errs    []error
}

// A loaded pattern waits until all names that mean the same are known.
type loaded struct {
	pattern *Pattern
	node    *node
	texts   []textTest
	source  *source
}

// knownParts refuses parts of weaknesses that no #parts! names.
func (l *loader) knownParts() {
	names := map[string]bool{}
	for _, p := range l.set.Parts {
		for _, name := range p.Parts {
			names[name] = true
		}
	}
	for _, name := range l.set.Marks {
		names[name] = true
	}
	for _, p := range l.loaded {
		for _, name := range p.pattern.parts() {
			if _, err := known(names, name); err != nil {
				p.source.errs = nil
				p.source.fail(p.pattern.At.Start, "%v; a #parts! or #marks! names them", err)
				l.errs = append(l.errs, p.source.errs...)
			}
		}
	}
}

// parts are the parts of weaknesses, and marks, that a pattern names.
func (p *Pattern) parts() (out []string) {
	for _, ws := range []Weaknesses{p.Cleans, p.Lowers, p.Leaves, p.Doubts} {
		out = append(out, ws.Parts...)
	}
	for _, c := range p.Where {
		if c.Op == Checked {
			out = append(out, c.Values...)
		}
	}
	return out
}

// tree reads <family>/<rule>/ below a root. What is no folder there is not ours.
func (l *loader) tree(files fs.FS, root string, own bool) {
	for _, family := range l.folder(files, root, ".") {
		for _, name := range l.folder(files, root, family) {
			dir := path.Join(family, name)
			l.rule(files, path.Join(root, dir), dir, &Rule{Name: name, Family: family, Own: own})
		}
	}
}

// folder lists the folders in a folder, but those that hide or hold compiled Python.
func (l *loader) folder(files fs.FS, root, dir string) []string {
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("%s: %w", path.Join(root, dir), err))
	}
	var out []string
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") && !strings.HasPrefix(e.Name(), "_") {
			out = append(out, e.Name())
		}
	}
	return out
}

var ruleName = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// IsName reports whether a folder of rules may be called so.
func IsName(name string) bool { return ruleName.MatchString(name) }

// rule reads one folder; at is its path for messages.
func (l *loader) rule(files fs.FS, at, dir string, r *Rule) {
	scm := &source{path: at + "/rule.scm", text: l.read(files, at, dir, "rule.scm")}
	page := &source{path: at + "/README.md", text: l.read(files, at, dir, "README.md")}
	if !IsName(r.Name) {
		scm.fail(0, "a rule's folder is named in small letters, digits and hyphens, not %q", r.Name)
	}
	if first, ok := l.folders[r.Name]; ok {
		scm.fail(0, "the name %s is taken by %s", r.Name, first)
	}
	l.folders[r.Name] = at
	r.Page = page.text
	r.Title = title(page)
	l.patterns(scm, r)
	switch {
	case !knows(r):
		l.set.Rules = append(l.set.Rules, r)
	case r.Off:
		l.set.Optional = append(l.set.Optional, r.Name)
	}
	l.errs = append(append(l.errs, scm.errs...), page.errs...)
}

func (l *loader) read(files fs.FS, at, dir, name string) string {
	text, err := fs.ReadFile(files, path.Join(dir, name))
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("%s/%s:1:1: %w", at, name, err))
	}
	return string(text)
}

// title is the page's first heading.
func title(page *source) string {
	for line := range strings.Lines(page.text) {
		if t, ok := strings.CutPrefix(line, "# "); ok {
			return strings.TrimSpace(t)
		}
	}
	if page.text != "" {
		page.fail(0, "the page has no heading; its first is the rule's title")
	}
	return ""
}

func (l *loader) patterns(src *source, r *Rule) {
	forms, err := readForms(src.text)
	if err != nil {
		src.fail(err.At, "%s", err.Text)
		return
	}
	var before []call
	sinks := false
	for i := range forms {
		f := &forms[i]
		if f.Node == nil {
			l.fileCall(src, r, f)
			before = append(before, f.Calls...)
			continue
		}
		f.Node.nodes(src.checkNode)
		p, texts := build(src, r, f, before)
		sinks = sinks || p.Role == Sink
		if len(src.errs) == 0 {
			p.Number = len(l.loaded)
			l.loaded = append(l.loaded, loaded{p, f.Node, texts, src})
		}
	}
	if len(src.errs) == 0 {
		checkRule(src, r, sinks)
	}
	if len(src.errs) == 0 && r.Own {
		compile(src, forms) // takes long; a test does it for those built in
	}
}

// fileCall reads a call that stands outside of any pattern. What a setting says of
// patterns is read again for each of them.
func (l *loader) fileCall(src *source, r *Rule, f *form) {
	b := &builder{source: src, rule: r, form: &form{Node: &node{}}, said: map[string]int{}, pattern: &Pattern{}}
	c := f.Calls[0]
	if c.Name != "set!" && c.Name != "same!" && c.Name != "parts!" && c.Name != "marks!" && c.Name != "define!" {
		b.fail(c.At, "only #set!, #same!, #parts!, #marks! and #define! may stand outside of a pattern")
		return
	}
	a, ok := b.read(c, directives[c.Name])
	if !ok || c.Name == "define!" {
		return
	}
	switch c.Name {
	case "same!":
		l.same[first(a.texts[0])] = append(l.same[first(a.texts[0])], a.texts)
		return
	case "marks!":
		addNew(&l.set.Marks, a.texts...)
		return
	case "parts!":
		n, _ := strconv.Atoi(a.texts[0])
		l.set.Parts = append(l.set.Parts, Parted{n, a.texts[1:]})
		return
	}
	if s, ok := settings[a.texts[0]]; ok && len(s.roles) > 0 {
		b.pattern.Role = s.roles[0]
	}
	b.set(a)
}

// checkRule checks what only the whole rule can show.
func checkRule(src *source, r *Rule, sinks bool) {
	switch {
	case sinks && knows(r):
		src.fail(0, "folders of the family %s make no findings; move the #sink! into a rule", r.Family)
	case sinks && len(r.CWE) == 0:
		src.fail(0, "the rule has no #set! cwe")
	}
}
