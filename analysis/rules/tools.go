package rules

import "regexp"

// A Tool is another one that finds some of what our rules do. Its names for that are
// their aliases.
type Tool struct {
	Name  string
	alias *regexp.Regexp
}

// Tools are those that are known. A name is of the first that it fits.
var Tools = []Tool{
	{"Bandit", regexp.MustCompile(`^B\d+$`)},
	{"Ruff", regexp.MustCompile(`^[A-Z]+\d+$`)},
	{"Semgrep", regexp.MustCompile(`^[a-z][^/]*$`)},
	{"Code Pathfinder", regexp.MustCompile(`^PYTHON-`)},
	{"CodeQL", regexp.MustCompile(`^py/`)},
}

// ToolOf returns the tool that has a name for a rule, or "".
func ToolOf(name string) string {
	for _, t := range Tools {
		if t.alias.MatchString(name) {
			return t.Name
		}
	}
	return ""
}

// AliasesIn returns the rule's names in a tool.
func (r *Rule) AliasesIn(tool string) []string {
	return filter(r.Aliases, func(name string) bool { return ToolOf(name) == tool })
}
