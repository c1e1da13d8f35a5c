package analysis

import (
	"slices"
	"strings"
)

// words splits the text of a command as a POSIX shell would, if all that a shell does
// with it is to split it: no operator, no variable, no wildcard. Slots count as letters,
// also within quotes, which go away.
func words(text []atom) ([][]atom, bool) {
	w := &splitting{}
	for i, a := range text {
		format := a.char == '[' && i+1 < len(text) && text[i+1].char == '%' // of printf; files are not called so
		if !format && !w.take(a) {
			return nil, false
		}
		if format {
			w.add(a)
		}
	}
	w.end()
	if w.quote != 0 || len(w.words) == 0 || !braceless(w.words) {
		return nil, false
	}
	first := chars(w.words[0])
	plain := constant(w.words[0]) && first != "" && !w.assigns && !shellOwn[first] &&
		!(first == "echo" && strings.Contains(chars(text), `\`))
	return w.words, plain
}

// splitting is a command's text being split.
type splitting struct {
	words   [][]atom
	word    []atom
	begun   bool // a word has begun, if only with quotes
	quote   rune // the quote that is open
	assigns bool // the first word has = outside of quotes
}

// take reads one character. It refuses what means more to a shell than itself.
func (w *splitting) take(a atom) bool {
	c := a.char
	switch {
	case a.slot != nil:
		w.add(a)
		return !a.slot.many && !(a.slot.quoted && w.quote != 0)
	case c == 0:
		return false
	case c == w.quote:
		w.quote = 0
		return true
	case w.quote == '\'':
		w.add(a)
		return true
	case w.quote == '"':
		w.add(a)
		return !strings.ContainsRune("$`\\!", c)
	case c == '\'' || c == '"':
		w.quote, w.begun = c, true
		return true
	case c == ' ' || c == '\t':
		w.end()
		return true
	case strings.ContainsRune("|&;<>()$`*?[~!\\\n\r\v\f", c), c == '#' && !w.begun:
		return false
	}
	w.assigns = w.assigns || c == '=' && len(w.words) == 0
	if c == '{' || c == '}' {
		a.raw = braceMark
	}
	w.add(a)
	return true
}

func (w *splitting) add(a atom) {
	w.word, w.begun = append(w.word, a), true
}

func (w *splitting) end() {
	if w.begun {
		w.words = append(w.words, w.word)
	}
	w.word, w.begun = nil, false
}

// braceMark tells braces outside of quotes from others.
const braceMark = "brace"

// braceless reports whether no shell would expand braces: those outside of quotes must
// stand around slots, and without a comma or two dots in the word.
func braceless(all [][]atom) bool {
	for _, word := range all {
		marked := false
		for i := range word {
			if word[i].raw == braceMark {
				word[i].raw, marked = "", true
			}
		}
		if text := chars(word); marked && (constant(word) || strings.Contains(text, ",") || strings.Contains(text, "..")) {
			return false
		}
	}
	return true
}

// shellOwn are words that only a shell knows, as keywords or builtins.
var shellOwn = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range slices.Concat(strings.Fields(shellKeywords), strings.Fields(shellBuiltins)) {
		out[w] = true
	}
	return out
}()

const (
	shellKeywords = "if then else elif fi for while until do done case esac in { } ! [[ ]] time function select coproc"
	shellBuiltins = `. : alias bg break cd chdir command continue eval exec exit export fg getopts hash jobs let
		local popd pushd read readonly return set shift source suspend times trap type typeset declare ulimit umask
		unalias unset wait builtin caller dirs disown enable fc help history logout mapfile readarray shopt bind complete compgen`
)
