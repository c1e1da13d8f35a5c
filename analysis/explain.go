package analysis

import (
	"fmt"
	"strings"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
	"backflow/analysis/taint"
)

// Explain says what the engine made of a document: what variables hold, what functions
// return and what reaches which sink.
func Explain(d *syntax.Document, set *rules.Set) string {
	f := &file{path: "file.py", doc: d, rules: set}
	a := f.read()
	var out strings.Builder
	taint.Explain(&out, taint.Program{Units: []*taint.Unit{f.unit(a)}, Know: taint.NewKnowledge(set)}, func(r taint.Ref, own int) string {
		at := d.OffsetPosition(a.facts.Regions[r.Def].File(own), syntax.UTF32)
		return fmt.Sprintf("%d:%d", at.Line+1, at.Column+1)
	})
	return out.String()
}
