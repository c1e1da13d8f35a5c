package analysis

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A suppression is what one comment asks to be silent about.
type suppression struct {
	dialect *dialect
	span    syntax.Span // of the comment
	line    int         // from zero
	text    string      // from its # on: "# noqa: S307"
	names   []string    // the rules it names, in the words of its tool
	wide    bool        // it speaks for the whole file
}

// A dialect is one way to write a suppression.
type dialect struct {
	mark    *regexp.Regexp                     // at the start of the comment, without # and space
	names   func(rest string) []string         // what follows the mark
	covers  func(r *rules.Rule, n string) bool // whether the name means the rule
	unnamed func(r *rules.Rule) bool           // whether it means the rule where it names none; nil: never
}

var dialects = []dialect{
	{mark: regexp.MustCompile(`^backflow:\s*ignore\b`), names: bracketed, covers: named},
	{mark: regexp.MustCompile(`(?i)^noqa\s*:`), names: codes, covers: ruffCode},
	{mark: regexp.MustCompile(`^nosec\b:?`), names: codes, covers: banditCode, unnamed: hasBanditCode},
	{mark: regexp.MustCompile(`^nosem(?:grep)?\b\s*:?`), names: listed, covers: semgrepName, unnamed: hasAlias},
}

var own = &dialects[0]

var (
	code    = regexp.MustCompile(`^[\s,]*([A-Za-z]+[0-9]+)\b`)
	between = regexp.MustCompile(`^\s*\[([^\]]*)\]`)
)

// codes reads "B307, S602" up to the first word that is none, so that a reason widens nothing.
func codes(rest string) []string {
	var out []string
	for m := code.FindStringSubmatch(rest); m != nil; m = code.FindStringSubmatch(rest) {
		out = append(out, strings.ToUpper(m[1]))
		rest = rest[len(m[0]):]
	}
	return out
}

// listed reads "a.b.rule-id, other-id and why": one word of each part.
func listed(rest string) []string {
	var out []string
	for part := range strings.SplitSeq(rest, ",") {
		if words := strings.Fields(part); len(words) > 0 {
			out = append(out, words[0])
		}
	}
	return out
}

// bracketed reads "[rule, rule] why".
func bracketed(rest string) []string {
	m := between.FindStringSubmatch(rest)
	if m == nil {
		return nil
	}
	return strings.FieldsFunc(m[1], func(r rune) bool { return r == ',' || r == ' ' })
}

// named reports whether a name means the rule: its own, or one that another tool has for it.
func named(r *rules.Rule, name string) bool {
	same := func(alias string) bool { return strings.EqualFold(alias, name) }
	return r.Name == name || slices.ContainsFunc(r.Aliases, same)
}

// B307 in a noqa comment is another tool's, which means something else.
func ruffCode(r *rules.Rule, name string) bool {
	return slices.Contains(r.AliasesIn("Ruff"), name)
}

func banditCode(r *rules.Rule, name string) bool {
	return slices.Contains(r.AliasesIn("Bandit"), name)
}

func hasBanditCode(r *rules.Rule) bool { return len(r.AliasesIn("Bandit")) > 0 }

func hasAlias(r *rules.Rule) bool { return len(r.Aliases) > 0 }

// semgrepName compares the last part of "python.lang.security.audit.eval-detected".
func semgrepName(r *rules.Rule, name string) bool {
	return named(r, name[strings.LastIndexByte(name, '.')+1:])
}

func (s *suppression) covers(r *rules.Rule) bool {
	if len(s.names) == 0 {
		return s.dialect.unnamed != nil && s.dialect.unnamed(r)
	}
	return slices.ContainsFunc(s.names, func(n string) bool { return s.dialect.covers(r, n) })
}

// suppressions reads the comments of a document; what looks like one in a string is none.
func suppressions(d *syntax.Document) []suppression {
	var out []suppression
	top := firstStatement(d)
	for _, span := range d.Comments() {
		for _, s := range inComment(d.Text()[span.Start:span.End]) {
			s.span = span
			s.line = d.OffsetPosition(span.Start, syntax.UTF8).Line
			s.wide = s.dialect == own && span.Start < top
			out = append(out, s)
		}
	}
	return out
}

// initials are the letters that marks begin with; few other comments do.
const initials = "bnN"

// inComment reads "# type: ignore  # noqa: S307", which is two comments in one.
func inComment(comment string) []suppression {
	var out []suppression
	for part := range strings.SplitSeq(comment, "#") {
		part = strings.TrimSpace(part)
		if part == "" || !strings.Contains(initials, part[:1]) {
			continue
		}
		for i := range dialects {
			if at := dialects[i].mark.FindStringIndex(part); at != nil {
				names := dialects[i].names(part[at[1]:])
				out = append(out, suppression{dialect: &dialects[i], text: "# " + part, names: names})
			}
		}
	}
	return out
}

// suppress marks the findings of a document that a comment suppresses: one on any line
// of their statement, or one for the whole file.
func suppress(d *syntax.Document, found []Finding) {
	if len(found) == 0 || !strings.Contains(d.Text(), "#") {
		return
	}
	asked := suppressions(d)
	if len(asked) == 0 {
		return
	}
	for i := range found {
		f := &found[i]
		first, last := statementLines(d, f.Span)
		for _, s := range asked {
			if (s.wide || first <= s.line && s.line <= last) && s.covers(f.Rule) {
				f.Suppressed = s.text
				break
			}
		}
	}
}

// A complaint is what is wrong at a place of a document, besides its findings.
type complaint struct {
	Span syntax.Span
	Text string
}

// badSuppressions finds the comments that look like suppressions of ours but suppress
// nothing: without a rule's name they could silence what nobody has seen yet.
func badSuppressions(d *syntax.Document, all []*rules.Rule) []complaint {
	if !strings.Contains(d.Text(), "backflow:") {
		return nil
	}
	var out []complaint
	for _, s := range suppressions(d) {
		if s.dialect != own {
			continue
		}
		if len(s.names) == 0 {
			out = append(out, complaint{s.span, s.text + " names no rule and suppresses nothing; write # backflow: ignore[rule]"})
		}
		for _, name := range s.names {
			if !slices.ContainsFunc(all, func(r *rules.Rule) bool { return named(r, name) }) {
				out = append(out, complaint{s.span, unknownRule(name, all)})
			}
		}
	}
	slices.SortFunc(out, func(a, b complaint) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out
}
