package taint

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"backflow/analysis/facts"
)

// What an attacker can do with a text depends on where in it his data begins. A form is
// what a text surely begins with: its own characters, and holes for pieces that are not
// known. A label's before is the form of all that surely stands before its data; "" is
// the start of the text. In both,
//
//	\xff 0.x \xfd   stands for a part of a parameter, for callers to fill in,
//	\xfe            for a piece of which nothing is known,
//	\xfc            at the end for whatever follows: here knowledge ends.
//
// No text has these bytes, since they are not UTF-8.
const (
	holeStart = "\xff"
	holeEnd   = "\xfd"
	anyPiece  = "\xfe"
	formEnd   = "\xfc"
)

// maxForm bounds what is kept of the beginning of a text, in bytes.
const maxForm = 160

// openForm is how rules see a form.
func openForm(form string) string {
	form = strings.ReplaceAll(strings.TrimSuffix(form, formEnd), anyPiece, "…")
	for {
		before, rest, found := strings.Cut(form, holeStart)
		if !found {
			return form
		}
		_, after, _ := strings.Cut(rest, holeEnd)
		form = before + "…" + after
	}
}

// beginning is the form of a value as a text.
func (v value) beginning() string {
	if text, ok := spell(v); ok {
		return textForm(text)
	}
	if text, ok := v.text(); ok {
		return textForm(text)
	}
	if v.form != nil {
		return *v.form
	}
	if o, ok := v.handed(); ok && o.src.kind == fromParam && !strings.HasSuffix(o.src.path, "*") && utf8.ValidString(o.src.path) {
		return holeStart + strconv.Itoa(o.src.param) + o.src.path + holeEnd
	}
	return anyPiece
}

func textForm(text string) string {
	if !utf8.ValidString(text) {
		return formEnd
	}
	return clipped(text)
}

// handed is the one thing handed in that a value is, as it was handed in.
func (v value) handed() (object, bool) {
	if len(v.labels) != 1 || v.labels[0].before() != "" || v.labels[0].guess {
		return object{}, false
	}
	for _, o := range v.objs {
		if o.kind == passed && o.id[2:] == v.labels[0].src.key {
			return o, true
		}
	}
	return object{}, false
}

// follow is the form of one text behind another.
func follow(a, b string) string {
	if strings.HasSuffix(a, formEnd) {
		return a
	}
	return clipped(a + b)
}

func clipped(form string) string {
	if len(form) <= maxForm {
		return form
	}
	n := 0
	for n+unit(form[n:]) <= maxForm {
		n += unit(form[n:])
	}
	return form[:n] + formEnd
}

// unit is the length of the character or hole that a form begins with.
func unit(form string) int {
	if strings.HasPrefix(form, holeStart) {
		return strings.Index(form, holeEnd) + 1
	}
	_, n := utf8.DecodeRuneInString(form)
	return n
}

// common is what two forms both say.
func common(a, b string) string {
	if a == b {
		return a
	}
	n := 0
	for n < len(a) {
		k := unit(a[n:])
		if !strings.HasPrefix(b[n:], a[n:n+k]) {
			break
		}
		n += k
	}
	return strings.TrimSuffix(a[:n], formEnd) + formEnd
}

// joinForms is the form of a value that is one of two.
func joinForms(a, b value) string {
	if a.form == b.form && a.form != nil {
		return *a.form
	}
	if !a.hasForm() || !b.hasForm() {
		return ""
	}
	return common(a.beginning(), b.beginning())
}

// kept is a form as values keep it: nil where it says nothing.
func kept(form string) *string {
	if form == "" || form == formEnd || strings.HasPrefix(form, anyPiece) && len(form) == 1 {
		return nil
	}
	return &form
}

func sameForm(a, b *string) bool { return a == b || a != nil && b != nil && *a == *b }

// hasForm reports whether something is known of how a value begins as a text.
func (v value) hasForm() bool {
	_, ok := v.text()
	return ok || v.form != nil
}

// sealed is a form in which callers have nothing left to fill in.
func sealed(form string) string {
	return filledHoles(form, func(int, string) string { return anyPiece })
}

// filledForm is a form of a summary with what the caller handed in put in its place.
func (r *run) filledForm(f *frameArgs, form string) string {
	return filledHoles(form, func(param int, path string) string {
		src := paramSource(param)
		src.path, src.key = path, src.key+path
		return r.handedPart(f, src).beginning()
	})
}

func (r *run) filledValueForm(f *frameArgs, form *string) *string {
	if form == nil || !strings.Contains(*form, holeStart) {
		return form
	}
	return kept(r.filledForm(f, *form))
}

func filledHoles(form string, fill func(param int, path string) string) string {
	if !strings.Contains(form, holeStart) {
		return form
	}
	out := ""
	for form != "" {
		n := unit(form)
		piece := form[:n]
		if strings.HasPrefix(piece, holeStart) {
			piece = piece[1 : n-1]
			k := strings.IndexFunc(piece, func(c rune) bool { return c < '0' || c > '9' })
			if k < 0 {
				k = len(piece)
			}
			param, _ := strconv.Atoi(piece[:k])
			piece = fill(param, piece[k:])
		}
		out, form = follow(out, piece), form[n:]
	}
	return out
}

// behind puts a text before the data of labels.
func behind(form string, ls []label) []label {
	if form == "" || len(ls) == 0 {
		return ls
	}
	out := slices.Clone(ls)
	for i := range out {
		out[i] = out[i].behind(follow(form, out[i].before()))
	}
	return out
}

// moved are labels of which nobody knows any longer where in a text their data stands.
func moved(ls []label) []label {
	for _, l := range ls {
		if b := l.before(); b != formEnd && (b != "" || l.src.open()) {
			out := slices.Clone(ls)
			for i := range out {
				out[i] = out[i].behind(formEnd)
			}
			return out
		}
	}
	return ls
}

// glued is the text of several values one behind the other.
func (r *run) glued(vs ...value) value {
	var labels []label
	form := ""
	for _, v := range vs {
		labels = joinLabels(labels, behind(form, r.spread(v)))
		form = follow(form, v.beginning())
	}
	return value{labels: labels, form: kept(form)}
}

// pieces is the text of several values one behind the other, constant if all of them are.
func (r *run) pieces(lit facts.Lit, vs []value) value {
	var text strings.Builder
	for _, v := range vs {
		s, ok := spelled(v, lit)
		if !ok || text.Len()+len(s) > maxText {
			return r.glued(vs...)
		}
		text.WriteString(s)
	}
	return constValue(lit, text.String())
}

// spelled is a constant as it stands in a text of some type.
func spelled(v value, lit facts.Lit) (string, bool) {
	if text, ok := v.text(); ok {
		return text, v.konst.lit == lit
	}
	return spell(v)
}

// spread are the labels of a value as a text: what is in a container stands anywhere in it.
func (r *run) spread(v value) []label {
	ls := r.all(v)
	for _, o := range v.objs {
		if o.kind == instance && r.contents(o) != nil {
			return moved(ls)
		}
	}
	return ls
}
