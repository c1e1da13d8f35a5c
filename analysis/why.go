package analysis

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
	"backflow/analysis/taint"
)

// Why says why there is a finding on a line, counted from 1, or why there is none: what
// variables hold there, what rules make of the calls, and what becomes of their findings.
func Why(out io.Writer, path string, line int, raw []byte, queries fs.FS, own ...fs.FS) error {
	set, err := rules.Load(queries, own...)
	if err != nil {
		return err
	}
	text, err := syntax.Decode(raw)
	if err != nil {
		return err
	}
	d := syntax.Parse(text)
	if last := lastLine(d); line < 1 || line > last {
		return fmt.Errorf("%s has no line %d, only 1 to %d", path, line, last)
	}
	w := newWorkspace(set, Options{})
	w.put(&file{path: path, doc: d})
	y := lineWhy{Snapshot: w.Snapshot(), know: w.know, doc: d, path: path, line: line}
	said := y.definitions()
	if said == "" {
		return fmt.Errorf("%s:%d has no code: %s", path, line, y.instead())
	}
	_, err = io.WriteString(out, fmt.Sprintf("%s:%d: %s\n", path, line, brief(d.Text()[y.span().Start:y.span().End]))+said+y.found())
	return err
}

// lastLine is the number of the last line; what is behind the last line ending is none.
func lastLine(d *syntax.Document) int {
	if n := d.Lines(); n > 1 && d.LineSpan(n-1).Start == len(d.Text()) {
		return n - 1
	}
	return d.Lines()
}

// A lineWhy is a question about one line of a file.
type lineWhy struct {
	*Snapshot
	know *taint.Knowledge
	doc  *syntax.Document
	path string
	line int
}

// span is the line without the blanks around it.
func (y lineWhy) span() syntax.Span {
	s := y.doc.LineSpan(y.line - 1)
	text := y.doc.Text()[s.Start:s.End]
	s.End -= len(text) - len(strings.TrimRight(text, " \t\f"))
	s.Start += len(text) - len(strings.TrimLeft(text, " \t\f"))
	return syntax.Span{Start: min(s.Start, s.End), End: s.End}
}

// definitions is what the engine says of the line in each definition that has code there.
func (y lineWhy) definitions() string {
	var out strings.Builder
	for i, region := range y.Unit(y.path).Facts.Regions {
		line := y.span()
		line.Start, line.End = max(line.Start, region.Span.Start), min(line.End, region.Span.End)
		if line.Start >= line.End {
			continue
		}
		own := region.OwnSpan(line)
		if own.Start >= own.End {
			continue
		}
		taint.Why(&out, taint.Program{Files: y.Snapshot, Know: y.know}, taint.Ref{Path: y.path, Def: i}, own, taint.Source{
			Line: func(r taint.Ref, own int) int { return y.lineOf(y.region(r).File(own)) },
			Text: func(r taint.Ref, s syntax.Span) string {
				s = y.region(r).FileSpan(s)
				return y.doc.Text()[s.Start:s.End]
			},
		})
	}
	return out.String()
}

func (y lineWhy) lineOf(offset int) int { return y.doc.OffsetPosition(offset, syntax.UTF8).Line + 1 }

// instead is what stands on a line without code.
func (y lineWhy) instead() string {
	s := y.span()
	text := y.doc.Text()[s.Start:s.End]
	switch {
	case text == "":
		return "it is blank"
	case text[0] == '#':
		return "it is a comment"
	}
	return "nothing is computed by " + brief(text)
}

// found is what becomes of the findings on the line.
func (y lineWhy) found() string {
	out := ""
	for _, f := range y.Findings(y.path) {
		first, last := y.lineOf(f.Span.Start), y.lineOf(max(f.Span.Start, f.Span.End-1))
		if y.line < first || last < y.line {
			continue
		}
		out += fmt.Sprintf("  %s (%s confidence) %s: %s\n", f.Level, f.Confidence, f.Rule.Name, f.Message)
		for _, s := range f.Trace {
			out += fmt.Sprintf("    line %d %s\n", y.lineOf(s.Span.Start), s.Text)
		}
		if f.Suppressed != "" {
			out += "    suppressed by " + f.Suppressed + "\n"
		}
		if f.Level < rules.Warning {
			out += fmt.Sprintf("    shown only with --min-level %s\n", f.Level)
		}
		if f.Rule.Off {
			out += "    shown only where the rule is selected by name\n"
		}
	}
	return "finding\n" + cmp.Or(out, "  none\n")
}
