package analysis

import (
	"regexp"
	"strings"

	"backflow/analysis/syntax"
)

// ignore says in a comment that the finding is known. It stands on the first line of the
// finding's statement, from the finding on, that can have a comment.
func ignore(doc *syntax.Document, f Finding) (Fix, bool) {
	first := doc.OffsetPosition(f.Span.Start, syntax.UTF8).Line
	_, end := statementLines(doc, f.Span)
	for line := first; line <= end; line++ {
		span := doc.LineSpan(line)
		comment, ok := lineComment(doc, span)
		if !ok {
			continue
		}
		e := syntax.Edit{Span: syntax.Span{Start: span.End, End: span.End}, New: "  # backflow: ignore[" + f.Rule.Name + "]"}
		if text := doc.Text()[span.Start:span.End]; comment == "" {
			e.Span.Start -= len(text) - len(strings.TrimRight(text, " \t"))
		} else if at := ownIgnore.FindStringIndex(text); at != nil && span.Start+at[0] >= span.End-len(comment) {
			off := span.Start + at[1] - 1
			e = syntax.Edit{Span: syntax.Span{Start: off, End: off}, New: ", " + f.Rule.Name}
		}
		edit := FileEdit{Path: f.Path, Edit: e}
		return Fix{Title: "Ignore " + f.Rule.Name + " here", Ignores: true, Edits: []FileEdit{edit}}, true
	}
	return Fix{}, false
}

var ownIgnore = regexp.MustCompile(`#\s*backflow:\s*ignore\[[^\]#]*\]`)

// lineComment returns the comment at the end of a line. A line cannot have one where it
// ends within a string or is continued by a backslash.
func lineComment(doc *syntax.Document, line syntax.Span) (string, bool) {
	nodes := doc.Nodes()
	for i := 0; i < len(nodes); {
		n := &nodes[i]
		if n.Span.End < line.Start || n.Span.Start >= line.End && n.Span.Start != line.Start {
			i = int(n.Next)
			continue
		}
		if is(*n, "comment") && n.Span.End == line.End {
			return doc.Node(n), true
		}
		if is(*n, "string") && n.Span.Start < line.End && line.End < n.Span.End {
			return "", false
		}
		i++
	}
	return "", !strings.HasSuffix(doc.Text()[line.Start:line.End], `\`)
}
