package taint

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A Source is the text that an explanation quotes: where an own offset of a definition
// is, and what stands in a span of it.
type Source struct {
	Line func(Ref, int) int
	Text func(Ref, syntax.Span) string
}

// Why says what a run of one definition makes of the code in a span: what variables
// hold, and what rules made of the calls there. It reports false if there is no code.
func Why(w io.Writer, p Program, at Ref, span syntax.Span, source Source) bool {
	s := newSolver(NewStore(p, true))
	for _, d := range s.unit(at.Path).defs {
		if d.ref() != at {
			continue
		}
		s.get(query{body, d.key, ""})
		y := why{run: newRun(s, d), source: source, out: w, span: span}
		y.watch = newWatch()
		return y.explain()
	}
	return false
}

// A why is one explanation being written.
type why struct {
	*run
	source Source
	out    io.Writer
	span   syntax.Span // of the line
}

func (y *why) say(indent int, format string, a ...any) {
	fmt.Fprintf(y.out, strings.Repeat("  ", indent)+format+"\n", a...)
}

func (y *why) line(own int) int { return y.source.Line(y.d.ref(), own) }

func (y *why) text(s syntax.Span) string {
	return brief(y.source.Text(y.d.ref(), s))
}

// maxQuoted is how much of a person's code is quoted.
const maxQuoted = 60

func brief(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if r := []rune(text); len(r) > maxQuoted {
		return string(r[:maxQuoted-1]) + "…"
	}
	return text
}

func (y *why) explain() bool {
	ids := y.expressions()
	stmts := y.statements()
	if len(ids) == 0 && len(stmts) == 0 {
		return false
	}
	y.summarise()
	y.say(0, "in %s", y.name())
	if dead, ok := y.unreached(stmts); ok {
		y.say(1, "never reached: %s", dead)
		return true
	}
	y.variables(ids)
	y.rules(ids)
	return true
}

// name is what the definition is called: "def Handler.get".
func (y *why) name() string {
	if y.d.parent == nil {
		return "the module"
	}
	var names []string
	for d := y.d; d.parent != nil; d = d.parent {
		names = append([]string{d.def.Name}, names...)
	}
	return map[facts.Kind]string{facts.Function: "def ", facts.Class: "class "}[y.f.Kind] + strings.Join(names, ".")
}

func overlaps(a, b syntax.Span) bool { return a.Start < b.End && b.Start < a.End }

func contains(outer, inner syntax.Span) bool {
	return outer.Start <= inner.Start && inner.End <= outer.End
}

// statements are those that stand on the line, in whole or with their heads.
func (y *why) statements() (out []facts.StmtID) {
	for i := 1; i < len(y.f.Stmts); i++ {
		st := &y.f.Stmts[i]
		if st.Op != facts.Define && slices.ContainsFunc(y.parts(st), func(s syntax.Span) bool { return overlaps(s, y.span) }) {
			out = append(out, facts.StmtID(i))
		}
	}
	return out
}

// parts are the spans of a statement without the statements in it.
func (y *why) parts(st *facts.Stmt) (out []syntax.Span) {
	add := func(ids ...facts.ExprID) {
		for _, id := range ids {
			if id != 0 {
				out = append(out, y.f.Expr(id).Span)
			}
		}
	}
	switch st.Op {
	case facts.If, facts.While, facts.For, facts.With, facts.Try, facts.Match:
		add(st.X)
		add(st.Targets...)
		for _, it := range st.Items {
			add(it.X, it.Target)
		}
		for _, h := range st.Handlers {
			add(h.Type)
		}
		for _, c := range st.Cases {
			add(c.Pattern, c.Guard)
		}
		return out
	}
	return []syntax.Span{st.Span}
}

// expressions are those of the statements on the line, and of the head of the definition there.
func (y *why) expressions() (out []facts.ExprID) {
	var in []syntax.Span
	for _, id := range y.statements() {
		for _, s := range y.parts(y.f.Stmt(id)) {
			if overlaps(s, y.span) {
				in = append(in, s)
			}
		}
	}
	for i := 1; i < len(y.f.Exprs); i++ {
		e := y.f.Exprs[i].Span
		if overlaps(e, y.span) || slices.ContainsFunc(in, func(s syntax.Span) bool { return contains(s, e) }) {
			if !y.around(e) {
				out = append(out, facts.ExprID(i))
			}
		}
	}
	return out
}

// around reports whether an expression stands in a statement that is not on the line: the
// text of a statement inside another one's lines.
func (y *why) around(e syntax.Span) bool {
	on := y.statements()
	for i := 1; i < len(y.f.Stmts); i++ {
		for _, s := range y.parts(&y.f.Stmts[i]) {
			if contains(s, e) {
				return !slices.Contains(on, facts.StmtID(i)) || !overlaps(s, y.span)
			}
		}
	}
	return false
}

// unreached says why a line is never reached, if that is so.
func (y *why) unreached(stmts []facts.StmtID) (string, bool) {
	for _, id := range stmts {
		if y.watch.reached[id] {
			return "", false
		}
	}
	if len(stmts) == 0 {
		return "", false
	}
	return y.ending(y.f.Body, stmts[0]), true
}

// ending says what keeps control from a statement somewhere in a block.
func (y *why) ending(block []facts.StmtID, id facts.StmtID) string {
	for _, b := range block {
		st := y.f.Stmt(b)
		if b != id && !contains(st.Span, y.f.Stmt(id).Span) {
			if y.watch.ended[b] {
				return fmt.Sprintf("line %d never goes on: %s", y.line(st.Span.Start), y.text(st.Span))
			}
			continue
		}
		if is, known := y.watch.tests[b]; known && b != id {
			if word := map[bool]string{true: "true", false: "false"}[is]; is != holds(y.f, st.Body, id) {
				return fmt.Sprintf("the test on line %d is always %s: %s", y.line(st.Span.Start), word, y.text(y.f.Expr(st.X).Span))
			}
		}
		for _, inner := range blocks(st) {
			if holds(y.f, inner, id) {
				return y.ending(inner, id)
			}
		}
	}
	return "nothing leads here"
}

func blocks(st *facts.Stmt) [][]facts.StmtID {
	out := [][]facts.StmtID{st.Body, st.Else, st.Finally}
	for _, h := range st.Handlers {
		out = append(out, h.Body)
	}
	for _, c := range st.Cases {
		out = append(out, c.Body)
	}
	return out
}

func holds(f *facts.Def, block []facts.StmtID, id facts.StmtID) bool {
	return slices.ContainsFunc(block, func(b facts.StmtID) bool {
		return b == id || contains(f.Stmt(b).Span, f.Stmt(id).Span)
	})
}

// variables says what the names on the line hold, and the parts of them that are looked at.
func (y *why) variables(ids []facts.ExprID) {
	said := map[string]bool{}
	for _, id := range ids {
		e := y.f.Expr(id)
		name := y.text(e.Span)
		v, seen := y.watch.values[id]
		if !isPlace(e) || said[name] || !seen || y.function(v) || y.called(id) && e.Op == facts.Attr {
			continue
		}
		said[name] = true
		words := y.words(v)
		y.say(1, "%s: %s", name, words[0])
		for _, more := range words[1:] {
			y.say(1, "%s  %s", strings.Repeat(" ", len([]rune(name))), more)
		}
	}
}

// isPlace reports whether an expression names something that holds a value.
func isPlace(e *facts.Expr) bool {
	return e.Op == facts.Name || e.Op == facts.Attr || e.Op == facts.Index
}

// called reports whether an expression is what a call calls.
func (y *why) called(id facts.ExprID) bool {
	return slices.ContainsFunc(y.f.Exprs, func(e facts.Expr) bool { return e.Op == facts.Call && e.X == id })
}

// function reports whether a value is a function, class or module and nothing else: what
// rules make of it is said at its calls.
func (y *why) function(v value) bool {
	return len(v.objs) > 0 && !slices.ContainsFunc(v.objs, func(o object) bool {
		return o.kind != named && o.kind != module && o.kind != function && o.kind != class || o.name != "" && o.name[0] == '*'
	}) && !slices.ContainsFunc(v.labels, func(l label) bool { return l.src.kind != fromUnknown })
}

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

// rules says what rules made of the calls and other code on the line.
func (y *why) rules(ids []facts.ExprID) {
	var spans []syntax.Span
	for _, id := range ids {
		spans = append(spans, y.f.Expr(id).Span)
	}
	for _, id := range y.statements() {
		spans = append(spans, y.parts(y.f.Stmt(id))...)
	}
	told := map[syntax.Span]bool{}
	for _, j := range y.watch.judgements() {
		if slices.Contains(spans, j.span) {
			told[j.span] = true
			y.judgement(j)
		}
	}
	for _, id := range ids {
		if e := y.f.Expr(id); e.Op == facts.Call && !told[e.Span] {
			y.call(id, e)
		}
	}
}

// call says what is known of a call at which no rule looked.
func (y *why) call(id facts.ExprID, e *facts.Expr) {
	callee, seen := y.watch.values[e.X]
	if r := y.f.Expr(e.X); r.Op == facts.Lambda {
		return
	}
	name := y.text(y.f.Expr(e.X).Span)
	var names []string
	for _, n := range y.objectNames(callee) {
		if n[0] != '*' && n[0] != '?' {
			names = append(names, strings.TrimPrefix(n, "builtins."))
		}
	}
	switch clean, ok := y.watch.cleaned[e.Span]; {
	case !seen:
		y.say(1, "%s(…): never evaluated", name)
	case ok:
		y.say(1, "%s(…): makes its argument harmless for %s", name, y.cleaned(clean.clean))
	case len(names) == 0:
		y.say(1, "%s(…): no import, assignment or type says what this calls", name)
	default:
		y.say(1, "%s(…): calls %s, of which no rule says that it is dangerous", name, strings.Join(names, " or "))
	}
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

// reasons are the tests and sanitizers that made what stands in a span harmless, looked for
// backwards through assignments.
func (y *why) reasons(span syntax.Span, seen map[string]bool) (out []string) {
	for _, s := range sortedSpans(y.watch.cleaned) {
		if contains(span, s) {
			c := y.watch.cleaned[s]
			out = append(out, fmt.Sprintf("made harmless for %s on line %d: %s", y.cleaned(c.clean), y.line(s.Start), y.text(s)))
		}
	}
	for i := 1; i < len(y.f.Exprs); i++ {
		e := &y.f.Exprs[i]
		if !contains(span, e.Span) || !isPlace(e) {
			continue
		}
		if reason, ok := y.guarded(facts.ExprID(i)); ok {
			out = append(out, reason)
		}
		if e.Op == facts.Name && !seen[e.Text] {
			seen[e.Text] = true
			for _, from := range y.assignments(e.Text, e.Span.Start) {
				out = append(out, y.reasons(from, seen)...)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// origins are the calls and names in a span that nobody can see into, looked for backwards
// through assignments.
func (y *why) origins(span syntax.Span, seen map[string]bool) (out []string) {
	for i := 1; i < len(y.f.Exprs); i++ {
		e := &y.f.Exprs[i]
		if v, ok := y.watch.values[facts.ExprID(i)]; !ok || !contains(span, e.Span) || !unclear(v) {
			continue
		}
		switch {
		case e.Op == facts.Call && !y.clear(e):
			out = append(out, fmt.Sprintf("unknown on line %d: what %s gives", y.line(e.Span.Start), y.text(e.Span)))
		case e.Op == facts.Name && !seen[e.Text]:
			seen[e.Text] = true
			from := y.assignments(e.Text, e.Span.Start)
			for _, s := range from {
				out = append(out, y.origins(s, seen)...)
			}
			if from == nil && !y.f.Locals[e.Text] {
				out = append(out, y.outside(facts.ExprID(i))...)
			}
		case e.Op == facts.Attr:
			out = append(out, y.outside(facts.ExprID(i))...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// outside says what an expression is that stands in no file here.
func (y *why) outside(id facts.ExprID) (out []string) {
	e := y.f.Expr(id)
	for _, o := range y.watch.values[id].objs {
		if o.kind == named && o.name[0] != '*' && o.name[0] != '?' && !y.called(id) && !y.prefix(id) {
			out = append(out, fmt.Sprintf("unknown on line %d: what %s holds", y.line(e.Span.Start), o.name))
		}
	}
	return out
}

// prefix reports whether an attribute of an expression is looked up.
func (y *why) prefix(id facts.ExprID) bool {
	return slices.ContainsFunc(y.f.Exprs, func(e facts.Expr) bool { return e.Op == facts.Attr && e.X == id })
}

// unclear reports whether nobody knows what is in a value, or where all of it comes from.
func unclear(v value) bool {
	return slices.ContainsFunc(v.labels, func(l label) bool { return l.src.kind == fromUnknown || l.guess })
}

// clear reports whether it is known what a call does with what it is given: then what is
// unknown went into it.
func (y *why) clear(e *facts.Expr) bool {
	for _, n := range y.objectNames(y.watch.values[e.X]) {
		if slices.ContainsFunc(y.s.know.calls(callNames(n)), func(p *rules.Pattern) bool { return p.Role == rules.Propagator }) {
			return true
		}
	}
	return false
}

// guarded says which test made what an expression holds harmless: the last one that left it so.
func (y *why) guarded(id facts.ExprID) (string, bool) {
	name, now := y.text(y.f.Expr(id).Span), y.all(y.watch.values[id])
	for _, g := range slices.Backward(y.watch.guards) {
		e := y.f.Expr(g.id)
		if e.Span.Start > y.f.Expr(id).Span.Start || y.text(e.Span) != name || sameLabels(g.before, g.after) || !sameClean(g.after, now) {
			continue
		}
		return fmt.Sprintf("guarded on line %d: %s", y.line(e.Span.Start), y.text(y.test(g.id))), true
	}
	return "", false
}

// sameClean compares labels without their traces.
func sameClean(a, b []label) bool {
	return slices.EqualFunc(a, b, func(x, y label) bool { return compareLabels(x, y) == 0 && x.state().effect == y.state().effect })
}

// test is the span of the test in which an expression stands.
func (y *why) test(id facts.ExprID) syntax.Span {
	at := y.f.Expr(id).Span
	best := at
	for i := 1; i < len(y.f.Exprs); i++ {
		e := &y.f.Exprs[i]
		if !contains(e.Span, at) || e.Span == at || best != at && !contains(best, e.Span) {
			continue
		}
		if e.Op == facts.Compare || e.Op == facts.Call || e.Op == facts.Not {
			best = e.Span
		}
	}
	return best
}

// assignments are the spans of what a variable is assigned before a place.
func (y *why) assignments(name string, before int) (out []syntax.Span) {
	for i := 1; i < len(y.f.Stmts); i++ {
		st := &y.f.Stmts[i]
		if st.Span.Start >= before {
			continue
		}
		is := func(t facts.ExprID) bool { return y.f.Expr(t).Text == name && y.f.Expr(t).Op == facts.Name }
		if slices.ContainsFunc(st.Targets, is) && st.X != 0 {
			out = append(out, y.f.Expr(st.X).Span)
		}
		for _, it := range st.Items {
			if is(it.Target) {
				out = append(out, y.f.Expr(it.X).Span)
			}
		}
	}
	return out
}

func sortedSpans[V any](m map[syntax.Span]V) (out []syntax.Span) {
	for s := range m {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b syntax.Span) int { return a.Start - b.Start })
	return out
}
