package analysis

import (
	"strings"

	"backflow/analysis/syntax"
)

// A hole is a part of a text, atoms from one to another, in whose place a mark goes and
// whose value goes elsewhere.
type hole struct {
	from, to int
	mark     string
	value    string
}

// bind puts marks in the place of the holes of a text, and makes of what is left one that
// is not put together any more. Characters are spelled anew where spell says how.
func (d *draft) bind(n int, text []atom, holes []hole, spell func(c rune) string) bool {
	at := 0
	for _, h := range holes {
		d.respell(text[at:h.from], spell)
		if !d.dig(text, h) {
			return false
		}
		at = h.to
	}
	d.respell(text[at:], spell)
	return d.unformat(n)
}

// respell writes characters as they are to be written in the new text.
func (d *draft) respell(text []atom, spell func(c rune) string) {
	for _, a := range text {
		if want := spell(a.char); want != "" && d.slice(a.span) != want {
			d.replace(a.span, want)
		}
	}
}

// dig replaces a hole by its mark. An operand of + goes with the quotes next to it.
func (d *draft) dig(text []atom, h hole) bool {
	span := syntax.Span{Start: text[h.from].span.Start, End: text[h.to-1].span.End}
	mark := h.mark
	if s := text[h.from].slot; s != nil && s.form == operand {
		if h.from == 0 {
			return false
		}
		span.Start = text[h.from-1].span.End
	}
	start, opened := d.literalAt(span.Start - 1)
	if !opened {
		return false
	}
	if s := text[h.to-1].slot; s != nil && s.form == operand {
		if h.to < len(text) {
			span.End = text[h.to].span.Start
		} else {
			mark += d.closing(start)
		}
	}
	end, closed := d.literalAt(span.End)
	if h.to < len(text) && (!closed || d.delimiter(start) != d.delimiter(end)) || strings.ContainsAny(d.slice(span), "#") {
		return false
	}
	d.replace(span, mark)
	return true
}

// literalAt is the string literal that an offset is in.
func (d *draft) literalAt(off int) (int, bool) {
	for n := range d.nodes {
		if s := d.span(n); d.kind(n) == "string" && s.Start <= off && off < s.End {
			return n, true
		}
	}
	return 0, false
}

// delimiter is what a literal begins with, but for the f.
func (d *draft) delimiter(literal int) string {
	return strings.ReplaceAll(strings.ToLower(d.text(d.kids(literal)[0])), "f", "")
}

func (d *draft) closing(literal int) string {
	kids := d.kids(literal)
	return d.text(kids[len(kids)-1])
}

// unformat takes away what puts a text together: the f of literals, and what is behind
// them of % and format.
func (d *draft) unformat(n int) bool {
	switch d.kind(n) {
	case "string":
		if at := strings.IndexAny(d.text(d.kids(n)[0]), "fF"); at >= 0 {
			at += d.span(n).Start
			d.replace(syntax.Span{Start: at, End: at + 1}, "")
		}
		return true
	case "binary_operator":
		left, _ := d.child(n, "left")
		right, _ := d.child(n, "right")
		if op, _ := d.child(n, "operator"); d.text(op) == "%" {
			return d.unformat(left) && d.cutOff(left, n)
		}
		return (!d.isText(left) || d.unformat(left)) && (!d.isText(right) || d.unformat(right))
	case "call":
		callee, _ := d.child(n, "function")
		object, ok := d.child(callee, "object")
		return ok && d.unformat(object) && d.cutOff(object, n)
	case "concatenated_string", "parenthesized_expression":
		for _, k := range d.named(n) {
			if !d.unformat(k) {
				return false
			}
		}
		return true
	}
	return false
}

func (d *draft) isText(n int) bool {
	_, ok := d.atoms(n)
	return ok
}

// cutOff deletes what a node has behind one of its parts.
func (d *draft) cutOff(part, n int) bool {
	rest := syntax.Span{Start: d.span(part).End, End: d.span(n).End}
	d.replace(rest, "")
	return !strings.Contains(d.slice(rest), "#")
}

// valueOf is the source of what a hole is filled with.
func (d *draft) valueOf(word []atom) (string, bool) {
	if len(word) == 1 && word[0].slot != nil && word[0].slot.bare != 0 {
		n := word[0].slot.bare
		callee, _ := d.child(n, "function")
		if list, ok := d.child(n, "arguments"); ok && d.isValue(callee, "builtins.str") && len(d.named(list)) == 1 {
			n = d.named(list)[0]
		}
		return d.text(n), !unquotable[d.kind(n)] && d.kind(n) != "keyword_argument"
	}
	fields := make([]atom, len(word))
	for i, a := range word {
		if a.slot != nil && a.slot.bare != 0 {
			a.slot = &slot{form: fField, text: "{" + spaced(d.text(a.slot.bare)) + "}"}
		}
		fields[i] = a
	}
	if constant(fields) {
		return "", false
	}
	return element(fields, `"'`)
}
