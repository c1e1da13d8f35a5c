package analysis

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// A fixCase is a program with one finding, and what a fix makes of it. In the files of
// testdata/fixes, named after rules, it is
//
//	-- name | offer | check --      offer: safe, preferred, offered, any of these; none; without TITLE
//	program                         check: parse; same; differs; raises NAME; words of options
//	-- after --                     the fixed program; {{run_isolated}} is the function inlined
//	-- setup --                     run before either program, in the same names
//	-- setup after --               run before the fixed program instead: its data is written in another way
//	-- values --                    of what differs: r, what is printed and the exception, before and after
//	-- files --                     names of files that the fix makes
//
// Check "ignored" is of a comment that hides the finding. Options: inline (the client creates no files), crlf, tabs, bom, noeol, 3.N+ (Pythons to run it
// on), has NAME (a file that stands beside the module).
type fixCase struct {
	rule, name, offer, check string
	before, after            string
	setup, setupAfter        string
	values                   []string
	files                    []string
}

const inlined = "{{run_isolated}}\n"

// fixWorkspace is one for all tests of fixes, for rules take long to load.
var fixWorkspace = sync.OnceValue(func() *Workspace {
	w, err := New(Options{Queries: os.DirFS("../queries"), Report: func(err error) { panic(err) }})
	if err != nil {
		panic(err)
	}
	return w
})

func readFixCases(t testing.TB) []fixCase {
	var all []fixCase
	files, err := filepath.Glob("testdata/fixes/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			text := strings.TrimRight(string(f.Data), "\n") + "\n"
			last := len(all) - 1
			switch f.Name {
			case "after":
				all[last].after = text
			case "setup":
				all[last].setup, all[last].setupAfter = text, text
			case "setup after":
				all[last].setupAfter = text
			case "values":
				all[last].values = strings.Split(strings.TrimSpace(text), "\n")
			case "files":
				all[last].files = strings.Fields(text)
			default:
				head := strings.Split(f.Name+" | | ", "|")
				all = append(all, fixCase{
					rule: strings.TrimSuffix(path.Base(filepath.ToSlash(file)), ".txtar"), before: text,
					name: strings.TrimSpace(head[0]), offer: strings.TrimSpace(head[1]), check: strings.TrimSpace(head[2]),
				})
			}
		}
	}
	for i := range all {
		all[i].spell(t)
	}
	return all
}

// spell gives the programs the line endings and the rest that the options ask for.
func (c *fixCase) spell(t testing.TB) {
	inline, err := os.ReadFile("../queries/isolation/inline.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []*string{&c.before, &c.after} {
		*text = strings.Replace(*text, inlined, string(inline), 1)
		if *text == "" {
			continue
		}
		if c.option("noeol") {
			*text = strings.TrimSuffix(*text, "\n")
		}
		if c.option("tabs") {
			*text = strings.ReplaceAll(*text, "    ", "\t")
		}
		if c.option("crlf") {
			*text = strings.ReplaceAll(*text, "\n", "\r\n")
		}
		if c.option("bom") {
			*text = "\uFEFF" + *text
		}
	}
}

func (c *fixCase) option(name string) bool { return slices.Contains(strings.Fields(c.check), name) }

// can is what the case's client can do.
func (c *fixCase) can() Can {
	return Can{CreateFiles: !c.option("inline"), Read: func(name string) (string, bool) {
		for i, word := range strings.Fields(c.check) {
			if word == "has" && path.Base(name) == strings.Fields(c.check)[i+1] {
				return "", true
			}
		}
		return "", false
	}}
}

// offers are the fixes of what the case's rule finds.
func (c *fixCase) offers(t *testing.T) []Fix {
	var out []Fix
	found, s := c.findings(c.before)
	for _, f := range found {
		out = append(out, s.Fixes(f, c.can())...)
	}
	return out
}

// checkIgnored reports a finding that is not hidden by the comment.
func (c *fixCase) checkIgnored(t *testing.T) {
	if found, _ := c.findings(c.after); len(found) == 0 || found[0].Suppressed == "" {
		t.Errorf("not ignored: %+v", found)
	}
}

// findings are those of the case's rule in a program.
func (c *fixCase) findings(text string) ([]Finding, *Snapshot) {
	w := fixWorkspace()
	w.Open("app/main.py", []byte(text))
	s := w.Snapshot()
	return slices.DeleteFunc(slices.Clone(s.Findings("app/main.py")), func(f Finding) bool { return f.Rule.Name != c.rule }), s
}

// folded shows the inlined function by its name only.
func folded(program string) string {
	inline, err := os.ReadFile("../queries/isolation/inline.py")
	if err != nil {
		return program
	}
	return strings.Replace(strings.ReplaceAll(program, "\r\n", "\n"), string(inline), inlined, 1)
}

func applied(text string, fix Fix) string {
	for _, e := range slices.Backward(fix.Edits) {
		text = text[:e.Span.Start] + e.New + text[e.Span.End:]
	}
	return text
}

func TestFixes(t *testing.T) {
	for _, c := range readFixCases(t) {
		t.Run(c.rule+"/"+c.name, func(t *testing.T) { c.run(t) })
	}
}

func (c *fixCase) run(t *testing.T) {
	fixes := c.offers(t)
	if title, ok := strings.CutPrefix(c.offer, "without "); ok {
		for _, f := range fixes {
			if strings.HasPrefix(f.Title, title) {
				t.Errorf("offered: %s\n%s", f.Title, applied(c.before, f))
			}
		}
		return
	}
	seen := ""
	for _, f := range fixes {
		got := applied(c.before, f)
		if c.offer == "none" && !f.Ignores {
			t.Errorf("offered: %s\n%s", f.Title, got)
		}
		if got == c.after {
			c.compare(t, f)
			return
		}
		seen += fmt.Sprintf("%s\n%s\n", f.Title, folded(got))
	}
	if c.offer != "none" {
		t.Errorf("no fix makes\n%s\nthese are offered:\n%s", folded(c.after), seen)
	}
}

func (c *fixCase) compare(t *testing.T, f Fix) {
	offer := "offered"
	switch {
	case f.Safe:
		offer = "safe"
	case f.Preferred:
		offer = "preferred"
	}
	if f.Ignores != c.option("ignored") {
		t.Errorf("%s: ignores the finding: %v", f.Title, f.Ignores)
	}
	if f.Ignores {
		c.checkIgnored(t)
	}
	if offer != c.offer && c.offer != "any" {
		t.Errorf("%s: got %s, want %s", f.Title, offer, c.offer)
	}
	var made []string
	for _, n := range f.Create {
		made = append(made, n.Path)
	}
	if d := cmp.Diff(c.files, made); d != "" {
		t.Errorf("files made: %s", d)
	}
}
