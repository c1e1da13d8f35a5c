package analysis

import (
	"strings"
	"sync"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
	"backflow/analysis/taint"
)

// A file is one version of a document, or of a file on the disk. It is read once, when
// somebody asks.
type file struct {
	path   string
	text   []byte    // of a file on the disk
	odd    error     // what is wrong with its encoding
	cells  *Notebook // that the text is the program of; nil of a module
	rules  *rules.Set
	before *known // of an earlier version; what did not change since is taken from it

	mu   sync.Mutex
	doc  *syntax.Document // guarded by mu; of a file on the disk, parsed when it is needed
	out  *taint.Unit      // guarded by mu; nil until somebody asks
	laid *layout          // guarded by mu; that out was made in
	read *known           // guarded by mu; nil until somebody asks
}

// known is what was read of one version of a document.
type known struct {
	facts *facts.File
	sites map[*facts.Def][]rules.Site
}

// decode takes in the bytes of a file on the disk.
func (f *file) decode(raw []byte) (err error) {
	if !IsNotebook(f.path) {
		f.text, f.odd = syntax.Decode(raw)
		return nil
	}
	if f.cells, err = ReadNotebook(raw); err == nil {
		f.text = f.cells.Text()
	}
	return err
}

// latest is the newest version of the document so far that was read.
func (f *file) latest() *known {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.read != nil {
		return f.read
	}
	return f.before
}

// document is the file's syntax.
func (f *file) document() *syntax.Document {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.parsed()
}

// source is the file's text.
func (f *file) source() string {
	if f.text != nil {
		return string(f.text)
	}
	return f.document().Text()
}

// parsed is document for who holds mu.
func (f *file) parsed() *syntax.Document {
	if f.doc == nil {
		f.doc = syntax.Parse(f.text)
	}
	return f.doc
}

// unparse gives up the syntax of a file on the disk until somebody asks again.
func (f *file) unparse() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.unparsed()
}

// unparsed is unparse for who holds mu.
func (f *file) unparsed() {
	if f.text != nil {
		f.doc = nil
	}
}

// unit is the file as the engine sees it.
func (f *file) unit(l *layout) *taint.Unit {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.out != nil && f.laid == l {
		return f.out
	}
	if f.read == nil {
		f.extract()
	}
	f.laid, f.out = l, &taint.Unit{Path: f.path, Facts: f.read.facts}
	f.out.Module, f.out.Package = l.moduleName(f.path)
	if f.cells != nil {
		f.out.Module = "__main__" // which nobody imports, and which hides nothing
	}
	for _, d := range f.read.facts.Defs {
		f.out.Sites = append(f.out.Sites, f.read.sites[d])
	}
	return f.out
}

// extract reads facts and sites, those of unchanged definitions from the version before.
// The caller holds mu.
func (f *file) extract() {
	same := map[[16]byte]*facts.Def{}
	var sites map[*facts.Def][]rules.Site
	if f.before != nil {
		sites = f.before.sites
		for _, d := range f.before.facts.Defs {
			if !d.Broken {
				same[d.Hash] = d
			}
		}
	}
	k := &known{sites: map[*facts.Def][]rules.Site{}}
	k.facts = facts.ReadKnown(f.parsed(), func(hash [16]byte) *facts.Def { return same[hash] })
	for i, d := range k.facts.Defs {
		found, ok := sites[d]
		if !ok {
			found = f.rules.Sites(f.doc, k.facts, i)
		}
		k.sites[d] = found
	}
	f.read, f.before = k, nil
	f.unparsed()
}

// region is where a definition stands in its file.
func (s *Snapshot) region(at taint.Ref) facts.Region {
	return s.Unit(at.Path).Facts.Regions[at.Def]
}

// finding puts what the engine found in a document in its place.
func (s *Snapshot) finding(d *syntax.Document, t taint.Finding) Finding {
	region := s.region(t.Def)
	out := Finding{
		Rule: t.Pattern.Rule, Path: t.Def.Path, Level: t.Level, Confidence: Confidence(t.Grade) + 1,
		Span: region.FileSpan(t.Span), Sink: region.FileSpan(t.Sink), Callee: strings.TrimPrefix(t.Callee, "builtins."),
	}
	for _, st := range t.Trace {
		out.Trace = append(out.Trace, Step{st.Def.Path, s.region(st.Def).FileSpan(st.Span), st.Text})
	}
	text := d.Text()[out.Sink.Start:out.Sink.End]
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
