package syntax

import (
	"bytes"
	"regexp"
	"strings"
)

// magic is what begins a line of a notebook's cell that IPython carries out itself.
const magic = "%!?"

// running matches a magic that runs what follows it in its line, which is Python.
var running = regexp.MustCompile(`^%(?:time|timeit|prun|memit)(?:[ \t]+-\w+(?:[ \t]+\d+)?)*[ \t]`)

// FromIPython returns a cell's text as Python of the same length: what IPython carries out
// itself becomes a name that nobody binds, so that nothing is known of its value.
func FromIPython(text []byte) []byte {
	if !bytes.ContainsAny(text, magic) {
		return text
	}
	r := ipython{lexer: lexer{text: string(newlines(text))}, out: bytes.Clone(text)}
	for r.at < len(r.text) {
		r.line()
	}
	return r.out
}

// An ipython reads a cell by logical lines.
type ipython struct {
	lexer
	out   []byte
	depth int // of brackets
}

// line reads a line, or some that brackets hold together.
func (r *ipython) line() {
	r.blanks()
	start := r.at
	if r.magic() {
		return
	}
	for last := (token{}); ; {
		t := r.next()
		switch t.kind {
		case openToken:
			r.depth++
		case closeToken:
			r.depth = max(r.depth-1, 0)
		}
		switch {
		case t.kind == endToken, t.kind == newlineToken && r.depth == 0:
			if strings.HasPrefix(last.text, "?") {
				r.name(start, last.end)
			}
			return
		case t.text == "=" && r.depth == 0:
			r.blanks()
			r.value()
		}
		if t.kind != newlineToken {
			last = t
		}
	}
}

// magic takes in a magic at the start of a line.
func (r *ipython) magic() bool {
	if r.at == len(r.text) || strings.IndexByte(magic, r.text[r.at]) < 0 {
		return false
	}
	head := running.FindString(r.text[r.at:])
	if head != "" && !headers[firstWord(r.text[r.at+len(head):])] {
		r.name(r.at, r.at+len(head))
		r.at += len(head)
		r.out[r.at-1] = ';'
		return true
	}
	r.rest()
	return true
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	return word
}

// value takes in a magic whose value is assigned.
func (r *ipython) value() {
	if r.at == len(r.text) || strings.IndexByte("%!", r.text[r.at]) < 0 {
		return
	}
	if head := running.FindString(r.text[r.at:]); head != "" {
		for range head {
			r.out[r.at] = ' '
			r.at++
		}
		return
	}
	r.rest()
}

// rest makes a name of what is left of the line, and of those that it is continued on.
func (r *ipython) rest() {
	start := r.at
	r.at += lineLength(r.text[start:])
	for r.at < len(r.text) && r.text[r.at-1] == '\\' {
		r.at += strings.IndexByte(r.text[r.at:], '\n') + 1
		r.at += lineLength(r.text[r.at:])
	}
	r.name(start, r.at)
}

// name leaves of a part of the text the word that it begins with, after a _ for each sign
// of a magic.
func (r *ipython) name(start, end int) {
	text := r.text[start:end]
	word := start + len(text) - len(strings.TrimLeft(text, magic))
	for i := start; i < end; i++ {
		switch c := r.text[i]; {
		case i < word:
			r.out[i] = '_'
		case i == word && wordByte(c):
			word++
		case !lineEnd(c):
			r.out[i] = ' '
		}
	}
}
