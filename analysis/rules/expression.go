package rules

import (
	"errors"
	"slices"
	"strings"
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
