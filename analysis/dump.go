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
	dump       func(*syntax.Document, *rules.Set) string
}

// Views are all of them, in the order of the analysis.
var Views = []View{
	{"tree", "the nodes of the syntax tree with their spans in bytes", func(d *syntax.Document, _ *rules.Set) string { return d.Dump() }},
	{"facts", "what the file says: definitions, statements and expressions", func(d *syntax.Document, _ *rules.Set) string { return facts.Read(d).Dump() }},
	{"taint", "what each expression of a sink may hold, and how it came there", Explain},
}

// Dump writes a view of a file's text.
func Dump(out io.Writer, name string, raw []byte, queries fs.FS, own ...fs.FS) error {
	var names []string
	for _, v := range Views {
		names = append(names, v.Name)
		if v.Name != name {
			continue
		}
		set, err := rules.Load(queries, own...)
		if err != nil {
			return err
		}
		text, err := syntax.Decode(raw)
		if _, werr := io.WriteString(out, v.dump(syntax.Parse(text), set)); werr != nil {
			return werr
		}
		return err
	}
	return fmt.Errorf("unknown view %s; allowed: %s", name, strings.Join(names, " "))
}
