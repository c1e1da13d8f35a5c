package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
	"backflow/analysis/taint"
)

// selfContained reports whether constant code needs no name but builtins, inputs and
// those it binds itself.
func (d *draft) selfContained(n int) bool {
	text, ok := d.atoms(n)
	if !ok || !constant(text) {
		return !strings.HasPrefix(strings.TrimSpace(chars(text)), "lambda")
	}
	inputs := d.list
	file := facts.Read(syntax.Parse([]byte(chars(text))))
	for _, def := range file.Defs {
		for _, e := range def.Exprs {
			if e.Op == facts.Lambda && def == file.Defs[0] && last(d.finding.Callee) == "eval" {
				return false
			}
			if e.Op == facts.Name && (d.file.Defs[0].Locals[e.Text] || d.bound(e.Text)) &&
				!bindsAnywhere(file, e.Text) && !d.spellsKey(inputs, e.Text) {
				return false
			}
		}
	}
	return true
}

func bindsAnywhere(file *facts.File, name string) bool {
	return slices.ContainsFunc(file.Defs, func(def *facts.Def) bool { return def.Locals[name] })
}

// spellsKey reports whether a string in the arguments is a name.
func (d *draft) spellsKey(n int, name string) bool {
	for i := n; i < int(d.nodes[n].Next); i++ {
		if d.kind(i) == "string_content" && d.text(i) == name {
			return true
		}
	}
	return false
}

// definesNames reports whether names that the code binds, or may bind, are used in the
// module: the other process keeps them.
func (d *draft) definesNames(n int) bool {
	if scope := d.scopes()[0]; d.file.Defs[scope].Kind == facts.Class {
		return true
	}
	if len(d.args) > 1 || d.finding.Callee != "exec" {
		return false // what it binds is lost now
	}
	text, ok := d.atoms(n)
	if ok && constant(text) {
		return d.reads(facts.Read(syntax.Parse([]byte(chars(text)))))
	}
	return d.readsUnbound()
}

// reads reports whether the module reads a name that the code binds.
func (d *draft) reads(code *facts.File) bool {
	return slices.ContainsFunc(d.file.Defs, func(def *facts.Def) bool {
		return slices.ContainsFunc(def.Exprs, func(e facts.Expr) bool {
			return e.Op == facts.Name && code.Defs[0].Locals[e.Text]
		})
	})
}

// readsUnbound reports whether the module reads a name that nothing in it binds, so that
// the code may be what does. What the call itself reads is there before.
func (d *draft) readsUnbound() bool {
	for i, def := range d.file.Defs {
		for _, e := range def.Exprs {
			if e.Op == facts.Name && !taint.Builtin(e.Text) && !moduleNames[e.Text] && !d.bindsAbove(i, e.Text) && !d.spells(d.call(), e.Text) {
				return true
			}
		}
	}
	return false
}

// bindsAbove reports whether a definition, one around it or a lambda binds a name.
func (d *draft) bindsAbove(def int, name string) bool {
	for i := def; i >= 0; i = d.file.Parents[i] {
		if d.file.Defs[i].Locals[name] {
			return true
		}
	}
	return slices.ContainsFunc(d.file.Defs, func(def *facts.Def) bool { return def.Globals[name] || bindsInside(def, name) })
}

// bindsInside reports whether a lambda or comprehension binds a name.
func bindsInside(def *facts.Def, name string) bool {
	return slices.ContainsFunc(def.Exprs, func(e facts.Expr) bool {
		return slices.ContainsFunc(e.Params, func(p facts.Param) bool { return p.Name == name }) ||
			slices.ContainsFunc(e.Clauses, func(c facts.Clause) bool { return targets(def, c.Target, name) })
	})
}

// moduleNames are those that Python binds in every module, or in every class.
var moduleNames = map[string]bool{"__file__": true, "__spec__": true, "__package__": true, "__loader__": true, "__path__": true,
	"__class__": true, "__annotations__": true, "__doc__": true, "__name__": true}
