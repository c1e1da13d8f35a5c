package rules

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An expression is a part of a regular expression as Python's re reads it.
type expression struct {
	op    exprOp
	set   symbols       // of oneOf
	subs  []*expression // of sequence and choiceOf: all; of others that have a body: that one
	min   int           // of repeat
	max   int           // of repeat; many: no limit
	lazy  bool          // of repeat
	group int           // of capture and backReference
	not   bool          // of look and boundary
	back  bool          // of look
}

type exprOp uint8

const (
	sequence exprOp = iota
	oneOf
	choiceOf
	repeat
	capture
	atomic
	look
	backReference
	begins   // \A and ^
	ends     // \Z
	lineEnds // $, and ^ and $ where (?m) makes them hold at lines
	lineBegins
	boundary
)

const many = 1 << 20

// Flags are those of Python's re that change what an expression matches.
type Flags struct{ Verbose, IgnoreCase, MultiLine, DotAll, ASCII bool }

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

// A patternReader reads one regular expression. It panics with errPattern, which
// readExpression catches, where Python would raise re.error or where nothing is known.
type patternReader struct {
	src    []rune
	pos    int
	abc    alphabet
	flags  Flags
	groups int
	names  map[string]int
	depth  int
}

var errPattern = errors.New("not a regular expression of Python")

func readExpression(pattern string, flags Flags) (e *expression, abc alphabet, err error) {
	p := &patternReader{src: []rune(pattern), abc: newAlphabet(pattern), flags: flags, names: map[string]int{}}
	defer func() {
		if r := recover(); r == errPattern {
			err = errPattern
		} else if r != nil {
			panic(r)
		}
	}()
	e = p.choice()
	if p.pos < len(p.src) {
		panic(errPattern)
	}
	return e, p.abc, nil
}

func (p *patternReader) peek() rune {
	if p.pos == len(p.src) {
		return -1
	}
	return p.src[p.pos]
}

func (p *patternReader) next() rune {
	r := p.peek()
	if r < 0 {
		panic(errPattern)
	}
	p.pos++
	return r
}

func (p *patternReader) accept(text string) bool {
	end := p.pos + len(text)
	if end > len(p.src) || string(p.src[p.pos:end]) != text {
		return false
	}
	p.pos = end
	return true
}

func (p *patternReader) expect(text string) {
	if !p.accept(text) {
		panic(errPattern)
	}
}

// until reads up to an end mark, and over it.
func (p *patternReader) until(end rune) string {
	start := p.pos
	for p.next() != end {
	}
	return string(p.src[start : p.pos-1])
}

// maxNesting bounds groups inside each other, as Python's stack does.
const maxNesting = 100

// choice reads alternatives.
func (p *patternReader) choice() *expression {
	if p.depth++; p.depth > maxNesting {
		panic(errPattern)
	}
	defer func() { p.depth-- }()
	subs := []*expression{p.sequence()}
	for p.accept("|") {
		subs = append(subs, p.sequence())
	}
	return p.merged(subs)
}

// merged joins alternatives as Python does: what all begin with stands before them, and
// those of one character each are a set.
func (p *patternReader) merged(subs []*expression) *expression {
	if len(subs) == 1 {
		return subs[0]
	}
	head := &expression{}
	for len(subs[0].subs) > 0 && !slices.ContainsFunc(subs, func(s *expression) bool {
		return len(s.subs) == 0 || !s.subs[0].like(subs[0].subs[0])
	}) {
		head.subs = append(head.subs, subs[0].subs[0])
		for _, s := range subs {
			s.subs = s.subs[1:]
		}
	}
	rest := &expression{op: choiceOf, subs: subs}
	if !slices.ContainsFunc(subs, func(s *expression) bool { return len(s.subs) != 1 || s.subs[0].op != oneOf || s.subs[0].not }) {
		rest = &expression{op: oneOf}
		for _, s := range subs {
			rest.set = rest.set.or(s.subs[0].set)
		}
	}
	head.subs = append(head.subs, rest)
	return head
}

// like reports whether two expressions are written alike; those with groups are not.
func (e *expression) like(f *expression) bool {
	return e.op == f.op && e.op != capture && e.set == f.set && e.min == f.min && e.max == f.max && e.lazy == f.lazy &&
		e.not == f.not && e.back == f.back && e.group == f.group && slices.EqualFunc(e.subs, f.subs, (*expression).like)
}

func (p *patternReader) sequence() *expression {
	out := &expression{}
	for p.blanks(); p.peek() >= 0 && p.peek() != '|' && p.peek() != ')'; p.blanks() {
		if e := p.item(); e != nil {
			out.subs = append(out.subs, p.repeated(e))
		}
	}
	return out
}

// blanks skips what (?x) makes meaningless.
func (p *patternReader) blanks() {
	for p.flags.Verbose && p.pos < len(p.src) {
		switch {
		case strings.ContainsRune(" \t\n\r\f\v", p.peek()):
			p.pos++
		case p.peek() == '#':
			for p.pos < len(p.src) && p.src[p.pos] != '\n' {
				p.pos++
			}
		default:
			return
		}
	}
}

// item reads one thing that may be repeated; nil for a comment or flags.
func (p *patternReader) item() *expression {
	switch r := p.next(); r {
	case '(':
		return p.group()
	case '[':
		return p.class()
	case '.':
		return &expression{op: oneOf, not: true, set: p.abc.where(func(r rune) bool { return r != '\n' || p.flags.DotAll })}
	case '^':
		return &expression{op: map[bool]exprOp{true: lineBegins, false: begins}[p.flags.MultiLine]}
	case '$':
		return &expression{op: lineEnds, not: !p.flags.MultiLine}
	case '*', '+', '?':
		panic(errPattern)
	case '\\':
		return p.escape()
	default:
		return p.literal(r)
	}
}

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

// group reads what stands in parentheses, behind the first one.
func (p *patternReader) group() *expression {
	if !p.accept("?") {
		p.groups++
		return p.closed(&expression{op: capture, group: p.groups})
	}
	switch {
	case p.accept("P<"):
		p.groups++
		p.names[p.until('>')] = p.groups
		return p.closed(&expression{op: capture, group: p.groups})
	case p.accept("P="):
		return &expression{op: backReference, group: p.names[p.until(')')]}
	case p.accept("#"):
		p.until(')')
		return nil
	case p.accept(":"):
		e := p.choice()
		p.expect(")")
		return e
	case p.accept(">"):
		return p.closed(&expression{op: atomic})
	case p.accept("="):
		return p.closed(&expression{op: look})
	case p.accept("!"):
		return p.closed(&expression{op: look, not: true})
	case p.accept("<="):
		return p.closed(&expression{op: look, back: true})
	case p.accept("<!"):
		return p.closed(&expression{op: look, back: true, not: true})
	case p.accept("("):
		p.until(')')
		return p.closed(&expression{op: sequence}) // as if either could be
	}
	return p.flagged()
}

// closed reads the body of a group and the parenthesis behind it.
func (p *patternReader) closed(e *expression) *expression {
	before := p.flags
	e.subs = []*expression{p.choice()}
	p.expect(")")
	p.flags = before
	return e
}

// flagged reads (?i) and (?i-s:…).
func (p *patternReader) flagged() *expression {
	before, on := p.flags, true
	for {
		switch r := p.next(); r {
		case 'i':
			p.flags.IgnoreCase = on
		case 'm':
			p.flags.MultiLine = on
		case 's':
			p.flags.DotAll = on
		case 'x':
			p.flags.Verbose = on
		case 'a':
			p.flags.ASCII = on
		case 'u', 'L':
		case '-':
			on = false
		case ')':
			return nil
		case ':':
			e := p.choice()
			p.expect(")")
			p.flags = before
			return e
		default:
			panic(errPattern)
		}
	}
}

// repeated reads the marks of repetition behind an item.
func (p *patternReader) repeated(e *expression) *expression {
	p.blanks()
	lo, hi, ok := p.times()
	if !ok {
		return e
	}
	out := &expression{op: repeat, subs: []*expression{e}, min: lo, max: hi}
	switch {
	case p.accept("?"):
		out.lazy = true
	case p.accept("+"):
		return &expression{op: atomic, subs: []*expression{out}}
	}
	if _, _, again := p.times(); again {
		panic(errPattern)
	}
	return out
}

// times reads *, +, ? or {2,3}.
func (p *patternReader) times() (lo, hi int, ok bool) {
	switch {
	case p.accept("*"):
		return 0, many, true
	case p.accept("+"):
		return 1, many, true
	case p.accept("?"):
		return 0, 1, true
	case p.peek() != '{':
		return 0, 0, false
	}
	start := p.pos
	p.pos++
	lo, some := p.number(0)
	hi = lo
	if p.accept(",") {
		hi, _ = p.number(many)
	} else if !some {
		p.pos = start
		return 0, 0, false
	}
	if p.peek() != '}' { // it stands for itself
		p.pos = start
		return 0, 0, false
	}
	p.pos++
	if hi < lo {
		panic(errPattern)
	}
	return lo, hi, true
}

func (p *patternReader) number(missing int) (n int, some bool) {
	for '0' <= p.peek() && p.peek() <= '9' {
		n, some = min(n*10+int(p.next()-'0'), many), true
	}
	if !some {
		return missing, false
	}
	return n, true
}
