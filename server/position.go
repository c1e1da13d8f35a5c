package server

import (
	"net/url"
	"path"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"backflow/analysis/syntax"
)

// offset returns the offset of a client's position; one that is not there is moved to
// the nearest that is.
func (c can) offset(d *syntax.Document, p protocol.Position) int {
	const far = 1 << 30 // beyond any line or column, and an int everywhere
	return d.PositionOffset(syntax.Position{Line: int(min(p.Line, far)), Column: int(min(p.Character, far))}, c.encoding)
}

// span returns the span of a client's range, which may be the wrong way round.
func (c can) span(d *syntax.Document, r protocol.Range) syntax.Span {
	a, b := c.offset(d, r.Start), c.offset(d, r.End)
	return syntax.Span{Start: min(a, b), End: max(a, b)}
}

func (c can) position(d *syntax.Document, off int) protocol.Position {
	p := d.OffsetPosition(off, c.encoding)
	return protocol.Position{Line: uint32(p.Line), Character: uint32(p.Column)}
}

func (c can) spanRange(d *syntax.Document, s syntax.Span) protocol.Range {
	return protocol.Range{Start: c.position(d, s.Start), End: c.position(d, s.End)}
}

// uriPath returns the name by which analysis knows a document. Spellings of one URI, such
// as file:///C:/a.py and file:///c%3A/a.py, give one path; what is no file keeps its URI.
func uriPath(u uri.URI) string {
	canonical, err := uri.Parse(string(u))
	if err != nil {
		return strings.Clone(string(u))
	}
	if !canonical.IsFile() {
		return strings.Clone(string(canonical))
	}
	return strings.Clone(uri.FsPathFor(canonical, uri.PlatformPOSIX, false))
}

// pathURI returns the URI of a path: for a document as the client spelled it, for other
// files as it spells those beside a document of that folder.
func (at state) pathURI(name string) uri.URI {
	if d, ok := at.docs[name]; ok {
		return d.uri
	}
	for beside, d := range at.docs {
		if path.Dir(beside) == path.Dir(name) && d.uri.IsFile() {
			folder := d.uri[:strings.LastIndexByte(string(d.uri), '/')+1]
			return folder + uri.URI(url.PathEscape(path.Base(name)))
		}
	}
	return uri.FileFor(uri.PlatformPOSIX, name)
}
