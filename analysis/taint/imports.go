package taint

import (
	"slices"

	"backflow/analysis/facts"
)

// A fileImports is what the import statements of a file bind, wherever they stand.
type fileImports struct {
	modules map[string]bool // dotted names of modules, and of the packages around them
	renamed map[string]bool // names that are not those of what they are bound to
	names   map[word]bool
	stars   bool
	foreign map[word]bool // those of names that lead to files which are not to be solved
	beyond  bool          // so does a star import
}

// imports reads the import statements of a file; foreign tells which lead to files that are
// not to be solved.
func (u *Unit) imports(foreign func(facts.Imported) bool) fileImports {
	out := fileImports{modules: map[string]bool{}, renamed: map[string]bool{}, names: map[word]bool{}, foreign: map[word]bool{}}
	for _, d := range u.defs {
		for i := range d.def.Stmts {
			for _, im := range d.def.Stmts[i].Imports {
				out.add(im, foreign(im))
			}
		}
	}
	return out
}

func (in *fileImports) add(im facts.Imported, foreign bool) {
	in.names[wordOf(im.Bound())] = true
	in.stars = in.stars || im.Name == "*"
	if im.As != "" {
		in.renamed[im.As] = true
	}
	for name := im.Module; im.Name == "" && name != ""; name, _ = facts.CutName(name) {
		in.modules[name] = true
	}
	if foreign {
		in.foreign[wordOf(im.Bound())] = true
		in.beyond = in.beyond || im.Name == "*"
	}
}

// strange reports whether a definition, with the names of other scopes that it speaks of,
// may speak of what is in files that are not to be solved.
func (in *fileImports) strange(d *defn, free []word) bool {
	if len(in.foreign) == 0 {
		return false
	}
	return in.beyond || d.parent == nil || slices.ContainsFunc(free, func(w word) bool { return in.foreign[w] }) ||
		slices.ContainsFunc(d.def.Stmts, func(st facts.Stmt) bool { return st.Op == facts.Import && len(st.Imports) > 0 })
}

// importedAs is the dotted name of what an import binds.
func (u *Unit) importedAs(im facts.Imported) string {
	mod := u.absolute(im)
	switch {
	case im.Name != "":
		return mod + "." + im.Name
	case im.As == "":
		return rootOf(mod)
	}
	return mod
}
