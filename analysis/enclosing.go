package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

func is(n syntax.Node, kinds ...string) bool { return slices.Contains(kinds, n.Kind.String()) }

// statementLines returns the first and last line of the statement around a span, from
// zero. Of a compound statement those are the lines of its header, or of the clause's.
func statementLines(d *syntax.Document, span syntax.Span) (first, last int) {
	s := d.Statement(span)
	return d.OffsetPosition(s.Start, syntax.UTF8).Line, d.OffsetPosition(s.End, syntax.UTF8).Line
}

// firstStatement is the offset of the first statement after the module's docstring.
func firstStatement(d *syntax.Document) int {
	nodes := d.Nodes()
	first := true
	for child := range d.Children(0) {
		if nodes[child].Extra {
			continue
		}
		docstring := first && child+1 < len(nodes) && is(nodes[child+1], "string") && nodes[child+1].Next == nodes[child].Next
		if !docstring {
			return nodes[child].Span.Start
		}
		first = false
	}
	return len(d.Text())
}

// enclosing names the classes and functions around a span: "Handler.get".
func enclosing(d *syntax.Document, span syntax.Span) string {
	nodes := d.Nodes()
	var names []string
	for _, i := range d.Path(span) {
		if !is(nodes[i], "function_definition", "class_definition") {
			continue
		}
		for child := range d.Children(i) {
			if nodes[child].Field.String() == "name" {
				names = append(names, d.Node(&nodes[child]))
			}
		}
	}
	return strings.Join(names, ".")
}
