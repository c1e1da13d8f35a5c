package rules

import (
	"iter"
	"slices"

	"backflow/analysis/syntax"
)

// Most shapes can match in few definitions, and at few nodes of those: what they ask for
// does not stand there. What that is, is found out once, from the shapes.

// A lexicon numbers the texts that shapes ask for.
type lexicon struct {
	ids     map[string]int
	longest int
}

func (l *lexicon) add(text string) int {
	id, ok := l.ids[text]
	if !ok {
		id = len(l.ids)
		l.ids[text] = id
		l.longest = max(l.longest, len(text))
	}
	return id
}

// all are the numbers of texts.
func (l *lexicon) all(texts iter.Seq[string]) (out []int) {
	for text := range texts {
		out = append(out, l.add(text))
	}
	return out
}

// id is the number of a text, -1 if no shape asks for it.
func (l *lexicon) id(text string) int {
	if len(text) > l.longest {
		return -1
	}
	if id, ok := l.ids[text]; ok {
		return id
	}
	return -1
}

// A bits is a set of small numbers.
type bits []uint64

func (b bits) has(i int) bool { return i>>6 < len(b) && b[i>>6]&(1<<(i&63)) != 0 }

func (b *bits) set(i int) {
	for i>>6 >= len(*b) {
		*b = append(*b, 0)
	}
	(*b)[i>>6] |= 1 << (i & 63)
}

func bitsOf(all ...int) (out bits) {
	for _, i := range all {
		out.set(i)
	}
	return out
}

// A need is what must stand in a definition for a shape to match in it: a node of one of
// these kinds, or one whose text is one of these words, or a character beyond ASCII.
type need struct {
	kinds []syntax.Kind
	words []int
	wide  bool
}

// A standing is what stands in a definition.
type standing struct {
	kinds, words bits
	wide         bool
}

func (s *standing) clear() {
	clear(s.kinds)
	clear(s.words)
	s.wide = false
}

var identifierKind, attributeKind = kind("identifier"), kind("attribute")

// lookedUp are the kinds of nodes whose texts are looked up.
var lookedUp = bitsOf(int(identifierKind), int(kind("string")), int(kind("dotted_name")))

// note takes in a node.
func (s *standing) note(l *lexicon, n *syntax.Node, text string) {
	if n.Kind == syntax.Error {
		return
	}
	s.kinds.set(int(n.Kind))
	if n.Named && n.Span.End-n.Span.Start <= l.longest && lookedUp.has(int(n.Kind)) {
		if id := l.id(text[n.Span.Start:n.Span.End]); id >= 0 {
			s.words.set(id)
		}
	}
}

func (s *standing) all(needs []need) bool {
	for k := range needs {
		if !s.meets(&needs[k]) {
			return false
		}
	}
	return true
}

func (s *standing) meets(n *need) bool {
	for _, k := range n.kinds {
		if s.kinds.has(int(k)) {
			return true
		}
	}
	for _, w := range n.words {
		if s.words.has(w) {
			return true
		}
	}
	return n.wide && s.wide
}

// needs lists what a step that must match asks for, its children included.
func (l *lexicon) needs(s *step) []need {
	var out []need
	switch {
	case s.form == choice:
		return l.either(s)
	case s.form == token:
		out = append(out, need{kinds: tokens[s.token]})
	case s.form == named && s.kind != syntax.Error:
		out = append(out, need{kinds: []syntax.Kind{s.kind}})
	}
	for _, t := range s.texts {
		switch {
		case t.regexp != nil && !t.not && t.wide:
			out = append(out, need{wide: true})
		case t.regexp == nil && s.form == named && lookedUp.has(int(s.kind)):
			out = append(out, need{words: l.all(slices.Values(t.texts))})
		}
	}
	for _, c := range s.children {
		if c.quantifier == 0 || c.quantifier == '+' {
			out = append(out, l.needs(c)...)
		}
	}
	return out
}

// either is what one of the alternatives of a choice asks for: of each the need that is
// met least often, which is one of words.
func (l *lexicon) either(s *step) []need {
	var out need
	for _, c := range s.children {
		needs := l.needs(c)
		if len(needs) == 0 {
			return nil
		}
		best := needs[max(0, slices.IndexFunc(needs, func(n need) bool { return len(n.kinds) == 0 }))]
		out.kinds = append(out.kinds, best.kinds...)
		out.words = append(out.words, best.words...)
		out.wide = out.wide || best.wide
	}
	return []need{out}
}

// tokens are the kinds of keywords and punctuation by their text.
var tokens = func() map[string][]syntax.Kind {
	out := map[string][]syntax.Kind{}
	for k := range syntax.Kind(language.SymbolCount()) {
		out[k.String()] = append(out[k.String()], k)
	}
	return out
}()
