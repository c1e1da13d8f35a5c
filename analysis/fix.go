package analysis

import (
	"cmp"
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// Can says what the client that asks for fixes is able to do.
type Can struct {
	CreateFiles bool
	// Read returns the text of a file that may stand beside the module. Nil knows none;
	// a client that creates files must not overwrite any.
	Read func(path string) (text string, ok bool)
}

// Fixes returns what can be offered for a finding, the best first, suppression last.
func (s *Snapshot) Fixes(f Finding, can Can) []Fix {
	file := s.file(f.Path)
	if file == nil {
		return nil
	}
	p := &place{doc: file.document(), cells: file.cells, file: s.Unit(f.Path).Facts, finding: f, can: can, shelf: s.workspace.queries}
	return p.fixes()
}

// A remedy makes one kind of fix, or says that the call is not one that it can mend.
type remedy func(*draft) (Fix, bool)

// remedies make the kinds of fix that rules name; see rules.Fixes.
var remedies = map[string]remedy{
	"inline-literal": inlineLiteral,
	"literal-eval":   literalEval,
	"isolate":        isolate,
	"limit-python":   limitPython,
	"argument-list":  argumentList,
	"shell-quote":    shellQuote,
	"unquote":        unquote,
	"safe-yaml":      safeYAML,
	"json":           useJSON,
	"tempfile":       realFile,
	"full-match":     fullMatch,
	"defused-xml":    defuseXML,
	"search-path":    searchPath,
	"sql-parameters": sqlParameters,
	"escape-markup":  escapeMarkup,
}

// others are the remedies for what is no call of what the finding names.
var others = map[string]bool{"literal-eval": true, "unquote": true}

// fixes returns the fixes of the finding.
func (p *place) fixes() []Fix {
	var out []Fix
	if p.find() {
		for _, r := range p.finding.Rule.Fixes {
			make := remedies[r.Name]
			if r.Pattern != nil {
				make = described(r.Pattern)
			}
			if p.other && !others[r.Name] {
				continue
			}
			own := *p // what one remedy takes away from the arguments, others still have
			if fix, ok := make(&draft{place: &own}); ok {
				out = append(out, fix)
			}
		}
	}
	if fix, ok := ignore(p.doc, p.finding); ok {
		out = append(out, fix)
	}
	if p.cells != nil {
		out = slices.DeleteFunc(out, func(f Fix) bool { return !p.cells.takes(f.Edits) })
	}
	return out
}

// A draft is a fix in the making.
type draft struct {
	*place
	edits  []syntax.Edit
	lines  []string // import statements to add
	helper string   // a function to add to the module; "" for none
	create []NewFile
	failed bool              // there is no place for what must be added
	names  map[string]string // what new names of a described fix are called here
}

func (d *draft) replace(s syntax.Span, text string) {
	d.edits = append(d.edits, syntax.Edit{Span: s, New: text})
}

func (d *draft) insert(off int, text string) {
	if text != "" {
		d.replace(syntax.Span{Start: off, End: off}, text)
	}
}

// fix finishes the draft.
func (d *draft) fix(title string) (Fix, bool) {
	d.addImports()
	d.addHelper()
	fix := Fix{Title: title, Create: d.create}
	end := 0
	for _, e := range inOrder(d.edits) {
		if e.Span.Start < end {
			return Fix{}, false // a text inside another, of which both have something to change
		}
		end = e.Span.End
		if rest := d.doc.Text()[e.Span.End:]; e.New != "" && rest != "" && wordByte(e.New[len(e.New)-1]) && wordByte(rest[0]) {
			e.New += " "
		}
		fix.Edits = append(fix.Edits, FileEdit{Path: d.finding.Path, Edit: e})
	}
	return fix, !d.failed && !d.collides()
}

// collides reports whether an edit writes into a field of an f-string what ends the
// string before Python 3.12, or what is no field any more.
func (d *draft) collides() bool {
	at := d.inside("interpolation")
	if at < 0 {
		return false
	}
	field := d.span(d.path[at])
	return slices.ContainsFunc(d.edits, func(e syntax.Edit) bool {
		return field.Start < e.Span.Start && e.Span.End < field.End && strings.ContainsAny(e.New, "'\"\\\r\n#{}!:")
	})
}

// inOrder sorts edits by place and makes one of those that start at the same, and of
// deletions that overlap, as those of two arguments do that share a comma.
func inOrder(edits []syntax.Edit) []syntax.Edit {
	slices.SortStableFunc(edits, func(a, b syntax.Edit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	var out []syntax.Edit
	for _, e := range edits {
		if n := len(out) - 1; n >= 0 && out[n].Span.Start == e.Span.Start {
			out[n] = syntax.Edit{Span: e.Span, New: out[n].New + e.New}
			continue
		} else if n >= 0 && out[n].Span.End > e.Span.Start && out[n].New == "" && e.New == "" {
			out[n].Span.End = max(out[n].Span.End, e.Span.End)
			continue
		}
		out = append(out, e)
	}
	return out
}
