package syntax

// A Span is a half-open range of byte offsets. In facts, rules and taint it counts
// in the own offsets of a definition, in analysis from the start of the file.
type Span struct{ Start, End int }

// Contains reports whether the span holds the offset; its end counts, as a cursor there touches it.
func (s Span) Contains(off int) bool { return s.Start <= off && off <= s.End }

// An Edit replaces the bytes of a span.
type Edit struct {
	Span Span
	New  string
}
