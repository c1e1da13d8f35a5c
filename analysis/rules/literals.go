package rules

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// mayMatch is false for most texts in which a test's regexp finds nothing, and quick.
func (t *textTest) mayMatch(text string) bool {
	if t.wide && ascii(text) {
		return false
	}
	return t.literals == nil || slices.ContainsFunc(t.literals, func(l string) bool { return strings.Contains(text, l) })
}

// prepared is a test with what mayMatch asks for.
func (t textTest) prepared() textTest {
	if t.regexp == nil {
		return t
	}
	re, err := syntax.Parse(t.regexp.String(), syntax.Perl)
	if err != nil {
		return t // it was compiled before
	}
	re = re.Simplify()
	t.literals, t.wide = literals(re), wide(re)
	return t
}

// literals are texts one of which is in all that a regexp matches; nil if none are known.
func literals(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase == 0 {
			return []string{string(re.Rune)}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return literals(re.Sub[0])
	case syntax.OpConcat:
		return longest(re.Sub)
	case syntax.OpAlternate:
		var out []string
		for _, sub := range re.Sub {
			some := literals(sub)
			if some == nil {
				return nil
			}
			out = append(out, some...)
		}
		return out
	}
	return nil
}

// longest are the literals of that part of a sequence of which they are longest.
func longest(parts []*syntax.Regexp) []string {
	var best []string
	for _, part := range parts {
		if some := literals(part); some != nil && (best == nil || shortest(some) > shortest(best)) {
			best = some
		}
	}
	return best
}

func shortest(texts []string) int {
	return len(slices.MinFunc(texts, func(a, b string) int { return len(a) - len(b) }))
}

// wide reports whether a regexp matches only what has a character beyond ASCII.
func wide(re *syntax.Regexp) bool {
	return re.Op == syntax.OpCharClass && len(re.Rune) > 0 && re.Rune[0] >= 0x80
}
