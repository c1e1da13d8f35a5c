package analysis

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

var builtIn = os.DirFS("../queries")

// A cursed file system panics when one of its files is opened, as the analysis might.
type cursed struct {
	fstest.MapFS
	name string
}

func (c cursed) Open(name string) (fs.File, error) {
	if name == c.name {
		panic("cursed")
	}
	return c.MapFS.Open(name)
}

func (c cursed) ReadFile(name string) ([]byte, error) {
	f, err := c.Open(name)
	if err != nil {
		return nil, err
	}
	f.Close()
	return c.MapFS.ReadFile(name)
}

// many are files that each have a finding.
func many() fstest.MapFS {
	out := fstest.MapFS{}
	for i := range 60 {
		text := strings.Repeat("#\n", i) + "eval(input())\n"
		out[fmt.Sprintf("p/f%d.py", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func TestPanicLosesOneFile(t *testing.T) {
	r, err := Check(Scan{Queries: builtIn, Disk: cursed{many(), "p/f7.py"}, Dir: "p", Paths: []string{"."}})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Entries) != 59 || r.Files != 59 {
		t.Errorf("got %d findings in %d files, want 59 in 59", len(r.Entries), r.Files)
	}
	if len(r.Failures) != 1 {
		t.Fatalf("got failures %v, want one", r.Failures)
	}
	got := r.Failures[0].String()
	for _, part := range []string{"f7.py: the analysis of this file broke off: cursed in ", "check_test.go:", "backflow check f7.py"} {
		if !strings.Contains(got, part) {
			t.Errorf("got %q, want it to have %q", got, part)
		}
	}
}

func TestSameBytes(t *testing.T) {
	var first string
	for _, jobs := range []int{1, 2, 8, 0} {
		r, err := Check(Scan{Queries: builtIn, Disk: many(), Dir: "p", Paths: []string{"."}, Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		for _, f := range Formats {
			if err := f.Write(&out, r, Style{}); err != nil {
				t.Fatal(err)
			}
		}
		if first == "" {
			first = out.String()
		}
		if diff := cmp.Diff(first, out.String()); diff != "" {
			t.Errorf("%d jobs: -first +now:\n%s", jobs, diff)
		}
	}
}

// TestFilesAreLetGo shows that what is kept of a file is its findings.
func TestFilesAreLetGo(t *testing.T) {
	c, err := newChecker(Scan{Queries: builtIn, Disk: many(), Dir: "p"})
	if err != nil {
		t.Fatal(err)
	}
	c.walk.add(".")
	if r := c.report(c.files(4)); len(r.Entries) != 60 {
		t.Errorf("got %d findings, want 60", len(r.Entries))
	}
	if n := len(c.workspace.files); n > 0 {
		t.Errorf("%d documents are still open", n)
	}
}

func TestGivenSettings(t *testing.T) {
	for _, tt := range []struct {
		name  string
		value any
		want  string
	}{
		{"select", []string{"evil-dynamic"}, "select: unknown rule evil-dynamic; did you mean eval-dynamic?"},
		{"min-level", "fatal", "min-level: unknown fatal; allowed: error hint info none warning"},
		{"minimum", 1, "unknown setting minimum"},
	} {
		_, err := Check(Scan{Queries: builtIn, Disk: fstest.MapFS{}, Given: map[string]any{tt.name: tt.value}})
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("got %v, want %s", err, tt.want)
		}
	}
}
