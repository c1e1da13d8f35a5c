// Package syntax owns the text and tree of one Python file: parsing, edits, lines and
// positions. It knows no rules and no protocol; what the code means is package facts' to say.
package syntax

import (
	"bytes"
	"slices"
	"sync"
	"unsafe"

	sitter "github.com/smacker/go-tree-sitter"
)

// A Document is the text of one file and its syntax. It never changes and may be used
// by any number of goroutines.
type Document struct {
	text  []byte
	nodes []Node
	lines func() []int // starts of lines, computed when first asked for

	mu   sync.Mutex
	tree *sitter.Tree // guarded by mu; nil before the first Edit and after it was handed on
}

// Parse reads a file's text, which must be UTF-8 but need not be Python. The text is
// kept and must not change. No tree is kept, because most files are never edited.
func Parse(text []byte) *Document {
	d, tree := read(text, nil)
	if tree != nil {
		tree.Close()
	}
	return d
}

// Edit returns the document after some edits, each of which counts in the text left by
// the one before. It equals Parse of that text, but after the first time costs less.
func (d *Document) Edit(edits ...Edit) *Document {
	old := d.takeTree()
	text := d.text
	for _, e := range edits {
		text = splice(text, &e)
		if old != nil {
			old.Edit(touched(text, e))
		}
	}
	next, tree := read(text, old)
	next.tree = tree
	if old != nil {
		old.Close()
	}
	return next
}

// takeTree hands the tree on to the document's successor; a second one starts anew.
func (d *Document) takeTree() *sitter.Tree {
	d.mu.Lock()
	defer d.mu.Unlock()
	tree := d.tree
	d.tree = nil
	return tree
}

// splice makes the edit, after moving its span into the text.
func splice(text []byte, e *Edit) []byte {
	e.Span.Start = min(max(e.Span.Start, 0), len(text))
	e.Span.End = min(max(e.Span.End, e.Span.Start), len(text))
	return slices.Concat(text[:e.Span.Start], []byte(e.New), text[e.Span.End:])
}

// touched says which bytes of the parser's view an edit changed. The byte before it
// is among them, for it may be a carriage return that was, or is now, a line end.
func touched(text []byte, e Edit) sitter.EditInput {
	start := max(e.Span.Start-1, 0)
	return sitter.EditInput{
		StartIndex:  uint32(start),
		OldEndIndex: uint32(e.Span.End),
		NewEndIndex: uint32(e.Span.Start + len(e.New)),
	}
}

// read parses a text. Where the parser recovered from errors, the outcome depends on
// what the old tree was, so that broken text is always parsed from scratch.
func read(text []byte, old *sitter.Tree) (*Document, *sitter.Tree) {
	view := newlines(text)
	tree := parse(view, old, patience(view))
	d := &Document{text: text}
	d.lines = sync.OnceValue(func() []int { return lineStarts(text) })
	switch {
	case tree == nil:
		d.nodes = unparsed(text)
	case tree.RootNode().HasError():
		d.nodes = brokenNodes(view, tree, old != nil)
	default:
		d.nodes = goodNodes(view, tree)
	}
	return d, tree
}

// goodNodes lists the nodes of a tree without errors. Still a line may have been read
// together with the next because it ends too early.
func goodNodes(view []byte, tree *sitter.Tree) []Node {
	raw := flatten(tree)
	if !suspect(view, raw) {
		return raw
	}
	all, loose := mend(view)
	if len(loose) == 0 || len(all) > len(loose) {
		return raw
	}
	nodes, clean := mended(view, loose)
	if !clean {
		return raw
	}
	return nodes
}

// suspect reports whether there may be what only mending finds in a text without errors:
// a line that ends in a dot or "=", or strings in backquotes.
func suspect(view []byte, nodes []Node) bool {
	end := -1 // of the last token, if it is a dot or "="
	for i := range nodes {
		n := &nodes[i]
		if int(n.Next) != i+1 || n.Kind == comment {
			continue
		}
		if end >= 0 && bytes.IndexByte(view[end:n.Span.Start], '\n') >= 0 {
			return true
		}
		end = -1
		switch {
		case n.Kind == dot || n.Kind == equal:
			end = n.Span.End
		case n.Kind == stringStart && view[n.Span.Start] == '`':
			return true
		}
	}
	return end >= 0
}

// brokenNodes lists the nodes of a tree with errors, or of what the text is once
// mended if that has fewer.
func brokenNodes(view []byte, tree *sitter.Tree, edited bool) []Node {
	patches, _ := mend(view)
	nodes, clean := mended(view, patches)
	if clean {
		return nodes
	}
	if edited {
		if tree = parse(view, nil, patience(view)); tree == nil {
			return unparsed(view)
		}
		defer tree.Close()
	}
	raw := flatten(tree)
	if nodes == nil || damage(raw) <= damage(nodes) {
		return raw
	}
	return nodes
}

// mended parses a text after patches, and reports whether it has no other errors.
func mended(view []byte, patches []patch) (nodes []Node, clean bool) {
	if len(patches) == 0 {
		return nil, false
	}
	p := apply(view, patches)
	tree := parse(p.text, nil, patience(p.text))
	if tree == nil {
		return nil, false
	}
	defer tree.Close()
	clean = !tree.RootNode().HasError()
	nodes = flatten(tree)
	p.restore(nodes)
	return nodes, clean
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
func (d *Document) Nodes() []Node { return d.nodes }

// Broken reports whether the text has a syntax error anywhere.
func (d *Document) Broken() bool { return d.nodes[0].Error }

// Node returns the text of a node.
func (d *Document) Node(n *Node) string { return d.Text()[n.Span.Start:n.Span.End] }
