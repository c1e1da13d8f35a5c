package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// What of the grammar suppressions and fingerprints need to know.
var (
	holders = []string{"module", "block", "ERROR"} // their children are statements
	clauses = []string{"elif_clause", "else_clause", "except_clause", "except_group_clause",
		"finally_clause", "case_clause", "decorator", "function_definition", "class_definition"} // parts of statements with lines of their own
	definitions = []string{"function_definition", "class_definition"}
)

func is(n syntax.Node, kinds ...string) bool { return slices.Contains(kinds, n.Kind.String()) }

// around lists the nodes that hold a span, as indices, from the module inwards.
func around(d *syntax.Document, span syntax.Span) []int {
	nodes := d.Nodes()
	out := []int{0}
	for child := 1; child < int(nodes[out[len(out)-1]].Next); {
		if s := nodes[child].Span; s.Start <= span.Start && span.End <= s.End && s.End > s.Start {
			out = append(out, child)
			child++
			continue
		}
		child = int(nodes[child].Next)
	}
	return out
}

// children lists the nodes directly inside one.
func children(nodes []syntax.Node, i int) []int {
	var out []int
	for child := i + 1; child < int(nodes[i].Next); child = int(nodes[child].Next) {
		out = append(out, child)
	}
	return out
}

// statementLines returns the first and last line of the statement around a span, from
// zero. Of a compound statement those are the lines of its header, or of the clause's.
func statementLines(d *syntax.Document, span syntax.Span) (first, last int) {
	nodes := d.Nodes()
	path := around(d, span)
	statement := 0
	for k, i := range path[1:] {
		parent := path[k]
		if is(nodes[parent], holders...) || is(nodes[i], clauses...) {
			statement = i
		}
	}
	end := headerEnd(nodes, statement)
	return d.OffsetPosition(nodes[statement].Span.Start, syntax.UTF8).Line,
		d.OffsetPosition(end, syntax.UTF8).Line
}

// headerEnd is where the part of a statement before its block ends, or all of it.
func headerEnd(nodes []syntax.Node, statement int) int {
	end := nodes[statement].Span.Start
	for _, child := range children(nodes, statement) {
		if is(nodes[child], "block") {
			return end
		}
		if !nodes[child].Extra {
			end = nodes[child].Span.End
		}
	}
	return nodes[statement].Span.End
}

// firstStatement is the offset of the first statement after the module's docstring.
func firstStatement(d *syntax.Document) int {
	nodes := d.Nodes()
	first := true
	for _, child := range children(nodes, 0) {
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
	for _, i := range around(d, span) {
		if !is(nodes[i], definitions...) {
			continue
		}
		for _, child := range children(nodes, i) {
			if nodes[child].Field.String() == "name" {
				names = append(names, d.Node(&nodes[child]))
			}
		}
	}
	return strings.Join(names, ".")
}
