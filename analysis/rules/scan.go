package rules

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// blank skips blanks and comments.
func (s *scheme) blank() {
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; {
		case c == ';':
			n := strings.IndexByte(s.src[s.pos:], '\n')
			if n < 0 {
				n = len(s.src) - s.pos
			}
			s.pos += n
		case strings.IndexByte(" \t\r\n", c) >= 0:
			s.pos++
		default:
			return
		}
	}
}

// next is the byte at the position, 0 at the end.
func (s *scheme) next() byte {
	if s.pos == len(s.src) {
		return 0
	}
	return s.src[s.pos]
}

func (s *scheme) closing(open int, c byte) {
	s.blank()
	if s.next() != c {
		if s.next() == 0 {
			s.fail(open, "not closed: expected %q before the end of the file", c)
		}
		s.fail(s.pos, "expected %q, found %s", c, s.found())
	}
	s.pos++
}

// text reads a string and decodes its escapes as tree-sitter does.
func (s *scheme) text() string {
	start := s.pos
	var b strings.Builder
	for s.pos++; s.pos < len(s.src); s.pos++ {
		switch c := s.src[s.pos]; c {
		case '"':
			s.pos++
			return b.String()
		case '\n':
			s.fail(start, "string is not closed on its line")
		case '\\':
			s.pos++
			b.WriteByte(unescape(s.next()))
		default:
			b.WriteByte(c)
		}
	}
	s.pos = len(s.src)
	s.fail(start, "string is not closed")
	return ""
}

func unescape(c byte) byte {
	switch c {
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case '0':
		return 0
	}
	return c
}

// word reads a bare word, with the marks ? and ! at its end.
func (s *scheme) word(what string) string {
	start := s.pos
	for s.pos < len(s.src) && isWord(s.src[s.pos]) {
		s.pos++
	}
	if s.pos == start {
		s.fail(start, "expected %s, found %s", what, s.found())
	}
	if start > 0 && s.src[start-1] == '#' && (s.next() == '?' || s.next() == '!') {
		s.pos++
	}
	return s.src[start:s.pos]
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

// found is what stands at the position, for messages.
func (s *scheme) found() string {
	if s.pos == len(s.src) {
		return "the end of the file"
	}
	r, _ := utf8.DecodeRuneInString(s.src[s.pos:])
	return fmt.Sprintf("%q", r)
}
