package syntax

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	sitter "github.com/smacker/go-tree-sitter"
)

// A past is the last tree without errors that was made of any version of a document. The
// next version is read by it, so that what did not change is not parsed again; which
// version that is makes no difference but to time.
type past struct {
	once bool // there is no next version

	mu     sync.Mutex
	tree   *sitter.Tree // guarded by mu; nil: none was made
	text   []byte       // guarded by mu; what the tree is of
	flat   flat         // guarded by mu; the tree as nodes
	broken bool         // guarded by mu; the version read last was
}

// read lists the nodes of a text, or of what it is once mended if that has fewer errors.
// What is certainly broken need not be parsed as it is; the parser takes long to find its
// way through errors. Where it did, the outcome depends on what the old tree was, so that
// broken text is always parsed from scratch.
func (p *past) read(view []byte) []Node {
	p.mu.Lock()
	defer p.mu.Unlock()
	var mended []Node
	if p.broken {
		if patches, _ := mend(view); certain(patches) {
			var clean bool
			if mended, clean = p.mended(view, patches); clean {
				return mended
			}
		}
	}
	tree, afresh := p.parse(view)
	if tree == nil {
		return unparsed(view)
	}
	p.broken = tree.RootNode().HasError()
	if p.broken {
		return p.bad(view, tree, afresh, mended)
	}
	return p.good(view, tree)
}

// good lists the nodes of a tree without errors. Still a line may have been read together
// with the next because it, or a string in it, ends too early. The caller holds mu.
func (p *past) good(view []byte, tree *sitter.Tree) []Node {
	flat := p.flatten(tree, view)
	p.keep(tree, view, flat)
	raw := flat.nodes
	if !suspect(view, raw) {
		return raw
	}
	patches, loose := mend(view)
	if !certain(patches) && (len(loose) == 0 || len(patches) > len(loose)) {
		return raw
	}
	if nodes, clean := p.mended(view, patches); clean {
		return nodes
	}
	return raw
}

// suspect reports whether there may be what only mending finds in a text without errors:
// a line that ends in a dot or "=", or strings in backquotes or over lines.
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
		case n.Kind == stringStart && (view[n.Span.Start] == '`' || overLines(view, n, &nodes[i-1])):
			return true
		}
	}
	return end >= 0
}

// overLines reports whether a string with a start, but not one in three quotes, is on more than one line.
func overLines(view []byte, start, whole *Node) bool {
	triple := start.Span.End-start.Span.Start >= 3 && view[start.Span.End-3] == view[start.Span.End-1]
	return !triple && bytes.IndexByte(view[whole.Span.Start:whole.Span.End], '\n') >= 0
}

// bad lists the nodes of a tree with errors, or of what the text is once mended, if that
// is not known yet. The caller holds mu.
func (p *past) bad(view []byte, tree *sitter.Tree, afresh bool, mended []Node) []Node {
	defer func() { tree.Close() }()
	if mended == nil {
		patches, _ := mend(view)
		var clean bool
		if mended, clean = p.mended(view, patches); clean {
			return mended
		}
	}
	if !afresh {
		whole := parse(view, nil, patience(view))
		if whole == nil {
			return unparsed(view)
		}
		tree.Close()
		tree = whole
	}
	if raw := flatten(tree); mended == nil || damage(raw) <= damage(mended) {
		return raw
	}
	return mended
}

// certain reports whether a text cannot be sound if it is with these patches: without
// them a bracket or quote is open at the end of its line. Longer strings may be taken
// for what is between them.
func certain(patches []patch) bool {
	doubt := func(p patch) bool { return !p.closes && strings.ContainsAny(p.text, `'"}`) }
	return slices.ContainsFunc(patches, func(p patch) bool { return p.closes }) && !slices.ContainsFunc(patches, doubt)
}

// mended lists the nodes of a text after patches, and reports whether it has no other
// errors. The caller holds mu.
func (p *past) mended(view []byte, patches []patch) (nodes []Node, clean bool) {
	if len(patches) == 0 {
		return nil, false
	}
	text := apply(view, patches)
	tree, afresh := p.parse(text.text)
	if tree != nil && !afresh && tree.RootNode().HasError() {
		tree.Close()
		tree = parse(text.text, nil, patience(text.text))
	}
	if tree == nil {
		return nil, false
	}
	flat := p.flatten(tree, text.text)
	nodes = slices.Clone(flat.nodes) // as the tree is of the other text
	text.restore(nodes)
	if tree.RootNode().HasError() {
		tree.Close()
		return nodes, false
	}
	p.keep(tree, text.text, flat)
	return nodes, true
}

// parse returns the tree of a text, and whether it was made without an old one. It is to
// be kept or closed. The caller holds mu.
func (p *past) parse(text []byte) (tree *sitter.Tree, afresh bool) {
	if p.tree == nil {
		return parse(text, nil, patience(text)), true
	}
	old := p.tree.Copy()
	defer old.Close()
	old.Edit(difference(p.text, text))
	return parse(text, old, patience(text)), false
}

// flatten lists the nodes of a tree, those that it shares with the last by copying them.
// The caller holds mu.
func (p *past) flatten(tree *sitter.Tree, text []byte) flat {
	if p.once {
		return flat{nodes: flatten(tree)}
	}
	return reflatten(tree, p.flat, difference(p.text, text))
}

// keep makes a tree the last. The caller holds mu.
func (p *past) keep(tree *sitter.Tree, text []byte, flat flat) {
	p.forget()
	p.tree, p.text, p.flat = tree, text, flat
}

// forget gives up the tree, if there is one. The caller holds mu, or nobody else has the past.
func (p *past) forget() {
	if p.tree != nil {
		p.tree.Close()
	}
	p.tree, p.text, p.flat = nil, nil, flat{}
}

// difference is the smallest edit that makes one text of another.
func difference(old, text []byte) sitter.EditInput {
	start := alike(old, text)
	end := alikeAtEnd(old[start:], text[start:])
	return sitter.EditInput{StartIndex: uint32(start), OldEndIndex: uint32(len(old) - end), NewEndIndex: uint32(len(text) - end)}
}

// Difference is the smallest edit that makes one text of another and cuts no character.
func Difference(from, to []byte) Edit {
	start := alike(from, to)
	for start < len(from) && !utf8.RuneStart(from[start]) {
		start--
	}
	end := alikeAtEnd(from[start:], to[start:])
	for end > 0 && !utf8.RuneStart(from[len(from)-end]) {
		end--
	}
	return Edit{Span: Span{start, len(from) - end}, New: string(to[start : len(to)-end])}
}

// stride is how many bytes are compared at once.
const stride = 1 << 10

// alike is how many bytes are the same at the start of two texts.
func alike(a, b []byte) int {
	i, n := 0, min(len(a), len(b))
	for i+stride <= n && bytes.Equal(a[i:i+stride], b[i:i+stride]) {
		i += stride
	}
	for i < n && a[i] == b[i] {
		i++
	}
	return i
}

// alikeAtEnd is how many bytes are the same at the end of two texts.
func alikeAtEnd(a, b []byte) int {
	i, n := 0, min(len(a), len(b))
	for i+stride <= n && bytes.Equal(a[len(a)-i-stride:len(a)-i], b[len(b)-i-stride:len(b)-i]) {
		i += stride
	}
	for i < n && a[len(a)-i-1] == b[len(b)-i-1] {
		i++
	}
	return i
}
