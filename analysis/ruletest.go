package analysis

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A CaseReport is what came of running rule folders' cases and examples.
type CaseReport struct {
	Folders  int // with cases or a page
	Failures []Note
}

// RunCases analyses the cases.py of rule folders and the examples of their READMEs.
//
// In cases.py, and in further files such as cases_python2.py or, where the name of a file
// matters, cases/setup.py, a comment
// "# want: eval-dynamic high" says that a finding of that rule begins on its line; "high"
// may be left out, or be another confidence or a level. There may be several with commas
// between them, and a reason after " -- ". Where no rule is wanted, none of the folder's
// own may report anything above a hint, nor, in folders of sources and other knowledge,
// may any. In the README the first Python block below "## Example" must have such a
// finding of the rule, the first below "## Instead" none; behind "```python" may stand the
// name of a file.
//
// Sources that are off by default are on for their own cases only.
//
// Those of a project's own folders are run if there are any, else those built in.
func RunCases(built fs.FS, own ...fs.FS) (CaseReport, error) {
	w, err := New(Options{Queries: built, Own: own})
	if err != nil {
		return CaseReport{}, err
	}
	if len(own) == 0 {
		own = []fs.FS{built}
	}
	r := &caseRun{workspace: w}
	for _, r.queries = range own {
		folders, err := fs.Glob(r.queries, "*/*")
		if err != nil {
			return r.CaseReport, err
		}
		for _, folder := range folders {
			r.folder(folder)
		}
	}
	return r.CaseReport, nil
}

// String is a summary in one line.
func (r CaseReport) String() string {
	return fmt.Sprintf("%s in %s", count(len(r.Failures), "failure"), count(r.Folders, "folder"))
}

type caseRun struct {
	CaseReport
	workspace *Workspace
	queries   fs.FS
}

func (r *caseRun) folder(folder string) {
	cases, _ := fs.Glob(r.queries, path.Join(folder, "cases*.py"))
	named, _ := fs.Glob(r.queries, path.Join(folder, "cases", "*.py"))
	readme, readmeErr := fs.ReadFile(r.queries, path.Join(folder, "README.md"))
	if len(cases)+len(named) == 0 && readmeErr != nil {
		return
	}
	r.Folders++
	if name := path.Base(folder); slices.Contains(r.workspace.rules.Optional, name) {
		defer func(w *Workspace) { r.workspace = w }(r.workspace)
		r.workspace = newWorkspace(r.workspace.rules.With(name), Options{})
	}
	for _, name := range cases {
		text, err := fs.ReadFile(r.queries, name)
		if err == nil && !strings.HasSuffix(name, ".fixed.py") {
			r.compare(name, text, r.found(name, text, folder))
		}
	}
	for _, name := range named {
		if text, err := fs.ReadFile(r.queries, name); err == nil {
			r.compare(name, text, r.found(path.Base(name), text, folder))
		}
	}
	r.example(folder, string(readme), "Example")
	r.example(folder, string(readme), "Instead")
}

// found analyses a text and returns the findings that a folder speaks about.
func (r *caseRun) found(name string, text []byte, folder string) []Finding {
	r.workspace.Open(name, text)
	defer r.workspace.Close(name)
	family, rule := path.Split(folder)
	if slices.Contains(rules.Knowledge, path.Clean(family)) {
		rule = ""
	}
	d := syntax.Parse(text)
	wanted := wants(d)
	return slices.DeleteFunc(r.workspace.Snapshot().Findings(name), func(f Finding) bool {
		asked := slices.ContainsFunc(wanted, func(w want) bool { return w.rule == f.Rule.Name && w.line == lineOf(d, f) })
		return rule != "" && f.Rule.Name != rule && !asked
	})
}

// lineOf is the line on which a finding begins.
func lineOf(d *syntax.Document, f Finding) int {
	return d.OffsetPosition(f.Span.Start, syntax.UTF8).Line + 1
}

// A want is one rule of a "# want:" comment.
type want struct {
	line  int
	rule  string
	grade string // a level or confidence, or ""
}

func (w want) String() string { return strings.TrimSpace(w.rule + " " + w.grade) }

// meets reports whether a finding is the one wanted. A hint must be asked for by name.
func (w want) meets(f Finding) bool {
	if f.Rule.Name != w.rule {
		return false
	}
	if w.grade == "" {
		return f.Level >= rules.Info
	}
	return w.grade == f.Level.String() || w.grade == f.Confidence.String()
}

var wantComment = regexp.MustCompile(`#\s*want:(.*)`)

func wants(d *syntax.Document) []want {
	var out []want
	nodes := d.Nodes()
	for i := range nodes {
		if !is(nodes[i], "comment") {
			continue
		}
		m := wantComment.FindStringSubmatch(d.Node(&nodes[i]))
		if m == nil {
			continue
		}
		line := d.OffsetPosition(nodes[i].Span.Start, syntax.UTF8).Line + 1
		list, _, _ := strings.Cut(m[1], " -- ")
		for part := range strings.SplitSeq(list, ",") {
			words := append(strings.Fields(part), "", "")
			out = append(out, want{line, words[0], words[1]})
		}
	}
	return out
}

// loud reports whether a finding counts where none is wanted. A hint does only of a rule
// that is off by default: who selects that wants them.
func loud(f Finding) bool { return f.Level >= rules.Info || f.Rule.Off }

// compare checks findings against the comments of their text.
func (r *caseRun) compare(name string, text []byte, found []Finding) {
	d := syntax.Parse(text)
	wanted := wants(d)
	line := func(f Finding) int { return lineOf(d, f) }
	for _, w := range wanted {
		i := slices.IndexFunc(found, func(f Finding) bool { return line(f) == w.line && w.meets(f) })
		if i >= 0 {
			found = slices.Delete(found, i, i+1)
			continue
		}
		elsewhere := func(f Finding) bool { return line(f) != w.line }
		r.fail(name, w.line, "want %s, got %s", w, describe(slices.DeleteFunc(slices.Clone(found), elsewhere)))
	}
	for _, f := range found {
		marked := func(w want) bool { return w.line == line(f) && w.rule == f.Rule.Name }
		if loud(f) && !slices.ContainsFunc(wanted, marked) {
			r.fail(name, line(f), "want nothing, got %s", describe([]Finding{f}))
		}
	}
}

func (r *caseRun) fail(name string, line int, format string, a ...any) {
	if own, ok := r.queries.(rules.At); ok {
		name = path.Join(own.Path, name)
	}
	r.Failures = append(r.Failures, Note{Path: name, Line: line, Text: fmt.Sprintf(format, a...)})
	slices.SortStableFunc(r.Failures, func(a, b Note) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line))
	})
}

func describe(found []Finding) string {
	if len(found) == 0 {
		return "nothing"
	}
	var out []string
	for _, f := range found {
		out = append(out, fmt.Sprintf("%s %s %s (%s)", f.Rule.Name, f.Level, f.Confidence, f.Message))
	}
	return strings.Join(out, ", ")
}

// example runs the first Python block below a heading of a README, if there is one.
func (r *caseRun) example(folder, readme, heading string) {
	name := path.Join(folder, "README.md")
	file, code, line := block(readme, heading)
	if line == 0 {
		return
	}
	if file == "" {
		file = name
	}
	var seen []Finding
	for _, f := range r.found(file, []byte(code), folder) {
		if loud(f) && f.Rule.Name == path.Base(folder) {
			seen = append(seen, f)
		}
	}
	switch {
	case heading == "Example" && len(seen) == 0 && !slices.Contains(rules.Knowledge, path.Dir(folder)):
		r.fail(name, line, "the code under %q should be found, got nothing", heading)
	case heading == "Instead" && len(seen) > 0:
		r.fail(name, line, "the code under %q should be silent, got %s", heading, describe(seen))
	}
}

// block returns the first Python block below a heading, its first line, and the name of its
// file if that is said, as in "```python setup.py".
func block(readme, heading string) (file, code string, line int) {
	below, n := false, 0
	var b strings.Builder
	for text := range strings.Lines(readme) {
		n++
		trimmed := strings.TrimSpace(text)
		switch {
		case line > 0 && trimmed == "```":
			return file, b.String(), line
		case line > 0:
			b.WriteString(text)
		case below && (trimmed == "```python" || strings.HasPrefix(trimmed, "```python ")):
			file, line = strings.TrimSpace(strings.TrimPrefix(trimmed, "```python")), n+1
		case strings.HasPrefix(text, "## "):
			below = trimmed == "## "+heading
		}
	}
	return "", "", 0
}
