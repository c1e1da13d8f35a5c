package syntax

import (
	"slices"
	"sort"
	"strings"
)

// A patch replaces bytes of a text by more or as many, or inserts some before an offset.
type patch struct {
	at, drop int
	text     string
	form     bool // what is there is Python, in a form that the grammar does not know
	closes   bool // a bracket, or a quote that has to stand on its line
}

// patched is a text after patches, and where the patches are in it.
type patched struct {
	text    []byte
	patches []patch // in order
	moved   []int   // bytes inserted before each patch, and after the last
}

// apply makes patches in order. What two of them say of the same bytes, the first does.
func apply(text []byte, patches []patch) patched {
	patches = slices.Clone(patches)
	slices.SortStableFunc(patches, func(a, b patch) int { return a.at - b.at })
	end := 0
	patches = slices.DeleteFunc(patches, func(p patch) bool {
		if p.at < end {
			return true
		}
		end = p.at + p.drop
		return false
	})
	var b strings.Builder
	out := patched{patches: patches}
	at, moved := 0, 0
	for _, p := range patches {
		b.Write(text[at:p.at])
		b.WriteString(p.text)
		out.moved = append(out.moved, moved)
		moved += len(p.text) - p.drop
		at = p.at + p.drop
	}
	b.Write(text[at:])
	out.text, out.moved = []byte(b.String()), append(out.moved, moved)
	return out
}

// origin maps an offset of the patched text to the text; those in an insertion go
// where that stands.
func (p *patched) origin(off int) int {
	i := sort.Search(len(p.patches), func(i int) bool { return p.patches[i].at+p.moved[i] >= off })
	if i == 0 {
		return off
	}
	last := p.patches[i-1]
	return max(off-p.moved[i], last.at)
}

// restore gives nodes of the patched text the offsets of the text. What only an
// insertion made is missing.
func (p *patched) restore(nodes []Node) {
	var open []int
	for i := range nodes {
		n := &nodes[i]
		for len(open) > 0 && int(nodes[open[len(open)-1]].Next) <= i {
			open = open[:len(open)-1]
		}
		empty := n.Span.Start == n.Span.End
		n.Span = Span{p.origin(n.Span.Start), p.origin(n.Span.End)}
		if n.Span.Start == n.Span.End && !empty && !p.forms(n.Span.Start) {
			n.Missing, n.Error = true, true
			for _, o := range open {
				nodes[o].Error = true
			}
		}
		open = append(open, i)
	}
}

// forms reports whether only patches of form are at an offset.
func (p *patched) forms(at int) bool {
	i := sort.Search(len(p.patches), func(i int) bool { return p.patches[i].at >= at })
	for ; i < len(p.patches) && p.patches[i].at == at; i++ {
		if !p.patches[i].form {
			return false
		}
	}
	return true
}

// damage is how much of a tree is not understood: the bytes in errors, and the tokens
// that are missing. Nodes outside have none.
func damage(nodes []Node) int {
	sum := 0
	for i := 0; i < len(nodes); {
		n := &nodes[i]
		switch {
		case n.Kind == Error:
			sum += 1 + n.Span.End - n.Span.Start
			i = int(n.Next)
			continue
		case n.Missing:
			sum++
		case !n.Error:
			i = int(n.Next)
			continue
		}
		i++
	}
	return sum
}
