package rules

import (
	"slices"
	"sort"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// Sites returns where shapes match in the own syntax of a definition, in order of
// place. Definitions inside it are not looked into: they have sites of their own.
// Parentheses around a child are looked through, as in facts.
func (s *Set) Sites(d *syntax.Document, f *facts.File, def int) []Site {
	m := &matcher{nodes: d.Nodes(), text: d.Text(), region: f.Regions[def]}
	start := m.start(def)
	for i := start; i < m.nodes[start].Next; {
		if m.hidden(i) {
			i = m.nodes[i].Next
			continue
		}
		s.at(m, i)
		i++
	}
	return m.sites
}

// OfFile reports whether a site is that of a shape around a whole file.
func (s *Set) OfFile(site Site) bool {
	root := s.shapes[site.Shape].root
	return root.form == named && root.kind == moduleKind
}

// at tries all shapes that may begin at a node.
func (s *Set) at(m *matcher, i int32) {
	if k := int(m.nodes[i].Kind); k < len(s.roots) {
		s.some(m, i, s.roots[k])
	}
	s.some(m, i, s.loose)
}

func (s *Set) some(m *matcher, i int32, shapes []int32) {
	for _, shape := range shapes {
		if len(s.Shapes[shape]) > 0 {
			m.try(i, int(shape), s.shapes[shape])
		}
	}
}

// A matcher tries shapes on the nodes of one definition.
type matcher struct {
	nodes  []syntax.Node
	text   string
	region facts.Region
	sites  []Site

	captured []captured // of the match under way
	budget   int        // steps left, so that no shape can be slow without end
}

type captured struct {
	name string
	node int32
}

// start finds the node of a definition: its decorated_definition, if it has one.
func (m *matcher) start(def int) int32 {
	if def == 0 {
		return 0
	}
	span := m.region.Span
	i := sort.Search(len(m.nodes), func(i int) bool { return m.nodes[i].Span.Start >= span.Start })
	for ; i < len(m.nodes) && m.nodes[i].Span.Start == span.Start; i++ {
		if m.nodes[i].Span == span && defines(m.nodes[i].Kind) {
			return int32(i)
		}
	}
	panic("no node for a definition")
}

var functionKind, classKind, decoratedKind, parenthesized, commentKind, moduleKind = kind("function_definition"), kind("class_definition"),
	kind("decorated_definition"), kind("parenthesized_expression"), kind("comment"), kind("module")

func kind(name string) syntax.Kind {
	k, ok := syntax.KindNamed(name)
	if !ok {
		panic("no kind " + name)
	}
	return k
}

func defines(k syntax.Kind) bool { return k == functionKind || k == classKind || k == decoratedKind }

// hidden reports whether a node is that of a definition inside this one.
func (m *matcher) hidden(i int32) bool {
	n := &m.nodes[i]
	if !defines(n.Kind) {
		return false
	}
	holes := m.region.Holes
	k := sort.Search(len(holes), func(k int) bool { return holes[k].End > n.Span.Start })
	return k < len(holes) && holes[k].Start <= n.Span.Start && n.Span.End <= holes[k].End
}

// patience is how many steps a shape may take at one node.
const patience = 1 << 14

func (m *matcher) try(i int32, index int, s *shape) {
	if !m.possible(i, s.root) {
		return
	}
	m.budget = patience
	m.captured = m.captured[:0]
	first := len(m.sites)
	m.node(i, s.root, func() {
		if !m.reads(s.texts) {
			return
		}
		site := m.site(index)
		same := func(o Site) bool { return slices.Equal(o.Captures, site.Captures) }
		if !slices.ContainsFunc(m.sites[first:], same) {
			m.sites = append(m.sites, site)
		}
	})
}

func (m *matcher) site(index int) Site {
	site := Site{Shape: index}
	for _, c := range m.captured {
		site.Captures = append(site.Captures, Capture{c.name, m.region.OwnSpan(m.nodes[c.node].Span)})
	}
	return site
}

// reads reports whether all tests on source text hold. A capture that took no part in
// the match has no text to test.
func (m *matcher) reads(tests []textTest) bool {
	for _, t := range tests {
		for _, c := range m.captured {
			if c.name == t.capture && !t.holds(m.source(m.nodes[c.node].Span)) {
				return false
			}
		}
	}
	return true
}

func (t textTest) holds(text string) bool {
	if t.regexp != nil {
		return t.regexp.MatchString(text) != t.not
	}
	return slices.Contains(t.texts, text)
}

// source is the text of a span without that of the definitions inside.
func (m *matcher) source(span syntax.Span) string {
	var b strings.Builder
	at := span.Start
	for _, h := range m.region.Holes {
		if h.Start >= at && h.End <= span.End {
			b.WriteString(m.text[at:h.Start])
			at = h.End
		}
	}
	if at == span.Start {
		return m.text[span.Start:span.End]
	}
	b.WriteString(m.text[at:span.End])
	return b.String()
}

// node calls then for every way in which a node matches a step.
// possible reports whether a node has all that a step asks for somewhere below it, in
// whatever order. It is quick, and says no to nearly all nodes.
func (m *matcher) possible(i int32, s *step) bool {
	for m.nodes[i].Kind == parenthesized && (s.form != named || s.kind != parenthesized) {
		inner := m.inside(i)
		if inner == i {
			break
		}
		i = inner
	}
	if s.form == choice {
		return slices.ContainsFunc(s.children, func(c *step) bool { return m.plausible(i, c) && m.possible(i, c) })
	}
	if !m.alike(i, s) {
		return false
	}
	for _, c := range s.children {
		if c.quantifier == '?' || c.quantifier == '*' {
			continue
		}
		found := false
		for k := i + 1; k < m.nodes[i].Next && !found; k = m.nodes[k].Next {
			found = m.plausible(k, c) && m.possible(k, c)
		}
		if !found {
			return false
		}
	}
	return true
}

func (m *matcher) node(i int32, s *step, then func()) {
	if m.budget--; m.budget < 0 || !m.alike(i, s) {
		return
	}
	mark := len(m.captured)
	for _, c := range s.captures {
		m.captured = append(m.captured, captured{c, i})
	}
	if s.form == choice {
		for _, c := range s.children {
			m.child(i, c, then)
		}
	} else {
		m.children(i, i+1, s, 0, then)
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
func (m *matcher) child(i int32, s *step, then func()) {
	if !m.plausible(i, s) || m.hidden(i) {
		return
	}
	for m.nodes[i].Kind == parenthesized && (s.form != named || s.kind != parenthesized) {
		inner := m.inside(i)
		if inner == i {
			break
		}
		i = inner
	}
	m.node(i, s, then)
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
func (m *matcher) children(parent, at int32, s *step, k int, then func()) {
	if k == len(s.children) {
		if !s.closed || m.last(parent, at) {
			then()
		}
		return
	}
	c := s.children[k]
	switch c.quantifier {
	case 0:
		m.one(parent, at, c, func(next int32) { m.children(parent, next, s, k+1, then) })
	case '?':
		m.optional(parent, at, c, func(next int32) { m.children(parent, next, s, k+1, then) })
	case '+':
		m.one(parent, at, c, func(next int32) {
			m.many(parent, next, c, func(next int32) { m.children(parent, next, s, k+1, then) })
		})
	case '*':
		m.many(parent, at, c, func(next int32) { m.children(parent, next, s, k+1, then) })
	}
}

// one calls then for every child from at on that matches, with what follows it.
func (m *matcher) one(parent, at int32, s *step, then func(next int32)) {
	for i := at; i < m.nodes[parent].Next && m.budget >= 0; i = m.nodes[i].Next {
		if m.plausible(i, s) {
			m.child(i, s, func() { then(m.nodes[i].Next) })
		}
		if s.anchored && m.counts(i, s) {
			return
		}
	}
}

// optional prefers a match to none.
func (m *matcher) optional(parent, at int32, s *step, then func(next int32)) {
	found := false
	m.one(parent, at, s, func(next int32) { found = true; then(next) })
	if !found {
		then(at)
	}
}

// many takes as many as there are.
func (m *matcher) many(parent, at int32, s *step, then func(next int32)) {
	m.optional(parent, at, s, func(next int32) {
		if next == at {
			then(at)
			return
		}
		m.many(parent, next, s, then)
	})
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
