package taint

import (
	"slices"
	"strings"
)

// Functions that call each other may put what they give into what they give, and so on. After
// some rounds their answers are widened, to come to rest: what is deep inside a value, or of
// a parameter, is no longer told apart.

// widePath is how many parts of a path into a parameter a widened answer tells apart.
const widePath = 1

func widenedAnswer(a *answer) *answer {
	out := *a
	out.value = widened(a.value)
	if a.summary == nil {
		return &out
	}
	s := *a.summary
	s.ret, s.elems = widened(s.ret), widened(s.elems)
	s.vars, s.globals = mapped(s.vars, widened), mapped(s.globals, widened)
	s.writes = mapped(s.writes, func(w write) write { return write{w.src, widenedNode(w.node)} })
	s.calls = slices.Clone(s.calls)
	for i, h := range s.calls {
		s.calls[i].args = slices.Clone(h.args)
		for j, a := range h.args {
			s.calls[i].args[j].value = widened(a.value)
		}
	}
	s.ways = nil
	for _, h := range a.summary.ways {
		h.label = widenedLabels([]label{h.label})[0]
		s.ways = joinWays(s.ways, []hit{h})
	}
	out.summary = &s
	return &out
}

func mapped[V any](m map[string]V, f func(V) V) map[string]V {
	if m == nil {
		return nil
	}
	out := make(map[string]V, len(m))
	for k, v := range m {
		out[k] = f(v)
	}
	return out
}

func widened(v value) value {
	objs := v.objs
	v.labels, v.objs = widenedLabels(v.labels), nil
	for _, o := range objs {
		if o.kind == passed && pathLen(o.src.path) > widePath {
			v.labels = joinLabels(v.labels, widenedLabels([]label{{src: o.src.below()}}))
			continue
		}
		if o.frozen != nil {
			o.frozen = widenedNode(o.frozen)
		}
		v.objs = append(v.objs, o)
	}
	return v
}

func widenedLabels(ls []label) []label {
	return relabel(ls, func(l label) (label, bool) {
		if pathLen(l.src.path) > widePath {
			l.src = l.src.cut(widePath).below()
		}
		return l, true
	})
}

// cut is the source that means the part of which this one is a part, after some keys.
func (s *source) cut(keys int) *source {
	sub := *s
	sub.path = strings.Join(splitPath(s.path)[:keys], "")
	sub.key = strings.TrimSuffix(s.key, s.path) + sub.path
	return &sub
}

// widenedNode has one level only.
func widenedNode(n *node) *node {
	if n == nil {
		return nil
	}
	out := &node{size: n.size, some: n.some, rest: flattened(n.rest)}
	for k, v := range n.items {
		out.keep(k, flattened(v))
	}
	return out.measured()
}

// flattened is a value whose objects have nothing in them. What is in containers is its own
// then; instances of classes of the workspace hold what all of these hold.
func flattened(v value) value {
	out := widened(v)
	objs := out.objs
	out.objs = nil
	for _, o := range objs {
		switch {
		case o.frozen == nil:
		case o.kind != instance && o.kind != class:
			continue
		case o.def == "":
			out.labels = joinLabels(out.labels, inNode(o.frozen))
		}
		o.frozen = nil
		out.objs = append(out.objs, o)
	}
	return out
}

// inNode are the labels of all that is in a widened node.
func inNode(n *node) []label {
	out := n.rest.labels
	for _, k := range sortedKeys(n.items) {
		out = joinLabels(out, n.items[k].labels)
	}
	return out
}
