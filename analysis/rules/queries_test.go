package rules

import (
	"flag"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"backflow/queries"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the generated parts of queries/README.md")

func TestBuiltIn(t *testing.T) {
	load(t, queries.Files)
	load(t, fstest.MapFS{}, queries.Files) // as a project's own they are compiled by tree-sitter too
}

// Every folder has a page that says what it is, and cases that show it.
func TestPagesAndCases(t *testing.T) {
	for _, r := range load(t, queries.Files).Rules {
		for _, heading := range []string{"\n## Example\n", "\n## Instead\n", "\n## Exceptions\n", "\n## What this rule does not see\n",
			"\n## References\n", "\n## Aliases\n", "```python"} {
			if !strings.Contains(r.Page, heading) {
				t.Errorf("%s: the page has no %q", r.Name, strings.TrimSpace(heading))
			}
		}
	}
	for _, folder := range allFolders(t) {
		if !wantsSomething(t, folder+"/cases.py", folder+"/cases/*.py") {
			t.Errorf("%s has no cases that want something", folder)
		}
	}
}

func wantsSomething(t *testing.T, patterns ...string) bool {
	t.Helper()
	for _, pattern := range patterns {
		names, _ := fs.Glob(queries.Files, pattern)
		for _, name := range names {
			text, err := queries.Files.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(text), "# want: ") {
				return true
			}
		}
	}
	return false
}

func allFolders(t *testing.T) []string {
	t.Helper()
	l := &loader{set: newSet()}
	var out []string
	for _, family := range l.folder(queries.Files, "", ".") {
		for _, name := range l.folder(queries.Files, "", family) {
			out = append(out, family+"/"+name)
		}
	}
	return out
}

// The tables in queries/README.md are those that the loader works by.
func TestManual(t *testing.T) {
	const path = "../../queries/README.md"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := string(text)
	for name, table := range map[string]string{"vocabulary": Vocabulary(), "rules": load(t, queries.Files).Table()} {
		want = between(t, want, "<!-- "+name+" -->\n\n", "\n<!-- end of "+name+" -->", table)
	}
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("queries/README.md is behind; run go test ./analysis/rules -update\n%s", diff)
	}
}

// between replaces what stands between two marks.
func between(t *testing.T, text, open, end, with string) string {
	t.Helper()
	before, rest, ok := strings.Cut(text, open)
	_, after, found := strings.Cut(rest, end)
	if !ok || !found {
		t.Fatalf("no %q … %q in queries/README.md", open, end)
	}
	return before + open + with + end + after
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(queries.Files); err != nil {
			b.Fatal(err)
		}
	}
}
