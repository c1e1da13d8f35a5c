package analysis

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"backflow/analysis/syntax"
)

// Splice makes edits of the program, which must be in order, in the file that the notebook
// was read from. All else in it stays as it is, byte for byte.
func (n *Notebook) Splice(file []byte, edits []syntax.Edit) []byte {
	var out []byte
	at := 0
	for len(edits) > 0 {
		c := n.Cell(edits[0].Span.Start)
		var own []syntax.Edit
		for len(edits) > 0 && edits[0].Span.Start <= c.Span.End {
			own = append(own, syntax.Edit{Span: c.In(edits[0].Span), New: edits[0].New})
			edits = edits[1:]
		}
		for _, e := range c.stored.splice(file, own) {
			out = append(append(out, file[at:e.Span.Start]...), e.New...)
			at = e.Span.End
		}
	}
	return append(out, file[at:]...)
}

// splice turns edits of a cell's source into edits of its file.
func (s stored) splice(file []byte, edits []syntax.Edit) (out []syntax.Edit) {
	for len(edits) > 0 {
		first, at := s.piece(edits[0].Span.Start)
		last, end, count := first, at+s.pieces[first].length(), 0
		for ; count < len(edits) && edits[count].Span.Start <= end; count++ {
			e := edits[count].Span
			for last+1 < len(s.pieces) && (e.End > end || e.Start == end) {
				last++
				end += s.pieces[last].length()
			}
		}
		out = append(out, s.rewrite(file, first, last, at, edits[:count]))
		edits = edits[count:]
	}
	return out
}

// piece returns the piece that an offset of the source is in, and where that begins.
func (s stored) piece(off int) (index, at int) {
	for index = 0; index < len(s.pieces)-1; index++ {
		n := s.pieces[index].length()
		if off < at+n {
			break
		}
		at += n
	}
	return index, at
}

// rewrite makes edits in some pieces, the first of which begins at an offset of the source.
func (s stored) rewrite(file []byte, first, last, at int, edits []syntax.Edit) syntax.Edit {
	var raw strings.Builder
	for _, p := range s.pieces[first : last+1] {
		raw.WriteString(p.raw)
	}
	text := raw.String()
	for _, e := range slices.Backward(edits) {
		from, to := rawOffset(text, e.Span.Start-at), rawOffset(text, e.Span.End-at)
		text = text[:from] + escape(e.New) + text[to:]
	}
	span := syntax.Span{Start: s.pieces[first].span.Start, End: s.pieces[last].span.End}
	switch {
	case !s.list:
	case text == "" && last+1 < len(s.pieces):
		span.End = s.pieces[last+1].span.Start
	case text == "" && first > 0:
		span.Start = s.pieces[first-1].span.End
	default:
		text = strings.Join(splitRaw(text), `"`+s.between(file)+`"`)
	}
	return syntax.Edit{Span: span, New: text}
}

// between is what stands between two pieces.
func (s stored) between(file []byte) string {
	first := s.pieces[0].span
	if len(s.pieces) > 1 {
		return string(file[first.End+1 : s.pieces[1].span.Start-1])
	}
	open := bytes.LastIndexByte(file[:first.Start], '[')
	return "," + string(file[open+1:first.Start-1])
}

// splitRaw cuts a string behind each line ending in it, of which there is one at most at its end.
func splitRaw(raw string) (lines []string) {
	start := 0
	for at := 0; at < len(raw); {
		n := rawSize(raw[at:])
		at += n
		if raw[at-n:at] == `\n` {
			lines = append(lines, raw[start:at])
			start = at
		}
	}
	if start < len(raw) {
		lines = append(lines, raw[start:])
	}
	return lines
}

// length is how many bytes the piece is of the source.
func (p piece) length() int { return len(unescape(p.raw)) }

// Stored is where a span of the program is in the file that the cell was read from, if it was.
func (c *Cell) Stored(s syntax.Span) Area { return c.stored.area(c.In(s)) }

func (s stored) area(span syntax.Span) (a Area) {
	if len(s.pieces) > 0 {
		a.Line, a.Column = s.position(span.Start)
		a.EndLine, a.EndColumn = s.position(span.End)
	}
	return a
}

func (s stored) position(off int) (line, column int) {
	i, at := s.piece(off)
	p := s.pieces[i]
	return p.line, p.column + utf8.RuneCountInString(p.raw[:rawOffset(p.raw, off-at)])
}

// rawOffset is where an offset of what a JSON string means stands in it.
func rawOffset(raw string, off int) int {
	at := 0
	for off > 0 && at < len(raw) {
		n := rawSize(raw[at:])
		off -= len(unescape(raw[at : at+n]))
		at += n
	}
	return at
}

// rawSize is how many bytes of a JSON string make its first character.
func rawSize(raw string) int {
	switch {
	case raw[0] != '\\':
		_, n := utf8.DecodeRuneInString(raw)
		return n
	case raw[1] != 'u':
		return len(`\n`)
	case strings.HasPrefix(raw[6:], `\u`) && utf16.DecodeRune(unit(raw), unit(raw[6:])) != utf8.RuneError:
		return len(`\ud83d\ude00`)
	}
	return len(`\u0000`)
}

// unit is the code unit of \u0000.
func unit(raw string) rune {
	n, _ := strconv.ParseUint(raw[2:6], 16, 16)
	return rune(n)
}

// unescape is what a JSON string means, without its quotes.
func unescape(raw string) (text string) {
	if err := json.Unmarshal([]byte(`"`+raw+`"`), &text); err != nil {
		panic(err) // it was read as JSON before
	}
	return text
}

// escape writes a text as a JSON string, without its quotes.
func escape(text string) string {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(text); err != nil {
		panic(err) // of a string there is no error
	}
	return strings.TrimSuffix(strings.TrimPrefix(out.String(), `"`), "\"\n")
}
