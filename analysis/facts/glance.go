package facts

import (
	"slices"
	"strings"
)

// Glance returns what a file may import, as far as its text shows without being parsed: also
// what stands in texts and comments. Names in the arguments of __import__ and
// importlib.import_module, and those with which sys.modules is asked, are among them if they are
// literals. Spans are not set.
func Glance(text string) (out []Imported) {
	for at := 0; ; {
		i := strings.Index(text[at:], "import")
		if i < 0 {
			return append(out, loaded(text)...)
		}
		start := at + i
		at = start + len("import")
		if start > 0 && isNamed(text[start-1]) && !strings.HasPrefix(text[at:], "__") {
			continue
		}
		g := glance{text, at}
		switch {
		case strings.HasPrefix(text[at:], "_module") || strings.HasPrefix(text[at:], "__"):
			out = append(out, g.called()...)
		case at < len(text) && isNamed(text[at]):
		default:
			out = append(out, g.statement(text[:start])...)
		}
	}
}

// loaded are the modules with whose names sys.modules is asked.
func loaded(text string) (out []Imported) {
	for at := 0; ; {
		i := strings.Index(text[at:], ".modules")
		if i < 0 {
			return out
		}
		at += i + len(".modules")
		if rest := text[at:]; strings.HasPrefix(rest, "[") || strings.HasPrefix(rest, ".") {
			g := glance{text, at}
			out = append(out, g.called()...)
		}
	}
}

// Attributes returns the names that stand behind a dot in a text, sorted.
func Attributes(text string) (out []Word) {
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '.')
		if i < 0 {
			slices.Sort(out)
			return slices.Compact(out)
		}
		at += i + 1
		if at < len(text) && !isNamed(text[at]) {
			g := glance{text, at}
			g.blank()
			at = g.at
		}
		start := at
		for at < len(text) && isNamed(text[at]) {
			at++
		}
		if start < at {
			out = append(out, WordOf(text[start:at]))
		}
	}
}

// A glance is a position in a text.
type glance struct {
	text string
	at   int
}

func isNamed(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// called is the module that a function which imports is given, or the key of an item.
func (g glance) called() []Imported {
	open := strings.IndexAny(g.text[g.at:], "([")
	if open < 0 {
		return nil
	}
	g.at += open + 1
	for g.at < len(g.text) && strings.IndexByte(" \t\r\n\"'", g.text[g.at]) >= 0 {
		g.at++
	}
	dots, module := 0, g.dotted()
	if trimmed := strings.TrimLeft(module, "."); trimmed != module {
		dots, module = len(module)-len(trimmed), trimmed
	}
	return []Imported{{Module: module, Dots: dots}}
}

// dotted reads dots and names.
func (g *glance) dotted() string {
	start := g.at
	for g.at < len(g.text) && (g.text[g.at] == '.' || isNamed(g.text[g.at])) {
		g.at++
	}
	return g.text[start:g.at]
}

// blank skips what may stand between the names of a statement.
func (g *glance) blank() {
	for g.at < len(g.text) {
		switch c := g.text[g.at]; {
		case strings.IndexByte(" \t\f\r\n\\(", c) >= 0:
			g.at++
		case c == '#':
			n := strings.IndexByte(g.text[g.at:], '\n')
			if n < 0 {
				n = len(g.text) - g.at
			}
			g.at += n
		default:
			return
		}
	}
}

// statement reads the names behind "import"; before is the text in front of it.
func (g *glance) statement(before string) (out []Imported) {
	from, dots, is := fromBefore(before)
	for {
		g.blank()
		if g.at < len(g.text) && g.text[g.at] == '*' {
			return append(out, Imported{Module: from, Dots: dots, Name: "*"})
		}
		name := g.dotted()
		if name == "" {
			return out
		}
		if is {
			out = append(out, Imported{Module: from, Dots: dots, Name: name})
		} else {
			out = append(out, Imported{Module: name})
		}
		g.blank()
		if strings.HasPrefix(g.text[g.at:], "as") && g.at+2 < len(g.text) && !isNamed(g.text[g.at+2]) {
			g.at += 2
			g.blank()
			g.dotted()
			g.blank()
		}
		if g.at == len(g.text) || g.text[g.at] != ',' {
			return out
		}
		g.at++
	}
}

// fromBefore is the module between "from" and "import".
func fromBefore(text string) (module string, dots int, is bool) {
	text = strings.TrimRight(text, " \t\f\\\r\n")
	end := len(text)
	for end > 0 && (text[end-1] == '.' || isNamed(text[end-1])) {
		end--
	}
	module = text[end:]
	text = strings.TrimRight(text[:end], " \t\f\\\r\n")
	if module != "from" && strings.HasSuffix(text, "from") && module != "" {
		trimmed := strings.TrimLeft(module, ".")
		return trimmed, len(module) - len(trimmed), true
	}
	if trimmed := strings.TrimLeft(strings.TrimPrefix(module, "from"), "."); strings.HasPrefix(module, "from.") { // from.x import y
		return trimmed, len(module) - len("from") - len(trimmed), true
	}
	return "", 0, false
}
