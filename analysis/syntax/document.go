// Package syntax owns the text and tree of one Python file: parsing, edits, lines and
// positions. It knows no rules and no protocol; what the code means is package facts' to say.
package syntax

import (
	"bytes"
	"slices"
	"sync"
	"unsafe"
)

// A Document is the text of one file and its syntax. It never changes and may be used
// by any number of goroutines. The text is parsed when its syntax is first asked for.
type Document struct {
	text  []byte
	lines func() []int  // starts of lines, computed when first asked for
	nodes func() []Node // the same
	past  *past         // shared with other versions; nil before the first Edit
}

// Parse reads a file's text, which must be UTF-8 but need not be Python. The text is
// kept and must not change. No tree is kept, because most files are never edited.
func Parse(text []byte) *Document {
	return newDocument(text, func(view []byte) []Node {
		p := past{once: true}
		defer p.forget()
		return p.read(view)
	})
}

func newDocument(text []byte, read func(view []byte) []Node) *Document {
	return &Document{
		text:  text,
		lines: sync.OnceValue(func() []int { return lineStarts(text) }),
		nodes: sync.OnceValue(func() []Node { return read(newlines(text)) }),
	}
}

// Edit returns the document after some edits, each of which counts in the text left by
// the one before. It equals Parse of that text, but after the first time costs less.
func (d *Document) Edit(edits ...Edit) *Document {
	shared := d.past
	if shared == nil {
		shared = new(past)
	}
	text := d.text
	for _, e := range edits {
		text = splice(text, e)
	}
	next := newDocument(text, shared.read)
	next.past = shared
	return next
}

// splice makes the edit, after moving its span into the text.
func splice(text []byte, e Edit) []byte {
	start := min(max(e.Span.Start, 0), len(text))
	end := min(max(e.Span.End, start), len(text))
	return slices.Concat(text[:start], []byte(e.New), text[end:])
}

// newlines returns the text with every carriage return that ends a line alone written
// as a newline, which is all the grammar knows. Offsets stay the same.
func newlines(text []byte) []byte {
	view := text
	for i := range returns(text) {
		if i+1 < len(text) && text[i+1] == '\n' {
			continue
		}
		if unsafe.SliceData(view) == unsafe.SliceData(text) {
			view = bytes.Clone(text)
		}
		view[i] = '\n'
	}
	return view
}

// returns yields the offsets of carriage returns; nearly all files have none.
func returns(text []byte) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := bytes.IndexByte(text, '\r'); i >= 0 && yield(i); {
			next := bytes.IndexByte(text[i+1:], '\r')
			if next < 0 {
				return
			}
			i += 1 + next
		}
	}
}

// Text returns the text as it is, byte order mark and line endings included.
func (d *Document) Text() string {
	return unsafe.String(unsafe.SliceData(d.text), len(d.text))
}

// Nodes returns the whole tree in pre-order; the first node is the module. It is shared
// and must not be changed.
func (d *Document) Nodes() []Node { return d.nodes() }

// Broken reports whether the text has a syntax error anywhere.
func (d *Document) Broken() bool { return d.nodes()[0].Error }

// Node returns the text of a node.
func (d *Document) Node(n *Node) string { return d.Text()[n.Span.Start:n.Span.End] }
