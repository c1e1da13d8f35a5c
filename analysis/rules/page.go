package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Section is a part of a folder's page. The one without a heading comes first.
type Section struct {
	Heading string
	Help    string
	check   func(*source, *Rule, passage) // what the section must hold; nil: any words
	free    bool                          // it may be left out
}

// RulePage is what the page of a rule consists of, in this order, below its title.
var RulePage = []Section{
	{Help: "what goes wrong, and what comes of it for whom; then what makes a finding graver or milder"},
	{Heading: "Example", Help: "a program with the danger, in a block of `python`; the tests must find it", check: hasProgram},
	{Heading: "Instead", Help: "the same program without the danger; the tests must find nothing", check: hasProgram},
	{Heading: "Exceptions", Help: "what looks the same and is no finding"},
	{Heading: "What this rule does not see", Help: "what is dangerous all the same"},
	{Heading: "References", Help: "a link to each weakness of `#set! cwe`, and to what Python or the library says of it", check: hasReferences},
	{Heading: "Aliases", Help: "the names that `#set! aliases` gives, by tool; written by the tests", check: hasAliases},
}

// KnowledgePage is the same of sources, sanitizers, propagators and types.
var KnowledgePage = []Section{
	{Help: "what is meant, and what comes of it"},
	{Heading: "What is not known", Help: "what one might expect here in vain", free: true},
}

// CheckPage says what the rule's page, a file of that path, lacks of its form.
func (r *Rule) CheckPage(path string) []error {
	form := RulePage
	if slices.Contains(Knowledge, r.Family) {
		form = KnowledgePage
	}
	src := &source{path: path, text: r.Page}
	parts := partsOf(src)
	at := 0 // in parts, behind the last section that was where it belongs
	for _, s := range form {
		found := slices.IndexFunc(parts[at:], func(p passage) bool { return p.heading == s.Heading })
		switch {
		case found >= 0:
			at += found + 1
			s.fits(src, r, parts[at-1])
		case !s.free:
			before := parts[max(0, at-1)]
			src.fail(before.end, "the section %q is missing here: %s", "## "+s.Heading, s.Help)
		}
	}
	for _, p := range parts {
		if !slices.ContainsFunc(form, func(s Section) bool { return s.Heading == p.heading }) {
			src.fail(p.start, "the section %q is none of a page's; make it %q, or one of: %s", "## "+p.heading, "### "+p.heading, headings(form))
		}
	}
	return src.errs
}

func headings(form []Section) string {
	var out []string
	for _, s := range form[1:] {
		out = append(out, s.Heading)
	}
	return strings.Join(out, ", ")
}

func (s *Section) fits(src *source, r *Rule, p passage) {
	if strings.TrimSpace(src.text[p.body:p.end]) == "" {
		src.fail(p.start, "the section %q is empty: %s", "## "+s.Heading, s.Help)
	} else if s.check != nil {
		s.check(src, r, p)
	}
}

// A passage is a section as it stands in a page: its heading, where that starts and the text
// below it, and where that ends.
type passage struct {
	heading          string
	start, body, end int
}

// partsOf splits a page. What stands between the title and the first section is the first part.
func partsOf(src *source) []passage {
	at, fenced := 0, false
	parts := []passage{{}}
	for line := range strings.Lines(src.text) {
		last := &parts[len(parts)-1]
		heading, ok := strings.CutPrefix(line, "## ")
		switch {
		case strings.HasPrefix(line, "```"):
			fenced = !fenced
		case ok && !fenced:
			last.end = at
			parts = append(parts, passage{strings.TrimSpace(heading), at, at + len(line), 0})
		case last.heading == "" && strings.HasPrefix(line, "# ") && !fenced:
			last.body = at + len(line)
		}
		at += len(line)
	}
	parts[len(parts)-1].end = at
	return parts
}

func hasProgram(src *source, _ *Rule, p passage) {
	if !strings.Contains(src.text[p.body:p.end], "```python") {
		src.fail(p.start, "the section %q has no block of `python`", "## "+p.heading)
	}
}

var (
	cweLink = regexp.MustCompile(`\]\(https://cwe\.mitre\.org/data/definitions/(\d+)\.html\)`)
	link    = regexp.MustCompile(`\]\(https://`)
)

// hasReferences compares the weaknesses that are linked with those that the rule has.
func hasReferences(src *source, r *Rule, p passage) {
	text := src.text[p.body:p.end]
	var linked []int
	for _, m := range cweLink.FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(m[1]) // digits
		linked = append(linked, n)
		if !slices.Contains(r.CWE, n) {
			src.fail(p.start, "the link to CWE-%d is not in #set! cwe", n)
		}
	}
	for _, n := range r.CWE {
		if !slices.Contains(linked, n) {
			src.fail(p.start, "there is no link to CWE-%d, https://cwe.mitre.org/data/definitions/%d.html", n, n)
		}
	}
	if len(link.FindAllString(text, -1)) == len(linked) {
		src.fail(p.start, "there is no link to what Python or the library says of it")
	}
}

func hasAliases(src *source, r *Rule, p passage) {
	if src.text[p.start:p.end] != r.aliasSection() {
		src.fail(p.start, "the aliases are not those of rule.scm; go test ./analysis/rules -update writes them")
	}
}

// aliasSection is the last section of the rule's page.
func (r *Rule) aliasSection() string {
	out := "## Aliases\n\n"
	for _, tool := range Tools {
		if names := r.AliasesIn(tool.Name); len(names) > 0 {
			out += fmt.Sprintf("- %s: `%s`\n", tool.Name, strings.Join(names, "`, `"))
		}
	}
	if len(r.Aliases) == 0 {
		out += "None.\n"
	}
	return out
}
