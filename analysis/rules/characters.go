package rules

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// What single characters, escapes and classes of a regular expression match.

func (p *patternReader) literal(r rune) *expression {
	return &expression{op: oneOf, set: p.abc.where(func(s rune) bool { return s == r || p.flags.IgnoreCase && sameFold(r, s) })}
}

// sameFold reports whether two characters differ in their case only.
func sameFold(r, s rune) bool {
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		if f == s {
			return true
		}
	}
	return false
}

// classes are what \d, \s and \w match.
var classes = map[rune]func(rune) bool{
	'd': unicode.IsDigit,
	's': func(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f },
	'w': func(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) },
}

// named is the set of \d and the like, if a letter means one.
func (p *patternReader) named(letter rune) (symbols, bool) {
	holds := classes[unicode.ToLower(letter)]
	if holds == nil {
		return symbols{}, false
	}
	return p.abc.where(func(r rune) bool {
		return (holds(r) && (r < utf8.RuneSelf || !p.flags.ASCII)) == unicode.IsLower(letter)
	}), true
}

func (p *patternReader) escape() *expression {
	r := p.next()
	if set, ok := p.named(r); ok {
		return &expression{op: oneOf, set: set}
	}
	switch r {
	case 'A':
		return &expression{op: begins}
	case 'Z', 'z':
		return &expression{op: ends}
	case 'b', 'B':
		return &expression{op: boundary, not: r == 'B'}
	}
	if '1' <= r && r <= '9' {
		text := string(r)
		if '0' <= p.peek() && p.peek() <= '9' {
			text += string(p.next())
		}
		n, _ := strconv.Atoi(text)
		return &expression{op: backReference, group: n}
	}
	return p.literal(p.escaped(r))
}

var controls = map[rune]rune{'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v'}

// escaped is the one character that an escape means, behind its backslash.
func (p *patternReader) escaped(r rune) rune {
	if c, ok := controls[r]; ok {
		return c
	}
	digits := map[rune]int{'x': 2, 'u': 4, 'U': 8}[r]
	switch {
	case digits > 0 && p.pos+digits <= len(p.src):
		n, err := strconv.ParseUint(string(p.src[p.pos:p.pos+digits]), 16, 32)
		if err != nil {
			panic(errPattern)
		}
		p.pos += digits
		return rune(n)
	case '0' <= r && r <= '7':
		n := r - '0'
		for k := 0; k < 2 && '0' <= p.peek() && p.peek() <= '7'; k++ {
			n = n*8 + p.next() - '0'
		}
		return n
	case r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		panic(errPattern)
	}
	return r
}

// class reads a set in brackets, behind the first one.
func (p *patternReader) class() *expression {
	not := p.accept("^")
	var set symbols
	for first := true; first || p.peek() != ']'; first = false {
		lo, part := p.member()
		hi := lo
		if lo >= 0 && p.peek() == '-' && p.pos+1 < len(p.src) && p.src[p.pos+1] != ']' {
			p.pos++
			hi, _ = p.member()
			if hi < lo {
				panic(errPattern)
			}
		}
		if lo >= 0 {
			part = p.abc.where(func(r rune) bool { return p.within(r, lo, hi) })
		}
		set = set.or(part)
	}
	p.pos++
	if not {
		set = p.abc.where(func(rune) bool { return true }).without(set)
	}
	return &expression{op: oneOf, set: set, not: not}
}

func (p *patternReader) within(r, lo, hi rune) bool {
	if lo <= r && r <= hi {
		return true
	}
	for f := unicode.SimpleFold(r); p.flags.IgnoreCase && f != r; f = unicode.SimpleFold(f) {
		if lo <= f && f <= hi {
			return true
		}
	}
	return false
}

// member reads one character of a class, or, with -1, something like \d.
func (p *patternReader) member() (rune, symbols) {
	r := p.next()
	if r != '\\' {
		return r, symbols{}
	}
	r = p.next()
	if set, ok := p.named(r); ok {
		return -1, set
	}
	return p.escaped(r), symbols{}
}
