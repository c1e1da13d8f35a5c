package taint

import (
	"strconv"
	"strings"

	"backflow/analysis/facts"
)

// A field is one place of a format string, with the text that stands before it. The last
// one of a string is only that text.
type field struct {
	text  string
	last  bool
	name  string   // of the argument: "" for the next one
	named bool     // of percent: %(name)s
	parts []string // of str.format: ".x" and "[k]" behind the name
	conv  string   // "r", "s", "a" or "": how it becomes text
	spec  string   // how that is laid out, or ""
	stars int      // of percent: arguments that say how it is laid out
	kind  byte     // of percent: its letter
}

// number reports whether a field of percent has room for numbers only.
func (f field) number() bool { return !strings.ContainsRune("srabc", rune(f.kind)) }

// percentFields reads a format string of the % operator.
func percentFields(format string) (out []field, ok bool) {
	text := ""
	for {
		before, rest, found := strings.Cut(format, "%")
		text += before
		if !found {
			return append(out, field{text: text, last: true}), true
		}
		if strings.HasPrefix(rest, "%") {
			text, format = text+"%", rest[1:]
			continue
		}
		f := field{text: text}
		if strings.HasPrefix(rest, "(") {
			f.name, rest, f.named = strings.Cut(rest[1:], ")")
		}
		k := strings.IndexFunc(rest, func(c rune) bool { return !strings.ContainsRune("#0- +.*123456789hlL", c) })
		if k < 0 || !strings.ContainsRune("srabdiuoxXeEfFgGc", rune(rest[k])) {
			return nil, false
		}
		f.spec, f.stars, f.kind = rest[:k], strings.Count(rest[:k], "*"), rest[k]
		if f.kind == 'r' || f.kind == 'a' {
			f.conv = rest[k : k+1]
		}
		out, text, format = append(out, f), "", rest[k+1:]
	}
}

// percent is text % arguments. A field of another kind than %s takes a number, or fails.
func (r *run) percent(a, b value) (value, bool) {
	format, ok := a.text()
	if !ok {
		return value{}, false
	}
	fields, ok := percentFields(format)
	if !ok {
		return value{}, false
	}
	args, tuple := r.listed(b)
	if tuple = tuple && b.objs[0].name == "builtins.tuple"; !tuple {
		args = []value{b}
	}
	var pieces []value
	next := 0
	for _, f := range fields {
		pieces = append(pieces, constValue(a.konst.lit, f.text))
		if f.last {
			continue
		}
		v := value{}
		next += f.stars
		switch {
		case f.named:
			v = r.index(b, constValue(facts.Str, f.name))
		case next < len(args):
			v = args[next]
			next++
		case !tuple: // it may be a tuple all the same
			v = data(moved(r.all(b)))
		default:
			return value{}, false
		}
		pieces = append(pieces, r.percentPiece(f, v))
	}
	return r.pieces(a.konst.lit, pieces), true
}

func (r *run) percentPiece(f field, v value) value {
	_, fixed := spell(v)
	switch {
	case f.number():
		if fixed && f.spec == "" && strings.IndexByte("diu", f.kind) >= 0 {
			return v
		}
		return value{}
	case f.conv != "":
		return r.repr(f.conv, v)
	case f.spec != "" || f.kind == 'c':
		return data(moved(r.all(v)))
	}
	return v
}

// repr is repr(x) or ascii(x), of which rules may say what it does.
func (r *run) repr(conv string, v value) value {
	name := "builtins.repr"
	if conv == "a" {
		name = "builtins.ascii"
	}
	o := namedObject(name)
	return r.callNamed(&call{callee: o.value(), args: []arg{{value: v}}}, o)
}

// formatFields reads a format string of str.format.
func formatFields(format string) (out []field, ok bool) {
	text := ""
	for {
		i := strings.IndexAny(format, "{}")
		if i < 0 {
			return append(out, field{text: text + format, last: true}), true
		}
		text += format[:i]
		if i+1 < len(format) && format[i] == format[i+1] {
			text, format = text+format[i:i+1], format[i+2:]
			continue
		}
		end := closing(format[i:])
		if format[i] == '}' || end < 0 {
			return nil, false
		}
		f := readField(format[i+1 : i+end])
		f.text = text
		out, text, format = append(out, f), "", format[i+end+1:]
	}
}

// closing is where the bracket that a text begins with is closed.
func closing(text string) int {
	depth := 0
	for i, c := range text {
		switch c {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// readField reads what stands between brackets: name.x[k]!r:spec.
func readField(inside string) (f field) {
	inside, f.spec, _ = strings.Cut(inside, ":")
	inside, f.conv, _ = strings.Cut(inside, "!")
	end := strings.IndexAny(inside, ".[")
	if end < 0 {
		f.name = inside
		return f
	}
	f.name = inside[:end]
	for rest := inside[end:]; rest != ""; {
		k := 1 + strings.IndexAny(rest[1:], ".[")
		if k == 0 {
			k = len(rest)
		}
		f.parts = append(f.parts, strings.TrimSuffix(rest[:k], "]"))
		rest = rest[k:]
	}
	return f
}

// formatted is str.format of a constant text.
func (r *run) formatted(text string, c *call) (value, bool) {
	auto := 0
	return r.formattedBy(text, c, func(name string) (value, bool) {
		pos, keyword := -1, name
		if name == "" {
			pos = auto
			auto++
		} else if n, err := strconv.Atoi(name); err == nil {
			pos, keyword = n, ""
		}
		a, ok := r.argument(c, pos, keyword)
		return a.value, ok
	})
}

// formattedMap is str.format_map of a constant text.
func (r *run) formattedMap(text string, c *call) (value, bool) {
	return r.formattedBy(text, c, func(name string) (value, bool) {
		return r.index(c.arg(0), constValue(facts.Str, name)), name != "" && len(c.args) == 1
	})
}

func (r *run) formattedBy(text string, c *call, named func(string) (value, bool)) (value, bool) {
	fields, ok := formatFields(text)
	if !ok {
		return value{}, false
	}
	lit := c.recv.konst.lit
	var pieces []value
	for _, f := range fields {
		pieces = append(pieces, constValue(lit, f.text))
		if f.last {
			continue
		}
		v, ok := named(f.name)
		if !ok { // in * or **, or nowhere
			v = data(guessed(r.inputs(c)))
		}
		pieces = append(pieces, r.formatPiece(f, v, named))
	}
	return r.pieces(lit, pieces), true
}

func (r *run) formatPiece(f field, v value, named func(string) (value, bool)) value {
	for _, p := range f.parts {
		if n, err := strconv.ParseInt(p[1:], 10, 64); p[0] == '[' && err == nil {
			v = r.index(v, intValue(n))
		} else if p[0] == '[' {
			v = r.index(v, constValue(facts.Str, p[1:]))
		} else {
			v = r.attr(v, p[1:])
		}
	}
	if f.conv == "r" || f.conv == "a" {
		v = r.repr(f.conv, v)
	}
	if f.spec == "" {
		return v
	}
	out := data(moved(r.all(v)))
	if inner, ok := formatFields(f.spec); ok {
		for _, g := range inner {
			if w, ok := named(g.name); ok && !g.last {
				out.labels = joinLabels(out.labels, moved(r.all(w)))
			}
		}
	}
	return out
}
