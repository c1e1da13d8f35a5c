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
	w := newWorkspace(set, Options{})
	w.put(&file{path: "file.py", doc: d})
	s := w.Snapshot()
	var out strings.Builder
	taint.Explain(&out, taint.Program{Files: s, Know: w.know}, "file.py", func(r taint.Ref, own int) string {
		at := d.OffsetPosition(s.region(r).File(own), syntax.UTF32)
		return fmt.Sprintf("%d:%d", at.Line+1, at.Column+1)
	})
	return out.String()
}
