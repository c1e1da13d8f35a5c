package analysis

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"backflow/analysis/syntax"
)

// notebookOf is a file with a code cell for each source, which is JSON.
func notebookOf(sources ...string) []byte {
	var cells []string
	for _, s := range sources {
		cells = append(cells, fmt.Sprintf(` {"outputs": [], "source": %s, "metadata": {}, "cell_type": "code"}`, s))
	}
	return fmt.Appendf(nil, "{\"nbformat\": 4,\n\"cells\": [\n%s\n],\n\"nbformat_minor\": 5 }\n", strings.Join(cells, ",\n"))
}

// TestSplice edits a text in a notebook by its line in the program, and compares its cells.
func TestSplice(t *testing.T) {
	type edit struct{ old, new string }
	for _, c := range []struct {
		name    string
		sources []string
		edits   []edit
		want    []string
	}{
		{"string", []string{`"a\nb"`, `"c"`}, []edit{{"b", `"q"\n` + "\nx"}}, []string{`"a\n\"q\"\\n\nx"`, `"c"`}},
		{"escapes stay", []string{`["caf\u00e9 <\u003c\/\ud83d\ude00 = 1; old\n"]`}, []edit{{"old", "néw<"}}, []string{`["caf\u00e9 <\u003c\/\ud83d\ude00 = 1; néw<\n"]`}},
		{"half a pair", []string{`["\ud83d = old"]`}, []edit{{"old", "x"}}, []string{`["\ud83d = x"]`}},
		{"a new line", []string{"[\n  \"a\\n\",\n  \"b\"\n ]"}, []edit{{"b", "x\nb"}}, []string{"[\n  \"a\\n\",\n  \"x\\n\",\n  \"b\"\n ]"}},
		{"a new line of one", []string{"[\n  \"b\"\n ]"}, []edit{{"b", "x\nb"}}, []string{"[\n  \"x\\n\",\n  \"b\"\n ]"}},
		{"a new line of a compact list", []string{`["b"]`}, []edit{{"b", "b\nx"}}, []string{`["b\n","x"]`}},
		{"lines joined", []string{`["a(\n", "b\n", "c)\n", "d"]`}, []edit{{"(\nb\nc", "("}}, []string{`["a()\n", "d"]`}},
		{"the first line deleted", []string{`["a\n", "b"]`}, []edit{{"a\n", ""}}, []string{`["b"]`}},
		{"the last line deleted", []string{`["a\n", "b"]`}, []edit{{"b", ""}}, []string{`["a\n"]`}},
		{"several edits of a line", []string{`["a, b, c\n", "d"]`}, []edit{{"a", "A"}, {"b", "B"}, {"c\n", "C\n"}, {"d", "D"}}, []string{`["A, B, C\n", "D"]`}},
		{"lines far from each other", []string{`["a\n",  "b\n", "c"]`}, []edit{{"a", "A"}, {"c", "C"}}, []string{`["A\n",  "b\n", "C"]`}},
		{"other lists stay", []string{`["a", "b\nc\n", "d"]`, `[ ]`, `["e"]`}, []edit{{"e", "E"}}, []string{`["a", "b\nc\n", "d"]`, `[ ]`, `["E"]`}},
		{"behind a magic", []string{`["%%time\n", "a"]`}, []edit{{"a", "b"}}, []string{`["%%time\n", "b"]`}},
	} {
		file := notebookOf(c.sources...)
		n, err := ReadNotebook(file)
		if err != nil {
			t.Fatal(c.name, err)
		}
		var edits []syntax.Edit
		at := 0
		for _, e := range c.edits {
			at += strings.Index(string(n.Text()[at:]), e.old)
			edits = append(edits, syntax.Edit{Span: syntax.Span{Start: at, End: at + len(e.old)}, New: e.new})
			at += len(e.old)
		}
		if d := cmp.Diff(string(notebookOf(c.want...)), string(n.Splice(file, edits))); d != "" {
			t.Errorf("%s: -want +got\n%s", c.name, d)
		}
	}
}

// TestReopenedNotebook changes the cells of an open notebook, which must be as if it had been
// opened so.
func TestReopenedNotebook(t *testing.T) {
	w := fixWorkspace()
	for i, sources := range [][]string{
		{`"x = input()"`, `"eval(x)"`},
		{`"x = 'é'"`, `"eval(x)"`},
		{`"x = 'è'"`, `"eval(x)"`},
		{`"x = 'è" `, `"eval(x)"`},
		{`"def f(x):\n    eval(x)"`, `"f('è')"`, `"f(input())"`},
		{`"def f(x):\n    eval(x)"`, `"f(input())"`},
		{`"%%time\n%time eval('é')"`, `"\nf(input())"`},
		{},
		{`"eval(input())"`},
	} {
		n, err := ReadNotebook(notebookOf(sources...))
		if err != nil {
			t.Fatal(err)
		}
		w.OpenNotebook("edited.ipynb", n)
		path := fmt.Sprintf("%d.ipynb", i)
		w.OpenNotebook(path, n)
		s := w.Snapshot()
		if got, want := describe(s.Findings("edited.ipynb")), describe(s.Findings(path)); got != want || s.Document("edited.ipynb").Text() != string(n.Text()) {
			t.Errorf("%v: got %s, want %s", sources, got, want)
		}
	}
}

// FuzzSplice makes an edit in the cells of a notebook, which must then be those of the program
// with that edit, and be JSON.
func FuzzSplice(f *testing.F) {
	f.Add(`["a\u00e9\n", "b"]`, `"c\n"`, 1, 3, "x\ny")
	f.Fuzz(func(t *testing.T, one, other string, start, end int, new string) {
		file := notebookOf(one, other)
		n, err := ReadNotebook(file)
		if err != nil || start < 0 || end < start || end > len(n.Text()) {
			return
		}
		e := syntax.Edit{Span: syntax.Span{Start: start, End: end}, New: strings.ReplaceAll(strings.ToValidUTF8(new, ""), "%", "")}
		if text := n.Text(); !n.takes([]FileEdit{{Edit: e}}) || bytes.Contains(file, []byte("%")) || !utf8.Valid(text[:start]) || !utf8.Valid(text[:end]) {
			return
		}
		spliced := n.Splice(file, []syntax.Edit{e})
		if !json.Valid(spliced) {
			t.Fatalf("no JSON: %s", spliced)
		}
		after, err := ReadNotebook(spliced)
		if err != nil {
			t.Fatal(err)
		}
		c := n.Cell(start)
		at := c.In(e.Span)
		want := c.Source.Text()[:at.Start] + e.New + c.Source.Text()[at.End:]
		if now := after.Numbered(c.Number); now != nil && now.Source.Text() != want || now == nil && want != "" {
			t.Errorf("%s\nhas not %q", spliced, want)
		}
	})
}
