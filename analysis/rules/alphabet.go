package rules

import (
	"slices"
	"unicode/utf8"
)

// symbols is a set of characters of an alphabet.
type symbols [3]uint64

func (s symbols) has(i int) bool { return s[i>>6]>>(i&63)&1 != 0 }
func (s *symbols) add(i int)     { s[i>>6] |= 1 << (i & 63) }
func (s symbols) empty() bool    { return s == symbols{} }

func (s symbols) and(t symbols) symbols {
	return symbols{s[0] & t[0], s[1] & t[1], s[2] & t[2]}
}

func (s symbols) or(t symbols) symbols {
	return symbols{s[0] | t[0], s[1] | t[1], s[2] | t[2]}
}

func (s symbols) without(t symbols) symbols {
	return symbols{s[0] &^ t[0], s[1] &^ t[1], s[2] &^ t[2]}
}

// An alphabet is the characters that an expression is looked at with: those of ASCII,
// one for each further kind that classes tell apart, and what is written in it. What is
// found with them is so; what needs others is not found.
type alphabet []rune

func newAlphabet(pattern string) alphabet {
	out := alphabet{}
	for r := range rune(utf8.RuneSelf) {
		out = append(out, r)
	}
	out = append(out, 'é', '٠', '\u00a0', '€', '中')
	for _, r := range pattern {
		if r >= utf8.RuneSelf && len(out) < len(symbols{})*64 && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// where are the characters for which something holds.
func (a alphabet) where(holds func(rune) bool) (out symbols) {
	for i, r := range a {
		if holds(r) {
			out.add(i)
		}
	}
	return out
}
