package server

import (
	"slices"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"backflow/analysis/syntax"
)

// names reports whether the client knows the document, or a cell of it, by a URI.
func (d *doc) names(u uri.URI) bool {
	return d.uri == u || slices.ContainsFunc(d.cells, func(c cell) bool { return c.uri == u })
}

// find returns the document that a URI names, and of a notebook the number of the cell.
func (at state) find(u uri.URI) (path string, number int) {
	path = uriPath(u)
	if _, ok := at.docs[path]; ok {
		return path, 0
	}
	for p, d := range at.docs {
		if i := d.cellAt(path); i >= 0 {
			return p, i + 1
		}
	}
	return path, 0
}

// span is where a range is in a document, or in the cell of it with a number. A cell that
// is not analysed has none.
func (at state) span(path string, number int, r protocol.Range) (span syntax.Span, ok bool) {
	n := at.snapshot.Notebook(path)
	if n == nil {
		return at.can.span(at.snapshot.Document(path), r), true
	}
	c := n.Numbered(number)
	if c == nil {
		return syntax.Span{}, false
	}
	return c.Out(at.can.span(c.Source, r)), true
}

// location is where a span of a file is for the client. In a notebook that is not open it
// is a line of the file.
func (at state) location(path string, span syntax.Span) protocol.Location {
	n := at.snapshot.Notebook(path)
	if n == nil {
		return protocol.Location{URI: at.pathURI(path), Range: at.can.spanRange(at.snapshot.Document(path), span)}
	}
	c := n.Cell(span.Start)
	if d, open := at.docs[path]; open {
		return protocol.Location{URI: d.cells[c.Number-1].uri, Range: at.can.spanRange(c.Source, c.In(span))}
	}
	line := protocol.Position{Line: uint32(c.Stored(span).Line - 1)}
	return protocol.Location{URI: at.pathURI(path), Range: protocol.Range{Start: line, End: line}}
}

// messages are the findings of a document as they are published: of a notebook, by cell.
func (at state) messages(path string, all []protocol.Diagnostic) (out []*protocol.PublishDiagnosticsParams) {
	d := at.docs[path]
	if d.cells == nil {
		return []*protocol.PublishDiagnosticsParams{{URI: d.uri, Version: protocol.NewOptional(d.version), Diagnostics: all}}
	}
	in := map[uri.URI][]protocol.Diagnostic{}
	for i, f := range at.findings(path) {
		u := at.location(path, f.Span).URI
		in[u] = append(in[u], all[i])
	}
	for _, c := range d.cells {
		if c.text != nil {
			out = append(out, &protocol.PublishDiagnosticsParams{URI: c.uri, Version: protocol.NewOptional(c.version), Diagnostics: in[c.uri]})
		}
	}
	return out
}
