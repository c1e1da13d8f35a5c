package rules

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A source is one file of a rule folder and what is wrong with it.
type source struct {
	path string
	text string
	errs []error
}

// fail adds an error at an offset.
func (s *source) fail(at int, format string, a ...any) {
	at = min(at, len(s.text))
	line := 1 + strings.Count(s.text[:at], "\n")
	column := 1 + len([]rune(s.text[strings.LastIndexByte(s.text[:at], '\n')+1:at]))
	s.errs = append(s.errs, fmt.Errorf("%s:%d:%d: %s", s.path, line, column, fmt.Sprintf(format, a...)))
}

// A builder makes the pattern of one form.
type builder struct {
	source  *source
	rule    *Rule
	form    *form
	pattern *Pattern
	texts   []textTest
	said    map[string]int // "cleans!", "set! trust": where it stands in the form
}

func (b *builder) fail(at int, format string, a ...any) { b.source.fail(at, format, a...) }

// build makes the pattern of a form; before are the calls that hold for all of the
// file. The tests on source text are part of the shape, not of the pattern.
func build(src *source, rule *Rule, f *form, before []call) (*Pattern, []textTest) {
	b := &builder{source: src, rule: rule, form: f, said: map[string]int{}}
	b.pattern = &Pattern{Rule: rule, Shape: -1}
	b.pattern.At.Start, b.pattern.At.End = f.Start, f.End
	errs := len(src.errs)
	b.knownCalls()
	b.role(errs)
	if b.pattern.Role == 0 {
		return b.pattern, nil
	}
	for _, c := range before {
		b.inherit(c)
	}
	for _, c := range f.Calls {
		b.call(c)
	}
	if len(src.errs) > errs {
		return b.pattern, nil // what follows would only tell it again
	}
	b.complete()
	b.root()
	b.trigger()
	if b.pattern.Role == Mend {
		b.mends()
	}
	return b.pattern, b.texts
}

// knownCalls leaves out calls that are no words of ours.
func (b *builder) knownCalls() {
	b.form.Calls = slices.DeleteFunc(slices.Clone(b.form.Calls), func(c call) bool {
		_, ok := lookup(c.Name)
		if !ok {
			b.fail(c.At, "unknown %s", unknown(c.Name))
		}
		return !ok
	})
}

// role finds the one thing that the form says of what it matches; errs is how many
// errors there were before the form.
func (b *builder) role(errs int) {
	var found []part
	for _, p := range parts {
		by := func(c call) bool { return c.Name == p.by }
		if b.form.Node.has(p.capture) || slices.ContainsFunc(b.form.Calls, by) {
			found = append(found, p)
		}
	}
	switch len(found) {
	case 0:
		if len(b.source.errs) > errs {
			return // an unknown word may have been it
		}
		b.fail(b.form.Start, "the pattern says nothing; add one of %s", sayings())
	case 1:
		b.pattern.Role = found[0].role
	default:
		b.fail(b.form.Start, "a pattern says one thing, this says %s and %s", found[0].said(), found[1].said())
	}
}

func sayings() string {
	var out []string
	for _, p := range parts {
		out = append(out, p.said())
	}
	return strings.Join(out, " ")
}

// part is the table's line of the pattern's role.
func (b *builder) part() part {
	return parts[slices.IndexFunc(parts, func(p part) bool { return p.role == b.pattern.Role })]
}

// call reads a predicate or directive of the form.
func (b *builder) call(c call) {
	w, _ := lookup(c.Name)
	if len(w.roles) > 0 && !slices.Contains(w.roles, b.pattern.Role) {
		b.fail(c.At, "#%s belongs to %s", c.Name, saying(w.roles))
		return
	}
	b.said[c.Name] = c.At
	if a, ok := b.read(c, w); ok {
		w.apply(b, a)
	}
}

func lookup(name string) (word, bool) {
	if w, ok := predicates[name]; ok {
		return w, true
	}
	w, ok := directives[name]
	return w, ok
}

// unknown names a word and those it could have been: filters end in ?, others in !.
func unknown(name string) string {
	all, what := slices.Collect(maps.Keys(directives)), "directive"
	if strings.HasSuffix(name, "?") {
		all, what = slices.Collect(maps.Keys(predicates)), "predicate"
	}
	for i := range all {
		all[i] = "#" + all[i]
	}
	return what + " #" + name + Meant("#"+name, all)
}

// inherit takes a setting of the file where it makes sense; one of the form, read
// later, replaces it.
func (b *builder) inherit(c call) {
	if c.Name == "define!" && b.pattern.Role == Mend && b.names(c) {
		b.call(c)
		return
	}
	if len(c.Args) != 2 || c.Name != "set!" {
		return
	}
	s, ok := settings[c.Args[0].Text]
	if !ok || s.onRule || len(s.roles) > 0 && !slices.Contains(s.roles, b.pattern.Role) {
		return
	}
	b.set(args{at: c.At, texts: []string{c.Args[0].Text, c.Args[1].Text}})
}

// complete checks that the role's needs are met.
func (b *builder) complete() {
	p := b.part()
	for _, need := range p.needs {
		if !slices.ContainsFunc(need, func(n string) bool { _, ok := b.said[n]; return ok }) {
			b.fail(b.form.Start, "%s needs #%s", p.said(), strings.Join(need, " or #"))
		}
	}
	if p.capture != "" && p.role != Guard && len(b.pattern.Places) == 0 {
		b.pattern.Places = []Place{{Capture: p.capture, Index: -1}}
	}
}

// root finds the capture of the outermost node.
func (b *builder) root() {
	outer := b.form.Node.Captures
	if len(outer) > 0 {
		b.pattern.Root = outer[0].Text
		return
	}
	b.pattern.Root = b.part().capture
	if b.pattern.Root == "" {
		b.fail(b.form.Start, "the outermost node has no capture, so a finding would have no place")
	}
}

// trigger tells the two forms that are answered by facts from those that are searched
// for in the syntax.
func (b *builder) trigger() {
	n, p := b.form.Node, b.pattern
	switch {
	case len(b.texts) > 0:
		p.Trigger = Shape
	case p.Behind != nil && (p.Object != "" || len(p.Where) > 0):
		b.fail(n.At, "#behind? stands alone: it is asked of all data, whatever it is")
	case p.Behind != nil:
		p.Trigger = Behind
	case n.bare() && p.Object == "":
		b.fail(n.At, "the pattern matches everything; add #resolves?")
	case n.bare():
		p.Trigger = Object
	case n.bareCall() && p.Object == "":
		b.fail(n.At, "the pattern matches every call; add #resolves?")
	case n.bareCall() && n.Children[0].has(p.Object):
		p.Trigger = Call
	default:
		p.Trigger = Shape
	}
	if p.Role == Caller && p.Trigger != Call {
		b.fail(n.At, "#calls! is about calls of something named: ((call function: (_) @f) @call (#resolves? @f …))")
	}
}

// bare reports "_" and "(_)".
func (n *node) bare() bool {
	return (n.Form == anyNode || n.Form == anyNamed) && len(n.Children)+len(n.Without) == 0 && n.Quantifier == 0 && !n.Closed
}

// bareCall reports "(call function: (_))".
func (n *node) bareCall() bool {
	return n.Form == named && n.Kind == "call" && len(n.Children) == 1 && !n.Closed && len(n.Without) == 0 && n.Quantifier == 0 &&
		n.Children[0].Field == "function" && n.Children[0].bare() && !n.Children[0].Anchored
}

// captures are the names of all captures of the form.
func (b *builder) captures() []string {
	var out []string
	b.form.Node.nodes(func(n *node) {
		for _, c := range n.Captures {
			addNew(&out, "@"+c.Text)
		}
	})
	return out
}

func (b *builder) resolves(a args) {
	if b.pattern.Object != "" {
		b.fail(a.at, "a pattern has one #resolves?")
		return
	}
	b.pattern.Object, b.pattern.Names = a.place.Capture, a.texts
}

func (b *builder) where(op Op, a args) {
	b.pattern.Where = append(b.pattern.Where, Condition{Op: op, Place: a.place, Values: a.texts, Regexp: a.regexp})
}

func (b *builder) places(a args) {
	if len(a.places) == 0 {
		a.places = []Place{a.place}
	}
	b.pattern.Places = append(b.pattern.Places, a.places...)
}

func (b *builder) text(t textTest) { b.texts = append(b.texts, t) }

func (b *builder) flows(a args) {
	if b.pattern.From != nil {
		b.fail(a.at, "a pattern has one #flows!; write a second pattern")
		return
	}
	if len(a.places) < 2 {
		b.fail(a.at, "#flows! expects at least two places: from where, and to where")
		return
	}
	last := len(a.places) - 1
	b.pattern.From, b.pattern.To = a.places[:last], a.places[last]
}

func (b *builder) calls(a args) {
	if b.pattern.Places != nil {
		b.fail(a.at, "a pattern has one #calls!; write a second pattern")
		return
	}
	b.pattern.Places, b.pattern.Hands = []Place{a.place}, a.handed
}

func (b *builder) class(a args) {
	b.pattern.Class = a.texts[0]
	if len(a.texts) > 1 {
		b.pattern.Element = a.texts[1]
	}
}

// weaknesses reads the CWEs of #cleans! and the like.
func weaknesses(to *Weaknesses, a args) {
	for _, t := range a.texts {
		if t == "all" {
			to.All = true
			continue
		}
		if n, err := strconv.Atoi(t); err == nil {
			to.Numbers = append(to.Numbers, n)
		} else {
			to.Parts = append(to.Parts, t)
		}
	}
}

// behind is a test of what stands before data, which is asked of all data.
func (b *builder) behind(a args) {
	if !b.form.Node.bare() || len(b.form.Calls) == 0 {
		b.fail(a.at, "#behind? belongs to a pattern of any text: ((_) @sanitizer (#behind? @sanitizer …) …)")
	}
	b.pattern.Behind = a.regexp
}

func (b *builder) keeps(value string) error {
	if value != "start" {
		return fmt.Errorf("unknown value %q", value)
	}
	b.pattern.Keeps = true
	return nil
}

// set applies a setting; its errors are those of its value.
func (b *builder) set(a args) {
	key, value := a.texts[0], a.texts[1]
	s, err := known(settings, key)
	if err != nil {
		b.fail(a.at, "unknown setting %s", strings.TrimPrefix(err.Error(), "unknown "))
		return
	}
	if len(s.roles) > 0 && !slices.Contains(s.roles, b.pattern.Role) {
		b.fail(a.at, "setting %s belongs to %s", key, saying(s.roles))
		return
	}
	b.said["set! "+key] = a.at
	if err := s.apply(b, value); err != nil {
		b.fail(a.at, "%s: %v; expected %s", key, err, s.value)
	}
}

// addNew appends what is not there yet.
func addNew[T comparable](to *[]T, values ...T) {
	for _, v := range values {
		if !slices.Contains(*to, v) {
			*to = append(*to, v)
		}
	}
}
