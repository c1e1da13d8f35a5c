package rules

import (
	"slices"

	"backflow/analysis/syntax"
)

// patience is how many steps a shape may take at one node.
const patience = 1 << 14

// A frame is what is left to do once a child has matched: go on with the steps that follow
// in its parent. Frames refer to each other by index, so that trying shapes allocates nothing.
type frame struct {
	parent, next int32 // the node, and what follows the child in it
	step         *step // of the parent
	k            int   // which of its steps the child is matched with
	more         bool  // that step may match again
	reached      bool  // the child has matched
	up           int   // the frame of the parent; -1: the match is whole
}

// try looks for all ways in which a shape matches at a node.
func (m *matcher) try(i int32, index int, s *shape) {
	if s.guide != nil && !m.guided(i, s.guide) {
		return
	}
	m.shape, m.index, m.first, m.budget = s, index, len(m.sites), patience
	m.captured, m.frames = m.captured[:0], m.frames[:0]
	m.node(i, s.root, -1)
}

// then goes on after a child has matched.
func (m *matcher) then(up int) {
	if up < 0 {
		m.whole()
		return
	}
	f := &m.frames[up]
	f.reached = true
	if f.more {
		m.many(f.parent, f.next, f.step, f.k, f.up)
	} else {
		m.children(f.parent, f.next, f.step, f.k+1, f.up)
	}
}

// whole takes in a match, unless it is one that was there already.
func (m *matcher) whole() {
	if !m.reads(m.shape.texts) {
		return
	}
	from := len(m.captures)
	for _, c := range m.captured {
		span := m.nodes[c.node].Span
		m.captures = append(m.captures, Capture{c.name, syntax.Span{Start: m.own(span.Start), End: m.own(span.End)}})
	}
	site := m.captures[from:]
	for k := m.first; k < len(m.ends); k++ {
		start := 0
		if k > 0 {
			start = m.ends[k-1]
		}
		if slices.Equal(m.captures[start:m.ends[k]], site) {
			m.captures = m.captures[:from]
			return
		}
	}
	m.sites = append(m.sites, Site{Shape: m.index})
	m.ends = append(m.ends, len(m.captures))
}

// reads reports whether all tests on source text hold. A capture that took no part in
// the match has no text to test.
func (m *matcher) reads(tests []textTest) bool {
	for k := range tests {
		for _, c := range m.captured {
			if c.name == tests[k].capture && !tests[k].holds(m.source(m.nodes[c.node].Span)) {
				return false
			}
		}
	}
	return true
}

// node looks for every way in which a node matches a step.
func (m *matcher) node(i int32, s *step, up int) {
	if m.budget--; m.budget < 0 || !m.alike(i, s) || !m.worded(i, s) {
		return
	}
	mark := len(m.captured)
	for _, c := range s.captures {
		m.captured = append(m.captured, captured{c, i})
	}
	if s.form == choice {
		for _, c := range s.children {
			m.child(i, c, up)
		}
	} else {
		m.children(i, i+1, s, 0, up)
	}
	m.captured = m.captured[:mark]
}

// alike compares what can be compared without looking at children.
func (m *matcher) alike(i int32, s *step) bool {
	n := &m.nodes[i]
	if n.Extra && (s.form != named || s.kind != commentKind) || n.Missing {
		return false
	}
	for _, f := range s.without {
		if m.hasField(i, f) {
			return false
		}
	}
	switch s.form {
	case named:
		return n.Named && n.Kind == s.kind
	case anyNamed:
		return n.Named
	case token:
		return !n.Named && n.Kind.String() == s.token
	}
	return true
}

// worded reports whether a node has the words that a step, or the names of its shape's
// patterns, ask for.
func (m *matcher) worded(i int32, s *step) bool {
	if s.tails != nil && !m.mayEnd(i, s.tails) {
		return false
	}
	for k := range s.texts {
		if !s.texts[k].holds(m.source(m.nodes[i].Span)) {
			return false
		}
	}
	return true
}

func (m *matcher) hasField(i int32, f syntax.Field) bool {
	for c := i + 1; c < m.nodes[i].Next; c = m.nodes[c].Next {
		if m.nodes[c].Field == f {
			return true
		}
	}
	return false
}

// plausible is false for most children that do not match, at next to no cost.
func (m *matcher) plausible(i int32, s *step) bool {
	n := &m.nodes[i]
	return (s.field == 0 || n.Field == s.field) && (s.form != named || n.Kind == s.kind || n.Kind == parenthesized) &&
		(s.form != anyNamed || n.Named)
}

// child matches a node that is some node's child, with its field, through parentheses.
func (m *matcher) child(i int32, s *step, up int) {
	if !m.plausible(i, s) || m.hidden(i) {
		return
	}
	if s.form != named || s.kind != parenthesized {
		i = m.bare(i)
	}
	m.node(i, s, up)
}

// bare is a node without the parentheses around it.
func (m *matcher) bare(i int32) int32 {
	for m.nodes[i].Kind == parenthesized {
		inner := m.inside(i)
		if inner == i {
			break
		}
		i = inner
	}
	return i
}

// inside is the expression in parentheses.
func (m *matcher) inside(i int32) int32 {
	for c := i + 1; c < m.nodes[i].Next; c = m.nodes[c].Next {
		if m.nodes[c].Named && !m.nodes[c].Extra {
			return c
		}
	}
	return i
}

// children matches the children of a node from at on with the steps from k on.
func (m *matcher) children(parent, at int32, s *step, k, up int) {
	if k == len(s.children) {
		if !s.closed || m.last(parent, at) {
			m.then(up)
		}
		return
	}
	switch s.children[k].quantifier {
	case 0:
		m.one(parent, at, s, k, frame{up: up})
	case '?':
		m.optional(parent, at, s, k, frame{up: up})
	case '+':
		m.one(parent, at, s, k, frame{up: up, more: true})
	case '*':
		m.many(parent, at, s, k, up)
	}
}

// one goes on from every child from at on that matches, and reports whether one did.
func (m *matcher) one(parent, at int32, s *step, k int, f frame) bool {
	c, here := s.children[k], len(m.frames)
	f.parent, f.step, f.k = parent, s, k
	m.frames = append(m.frames, f)
	for i := at; i < m.nodes[parent].Next && m.budget >= 0; i = m.nodes[i].Next {
		if m.plausible(i, c) {
			m.frames[here].next = m.nodes[i].Next
			m.child(i, c, here)
		}
		if c.anchored && m.counts(i, c) {
			break
		}
	}
	reached := m.frames[here].reached
	m.frames = m.frames[:here]
	return reached
}

// optional prefers a match to none.
func (m *matcher) optional(parent, at int32, s *step, k int, f frame) {
	if !m.one(parent, at, s, k, f) {
		m.children(parent, at, s, k+1, f.up)
	}
}

// many takes as many as there are.
func (m *matcher) many(parent, at int32, s *step, k, up int) {
	m.optional(parent, at, s, k, frame{up: up, more: true})
}

// counts reports whether a node stands in the way of an anchored step.
func (m *matcher) counts(i int32, s *step) bool {
	n := &m.nodes[i]
	return !n.Extra && (n.Named || s.form == token || s.form == anyNode)
}

// last reports whether nothing that counts follows.
func (m *matcher) last(parent, at int32) bool {
	for i := at; i < m.nodes[parent].Next; i = m.nodes[i].Next {
		if n := &m.nodes[i]; n.Named && !n.Extra {
			return false
		}
	}
	return true
}
