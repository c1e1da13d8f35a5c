package analysis

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"backflow/analysis/syntax"
)

// TestFixedNotebooks makes a notebook of each fixed program, with a cell for each statement,
// and runs what the same fix makes of that.
func TestFixedNotebooks(t *testing.T) {
	all := pythons(t)
	newest := slices.MaxFunc(all, func(a, b python) int { return a.minor - b.minor })
	var cases []fixCase
	for _, c := range readFixCases(t) {
		files := len(c.files) > 0 || c.option("has") // which are not there to be imported
		if c.after == "" || c.option("broken") || c.option("ignored") || c.option("crlf") || c.option("bom") || newest.minor < c.since() || files {
			continue
		}
		program, ok := c.inNotebook(t)
		if !ok {
			t.Logf("%s/%s: not offered in a notebook", c.rule, c.name)
			continue
		}
		c.after = program
		cases = append(cases, c)
	}
	runCases(t, newest, t.TempDir(), cases)
}

// inNotebook returns the program of the notebook after the fix that the case is about.
func (c *fixCase) inNotebook(t *testing.T) (program string, ok bool) {
	var title string
	for _, f := range c.offers(t) {
		if applied(c.before, f) == c.after {
			title = f.Title
		}
	}
	file := notebookOf(inCells(t, c.before)...)
	n, err := ReadNotebook(file)
	if err != nil {
		t.Fatal(err)
	}
	const path = "app/main.ipynb"
	w := fixWorkspace()
	w.OpenNotebook(path, n)
	defer w.Close(path)
	s := w.Snapshot()
	for _, f := range s.Findings(path) {
		for _, fix := range s.Fixes(f, c.can()) {
			if f.Rule.Name == c.rule && fix.Title == title {
				return c.spliced(t, n, file, fix), true
			}
		}
	}
	return "", false
}

func (c *fixCase) spliced(t *testing.T, n *Notebook, file []byte, fix Fix) string {
	var edits []syntax.Edit
	for _, e := range fix.Edits {
		edits = append(edits, e.Edit)
	}
	after, err := ReadNotebook(n.Splice(file, edits))
	if err != nil {
		t.Fatal(err)
	}
	if want := applied(string(n.Text()), fix); string(after.Text()) != want {
		t.Errorf("%s/%s: the cells are\n%s\nwant\n%s", c.rule, c.name, after.Text(), want)
	}
	return string(after.Text())
}

// inCells cuts a program before each of its statements, as JSON.
func inCells(t *testing.T, program string) (cells []string) {
	d := syntax.Parse([]byte(program))
	starts := []int{0}
	for n := range d.Children(0) {
		start := d.LineSpan(d.OffsetPosition(d.Nodes()[n].Span.Start, syntax.UTF8).Line).Start
		if start > starts[len(starts)-1] {
			starts = append(starts, start)
		}
	}
	for i, start := range starts {
		text, err := json.Marshal(strings.TrimSuffix(program[start:append(starts, len(program))[i+1]], "\n"))
		if err != nil {
			t.Fatal(err)
		}
		cells = append(cells, string(text))
	}
	return cells
}
