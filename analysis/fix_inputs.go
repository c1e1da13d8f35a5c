package analysis

import (
	"regexp"
	"slices"

	"backflow/analysis/facts"
)

// rename gives a keyword argument another keyword.
func (d *draft) rename(a argument, keyword string) {
	if name, ok := d.child(a.node, "name"); ok && a.name != "" {
		d.replace(d.span(name), keyword)
	}
}

// inputs makes an argument the inputs, if it is a dict display of names and JSON.
func (d *draft) inputs(a argument) bool {
	if d.kind(a.value) != "dictionary" || !d.isJSON(a.value) {
		return false
	}
	for _, pair := range d.named(a.value) {
		key, _ := d.child(pair, "key")
		value, _ := d.child(pair, "value")
		text, ok := d.atoms(key)
		if !ok || !constant(text) || chars(text) == "__builtins__" && d.kind(value) == "identifier" {
			return false
		}
	}
	d.rename(a, "inputs")
	return true
}

// isJSON reports whether an expression is JSON, as far as the program's text shows.
func (d *draft) isJSON(n int) bool {
	switch d.kind(n) {
	case "integer", "float", "true", "false", "none":
		return true
	case "string", "concatenated_string":
		_, ok := d.atoms(n)
		return ok
	case "identifier":
		return d.isVariable(d.text(n))
	case "list", "dictionary", "pair", "unary_operator":
		return !slices.ContainsFunc(d.named(n), func(k int) bool { return !d.isJSON(k) })
	}
	return false
}

// isVariable reports whether a name at the call is bound, and not to a module, a function
// or a class.
func (d *draft) isVariable(name string) bool {
	if d.bound(name) && !d.scopeBinds(name) {
		return true // of a lambda or comprehension
	}
	for _, scope := range d.scopes() {
		if def := d.file.Defs[scope]; def.Locals[name] {
			return !bindsObject(d.file, scope, name)
		}
	}
	return false
}

func (d *draft) scopeBinds(name string) bool {
	return slices.ContainsFunc(d.scopes(), func(s int) bool { return d.file.Defs[s].Locals[name] })
}

// bindsObject reports whether a definition binds a name to what is no data.
func bindsObject(file *facts.File, d int, name string) bool {
	return slices.ContainsFunc(file.Defs[d].Stmts, func(s facts.Stmt) bool {
		return s.Op == facts.Define && stmtBinds(file, d, &s, name) ||
			slices.ContainsFunc(s.Imports, func(i facts.Imported) bool { return i.Bound() == name })
	})
}

// isFunction reports whether an argument is the name of a function or class.
func (d *draft) isFunction(n int) bool {
	return d.kind(n) == "identifier" && slices.ContainsFunc(d.scopes(), func(s int) bool {
		return bindsObject(d.file, s, d.text(n))
	})
}

// noNames reports whether a namespace gives no names: {}, None, or without builtins.
func (d *draft) noNames(n int) bool { return emptyNamespace.MatchString(d.text(n)) }

var emptyNamespace = regexp.MustCompile(`^(None|\{\s*(["']__builtins__["']\s*:\s*(None|\{\s*\})\s*,?\s*)?\})$`)
