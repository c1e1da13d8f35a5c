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

// TestProjects runs the programs of several files in testdata/projects, each from the disk
// as check does it. Their comments are those of TestFlow.
func TestProjects(t *testing.T) {
	projects, err := filepath.Glob("../testdata/projects/*")
	if err != nil || len(projects) < 10 {
		t.Fatalf("only %d projects: %v", len(projects), err)
	}
	for _, folder := range projects {
		w, err := New(Options{Queries: builtIn, Disk: os.DirFS(folder), Dir: ".", Tops: []string{"."}, Report: func(err error) { t.Error(err) }})
		if err != nil {
			t.Fatal(err)
		}
		for name := range (Tree{Disk: os.DirFS(folder), Folder: ".", Settings: func(string) *Settings { return &Settings{} }}).Files("") {
			w.Include(name)
		}
		s := w.Snapshot()
		r := &caseRun{workspace: w}
		for _, name := range s.members {
			r.compare(filepath.Base(folder)+"/"+name, []byte(s.Document(name).Text()), s.Findings(name))
		}
		for _, n := range r.Failures {
			t.Error(n)
		}
	}
}
