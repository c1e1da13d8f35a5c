package analysis

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPlanned checks programs as a scan does, which executes only what has a clue, and
// compares with a workspace, which executes everything.
func TestPlanned(t *testing.T) {
	folders := []string{"../queries"}
	for _, pattern := range []string{"../testdata/projects/*", "../testdata/flow/*"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) < 5 {
			t.Fatalf("only %d folders: %v", len(found), err)
		}
		folders = append(folders, found...)
	}
	total := 0
	for _, folder := range folders {
		want, got := executed(t, folder), planned(t, folder)
		if total += len(want); !cmp.Equal(want, got) {
			t.Errorf("%s: found without a plan (-) and with one (+):\n%s", folder, cmp.Diff(want, got))
		}
	}
	if total < 1000 {
		t.Errorf("only %d findings were compared", total)
	}
}

// executed is what a workspace finds in the files of a folder.
func executed(t *testing.T, folder string) (out []string) {
	w, err := New(Options{Queries: builtIn, Disk: os.DirFS(folder), Dir: ".", Tops: []string{"."}, Report: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	settings := &Settings{}
	for name := range (Tree{Disk: os.DirFS(folder), Folder: ".", Settings: func(string) *Settings { return settings }}).Files("") {
		w.Include(name)
	}
	s := w.Snapshot()
	for _, name := range s.members {
		for _, f := range s.Findings(name) {
			if settings.Uses(f.Rule, name) && f.Suppressed == "" {
				out = append(out, fmt.Sprint(name, f.Span, f.Rule.Name, f.Level))
			}
		}
	}
	slices.Sort(out)
	return out
}

// planned is what a scan of a folder finds.
func planned(t *testing.T, folder string) (out []string) {
	r, err := Check(Scan{Queries: builtIn, Disk: os.DirFS(folder), Dir: ".", Paths: []string{"."}, Given: map[string]any{"min-level": "hint", "min-confidence": "low"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range r.Entries {
		out = append(out, fmt.Sprint(e.Path, e.Span, e.Rule.Name, e.Level))
	}
	slices.Sort(out)
	return out
}
