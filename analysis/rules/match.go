package rules

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// Sites returns where shapes match in the own syntax of a definition, in order of
// place. Definitions inside it are not looked into: they have sites of their own.
// Parentheses around a child are looked through, as in facts. A match of which the text
// tells that no pattern of its shape can resolve is no site.
func (s *Set) Sites(d *syntax.Document, f *facts.File, def int) []Site {
	m := matchers.Get().(*matcher)
	defer matchers.Put(m)
	m.begin(s, d, f.Regions[def])
	m.survey(m.start(def))
	for _, r := range m.runs {
		for i := r[0]; i < r[1]; i++ {
			s.at(m, i)
		}
	}
	return m.found()
}

// OfFile reports whether a site is that of a shape around a whole file.
func (s *Set) OfFile(site Site) bool {
	root := s.shapes[site.Shape].root
	return root.form == named && root.kind == moduleKind
}

// at tries all shapes that may begin at a node.
func (s *Set) at(m *matcher, i int32) {
	k := m.nodes[i].Kind
	if int(k) >= len(s.roots) {
		k = 0 // of no node: shapes for any
	}
	for _, shape := range m.alive(k) {
		m.try(i, int(shape), s.shapes[shape])
	}
}

// A matcher tries shapes on the nodes of one definition after the other.
type matcher struct {
	set    *Set
	nodes  []syntax.Node
	text   string
	region facts.Region
	gone   []int      // bytes in the first n holes
	runs   [][2]int32 // the nodes that are the definition's own: from, to
	stands standing   // in them
	live   []living   // by kind
	asked  []syntax.Kind
	lists  []int32 // of shapes

	sites    []Site // their captures are set by found
	captures []Capture
	ends     []int // of each site in captures

	shape    *shape // of the match under way
	index    int
	first    int // how many sites there were before it
	captured []captured
	frames   []frame
	budget   int // steps left, so that no shape can be slow without end
	led      lead
}

var matchers = sync.Pool{New: func() any { return &matcher{} }}

// A living is which part of the matcher's lists are the shapes that may begin at nodes of a
// kind in this definition.
type living struct {
	known      bool // else nobody asked yet
	start, end int
}

type captured struct {
	name string
	node int32
}

func (m *matcher) begin(s *Set, d *syntax.Document, r facts.Region) {
	m.set, m.nodes, m.text, m.region = s, d.Nodes(), d.Text(), r
	m.runs, m.sites, m.captures, m.ends = m.runs[:0], m.sites[:0], m.captures[:0], m.ends[:0]
	m.gone = append(m.gone[:0], 0)
	for k, h := range r.Holes {
		m.gone = append(m.gone, m.gone[k]+h.End-h.Start)
	}
	for _, k := range m.asked {
		m.live[k] = living{}
	}
	m.asked, m.lists = m.asked[:0], m.lists[:0]
	if len(m.live) < len(s.roots) {
		m.live = make([]living, len(s.roots))
	}
	m.led.node = -1
}

// found copies what was found out of the matcher, and forgets the document.
func (m *matcher) found() []Site {
	m.set, m.nodes, m.text, m.region, m.shape = nil, nil, "", facts.Region{}, nil
	if len(m.sites) == 0 {
		return nil
	}
	sites, captures := slices.Clone(m.sites), slices.Clone(m.captures)
	from := 0
	for k, end := range m.ends {
		sites[k].Captures = captures[from:end:end]
		from = end
	}
	return sites
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

// survey lists the nodes of the definition and notes what stands in them.
func (m *matcher) survey(start int32) {
	m.stands.clear()
	m.stands.wide = !m.ascii()
	from, end := start, m.nodes[start].Next
	for i := start; i < end; i++ {
		if m.hidden(i) {
			m.runs = append(m.runs, [2]int32{from, i})
			from = m.nodes[i].Next
			i = from - 1
			continue
		}
		m.stands.note(&m.set.lexicon, &m.nodes[i], m.text)
	}
	m.runs = append(m.runs, [2]int32{from, end})
}

// ascii reports whether all of the definition's own text is ASCII.
func (m *matcher) ascii() bool {
	at := m.region.Span.Start
	for _, h := range m.region.Holes {
		if !ascii(m.text[at:h.Start]) {
			return false
		}
		at = h.End
	}
	return ascii(m.text[at:m.region.Span.End])
}

// alive lists the shapes that may begin at nodes of a kind, as far as what stands in the
// definition tells.
func (m *matcher) alive(k syntax.Kind) []int32 {
	l := &m.live[k]
	if !l.known {
		m.asked = append(m.asked, k)
		*l = living{true, len(m.lists), len(m.lists)}
		for _, all := range [][]int32{m.set.roots[k], m.set.loose} {
			for _, shape := range all {
				if len(m.set.Shapes[shape]) > 0 && m.stands.all(m.set.shapes[shape].needs) {
					m.lists = append(m.lists, shape)
				}
			}
		}
		l.end = len(m.lists)
	}
	return m.lists[l.start:l.end]
}

// own is Region.Own, faster.
func (m *matcher) own(off int) int {
	holes := m.region.Holes
	if len(holes) == 0 {
		return off - m.region.Span.Start
	}
	n := sort.Search(len(holes), func(k int) bool { return holes[k].Start >= off })
	if n > 0 && off < holes[n-1].End {
		off = holes[n-1].End
	}
	return off - m.region.Span.Start - m.gone[n]
}

// source is the text of a span without that of the definitions inside.
func (m *matcher) source(span syntax.Span) string {
	holes := m.region.Holes
	k := sort.Search(len(holes), func(k int) bool { return holes[k].Start >= span.Start })
	if k == len(holes) || holes[k].End > span.End {
		return m.text[span.Start:span.End]
	}
	var b strings.Builder
	at := span.Start
	for ; k < len(holes) && holes[k].End <= span.End; k++ {
		b.WriteString(m.text[at:holes[k].Start])
		at = holes[k].End
	}
	b.WriteString(m.text[at:span.End])
	return b.String()
}
