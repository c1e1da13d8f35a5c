package taint

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
)

// wordsOnly reports whether a regular expression, applied in one of the ways of #words?,
// lets nothing through but fixed texts and words. Those of Python are read as Go's, which
// mean the same where Go accepts them, but for what is declined here.
func wordsOnly(pattern, way string) bool {
	text, ok := translated(pattern)
	if !ok {
		return false
	}
	re, err := syntax.Parse(text, syntax.Perl)
	if err != nil {
		return false
	}
	switch way {
	case "whole":
		return words(re, false)
	case "start":
		return words(re, false) && closes(re)
	case "anywhere":
		return words(re, false) && opens(re) && closes(re)
	case "outside":
		return outside(re)
	}
	return false
}

// translated writes a pattern as Go does. It declines classes that are larger in Python:
// those with \w have letters of all alphabets.
func translated(pattern string) (string, bool) {
	var out strings.Builder
	for i := 0; i < len(pattern); i++ {
		out.WriteByte(pattern[i])
		if pattern[i] != '\\' || i+1 == len(pattern) {
			continue
		}
		i++
		switch c := pattern[i]; {
		case strings.IndexByte("wWsSDbB", c) >= 0:
			return "", false
		case c == 'Z':
			out.WriteByte('z')
		default:
			out.WriteByte(c)
		}
	}
	return out.String(), true
}

// words reports whether an expression matches fixed texts and words only. What is
// repeated makes longer texts, so that there even fixed marks are none.
func words(re *syntax.Regexp, repeated bool) bool {
	switch re.Op {
	case syntax.OpLiteral:
		return !repeated || isWord(string(re.Rune))
	case syntax.OpCharClass:
		return wordRunes(re.Rune)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return false
	case syntax.OpStar, syntax.OpPlus, syntax.OpRepeat:
		repeated = true
	}
	for _, sub := range re.Sub {
		if !words(sub, repeated) {
			return false
		}
	}
	return true
}

// wordRunes reports whether all characters in some ranges are those of words. Two others
// count as s and k where case does not matter.
func wordRunes(ranges []rune) bool {
	for i := 0; i+1 < len(ranges); i += 2 {
		lo, hi := ranges[i], ranges[i+1]
		if lo == hi && (lo == 'ſ' || lo == '\u212a') {
			continue
		}
		if hi > unicode.MaxASCII {
			return false
		}
		for c := lo; c <= hi; c++ {
			if !isWord(string(c)) {
				return false
			}
		}
	}
	return true
}

// opens reports whether an expression matches at the beginning of a text only.
func opens(re *syntax.Regexp) bool {
	return bounded(re, syntax.OpBeginText, func(subs []*syntax.Regexp) *syntax.Regexp { return subs[0] })
}

// closes reports whether it matches at the very end only: not, like $, before a line end.
func closes(re *syntax.Regexp) bool {
	return bounded(re, syntax.OpEndText, func(subs []*syntax.Regexp) *syntax.Regexp { return subs[len(subs)-1] })
}

// bounded reports whether an expression has a mark at one of its ends.
func bounded(re *syntax.Regexp, mark syntax.Op, end func([]*syntax.Regexp) *syntax.Regexp) bool {
	switch re.Op {
	case mark:
		return re.Flags&syntax.WasDollar == 0
	case syntax.OpCapture, syntax.OpConcat:
		return bounded(end(re.Sub), mark, end)
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !bounded(sub, mark, end) })
	}
	return false
}

// outside reports whether an expression finds every character that is not one of words.
func outside(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpCapture, syntax.OpPlus:
		return outside(re.Sub[0])
	case syntax.OpCharClass:
		var rest []rune
		next := rune(0)
		for i := 0; i+1 < len(re.Rune); i += 2 {
			if re.Rune[i] > next {
				rest = append(rest, next, re.Rune[i]-1)
			}
			next = re.Rune[i+1] + 1
		}
		if next <= unicode.MaxRune {
			rest = append(rest, next, unicode.MaxRune)
		}
		return wordRunes(rest)
	}
	return false
}
