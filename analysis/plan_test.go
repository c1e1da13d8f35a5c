package analysis

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/bmatcuk/doublestar/v4"
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
		kept := &shelf{}
		want, got := executed(t, folder, "**"), planned(t, folder, ".", kept)
		if total += len(want); !cmp.Equal(want, got) {
			t.Errorf("%s: found without a plan (-) and with one (+):\n%s", folder, cmp.Diff(want, got))
		}
		kept.missed()
		if again := planned(t, folder, ".", kept); !cmp.Equal(want, again) {
			t.Errorf("%s: found before (-) and from what was kept (+):\n%s", folder, cmp.Diff(want, again))
		}
		if n := kept.missed(); n > 0 {
			t.Errorf("%s: %d groups and reports were not kept", folder, n)
		}
	}
	if total < 1000 {
		t.Errorf("only %d findings were compared", total)
	}
}

// TestPlannedAlone checks single files of a project, which call into others that are not to
// be checked.
func TestPlannedAlone(t *testing.T) {
	const folder = "../testdata/projects/asked"
	total := 0
	for name := range (Tree{Disk: os.DirFS(folder), Folder: ".", Settings: func(string) *Settings { return &Settings{} }}).Files("") {
		want, got := executed(t, folder, name), planned(t, folder, name, nil)
		if total += len(want); !cmp.Equal(want, got) {
			t.Errorf("%s: found without a plan (-) and with one (+):\n%s", name, cmp.Diff(want, got))
		}
	}
	if total == 0 {
		t.Error("no findings were compared")
	}
}

// executed is what a workspace finds in those files of a folder that a pattern means.
func executed(t *testing.T, folder, pattern string) (out []string) {
	w, err := New(Options{Queries: builtIn, Disk: os.DirFS(folder), Dir: ".", Tops: []string{"."}, Report: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	settings := &Settings{}
	for name := range (Tree{Disk: os.DirFS(folder), Folder: ".", Settings: func(string) *Settings { return settings }}).Files("") {
		if is, err := doublestar.Match(pattern, name); is && err == nil {
			w.Include(name)
		}
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

// planned is what a scan of a path in a folder finds.
func planned(t *testing.T, folder, path string, kept Cache) (out []string) {
	r, err := Check(Scan{Queries: builtIn, Disk: os.DirFS(folder), Dir: ".", Paths: []string{path}, Cache: kept, Given: map[string]any{"min-level": "hint", "min-confidence": "low"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range r.Entries {
		out = append(out, fmt.Sprint(e.Path, e.Span, e.Rule.Name, e.Level))
	}
	slices.Sort(out)
	return out
}
