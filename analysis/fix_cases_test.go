package analysis

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backflow/analysis/rules"
)

// TestFixedCases compares each rule's cases.fixed.py with its cases.py after the first fix
// of every finding. What is written after -update must be read before it is kept.
func TestFixedCases(t *testing.T) {
	w, err := New(Options{Queries: os.DirFS("../queries"), Report: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	var before, after []task
	var files []string
	for _, r := range w.Snapshot().Rules() {
		file := filepath.Join("../queries", r.Family, r.Name, "cases.py")
		if slices.Contains(rules.Knowledge, r.Family) {
			continue // of what knows no danger, nothing is mended
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fixed := fixAll(t, w, r.Name, string(text))
		compareFixed(t, filepath.Join(filepath.Dir(file), "cases.fixed.py"), fixed)
		files = append(files, file)
		before, after = append(before, task{Text: string(text)}), append(after, task{Text: fixed})
	}
	checkParse(t, files, before, after)
}

// TestFixedExamples applies the fixes to the examples of the rules' pages: where the danger
// of one can be mended, nothing of it is left.
func TestFixedExamples(t *testing.T) {
	w, err := New(Options{Queries: builtIn, Report: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	mended := 0
	for _, r := range w.Snapshot().Rules() {
		_, text, line := block(r.Page, "Example")
		fixed := fixAll(t, w, r.Name, text)
		if fixed == text {
			continue
		}
		mended++
		left, _ := firstFix(w, r.Name, fixed)
		if left = slices.DeleteFunc(left, func(f Finding) bool { return !loud(f) }); len(left) > 0 {
			t.Errorf("queries/%s/%s/README.md:%d: when all is fixed, still %s in\n%s", r.Family, r.Name, line, describe(left), fixed)
		}
	}
	if mended == 0 {
		t.Error("no example has a fix")
	}
}

// fixAll applies the first fix of each finding of a rule, one at a time, as a user would.
// Each must make what is found less.
func fixAll(t *testing.T, w *Workspace, rule, text string) string {
	weight := func(found []Finding) (sum int) {
		for _, f := range found {
			sum += int(f.Level)
		}
		return sum
	}
	found, fix := firstFix(w, rule, text)
	for fix.Title != "" {
		next := applied(text, fix)
		left, more := firstFix(w, rule, next)
		if weight(left) >= weight(found) {
			t.Fatalf("%s: what was found is not less after %q:\n%s", rule, fix.Title, cmp.Diff(text, next))
		}
		text, found, fix = next, left, more
	}
	return text
}

// firstFix returns the findings of a rule, and the first fix of the first that has any.
func firstFix(w *Workspace, rule, text string) ([]Finding, Fix) {
	const path = "cases.py"
	w.Open(path, []byte(text))
	s := w.Snapshot()
	found := slices.DeleteFunc(slices.Clone(s.Findings(path)), func(f Finding) bool {
		return f.Rule.Name != rule || f.Level == rules.None || f.Suppressed != ""
	})
	for _, f := range found {
		for _, fix := range s.Fixes(f, Can{CreateFiles: true}) {
			if !fix.Ignores {
				return found, fix
			}
		}
	}
	return found, Fix{}
}

func compareFixed(t *testing.T, file, fixed string) {
	if *update {
		if err := os.WriteFile(file, []byte(fixed), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Error(err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(fixed, "\n")); d != "" {
		t.Errorf("%s: go test -run TestFixedCases -update writes it: %s", file, d)
	}
}

// checkParse has the newest Python read what came of the files that it reads.
func checkParse(t *testing.T, files []string, before, after []task) {
	all := pythons(t)
	newest := slices.MaxFunc(all, func(a, b python) int { return a.minor - b.minor })
	was, is := newest.do(t, t.TempDir(), before), newest.do(t, t.TempDir(), after)
	for i, file := range files {
		if was[i].Error == "" && is[i].Error != "" {
			t.Errorf("%s: the fixed file is no Python: %s", file, is[i].Error)
		}
	}
}
