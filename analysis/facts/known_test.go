package facts_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// memory is what a caller of ReadKnown remembers.
type memory map[[16]byte]*facts.Def

func (m memory) read(d *syntax.Document) *facts.File {
	f := facts.ReadKnown(d, func(hash [16]byte) *facts.Def { return m[hash] })
	for _, def := range f.Defs {
		if !def.Broken {
			m[def.Hash] = def
		}
	}
	return f
}

// TestEditsInOneFunction types into one function after the other: the facts of all
// others, except for broken ones, are not even read again.
func TestEditsInOneFunction(t *testing.T) {
	text := functions(30)
	d := syntax.Parse([]byte(text))
	m := memory{}
	before := m.read(d)
	r := rand.New(rand.NewPCG(7, 0))
	for range 300 {
		s := before.Regions[1+r.IntN(len(before.Defs)-1)].Span
		off := s.Start + strings.Index(d.Text()[s.Start:s.End], "pass")
		at := before.DefAt(off)
		word := []string{"x = 1", "f(a)", "not b", "'s'", "[c, d]", "a.b.c"}[r.IntN(6)]
		next := d.Edit(syntax.Edit{Span: syntax.Span{Start: off, End: off}, New: word + "; "})
		after := m.read(next)
		for i := range after.Defs {
			if i != at && after.Defs[i] != before.Defs[i] {
				t.Fatalf("an edit of %s read %s again", before.Defs[at].Name, after.Defs[i].Name)
			}
		}
		if after.Defs[at] == before.Defs[at] {
			t.Fatalf("an edit of %s changed nothing", before.Defs[at].Name)
		}
		same(t, facts.Read(next), after)
		d, before = next, after
	}
}

// functions is a file of n functions, methods and functions in functions.
func functions(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "def f%d(a, b=%d):\n    '''Doc.'''\n    def g%d(x):\n        pass\n        return x\n    pass\n    return g%d(a) + b\n\n", i, i, i, i)
		fmt.Fprintf(&b, "class C%d(f%d):\n    @d\n    def m%d(self): pass\n    pass\n", i, i, i)
	}
	return b.String()
}

// TestKnownEqualsRead makes edits that break the text, and mend it.
func TestKnownEqualsRead(t *testing.T) {
	for seed := range uint64(5) {
		r := rand.New(rand.NewPCG(seed, 0))
		text, err := os.ReadFile("../syntax/testdata/sample.py")
		if err != nil {
			t.Fatal(err)
		}
		d := syntax.Parse(text)
		m := memory{}
		for range 60 {
			start := r.IntN(len(d.Text()) + 1)
			end := min(start+r.IntN(4), len(d.Text()))
			piece := strings.Split("x|(|)|:|,|'|\"|#| |\n|\n    |def f():\n|@d\n|if x:\n        |é|f\"{|}|class C: pass\n|return|=|\\", "|")[r.IntN(21)]
			next := d.Edit(syntax.Edit{Span: syntax.Span{Start: start, End: end}, New: piece})
			f := m.read(next)
			checkFacts(t, "an edited text", next, f)
			same(t, facts.Read(next), f)
			if r.IntN(2) == 0 {
				d = next
			}
		}
	}
}

func same(t *testing.T, want, got *facts.File) {
	t.Helper()
	if !reflect.DeepEqual(want, got) {
		t.Fatalf("facts that were known differ (-want +got):\n%s", cmp.Diff(want, got))
	}
}

var sink *facts.File

func BenchmarkParse(b *testing.B) {
	text := []byte(functions(1000))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		syntax.Parse(text).Nodes()
	}
}

func BenchmarkRead(b *testing.B) {
	d := syntax.Parse([]byte(functions(1000)))
	b.SetBytes(int64(len(d.Text())))
	b.ReportAllocs()
	for b.Loop() {
		sink = facts.Read(d)
	}
}

// BenchmarkReadKnown is one keystroke in a large file.
func BenchmarkReadKnown(b *testing.B) {
	d := syntax.Parse([]byte(functions(1000)))
	m := memory{}
	m.read(d)
	b.SetBytes(int64(len(d.Text())))
	for b.Loop() {
		sink = m.read(d)
	}
}
