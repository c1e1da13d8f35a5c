package syntax

import (
	"fmt"
	"strings"
)

// Dump returns the tree as text, one node a line, indented by depth.
func (d *Document) Dump() string {
	var b strings.Builder
	var open []int32
	nodes := d.Nodes()
	for i := range nodes {
		n := &nodes[i]
		for len(open) > 0 && open[len(open)-1] <= int32(i) {
			open = open[:len(open)-1]
		}
		b.WriteString(strings.Repeat(" ", min(len(open), 200)))
		n.dump(&b)
		open = append(open, n.Next)
	}
	return b.String()
}

func (n *Node) dump(b *strings.Builder) {
	if n.Named {
		b.WriteString(n.Kind.String())
	} else {
		fmt.Fprintf(b, "%q", n.Kind.String())
	}
	fmt.Fprintf(b, " %d-%d", n.Span.Start, n.Span.End)
	if n.Field != 0 {
		b.WriteString(" " + n.Field.String())
	}
	if n.Missing {
		b.WriteString(" missing")
	}
	if n.Extra {
		b.WriteString(" extra")
	}
	b.WriteByte('\n')
}
