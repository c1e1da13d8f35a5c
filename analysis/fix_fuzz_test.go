package analysis

import (
	"os"
	"path/filepath"
	"testing"

	"backflow/analysis/syntax"
)

// FuzzFixes holds for any text: fixes do not panic, their edits are in order and within the
// text, and what was Python is Python.
func FuzzFixes(f *testing.F) {
	for _, c := range readFixCases(f) {
		f.Add([]byte(c.before))
	}
	files, err := filepath.Glob("../queries/*/*/cases.py")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	w, err := New(Options{Queries: os.DirFS("../queries"), Report: func(err error) { f.Log(err) }})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		w.Open("module.py", text)
		s := w.Snapshot()
		for _, found := range s.Findings("module.py") {
			for _, can := range []Can{{CreateFiles: true}, {}} {
				for _, fix := range s.Fixes(found, can) {
					checkFix(t, s.Document("module.py"), fix)
				}
			}
		}
	})
}

func checkFix(t *testing.T, doc *syntax.Document, fix Fix) {
	end := 0
	for _, e := range fix.Edits {
		if e.Span.Start < end || e.Span.End < e.Span.Start || e.Span.End > len(doc.Text()) {
			t.Fatalf("%s: edits %v of %q", fix.Title, fix.Edits, doc.Text())
		}
		end = e.Span.End
	}
	fixed := applied(doc.Text(), fix)
	if !doc.Broken() && syntax.Parse([]byte(fixed)).Broken() {
		t.Errorf("%s: no Python after it:\n%s", fix.Title, fixed)
	}
}
