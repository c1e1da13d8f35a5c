package syntax

import "strings"

// What is Python but not of the form that the grammar knows is given that form.

// reform gives the line that form where a token shows that it has another.
func (m *mender) reform(t token) {
	if t.text == "`" {
		m.backquote(t)
	}
	switch m.first.text {
	case "exec":
		m.execute(t)
	case "except":
		m.except(t)
	case "def", "class", "async", "type":
		m.typeParameter(t)
	}
}

// execute puts parentheses around the code of Python 2's "exec code in scope", of which
// the grammar knows only names and single strings.
func (m *mender) execute(t token) {
	switch {
	case m.count == 1 && m.begins(t) && m.text[m.first.end] == ' ':
		m.exec = true
		m.form(m.first.end, 1, "(")
	case t.text == "in" && len(m.open) == 0:
		m.endExec()
	}
}

// backquote writes Python 2's `x` as repr(x), into which the grammar looks.
func (m *mender) backquote(t token) {
	switch {
	case m.quoted:
		m.form(t.start, 1, ")")
		m.loosen()
		m.quoted = false
	case strings.Contains(line(m.text[t.end:]), "`"):
		m.form(t.start, 1, "repr(")
		m.loosen()
		m.quoted = true
	}
}

// loosen has the last patch made also where the parser sees no error: to it `x` is a string.
func (m *mender) loosen() { m.loose = append(m.loose, m.patches[len(m.patches)-1]) }

// line is a text up to the end of its line.
func line(text string) string {
	text, _, _ = strings.Cut(text, "\n")
	return text
}

func (m *mender) endExec() {
	if m.exec {
		m.form(m.last.end, 0, ")")
	}
	m.exec = false
}

// except swaps "except *" to "except* ", and puts parentheses around three classes and more.
func (m *mender) except(t token) {
	switch {
	case t.text == "*" && m.count == 1 && t.start > m.first.end && m.text[m.first.end] == ' ':
		m.form(m.first.end, 1, "*")
		m.form(t.start, 1, " ")
	case len(m.open) == 0 && m.commas > 1 && (t.text == ":" || t.text == "as"):
		m.form(m.first.end, 0, "(")
		m.form(m.last.end, 0, ")")
		m.commas = 0
	}
}

// typeParameter writes the default in "def f[T = int]" as a bound, and that after a
// bound as another type.
func (m *mender) typeParameter(t token) {
	if len(m.open) != 1 || m.open[0].text != "[" || m.open[0].start != m.bracket {
		return
	}
	switch {
	case t.text == ":":
		m.bound = true
	case t.text == ",":
		m.bound = false
	case t.text == "=" && m.bound:
		m.form(t.start, 1, "|")
	case t.text == "=":
		m.form(t.start, 1, ":")
	}
}

func (m *mender) form(at, drop int, text string) {
	m.patches = append(m.patches, patch{at: at, drop: drop, text: text, form: true})
}
