package facts

import (
	"sort"

	"backflow/analysis/syntax"
)

// A Region maps a definition's own offsets to its document and back. Own offsets count
// bytes from the definition's start (its first decorator, else its keyword) and leave
// out the definitions inside it, so that an edit there or above costs nothing here.
type Region struct {
	Span  syntax.Span   // in the document
	Holes []syntax.Span // of the definitions directly inside, in the document, in order
}

// File returns the document offset of an own offset. At a hole it is the offset before it.
func (r Region) File(own int) int {
	off := r.Span.Start + own
	for _, h := range r.Holes {
		if off <= h.Start {
			break
		}
		off += h.End - h.Start
	}
	return off
}

// Own returns the own offset of a document offset; inside a hole it is that of the hole.
func (r Region) Own(file int) int {
	own := file - r.Span.Start
	for _, h := range r.Holes {
		if file <= h.Start {
			break
		}
		own -= min(file, h.End) - h.Start
	}
	return own
}

// FileSpan maps a span of own offsets to the document. A span that begins right after a
// hole begins there, not before the hole.
func (r Region) FileSpan(s syntax.Span) syntax.Span {
	out := syntax.Span{Start: r.File(s.Start), End: r.File(s.End)}
	if s.End > s.Start {
		i := sort.Search(len(r.Holes), func(i int) bool { return r.Holes[i].Start >= out.Start })
		for ; i < len(r.Holes) && r.Holes[i].Start == out.Start; i++ {
			out.Start = r.Holes[i].End
		}
	}
	return out
}

// OwnSpan maps a span of the document to own offsets.
func (r Region) OwnSpan(s syntax.Span) syntax.Span {
	return syntax.Span{Start: r.Own(s.Start), End: r.Own(s.End)}
}
