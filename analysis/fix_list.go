package analysis

import (
	"strconv"
	"strings"
	"unicode"
)

// elements writes the words of a command as the elements of a list display.
func (p *place) elements(n int) (string, bool) {
	text, ok := p.atoms(n)
	if !ok || p.has(n, "comment") {
		return "", false
	}
	split, ok := words(text)
	if !ok {
		return "", false
	}
	var out []string
	for _, word := range split {
		e, ok := element(word, p.quotes(n))
		if !ok {
			return "", false
		}
		out = append(out, e)
	}
	return strings.Join(out, ", "), true
}

// quotes are the quotes to try for elements, the one that the text begins with first.
func (p *place) quotes(n int) string {
	text := p.text(n)
	if i := strings.IndexAny(text, `"'`); i >= 0 && text[i] == '\'' {
		return `'"`
	}
	return `"'`
}

// element writes one word. Neighbours of one form make one literal, others are added.
func element(word []atom, quotes string) (string, bool) {
	if len(word) == 1 && word[0].slot != nil && word[0].slot.lone != "" {
		return word[0].slot.lone, true
	}
	var out []string
	for len(word) > 0 || len(out) == 0 {
		n, form := run(word)
		part, ok := literal(word[:n], form, quotes)
		if !ok {
			return "", false
		}
		out, word = append(out, part), word[n:]
	}
	return strings.Join(out, " + "), true
}

// run counts the atoms at the front of a word that make one literal, and says of which
// form: that of its slots, 0 without any.
func run(word []atom) (n int, form slotForm) {
	for n < len(word) {
		s := word[n].slot
		if s == nil {
			n++
			continue
		}
		if s.form == operand {
			if n == 0 {
				return 1, operand
			}
			return n, form
		}
		// A value of % that is no tuple display can be put in only by itself.
		single := s.form == percentField && !strings.HasSuffix(s.args, ",)")
		if form != 0 && (form != s.form || single) {
			return n, form
		}
		form, n = s.form, n+1
	}
	return n, form
}

// literal writes atoms as one literal, with what is put in behind it.
func literal(word []atom, form slotForm, quotes string) (string, bool) {
	if form == operand {
		return word[0].slot.text, true
	}
	quote, ok := quoteFor(word, form, quotes)
	if !ok {
		return "", false
	}
	var b strings.Builder
	if form == fField {
		b.WriteByte('f')
	}
	b.WriteByte(quote)
	var args []string
	for _, a := range word {
		if a.slot == nil {
			b.WriteString(spelled(a, form, quote))
			continue
		}
		b.WriteString(a.slot.text)
		args = append(args, a.slot.args)
	}
	b.WriteByte(quote)
	switch form {
	case percentField:
		return b.String() + " % " + joinTuples(args), true
	case formatField:
		return b.String() + ".format(" + strings.Join(args, ", ") + ")", true
	}
	return b.String(), true
}

// quoteFor chooses a quote that does not stand in a field of an f-string.
func quoteFor(word []atom, form slotForm, quotes string) (byte, bool) {
	for i := range len(quotes) {
		used := false
		for _, a := range word {
			used = used || form == fField && a.slot != nil && strings.IndexByte(a.slot.text, quotes[i]) >= 0
		}
		if !used {
			return quotes[i], true
		}
	}
	return 0, false
}

// spelled writes one character in a literal of a form.
func spelled(a atom, form slotForm, quote byte) string {
	c := string(a.char)
	switch {
	case form == percentField && a.char == '%':
		return "%%"
	case (form == fField || form == formatField) && (a.char == '{' || a.char == '}'):
		return c + c
	case a.char == rune(quote) || a.char == '\\':
		return `\` + c
	case a.raw != "":
		return a.raw
	case a.char < ' ' || !unicode.IsPrint(a.char) && a.char != unicode.ReplacementChar:
		return escapeOf(a.char)
	}
	return c
}

// joinTuples makes "(a,)", "(b,)" one tuple; a value alone stays as it is.
func joinTuples(args []string) string {
	if len(args) == 1 {
		return args[0]
	}
	var out []string
	for _, a := range args {
		out = append(out, strings.TrimSuffix(strings.TrimPrefix(a, "("), ",)"))
	}
	return "(" + strings.Join(out, ", ") + ")"
}

// escapeOf writes a character that cannot stand in a literal as it is.
func escapeOf(c rune) string {
	quoted := strconv.QuoteRuneToASCII(c)
	return quoted[1 : len(quoted)-1]
}
