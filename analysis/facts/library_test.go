package facts_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// library returns the files of the newest Python's standard library on this machine,
// or, where there is no Python, those of our test data.
func library(t testing.TB) []string {
	dirs, _ := filepath.Glob(filepath.Join(os.Getenv("HOME"), ".pyenv/versions/*/lib/python3*"))
	if out, err := exec.Command("python3", "-c", "import os; print(os.__file__)").Output(); err == nil {
		dirs = append(dirs, filepath.Dir(strings.TrimSpace(string(out))))
	}
	best := "../syntax/testdata"
	for _, dir := range dirs {
		if newer(filepath.Base(dir), filepath.Base(best)) {
			best = dir
		}
	}
	var files []string
	err := filepath.WalkDir(best, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "site-packages" {
			return fs.SkipDir
		}
		if err == nil && strings.HasSuffix(path, ".py") {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatal("no Python files in", best, err)
	}
	return files
}

// newer compares python3.9 and python3.13; what is no Python is older than all.
func newer(a, b string) bool {
	a, b = strings.TrimPrefix(a, "python3."), strings.TrimPrefix(b, "python3.")
	return len(a) > len(b) || len(a) == len(b) && a > b || strings.Contains(b, "testdata")
}

func TestLibrary(t *testing.T) {
	for _, path := range library(t) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := syntax.Decode(raw)
		d := syntax.Parse(text)
		checkFacts(t, path, d, facts.Read(d))
	}
}

// checkFacts holds the facts of a document to what their users rely on.
func checkFacts(t *testing.T, path string, d *syntax.Document, f *facts.File) {
	t.Helper()
	for i, def := range f.Defs {
		c := checker{t: t, path: path, text: d.Text(), region: f.Regions[i], def: def}
		c.check(len(f.Children[i]))
		for _, child := range f.Children[i] {
			if f.Parents[child] != i || child <= i {
				t.Errorf("%s: %d is a child of %d, whose parent is %d", path, child, i, f.Parents[child])
			}
			s := f.Regions[child].Span
			if got := f.DefAt(s.Start); got != child {
				t.Errorf("%s: definition %d begins in %d", path, child, got)
			}
		}
	}
}

type checker struct {
	t      *testing.T
	path   string
	text   string
	region facts.Region
	def    *facts.Def
}

func (c *checker) check(children int) {
	end := c.region.Own(c.region.Span.End)
	for i, x := range c.def.Exprs[1:] {
		if x.Span.Start < 0 || x.Span.End < x.Span.Start || x.Span.End > end {
			c.t.Errorf("%s: %s: expression %d has the span %v of %d", c.path, c.def.Name, i+1, x.Span, end)
		}
		s := c.region.FileSpan(x.Span)
		backquoted := s.Start == s.End && x.Text == "repr" && strings.HasPrefix(c.text[s.Start:], "`")
		if x.Op == facts.Name && norm.NFKC.String(c.text[s.Start:s.End]) != x.Text && !backquoted {
			c.t.Errorf("%s: the name %s stands at %q", c.path, x.Text, c.text[s.Start:s.End])
		}
	}
	if s := c.region.FileSpan(c.def.NameSpan); norm.NFKC.String(c.text[s.Start:s.End]) != c.def.Name {
		c.t.Errorf("%s: the definition %s has its name at %q", c.path, c.def.Name, c.text[s.Start:s.End])
	}
	seen := make([]int, children)
	for i, s := range c.def.Stmts[1:] {
		if s.Span.Start < 0 || s.Span.End < s.Span.Start || s.Span.End > end {
			c.t.Errorf("%s: %s: statement %d has the span %v of %d", c.path, c.def.Name, i+1, s.Span, end)
		}
		if s.Op == facts.Define {
			seen[s.Child]++
		}
	}
	for k, n := range seen {
		if n != 1 {
			c.t.Errorf("%s: %s: child %d has %d statements", c.path, c.def.Name, k, n)
		}
	}
}
