package taint

import (
	"slices"

	"backflow/analysis/facts"
)

// block executes statements until control leaves.
func (r *run) block(ids []facts.StmtID) {
	for _, id := range ids {
		if r.env.dead {
			return
		}
		st := r.f.Stmt(id)
		r.exec(st)
		r.did(id)
		if r.shapes != nil && st.Op != facts.Return {
			r.shapeRules(st.Span, value{})
		}
	}
}

func (r *run) exec(st *facts.Stmt) {
	switch st.Op {
	case facts.Eval:
		r.eval(st.X)
	case facts.Assign:
		v := r.assigned(st)
		from := r.origin(st.X)
		for _, t := range st.Targets {
			r.assign(t, v)
			r.comesFrom(t, from)
		}
	case facts.Augment:
		r.augment(st)
	case facts.Return:
		v := r.eval(st.X)
		r.shapeRules(st.Span, value{}) // which after it would not be reached
		r.gives(v)
		r.say(st.X, v)
		gone := r.env
		r.exits = append(r.exits, gone.kept(r.root))
		r.env = gone.branch()
		r.env.dead = true
	case facts.Raise:
		v := r.eval(st.X)
		r.eval(st.Y)
		if k := len(r.tries) - 1; k >= 0 {
			r.tries[k].raised = join(r.tries[k].raised, v)
			r.tries[k].thrown = append(r.tries[k].thrown, r.env.kept(r.tries[k].before))
		}
		r.env.dead = true
	case facts.Assert:
		r.assert(st)
	case facts.Delete:
		for _, t := range st.Targets {
			r.delete(t)
		}
	case facts.Break, facts.Continue:
		r.jump(st.Op)
	case facts.Import:
		for _, im := range st.Imports {
			if name := im.Bound(); name != "" {
				r.assignName(name, r.s.imported(r.d, im))
			}
		}
	case facts.If:
		r.branch(st)
	case facts.While, facts.For:
		r.loop(st)
	case facts.With:
		r.with(st)
	case facts.Try:
		r.try(st)
	case facts.Match:
		r.match(st)
	case facts.Define:
		r.define(st)
	case facts.Exec:
		r.each(st.X, st.Y, st.Z)
		if st.Text != "" { // shapes do not find it
			code := arg{value: r.vals[st.X], span: r.f.Expr(st.X).Span}
			r.callNamed(&call{span: st.Span, args: []arg{code}}, namedObject("builtins.exec"))
		}
	}
}

// gives notes what a return statement gives. Constants are not told apart: which one
// it is often depends on the object or the platform.
func (r *run) gives(v value) {
	out := join(r.out.ret, r.frozen(v))
	if len(r.exits) == 0 && v.hasForm() {
		out.form = kept(v.beginning())
	}
	r.out.ret = out
}

func (r *run) assert(st *facts.Stmt) {
	v := r.eval(st.X)
	if is, known := r.truth(v); known && !is {
		r.env.dead = true
		return
	}
	weak := r.refined(st.X, true)
	for name, s := range weak.vars { // -O removes it, so it only makes less sure
		if old, ok := weak.up.get(name); ok {
			s.labels = joinLabels(s.labels, guessed(old.labels))
			weak.put(name, s)
		}
	}
	r.merge(r.env, weak)
}

func (r *run) branch(st *facts.Stmt) {
	is, known := r.settles(st.X, r.eval(st.X))
	r.knew(st, is, known)
	before := r.env
	yes, no := r.refined(st.X, true), r.refined(st.X, false)
	yes.dead, no.dead = yes.dead || known && !is, no.dead || known && is
	r.env = yes
	r.block(st.Body)
	yes = r.env
	r.env = no
	r.block(st.Else)
	no = r.env
	r.env = before
	r.merge(before, yes, no)
}

// maxLaps bounds how often a loop's body is followed. Values grow by joins only, and
// nearly all loops settle in two or three rounds.
const maxLaps = 6

// laps is how often the body of a loop is followed at most: less often in loops inside
// each other, whose rounds multiply.
func (r *run) laps() int {
	switch n := len(r.loops); {
	case n < 4:
		return maxLaps
	case n < 8:
		return 2
	}
	return 1
}

func (r *run) loop(st *facts.Stmt) {
	before := r.env
	var items value
	if st.Op == facts.For {
		items = r.iterating(st.X)
	}
	head := before.branch()
	head.loop = true
	var l *loop
	var ends []*env
	for range r.laps() {
		l = &loop{head: head}
		ends = r.lap(st, items, l)
		if !r.merge(head, append(slices.Clip(ends), head.branch())...) {
			break
		}
	}
	r.env = head.branch()
	if st.Op == facts.For {
		r.passedAll(st, l, ends)
	}
	if st.Op == facts.While {
		is, known := r.settles(st.X, r.eval(st.X))
		r.env = r.refined(st.X, false)
		r.env.dead = r.env.dead || known && is
	}
	r.block(st.Else)
	exit := r.env
	r.env = before
	r.merge(before, append(l.breaks, exit)...)
}

// passedAll uses what the rounds of a loop that ran to its end say of all elements.
func (r *run) passedAll(st *facts.Stmt, l *loop, ends []*env) {
	t := r.f.Expr(st.Targets[0])
	done := harmless
	if t.Op != facts.Name || len(r.elements(r.vals[st.X]).labels) == 0 {
		return
	}
	live := false
	for _, e := range ends {
		if e.dead {
			continue
		}
		s, _ := e.slot(t.Text)
		if s.bound != l.drawn {
			return
		}
		live = true
		done = done.or(doneTo(s.value))
	}
	if live {
		r.lessenIf(r.env, st.X, done)
	}
}

// none reports whether iterating over an expression gives nothing, surely.
func (r *run) none(id facts.ExprID) bool {
	n := r.onlyNode(r.vals[id])
	return n != nil && n.size == 0 && len(r.vals[id].labels) == 0
}

// lap follows the body once and returns the envs that go on to the next round.
func (r *run) lap(st *facts.Stmt, items value, l *loop) []*env {
	r.loops = append(r.loops, l)
	end := r.lapEnds(st, l.head, items)
	r.loops = r.loops[:len(r.loops)-1]
	return append(l.continues, end)
}

func (r *run) lapEnds(st *facts.Stmt, head *env, items value) *env {
	r.env = head.branch()
	if st.Op == facts.For {
		r.env.dead = r.env.dead || r.none(st.X)
		r.assign(st.Targets[0], items)
		r.drawn(st.Targets[0])
	} else {
		is, known := r.settles(st.X, r.eval(st.X))
		r.knew(st, is, known)
		r.env = r.refined(st.X, true)
		r.env.dead = r.env.dead || known && !is
	}
	r.block(st.Body)
	return r.env
}

func (r *run) jump(op facts.StmtOp) {
	if len(r.loops) > 0 {
		l := r.loops[len(r.loops)-1]
		if op == facts.Break {
			l.breaks = append(l.breaks, r.env.kept(l.head))
		} else {
			l.continues = append(l.continues, r.env.kept(l.head))
		}
	}
	gone := r.env
	r.env = gone.branch()
	r.env.dead = true
}

func (r *run) with(st *facts.Stmt) {
	var held []value
	swallowed := false
	for _, it := range st.Items {
		v := r.eval(it.X)
		swallowed = swallowed || r.swallows(it.X)
		held = append(held, v)
		entered := r.entered(it.X, v)
		if it.Target != 0 {
			r.assign(it.Target, entered)
		}
	}
	if swallowed {
		r.try(&facts.Stmt{Op: facts.Try, Parts: &facts.Parts{Body: st.Body, Handlers: []facts.Handler{{}}}})
	} else {
		r.block(st.Body)
	}
	for i, v := range held {
		r.left(st.Items[i].X, v)
	}
}

// swallows reports whether a context manager ends errors in its block.
func (r *run) swallows(id facts.ExprID) bool {
	x := r.f.Expr(id)
	return x.Op == facts.Call && slices.Contains(r.objectNames(r.vals[x.X]), "contextlib.suppress")
}

// left is the end of a with block.
func (r *run) left(id facts.ExprID, v value) {
	for _, o := range v.objs {
		if o.kind != instance || o.def == "" {
			continue
		}
		self := o.value()
		for _, name := range []string{"__exit__", "__aexit__"} {
			if f, ok := r.found(o, name, &self); ok {
				r.call(&call{id: id, span: r.f.Expr(id).Span, callee: f, recv: self, args: []arg{{}, {}, {}}})
			}
		}
	}
}

// try follows the body; a handler may begin after any of its statements.
func (r *run) try(st *facts.Stmt) {
	before := r.env
	body := before.branch()
	thrown := []*env{before.branch()}
	attempt := &attempt{before: before}
	r.tries = append(r.tries, attempt)
	r.env = body
	for i, id := range st.Body {
		if r.env.dead {
			break
		}
		if i > 0 {
			thrown = append(thrown, r.env)
			r.env = r.env.branch()
		}
		r.block([]facts.StmtID{id})
	}
	if last := r.env; len(st.Handlers) > 0 && len(st.Body) > 1 {
		thrown = append(thrown, last)
		r.env = last.branch()
	}
	r.tries = r.tries[:len(r.tries)-1]
	thrown = append(thrown, attempt.thrown...)
	r.block(st.Else)
	ends := []*env{r.env}
	caught := before.branch()
	r.merge(caught, thrown...)
	for _, h := range st.Handlers {
		r.env = caught.branch()
		r.each(h.Type)
		if h.Name != "" {
			r.assignName(h.Name, join(unknown, attempt.raised))
		}
		r.block(h.Body)
		ends = append(ends, r.env)
	}
	if len(st.Handlers) == 0 && len(st.Finally) > 0 && allDead(ends) {
		r.env = caught.branch()
		r.block(st.Finally) // on the way out
		r.env = before
		r.env.dead = true
		return
	}
	r.env = before
	r.merge(before, ends...)
	if before.dead && len(st.Finally) > 0 {
		r.env = caught.branch()
		r.block(st.Finally)
		r.env = before
		return
	}
	r.block(st.Finally)
}

func allDead(es []*env) bool {
	for _, e := range es {
		if !e.dead {
			return false
		}
	}
	return true
}
