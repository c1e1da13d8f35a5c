package taint

// A gathering collects the labels of a value and of all that is in it.
type gathering struct {
	r      *run
	labels []label
	added  map[*label]int // lengths of what was added, by its first one; values share their labels
	seen   map[*node]bool // what has been looked into, of all that may change
	heap   bool           // something in it may change
}

// maxSeen bounds the containers that are looked into for the labels of one value.
const maxSeen = 200

// all returns the labels of a value and of everything in it.
func (r *run) all(v value) []label {
	if len(v.objs) == 0 {
		return v.labels
	}
	out := v.labels
	for _, o := range v.objs {
		if o.kind == passed { // what it means is in the label of all below
			out = relabel(out, func(l label) (label, bool) { return l, l.src.key != o.id[2:] || l.mark != nil })
		}
	}
	g := gathering{r: r}
	g.add(out)
	for _, o := range v.objs {
		g.below(o)
	}
	return g.sorted()
}

// below returns the labels of everything in an object.
func (r *run) below(o object) []label {
	g := gathering{r: r}
	g.below(o)
	return g.sorted()
}

func (g *gathering) add(ls []label) {
	if len(ls) == 0 || g.added[&ls[0]] >= len(ls) {
		return
	}
	if g.added == nil {
		g.added = map[*label]int{}
	}
	g.added[&ls[0]] = len(ls)
	g.labels = append(g.labels, ls...)
}

func (g *gathering) sorted() []label {
	out := g.labels
	if len(g.added) > 1 {
		out = sortLabels(out)
	}
	return out[:min(len(out), maxLabels):min(len(out), maxLabels)]
}

func (g *gathering) below(o object) {
	if o.kind == passed && !g.r.quiet(o) {
		g.add([]label{{src: o.src.below()}})
	}
	if o.kind == function || o.kind == lambda || o.kind == partial {
		return // calling it is another thing
	}
	n := g.r.contents(o)
	if n == nil || n == emptyNode || g.seen[n] || len(g.seen) > maxSeen {
		return
	}
	if g.seen == nil {
		g.seen = map[*node]bool{}
	}
	if g.heap = g.heap || o.loc != 0; o.loc != 0 {
		g.seen[n] = true
		g.inside(n)
	} else {
		g.frozen(n)
	}
}

// frozen adds what is in a node that does not change, if nothing in it stands on the heap.
func (g *gathering) frozen(n *node) {
	if n.below.Load() == nil {
		own := gathering{r: g.r, seen: g.seen}
		own.inside(n)
		all := own.sorted()
		if own.heap {
			g.heap, g.seen[n] = true, true
			g.add(all)
			return
		}
		n.below.Store(&all)
	}
	g.add(*n.below.Load())
}

func (g *gathering) inside(n *node) {
	g.value(n.rest)
	for _, v := range n.items {
		g.value(v)
	}
}

func (g *gathering) value(v value) {
	g.add(v.labels)
	for _, o := range v.objs {
		if o.loc != 0 || o.frozen != nil || o.kind == passed {
			g.below(o)
		}
	}
}
