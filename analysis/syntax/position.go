package syntax

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// An Encoding says what the columns of positions count.
type Encoding uint8

const (
	UTF8  Encoding = iota // bytes
	UTF16                 // code units, as most editors do
	UTF32                 // characters
)

// A Position is a place as editors give it: a line and a column, both from zero. A byte
// order mark at the start of the file has no width.
type Position struct{ Line, Column int }

// OffsetPosition returns the position of an offset; one past the end is at the end, one
// within a character at its start, one within a line ending before that.
func (d *Document) OffsetPosition(off int, e Encoding) Position {
	off = min(max(off, 0), len(d.text))
	lines := d.lines()
	line := max(sort.SearchInts(lines, off+1)-1, 0)
	span := d.LineSpan(line)
	col := 0
	for at := span.Start; at < min(off, span.End); {
		r, size := utf8.DecodeRune(d.text[at:])
		if at += size; at > off {
			break
		}
		col += width(r, size, e)
	}
	return Position{line, col}
}

// PositionOffset returns the offset of a position; one past a line's end is at that
// end, one past the file's at the file's end, one within a character at its start.
func (d *Document) PositionOffset(p Position, e Encoding) int {
	switch {
	case p.Line < 0:
		return d.LineSpan(0).Start
	case p.Line >= d.Lines():
		return len(d.text)
	}
	span := d.LineSpan(p.Line)
	at, col := span.Start, 0
	for at < span.End {
		r, size := utf8.DecodeRune(d.text[at:span.End])
		if col += width(r, size, e); col > p.Column {
			break
		}
		at += size
	}
	return at
}

func width(r rune, size int, e Encoding) int {
	switch {
	case e == UTF8:
		return size
	case e == UTF16 && r > 0xFFFF:
		return 2
	}
	return 1
}

// Lines counts the lines; what follows the last line ending is one, even if empty.
func (d *Document) Lines() int { return len(d.lines()) }

// LineSpan returns the span of a line, from zero, without its ending: \n, \r\n or \r.
// Lines that are not there are empty, at the end of the file.
func (d *Document) LineSpan(line int) Span {
	lines := d.lines()
	if line < 0 || line >= len(lines) {
		return Span{len(d.text), len(d.text)}
	}
	s := Span{lines[line], len(d.text)}
	if line+1 < len(lines) {
		s.End = lines[line+1] - 1
		if d.text[s.End] == '\n' && s.End > s.Start && d.text[s.End-1] == '\r' {
			s.End--
		}
	}
	return s
}

var mark = []byte("\uFEFF")

func lineStarts(text []byte) []int {
	first := 0
	if bytes.HasPrefix(text, mark) {
		first = len(mark)
	}
	starts := []int{first}
	for i := first; i < len(text); i++ {
		if c := text[i]; c == '\n' || c == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			starts = append(starts, i+1)
		}
	}
	return starts
}
