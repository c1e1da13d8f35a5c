package syntax

import (
	"slices"
	"strings"
	"unsafe"
)

// mend finds what a text lacks to be Python while it is being typed: closing brackets
// and quotes, colons, operands, the handler of a try. The parser alone, when it does
// not find these, gives up on all that follows.
//
// loose are those patches without which the parser sees no error, but reads a line
// together with the next.
func mend(view []byte) (patches []patch, loose []patch) {
	m := mender{lexer: lexer{text: unsafe.String(unsafe.SliceData(view), len(view))}}
	for !m.done {
		m.line()
	}
	if m.hopeless() {
		return nil, nil
	}
	return m.patches, m.loose
}

// A mender reads a text line by line, where a line is a logical one: brackets and
// backslashes continue it.
type mender struct {
	lexer
	loose []patch
	done  bool
	tries []int // indentations of those of which no handler was seen

	// Of the line being read:
	indent  int
	words   []string // outside of brackets, but for names
	first   token
	last    token // so far
	open    []token
	count   int  // tokens
	bracket int  // offset of the first bracket, or 0
	colons  int  // outside of brackets
	heads   int  // lambdas outside of brackets, each with a colon of its own
	exec    bool // in the code of an exec statement
	quoted  bool // behind a first backquote
	bound   bool // of a type parameter, seen
	commas  int  // outside of brackets
}

// line reads a line and mends it.
func (m *mender) line() {
	t := m.next()
	for t.kind == newlineToken {
		t = m.next()
	}
	if t.kind == endToken {
		m.handlers(t, -1)
		m.done = true
		return
	}
	m.indent = m.column(t.start)
	m.handlers(t, m.indent)
	m.words, m.open, m.first = m.words[:0], m.open[:0], t
	m.count, m.bracket, m.colons, m.heads, m.commas = 0, 0, 0, 0, 0
	m.exec, m.bound, m.quoted = false, false, false
	for !m.ends(t) {
		m.take(t)
		t = m.next()
	}
	m.finish()
	m.done = t.kind == endToken
	if m.done {
		m.handlers(t, -1)
	}
}

// column is the indentation of a token, as the grammar counts.
func (m *mender) column(at int) int {
	col := 0
	for i := strings.LastIndexByte(m.text[:at], '\n') + 1; i < at; i++ {
		switch m.text[i] {
		case ' ':
			col++
		case '\t':
			col += 8
		case '\f', '\r':
			col = 0
		}
	}
	return col
}

// take takes in a token of the line.
func (m *mender) take(t token) {
	m.join(t)
	switch {
	case t.kind == openToken:
		m.open = append(m.open, t)
		if m.bracket == 0 {
			m.bracket = t.start
		}
	case t.kind == closeToken:
		m.close(t)
	case len(m.open) > 0:
	case t.kind == wordToken && (keywords[t.text] || m.count == 0):
		m.words = append(m.words, t.text)
		if t.text == "lambda" {
			m.heads++
		}
	case t.text == ":":
		m.colons++
	case t.text == ",":
		m.commas++
	}
	if t.kind != newlineToken {
		m.reform(t)
		m.last = t
		m.count++
	}
}

// join adds what must stand between the last token and the next: a name after a dot,
// and in brackets a comma at the end of a line.
func (m *mender) join(t token) {
	if m.count == 0 || t.kind == newlineToken {
		return
	}
	if m.last.text == "." && m.first.text != "from" && t.kind != wordToken {
		m.insert(m.last.end, "_")
		m.last = token{kind: wordToken, text: "_", start: m.last.end, end: m.last.end}
	}
	if m.begins(t) && len(m.open) > 0 && m.operand(m.last) && strings.Contains(m.text[m.last.end:t.start], "\n") {
		m.insert(m.last.end, ",")
	}
}

// handlers ends each try before a token that is neither its handler nor inside.
func (m *mender) handlers(t token, indent int) {
	for len(m.tries) > 0 {
		last := m.tries[len(m.tries)-1]
		if indent > last {
			return
		}
		m.tries = m.tries[:len(m.tries)-1]
		if indent == last && (t.text == "except" || t.text == "finally") {
			return
		}
		m.insert(m.last.end, "\n"+strings.Repeat(" ", last)+"finally:pass")
	}
}

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

var (
	// keywords are the words that are no names.
	keywords = wordSet(`and as assert async await break class continue def del elif else except finally for from
		global if import in is lambda nonlocal not or pass raise return try while with yield`)
	// lacking are words that something must follow.
	lacking = wordSet(`and as assert async await class def del elif for from global if import in is lambda nonlocal
		not or while with`)
	// headers begin compound statements and their clauses.
	headers = wordSet("if elif else for while with try except finally def class")
)

// dangles reports whether something must follow the last token.
func (m *mender) dangles() bool {
	switch {
	case m.last.kind == wordToken:
		return lacking[m.last.text]
	case m.last.kind != operatorToken:
		return false
	}
	return !strings.Contains(",;`?$!", m.last.text)
}

// finish mends the line that was read.
func (m *mender) finish() {
	m.last.kind = m.kindOfLast()
	for len(m.open) > 0 {
		m.closeLast()
	}
	m.endExec()
	word := m.first.text
	if word == "async" && len(m.words) > 1 {
		word = m.words[1]
	}
	if headers[word] {
		m.header(word)
		return
	}
	m.simple()
}

// kindOfLast makes the star of "import *" a name.
func (m *mender) kindOfLast() tokenKind {
	if m.last.text == "*" && m.first.text == "from" {
		return wordToken
	}
	return m.last.kind
}

// header mends the line before a block.
func (m *mender) header(word string) {
	if word == "try" {
		m.tries = append(m.tries, m.indent)
	}
	if m.colons > m.heads {
		return
	}
	text := ""
	switch alone := m.last.text == word; {
	case word == "def" && alone:
		text = " _()"
	case word == "def" && m.bracket == 0:
		text = "()"
	case word == "for" && !slices.Contains(m.words, "in"):
		text = " in _"
		if alone {
			text = " _ in _"
		}
	case word == "else" || word == "except" && alone:
	case m.dangles():
		text = " _"
	}
	m.insert(m.last.end, text+":")
}

// simple mends a line that is no header.
func (m *mender) simple() {
	soft := m.first.text == "match" || m.first.text == "case" || m.first.text == "type" || m.first.text == "print"
	has := func(word string) bool { return slices.Contains(m.words, word) }
	switch {
	case m.first.text == "from" && !has("import"):
		text := " import _"
		if m.count == 1 {
			text = " _ import _"
		}
		m.insert(m.last.end, text)
	case m.heads > m.colons:
		m.insert(m.last.end, ":_")
	case m.last.text == ":" && soft:
	case m.last.text == "," && m.first.text == "import":
		m.insert(m.last.end, "_")
	case has("if") && !has("else") && !soft:
		text := " else _"
		if m.dangles() {
			text = " _ else _"
		}
		m.insert(m.last.end, text)
	case m.dangles(), m.last.text == "else":
		m.fill()
	}
}

// fill adds the operand that is not there yet.
func (m *mender) fill() {
	p := patch{at: m.last.end, text: " _"}
	m.patches = append(m.patches, p)
	if m.last.text == "." || m.last.text == "=" {
		m.loose = append(m.loose, p)
	}
}
