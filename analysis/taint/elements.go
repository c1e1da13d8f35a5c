package taint

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// itemArgs are the elements of an argument that surely is one list or tuple, as far as
// they are told apart, and the rest of them together, each with its place if it stands in
// the call itself.
func (r *run) itemArgs(a arg) []arg {
	n := r.onlyNode(a.value)
	if n == nil {
		return nil
	}
	var out []arg
	e := r.f.Expr(r.exprAt(a.span))
	for i := 0; ; i++ {
		v, ok := n.items["["+strconv.Itoa(i)+"]"]
		if !ok {
			break
		}
		at := a.span
		if (e.Op == facts.List || e.Op == facts.Tuple) && i < len(e.Args) && !slices.ContainsFunc(e.Args[:i+1], func(b facts.Arg) bool { return b.Star > 0 }) {
			at = r.f.Expr(e.Args[i].Value).Span
		}
		out = append(out, arg{value: v, span: at})
	}
	if !n.rest.isZero() {
		out = append(out, arg{value: n.rest, span: a.span})
	}
	return out
}

// element is what stands in an argument at an index, behind a text in a list, or below it
// in a dict.
func (r *run) element(a arg, item string) (arg, bool) {
	all := r.itemArgs(a)
	if i, err := strconv.Atoi(item); err == nil {
		if i < len(all) {
			return all[i], true
		}
		return arg{}, false
	}
	for i, x := range all[:max(0, len(all)-1)] {
		if text, ok := x.value.text(); ok && text == item {
			return all[i+1], true
		}
	}
	if n := r.onlyNode(a.value); n != nil {
		if v, ok := n.items["['"+item+"']"]; ok {
			return arg{value: v, span: a.span}, true
		}
	}
	return arg{}, false
}

// underKeys are what stands in a dict below keys that match, and the keys that are data.
func (r *run) underKeys(a arg, keys *regexp.Regexp) []arg {
	out := []arg{{value: data(a.value.labels), span: a.span}}
	for _, o := range a.value.objs {
		n := r.contents(o)
		if n == nil {
			continue
		}
		for _, k := range sortedKeys(n.items) {
			if name, ok := textKey(k); ok && keys.MatchString(name) || k == "keys" {
				out = append(out, arg{value: n.items[k], span: a.span})
			}
		}
	}
	return out
}

// textKey is the text that is the key of an item.
func textKey(key string) (string, bool) {
	text, ok := strings.CutPrefix(key, "['")
	return strings.TrimSuffix(text, "']"), ok
}

// holdsText reports whether a constant text in a container matches, be it a key.
func (r *run) holdsText(v value, re *regexp.Regexp) bool {
	if n := r.onlyNode(v); n != nil {
		for k := range n.items {
			if key, ok := textKey(k); ok && re.MatchString(key) {
				return true
			}
		}
	}
	return slices.ContainsFunc(r.itemArgs(arg{value: v}), func(a arg) bool {
		text, ok := a.value.text()
		return ok && re.MatchString(text)
	})
}

// whole reports whether a value surely is one container of which all elements are known.
func (r *run) whole(v value) bool {
	n := r.onlyNode(v)
	return n != nil && n.size >= 0
}

// options are those of a program's arguments, its name first, that it may take for
// options: none behind a "--", nor what an option takes for its value.
func options(p *rules.Pattern, args []arg) (out []arg) {
	valued := false
	for _, a := range args[min(1, len(args)):] {
		text, ok := a.value.text()
		if ok && (text == "--" || text == "--end-of-options") {
			break
		}
		if !valued {
			out = append(out, a)
		}
		valued = ok && p.Valued != nil && p.Valued.MatchString(text)
	}
	return out
}
