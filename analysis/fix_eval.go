package analysis

import (
	"regexp"
	"strings"
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

// literalEval calls ast.literal_eval instead of eval, or hands it over.
func literalEval(d *draft) (Fix, bool) {
	if d.other || d.finding.Callee != "eval" {
		return handLiteralEval(d)
	}
	if len(d.args) == 0 || d.args[0].name != "" || d.starred() || !d.mayBeLiteral(d.args[0].value) || !d.dropNamespaces() {
		return Fix{}, false
	}
	d.callInstead(d.use(wanted{module: "ast", name: "literal_eval"}))
	title := literalTitle
	if len(d.args) > 1 {
		title += ", and drop the namespace, which does not protect"
	}
	fix, ok := d.fix(title)
	fix.Preferred = ok
	return fix, ok
}

const literalTitle = "Use ast.literal_eval (accepts literals only; other input raises ValueError)"

// dropNamespaces removes namespaces that give no names. Others it leaves, and says no.
func (d *draft) dropNamespaces() bool {
	for _, a := range d.args[1:] {
		if d.text(a.value) == "None" || !d.noNames(a.value) {
			return false
		}
		d.remove(a.node)
	}
	return true
}

// handLiteralEval hands ast.literal_eval over where it gets one text at a time.
func handLiteralEval(d *draft) (Fix, bool) {
	for _, n := range d.handedOver() {
		if d.isValue(n, "builtins.eval") {
			d.replace(d.span(n), d.use(wanted{module: "ast", name: "literal_eval"}))
		}
	}
	if len(d.edits) == 0 {
		return Fix{}, false
	}
	fix, ok := d.fix(literalTitle)
	fix.Preferred = ok
	return fix, ok
}

// handedOver are the arguments of a call that get one argument when they are called:
// type=eval, map(eval, lines), converters={"a": eval}.
func (d *draft) handedOver() []int {
	var out []int
	positions, keywords := 0, 0
	for _, a := range d.args {
		switch {
		case a.star != "":
			return nil
		case a.name == "":
			positions++
			continue
		case a.name == "converters":
			for _, pair := range d.named(a.value) {
				if value, ok := d.child(pair, "value"); ok {
					out = append(out, value)
				}
			}
		case callbacks[a.name]:
			out = append(out, a.value)
		}
		keywords++
	}
	for i, a := range d.args {
		if a.name == "" && keywords == 0 && positions-i <= 2 {
			out = append(out, a.value)
		}
	}
	return out
}

var callbacks = map[string]bool{"type": true, "parse_float": true, "parse_int": true, "parse_constant": true}

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
