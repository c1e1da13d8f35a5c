package rules

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// A shape is a node pattern made ready for matching, with the tests on source text
// that belong to it. Patterns with equal shapes share one.
type shape struct {
	root  *step
	texts []textTest // that are asked last, of the whole match; the others stand at their steps
	needs []need
	guide *guide
}

// A textTest asks for the source text of a capture.
type textTest struct {
	capture string
	texts   []string // it is one of these
	regexp  *regexp.Regexp
	not     bool

	literals []string // one of which is in all that the regexp matches; nil: none are known
	wide     bool     // the regexp matches only what is not ASCII
}

func (t *textTest) holds(text string) bool {
	if t.regexp != nil {
		return (t.mayMatch(text) && t.regexp.MatchString(text)) != t.not
	}
	return slices.Contains(t.texts, text)
}

// A step is a node with the words of the grammar looked up.
type step struct {
	form       nodeForm
	kind       syntax.Kind
	token      string
	field      syntax.Field
	without    []syntax.Field
	children   []*step
	anchored   bool
	closed     bool
	quantifier byte
	captures   []string
	texts      []textTest      // of the captures
	tails      map[string]bool // what an object may be called here, as the last word of its name; nil: anything
}

func newStep(n *node) *step {
	s := &step{form: n.Form, anchored: n.Anchored, closed: n.Closed, quantifier: n.Quantifier}
	s.kind, _ = syntax.KindNamed(n.Kind)
	s.token = n.Kind
	s.field, _ = syntax.FieldNamed(n.Field)
	for _, f := range n.Without {
		field, _ := syntax.FieldNamed(f.Text)
		s.without = append(s.without, field)
	}
	for _, c := range n.Children {
		s.children = append(s.children, newStep(c))
	}
	for _, c := range n.Captures {
		s.captures = append(s.captures, c.Text)
	}
	return s
}

// newShape moves quick tests to the steps that they speak of. Those that may match nothing
// have no text to test.
func newShape(root *step, texts []textTest) *shape {
	s := &shape{root: root}
	for _, t := range texts {
		t = t.prepared()
		if (t.regexp == nil || t.wide) && root.always(t.capture) {
			root.each(t.capture, func(c *step) { c.texts = append(c.texts, t) })
		} else {
			s.texts = append(s.texts, t)
		}
	}
	slices.SortStableFunc(s.texts, func(a, b textTest) int { return cmp.Compare(a.cost(), b.cost()) })
	return s
}

// cost puts tests in order: the quick ones first.
func (t *textTest) cost() int {
	switch {
	case t.regexp == nil:
		return 0
	case t.literals != nil:
		return 1
	}
	return 2
}

// each calls do for every step with a capture.
func (s *step) each(capture string, do func(*step)) {
	if slices.Contains(s.captures, capture) {
		do(s)
	}
	for _, c := range s.children {
		c.each(capture, do)
	}
}

// always reports whether a capture takes part in all matches in which its alternative does.
func (s *step) always(capture string) bool {
	if s.quantifier != 0 {
		some := false
		s.each(capture, func(*step) { some = true })
		return !some
	}
	return !slices.ContainsFunc(s.children, func(c *step) bool { return !c.always(capture) })
}

// text is equal for equal shapes.
func (s *step) text() string {
	var children []string
	for _, c := range s.children {
		children = append(children, c.text())
	}
	return fmt.Sprintf("(%d %d %q %d %v %v %v %c %v %v)", s.form, s.kind, s.token, s.field, s.without,
		s.anchored, s.closed, s.quantifier+1, s.captures, children)
}

func (t textTest) text() string {
	return fmt.Sprintf("(%s %q %v %v)", t.capture, t.texts, t.regexp, t.not)
}

// rootKinds are the kinds that a node must have one of; nil if it may have any.
func (s *step) rootKinds() []syntax.Kind {
	if s.form == named {
		return []syntax.Kind{s.kind}
	}
	if s.form != choice {
		return nil
	}
	var out []syntax.Kind
	for _, c := range s.children {
		k := c.rootKinds()
		if k == nil {
			return nil
		}
		addNew(&out, k...)
	}
	return out
}

// newSet is a set without rules that has room for so many names.
func newSet(names int) *Set {
	return &Set{Objects: make(map[string][]*Pattern, names), Calls: make(map[string][]*Pattern, names), roots: make([][]int32, 1),
		lexicon: lexicon{ids: map[string]int{}}}
}

// add indexes a pattern by its names or its shape.
func (l *loader) add(p *Pattern, n *node, texts []textTest) {
	if p.Role == Mend {
		return // its rule has it, for what it finds
	}
	switch p.Trigger {
	case Object:
		index(l.set.Objects, p)
	case Call:
		index(l.set.Calls, p)
	case Behind:
		l.set.Behind = append(l.set.Behind, p)
	default:
		p.Shape = l.shape(newStep(n), texts)
		l.set.Shapes[p.Shape] = append(l.set.Shapes[p.Shape], p)
	}
}

func index(to map[string][]*Pattern, p *Pattern) {
	for _, name := range p.Names {
		if ps := to[name]; len(ps) == 0 || ps[len(ps)-1] != p {
			to[name] = append(ps, p)
		}
	}
}

// shape returns the index of a shape, a new one if there is no equal yet.
func (l *loader) shape(root *step, texts []textTest) int {
	var key strings.Builder
	key.WriteString(root.text())
	for _, t := range texts {
		key.WriteString(t.text())
	}
	i, ok := l.shapes[key.String()]
	if ok {
		return i
	}
	i = len(l.set.shapes)
	l.shapes[key.String()] = i
	l.set.shapes = append(l.set.shapes, newShape(root, texts))
	l.set.Shapes = append(l.set.Shapes, nil)
	kinds := root.rootKinds()
	for _, k := range kinds {
		for int(k) >= len(l.set.roots) {
			l.set.roots = append(l.set.roots, nil)
		}
		l.set.roots[k] = append(l.set.roots[k], int32(i))
	}
	if kinds == nil {
		l.set.loose = append(l.set.loose, int32(i))
	}
	return i
}

// index finds out what shapes ask for, once all patterns are there.
func (l *loader) index() {
	words := &l.set.lexicon
	for i, s := range l.set.shapes {
		if capture, tails := tailsOf(l.set.Shapes[i]); tails != nil && s.root.told() && s.root.always(capture) {
			s.root.each(capture, func(c *step) { c.tails = tails })
		}
		s.needs, s.guide = words.needs(s.root), words.guide(s.root)
	}
}

// told reports whether what objects are called is told by what is written. Around the head of
// a definition a class may resolve by what it derives from.
func (s *step) told() bool {
	kinds := s.rootKinds()
	return kinds != nil && !slices.ContainsFunc(kinds, func(k syntax.Kind) bool {
		return defines(k) || strings.Contains(k.String(), "parameter")
	})
}

// Only returns the set with those rules that keep says; knowledge stays.
func (s *Set) Only(keep func(*Rule) bool) *Set {
	kept := func(p *Pattern) bool { return p.Role != Sink || keep(p.Rule) }
	out := *s
	out.Rules = filter(s.Rules, keep)
	out.Objects = filterMap(s.Objects, kept)
	out.Calls = filterMap(s.Calls, kept)
	out.Shapes = make([][]*Pattern, len(s.Shapes))
	for i, patterns := range s.Shapes {
		out.Shapes[i] = filter(patterns, kept)
	}
	return &out
}

func filterMap(m map[string][]*Pattern, keep func(*Pattern) bool) map[string][]*Pattern {
	out := maps.Clone(m)
	for name, patterns := range m {
		out[name] = filter(patterns, keep)
	}
	maps.DeleteFunc(out, func(_ string, p []*Pattern) bool { return len(p) == 0 })
	return out
}

func filter[T any](all []T, keep func(T) bool) []T {
	var out []T
	for _, v := range all {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}
