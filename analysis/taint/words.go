package taint

import (
	"slices"
	"strings"
	"unicode"

	"backflow/analysis/facts"
)

// A wording is a method of str whose result on constants is a constant: programs hide
// names this way, and many a table of commands is written so.
type wording func(text string, args []string) (string, bool)

var wordings = map[string]wording{
	"lower":    plain(strings.ToLower),
	"upper":    plain(strings.ToUpper),
	"casefold": plain(strings.ToLower),
	"strip":    trimming(strings.TrimFunc, strings.Trim),
	"lstrip":   trimming(strings.TrimLeftFunc, strings.TrimLeft),
	"rstrip":   trimming(strings.TrimRightFunc, strings.TrimRight),
	"capitalize": plain(func(s string) string {
		if s == "" {
			return s
		}
		return strings.ToUpper(s[:1]) + strings.ToLower(s[1:])
	}),
	"removeprefix": func(s string, args []string) (string, bool) {
		return strings.TrimPrefix(s, at(args, 0)), len(args) == 1
	},
	"removesuffix": func(s string, args []string) (string, bool) {
		return strings.TrimSuffix(s, at(args, 0)), len(args) == 1
	},
	"encode": sameText,
	"decode": sameText,
}

func at(args []string, i int) string {
	if i < len(args) {
		return args[i]
	}
	return ""
}

func plain(f func(string) string) wording {
	return func(s string, args []string) (string, bool) { return f(s), len(args) == 0 }
}

func trimming(blanks func(string, func(rune) bool) string, marks func(string, string) string) wording {
	return func(s string, args []string) (string, bool) {
		if len(args) == 0 {
			return blanks(s, unicode.IsSpace), true
		}
		return marks(s, args[0]), len(args) == 1
	}
}

// sameText is what encode and decode do to ASCII.
func sameText(s string, args []string) (string, bool) {
	codec := strings.ToLower(at(args, 0))
	plain := codec == "" || strings.HasPrefix(codec, "utf") && strings.HasSuffix(codec, "8") || codec == "ascii" || codec == "latin-1"
	return s, plain && isASCII(s)
}

// worded folds a method of a constant text.
func (r *run) worded(c *call, name string) (value, bool) {
	text, ok := c.recv.text()
	if !ok {
		return value{}, false
	}
	name = lastPart(name)
	switch name {
	case "join":
		return r.joined(c)
	case "format":
		return r.formatted(text, c)
	case "format_map":
		return r.formattedMap(text, c)
	case "split":
		return r.splitted(text, c)
	case "replace":
		return r.replaced(text, c)
	}
	if v, ok := r.judged(text, name, c); ok {
		return v, true
	}
	f := wordings[name]
	args, ok := constantTexts(c)
	if f == nil || !ok {
		return value{}, false
	}
	out, ok := f(text, args)
	lit := c.recv.konst.lit
	switch name {
	case "encode":
		lit = facts.Bytes
	case "decode":
		lit = facts.Str
	}
	return constValue(lit, out), ok && len(out) <= maxText
}

// judgements are methods of str that look at each character, and at an empty text.
var judgements = map[string]func(rune) bool{
	"isdigit": isDigit, "isdecimal": isDigit, "isnumeric": isDigit,
	"isalpha": unicode.IsLetter, "isspace": unicode.IsSpace,
	"isalnum": func(c rune) bool { return isDigit(c) || unicode.IsLetter(c) },
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

// judged folds a question about a constant text.
func (r *run) judged(text, name string, c *call) (value, bool) {
	if f := judgements[name]; f != nil && len(c.args) == 0 && isASCII(text) {
		return boolValue(text != "" && strings.IndexFunc(text, func(c rune) bool { return !f(c) }) < 0), true
	}
	if name != "startswith" && name != "endswith" || len(c.args) != 1 {
		return value{}, false
	}
	ends, ok := constantTexts(c)
	if vs, listed := r.listed(c.arg(0)); listed {
		ends, ok = nil, true
		for _, v := range vs {
			end, is := v.text()
			ends, ok = append(ends, end), ok && is
		}
	}
	is := slices.ContainsFunc(ends, func(end string) bool {
		return name == "startswith" && strings.HasPrefix(text, end) || name == "endswith" && strings.HasSuffix(text, end)
	})
	return boolValue(is), ok
}

func isASCII(s string) bool { return strings.IndexFunc(s, func(c rune) bool { return c > 127 }) < 0 }

func constantTexts(c *call) (out []string, ok bool) {
	for _, a := range c.args {
		text, ok := a.value.text()
		if !ok || a.star > 0 || a.name != "" {
			return nil, false
		}
		out = append(out, text)
	}
	return out, true
}

// joined is the text of a list's elements with a constant between them.
func (r *run) joined(c *call) (value, bool) {
	n := r.onlyNode(c.arg(0))
	if vs, ok := r.listed(c.arg(0)); ok {
		var pieces []value
		for i, v := range vs {
			if i > 0 {
				pieces = append(pieces, c.recv)
			}
			pieces = append(pieces, v)
		}
		return r.pieces(c.recv.konst.lit, pieces), true
	}
	if n == nil || c.arg(0).objs[0].name != "builtins.list" || len(c.arg(0).labels) > 0 {
		return value{}, false
	}
	first, ok := n.items["[0]"]
	if !ok {
		return value{}, false
	}
	rest := n.without("[0]")
	others := object{kind: instance, name: "builtins.list", frozen: rest}
	return r.glued(first, c.recv, data(moved(r.below(others)))), true
}

// replaced is a constant text with something in the place of a part of it.
func (r *run) replaced(text string, c *call) (value, bool) {
	old, ok := c.arg(0).text()
	if !ok || old == "" || len(c.args) != 2 || c.args[0].name != "" || c.args[1].name != "" || c.args[1].star != 0 {
		return value{}, false
	}
	var pieces []value
	for i, s := range strings.Split(text, old) {
		if i > 0 {
			pieces = append(pieces, c.arg(1))
		}
		pieces = append(pieces, constValue(c.recv.konst.lit, s))
	}
	return r.pieces(c.recv.konst.lit, pieces), true
}

func (r *run) splitted(text string, c *call) (value, bool) {
	args, ok := constantTexts(c)
	if !ok || len(args) > 1 || len(args) == 1 && args[0] == "" {
		return value{}, false
	}
	parts := strings.Fields(text)
	if len(args) == 1 {
		parts = strings.Split(text, args[0])
	}
	n := &node{}
	for _, p := range parts {
		n.add(constValue(c.recv.konst.lit, p))
	}
	return r.container(c.id, "split", "builtins.list", n), true
}

// slice is x[a:b:c].
func (r *run) slice(id facts.ExprID, x value, by *facts.Expr) value {
	if text, ok := x.text(); ok {
		if out, ok := sliced(r, by, []rune(text)); ok {
			return constValue(x.konst.lit, string(out))
		}
		return value{}
	}
	out := value{labels: relabel(x.labels, func(l label) (label, bool) { return l, !r.partOf(x, l) })}
	if end, ok := limit(r, by.Y, maxForm); ok && by.X == 0 && by.Z == 0 && end >= maxForm {
		out.form = x.form // a text's beginning
	} else {
		out.labels = moved(out.labels)
	}
	for _, o := range x.objs {
		n := r.contents(o)
		switch {
		case o.kind == passed:
			out = joinPart(out, r.elementsOf(o))
		case o.kind != instance || n == nil:
		case o.name == "builtins.str" || o.name == "builtins.bytes":
			out.objs = joinObjects(out.objs, []object{o})
		default:
			part := &node{size: -1}
			if vs, ok := r.listed(o.value()); !ok {
				part.rest = r.elementsOf(o)
			} else if vs, ok := sliced(r, by, vs); ok {
				part.size = 0
				for _, v := range vs {
					part.add(v)
				}
			} else {
				part.rest = r.elementsOf(o)
			}
			out.objs = joinObjects(out.objs, r.container(id, "slice"+o.id, o.name, part).objs)
		}
	}
	return out
}

// sliced cuts a sequence as Python does, if the bounds are constant.
func sliced[T any](r *run, by *facts.Expr, xs []T) (out []T, ok bool) {
	step, ok := limit(r, by.Z, 1)
	if !ok || step == 0 {
		return nil, false
	}
	n := int64(len(xs))
	first, last := int64(0), n
	if step < 0 {
		first, last = n-1, -1
	}
	from, ok1 := limit(r, by.X, first)
	to, ok2 := limit(r, by.Y, last)
	if !ok1 || !ok2 {
		return nil, false
	}
	if from < 0 && by.X != 0 {
		from += n
	}
	if to < 0 && by.Y != 0 {
		to += n
	}
	if step > 0 {
		for i := max(from, 0); i < min(to, n); i += step {
			out = append(out, xs[i])
		}
		return out, true
	}
	for i := min(from, n-1); i > max(to, -1); i += step {
		out = append(out, xs[i])
	}
	return out, true
}

// limit is a constant bound of a slice, or what it is when left out.
func limit(r *run, id facts.ExprID, missing int64) (int64, bool) {
	v := r.vals[id]
	if id == 0 || v.konst != nil && v.konst.lit == facts.None {
		return missing, true
	}
	return v.int()
}
