package analysis

import (
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/syntax"
)

// formatAtoms reads "… {} …".format(value, …).
func (p *place) formatAtoms(n int) ([]atom, bool) {
	callee, _ := p.child(n, "function")
	list, ok := p.child(n, "arguments")
	if !ok || p.kind(callee) != "attribute" || p.kind(list) != "argument_list" {
		return nil, false
	}
	object, _ := p.child(callee, "object")
	method, _ := p.child(callee, "attribute")
	text, ok := p.atoms(object)
	if !ok || p.text(method) != "format" || !constant(text) {
		return nil, false
	}
	f := &formatting{place: p}
	for _, k := range p.named(list) {
		f.args = append(f.args, p.argument(k))
	}
	return f.atoms(text)
}

// formatting is a format call being read.
type formatting struct {
	*place
	args []argument
	used []int // arguments in the order of their fields
	next int   // position of the next {}
}

// atoms reads the text. Values must be put in once each and in their order, for they
// are evaluated in that order.
func (f *formatting) atoms(text []atom) ([]atom, bool) {
	var out []atom
	for i := 0; i < len(text); i++ {
		c := text[i].char
		double := i+1 < len(text) && text[i+1].char == c
		switch {
		case c != '{' && c != '}':
			out = append(out, text[i])
		case double:
			out = append(out, atom{char: c, span: syntax.Span{Start: text[i].span.Start, End: text[i+1].span.End}})
			i++
		default:
			end := slices.IndexFunc(text[i:], func(a atom) bool { return a.char == '}' })
			if c == '}' || end < 0 {
				return nil, false
			}
			s, ok := f.slot(chars(text[i+1 : i+end]))
			if !ok {
				return nil, false
			}
			span := syntax.Span{Start: text[i].span.Start, End: text[i+end].span.End}
			out, i = append(out, atom{slot: s, span: span}), i+end
		}
	}
	return out, len(f.used) == len(f.args) && slices.IsSorted(f.used)
}

// slot reads what stands between the braces of a field.
func (f *formatting) slot(text string) (*slot, bool) {
	end := strings.IndexAny(text, ".[!:")
	if end < 0 {
		end = len(text)
	}
	name, rest := text[:end], text[end:]
	if strings.ContainsAny(rest, "{\\\"'\n\r\uFFFD") {
		return nil, false
	}
	i := f.index(name)
	if i < 0 || slices.Contains(f.used, i) {
		return nil, false
	}
	f.used = append(f.used, i)
	value := f.args[i].value
	s := &slot{form: formatField, text: "{" + rest + "}", args: f.text(value)}
	f.unquote(s, value, func(source string, _ bool) { s.args = source })
	if rest == "" {
		s.bare = value
	}
	return s, true
}

// index is the argument that a field's name means, or -1.
func (f *formatting) index(name string) int {
	at, err := strconv.Atoi(name)
	switch {
	case name == "":
		at, f.next = f.next, f.next+1
	case err != nil:
		return slices.IndexFunc(f.args, func(a argument) bool { return a.name == name })
	}
	if at < 0 || at >= len(f.args) || f.args[at].name != "" || f.args[at].star != "" {
		return -1
	}
	return at
}
