package analysis

import (
	"strings"

	"backflow/analysis/syntax"
)

// percentAtoms reads "… %s …" % value, or % (value, …).
func (p *place) percentAtoms(left, right int) ([]atom, bool) {
	text, ok := p.atoms(left)
	if !ok || !constant(text) {
		return nil, false
	}
	values := []int{right}
	tuple := p.kind(right) == "tuple"
	if tuple {
		values = p.named(right)
	}
	if p.kind(right) == "dictionary" || p.has(right, "list_splat") {
		return nil, false
	}
	var out []atom
	for i := 0; i < len(text); i++ {
		if text[i].char != '%' {
			out = append(out, text[i])
			continue
		}
		if i+1 < len(text) && text[i+1].char == '%' {
			out = append(out, atom{char: '%', span: syntax.Span{Start: text[i].span.Start, End: text[i+1].span.End}})
			i++
			continue
		}
		spec := percentSpec(text[i:])
		if spec == "" || len(values) == 0 {
			return nil, false
		}
		span := syntax.Span{Start: text[i].span.Start, End: text[i+len(spec)-1].span.End}
		out = append(out, atom{slot: p.percentSlot(spec, values[0], tuple), span: span})
		values, i = values[1:], i+len(spec)-1
	}
	return out, len(values) == 0
}

// percentSlot makes the slot of a conversion; the value is an element of a tuple, or
// all that stands to the right and may be a tuple when the program runs.
func (p *place) percentSlot(spec string, value int, element bool) *slot {
	s := &slot{form: percentField, text: spec, args: p.text(value)}
	p.unquote(s, value, func(source string, _ bool) { s.args = source })
	if spec == "%s" {
		s.bare = value
	}
	switch {
	case element:
		if spec == "%s" && !p.bound("str") && !p.file.Defs[0].Locals["str"] {
			s.lone = "str(" + s.args + ")"
		}
		s.args = "(" + s.args + ",)"
	case s.quoted || !closed[p.kind(value)]:
		s.args = "(" + s.args + ")"
	}
	return s
}

// percentSpec is the conversion that a text begins with, without those that take a name
// or more than one value.
func percentSpec(text []atom) string {
	spec := "%"
	for _, a := range text[1:] {
		switch {
		case a.char == 0 || a.char > 'x' || a.raw != "":
			return ""
		case strings.ContainsRune("diouxXeEfFgGcrsa", a.char):
			return spec + string(a.char)
		case !strings.ContainsRune("#0- +.123456789", a.char):
			return ""
		}
		spec += string(a.char)
	}
	return ""
}

// closed are kinds of expressions that stand beside any operator without parentheses.
var closed = map[string]bool{
	"identifier": true, "attribute": true, "subscript": true, "call": true, "string": true,
	"integer": true, "float": true, "true": true, "false": true, "none": true,
	"list": true, "dictionary": true, "set": true, "tuple": true, "parenthesized_expression": true,
	"list_comprehension": true, "set_comprehension": true, "dictionary_comprehension": true,
}
