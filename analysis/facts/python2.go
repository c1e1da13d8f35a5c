package facts

import (
	"strings"

	"backflow/analysis/syntax"
)

// python2 reports whether the document has syntax that only Python 2 accepts, and none
// that it does not: a print without parentheses alone may be a call half written.
func python2(d *syntax.Document) bool {
	found := false
	nodes := d.Nodes()
	for i := range nodes {
		switch formOf[nodes[i].Kind] {
		case tokenAsync, nonlocalStatement, named, typeNode, interpolation, await, matchStatement, keywordSeparator:
			if !nodes[i].Missing {
				return false
			}
		case printStatement, execStatement, tokenUnequal:
			found = found || !nodes[i].Error
		case stringStart:
			found = found || oldString(d.Node(&nodes[i]))
		case integer:
			found = found || oldNumber(d.Node(&nodes[i]))
		case call:
			found = found || strings.HasPrefix(d.Node(&nodes[i]), "`")
		case exceptClause:
			found = found || oldExcept(d, int32(i))
		}
	}
	return found
}

func oldString(start string) bool {
	return len(start) > 2 && strings.EqualFold(start[:2], "ur") || start == "`"
}

// oldNumber recognises 0777 and 10L.
func oldNumber(n string) bool {
	if strings.HasSuffix(strings.ToLower(n), "l") {
		return true
	}
	return len(n) > 1 && n[0] == '0' && n[1] >= '0' && n[1] <= '7' && strings.Trim(n, "01234567_") == "" && strings.Trim(n, "0_") != ""
}

func oldExcept(d *syntax.Document, i int32) bool {
	nodes := d.Nodes()
	comma := false
	for c := i + 1; c < nodes[i].Next; c = nodes[c].Next {
		switch {
		case formOf[nodes[c].Kind] == tokenComma:
			comma = true
		case comma && nodes[c].Named:
			return old(d.Node(&nodes[c]))
		}
	}
	return false
}
