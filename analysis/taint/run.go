package taint

import (
	"strconv"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A run is one abstract execution of a definition's own code.
type run struct {
	s           *solver
	d           *defn
	f           *facts.Def
	env         *env
	root        *env    // the parameters
	vals        []value // what each expression last held
	loops       []*loop
	tries       []*attempt
	writes      map[string]bool     // variables from outside that it puts something into
	exits       []*env              // at return statements
	narrowed    bool                // a test has said something of an attribute or item
	objectLike  map[string]bool     // see textual
	methods     map[string][]string // see calledOn
	assuming    bool                // following a test under an assumption
	out         *summary
	heads       map[facts.ExprID][]string // of expressions in the head, whose names were asked for
	places      map[string]loc            // of objects, by where they were made
	passed      map[loc]*source           // the objects that callers hand in
	shapes      map[syntax.Span][]rules.Site
	spans       map[syntax.Span]facts.ExprID // made by exprAt
	fuel        int
	froze       int              // objects in the value being frozen
	nav         int              // parts of arguments being looked up inside each other
	relayed     int              // calls of what was handed in, made inside each other
	deep        int              // lambdas being called inside each other
	only        facts.ExprID     // running only this lambda, in the scope of the definition
	as          string           // running a method for an instance of this class, which derives from that of the method
	idle        int              // following lambdas that are only made
	head        bool             // evaluating the head of the definition, in the scope around it
	skims       bool             // looking at calls with nothing known of variables
	still       bool             // only evaluating one expression for its value: nothing is reported
	last        *env             // where control runs off the end
	stored      map[string]int32 // when an attribute or item was last written to, by its key
	deciding    int              // tests followed from variable to variable
	filledNames map[string]bool  // see steady
	watch       *watch           // nil if nobody asks why
	apart       int              // which of several objects a method is called on: what it makes of each is another

	built    map[findingKey]string // the texts put together at findings that yield, as far as they are known
	passedOn map[findingKey]bool   // those of them that reach other sinks
}

// A loop collects the envs of break and continue.
type loop struct {
	head              *env
	breaks, continues []*env
	drawn             int32 // how its variable was bound
}

// An attempt is the body of a try: what it raises itself, and how things stood then.
type attempt struct {
	before *env
	thrown []*env
	raised value
}

// maxFuel bounds the expressions evaluated in one run; a call of a function costs as much
// as callFuel of them. It is far above what real functions need; beyond it, what is
// unknown stays so.
const (
	maxFuel  = 500_000
	callFuel = 20
)

func newRun(s *solver, d *defn) *run {
	r := bareRun(s, d)
	r.vals = make([]value, len(d.def.Exprs))
	return r
}

// bareRun is a run that evaluates no expression.
func bareRun(s *solver, d *defn) *run {
	return &run{s: s, d: d, f: d.def, env: newEnv(), fuel: maxFuel,
		out: &summary{finds: map[findingKey]found{}, hits: map[hitKey]hit{}}, places: map[string]loc{}, passed: map[loc]*source{}}
}

// lookUp is what a name holds in a definition in the end.
func (s *solver) lookUp(d *defn, name string) value {
	r := bareRun(s, d)
	r.still = true
	return r.load(name)
}

// glance is a run that only looks at single expressions: nothing is reported, and what
// is bound in the definition is what it holds in the end.
func glance(s *solver, d *defn) *run {
	r := newRun(s, d)
	r.still = true
	return r
}

// findShapes takes in the sites that rules have found in the definition.
func (r *run) findShapes() {
	if r.d.index >= len(r.d.unit.Sites) {
		return
	}
	for _, site := range r.d.unit.Sites[r.d.index] {
		span, ok := rootSpan(r.s.know.set, site)
		if r.s.know.set.OfFile(site) && len(r.f.Body) > 0 { // the whole would hide what is found in it
			span = r.f.Stmt(r.f.Body[0]).Span
		}
		if ok {
			if r.shapes == nil {
				r.shapes = map[syntax.Span][]rules.Site{}
			}
			r.shapes[span] = append(r.shapes[span], site)
		}
	}
}

// rootSpan is where the rules of a site's shape are to be tried.
func rootSpan(set *rules.Set, site rules.Site) (syntax.Span, bool) {
	for _, p := range set.Shapes[site.Shape] {
		if span, ok := site.Span(p.Root); ok {
			return span, true
		}
	}
	return syntax.Span{}, false
}

func (r *run) place(s syntax.Span) place { return place{r.d.key, s.Start, s.End} }

// at is the place of an expression.
func (r *run) at(id facts.ExprID) place { return r.place(r.f.Expr(id).Span) }

// alloc returns the heap place for what an expression makes, emptied.
func (r *run) alloc(id facts.ExprID, tag string, n *node) loc {
	key := strconv.Itoa(int(id)) + tag
	if r.apart > 0 {
		key += "/" + strconv.Itoa(r.apart)
	}
	l, again := r.places[key]
	if !again {
		l = loc(len(r.places) + 1)
		r.places[key] = l
	}
	if again && len(r.loops) > 0 && r.env.hasNode(l) {
		n = joinNodes(n, r.env.node(l)) // objects of earlier rounds live on
	}
	r.env.setNode(l, n)
	return l
}

// handed returns the object that a caller hands in as a source's part.
func (r *run) handed(src *source) object {
	o := passedObject(src)
	l, ok := r.places[src.key]
	if !ok {
		l = loc(len(r.places) + 1)
		r.places[src.key] = l
		r.passed[l] = src
	}
	o.loc = l
	return o
}

// initial is what a caller's object holds at a key before this run writes there.
func (r *run) initial(l loc, key string) value {
	src := r.passed[l]
	if src == nil {
		return value{}
	}
	return r.part(src, key)
}

// maxPath bounds the parts of a parameter that are told apart.
const maxPath = 3

// part is the value at a key of what a caller hands in.
func (r *run) part(src *source, key string) value {
	if src == nil || src.quiet { // of another run none is known
		return value{}
	}
	odd := strings.Contains(key[:max(0, len(key)-1)], "]") // which a path cannot hold
	if odd || src.path != "" && (src.path[len(src.path)-1] == '*' || pathLen(src.path) >= maxPath) {
		return data([]label{{src: src.below()}})
	}
	sub := *src
	sub.path += key
	sub.key += key
	return value{labels: []label{{src: &sub}}, objs: []object{r.handed(&sub)}}
}

func pathLen(p string) (n int) {
	for i := range len(p) {
		if p[i] == '.' || p[i] == '[' {
			n++
		}
	}
	return n
}

// below is the source that means a part and all that is in it.
func (s *source) below() *source {
	if s.deep() {
		return s
	}
	sub := *s
	sub.path += "*"
	sub.key += "*"
	return &sub
}

// deep reports whether a source means all below something.
func (s *source) deep() bool { return s.path != "" && s.path[len(s.path)-1] == '*' }

// contents returns the node of an object, wherever it stands.
func (r *run) contents(o object) *node {
	switch {
	case o.loc != 0:
		return r.env.node(o.loc)
	case o.frozen != nil:
		return o.frozen
	}
	return nil
}

// onlyNode returns the contents of a value that is surely one container.
func (r *run) onlyNode(v value) *node {
	if len(v.objs) != 1 || v.objs[0].kind != instance {
		return nil
	}
	return r.contents(v.objs[0])
}

// maxDepth is how deep contents are told apart when a value leaves its run.
const maxDepth = 3

// maxFrozen bounds the objects in a value that leaves its run.
const maxFrozen = 60

// frozen makes a value that does not depend on this run's heap.
func (r *run) frozen(v value) value {
	r.froze = 0
	return r.freeze(v, maxDepth)
}

func (r *run) freeze(v value, depth int) value {
	out := v
	copied := false
	for i, o := range v.objs {
		var f object
		switch {
		case o.kind == instance && (o.loc != 0 || o.frozen != nil):
			f = r.freezeObject(o, depth)
		case o.kind == lambda:
			f = r.freezeCallable(o, depth)
		case o.kind == partial:
			f = r.freezePartial(o, depth)
		case o.kind == function:
			f = r.freezeCallable(o, depth)
			if o.self != nil {
				self := r.freezeSelf(o, depth)
				f.self = &self
			}
		case o.self != nil:
			self := r.freezeSelf(o, depth)
			f = o
			f.self = &self
		case o.kind == passed:
			f = o
			f.loc = 0
		default:
			continue
		}
		if !copied {
			out.objs = append([]object(nil), v.objs...)
			copied = true
		}
		out.objs[i] = f
	}
	if copied {
		out.objs = joinObjects(out.objs[:1:1], joinAll(out.objs[1:]))
	}
	return out
}

// freezeSelf is what a method is bound to, as it leaves the run.
func (r *run) freezeSelf(o object, depth int) value {
	if o.kind == named || depth <= 0 {
		return value{labels: o.self.labels, konst: o.self.konst}
	}
	return r.freeze(*o.self, depth-1)
}

func joinAll(os []object) []object {
	var out []object
	for i := range os {
		out = joinObjects(out, os[i:i+1:i+1])
	}
	return out
}

func (r *run) freezeObject(o object, depth int) object {
	n := r.contents(o)
	f := o
	f.loc, f.id = 0, "i:"+o.name+o.def
	if r.froze++; depth <= 0 || r.froze > maxFrozen {
		f.frozen = (&node{size: -1, rest: data(r.below(o))}).measured()
		return f
	}
	f.frozen = &node{size: n.size, rest: r.freeze(n.rest, depth-1)}
	for _, k := range sortedKeys(n.items) {
		if f.frozen.items == nil {
			f.frozen.items = map[string]value{}
		}
		f.frozen.items[k] = r.freeze(n.items[k], depth-1)
	}
	f.frozen.measured()
	return f
}

// trimmed is a value whose frozen contents have at most some levels; what is below is
// taken together.
func (r *run) trimmed(v value, levels int) value {
	if depth(v) <= levels {
		return v
	}
	out := v
	out.objs = make([]object, len(v.objs))
	for i, o := range v.objs {
		if o.frozen != nil && o.frozen.deep > levels {
			o.frozen = r.trimmedNode(o, levels)
		}
		out.objs[i] = o
	}
	return out
}

func (r *run) trimmedNode(o object, levels int) *node {
	switch {
	case levels <= 1 && o.kind != instance:
		return nil
	case levels <= 1:
		return (&node{size: -1, rest: data(r.below(o))}).measured()
	}
	out := &node{size: o.frozen.size, rest: r.trimmed(o.frozen.rest, levels-1), items: map[string]value{}}
	for k, v := range o.frozen.items {
		out.items[k] = r.trimmed(v, levels-1)
	}
	return out.measured()
}

// thaw gives the containers of a frozen value a place on this run's heap, so that they can be written to.
// The tag tells apart what one expression makes.
func (r *run) thaw(v value, id facts.ExprID, tag string) value {
	for i, o := range v.objs {
		if o.kind == instance && o.loc == 0 && o.frozen != nil {
			objs := append([]object(nil), v.objs...)
			for j := i; j < len(objs); j++ {
				if o := objs[j]; o.kind == instance && o.loc == 0 && o.frozen != nil {
					objs[j] = o.at(r.alloc(id, "~"+tag+o.id, o.frozen))
				}
			}
			v.objs = joinAll(objs)
			return v
		}
	}
	return v
}

// quiet reports whether an object stands only for writes to it.
func (r *run) quiet(o object) bool { return o.src.quiet }

// merge makes e what it may be after one of several branches of it; e is dead if all are.
// It reports whether e changed.
func (r *run) merge(e *env, branches ...*env) bool {
	live := branches[:0:0]
	for _, b := range branches {
		if !b.dead {
			live = append(live, b)
		}
	}
	if len(live) == 0 {
		changed := !e.dead
		e.dead = true
		return changed
	}
	vars, locs := e.written(live)
	forks := r.fork(e, live, vars, locs)
	changed := e.merge(r.initial, live, vars, locs)
	forks.join(e)
	return changed
}
