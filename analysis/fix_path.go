package analysis

import (
	"path"
	"regexp"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// searchPath does without a folder on sys.path: in a package its modules are imported
// relatively; a script has its own folder there anyway; a single module is loaded from
// its file.
func searchPath(d *draft) (Fix, bool) {
	folder := d.args[len(d.args)-1]
	line, ok := d.ownLine()
	if !ok || d.starred() {
		return Fix{}, false
	}
	if ownFolder.MatchString(d.text(folder.value)) {
		_, packaged := d.read(path.Join(path.Dir(d.finding.Path), "__init__.py"))
		script := strings.Contains(d.doc.Text(), "__main__")
		switch {
		case script && !packaged:
			d.replace(line, "")
			return d.fix("Delete it (the folder of a script is on the path already; that of an imported module is not)")
		case packaged && !script && d.importBeside():
			d.replace(line, "")
			return d.fix("Import the neighbours relatively (the module can no longer be run as a script)")
		}
		return Fix{}, false
	}
	return d.loadOne(folder.value)
}

// ownFolder is how a module names the folder it is in.
var ownFolder = regexp.MustCompile(`^(os\.path\.dirname\((os\.path\.(abspath|realpath)\()?__file__\)+|str\((pathlib\.)?Path\(__file__\)(\.(resolve|absolute)\(\))?\.parent\))$`)

// ownLine is the line of the call, which is a statement of the module and alone on it.
func (d *draft) ownLine() (syntax.Span, bool) {
	at := d.statement()
	if at < 0 || d.kind(d.path[at-1]) != "module" || !d.isStatement() {
		return syntax.Span{}, false
	}
	span := d.span(d.path[at])
	_, begins := d.indentOf(span.Start)
	last := d.doc.OffsetPosition(span.End, syntax.UTF8).Line
	if !begins || span.End != d.doc.LineSpan(last).End {
		return syntax.Span{}, false
	}
	return syntax.Span{Start: span.Start, End: d.doc.LineSpan(last + 1).Start}, true
}

// importBeside makes the imports of modules beside this one relative. There must be some.
func (d *draft) importBeside() bool {
	module := d.file.Defs[0]
	beside := false
	for _, id := range module.Body {
		s := module.Stmt(id)
		span := d.fileSpan(0, s.Span)
		if s.Op != facts.Import || span.Start < d.finding.Span.End || len(s.Imports) == 0 {
			continue
		}
		i := s.Imports[0]
		if _, there := d.read(path.Join(path.Dir(d.finding.Path), i.Module+".py")); !there || i.Dots > 0 {
			continue
		}
		switch text := d.slice(span); {
		case i.Name != "" && strings.HasPrefix(text, "from "+i.Module):
			d.insert(span.Start+len("from "), ".")
		case i.Name == "" && len(s.Imports) == 1 && strings.HasPrefix(text, "import "+i.Module):
			d.insert(span.Start, "from . ")
		default:
			return false
		}
		beside = true
	}
	return beside
}

// loadOne loads the only module that is imported next from its file.
func (d *draft) loadOne(folder int) (Fix, bool) {
	if text, ok := d.atoms(folder); !ok || !constant(text) || strings.HasPrefix(chars(text), "/") {
		return Fix{}, false
	}
	module := d.file.Defs[0]
	for n, id := range module.Body {
		s := module.Stmt(id)
		span := d.fileSpan(0, s.Span)
		if span.Start < d.finding.Span.End {
			continue
		}
		if s.Op != facts.Import || len(s.Imports) != 1 || s.Imports[0].Name != "" || strings.Contains(s.Imports[0].Module, ".") ||
			n+1 < len(module.Body) && module.Stmt(module.Body[n+1]).Op == facts.Import || !d.endsLine(span.End) {
			return Fix{}, false
		}
		return d.loadFrom(folder, s.Imports[0], span)
	}
	return Fix{}, false
}

func (d *draft) loadFrom(folder int, i facts.Imported, statement syntax.Span) (Fix, bool) {
	if !d.free("importlib", wanted{module: "importlib"}) {
		return Fix{}, false
	}
	util, spec := d.use(wanted{module: "importlib.util"}), d.unused("spec")
	file := d.use(wanted{module: "os"}) + ".path.join(" + d.text(folder) + ", \"" + i.Module + ".py\")"
	text := spec + " = " + util + ".spec_from_file_location(\"" + i.Module + "\", " + file + ")\n" +
		i.Bound() + " = " + util + ".module_from_spec(" + spec + ")\n" +
		spec + ".loader.exec_module(" + i.Bound() + ")"
	line, _ := d.ownLine()
	d.replace(line, "")
	d.replace(statement, strings.ReplaceAll(text, "\n", d.eol()))
	return d.fix("Load " + i.Module + " from its file (other modules of the folder are not found then)")
}
