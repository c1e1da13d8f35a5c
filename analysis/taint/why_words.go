package taint

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/rules"
)

// What a value is, and what a rule makes of it, in words.

// words says what a value holds: one line for each source, or one for all.
func (y *why) words(v value) (out []string) {
	shape := y.shape(v)
	if v.konst != nil {
		return []string{"the constant " + brief(v.konst.literal())}
	}
	for _, l := range v.labels {
		out = append(out, y.label(l))
	}
	for _, l := range y.all(v) {
		if !slices.ContainsFunc(v.labels, func(m label) bool { return m.src.key == l.src.key }) && l.src.kind == fromOutside {
			out = append(out, "in it: "+y.label(l))
		}
	}
	if len(out) == 0 {
		out = []string{"nothing untrusted"}
	}
	out = slices.Compact(out)
	if shape != "" {
		out[0] = shape + ", " + out[0]
	}
	return out
}

// label says where data comes from and how far it is harmless.
func (y *why) label(l label) string {
	var out string
	switch l.src.kind {
	case fromUnknown:
		out = "of unknown origin"
	case fromParam:
		out = "what callers hand in as " + part(y.s.sourceName(y.d, l.src))
	case fromCapture:
		out = "what the function around it has in " + part(l.src.name+l.src.path)
	default:
		out = y.trace(l.trace)
	}
	if l.guess {
		out += "; passed through something nobody can see into"
	}
	done := y.s.know.effects(l)
	for _, d := range []struct {
		says string
		of   cwes
	}{{"harmless", done.clean}, {"less grave", done.mild &^ done.clean}, {"probably harmless", done.doubt &^ done.clean}} {
		if d.of != 0 {
			out += "; " + d.says + " for " + y.weaknesses(d.of)
		}
	}
	return out
}

// part names a part of what is handed in; a star at its end says that it is all of it.
func part(path string) string {
	return strings.ReplaceAll(strings.TrimSuffix(path, "*"), "[*]", "[…]")
}

// trace is the way of data in words: "from an HTTP request (line 3), into c (line 4)".
func (y *why) trace(t *step) string {
	var out []string
	for _, st := range t.steps() {
		at := y.s.def(st.at.def)
		if at == nil {
			continue
		}
		out = append(out, fmt.Sprintf("%s (line %d)", st.text, y.source.Line(at.ref(), st.at.start)))
	}
	return strings.Join(out, ", ")
}

// weaknesses names CWEs: "CWE-78, CWE-88", or "everything but CWE-770".
func (y *why) weaknesses(clean cwes) string {
	var out, rest []int
	for n, bit := range y.s.know.bits {
		if clean&bit != 0 {
			out = append(out, n)
		} else {
			rest = append(rest, n)
		}
	}
	if clean&anything != 0 && len(rest) > 0 && len(rest) < len(out) {
		return "everything but " + spelledOut(rest)
	}
	return spelledOut(out)
}

func spelledOut(out []int) string {
	slices.Sort(out)
	var names []string
	for _, n := range out {
		names = append(names, "CWE-"+strconv.Itoa(n))
	}
	return strings.Join(names, ", ")
}

// shape is the class of what a value may be: "a list of 2", "an instance of flask.Request".
func (y *why) shape(v value) string {
	var out []string
	for _, o := range v.objs {
		if o.kind != instance {
			continue
		}
		name := strings.TrimPrefix(o.name, "builtins.")
		if o.def != "" {
			name = y.objectName(classObject(o.def))
		}
		word := "a " + name
		if strings.Contains("aeiouAEIOU", name[:1]) {
			word = "an " + name
		}
		if n := y.contents(o); n != nil && n.size >= 0 {
			word += " of " + strconv.Itoa(n.size)
		}
		out = append(out, word)
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " or ")
}

func (y *why) cleaned(c cwes) string {
	if c == allCWEs {
		return "every rule"
	}
	return y.weaknesses(c)
}

// judgement says what one rule concluded.
func (y *why) judgement(j judgement) {
	name := j.pattern.Rule.Name
	callee := strings.TrimPrefix(j.callee, "builtins.")
	v, judged := y.watch.judged[j]
	if !judged {
		y.say(1, "%s: not a sink of %s: %s", callee, name, condition(y.watch.refused[j]))
		return
	}
	y.say(1, "%s: %s looks at %s", callee, name, y.text(j.sink))
	danger := y.s.know.danger(j.pattern.Rule)
	labels := slices.DeleteFunc(slices.Clone(v.labels), func(l label) bool { return y.s.know.harmless(j.pattern.Rule, l) })
	switch {
	case v.konst != nil:
		y.say(2, "constant, so %s: %s", y.level(j.pattern, Constant), brief(v.konst.literal()))
	case len(labels) > 0:
		for _, l := range labels {
			y.say(2, "%s, so %s", y.label(l), y.gravity(j.pattern, l))
		}
		if slices.ContainsFunc(labels, func(l label) bool { return l.src.kind == fromUnknown || l.guess }) {
			for _, reason := range y.origins(j.sink, map[string]bool{}) {
				y.say(2, "%s", reason)
			}
		}
	case len(v.labels) > 0 && onlyHinted(j.pattern):
		y.say(2, "harmless for %s, so no finding", y.weaknesses(danger))
	case len(v.labels) > 0:
		y.say(2, "harmless for %s, so %s", y.weaknesses(danger), y.level(j.pattern, Constant))
	default:
		y.say(2, "nothing untrusted is in it, so %s", y.level(j.pattern, Constant))
	}
	if len(labels) < len(v.labels) || len(v.labels) == 0 && v.konst == nil {
		for _, reason := range y.reasons(j.sink, map[string]bool{}) {
			y.say(2, "%s", reason)
		}
	}
}

func (y *why) level(p *rules.Pattern, g Grade) string {
	if p.Levels[g] == rules.None {
		return "no finding"
	}
	return p.Levels[g].String()
}

// gravity is the level that a label gives a finding.
func (y *why) gravity(p *rules.Pattern, l label) string {
	switch {
	case l.src.kind == fromOutside && !l.guess && !y.s.know.doubtful(p.Rule, l):
		return y.s.know.level(p, l).String() + " with high confidence"
	case l.src.kind == fromParam || l.src.kind == fromCapture:
		return y.level(p, Open) + " here, and more where a caller hands in what is untrusted"
	}
	return y.level(p, Open) + " with medium confidence"
}

// conditions are the words for what a rule asks of a call.
var conditions = map[rules.Op]string{
	rules.Given: "asks for the argument %s", rules.Absent: "asks that there is no argument %s",
	rules.Is: "asks that %s is %s", rules.IsNot: "asks that %s is known, and not %s", rules.Open: "asks that %s is not constant",
	rules.Matches: "asks for a text in %s that matches %s", rules.Python2: "asks for Python 2",
	rules.Unlike:   "asks for a text in %s without %s",
	rules.Computed: "asks for something else than a literal in %s",
	rules.Begins:   "asks for a text in %s that is put together and begins with %s",
	rules.MethodOf: "asks for a method of %[2]s", rules.Imports: "asks that the file imports %[2]s",
	rules.Instance: "asks that %s is an instance of %s", rules.NotInstance: "asks that %s is no instance of %s",
	rules.Decorated: "asks for a function decorated with %[2]s", rules.Words: "asks that %s is a pattern that lets only words through",
	rules.Backtrack: "asks that %s is a pattern whose time grows: %s", rules.Checked: "asks that %s has been %s",
	rules.Above: "asks that %s is greater than %s", rules.Below: "asks that %s is less than %s",
	rules.Item: "asks that %s is a dict with %s", rules.NoItem: "asks that %s is a dict without %s",
	rules.Named: "asks that the function is called, or described as, %[2]s", rules.Refuses: "asks that %s is a function that may raise",
	rules.Mentions: "asks that the function names %[2]s", rules.NotMentions: "asks that the function does not name %[2]s",
}

func condition(c *rules.Condition) string {
	if c == nil {
		return "a condition of it does not hold"
	}
	place := c.Place.Keyword
	switch {
	case place == "" && c.Place.Part == rules.Argument:
		place = "argument " + strconv.Itoa(c.Place.Index+1)
	case place == "":
		place = "it"
	}
	want := strings.Join(c.Values, " or ")
	switch {
	case c.Regexp != nil:
		want = brief(c.Regexp.String())
	case c.Op == rules.Checked:
		want = strings.ReplaceAll(want, "-", " ")
	}
	out := fmt.Sprintf(conditions[c.Op]+"%[3]s", place, want, "")
	out, _, _ = strings.Cut(out, "%!(EXTRA")
	return "the rule " + out
}
