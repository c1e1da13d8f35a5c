package analysis

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFlow runs the programs of testdata/flow. Their comments are those of cases.py, but
// every rule counts: a line without one asserts that nothing above a hint is found there.
func TestFlow(t *testing.T) {
	programs, err := filepath.Glob("../testdata/flow/*/*.py")
	if err != nil || len(programs) < 20 {
		t.Fatalf("only %d programs: %v", len(programs), err)
	}
	w, err := New(Options{Queries: builtIn, Report: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	r := &caseRun{workspace: w}
	for _, name := range programs {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		w.Open(name, text)
		r.compare(strings.TrimPrefix(name, "../testdata/flow/"), text, w.Snapshot().Findings(name))
		w.Close(name)
	}
	for _, n := range r.Failures {
		t.Error(n)
	}
}
