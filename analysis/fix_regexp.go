package analysis

import (
	"regexp"
	"strings"
)

// fullMatch asks whether a pattern matches the whole text, where $ also accepts a line end
// behind it.
func fullMatch(d *draft) (Fix, bool) {
	object := d.object(d.callee)
	if object != "re.match" && object != "re.search" || len(d.args) != 2 || d.args[0].star != "" || d.args[0].name != "" && d.args[0].name != "pattern" ||
		d.args[1].star != "" || d.args[1].name == "flags" {
		return Fix{}, false
	}
	text, ok := d.atoms(d.args[0].value)
	if !ok || !constant(text) || len(text) == 0 {
		return Fix{}, false
	}
	pattern := chars(text)
	anchored := strings.HasPrefix(pattern, "^")
	if !strings.HasSuffix(pattern, "$") || strings.HasSuffix(pattern, `\$`) || !anchored && object == "re.search" ||
		ownFlags.MatchString(pattern) || alternates(pattern) {
		return Fix{}, false
	}
	if anchored {
		d.replace(text[0].span, "")
	}
	d.replace(text[len(text)-1].span, "")
	d.callInstead(d.objectAt(wanted{module: "re", name: "fullmatch"}))
	fix, ok := d.fix("Match the whole text by fullmatch (a line end behind it is not accepted any more)")
	fix.Preferred = ok
	return fix, ok
}

// ownFlags are those within a pattern: (?m).
var ownFlags = regexp.MustCompile(`\(\?[a-zA-Z]*[a-zA-Z-]+[:)]`)

// alternates reports whether a pattern has | outside of all groups.
func alternates(pattern string) bool {
	depth, class := 0, false
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			i++
		case class:
			class = c != ']'
		case c == '[':
			class = true
			if rest := strings.TrimPrefix(pattern[i+1:], "^"); strings.HasPrefix(rest, "]") {
				i += len(pattern[i+1:]) - len(rest) + 1 // a ] that is first stands for itself
			}
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '|' && depth == 0:
			return true
		}
	}
	return false
}
