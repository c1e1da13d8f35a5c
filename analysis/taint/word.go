package taint

import (
	"slices"
	"strings"
	"unicode"

	"backflow/analysis/facts"
)

// A word is the hash of a name. Two names may share one, which only has more looked at.
type word = facts.Word

func wordOf(name string) word { return facts.WordOf(name) }

func wordsOf(names ...string) (out []word) {
	for _, name := range names {
		out = append(out, wordOf(name))
	}
	return out
}

func sortedWords(words []word) []word {
	slices.Sort(words)
	return slices.Clip(slices.Compact(words))
}

// hasWord reports whether a word is among sorted ones.
func hasWord(words []word, w word) bool { _, ok := slices.BinarySearch(words, w); return ok }

// evasive are names with which code gets at what it names in texts.
var evasive = wordsOf("getattr", "attrgetter", "methodcaller", "import_module", "__import__", "globals", "vars", "__dict__", "__getattribute__")

// A vocabulary is the names in a definition, each kind sorted.
type vocabulary struct {
	all   []word // those in its texts too
	free  []word // variables of other scopes, and what is in texts: a type may be written there
	attrs []word // attributes, and what is imported under another name
}

func wordsIn(f *facts.Def) (v vocabulary) {
	var quoted []word
	quote := func(name string) { quoted = append(quoted, wordOf(name)) }
	for i := range f.Exprs {
		switch e := &f.Exprs[i]; {
		case e.Op == facts.Attr:
			v.attrs = append(v.attrs, wordOf(e.Text))
		case e.Op == facts.Name && (f.Kind != facts.Function || !f.Locals[e.Text] || f.Globals[e.Text] || f.Nonlocals[e.Text]):
			v.free = append(v.free, wordOf(e.Text))
		case e.Op == facts.Name:
			v.all = append(v.all, wordOf(e.Text))
		case e.Op == facts.Const && e.Lit == facts.Str:
			namesIn(e.Text, quote)
		}
	}
	for i := range f.Stmts {
		for _, im := range f.Stmts[i].Imports {
			namesIn(im.Module, func(name string) { v.all = append(v.all, wordOf(name)) })
			if v.all = append(v.all, wordOf(im.Name)); im.As != "" && im.As != im.Name {
				v.attrs = append(v.attrs, wordOf(im.Name))
			}
		}
	}
	v.all = sortedWords(slices.Concat(v.all, v.free, v.attrs, quoted))
	v.free = sortedWords(append(v.free, quoted...))
	if v.evades() {
		v.attrs = append(v.attrs, quoted...)
	}
	v.attrs = sortedWords(v.attrs)
	return v
}

// evades reports whether code may get at what it names in texts.
func (v *vocabulary) evades() bool {
	return slices.ContainsFunc(evasive, func(w word) bool { return hasWord(v.all, w) })
}

// maxNamed is how long a text is at most that may name something in code, in bytes.
const maxNamed = 200

// namesIn gives the names in a text.
func namesIn(text string, do func(name string)) {
	if len(text) > maxNamed {
		return
	}
	for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		do(name)
	}
}
