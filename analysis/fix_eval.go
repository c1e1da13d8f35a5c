package analysis

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"backflow/analysis/syntax"
)

// inlineLiteral replaces eval("[1, 2]") by [1, 2].
func inlineLiteral(d *draft) (Fix, bool) {
	text, ok := d.evaluated()
	if !ok || d.inField() {
		return Fix{}, false
	}
	lit, kind, ok := literalText(text)
	parent, at := d.parent()
	field := d.nodes[d.path[at+1]].Field.String()
	if !ok || kind == "string" && d.kind(parent) == "expression_statement" { // it could become the docstring
		return Fix{}, false
	}
	call := d.span(d.call())
	if kind == "tuple" || d.call() == d.path[at+1] && binds(d.kind(parent), field) && kind == "number" {
		lit = "(" + lit + ")"
	}
	if rest := d.doc.Text()[call.End:]; rest != "" && wordByte(rest[0]) && wordByte(lit[len(lit)-1]) {
		lit += " "
	}
	d.replace(call, lit)
	fix, ok := d.fix("Write the literal instead of evaluating it")
	fix.Safe, fix.Preferred = ok, ok
	return fix, ok
}

// evaluated is the constant text that the call evaluates, and nothing else with it.
func (p *place) evaluated() (string, bool) {
	if len(p.args) != 1 || p.args[0].name != "" || p.args[0].star != "" || p.has(p.list, "comment") {
		return "", false
	}
	text, ok := p.atoms(p.args[0].value)
	return chars(text), ok && constant(text)
}

// binds reports whether a number in some place of an expression needs parentheses.
func binds(parent, field string) bool {
	switch parent {
	case "binary_operator", "unary_operator", "await", "call", "attribute":
		return field != "arguments"
	case "subscript":
		return field == "value"
	}
	return false
}

func wordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

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

// literalEval calls ast.literal_eval instead of eval.
func literalEval(d *draft) (Fix, bool) {
	if len(d.args) != 1 || d.args[0].name != "" || d.args[0].star != "" ||
		d.finding.Callee != "eval" || !d.mayBeLiteral(d.args[0].value) {
		return Fix{}, false
	}
	d.replace(d.span(d.callee), d.use(wanted{module: "ast", name: "literal_eval"}))
	fix, ok := d.fix("Use ast.literal_eval (accepts literals only; other input raises ValueError)")
	fix.Preferred = ok
	return fix, ok
}

// mayBeLiteral reports whether an argument of eval can be the text of a literal.
func (d *draft) mayBeLiteral(n int) bool {
	if d.notText(n) || d.isRepr(n) {
		return false
	}
	text, ok := d.atoms(n)
	if !ok {
		return true
	}
	if constant(text) {
		_, _, ok := literalText(chars(text))
		return ok && d.inField() // else the literal itself is offered
	}
	return !operators.MatchString(strings.ReplaceAll(literalWords.ReplaceAllString(chars(text), ""), "\uFFFC", ""))
}

var (
	literalWords = regexp.MustCompile(`'[^']*'|"[^"]*"|\b(True|False|None)\b`)
	operators    = regexp.MustCompile(`[^\s\d.,:'"()\[\]{}]`)
)

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
	case "attribute":
		return byteAttributes[p.text(n)]
	case "call":
		callee, _ := p.child(n, "function")
		if attr, ok := p.child(callee, "attribute"); ok && p.kind(callee) == "attribute" {
			name := p.text(attr)
			return name == "encode" || name == "get_data" || name == "read_bytes" || name == "to_bytes"
		}
		name := p.text(callee)
		return name == "compile" || name == "bytes" || name == "bytearray"
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
