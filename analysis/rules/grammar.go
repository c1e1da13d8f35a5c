package rules

import (
	"bytes"
	"errors"
	"slices"

	sitter "github.com/smacker/go-tree-sitter"
	"github.com/smacker/go-tree-sitter/python"
)

// checkNode checks kinds and fields against the grammar, which gives better messages
// than the library does.
func (s *source) checkNode(n *node) {
	if n.Form == named && n.Kind != "_" {
		if !slices.Contains(kinds, n.Kind) {
			s.fail(n.At, "unknown node kind %s%s", n.Kind, Meant(n.Kind, kinds))
		}
	}
	for _, f := range append([]arg{{At: n.FieldAt, Text: n.Field}}, n.Without...) {
		if f.Text != "" && !slices.Contains(fields, f.Text) {
			s.fail(f.At, "unknown field %s%s", f.Text, Meant(f.Text, fields))
		}
	}
}

var language = python.GetLanguage()

// kinds and fields are the words of the grammar, sorted.
var kinds, fields = grammar()

func grammar() (kinds, fields []string) {
	for i := range language.SymbolCount() {
		if s := sitter.Symbol(i); language.SymbolType(s) == sitter.SymbolTypeRegular {
			addNew(&kinds, language.SymbolName(s))
		}
	}
	for i := 1; language.FieldName(i) != ""; i++ {
		fields = append(fields, language.FieldName(i))
	}
	slices.Sort(kinds)
	slices.Sort(fields)
	return kinds, fields
}

// compile has the library read the query, without our predicates, of which it knows
// only some and those differently.
func compile(src *source, forms []form) {
	text := []byte(src.text)
	for _, f := range forms {
		for _, c := range f.Calls {
			open := bytes.LastIndexByte(text[:c.At], '(')
			for i := open; i < c.End; i++ {
				if text[i] != '\n' {
					text[i] = ' '
				}
			}
		}
	}
	q, err := sitter.NewQuery(text, language)
	if err == nil {
		q.Close()
		return
	}
	var bad *sitter.QueryError
	if !errors.As(err, &bad) {
		src.fail(0, "%v", err)
		return
	}
	src.fail(int(bad.Offset), "%s", queryErrors[bad.Type])
}

var queryErrors = map[sitter.QueryErrorType]string{
	sitter.QueryErrorSyntax:    "not a tree-sitter query",
	sitter.QueryErrorNodeType:  "unknown node kind",
	sitter.QueryErrorField:     "unknown field",
	sitter.QueryErrorCapture:   "unknown capture",
	sitter.QueryErrorStructure: "no Python code has this structure",
	sitter.QueryErrorLanguage:  "not a query of this grammar",
}
