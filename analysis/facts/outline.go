package facts

import (
	"strings"

	"backflow/analysis/syntax"
)

// A sketch is where one definition stands: what can be told before lowering it.
type sketch struct {
	kind     Kind
	node     int32 // the whole definition, decorators included; 0 for the module
	inner    int32 // the def or class itself
	end      int32 // index past its nodes
	parent   int
	name     string
	region   Region
	children []int // indices of sketches
	broken   bool
}

// outline finds the definitions of a document, parents before children, and which of
// them have syntax errors of their own.
func outline(d *syntax.Document) []sketch {
	nodes := d.Nodes()
	out := []sketch{{kind: Module, end: int32(len(nodes)), parent: -1, region: Region{Span: syntax.Span{End: len(d.Text())}}}}
	open := 0
	for i := range nodes {
		n := &nodes[i]
		for int32(i) >= out[open].end && open > 0 {
			open = out[open].parent
		}
		if n.Error && broken(n, int32(i)) {
			out[open].broken = true
		}
		if s, ok := definition(d, int32(i)); ok {
			s.parent = open
			out[open].children = append(out[open].children, len(out))
			out[open].region.Holes = append(out[open].region.Holes, n.Span)
			open = len(out)
			out = append(out, s)
		}
	}
	return out
}

// broken reports whether a node is itself an error. What the tree does not show any
// more, for it is nested too deep, is one too.
func broken(n *syntax.Node, i int32) bool {
	return n.Missing || n.Kind == syntax.Error || n.Next == i+1
}

// definition sketches the definition at a node. That of a decorated one is its outer node.
func definition(d *syntax.Document, i int32) (sketch, bool) {
	nodes := d.Nodes()
	n := &nodes[i]
	inner := i
	switch formOf[n.Kind] {
	case decoratedDefinition:
		if inner = child(nodes, i, fieldDefinition); inner == 0 {
			return sketch{}, false
		}
	case functionDefinition, classDefinition:
		if n.Field == fieldDefinition {
			return sketch{}, false
		}
	default:
		return sketch{}, false
	}
	s := sketch{kind: Function, node: i, inner: inner, end: n.Next, region: Region{Span: n.Span}}
	if formOf[nodes[inner].Kind] == classDefinition {
		s.kind = Class
	}
	if name := child(nodes, inner, fieldName); name != 0 {
		s.name = strings.Clone(normal(d.Node(&nodes[name]))) // facts would keep the whole text alive by it
	}
	return s, true
}

// child returns the first child with a field, 0 if there is none. Node 0 has none.
func child(nodes []syntax.Node, i int32, f syntax.Field) int32 {
	if i == 0 {
		return 0
	}
	for c := i + 1; c < nodes[i].Next; c = nodes[c].Next {
		if nodes[c].Field == f {
			return c
		}
	}
	return 0
}
