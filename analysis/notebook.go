package analysis

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"regexp"
	"sort"

	"backflow/analysis/syntax"
)

// A Notebook is the Python cells of a Jupyter notebook as one program: the text of one
// after the other, each with a line ending behind it. It never changes.
type Notebook struct {
	Language string // of its cells; of another than Python, there is no program
	cells    []Cell
	text     []byte
}

// A Cell is a cell that is in a notebook's program.
type Cell struct {
	Number int              // in the notebook, from 1; those that hold no code count
	Source *syntax.Document // as it stands in the notebook
	Span   syntax.Span      // in the program
	skip   int              // bytes of the source in front of that: a magic
	stored stored           // in a file
}

// IsNotebook reports whether a file is a notebook by its name.
func IsNotebook(name string) bool { return path.Ext(name) == ".ipynb" }

var (
	cellMagic = regexp.MustCompile(`^\s*%%(\w*)[^\n]*\n?`)
	// pythonMagics are those whose cells run in the notebook's own Python.
	pythonMagics = map[string]bool{"capture": true, "debug": true, "memit": true, "prun": true, "time": true, "timeit": true}
)

// pythonLanguage is what Jupyter calls the language.
const pythonLanguage = "python"

// NewNotebook makes a program of cells; nil is one that holds no Python.
func NewNotebook(sources []*syntax.Document) *Notebook {
	n := &Notebook{Language: pythonLanguage}
	for i, source := range sources {
		if source == nil {
			continue
		}
		c := Cell{Number: i + 1, Source: source}
		text := []byte(source.Text())
		if m := cellMagic.FindSubmatchIndex(text); m != nil {
			if !pythonMagics[string(text[m[2]:m[3]])] {
				continue
			}
			c.skip = m[1]
		}
		if c.skip == len(text) {
			continue
		}
		c.Span.Start = len(n.text)
		n.text = append(n.text, syntax.FromIPython(text[c.skip:])...)
		c.Span.End = len(n.text)
		n.text = append(n.text, '\n')
		n.cells = append(n.cells, c)
	}
	return n
}

// describe writes all that is known of a notebook, which may be nil, but for its program.
func (n *Notebook) describe(out io.Writer) {
	if n == nil {
		return
	}
	fmt.Fprintln(out, n.Language)
	for _, c := range n.cells {
		fmt.Fprintf(out, "%d %v %d %v %q\n", c.Number, c.Span, c.skip, c.stored, c.Source.Text())
	}
}

// Text is the program's.
func (n *Notebook) Text() []byte { return n.text }

// Cell returns the cell at an offset of the program, or nil if that has none.
func (n *Notebook) Cell(off int) *Cell {
	i := sort.Search(len(n.cells), func(i int) bool { return n.cells[i].Span.Start > off })
	if i == 0 {
		return nil
	}
	return &n.cells[i-1]
}

// Numbered returns the cell with a number, or nil if it is not in the program.
func (n *Notebook) Numbered(number int) *Cell {
	for i := range n.cells {
		if n.cells[i].Number == number {
			return &n.cells[i]
		}
	}
	return nil
}

// In is a span of the program in the cell's source, as far as it is there.
func (c *Cell) In(s syntax.Span) syntax.Span {
	in := func(off int) int { return min(max(off, c.Span.Start), c.Span.End) - c.Span.Start + c.skip }
	return syntax.Span{Start: in(s.Start), End: in(s.End)}
}

// Out is a span of the cell's source in the program, as far as it is there.
func (c *Cell) Out(s syntax.Span) syntax.Span {
	out := func(off int) int { return max(off-c.skip, 0) + c.Span.Start }
	return syntax.Span{Start: out(s.Start), End: out(s.End)}
}

// takes reports whether edits of the program can be made in the cells: none reaches over
// the end of one, or changes what is not read as it stands there.
func (n *Notebook) takes(edits []FileEdit) bool {
	for _, e := range edits {
		c := n.Cell(e.Span.Start)
		if c == nil || e.Span.End > c.Span.End {
			return false
		}
		at := c.In(e.Span)
		if !bytes.Equal(n.text[e.Span.Start:e.Span.End], []byte(c.Source.Text()[at.Start:at.End])) {
			return false
		}
	}
	return true
}
