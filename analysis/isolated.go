package analysis

import (
	"io/fs"
	"path"
	"strings"

	"backflow/analysis/facts"
)

// Where the programs that isolate code stand in the queries.
const (
	isolatedFile   = "isolation/isolated.py"
	isolatedInline = "isolation/inline.py"
)

// isolatedMark begins the docstring of isolated.py, by which it is known again.
const isolatedMark = `"""Run Python code that you do not trust in a separate, limited process.`

// inlineMark begins the docstring of the function that is put into a module.
const inlineMark = "Run code in a separate, limited process"

// runner returns the name of run_isolated for the call: that of one that is there, or of
// one in a file or function that the fix adds.
func (d *draft) runner() (name string, ok bool) {
	if name, ok := d.inlined(); ok {
		return name, true
	}
	for _, module := range []string{"isolated", "isolated_run"} {
		w := wanted{module: module, name: "run_isolated", from: true, dots: d.dots()}
		file := path.Join(path.Dir(d.finding.Path), module+".py")
		text, there := d.read(file)
		switch {
		case there && strings.Contains(text, isolatedMark):
			return d.use(w), true
		case there || !d.can.CreateFiles:
			continue
		}
		text, ok := d.helperText(isolatedFile)
		d.create = append(d.create, NewFile{Path: file, Text: text})
		return d.use(w), ok
	}
	return d.inline()
}

func (p *place) read(file string) (string, bool) {
	if p.can.Read == nil {
		return "", false
	}
	return p.can.Read(file)
}

// dots is 1 where the module imports its neighbours relatively.
func (p *place) dots() int {
	module := p.file.Defs[0]
	script := strings.Contains(p.doc.Text(), "__main__")
	if _, packaged := p.read(path.Join(path.Dir(p.finding.Path), "__init__.py")); packaged && !script {
		return 1
	}
	for _, s := range module.Stmts {
		for _, i := range s.Imports {
			if i.Dots > 0 {
				return 1
			}
		}
	}
	return 0
}

// inlined finds the function that an earlier fix put into the module.
func (p *place) inlined() (string, bool) {
	for i, def := range p.file.Defs {
		if def.Kind == facts.Function && p.file.Parents[i] == 0 && strings.HasPrefix(def.Doc, inlineMark) &&
			p.file.Regions[i].Span.End <= p.finding.Span.Start && !p.hidden(def.Name, 0) {
			return def.Name, true
		}
	}
	return "", false
}

// inline adds the shorter function to the module.
func (d *draft) inline() (name string, ok bool) {
	text, ok := d.helperText(isolatedInline)
	name = "run_isolated"
	for !d.free(name, wanted{module: name}) {
		name += "_"
	}
	text = strings.Replace(text, "def run_isolated(", "def "+name+"(", 1)
	d.helper = strings.ReplaceAll(text, "\n", d.eol())
	return name, ok
}

func (p *place) helperText(file string) (string, bool) {
	if p.shelf == nil {
		return "", false
	}
	text, err := fs.ReadFile(p.shelf, file)
	return string(text), err == nil
}
