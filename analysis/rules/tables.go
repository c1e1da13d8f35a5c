package rules

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Vocabulary is the documentation of what a rule.scm may say, as Markdown tables made
// from those that the loader works by.
func Vocabulary() string {
	var b strings.Builder
	b.WriteString("What a pattern says of what it matches:\n\n| written | the captured code |\n| --- | --- |\n")
	for _, p := range parts {
		fmt.Fprintf(&b, "| `%s` | %s |\n", p.said(), p.help)
	}
	words(&b, "\nPredicates, which must all hold:\n\n", predicates)
	words(&b, "\nDirectives:\n\n", directives)
	b.WriteString("\nSettings, the keys of `#set!`:\n\n| key | value | of | meaning |\n| --- | --- | --- | --- |\n")
	for _, key := range slices.Sorted(maps.Keys(settings)) {
		s := settings[key]
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", key, s.value, s.speaksOf(), s.help)
	}
	b.WriteString("\nArguments:\n\n| name | what it is |\n| --- | --- |\n")
	for _, name := range slices.Sorted(maps.Keys(argKinds)) {
		fmt.Fprintf(&b, "| %s | %s |\n", name, argKinds[name].help)
	}
	return b.String()
}

func words(b *strings.Builder, heading string, table map[string]word) {
	b.WriteString(heading + "| word | arguments | meaning |\n| --- | --- | --- |\n")
	for _, name := range slices.Sorted(maps.Keys(table)) {
		fmt.Fprintf(b, "| `#%s` | %s | %s |\n", name, strings.Join(table[name].forms, "<br>"), table[name].help)
	}
}

func (s setting) speaksOf() string {
	switch {
	case s.onRule:
		return "the rule"
	case len(s.roles) == 0:
		return "all patterns"
	}
	return "`" + strings.ReplaceAll(saying(s.roles), " and ", "`, `") + "`"
}

// PageTable is the documentation of what a rule's page consists of, as Markdown.
func PageTable() string {
	var b strings.Builder
	b.WriteString("| section | holds |\n| --- | --- |\n")
	for _, s := range RulePage {
		heading := "`# ` a title, and words"
		if s.Heading != "" {
			heading = "`## " + s.Heading + "`"
		}
		fmt.Fprintf(&b, "| %s | %s |\n", heading, s.Help)
	}
	return b.String()
}

// Table is the list of rules as Markdown, with their levels where they differ most.
func (s *Set) Table() string {
	var b strings.Builder
	b.WriteString("| rule | finds | constant, unknown, tainted | CWE |\n| --- | --- | --- | --- |\n")
	for _, r := range s.Rules {
		fmt.Fprintf(&b, "| [`%s`](%s/%s/README.md) | %s | %v, %v, %v | %s |\n", r.Name, r.Family, r.Name, r.Title, r.Levels[0], r.Levels[1], r.Levels[2], numbers(r.CWE))
	}
	return b.String()
}

func numbers(all []int) string {
	var out []string
	for _, n := range all {
		out = append(out, strconv.Itoa(n))
	}
	return strings.Join(out, ", ")
}
