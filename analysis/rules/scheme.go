package rules

import (
	"fmt"
	"slices"
	"strings"
)

// A form is one top-level form of a rule.scm: a node pattern with its calls, or, with
// Node nil, calls that hold for the whole file.
type form struct {
	Start, End int
	Node       *node
	Calls      []call
}

// A node is a pattern of one syntax node, as tree-sitter's queries write it.
type node struct {
	At         int
	Form       nodeForm
	Kind       string // of named: "call"; of token: its text
	Field      string // the field it must have in its parent, or ""
	FieldAt    int
	Without    []arg // fields that must not be there: !superclasses
	Children   []*node
	Anchored   bool // "." before it: nothing that counts stands between
	Closed     bool // "." after its last child
	Quantifier byte // '?', '*', '+' or 0
	Captures   []arg
}

type nodeForm uint8

const (
	named    nodeForm = iota // (call …)
	anyNamed                 // (_ …)
	anyNode                  // _
	token                    // "in"
	choice                   // [a b]: Children
)

// A call is a predicate or directive: (#resolves? @f "os.system").
type call struct {
	At, End int    // from the mark # to past the parenthesis
	Name    string // with its mark: "resolves?"
	Args    []arg
}

// An arg is a capture, a string or a bare word.
type arg struct {
	At      int
	Text    string // decoded, without @
	Capture bool
}

// A scmError is what is wrong at an offset of a rule.scm.
type scmError struct {
	At   int
	Text string
}

// A scheme reads the forms of one rule.scm. It panics with a scmError, which
// readForms catches: every level of the descent would else pass it on by hand.
type scheme struct {
	src   string
	pos   int
	depth int
}

// readForms returns the forms of a rule.scm up to the first error.
func readForms(src string) (forms []form, err *scmError) {
	s := &scheme{src: src}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case scmError:
			err = &e
		default:
			panic(e)
		}
	}()
	for s.blank(); s.pos < len(src); s.blank() {
		forms = append(forms, s.form())
	}
	return forms, nil
}

func (s *scheme) fail(at int, format string, args ...any) {
	panic(scmError{at, fmt.Sprintf(format, args...)})
}

// form reads "(#set! …)", "((call) @c (#p? @c))" or "(call (#p? …)) @c".
func (s *scheme) form() form {
	f := form{Start: s.pos}
	switch {
	case s.isCall():
		f.Calls = append(f.Calls, s.call())
	case s.isGroup():
		s.pos++
		s.blank()
		f.Node = s.node(&f.Calls)
		f.Calls = append(f.Calls, s.calls()...)
		s.closing(f.Start, ')')
	default:
		f.Node = s.node(&f.Calls)
	}
	f.End = s.pos
	return f
}

// isGroup reports whether a parenthesis opens around a node instead of being its own.
func (s *scheme) isGroup() bool {
	if s.next() != '(' {
		return false
	}
	ahead := scheme{src: s.src, pos: s.pos + 1}
	ahead.blank()
	return strings.IndexByte("([\"", ahead.next()) >= 0 && !ahead.isCall() && ahead.next() != 0
}

func (s *scheme) isCall() bool {
	if s.next() != '(' {
		return false
	}
	ahead := scheme{src: s.src, pos: s.pos + 1}
	ahead.blank()
	return ahead.next() == '#'
}

func (s *scheme) calls() []call {
	var out []call
	for s.blank(); s.isCall(); s.blank() {
		out = append(out, s.call())
	}
	return out
}

func (s *scheme) call() call {
	open := s.pos
	s.pos++
	s.blank()
	c := call{At: s.pos}
	s.pos++ // the mark #
	c.Name = s.word("the name of a predicate or directive")
	for s.blank(); s.next() != ')' && s.next() != 0; s.blank() {
		c.Args = append(c.Args, s.arg())
	}
	s.closing(open, ')')
	c.End = s.pos
	return c
}

func (s *scheme) arg() arg {
	a := arg{At: s.pos}
	switch s.next() {
	case '@':
		s.pos++
		a.Capture = true
		a.Text = s.word("the name of a capture")
	case '"':
		a.Text = s.text()
	default:
		a.Text = s.word(`a capture, a "text" or a word`)
	}
	return a
}

// deepest is how deep patterns may nest; it keeps hostile input off the stack.
const deepest = 100

// node reads one node pattern with its field, quantifier and captures. Calls inside
// its parentheses belong to the whole form.
func (s *scheme) node(calls *[]call) *node {
	if s.depth++; s.depth > deepest {
		s.fail(s.pos, "patterns nest deeper than %d", deepest)
	}
	defer func() { s.depth-- }()
	n := &node{At: s.pos}
	if isWord(s.next()) && s.next() != '_' || s.next() == '_' && s.isField() {
		n.FieldAt = s.pos
		n.Field = s.word("a field")
		s.blank()
		if s.next() != ':' {
			s.fail(n.FieldAt, "expected a pattern such as (call) or a field such as function:, found %s", n.Field)
		}
		s.pos++
		s.blank()
		n.At = s.pos
	}
	s.body(n, calls)
	s.suffix(n)
	return n
}

// isField reports whether the word at the position is followed by a colon.
func (s *scheme) isField() bool {
	end := s.pos
	for end < len(s.src) && isWord(s.src[end]) {
		end++
	}
	return end < len(s.src) && s.src[end] == ':'
}

func (s *scheme) body(n *node, calls *[]call) {
	switch s.next() {
	case '(':
		s.named(n, calls)
	case '[':
		n.Form = choice
		s.pos++
		for s.blank(); s.next() != ']' && s.next() != 0; s.blank() {
			n.Children = append(n.Children, s.node(calls))
		}
		s.closing(n.At, ']')
		if len(n.Children) == 0 {
			s.fail(n.At, "expected patterns between [ and ]")
		}
	case '"':
		n.Form = token
		n.Kind = s.text()
	case '_':
		n.Form = anyNode
		s.pos++
	default:
		s.fail(s.pos, "expected a pattern such as (call), [(a) (b)], \"in\" or _, found %s", s.found())
	}
}

func (s *scheme) named(n *node, calls *[]call) {
	s.pos++
	s.blank()
	if !isWord(s.next()) {
		s.fail(s.pos, "expected the kind of a node, found %s; a pattern is about one node", s.found())
	}
	n.Kind = s.word("the kind of a node")
	if n.Kind == "_" {
		n.Form = anyNamed
	}
	anchored := false
	for s.blank(); s.next() != ')' && s.next() != 0; s.blank() {
		switch {
		case s.next() == '.':
			s.pos++
			anchored = true
		case s.next() == '!':
			at := s.pos
			s.pos++
			n.Without = append(n.Without, arg{At: at, Text: s.word("a field")})
		case s.isCall():
			*calls = append(*calls, s.call())
		default:
			child := s.node(calls)
			child.Anchored, anchored = anchored, false
			n.Children = append(n.Children, child)
		}
	}
	n.Closed = anchored
	s.closing(n.At, ')')
}

// suffix reads the quantifier and captures after a node.
func (s *scheme) suffix(n *node) {
	for {
		s.blank()
		switch c := s.next(); {
		case c == '@':
			a := s.arg()
			n.Captures = append(n.Captures, a)
		case c == '?' || c == '*' || c == '+':
			if n.Quantifier != 0 {
				s.fail(s.pos, "a pattern has one quantifier")
			}
			n.Quantifier = c
			s.pos++
		default:
			return
		}
	}
}

// nodes calls visit for n and every node below it.
func (n *node) nodes(visit func(*node)) {
	visit(n)
	for _, c := range n.Children {
		c.nodes(visit)
	}
}

// has reports whether n or a node below it has a capture.
func (n *node) has(capture string) bool {
	named := func(a arg) bool { return a.Text == capture }
	return slices.ContainsFunc(n.Captures, named) ||
		slices.ContainsFunc(n.Children, func(c *node) bool { return c.has(capture) })
}
