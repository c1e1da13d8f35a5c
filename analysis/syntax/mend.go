package syntax

import (
	"regexp"
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
	tries []try // of which no handler was seen

	// Of the line being read:
	indent int
	words  []string // outside of brackets, but for names
	first  token
	last   token // so far
	open   []token
	count  int  // tokens
	opened bool // a bracket, ever
	colons int  // outside of brackets
	heads  int  // lambdas outside of brackets, each with a colon of its own
	exec   bool // in the code of an exec statement
}

type try struct{ indent int }

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
	m.count, m.opened, m.colons, m.heads, m.exec = 0, false, 0, 0, false
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
		m.open, m.opened = append(m.open, t), true
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
	}
	if t.kind != newlineToken {
		m.execute(t)
		m.last = t
		m.count++
	}
	if t.text == "*" && m.count == 2 && m.first.text == "except" {
		m.starred(t)
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

// execute puts parentheses around the code of Python 2's "exec code in scope", of which
// the grammar knows only names and single strings.
func (m *mender) execute(t token) {
	switch {
	case m.first.text != "exec":
	case m.count == 1 && m.begins(t) && m.text[m.first.end] == ' ':
		m.exec = true
		m.patches = append(m.patches, patch{m.first.end, 1, "(", true})
	case t.text == "in" && len(m.open) == 0 && m.exec:
		m.exec = false
		m.patches = append(m.patches, patch{m.last.end, 0, ")", true})
	}
}

// starred swaps "except *" to "except* ", which is how the grammar knows it.
func (m *mender) starred(t token) {
	if t.start > m.first.end && m.text[m.first.end] == ' ' {
		m.patches = append(m.patches, patch{m.first.end, 1, "*", true}, patch{t.start, 1, " ", true})
	}
}

// reach is how many brackets a closing one may close besides its own.
const reach = 20

// close closes a bracket, and those in it that were left open.
func (m *mender) close(t token) {
	for i, o := range slices.Backward(m.open) {
		if i < len(m.open)-reach {
			return
		}
		if closer(o) != t.text {
			continue
		}
		for len(m.open) > i+1 {
			m.closeLast()
		}
		m.open = m.open[:i]
		return
	}
}

var closers = map[string]string{"(": ")", "[": "]", "{": "}"}

func closer(open token) string { return closers[open.text] }

// closeLast closes the innermost bracket after the last token.
func (m *mender) closeLast() {
	inner := m.open[len(m.open)-1]
	m.open = m.open[:len(m.open)-1]
	text := closer(inner)
	if m.last.start == inner.start && m.first.text == "from" || m.dangles() && !m.complete(inner) {
		text = " _" + text
	}
	m.insert(m.last.end, text)
	m.last = token{kind: closeToken, text: closer(inner), start: m.last.end, end: m.last.end}
}

// complete reports whether nothing need follow the last token though it is an operator:
// the colon of a slice, or the separators of parameters.
func (m *mender) complete(inner token) bool {
	switch m.last.text {
	case ":":
		return inner.text == "["
	case "*", "/":
		return m.first.text == "def" || m.first.text == "async"
	}
	return false
}

// ends reports whether a token ends the line. Within brackets, a line end does if what
// follows can't be meant to be there.
func (m *mender) ends(t token) bool {
	if t.kind == endToken {
		return true
	}
	return t.kind == newlineToken && (len(m.open) == 0 || m.isolated())
}

// Lines that begin with these are statements, also within brackets.
var statements = wordSet("def class return import while pass break continue raise del global nonlocal assert try except finally elif with")

// Lines of these forms are, if they are not indented.
var perhaps = regexp.MustCompile(`^(if|for|async|match|else)\b.*:|^from\b.*\bimport\b`)

var assigns = regexp.MustCompile(`^[A-Za-z_][\w.]*(\[[^\]\n]*\])?[ \t]*(:[^=\n]*)?([-+*/|&^%@]|\*\*|//|<<|>>)?=[^=]`)

// spaced is an assignment, and no parameter's default, if written as most people do.
var spaced = regexp.MustCompile(`^[\w.]+ = `)

// isolated reports whether the next line is a statement of its own, though brackets are open.
func (m *mender) isolated() bool {
	ahead := lexer{text: m.text, at: m.at}
	t := ahead.next()
	for t.kind == newlineToken {
		t = ahead.next()
	}
	if t.kind == endToken {
		return true
	}
	if t.kind == wordToken && statements[t.text] || m.body(t) {
		return true
	}
	if m.column(t.start) > m.indent {
		return false
	}
	switch line := m.rest(t); {
	case t.kind != wordToken:
		return t.text == "@"
	case perhaps.MatchString(line), assigns.MatchString(line):
		return true
	case keywords[t.text]:
		return false
	case m.last.kind == openToken:
		return m.indent > 0
	}
	return m.operand(m.last) || m.dangles()
}

// body reports whether a token must be in the block of the header being read.
func (m *mender) body(t token) bool {
	switch word := m.first.text; {
	case !headers[word] && word != "async":
		return false
	case word == "def" || word == "class" || word == "async":
		if t.kind == stringToken || perhaps.MatchString(m.rest(t)) || spaced.MatchString(m.rest(t)) {
			return true
		}
	}
	return m.operand(m.last) && m.begins(t)
}

// rest is the line from a token on.
func (m *mender) rest(t token) string { return m.text[t.start : t.start+lineLength(m.text[t.start:])] }

// begins reports whether a token begins a value that can't go on with the last.
func (m *mender) begins(t token) bool {
	return t.kind == wordToken && !keywords[t.text] || t.kind == stringToken && m.last.kind != stringToken
}

// operand reports whether a token ends a value.
func (m *mender) operand(t token) bool {
	return t.kind == stringToken || t.kind == closeToken || t.kind == wordToken && !lacking[t.text]
}

// handlers ends each try before a token that is neither its handler nor inside.
func (m *mender) handlers(t token, indent int) {
	for len(m.tries) > 0 {
		last := m.tries[len(m.tries)-1]
		if indent > last.indent {
			return
		}
		m.tries = m.tries[:len(m.tries)-1]
		if indent == last.indent && (t.text == "except" || t.text == "finally") {
			return
		}
		m.insert(m.last.end, "\n"+strings.Repeat(" ", last.indent)+"finally:pass")
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
	if m.exec {
		m.patches = append(m.patches, patch{m.last.end, 0, ")", true})
	}
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
		m.tries = append(m.tries, try{m.indent})
	}
	if m.colons > m.heads {
		return
	}
	text := ""
	switch alone := m.last.text == word; {
	case word == "def" && alone:
		text = " _()"
	case word == "def" && !m.opened:
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
