package syntax

import "strings"

// A token is what mending sees of the text: words, operators, brackets, strings as a
// whole, and line ends; no comments, blanks or continued lines.
type token struct {
	kind  tokenKind
	text  string
	start int
	end   int
}

type tokenKind uint8

const (
	endToken tokenKind = iota
	newlineToken
	wordToken // names, keywords and numbers
	stringToken
	openToken
	closeToken
	operatorToken
)

// A lexer splits a text into tokens, and ends strings that do not end.
type lexer struct {
	text    string // in which lines end with \n or \r\n
	at      int
	nested  int // strings in fields of strings
	wasted  int // bytes read for strings that did not end
	patches []patch
}

// deepest is how many strings may be nested in each other's fields.
const deepest = 20

func (l *lexer) next() token {
	l.blanks()
	start := l.at
	if l.at == len(l.text) {
		return token{start: start, end: start}
	}
	c := l.text[l.at]
	kind := operatorToken
	switch {
	case c == '\n':
		l.at++
		kind = newlineToken
	case c >= '0' && c <= '9':
		l.number()
		kind = wordToken
	case wordByte(c):
		for l.at < len(l.text) && wordByte(l.text[l.at]) {
			l.at++
		}
		kind = wordToken
		if l.at < len(l.text) && quote(l.text[l.at]) && isPrefix(l.text[start:l.at]) {
			l.prefix(start)
			kind = stringToken
		}
	case quote(c):
		l.str(false)
		kind = stringToken
	case strings.IndexByte("([{", c) >= 0:
		l.at++
		kind = openToken
	case strings.IndexByte(")]}", c) >= 0:
		l.at++
		kind = closeToken
	case strings.HasPrefix(l.text[l.at:], "..."):
		l.at += len("...")
		kind = wordToken
	default:
		l.at++
		for l.at < len(l.text) && strings.IndexByte("=><*/", l.text[l.at]) >= 0 && c != '.' && c != ',' && c != ';' {
			l.at++
		}
	}
	return token{kind, l.text[start:l.at], start, l.at}
}

// blanks skips what is no token. A lone return is none: the text has only \r\n.
func (l *lexer) blanks() {
	for l.at < len(l.text) {
		switch rest := l.text[l.at:]; {
		case strings.IndexByte(" \t\f\r\x00", rest[0]) >= 0:
			l.at++
		case rest[0] == '#':
			l.at += lineLength(rest)
		case strings.HasPrefix(rest, "\\\n"):
			l.at += len("\\\n")
		case strings.HasPrefix(rest, "\\\r\n"):
			l.at += len("\\\r\n")
		case strings.HasPrefix(rest, string(mark)):
			l.at += len(mark)
		default:
			return
		}
	}
}

// number reads 1, 0x1f, 1_0.5e-3j and 1., whose dot is no operator.
func (l *lexer) number() {
	for l.at < len(l.text) && (wordByte(l.text[l.at]) || l.text[l.at] == '.') {
		l.at++
	}
}

func lineLength(s string) int {
	if n := strings.IndexAny(s, "\r\n"); n >= 0 {
		return n
	}
	return len(s)
}

func wordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

func quote(c byte) bool { return c == '"' || c == '\'' }

func isPrefix(s string) bool { return len(s) <= 2 && strings.Trim(s, "rRbBuUfFtT") == "" }

// prefix reads a string with a prefix. The grammar has no template strings yet, but
// they have the form of f-strings.
func (l *lexer) prefix(start int) {
	format := false
	for i := start; i < l.at; i++ {
		switch l.text[i] {
		case 'f', 'F':
			format = true
		case 't', 'T':
			format = true
			l.patches = append(l.patches, patch{at: i, drop: 1, text: "f", form: true})
		}
	}
	l.str(format)
}

// str reads a string from its quotes on. One that does not end, ends with its line; of
// three quotes, its first line.
func (l *lexer) str(format bool) {
	quotes := l.text[l.at : l.at+1]
	if triple := strings.Repeat(quotes, 3); strings.HasPrefix(l.text[l.at:], triple) {
		quotes = triple
	}
	l.at += len(quotes)
	start := l.at
	for l.at < len(l.text) {
		switch c := l.text[l.at]; {
		case c == '\\':
			l.escape()
		case c == quotes[0] && strings.HasPrefix(l.text[l.at:], quotes):
			if l.flipped(start, quotes) {
				l.end(start, quotes)
				return
			}
			l.at += len(quotes)
			return
		case lineEnd(c) && len(quotes) == 1:
			l.patches = append(l.patches, patch{at: l.at, text: quotes, closes: true})
			return
		case c == '{' && format && l.nested < deepest && !strings.HasPrefix(l.text[l.at:], "{{"):
			l.nested++
			l.field(quotes)
			l.nested--
		case format && strings.HasPrefix(l.text[l.at:], "{{"):
			l.at += len("{{")
		default:
			l.at++
		}
	}
	l.end(start, quotes)
}

// flipped reports whether the quotes at hand begin a string instead of ending the one
// from start: a word follows, and lines are in between.
func (l *lexer) flipped(start int, quotes string) bool {
	after := l.at + len(quotes)
	return len(quotes) == 3 && after < len(l.text) && wordByte(l.text[after]) && strings.Contains(l.text[start:l.at], "\n")
}

// end ends a string that does not end itself; the lexer is where it was given up.
func (l *lexer) end(start int, quotes string) {
	if l.wasted += l.at - start; len(quotes) == 3 && !l.hopeless() {
		l.at = start + lineLength(l.text[start:])
	}
	l.insert(l.at, quotes)
}

// hopeless reports whether so many strings do not end that it takes too long to look.
func (l *lexer) hopeless() bool { return l.wasted > 10*len(l.text)+1000 }

func lineEnd(c byte) bool { return c == '\n' || c == '\r' }

func (l *lexer) escape() {
	if strings.HasPrefix(l.text[l.at:], "\\\r\n") {
		l.at++
	}
	l.at = min(l.at+2, len(l.text))
}

// field reads {value!r:spec} of a string with some quotes. One that does not end, ends
// with the line or where the string does.
func (l *lexer) field(quotes string) {
	l.at++
	depth, empty := 0, true
	for l.at < len(l.text) {
		c := l.text[l.at]
		switch {
		case lineEnd(c) && len(quotes) == 1:
			l.endField(l.at, empty)
			return
		case quote(c):
			if depth == 0 && !empty && strings.HasPrefix(l.text[l.at:], quotes) {
				l.endField(l.at, empty)
				return
			}
			l.inner()
		case c == '}' && depth == 0:
			l.at++
			return
		case c == ':' && depth == 0:
			l.spec(quotes)
			return
		default:
			depth += strings.Count("([{", string(c)) - strings.Count(")]}", string(c))
			l.at++
		}
		empty = empty && (c == ' ' || c == '\t')
	}
	l.endField(l.at, empty)
}

// inner reads a string in a field.
func (l *lexer) inner() {
	if l.nested >= deepest {
		l.at++
		return
	}
	format := strings.IndexByte("fFtT", l.text[l.at-1]) >= 0
	l.nested++
	l.str(format)
	l.nested--
}

// spec reads the rest of a field from its colon on.
func (l *lexer) spec(quotes string) {
	for l.at < len(l.text) {
		switch c := l.text[l.at]; {
		case c == '}':
			l.at++
			return
		case lineEnd(c) && len(quotes) == 1, strings.HasPrefix(l.text[l.at:], quotes):
			l.endField(l.at, false)
			return
		case c == '{' && l.nested < deepest:
			l.nested++
			l.field(quotes)
			l.nested--
		default:
			l.at++
		}
	}
	l.endField(l.at, false)
}

func (l *lexer) endField(at int, empty bool) {
	if empty {
		l.insert(at, "_}")
		return
	}
	l.insert(at, "}")
}

func (l *lexer) insert(at int, text string) {
	l.patches = append(l.patches, patch{at: at, text: text})
}
