package analysis

import (
	"regexp"
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// shellQuote wraps what is put into a shell's command in shlex.quote, where the command
// needs a shell. A field that has quotes of its own around it loses them.
func shellQuote(d *draft) (Fix, bool) {
	command, ok := d.shellCommand()
	if !ok || d.file.Python2 { // which has no shlex.quote
		return Fix{}, false
	}
	text, ok := d.atoms(command)
	if !ok || reparsed.MatchString(chars(text)) {
		return Fix{}, false
	}
	if _, list := argumentList(&draft{place: d.place}); list {
		return Fix{}, false
	}
	sure, ok := d.quoteSlots(text)
	if !ok || len(d.edits) == 0 {
		return Fix{}, false
	}
	if sure {
		return d.fix("Quote what is put in for the shell (each value is one word of the command)")
	}
	return d.fix("Quote what is put in for the shell (it must be str)")
}

// shellCommand is the text that surely goes to a shell.
func (d *draft) shellCommand() (node int, ok bool) {
	if shell, given := d.arg(-1, "shell"); given {
		a, ok := d.arg(0, "args")
		return a.value, ok && isTrue(d.text(shell.value))
	}
	name, ok := alwaysShell[last(d.finding.Callee)]
	a, given := d.arg(0, name)
	return a.value, ok && given
}

// alwaysShell are functions that have a shell, with the name of its command.
var alwaysShell = map[string]string{
	"system": "command", "popen": "cmd", "getoutput": "cmd", "getstatusoutput": "cmd", "create_subprocess_shell": "cmd",
}

// What makes quoting not enough: substitutions, here-documents, comments, and programs
// that hand their arguments to another shell.
var reparsed = regexp.MustCompile("`|\\$[({]|<<|(^|\\s)#|(^|[\\s;|&/])(eval|ssh|su|xargs|(ba|da|z|k|a)?sh)(\\s|$)")

// What a program's name follows, which may have arguments in it that quotes would join.
var programPlace = regexp.MustCompile("(^|[;|&(){}!\n])[ \\t'\"]*$")

// quoteSlots adds the edits. It says whether all that is put in is surely str.
func (d *draft) quoteSlots(text []atom) (sure, ok bool) {
	var open rune
	sure = true
	for i := 0; i < len(text); i++ {
		a := text[i]
		switch {
		case a.slot != nil:
			if !d.quoteSlot(text, i, open) {
				return false, false
			}
			sure = sure && (a.slot.form == operand || d.quoted(a.slot.bare))
		case a.char == '\\' && open != '\'':
			if i++; i < len(text) && text[i].slot != nil {
				return false, false
			}
		case open == 0 && (a.char == '\'' || a.char == '"'):
			open = a.char
		case a.char == open:
			open = 0
		}
	}
	return sure, open == 0
}

// quoteSlot adds the edits of one slot: around its value and, if need be, to the quotes
// around it.
func (d *draft) quoteSlot(text []atom, i int, open rune) bool {
	s := text[i].slot
	if s.bare == 0 || s.many || unquotable[d.kind(s.bare)] || programPlace.MatchString(chars(text[:i])) {
		return false
	}
	if open != 0 {
		if i == 0 || i+1 == len(text) || text[i-1].char != open || text[i+1].char != open {
			return false
		}
		d.replace(text[i-1].span, "")
		d.replace(text[i+1].span, "")
	}
	if !d.quoted(s.bare) {
		span := d.span(s.bare)
		d.insert(span.Start, d.use(wanted{module: "shlex", name: "quote"})+"(")
		d.replace(syntax.Span{Start: span.End, End: span.End}, ")")
	}
	return true
}

// unquote takes the quotes away around what shlex.quote has quoted, in whatever text the
// finding is about.
func unquote(d *draft) (Fix, bool) {
	text, ok := d.atoms(d.outerText())
	if !ok {
		return d.unquoteElement()
	}
	for i, a := range text {
		if s := a.slot; s == nil || s.bare == 0 || d.span(s.bare) != d.finding.Sink {
			continue
		}
		if i == 0 || i+1 == len(text) || !strings.ContainsRune(`'"`, text[i-1].char) || text[i+1].char != text[i-1].char ||
			text[i-1].slot != nil || !balanced(text[:i-1]) {
			return Fix{}, false
		}
		d.replace(text[i-1].span, "")
		d.replace(text[i+1].span, "")
		fix, ok := d.fix("Take the quotes around it away (it is quoted already)")
		fix.Preferred = ok
		return fix, ok
	}
	return Fix{}, false
}

// unquoteElement takes an element of a list of arguments out of shlex.quote.
func (d *draft) unquoteElement() (Fix, bool) {
	path := d.doc.Path(d.finding.Sink)
	n := path[len(path)-1]
	for _, n = range slices.Backward(path) {
		if d.span(n) == d.finding.Sink && d.kind(n) == "call" {
			break
		}
	}
	list, ok := d.child(n, "arguments")
	if !ok || d.other || !d.quoted(n) || len(d.named(list)) != 1 || d.has(list, "comment") {
		return Fix{}, false
	}
	if parent := d.kind(d.above(n)); parent != "list" && parent != "tuple" {
		return Fix{}, false
	}
	inner := d.span(d.named(list)[0])
	d.replace(syntax.Span{Start: d.span(n).Start, End: inner.Start}, "")
	d.replace(syntax.Span{Start: inner.End, End: d.span(n).End}, "")
	return d.fix("Pass it without quotes (they were part of the argument)")
}

// outerText is the largest expression around the finding's that is one text.
func (d *draft) outerText() int {
	out := d.call()
	for _, n := range slices.Backward(d.path) {
		if _, ok := d.atoms(n); ok {
			out = n
		}
	}
	return out
}

// balanced reports whether no quotes are open behind a text of a command.
func balanced(text []atom) bool {
	var open rune
	for i := 0; i < len(text); i++ {
		switch c := text[i].char; {
		case text[i].slot != nil:
		case c == '\\' && open != '\'':
			i++
		case open == 0 && (c == '\'' || c == '"'):
			open = c
		case c == open:
			open = 0
		}
	}
	return open == 0
}

// unquotable are kinds of fields that are no single argument of a call.
var unquotable = map[string]bool{
	"expression_list": true, "pattern_list": true, "list_splat": true, "yield": true, "named_expression": true, "lambda": true,
}
