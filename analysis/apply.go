package analysis

import (
	"cmp"
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// A Choice says which fixes are made without asking about each.
type Choice uint8

const (
	NoFixes   Choice = iota
	SafeFixes        // what behaves the same for every input that worked before
	AllFixes         // where there is no safe one, also one that may change behaviour
)

// of returns the fix to make, of all that are offered for a finding: the first safe one,
// else the preferred one, else the first. A comment that hides the finding is none, nor is
// what the user has to fill in.
func (c Choice) of(fixes []Fix) (Fix, bool) {
	rank := func(f Fix) int {
		switch {
		case f.Ignores, f.Sketch, !f.Safe && c < AllFixes:
			return 0
		case f.Safe:
			return 3
		case f.Preferred:
			return 2
		}
		return 1
	}
	if c == NoFixes || len(fixes) == 0 {
		return Fix{}, false
	}
	best := slices.MaxFunc(fixes, func(a, b Fix) int { return cmp.Compare(rank(a), rank(b)) })
	return best, rank(best) > 0
}

// Choose returns the fix to make for a finding, if there is one.
func (s *Snapshot) Choose(f Finding, c Choice, can Can) (Fix, bool) { return c.of(s.Fixes(f, can)) }

// FixAll makes one fix of those that are chosen for some findings of a document, which
// must be in order. Where two do not fit together, the later one is left out.
func (s *Snapshot) FixAll(found []Finding, c Choice, can Can) (Fix, bool) {
	if len(found) == 0 {
		return Fix{}, false
	}
	j := joint{doc: s.Document(found[0].Path)}
	all := Fix{Safe: true}
	var titles []string
	for _, f := range found {
		if fix, ok := s.Choose(f, c, can); ok && j.take(f, fix) {
			all.Safe = all.Safe && fix.Safe
			titles = append(titles, fix.Title)
		}
	}
	slices.Sort(titles)
	all.Title = strings.Join(slices.Compact(titles), "; ")
	for _, e := range j.edits() {
		all.Edits = append(all.Edits, FileEdit{Path: found[0].Path, Edit: e})
	}
	all.Create = j.create
	return all, len(all.Edits) > 0 && !j.breaks()
}

// A joint is fixes of one document that are made in the same text at once.
type joint struct {
	doc    *syntax.Document
	cells  *Notebook     // that the document is the program of; nil of a module
	found  []syntax.Span // what is mended
	own    []syntax.Edit // inside the statements of the module that have what is mended
	shared []syntax.Edit // elsewhere in the module: imports, and functions that are added
	create []NewFile
}

// take adds a fix if it fits to those that are there already: it changes nothing that they
// touch, and wants the same of the module. What does not fit is for another time, when it
// is known what has become of the text.
func (j *joint) take(f Finding, fix Fix) bool {
	own, shared := j.split(f, fix)
	known := func(e syntax.Edit) bool { return slices.Contains(j.shared, e) }
	switch {
	case slices.Contains(j.found, f.Span):
		return false
	case len(j.shared) > 0 && slices.ContainsFunc(shared, func(e syntax.Edit) bool { return !known(e) }):
		return false
	case touchAny(own, j.own), touchAny(own, j.shared), len(j.shared) == 0 && touchAny(shared, j.own):
		return false
	case slices.ContainsFunc(fix.Create, j.contradicts):
		return false
	}
	j.found = append(j.found, f.Span)
	j.own = append(j.own, own...)
	if len(j.shared) == 0 {
		j.shared = shared
	}
	for _, n := range fix.Create {
		if !slices.Contains(j.create, n) {
			j.create = append(j.create, n)
		}
	}
	return true
}

// split tells the edits that concern one finding from those that others may want too.
func (j *joint) split(f Finding, fix Fix) (own, shared []syntax.Edit) {
	at := j.outermost(f.Span)
	for _, e := range fix.Edits {
		if at.Start < e.Span.Start && e.Span.End <= at.End || at.Start == e.Span.Start && e.Span.End > e.Span.Start {
			own = append(own, e.Edit)
		} else {
			shared = append(shared, e.Edit)
		}
	}
	return own, shared
}

// outermost is the statement of the module that a span is in.
func (j *joint) outermost(s syntax.Span) syntax.Span {
	nodes := j.doc.Nodes()
	for n := range j.doc.Children(0) {
		if at := nodes[n].Span; at.Start <= s.Start && s.End <= at.End {
			return at
		}
	}
	return s
}

func touchAny(edits, others []syntax.Edit) bool {
	return slices.ContainsFunc(edits, func(e syntax.Edit) bool {
		return slices.ContainsFunc(others, func(o syntax.Edit) bool {
			return e.Span.Start <= o.Span.End && o.Span.Start <= e.Span.End
		})
	})
}

// contradicts reports whether another text is wanted for a file that is to be made.
func (j *joint) contradicts(n NewFile) bool {
	return slices.ContainsFunc(j.create, func(m NewFile) bool { return m.Path == n.Path && m.Text != n.Text })
}

// edits are all in order. None of two fixes touch, so that no two begin at the same place.
func (j *joint) edits() []syntax.Edit {
	all := slices.Concat(j.own, j.shared)
	slices.SortFunc(all, func(a, b syntax.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return all
}

// text is the document's text with all edits made.
func (j *joint) text() string {
	var out strings.Builder
	text, at := j.doc.Text(), 0
	for _, e := range j.edits() {
		out.WriteString(text[at:e.Span.Start] + e.New)
		at = e.Span.End
	}
	return out.String() + text[at:]
}

// breaks reports whether the edits would make Python of something that no longer is, which
// would be a mistake in a fix.
func (j *joint) breaks() bool {
	return !j.doc.Broken() && syntax.Parse([]byte(j.text())).Broken()
}
