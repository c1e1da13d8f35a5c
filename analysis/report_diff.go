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

// WriteDiff writes what fixes would change, as a unified diff.
func WriteDiff(out io.Writer, r *Report, s Style) error {
	w := bufio.NewWriter(out)
	p := painter(s.Color)
	for _, c := range r.Changes {
		old := c.Path
		if c.New {
			old = "/dev/null"
		}
		text := diff.Diff(old, c.Before, c.Path, c.After)
		_, text, _ = bytes.Cut(text, []byte("\n")) // a line that only names the files again
		for line := range bytes.Lines(text) {
			writeDiffLine(w, line, p)
		}
	}
	return w.Flush()
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
