package syntax

import "iter"

// Children yields the nodes directly inside a node, as indices.
func (d *Document) Children(i int) iter.Seq[int] {
	nodes := d.Nodes()
	return func(yield func(int) bool) {
		for c := i + 1; c < int(nodes[i].Next) && yield(c); {
			c = int(nodes[c].Next)
		}
	}
}

// Child returns the first node directly inside a node that has a field.
func (d *Document) Child(i int, f Field) (int, bool) {
	nodes := d.Nodes()
	for c := range d.Children(i) {
		if nodes[c].Field == f {
			return c, true
		}
	}
	return 0, false
}

// Path returns the nodes that hold a span, from the module inwards. Empty nodes hold nothing.
func (d *Document) Path(s Span) []int {
	path := []int{0}
	for at := 0; at >= 0; {
		at = d.holder(at, s)
		if at > 0 {
			path = append(path, at)
		}
	}
	return path
}

// holder returns the child of a node that holds a span, or -1.
func (d *Document) holder(i int, s Span) int {
	nodes := d.Nodes()
	for c := range d.Children(i) {
		if n := nodes[c].Span; n.Start <= s.Start && s.End <= n.End && n.Start < n.End {
			return c
		}
	}
	return -1
}

// Comments returns the spans of all comments, in order.
func (d *Document) Comments() []Span {
	var out []Span
	for _, n := range d.Nodes() {
		if n.Kind == comment {
			out = append(out, n.Span)
		}
	}
	return out
}

// Statement returns the span of the innermost statement that holds a span. Of a
// compound statement, and of each of its clauses, it is the part before the block, colon included. Where there
// is none, as between statements, it is the span itself.
func (d *Document) Statement(s Span) Span {
	statement, nodes := 0, d.Nodes()
	path := d.Path(s)
	for k, i := range path[1:] {
		if holdsStatements(nodes[path[k]].Kind) || clauses[nodes[i].Kind] {
			statement = i
		}
	}
	if statement == 0 {
		return s
	}
	return d.head(statement)
}

func holdsStatements(k Kind) bool { return k == module || k == block || k == Error }

// head is the span of a node up to its block.
func (d *Document) head(i int) Span {
	nodes := d.Nodes()
	s := Span{nodes[i].Span.Start, nodes[i].Span.Start}
	for c := range d.Children(i) {
		if nodes[c].Kind == block {
			return s
		}
		if !nodes[c].Extra {
			s.End = nodes[c].Span.End
		}
	}
	return nodes[i].Span
}

var (
	module, block, comment = symbol("module", true), symbol("block", true), symbol("comment", true)

	dot, equal, stringStart = symbol(".", false), symbol("=", false), symbol("string_start", true)

	// clauses are parts of statements that have lines of their own.
	clauses = map[Kind]bool{
		symbol("elif_clause", true): true, symbol("else_clause", true): true,
		symbol("except_clause", true): true, symbol("except_group_clause", true): true,
		symbol("finally_clause", true): true, symbol("case_clause", true): true,
		symbol("decorator", true): true, symbol("function_definition", true): true,
		symbol("class_definition", true): true,
	}
)
