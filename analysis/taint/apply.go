package taint

import (
	"slices"

	"backflow/analysis/rules"
)

// What rules say of a call is applied to its result and its arguments.

// callRules tries the rules on a call of something named. The value is what the engine
// makes of the call; surely says that it knows what goes where, so that propagators and
// types have nothing to add. A sanitizer's word counts more than a propagator's.
func (r *run) callRules(c *call, v value, surely bool) value {
	ps := r.s.know.calls(c.names)
	if c.method != "" {
		ps = append(slices.Clip(ps), r.s.know.sinks(c.method)...)
	}
	if len(ps) == 0 {
		return v
	}
	r.leaveSinks(c, r.place(c.span), c.names[0], ps)
	m := match{r: r, call: c, span: c.span}
	objs := v.objs
	var besides []object
	var sources, handed value
	var by [rules.Exit + 1]bool
	var done effect
	for _, p := range ps {
		if p.Role == rules.Caller || surely && (p.Role == rules.Propagator || p.Role == rules.Type && len(v.objs) > 0) {
			continue
		}
		if !m.fits(p) {
			continue
		}
		switch p.Role {
		case rules.Sink:
			m.sink(p)
		case rules.Source:
			sources = join(sources, data([]label{m.source(p, c.span)}))
		case rules.Propagator:
			to := r.propagate(&m, p, sources)
			if p.To.Part == rules.Receiver || p.To.Part == rules.Argument {
				continue
			}
			handed = joinPart(handed, to)
		case rules.Sanitizer:
			done = done.and(r.s.know.effect(p))
			r.cleans(c.span, c.names[0], r.s.know.effect(p).clean)
			m.converted(p)
		case rules.Type:
			made := instanceOf(p.Class).at(r.alloc(c.id, "typed "+p.Class, &node{size: -1, rest: elementOf(p)}))
			if p.Besides {
				besides = joinObjects(besides, []object{made})
				continue
			}
			objs = []object{made}
		}
		by[p.Role] = true
	}
	if by[rules.Exit] && !r.still && len(c.callee.objs) == 1 {
		r.env.dead = true // what it was given still counts
	}
	switch {
	case by[rules.Sanitizer]:
		if surely {
			v.labels = r.all(v)
		} else {
			v.labels, v.form = moved(r.inputs(c)), nil
		}
		v.labels = cleaned(joinLabels(v.labels, sources.labels), done)
		if v.konst == nil && !by[rules.Type] {
			objs = withoutContents(objs)
		}
	case by[rules.Source], by[rules.Propagator]:
		v = value{labels: joinLabels(handed.labels, sources.labels), form: handed.form}
		if len(handed.objs) > 0 {
			objs = handed.objs
		}
	}
	v.objs = joinObjects(objs, besides)
	if parse := parsers[c.names[0]]; parse != nil && by[rules.Source] {
		if parsed, ok := parse(r, c, v.labels); ok {
			return parsed
		}
	}
	return v
}

// withoutContents are objects of which only the class is known: a sanitizer has said what
// is in them.
func withoutContents(os []object) (out []object) {
	for _, o := range os {
		if o.kind == instance && o.def == "" {
			o = instanceOf(o.name)
		}
		out = joinObjects(out, []object{o})
	}
	return out
}

// propagate is what a propagator's call gives, or does to its receiver; sources are what
// patterns before it say of where its result comes from.
func (r *run) propagate(m *match, p *rules.Pattern, sources value) value {
	var ls []label
	for _, from := range p.From {
		if from.Part == rules.Whole {
			ls = joinLabels(ls, sources.labels)
			continue
		}
		for _, v := range m.values(from) {
			ls = joinLabels(ls, r.all(v))
		}
	}
	switch p.To.Part {
	case rules.Receiver:
		r.store(m.call.recv, "", data(ls))
	case rules.Argument:
		if a, ok := m.argument(p.To); ok {
			r.store(a.value, "", data(ls))
		}
	case rules.Fields:
		return r.fieldsOf(m, p)
	}
	if p.Keeps {
		return value{labels: ls, form: kept(m.formOf(p.From))}
	}
	return data(moved(ls))
}

// formOf is the form of what is in the one place that a text comes from.
func (m *match) formOf(from []rules.Place) string {
	if vs := m.values(from[0]); len(from) == 1 && len(vs) > 0 {
		return vs[0].beginning()
	}
	return ""
}

// fieldsOf is a dict of the attributes of where a propagator takes data from.
func (r *run) fieldsOf(m *match, p *rules.Pattern) (out value) {
	for _, from := range p.From {
		for _, v := range m.values(from) {
			out.labels = joinLabels(out.labels, v.labels)
			for _, o := range v.objs {
				if n := r.contents(o); n != nil && o.def != "" {
					out = joinPart(out, r.attributes(o, n))
				} else {
					out.labels = joinLabels(out.labels, r.below(o))
				}
			}
		}
	}
	return out
}
