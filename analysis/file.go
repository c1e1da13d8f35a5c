package analysis

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"sync"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
	"backflow/analysis/taint"
)

// A file is one version of a document, analysed once, when somebody asks.
type file struct {
	path   string
	doc    *syntax.Document
	rules  *rules.Set
	know   *taint.Knowledge // of rules
	report func(error)
	before *analysed // of an earlier version; what did not change since is taken from it

	once sync.Once
	done chan struct{} // closed when out is there
	out  *analysed
}

// analysed is what is known of one version of a document.
type analysed struct {
	facts    *facts.File
	sites    map[*facts.Def][]rules.Site
	solution *taint.Solution
	findings []Finding
}

// latest is the newest analysis of the document so far.
func (f *file) latest() *analysed {
	select {
	case <-f.done:
		return f.out
	default:
		return f.before
	}
}

func (f *file) analyse() *analysed {
	f.once.Do(func() {
		defer close(f.done)
		f.out = &analysed{} // for those who ask again should this panic
		a := f.read()
		var old *taint.Solution
		if f.before != nil {
			old = f.before.solution
		}
		a.solution = taint.Solve(taint.Program{Units: []*taint.Unit{f.unit(a)}, Know: f.know, Report: f.report}, old)
		for _, found := range a.solution.Findings(f.path) {
			a.findings = append(a.findings, f.finding(a, found))
		}
		slices.SortStableFunc(a.findings, func(x, y Finding) int { return cmp.Compare(x.Span.Start, y.Span.Start) })
		suppress(f.doc, a.findings)
		f.out = a
	})
	return f.out
}

// read extracts facts and sites, those of unchanged definitions from the version before.
func (f *file) read() *analysed {
	known := map[[16]byte]*facts.Def{}
	var sites map[*facts.Def][]rules.Site
	if f.before != nil && f.before.facts != nil {
		sites = f.before.sites
		for _, d := range f.before.facts.Defs {
			if !d.Broken {
				known[d.Hash] = d
			}
		}
	}
	a := &analysed{sites: map[*facts.Def][]rules.Site{}}
	a.facts = facts.ReadKnown(f.doc, func(hash [16]byte) *facts.Def { return known[hash] })
	for i, d := range a.facts.Defs {
		found, ok := sites[d]
		if !ok {
			found = f.rules.Sites(f.doc, a.facts, i)
		}
		a.sites[d] = found
	}
	return a
}

// unit is the file as the engine sees it.
func (f *file) unit(a *analysed) *taint.Unit {
	u := &taint.Unit{Path: f.path, Module: moduleName(f.path), Facts: a.facts}
	for _, d := range a.facts.Defs {
		u.Sites = append(u.Sites, a.sites[d])
	}
	return u
}

// moduleName is the name by which a file would be imported from its own folder.
func moduleName(p string) string {
	base := path.Base(p)
	return strings.TrimSuffix(base, path.Ext(base))
}

// finding places what the engine found in the document.
func (f *file) finding(a *analysed, t taint.Finding) Finding {
	region := a.facts.Regions[t.Def.Def]
	out := Finding{
		Rule: t.Pattern.Rule, Path: f.path, Level: t.Level, Confidence: Confidence(t.Grade) + 1,
		Span: region.FileSpan(t.Span), Sink: region.FileSpan(t.Sink), Callee: strings.TrimPrefix(t.Callee, "builtins."),
	}
	for _, s := range t.Trace {
		out.Trace = append(out.Trace, Step{f.path, a.facts.Regions[s.Def.Def].FileSpan(s.Span), s.Text})
	}
	text := f.doc.Text()[out.Sink.Start:out.Sink.End]
	out.Message = strings.NewReplacer("{sink}", brief(text), "{callee}", out.Callee).Replace(t.Pattern.Message)
	return out
}

// maxBrief is how many characters of the user's code a message quotes.
const maxBrief = 60

// brief is source text on one line, its middle left out where it is long.
func brief(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	r := []rune(text)
	if len(r) <= maxBrief {
		return text
	}
	return string(r[:maxBrief*2/3]) + "…" + string(r[len(r)-maxBrief/3+1:])
}
