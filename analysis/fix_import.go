package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// A wanted is an object that a fix needs a name for: a module or something in one.
type wanted struct {
	module string // "ast"; "isolated"
	dots   int    // of a relative import
	name   string // "literal_eval"; "" for the module itself
	from   bool   // import the object, not its module
}

// is reports whether an import binds just this object, or its module where that is wanted.
func (w wanted) is(i facts.Imported) bool {
	name := w.name
	if !w.from {
		name = ""
	}
	return i.Module == w.module && i.Dots == w.dots && i.Name == name
}

// line is the import statement that binds the object to a name.
func (w wanted) line(name string) string {
	line, bound := "import "+w.module, w.module
	if w.from {
		line, bound = "from "+strings.Repeat(".", w.dots)+w.module+" import "+w.name, w.name
	}
	if name != bound {
		line += " as " + name
	}
	return line
}

// use returns what to write for an object at the call. It uses a name that is there
// already, else it adds an import to the draft.
func (d *draft) use(w wanted) string { return d.useIn(w, d.scopes()) }

// useIn is use where only the names of some scopes are seen.
func (d *draft) useIn(w wanted, scopes []int) string {
	for _, scope := range scopes {
		for _, i := range d.imports(scope) {
			if text, ok := d.known(w, scope, i); ok {
				return text
			}
		}
	}
	name := w.module
	if w.from {
		name = w.name
	}
	for !d.free(name, w) {
		name += "_"
	}
	if line := w.line(name); !slices.Contains(d.lines, line) {
		d.lines = append(d.lines, line)
	}
	if w.from || w.name == "" {
		return name
	}
	return name + "." + w.name
}

// known returns what to write for an object by an import that is there.
func (d *draft) known(w wanted, scope int, i facts.Imported) (string, bool) {
	name := i.Bound()
	object := i.Module == w.module && i.Dots == w.dots && i.Name == w.name && w.name != ""
	module := i.Dots == w.dots && (i.Module == w.module && i.Name == "" || i.Module+"."+i.Name == w.module)
	if name == "" || !object && !module || d.hidden(name, scope) || rebinds(d.file, scope, name) {
		return "", false
	}
	if module && i.Name == "" && i.As == "" {
		name = i.Module // of "import a.b", which binds a
	}
	if object || w.name == "" {
		return name, true
	}
	return name + "." + w.name, true
}

// imports are those that have surely run before the call: directly in the scope's body
// and above the call, or in a try whose handlers bind the same names.
func (p *place) imports(scope int) []facts.Imported {
	def := p.file.Defs[scope]
	var out []facts.Imported
	for _, id := range def.Body {
		s := def.Stmt(id)
		if s.Op != facts.Import && s.Op != facts.Try {
			continue
		}
		if p.fileSpan(scope, s.Span).End > p.finding.Span.Start {
			break
		}
		out = append(out, s.Imports...)
		if s.Op == facts.Try {
			out = append(out, sureImports(def, s)...)
		}
	}
	return out
}

// sureImports are the imports of a try statement whose names each handler imports as well.
func sureImports(def *facts.Def, try *facts.Stmt) []facts.Imported {
	var out []facts.Imported
	for _, i := range importsOf(def, try.Body) {
		sure := !slices.ContainsFunc(try.Handlers, func(h facts.Handler) bool {
			return !slices.ContainsFunc(importsOf(def, h.Body), func(j facts.Imported) bool {
				return j == facts.Imported{Module: i.Module, Dots: i.Dots, Name: i.Name, As: i.As, Span: j.Span}
			})
		})
		if sure {
			out = append(out, i)
		}
	}
	return out
}

func importsOf(def *facts.Def, body []facts.StmtID) []facts.Imported {
	var out []facts.Imported
	for _, id := range body {
		out = append(out, def.Stmt(id).Imports...)
	}
	return out
}

// extend adds a name to the "from module import …" statement that binds a name in the
// module, and returns it. It adds an import of its own where that cannot be.
func (d *draft) extend(bound string, w wanted) string {
	module := d.file.Defs[0]
	before := len(d.lines)
	text := d.use(w)
	if len(d.lines) == before {
		return text
	}
	for _, id := range module.Body {
		s := module.Stmt(id)
		at := slices.IndexFunc(s.Imports, func(i facts.Imported) bool { return i.Bound() == bound })
		if s.Op != facts.Import || at < 0 || s.Imports[at].Module != w.module || s.Imports[at].Name == "" {
			continue
		}
		entry := strings.TrimPrefix(d.lines[before], "from "+w.module+" import ")
		d.lines = d.lines[:before]
		d.insert(d.fileSpan(0, s.Imports[len(s.Imports)-1].Span).End, ", "+entry)
		return text
	}
	return text
}
