package taint

import (
	"slices"
	"strings"
)

// A summary speaks of what callers hand in; here that is put in its place.

// filled is a value of a summary with what the caller handed in put in its place.
func (r *run) filled(f *frameArgs, v value) value {
	if r.fuel -= 1 + len(v.labels); r.fuel < 0 {
		return unknown
	}
	out := value{konst: v.konst, form: r.filledValueForm(f, v.form)}
	for _, l := range v.labels {
		out.labels = append(out.labels, r.filledLabel(f, l)...)
	}
	out.labels = sortLabels(out.labels)
	known := r.filledSelf(f, v.objs)
	for _, o := range v.objs {
		if known && o.bare() {
			continue
		}
		out.objs = joinObjects(out.objs, r.filledObject(f, o))
	}
	out = r.trimmed(out, maxDepth+1)
	if len(v.objs) == 1 && v.objs[0].kind == passed && len(v.labels) == 1 && v.labels[0].src.key == v.objs[0].src.key {
		if p := r.handedPart(f, v.objs[0].src); p.konst != nil {
			out.konst = p.konst
			out.form = p.form
		}
	}
	return out
}

// filledSelf reports whether objects have self among them, and the caller knows it better.
func (r *run) filledSelf(f *frameArgs, os []object) bool {
	return slices.ContainsFunc(os, object.bare) && slices.ContainsFunc(os, func(o object) bool {
		return o.kind == passed && slices.ContainsFunc(r.filledObject(f, o), func(o object) bool { return o.def != "" && o.loc != 0 })
	})
}

// bare reports whether an object is an instance of which only the class is known.
func (o object) bare() bool {
	return o.kind == instance && o.def != "" && o.loc == 0 && o.frozen == nil
}

// filledLabel is what a label of a summary means at a call.
func (r *run) filledLabel(f *frameArgs, l label) []label {
	switch l.src.kind {
	case fromUnknown, fromSend:
		l = l.behind(r.filledForm(f, l.before()))
		return []label{l}
	case fromOutside:
		l = l.marked(mark{r.provided(f, l.state().effect), r.filledForm(f, l.before())})
		l.trace = l.trace.then(r.place(f.c.span), "returned by "+f.name)
		return []label{l}
	}
	return r.through(f, l)
}

// through are the labels of what was handed in, having gone the way of a label of the summary.
func (r *run) through(f *frameArgs, l label) []label {
	if out, ok := f.ways[l]; ok {
		return out
	}
	handed, before := r.handedLabels(f, l.src), ""
	if len(handed) > 0 {
		before = r.filledForm(f, l.before())
	}
	done := r.provided(f, l.state().effect)
	out := relabel(handed, func(in label) (label, bool) {
		was := in.state()
		in = in.marked(mark{was.and(done), follow(before, was.before)})
		in.guess = in.src.kind != fromUnknown && (in.guess || l.guess)
		if in.src.kind != fromUnknown && l.src.kind == fromParam && l.trace.len() > 0 {
			in.trace = in.trace.then(r.argPlace(f, l.src.param), "into "+f.params[l.src.param].Name+" of "+f.name)
		}
		if in.src.kind != fromUnknown {
			in.trace = graft(in.trace, l.trace)
		}
		return in, in.state().clean != allCWEs
	})
	if f.ways == nil {
		f.ways = map[label][]label{}
	}
	f.ways[l] = out
	return out
}

// handedLabels are the labels of what a source of the summary means at a call.
func (r *run) handedLabels(f *frameArgs, src *source) []label {
	if ls, ok := f.parts[src.key]; ok {
		return ls
	}
	p := r.handedPart(f, src)
	ls := p.labels
	if src.deep() {
		ls = r.all(p)
	}
	if f.parts == nil {
		f.parts = map[string][]label{}
	}
	f.parts[src.key] = ls
	return ls
}

func (r *run) argPlace(f *frameArgs, param int) place {
	if s := f.spans[param]; s.End > 0 {
		return r.place(s)
	}
	return r.place(f.c.span)
}

// handedPart is the part of an argument, or of one of the caller's variables, that a path means.
func (r *run) handedPart(f *frameArgs, src *source) value {
	key := strings.TrimSuffix(src.key, "*")
	if v, ok := f.found[key]; ok {
		return v
	}
	v := r.lookedUp(f, src)
	f.find(key, v)
	return v
}

// find keeps a part that was found.
func (f *frameArgs) find(key string, v value) {
	if f.found == nil {
		f.found = map[string]value{}
	}
	f.found[key] = v
}

// lookedUp is handedPart when it is asked for the first time.
func (r *run) lookedUp(f *frameArgs, src *source) value {
	path := strings.TrimSuffix(src.path, "*")
	v, ok := r.handedWhole(f, src)
	if !ok {
		return data(cutLabels([]label{{src: src}}))
	}
	if r.nav++; r.nav > maxNav {
		v, path = data(r.all(v)), ""
	}
	key := strings.TrimSuffix(src.key, src.path)
	for _, part := range splitPath(path) {
		key += part
		known, ok := f.found[key]
		if !ok {
			known = r.partAt(v, part)
			f.find(key, known)
		}
		v = known
	}
	r.nav--
	return v
}

// handedWhole is what the caller has for a source of the summary, if it knows that.
func (r *run) handedWhole(f *frameArgs, src *source) (value, bool) {
	switch src.kind {
	case fromParam:
		if src.param < len(f.values) {
			return f.values[src.param], true
		}
	case fromCall:
		return f.called[src.root], true
	case fromCapture:
		if f.keeps != nil {
			if v, ok := f.keeps.items[src.name]; ok {
				return v, true
			}
		}
		return r.capture(f.scope, src.name)
	}
	return value{}, false
}

// maxNav bounds properties and iterators that lead to each other while the part of an
// argument is looked up.
const maxNav = 3

// splitPath splits ".x['k'][0]" into its keys.
func splitPath(path string) (out []string) {
	for len(path) > 0 {
		end := 1
		for end < len(path) && (path[0] == '.' && path[end] != '.' && path[end] != '[' || path[0] == '[' && path[end-1] != ']') {
			end++
		}
		out = append(out, path[:end])
		path = path[end:]
	}
	return out
}

func (r *run) partAt(v value, key string) value {
	switch {
	case key[0] == '.':
		return r.attr(v, key[1:])
	case key == "[*]":
		return r.elements(v)
	case key == "[?]":
		return r.index(v, value{})
	}
	if c := keyConstant(key); c != nil {
		return r.index(v, value{konst: c})
	}
	return v
}

func (r *run) filledObject(f *frameArgs, o object) []object {
	if o.kind == passed {
		return r.handedPart(f, o.src).objs
	}
	if o.self != nil {
		self := r.filled(f, *o.self)
		o.self = &self
	}
	if o.frozen != nil {
		o.frozen = r.filledNode(f, o.frozen)
	}
	return []object{o}
}

func (r *run) filledNode(f *frameArgs, n *node) *node {
	out := &node{size: n.size, rest: r.filled(f, n.rest)}
	for _, k := range sortedKeys(n.items) {
		if out.items == nil {
			out.items = map[string]value{}
		}
		out.items[k] = r.filled(f, n.items[k])
	}
	return out.measured()
}
