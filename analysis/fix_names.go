package analysis

import (
	"slices"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// scopes are the definitions around the call whose names it sees, innermost first and
// the module last. Of classes only the innermost counts, as Python has it.
func (p *place) scopes() []int {
	def := 0
	for d, r := range p.file.Regions {
		if s := p.finding.Span; r.Span.Start <= s.Start && s.End <= r.Span.End && d > 0 && p.inBody(d) {
			def = d // children stand behind their parents
		}
	}
	var out []int
	for d := def; d >= 0; d = p.file.Parents[d] {
		if d == def || p.file.Defs[d].Kind != facts.Class {
			out = append(out, d)
		}
	}
	return out
}

// inBody reports whether the call stands in the body of a definition, not in its head,
// which is evaluated in the scope around it.
func (p *place) inBody(def int) bool {
	for i, n := range p.path[:len(p.path)-1] {
		if k := p.kind(n); k != "function_definition" && k != "class_definition" {
			continue
		}
		if name, ok := p.child(n, "name"); ok && p.text(name) == p.file.Defs[def].Name &&
			p.kind(p.path[i+1]) == "block" && p.span(n).End == p.file.Regions[def].Span.End {
			return true
		}
	}
	return false
}

// bound reports whether a scope around the call binds a name, the module left aside.
func (p *place) bound(name string) bool { return p.hidden(name, 0) }

// hidden reports whether a name at the call is another than the one of a scope around it.
func (p *place) hidden(name string, scope int) bool {
	for _, n := range p.path {
		switch p.kind(n) {
		case "lambda":
			if params, ok := p.child(n, "parameters"); ok && p.spells(params, name) {
				return true
			}
		case "list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression":
			for _, k := range p.named(n) {
				if left, ok := p.child(k, "left"); ok && p.kind(k) == "for_in_clause" && p.spells(left, name) {
					return true
				}
			}
		}
	}
	for _, d := range p.scopes() {
		if d == scope {
			return false
		}
		if def := p.file.Defs[d]; def.Locals[name] || def.Globals[name] || def.Nonlocals[name] {
			return true // also as a global: a use may not stand above that declaration
		}
	}
	return false
}

// spells reports whether an identifier with a name stands in a subtree.
func (p *place) spells(n int, name string) bool {
	for i := n; i < int(p.nodes[n].Next); i++ {
		if p.kind(i) == "identifier" && p.text(i) == name {
			return true
		}
	}
	return false
}

// rebinds reports whether a definition binds a name by anything but an import.
func rebinds(file *facts.File, d int, name string) bool {
	def := file.Defs[d]
	if slices.ContainsFunc(def.Params, func(p facts.Param) bool { return p.Name == name }) {
		return true
	}
	for i := range def.Stmts {
		if stmtBinds(file, d, &def.Stmts[i], name) {
			return true
		}
	}
	return slices.ContainsFunc(def.Exprs, func(e facts.Expr) bool {
		switch e.Op {
		case facts.Walrus:
			return targets(def, e.X, name)
		case facts.PatCapture, facts.PatStar, facts.PatMap, facts.PatAs:
			return e.Text == name
		}
		return false
	})
}

func stmtBinds(file *facts.File, d int, s *facts.Stmt, name string) bool {
	def := file.Defs[d]
	switch s.Op {
	case facts.Define:
		kids := file.Children[d]
		return s.Child < len(kids) && file.Defs[kids[s.Child]].Name == name
	case facts.With:
		return slices.ContainsFunc(s.Items, func(i facts.Item) bool { return targets(def, i.Target, name) })
	case facts.Try:
		return slices.ContainsFunc(s.Handlers, func(h facts.Handler) bool { return h.Name == name })
	}
	return slices.ContainsFunc(s.Targets, func(t facts.ExprID) bool { return targets(def, t, name) })
}

// targets reports whether an assignment to an expression binds a name.
func targets(def *facts.Def, id facts.ExprID, name string) bool {
	e := def.Expr(id)
	switch e.Op {
	case facts.Name:
		return e.Text == name
	case facts.Starred:
		return targets(def, e.X, name)
	case facts.Tuple, facts.List:
		return slices.ContainsFunc(e.Args, func(a facts.Arg) bool { return targets(def, a.Value, name) })
	}
	return false
}

// free reports whether a name may be bound at the top of the module to an object: it is
// not in use for anything else there, nor hidden at the call.
func (p *place) free(name string, w wanted) bool {
	if p.hidden(name, 0) || p.file.Defs[0].Globals[name] || rebinds(p.file, 0, name) {
		return false
	}
	for d, def := range p.file.Defs {
		if def.Globals[name] && rebinds(p.file, d, name) {
			return false
		}
	}
	module := p.file.Defs[0]
	return !slices.ContainsFunc(module.Stmts, func(s facts.Stmt) bool {
		return slices.ContainsFunc(s.Imports, func(i facts.Imported) bool {
			return i.Bound() == name && !w.is(i)
		})
	})
}

// fileSpan maps a span of a definition to the document.
func (p *place) fileSpan(def int, s syntax.Span) syntax.Span { return p.file.Regions[def].FileSpan(s) }
