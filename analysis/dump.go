package analysis

import (
	"fmt"
	"io"
	"io/fs"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A View is one way to look at what the analysis makes of a file.
type View struct {
	Name, Help string
	dump       func(*syntax.Document) string
	explain    func(*syntax.Document, *rules.Set) string // in place of dump, of what depends on rules
}

// Views are all of them, in the order of the analysis.
var Views = []View{
	{Name: "tree", Help: "the nodes of the syntax tree with their spans in bytes", dump: (*syntax.Document).Dump},
	{Name: "facts", Help: "what the file says: definitions, statements and expressions", dump: func(d *syntax.Document) string { return facts.Read(d).Dump() }},
	{Name: "taint", Help: "what each expression of a sink may hold, and how it came there", explain: Explain},
}

// Dump writes a view of a file's text.
func Dump(out io.Writer, name string, raw []byte, queries fs.FS, own ...fs.FS) error {
	var names []string
	for _, v := range Views {
		names = append(names, v.Name)
		if v.Name != name {
			continue
		}
		text, err := syntax.Decode(raw)
		said, failed := v.of(syntax.Parse(text), queries, own)
		if failed != nil {
			return failed
		}
		if _, werr := io.WriteString(out, said); werr != nil {
			return werr
		}
		return err
	}
	return fmt.Errorf("unknown view %s; allowed: %s", name, strings.Join(names, " "))
}

// of reads rules only where they matter: who writes one looks at trees before it is right.
func (v *View) of(d *syntax.Document, queries fs.FS, own []fs.FS) (string, error) {
	if v.dump != nil {
		return v.dump(d), nil
	}
	set, err := rules.Load(queries, own...)
	if err != nil {
		return "", err
	}
	return v.explain(d, set), nil
}
