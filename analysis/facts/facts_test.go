package facts_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

var update = flag.Bool("update", false, "rewrite the expected facts")

// TestFacts reads files of pairs: NAME.py and, after it, the facts of it.
func TestFacts(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) { archive(t, path) })
	}
}

func archive(t *testing.T, path string) {
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out txtar.Archive
	out.Comment = a.Comment
	for _, f := range a.Files {
		if filepath.Ext(f.Name) != ".py" {
			continue
		}
		dump := facts.Read(syntax.Parse(bytes.TrimSuffix(f.Data, []byte("\n")))).Dump()
		out.Files = append(out.Files, f, txtar.File{Name: f.Name + ".facts", Data: []byte(dump)})
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(&out), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(txtar.Format(a)), string(txtar.Format(&out))); diff != "" {
		t.Errorf("(-want +got; -update accepts)\n%s", diff)
	}
}
