package analysis

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"backflow/analysis/syntax"
)

// An atom is one character of a text that Python puts together, or a slot whose
// characters are known only when it runs.
type atom struct {
	char rune
	raw  string      // the character as an escape in the source, if it cannot stand as it is
	span syntax.Span // of the character or the slot in the source
	slot *slot
}

// A slot is a value put into a text: a field of an f-string, of % or of format, or an
// operand of +.
type slot struct {
	form slotForm
	text string // in the form's own syntax: "{name!r:03d}", "%03d", "{:>3}"; of an operand its source
	args string // of % and format: the source of what is put in, "(name,)"
	bare int    // node of the value if it is put in as str() gives it, else 0
	lone string // the source of the slot as a text by itself, if there is a shorter one

	quoted bool // the value was quoted for the shell; the sources are without that
	many   bool // the value is surely meant to be several arguments, or is quoted in part
}

type slotForm uint8

const (
	fField slotForm = iota + 1
	percentField
	formatField
	operand
)

// atoms takes a text apart. It does so for string literals and for what is put together
// from at least one by f-string, +, % or format, so that the whole is surely a str.
func (p *place) atoms(n int) ([]atom, bool) {
	switch p.kind(n) {
	case "string":
		return p.stringAtoms(n)
	case "concatenated_string", "parenthesized_expression":
		var out []atom
		for _, k := range p.named(n) {
			more, ok := p.atoms(k)
			if !ok {
				return nil, false
			}
			out = append(out, more...)
		}
		return out, true
	case "binary_operator":
		return p.operatorAtoms(n)
	case "call":
		return p.formatAtoms(n)
	}
	return nil, false
}

func (p *place) stringAtoms(n int) ([]atom, bool) {
	prefix := p.prefix(n)
	if strings.ContainsAny(prefix, "bt") {
		return nil, false
	}
	var out []atom
	for _, k := range p.kids(n) {
		switch p.kind(k) {
		case "string_content":
			more, ok := p.contentAtoms(k, strings.Contains(prefix, "r"), strings.Contains(prefix, "f"))
			if !ok {
				return nil, false
			}
			out = append(out, more...)
		case "interpolation":
			s, ok := p.interpolation(k)
			if !ok {
				return nil, false
			}
			out = append(out, atom{slot: s, span: p.span(k)})
		}
	}
	return out, true
}

// prefix is the lower-case prefix of a string literal.
func (p *place) prefix(n int) string {
	text := p.text(n)
	return strings.ToLower(text[:max(strings.IndexAny(text, `"'`), 0)])
}

func (p *place) contentAtoms(n int, raw, fields bool) ([]atom, bool) {
	var out []atom
	at := p.span(n).Start
	for text := p.text(n); text != ""; {
		size := 1
		a := atom{}
		switch {
		case text[0] == '\\' && !raw:
			var ok bool
			if a, size, ok = escaped(text); !ok {
				return nil, false
			}
		case fields && (strings.HasPrefix(text, "{{") || strings.HasPrefix(text, "}}")):
			a.char, size = rune(text[0]), 2
		case text[0] == '\r':
			a.char, size = '\n', 1+len(text[1:])-len(strings.TrimPrefix(text[1:], "\n"))
		default:
			a.char, size = utf8.DecodeRuneInString(text)
		}
		a.span = syntax.Span{Start: at, End: at + size}
		if a.char >= 0 {
			out = append(out, a)
		}
		text, at = text[size:], at+size
	}
	return out, true
}

// escaped reads the escape that a text begins with. Its character is negative if there
// is none, at the end of a continued line. Characters by name are not read.
func escaped(text string) (a atom, size int, ok bool) {
	if len(text) < 2 {
		return a, 0, false
	}
	switch c := text[1]; {
	case strings.IndexByte(simpleEscapes, c) >= 0:
		a.char, size = rune(escapeValues[strings.IndexByte(simpleEscapes, c)]), 2
	case c == '\n' || c == '\r':
		a.char, size = -1, 2+len(text[2:])-len(strings.TrimPrefix(text[2:], "\n"))
		if c == '\n' {
			size = 2
		}
		return a, size, true
	case c >= '0' && c <= '7':
		size = 2
		for size < min(4, len(text)) && text[size] >= '0' && text[size] <= '7' {
			size++
		}
		v, _ := strconv.ParseInt(text[1:size], 8, 32)
		a.char = rune(v)
	case hexDigits[c] > 0:
		size = 2 + hexDigits[c]
		if size > len(text) {
			return a, 0, false
		}
		v, err := strconv.ParseUint(text[2:size], 16, 31)
		if err != nil {
			return a, 0, false
		}
		a.char = rune(v)
	case c == 'N':
		return a, 0, false
	default: // not an escape: both characters stand for themselves
		return atom{char: '\\'}, 1, true
	}
	if a.char < ' ' || a.char > '~' {
		a.raw = text[:size]
	}
	return a, size, true
}

const (
	simpleEscapes = `\'"abfnrtv`
	escapeValues  = "\\'\"\a\b\f\n\r\t\v"
)

var hexDigits = map[byte]int{'x': 2, 'u': 4, 'U': 8}

// interpolation reads a field of an f-string.
func (p *place) interpolation(n int) (*slot, bool) {
	s := &slot{form: fField, text: p.text(n)}
	for _, k := range p.kids(n) {
		switch {
		case p.kind(k) == "=" || p.nodes[k].Extra:
			return nil, false
		case p.nodes[k].Field.String() == "expression" && p.kind(k) != "yield":
			s.bare = k
		}
	}
	for _, k := range p.kids(n) {
		if kind := p.kind(k); kind == "type_conversion" || kind == "format_specifier" {
			s.bare = 0
		}
	}
	if s.bare != 0 {
		p.unquote(s, s.bare, func(source string, _ bool) { s.text = "{" + spaced(source) + "}" })
	} else {
		s.many = shellMade.MatchString(s.text)
	}
	return s, !strings.ContainsAny(s.text, "\\\n\r")
}

// spaced keeps a brace apart from that of the field.
func spaced(source string) string {
	if strings.HasPrefix(source, "{") {
		return " " + source
	}
	return source
}

// unquote has a slot take the argument of shlex.quote instead of its result.
func (p *place) unquote(s *slot, value int, set func(source string, atomic bool)) {
	s.many = shellMade.MatchString(p.text(value))
	if !p.quoted(value) {
		return
	}
	if list, _ := p.child(value, "arguments"); len(p.named(list)) == 1 {
		inner := p.named(list)[0]
		s.quoted, s.many = true, shellMade.MatchString(p.text(inner))
		set(p.text(inner), closed[p.kind(inner)])
	}
}

// shellMade are calls whose result a shell should take apart again.
var shellMade = regexp.MustCompile(`\b(quote|join|list2cmdline)\s*\(`)

// quoted reports whether a value is the result of shlex.quote.
func (p *place) quoted(n int) bool {
	callee, ok := p.child(n, "function")
	return ok && p.kind(n) == "call" &&
		slices.Contains([]string{"shlex.quote", "pipes.quote", "quote"}, p.text(callee))
}

// operatorAtoms reads + and %. Of + at least one side must be a text that is taken
// apart; then the other is one too, or the program stops there.
func (p *place) operatorAtoms(n int) ([]atom, bool) {
	left, _ := p.child(n, "left")
	right, _ := p.child(n, "right")
	op, _ := p.child(n, "operator")
	switch p.text(op) {
	case "%":
		return p.percentAtoms(left, right)
	case "+":
		l, lok := p.atoms(left)
		r, rok := p.atoms(right)
		if !lok && !rok {
			return nil, false
		}
		if !lok {
			l = p.operand(left)
		}
		if !rok {
			r = p.operand(right)
		}
		return append(slices.Clip(l), r...), true
	}
	return nil, false
}

func (p *place) operand(n int) []atom {
	s := &slot{form: operand, text: p.text(n), bare: n, lone: p.text(n)}
	p.unquote(s, n, func(source string, atomic bool) {
		s.text, s.lone = source, source
		if !atomic {
			s.text = "(" + source + ")"
		}
	})
	return []atom{{span: p.span(n), slot: s}}
}

// constant reports whether a text has no slots.
func constant(text []atom) bool {
	return !slices.ContainsFunc(text, func(a atom) bool { return a.slot != nil })
}

// chars are the characters of a text; a slot is U+FFFC.
func chars(text []atom) string {
	var b strings.Builder
	for _, a := range text {
		if a.slot != nil {
			a.char = '\uFFFC'
		}
		b.WriteRune(a.char)
	}
	return b.String()
}
