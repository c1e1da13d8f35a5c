package rules

import (
	"maps"
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// A guide is the child of a node by which nearly all nodes are refused at once: what a
// call calls, the name of an attribute or function. The child has the kind, if there is
// one; if it is an attribute, or the kind an identifier's, its name is one of the words.
type guide struct {
	field syntax.Field
	kind  syntax.Kind // 0: any
	words bits        // nil: any
}

// guides are the fields that guide in nodes of a kind.
var guides = map[syntax.Kind]string{
	kind("call"): "function", attributeKind: "attribute", functionKind: "name", kind("assignment"): "left", kind("subscript"): "value",
}

// guide finds the guide of a shape, nil if it has none.
func (l *lexicon) guide(root *step) *guide {
	field, _ := syntax.FieldNamed(guides[root.kind])
	if root.form != named || field == 0 {
		return nil
	}
	for _, c := range root.children {
		if c.field != field || c.quantifier != 0 {
			continue
		}
		g := &guide{field: field}
		if c.form == named && c.kind != parenthesized {
			g.kind = c.kind
		}
		switch {
		case c.tails != nil:
			g.words = bitsOf(l.all(maps.Keys(c.tails))...)
		case g.kind == identifierKind:
			g.words = l.fixed(c)
		case g.kind == attributeKind:
			for _, name := range c.children {
				if name.field == attributeField && name.form == named && name.quantifier == 0 {
					g.words = l.fixed(name)
				}
			}
		}
		if g.kind == 0 && g.words == nil {
			return nil
		}
		return g
	}
	return nil
}

var attributeField = func() syntax.Field { f, _ := syntax.FieldNamed("attribute"); return f }()

// fixed are the words of which a step's text must be one, nil if it may be any.
func (l *lexicon) fixed(s *step) bits {
	for _, t := range s.texts {
		if t.regexp == nil {
			return bitsOf(l.all(slices.Values(t.texts))...)
		}
	}
	return nil
}

// A lead is what guides at a node. The last one is remembered, for many shapes ask for it.
type lead struct {
	node  int32
	field syntax.Field
	found bool
	kind  syntax.Kind
	word  int  // of an attribute its name, of others their text
	odd   bool // the name may be spelled otherwise, or is not there
}

// guided is false at most nodes where the shape with a guide does not match.
func (m *matcher) guided(i int32, g *guide) bool {
	if m.led.node != i || m.led.field != g.field {
		m.led = m.lead(i, g.field)
	}
	switch l := &m.led; {
	case !l.found:
		return true
	case g.kind != 0 && l.kind != g.kind:
		return false
	case g.words == nil || l.odd || l.kind != attributeKind && g.kind != identifierKind:
		return true
	default:
		return l.word >= 0 && g.words.has(l.word)
	}
}

// lead finds the only child with a field.
func (m *matcher) lead(i int32, f syntax.Field) lead {
	out := lead{node: i, field: f}
	child := int32(0)
	for c := i + 1; c < m.nodes[i].Next; c = m.nodes[c].Next {
		if m.nodes[c].Field == f {
			if child != 0 {
				return out
			}
			child = c
		}
	}
	if child == 0 {
		return out
	}
	child = m.bare(child)
	n := &m.nodes[child]
	out.found, out.kind, out.word = true, n.Kind, -1
	switch n.Kind {
	case attributeKind:
		var name string
		name, out.odd = m.name(child)
		out.word = m.set.lexicon.id(name)
	case identifierKind:
		out.word = m.set.lexicon.id(m.text[n.Span.Start:n.Span.End])
	}
	return out
}

// name is the name of an attribute, as it is written. It is odd where facts may know the
// node by another, or as something else.
func (m *matcher) name(i int32) (name string, odd bool) {
	for c := i + 1; c < m.nodes[i].Next; c = m.nodes[c].Next {
		if n := &m.nodes[c]; n.Field == attributeField {
			name = m.text[n.Span.Start:n.Span.End]
			break
		}
	}
	return name, name == "" || m.text[m.nodes[i].Span.Start] == '*' || !ascii(name)
}

func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// mayEnd reports whether a node may be an object with a name that ends in one of these:
// where an attribute is written, it tells.
func (m *matcher) mayEnd(i int32, tails map[string]bool) bool {
	if m.nodes[i].Kind != attributeKind {
		return true
	}
	name, odd := m.name(i)
	return odd || tails[name]
}

// tailsOf are the last words of the names that the patterns of a shape resolve, and of
// which capture they speak; nil if one of them resolves nothing, or not what the others do.
func tailsOf(patterns []*Pattern) (capture string, tails map[string]bool) {
	tails = map[string]bool{}
	for _, p := range patterns {
		if len(p.Names) == 0 || p.Object != patterns[0].Object {
			return "", nil
		}
		for _, name := range p.Names {
			if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
				tails[name[dot+1:]] = true
			}
		}
	}
	return patterns[0].Object, tails
}
