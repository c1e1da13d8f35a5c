package syntax

import (
	"regexp"
	"slices"
	"strings"
)

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
	m.patches = append(m.patches, patch{at: m.last.end, text: text, closes: true})
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

// spaced is an assignment, and no parameter's default, if written as most people do;
// unless it ends as parameters do.
var (
	spaced    = regexp.MustCompile(`^[\w.]+ = `)
	parameter = regexp.MustCompile(`[,:][ \t]*(#.*)?$`)
)

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
	return m.operand(m.last) || m.dangles() || m.last.text == "else"
}

// body reports whether a token must be in the block of the header being read.
func (m *mender) body(t token) bool {
	switch word := m.first.text; {
	case !headers[word] && word != "async":
		return false
	case word == "def" || word == "class" || word == "async":
		line := m.rest(t)
		if m.documents(t) || perhaps.MatchString(line) || spaced.MatchString(line) && !parameter.MatchString(line) {
			return true
		}
	}
	return m.operand(m.last) && m.begins(t)
}

// documents reports whether a token is what a block says of itself, and no argument
// inside the header.
func (m *mender) documents(t token) bool {
	return t.kind == stringToken && (len(m.open) == 1 || strings.HasSuffix(t.text, `"""`) || strings.HasSuffix(t.text, "'''"))
}

// rest is the line from a token on.
func (m *mender) rest(t token) string { return m.text[t.start : t.start+lineLength(m.text[t.start:])] }

// begins reports whether a token begins a value that can't go on with the last.
func (m *mender) begins(t token) bool {
	return t.kind == wordToken && !keywords[t.text] || t.kind == stringToken && m.last.kind != stringToken
}

// operand reports whether a token ends a value.
func (m *mender) operand(t token) bool {
	return t.kind == stringToken || t.kind == closeToken || t.kind == wordToken && !lacking[t.text] && t.text != "else"
}
