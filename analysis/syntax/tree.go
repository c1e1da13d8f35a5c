package syntax

// #include <stdlib.h>
// #include "flatten.h"
import "C"

import (
	"math"
	"slices"
	"sync"
	"time"
	"unsafe"

	sitter "github.com/smacker/go-tree-sitter"
	"github.com/smacker/go-tree-sitter/python"
)

var language = python.GetLanguage()

var parsers = sync.Pool{New: func() any {
	p := sitter.NewParser()
	p.SetLanguage(language)
	return p
}}

// patience is how long a text may take: fifty times what common code does. Some texts
// made to be slow, as of 50,000 continued lines, would take minutes.
func patience(text []byte) time.Duration {
	return 10*time.Second + time.Duration(len(text))*5*time.Microsecond
}

// parse returns nil where there is no tree, because the text is too large or takes too long.
func parse(text []byte, old *sitter.Tree, limit time.Duration) *sitter.Tree {
	if len(text) > math.MaxInt32 {
		return nil
	}
	p := parsers.Get().(*sitter.Parser)
	defer parsers.Put(p)
	p.SetOperationLimit(int(limit.Microseconds()))
	tree := p.Parse(old, text)
	if tree == nil {
		p.Reset()
	}
	return tree
}

// flatten lists the nodes of a tree: a walk of it node by node through the binding
// would cost as much as the parse.
func flatten(tree *sitter.Tree) []Node {
	// The node of the library is the first field of the binding's; a test holds it to that.
	root := *(*C.TSNode)(unsafe.Pointer(tree.RootNode()))
	nodes := make([]Node, C.backflow_count(root))
	n := fill(root, nodes)
	if n > len(nodes) {
		panic("a tree has more nodes than it says")
	}
	return slices.Clip(nodes[:n])
}

// A flat is a tree as nodes, with what it takes to find what the next tree shares with it.
type flat struct {
	nodes      []Node
	statements []C.Statement // in order
}

// reflatten lists the nodes of a tree whose text differs from that of an older tree. That
// must not be closed yet: what both share is known by where it is in memory.
func reflatten(tree *sitter.Tree, old flat, by sitter.EditInput) flat {
	root := *(*C.TSNode)(unsafe.Pointer(tree.RootNode()))
	nodes := make([]Node, C.backflow_count(root))
	statements := make([]C.Statement, len(nodes)/4+1) // few nodes are statements; no harm if some are left out
	count := C.uint32_t(len(statements))
	n := C.backflow_reflatten(root, cNodes(nodes), &statements[0], &count, cNodes(old.nodes), unsafe.SliceData(old.statements), C.uint32_t(len(old.statements)),
		C.Difference{C.uint32_t(by.StartIndex), C.uint32_t(by.OldEndIndex), C.uint32_t(by.NewEndIndex)})
	return flat{slices.Clip(nodes[:n]), slices.Clone(statements[:count])}
}

func cNodes(nodes []Node) *C.FlatNode { return (*C.FlatNode)(unsafe.Pointer(unsafe.SliceData(nodes))) }

// unparsed is the one node of a text without a tree.
func unparsed(text []byte) []Node {
	return []Node{{Span: Span{End: len(text)}, Next: 1, Kind: Error, Named: true, Error: true}}
}

// fill writes as many nodes as there is room for and returns how many there are.
func fill(root C.TSNode, nodes []Node) int {
	return int(C.backflow_flatten(root, cNodes(nodes), C.uint32_t(len(nodes))))
}

// symbol returns the kind of named or other nodes with a name, 0 if there is none.
func symbol(name string, isNamed bool) Kind {
	text := C.CString(name)
	defer C.free(unsafe.Pointer(text))
	return Kind(C.backflow_kind(text, C.uint32_t(len(name)), C.bool(isNamed)))
}

const (
	flatNodeSize = unsafe.Sizeof(C.FlatNode{})
	tsNodeSize   = unsafe.Sizeof(C.TSNode{})
)
