package taint

import (
	"cmp"
	"slices"
	"strings"

	"backflow/analysis/rules"
)

// A value is what an expression may hold. Values are immutable and share their parts.
// One without labels is a constant or harmless.
type value struct {
	labels []label   // sorted by compareLabels, one per source and certainty
	konst  *constant // the one constant it is, if known
	form   *string   // what it begins with as a text; nil if nobody knows, or it is a constant
	objs   []object  // what it may be, sorted by id
}

// A label says that data of a source is in a value.
type label struct {
	src   *source
	mark  *mark // nil if nothing has been done to it, and it is the start of its text
	guess bool  // passed through a function nobody can see into
	trace *step // newest first; nil for unknown data
}

// A mark is what has been done to data. Marks are shared and never nothing.
type mark struct {
	effect
	before string // the form of what surely stands before it in a text
}

// state is the mark of a label.
func (l label) state() mark {
	if l.mark == nil {
		return mark{}
	}
	return *l.mark
}

// anywhere is the mark of untouched data of which nobody knows where it stands.
var anywhere = &mark{before: formEnd}

// marked is a label with another mark.
func (l label) marked(m mark) label {
	switch {
	case m == mark{}:
		l.mark = nil
	case m == *anywhere:
		l.mark = anywhere
	case l.mark == nil || *l.mark != m:
		l.mark = &m
	}
	return l
}

// before is the form of what surely stands before the data of a label.
func (l label) before() string {
	if l.mark == nil {
		return ""
	}
	return l.mark.before
}

// behind is a label whose data stands behind something else.
func (l label) behind(form string) label { return l.marked(mark{l.state().effect, form}) }

// done is a label to whose data something has been done.
func (l label) done(e effect) label {
	m := l.state()
	m.effect = m.and(e)
	return l.marked(m)
}

// An effect is what sanitizers and guards have done to data. What is clean is mild and
// doubtful too.
type effect struct {
	clean cwes   // what it is harmless for
	mild  cwes   // what it is less grave for
	doubt cwes   // what it is harmless for, as far as anybody knows
	given string // what else callers may know of what they hand in, see provided.go; or ""
	then  cwes   // what it is harmless for besides, if that holds
}

// harmless is what makes data no danger at all.
var harmless = effect{clean: allCWEs, mild: allCWEs, doubt: allCWEs}

// and is what holds if both effects do; or, if one of them does.
func (e effect) and(f effect) effect {
	out := effect{clean: e.clean | f.clean, mild: e.mild | f.mild, doubt: e.doubt | f.doubt}
	if e.given == "" && f.given == "" {
		return out
	}
	return out.bothGiven(e, f)
}
func (e effect) or(f effect) effect {
	out := effect{clean: e.clean & f.clean, mild: e.mild & f.mild, doubt: e.doubt & f.doubt}
	if e.given == "" && f.given == "" {
		return out
	}
	return out.oneGiven(e, f)
}

// A source is where data comes from. Its key is its identity, also across revisions.
type source struct {
	kind  sourceKind
	key   string
	param int     // of fromParam: index in Def.Params
	name  string  // of fromCapture: the variable of an enclosing function
	end   []label // of fromCapture: what the variable holds when that function has run
	root  string  // of fromCall: its key without the path
	after int     // of fromCall: how many such calls led to it
	path  string  // of those that callers fill in: the part of it, ".x[0]"; a final "*" means all below
	quiet bool    // what it holds is known otherwise; only writes to it count
	trust rules.Trust
}

type sourceKind uint8

const (
	fromUnknown sourceKind = iota // nobody knows
	fromParam                     // a parameter of the function being summarised
	fromCapture                   // a variable of a function around it
	fromCall                      // what calling something that was handed in gives
	fromSend                      // what is sent into the generator
	fromOutside                   // an attacker
)

var unknown = value{labels: []label{{src: &source{kind: fromUnknown, key: "?"}}}}

func (s *source) open() bool { return s.kind != fromOutside }

// maxLabels bounds the labels of one value, maxObjects its objects: what is more
// is forgotten, in an order that does not depend on how it was reached.
const (
	maxLabels  = 12
	maxObjects = 8
)

func compareLabels(a, b label) int {
	if a.src != b.src {
		if c := strings.Compare(a.src.key, b.src.key); c != 0 {
			return c
		}
	}
	switch {
	case a.guess == b.guess:
		return 0
	case b.guess:
		return -1
	}
	return 1
}

// join is what a value may be if it is one of two.
func join(a, b value) value {
	if b.isZero() && a.isZero() {
		return a
	}
	if same(a, b) {
		return a
	}
	out := value{labels: joinLabels(a.labels, b.labels), objs: joinObjects(a.objs, b.objs)}
	if a.konst != nil && b.konst != nil && *a.konst == *b.konst {
		out.konst = a.konst
		return out
	}
	out.form = kept(joinForms(a, b))
	return out
}

func (v value) isZero() bool {
	return len(v.labels) == 0 && len(v.objs) == 0 && v.konst == nil && v.form == nil
}

func joinMarks(l, m label) label {
	if l.mark == m.mark {
		return l
	}
	a, b := l.state(), m.state()
	return l.marked(mark{a.or(b.effect), common(a.before, b.before)})
}

func joinLabels(a, b []label) []label {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0 || within(b, a):
		return a
	}
	out := make([]label, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch c := compareLabels(a[i], b[j]); {
		case c < 0:
			out = append(out, a[i])
			i++
		case c > 0:
			out = append(out, b[j])
			j++
		default:
			l := a[i]
			l = joinMarks(l, b[j])
			if compareTraces(b[j].trace, l.trace) < 0 {
				l.trace = b[j].trace
			}
			out = append(out, l)
			i++
			j++
		}
	}
	out = absorbed(append(append(out, a[i:]...), b[j:]...))
	return out[:min(len(out), maxLabels)]
}

// within reports whether all labels are among others, just as they are.
func within(ls, others []label) bool {
	if len(ls) > len(others) {
		return false
	}
	i := 0
	for _, l := range ls {
		for i < len(others) && compareLabels(others[i], l) < 0 {
			i++
		}
		if i == len(others) || compareLabels(others[i], l) != 0 || !others[i].like(l) {
			return false
		}
		i++
	}
	return true
}

func joinObjects(a, b []object) []object {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	out := slices.Concat(a, b)
	slices.SortStableFunc(out, func(x, y object) int { return strings.Compare(x.id, y.id) })
	k := 0
	for i := 1; i < len(out); i++ {
		if out[i].id == out[k].id {
			out[k] = joinObject(out[k], out[i])
			continue
		}
		k++
		out[k] = out[i]
	}
	return out[:min(k+1, maxObjects)]
}

// joinObject merges two objects of one identity; only their frozen contents can differ.
func joinObject(a, b object) object {
	if a.frozen == b.frozen || b.frozen == nil {
		return a
	}
	if a.frozen == nil {
		return b
	}
	a.frozen = joinNodes(a.frozen, b.frozen)
	return a
}

// relabel maps every label of a value; f may say to drop one.
func relabel(ls []label, f func(label) (label, bool)) []label {
	if len(ls) == 0 {
		return nil
	}
	out := make([]label, 0, len(ls))
	for _, l := range ls {
		if m, ok := f(l); ok {
			out = append(out, m)
		}
	}
	return sortLabels(out)
}

// sortLabels sorts labels and merges those of one source and certainty.
func sortLabels(ls []label) []label {
	slices.SortFunc(ls, compareLabels)
	out := ls[:0]
	for _, l := range ls {
		if k := len(out) - 1; k >= 0 && compareLabels(out[k], l) == 0 {
			out[k] = joinLabels(out[k:k+1:k+1], []label{l})[0]
			continue
		}
		out = append(out, l)
	}
	return absorbed(out)
}

// absorbed leaves out of sorted labels those of parts of which another says as much, with
// all else that is below it.
func absorbed(ls []label) []label {
	out, all := ls[:0], -1 // the last label of all below something
	for _, l := range ls {
		if all >= 0 && out[all].covers(l) {
			continue
		}
		if out = append(out, l); l.src.deep() {
			all = len(out) - 1
		}
	}
	return out
}

// covers reports whether a label of all below something says as much as one of a part.
func (l label) covers(m label) bool {
	stem := len(l.src.key) - 1
	return len(m.src.key) > stem && (m.src.key[stem] == '.' || m.src.key[stem] == '[') && m.src.key[:stem] == l.src.key[:stem] && l.asBad(m)
}

// asBad reports whether the data of one label is as dangerous as that of another, or more.
func (l label) asBad(m label) bool {
	return (m.guess || !l.guess) && (l.mark == m.mark || l.state().asBad(m.state()))
}

// asBad reports whether data with one mark is as dangerous as with another, or more.
func (m mark) asBad(n mark) bool {
	return m.before == n.before && m.effect == m.or(n.effect)
}

// data is a value that has these labels and nothing else known of it.
func data(ls []label) value { return value{labels: ls} }

// guessed marks labels as having passed through something nobody can see into.
func guessed(ls []label) []label {
	return relabel(ls, func(l label) (label, bool) {
		l.guess = l.src.kind != fromUnknown
		return l.behind(formEnd), true
	})
}

// cleaned marks labels with what a sanitizer or guard does.
func cleaned(ls []label, e effect) []label {
	return relabel(ls, func(l label) (label, bool) { l = l.done(e); return l, l.state().clean != allCWEs })
}

// stepped extends the traces of labels by a step.
func stepped(ls []label, at place, text string) []label {
	if len(ls) == 0 {
		return nil
	}
	out := slices.Clone(ls)
	for i, l := range out {
		if l.src.kind != fromUnknown {
			out[i].trace = l.trace.then(at, text)
		}
	}
	return out
}

func same(a, b value) bool {
	return sameLabels(a.labels, b.labels) && sameConst(a.konst, b.konst) && sameForm(a.form, b.form) && sameObjects(a.objs, b.objs)
}

func sameConst(a, b *constant) bool { return a == b || a != nil && b != nil && *a == *b }

func sameLabels(a, b []label) bool {
	if len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) {
		return true
	}
	return slices.EqualFunc(a, b, func(x, y label) bool {
		return compareLabels(x, y) == 0 && x.like(y) && (x.src == y.src || sameLabels(x.src.end, y.src.end))
	})
}

// like reports whether two labels of one source say the same of it.
func (l label) like(m label) bool {
	return (l.mark == m.mark || l.state() == m.state()) && compareTraces(l.trace, m.trace) == 0
}

func sameObjects(a, b []object) bool {
	if len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) {
		return true
	}
	return slices.EqualFunc(a, b, func(x, y object) bool {
		return x.id == y.id && sameNode(x.frozen, y.frozen)
	})
}

// A place is a span in the own offsets of a definition.
type place struct {
	def        string // key
	start, end int
}

func comparePlaces(a, b place) int {
	return cmp.Or(strings.Compare(a.def, b.def), cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
}

// cwes is a set of CWEs that rules speak of, by their index in knowledge.
type cwes uint64

const allCWEs = ^cwes(0)
