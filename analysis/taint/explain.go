package taint

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// Explain writes what the engine made of a file: for each definition what its
// variables hold in the end, what it returns, and what reaches which sink. Place says
// where a span of a definition is.
func Explain(w io.Writer, p Program, path string, place func(Ref, int) string) {
	s := newSolver(NewStore(p, true))
	for _, d := range s.unit(path).defs {
		s.get(query{body, d.key, ""})
		s.explain(w, d, place)
	}
}

func (s *solver) explain(w io.Writer, d *defn, place func(Ref, int) string) {
	names := map[facts.Kind]string{facts.Module: "module", facts.Function: "def", facts.Class: "class"}
	fmt.Fprintf(w, "%s %s  # %s\n", names[d.def.Kind], d.def.Name, place(d.ref(), 0))
	r := newRun(s, d)
	sum := r.summarise()
	for _, name := range sortedKeys(d.def.Locals) {
		if v, ok := r.env.get(name); ok {
			fmt.Fprintf(w, "  %s = %s\n", name, r.describe(v, 2))
		}
	}
	if d.def.Kind == facts.Function {
		fmt.Fprintf(w, "  returns %s\n", r.describe(sum.ret, 2))
	}
	for _, h := range sum.ways {
		fmt.Fprintf(w, "  %s reaches %s (%s)\n", s.sourceName(d, h.label.src), h.callee, h.pattern.Rule.Name)
	}
	keys := slices.Collect(maps.Keys(sum.finds))
	slices.SortFunc(keys, compareKeys)
	for _, k := range keys {
		f := sum.finds[k]
		at := s.def(k.at.def)
		if at == nil {
			continue
		}
		fmt.Fprintf(w, "  %s at %s: %s, %s\n", k.rule, place(at.ref(), k.at.start), f.grade, f.level)
		for _, st := range f.trace.steps() {
			if from := s.def(st.at.def); from != nil {
				fmt.Fprintf(w, "    %s %s\n", place(from.ref(), st.at.start), st.text)
			}
		}
	}
}

func (g Grade) String() string { return [...]string{"constant", "of unknown origin", "tainted"}[g] }

// sourceName is how an explanation names a source.
func (s *solver) sourceName(d *defn, src *source) string {
	switch src.kind {
	case fromUnknown:
		return "unknown"
	case fromParam:
		if src.param < len(d.def.Params) {
			return d.def.Params[src.param].Name + src.path
		}
	case fromCapture:
		return "outer " + src.name + src.path
	}
	return map[rules.Trust]string{rules.Remote: "remote", rules.Local: "local", rules.FromFile: "file", rules.Environment: "environment"}[src.trust]
}

// describe is a value in words.
func (r *run) describe(v value, depth int) string {
	var out []string
	if v.konst != nil {
		out = append(out, v.konst.literal())
	}
	for _, o := range v.objs {
		out = append(out, r.describeObject(o, depth))
	}
	for _, l := range v.labels {
		text := r.s.sourceName(r.d, l.src)
		if l.guess {
			text += "?"
		}
		if l.state().clean != 0 {
			text += " (harmless for some)"
		}
		out = append(out, text)
	}
	if len(out) == 0 {
		return "harmless"
	}
	return strings.Join(out, " | ")
}

func (r *run) describeObject(o object, depth int) string {
	name := r.objectName(o)
	if name == "" {
		name = strings.TrimPrefix(o.name+o.def, "builtins.")
	}
	if o.kind == passed {
		name = "argument"
	}
	n := r.contents(o)
	if n == nil || depth == 0 {
		return name
	}
	var parts []string
	for _, k := range sortedKeys(n.items) {
		parts = append(parts, k+": "+r.describe(n.items[k], depth-1))
	}
	if !n.rest.isZero() {
		parts = append(parts, "*: "+r.describe(n.rest, depth-1))
	}
	return name + "{" + strings.Join(parts, ", ") + "}"
}
