package analysis

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"github.com/fatih/color"
	"github.com/rogpeppe/go-internal/diff"
)

// diffColors are those of the lines of a diff, by how they begin; longer beginnings first.
var diffColors = []struct {
	begin string
	color color.Attribute
}{{"--- ", color.Bold}, {"+++ ", color.Bold}, {"@@", color.FgCyan}, {"-", color.FgRed}, {"+", color.FgGreen}}

// WriteDiff writes what fixes would change, as a unified diff; of a notebook, one for each cell.
func WriteDiff(out io.Writer, r *Report, s Style) error {
	w := bufio.NewWriter(out)
	p := painter(s.Color)
	for _, c := range r.Changes {
		for line := range bytes.Lines(c.diff()) {
			writeDiffLine(w, line, p)
		}
	}
	return w.Flush()
}

func (c *Change) diff() []byte {
	old := c.Path
	if c.New {
		old = "/dev/null"
	}
	if !IsNotebook(c.Path) {
		return diffOf(old, c.Path, c.Before, c.After)
	}
	before, err := ReadNotebook(c.Before)
	after, bad := ReadNotebook(c.After)
	if err != nil || bad != nil {
		return nil // that is told as a failure, and nothing was changed
	}
	var out []byte
	for i, cell := range before.cells {
		name := fmt.Sprintf("%s:cell %d", c.Path, cell.Number)
		out = append(out, diffOf(name, name, cell.lines(), after.cells[i].lines())...)
	}
	return out
}

// lines are those of the cell's source, all with an ending.
func (c *Cell) lines() []byte { return append([]byte(c.Source.Text()), '\n') }

func diffOf(old, name string, before, after []byte) []byte {
	_, text, _ := bytes.Cut(diff.Diff(old, before, name, after), []byte("\n")) // a line that only names the files again
	return text
}

func writeDiffLine(w io.Writer, line []byte, p paint) {
	body := bytes.TrimRight(line, "\r\n")
	for _, d := range diffColors {
		if bytes.HasPrefix(line, []byte(d.begin)) {
			fmt.Fprintf(w, "%s%s", p(d.color)(string(body)), line[len(body):])
			return
		}
	}
	w.Write(line)
}

// WriteDiffSummary says what the changes of a diff would mend, and what else could be.
func WriteDiffSummary(out io.Writer, r *Report) error {
	var text bytes.Buffer
	if len(r.Fixed) > 0 {
		writeFixed(&text, "Would fix", r)
	} else {
		fmt.Fprintln(&text, "Would fix nothing")
	}
	if could := countFixable(r.Entries); could != "" {
		fmt.Fprintln(&text, could)
	}
	_, err := out.Write(text.Bytes())
	return err
}
