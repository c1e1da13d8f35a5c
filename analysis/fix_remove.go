package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// remove deletes an argument with the comma that separates it. A comment on its line stays.
func (d *draft) remove(arg int) {
	kids := d.kids(d.list)
	at := slices.Index(kids, arg)
	span := d.span(arg)
	next, prev := kids[at+1], kids[at-1]
	if own := d.nextToken(kids[at+1:]); own != next && d.kind(own) == "," {
		d.cut(span) // a comment stands before the comma
		d.cut(d.span(own))
		return
	}
	comma := d.kind(next) == "," // its own
	line := d.doc.LineSpan(d.doc.OffsetPosition(span.Start, syntax.UTF8).Line)
	begins := strings.TrimSpace(d.doc.Text()[line.Start:span.Start]) == ""
	if comma && (begins || d.kind(prev) == "(") {
		d.cut(syntax.Span{Start: span.Start, End: d.span(next).End})
		return
	}
	if d.kind(prev) == "," && !(begins && d.endsLine(span.End)) {
		d.replace(syntax.Span{Start: d.span(prev).Start, End: span.End}, "")
		return
	}
	if comma {
		span.End = d.span(next).End
	}
	d.cut(span)
}

// nextToken is the first node that is no comment.
func (d *draft) nextToken(nodes []int) int {
	return nodes[slices.IndexFunc(nodes, func(n int) bool { return d.kind(n) != "comment" })]
}

// cut deletes a span with the blanks behind it, and its line if nothing is left there.
func (d *draft) cut(s syntax.Span) {
	text := d.doc.Text()
	for s.End < len(text) && (text[s.End] == ' ' || text[s.End] == '\t') {
		s.End++
	}
	pos := d.doc.OffsetPosition(s.Start, syntax.UTF8).Line
	line := d.doc.LineSpan(pos)
	if s.End == line.End && strings.TrimSpace(text[line.Start:s.Start]) == "" {
		s = syntax.Span{Start: line.Start, End: d.doc.LineSpan(pos + 1).Start}
	}
	d.replace(s, "")
}

// endsLine reports whether only blanks or a comment follow on the line.
func (d *draft) endsLine(off int) bool {
	end := d.doc.LineSpan(d.doc.OffsetPosition(off, syntax.UTF8).Line).End
	rest := strings.TrimSpace(d.doc.Text()[off:end])
	return rest == "" || rest[0] == '#'
}
