package taint

import (
	"slices"
	"strings"
	"sync"

	"backflow/analysis/rules"
)

// Knowledge is a rule set as the engine asks for it. It is made once for a set, and shared.
type Knowledge struct {
	set    *rules.Set
	bits   map[int]cwes    // a bit for the first CWE of each rule; 63 is all others'
	parts  map[string]cwes // a bit for each part of a CWE
	parted map[cwes][]cwes // of a CWE: sets of parts that stand for it
	shaped map[string]bool // dotted names in patterns with a shape
	spoken map[string]bool // those in all patterns and every prefix of them
	placed cwes            // to which it matters where in a text data stands

	callers map[string][]*rules.Pattern // those of set.Calls that call what they are given
	heads   [][]*rules.Pattern          // those of set.Shapes that speak of parameters
	like    map[string][]string         // what behaves as the names below do
	asked   map[string][]string         // by the name of a method: the classes whose method of that name guards
	growths sync.Map                    // rules.Growth by grown: what is always the same is found out once
}

// These are the names by which the engine speaks of kinds of classes and of their members;
// rules say what else is of these kinds.
const (
	property    = "builtins.property"
	dataclass   = "dataclasses.dataclass"
	enumeration = "enum.Enum"
	numberType  = "numbers.Number"
	literalType = "typing.Literal"
)

// isLike reports whether a name is of a kind.
func (k *Knowledge) isLike(name, kind string) bool { return slices.Contains(k.like[kind], name) }

// NewKnowledge indexes a rule set.
func NewKnowledge(set *rules.Set) *Knowledge {
	k := &Knowledge{set: set, bits: map[int]cwes{}, shaped: map[string]bool{}, spoken: make(map[string]bool, 2*(len(set.Calls)+len(set.Objects)))}
	var all []int
	for _, r := range set.Rules {
		all = append(all, dangers(r)...)
	}
	slices.Sort(all)
	for i, c := range slices.Compact(all) {
		k.bits[c] = 1 << min(i+maxParts+1, 63)
	}
	k.part()
	for _, p := range set.Behind {
		e := k.effect(p)
		k.placed |= e.mild | e.doubt
	}
	k.like = map[string][]string{}
	for _, kind := range []string{property, dataclass, enumeration, numberType, literalType} {
		k.like[kind] = set.Alike(kind)
	}
	k.callers, k.asked = map[string][]*rules.Pattern{}, map[string][]string{}
	for n, ps := range set.Calls {
		k.ask(n, ps)
		for _, p := range ps {
			if p.Role == rules.Caller {
				k.callers[n] = append(k.callers[n], p)
			}
		}
	}
	for _, names := range []map[string][]*rules.Pattern{set.Objects, set.Calls} {
		for n := range names {
			k.speak(n)
		}
	}
	k.heads = make([][]*rules.Pattern, len(set.Shapes))
	for i, ps := range set.Shapes {
		for _, p := range ps {
			if p.Role == rules.Parameters || p.Role == rules.Type || p.Role == rules.Source {
				k.heads[i] = append(k.heads[i], p)
			}
			for _, n := range p.Names {
				k.shaped[n] = true
				k.speak(n)
			}
		}
	}
	return k
}

// ask notes a method of a class that is a guard only as that.
func (k *Knowledge) ask(name string, ps []*rules.Pattern) {
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 || name[0] == '*' || slices.Contains(builtinPrefixes, name[:dot+1]) {
		return
	}
	class := name[:dot]
	if last := lastPart(class); last == "" || last[0] < 'A' || last[0] > 'Z' || !slices.ContainsFunc(ps, func(p *rules.Pattern) bool { return p.Role == rules.Guard }) {
		return
	}
	k.asked[name[dot+1:]] = append(k.asked[name[dot+1:]], class)
	slices.Sort(k.asked[name[dot+1:]])
}

// maxParts bounds the parts of CWEs, and the marks, that rules name. The bit behind theirs
// is that of no weakness: only what makes data harmless for all sets it.
const (
	maxParts = 16
	anything = cwes(1 << maxParts)
)

// marked reports whether a mark has been set on the data of a label, by itself.
func (k *Knowledge) marked(l label, mark string) bool {
	clean := l.state().clean
	return clean&k.parts[mark] != 0 && clean&anything == 0
}

// part gives each part of a CWE a bit of its own.
func (k *Knowledge) part() {
	k.parts, k.parted = map[string]cwes{}, map[cwes][]cwes{}
	for _, name := range k.set.Marks {
		k.parts[name] = 1 << len(k.parts)
	}
	for _, p := range k.set.Parts {
		var all cwes
		for _, name := range p.Parts {
			if k.parts[name] == 0 {
				k.parts[name] = 1 << len(k.parts)
			}
			all |= k.parts[name]
		}
		if bit := k.bits[p.CWE]; bit != 0 && len(k.parts) <= maxParts {
			k.parted[bit] = append(k.parted[bit], all)
		}
	}
}

// speak notes a name and what stands before its dots.
func (k *Knowledge) speak(name string) {
	for !k.spoken[name] {
		k.spoken[name] = true
		dot := strings.LastIndexByte(name, '.')
		if dot < 0 {
			return
		}
		name = name[:dot]
	}
}

// exact reports whether a dotted name stands in a pattern just so.
func (k *Knowledge) exact(name string) bool {
	return len(k.set.Calls[name]) > 0 || len(k.set.Objects[name]) > 0 || k.shaped[name]
}

// effect is what a sanitizer or guard does to data. Weaknesses named as milder or doubtful
// are not among all that are cleaned.
func (k *Knowledge) effect(p *rules.Pattern) effect {
	mild, doubt := k.weaknesses(p.Lowers), k.weaknesses(p.Doubts)
	clean := k.weaknesses(p.Cleans)
	if p.Cleans.All {
		clean = allCWEs &^ (k.named(p.Lowers) | k.named(p.Doubts) | k.named(p.Leaves))
	}
	return effect{clean: clean, mild: clean | mild, doubt: clean | doubt}
}

// elsewhere is what has been done to data that is a danger for some weaknesses only.
func (k *Knowledge) elsewhere(p *rules.Pattern) effect {
	if len(p.Only.Numbers) == 0 {
		return effect{}
	}
	others := allCWEs &^ k.named(p.Only)
	return effect{clean: others, mild: others, doubt: others}
}

func (k *Knowledge) weaknesses(ws rules.Weaknesses) cwes {
	if ws.All {
		return allCWEs
	}
	return k.named(ws)
}

// named are the weaknesses that are given by their numbers.
func (k *Knowledge) named(ws rules.Weaknesses) (out cwes) {
	for _, c := range ws.Numbers {
		out |= k.bits[c]
	}
	for _, name := range ws.Parts {
		out |= k.parts[name]
	}
	return out
}

// effects is what has been done to the data of a label, and what its place in a text does.
func (k *Knowledge) effects(l label) effect {
	out := l.state().effect
	if l.before() == "" || l.before() == formEnd || len(k.set.Behind) == 0 {
		return out
	}
	before := openForm(l.before())
	for _, p := range k.set.Behind {
		if p.Behind.MatchString(before) {
			out = out.and(k.effect(p))
		}
	}
	return out
}

// harmless reports whether the data of a label is no danger at the sinks of a rule. What
// callers put before it only they know.
func (k *Knowledge) harmless(r *rules.Rule, l label) bool {
	e := l.state().effect
	if l.src.kind == fromOutside || l.src.kind == fromUnknown || l.src.kind == fromSend {
		e = k.effects(l)
	}
	return e.clean&k.danger(r) != 0 || slices.ContainsFunc(k.parted[k.danger(r)], func(all cwes) bool { return e.clean&all == all })
}

// doubtful reports whether it is a danger only as far as nobody knows better.
func (k *Knowledge) doubtful(r *rules.Rule, l label) bool {
	return k.effects(l).doubt&k.danger(r) != 0
}

// danger is the CWE that a label must be harmless for not to count at a sink.
func (k *Knowledge) danger(r *rules.Rule) (out cwes) {
	for _, c := range dangers(r) {
		out |= k.bits[c]
	}
	return out
}

// dangers is the weakness that a rule is about, of which its others are consequences.
func dangers(r *rules.Rule) []int {
	if r.Danger != 0 {
		return []int{r.Danger}
	}
	return r.CWE[:min(1, len(r.CWE))]
}

// calls returns the patterns for calls of objects with one of the names, each once, in
// the order of the names.
func (k *Knowledge) calls(names []string) []*rules.Pattern {
	return lookup(k.set.Calls, names)
}

// sinks returns the sinks among the patterns for calls of objects with a name.
func (k *Knowledge) sinks(name string) (out []*rules.Pattern) {
	for _, p := range k.set.Calls[name] {
		if p.Role == rules.Sink {
			out = append(out, p)
		}
	}
	return out
}

// follows reports whether rules say what a call of an object with one of the names gives,
// and not only what it must not be given.
func (k *Knowledge) follows(names []string) bool {
	return slices.ContainsFunc(k.calls(names), func(p *rules.Pattern) bool { return p.Role != rules.Sink })
}

func (k *Knowledge) objects(names []string) []*rules.Pattern {
	return lookup(k.set.Objects, names)
}

func lookup(index map[string][]*rules.Pattern, names []string) []*rules.Pattern {
	if len(names) == 1 {
		return index[names[0]]
	}
	var out []*rules.Pattern
	for _, n := range names {
		for _, p := range index[n] {
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}
