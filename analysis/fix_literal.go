package analysis

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// literalText reports whether a text is one literal: numbers with at most one sign,
// strings, and displays of them. A tuple's kind is "tuple" if it has no parentheses.
func literalText(text string) (lit, kind string, ok bool) {
	lit = strings.Trim(text, " \t")
	if lit == "" || len(lit) > 1000 || strings.ContainsFunc(lit, func(c rune) bool { return !unicode.IsPrint(c) || c == unicode.ReplacementChar }) {
		return "", "", false
	}
	doc := syntax.Parse([]byte(lit))
	p := &place{doc: doc, nodes: doc.Nodes()}
	top := p.kids(0)
	if doc.Broken() || len(top) != 1 || p.kind(top[0]) != "expression_statement" || !p.literalNodes(top[0]) {
		return "", "", false
	}
	kids := p.kids(top[0])
	switch first := p.kind(kids[0]); {
	case len(kids) > 1:
		kind = "tuple"
	case first == "integer" || first == "float" || first == "unary_operator":
		kind = "number"
	case first == "string" || first == "concatenated_string":
		kind = "string"
	}
	return lit, kind, true
}

// literalNodes reports whether all nodes below a statement belong to literals that
// every Python 3 reads, and that do not nest too deeply for the oldest.
func (p *place) literalNodes(statement int) bool {
	for i := statement + 1; i < int(p.nodes[statement].Next); i++ {
		if !p.nodes[i].Named {
			continue
		}
		text := p.text(i)
		switch kind := p.kind(i); kind {
		case "integer", "float":
			if !number.MatchString(text) || kind == "integer" && leadingZero.MatchString(text) {
				return false
			}
		case "string":
			if !plainString.MatchString(text) || p.has(i, "interpolation") || strings.Contains(p.prefix(i), "b") && !ascii(text) {
				return false
			}
		case "unary_operator":
			arg, ok := p.child(i, "argument")
			if !ok || text[0] == '~' || p.kind(arg) != "integer" && p.kind(arg) != "float" {
				return false
			}
		case "concatenated_string":
			if p.mixed(i) {
				return false
			}
		default:
			if !literalKinds[kind] {
				return false
			}
		}
	}
	text := p.text(statement)
	return strings.Count(text, "(")+strings.Count(text, "[")+strings.Count(text, "{") < 50
}

var literalKinds = map[string]bool{
	"tuple": true, "list": true, "dictionary": true, "pair": true, "set": true, "true": true, "false": true,
	"none": true, "parenthesized_expression": true, "string_start": true, "string_content": true,
	"string_end": true, "escape_sequence": true,
}

var (
	number = regexp.MustCompile(`^(0[xX](_?[0-9a-fA-F])+|0[oO](_?[0-7])+|0[bB](_?[01])+|0(_?0)*|[1-9](_?[0-9])*` +
		`|([0-9](_?[0-9])*\.?([0-9](_?[0-9])*)?|\.[0-9](_?[0-9])*)([eE][+-]?[0-9](_?[0-9])*)?[jJ]?)$`)
	leadingZero = regexp.MustCompile(`^0[0-9_]*[1-9][0-9_]*$`)
	// Escapes by name or code point may be wrong.
	plainString = regexp.MustCompile(`^([rRuU]?|[bB][rR]?|[rR][bB])("|')([^\\\x00]|\\[\\'"abfnrtv0-7])*("|')$`)
)

func ascii(text string) bool {
	return !strings.ContainsFunc(text, func(c rune) bool { return c >= 0x80 })
}

// mixed reports whether adjacent strings are of both bytes and str.
func (p *place) mixed(n int) bool {
	kids := p.named(n)
	bytes := strings.Contains(p.prefix(kids[0]), "b")
	return slices.ContainsFunc(kids, func(k int) bool { return strings.Contains(p.prefix(k), "b") != bytes })
}

// notText reports whether a value is surely no str: bytes, which only eval takes, or a
// code object.
func (p *place) notText(n int) bool {
	switch p.kind(n) {
	case "string":
		return strings.ContainsAny(p.prefix(n), "bt")
	case "concatenated_string", "parenthesized_expression":
		kids := p.named(n)
		return len(kids) > 0 && p.notText(kids[0])
	case "lambda":
		return true
	case "identifier":
		return p.assignedNoText(p.text(n))
	case "attribute":
		return byteAttributes[p.text(n)]
	case "call":
		callee, _ := p.child(n, "function")
		if attr, ok := p.child(callee, "attribute"); ok && p.kind(callee) == "attribute" {
			return makesNoText[p.text(attr)]
		}
		return makesNoText[p.text(callee)]
	}
	return false
}

// makesNoText are functions and methods whose result is bytes or a code object.
var makesNoText = map[string]bool{
	"compile": true, "bytes": true, "bytearray": true, "memoryview": true,
	"encode": true, "get_data": true, "read_bytes": true, "to_bytes": true,
}

// assignedNoText reports whether a name is assigned bytes or a code object somewhere in
// the innermost scope that binds it.
func (p *place) assignedNoText(name string) bool {
	for _, scope := range p.scopes() {
		def := p.file.Defs[scope]
		if !def.Locals[name] {
			continue
		}
		return slices.ContainsFunc(def.Stmts, func(s facts.Stmt) bool {
			x, f := def.Expr(s.X), def.Expr(def.Expr(s.X).X)
			return s.Op == facts.Assign && stmtBinds(p.file, scope, &s, name) &&
				(x.Op == facts.Const && x.Lit == facts.Bytes || x.Op == facts.Call &&
					(makesNoText[f.Text] || f.Op == facts.Attr && def.Expr(f.X).Text == "marshal"))
		})
	}
	return false
}

// byteAttributes are request data that is bytes in the frameworks that have it.
var byteAttributes = map[string]bool{"request.body": true, "request.data": true, "flask.request.data": true}

// isRepr recognises eval(repr(x)), for which nothing better stands in its place.
func (p *place) isRepr(n int) bool {
	callee, ok := p.child(n, "function")
	return ok && p.kind(n) == "call" && p.text(callee) == "repr"
}
