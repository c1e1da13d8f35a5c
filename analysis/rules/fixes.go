package rules

import (
	"maps"
	"slices"
	"strings"
)

// Fixes are the kinds of fix that a rule may offer, and what they do. Package analysis
// makes them, where the call is one that it understands.
var Fixes = map[string]string{
	"inline-literal": "writes the literal that a constant text is, instead of evaluating it",
	"literal-eval":   "calls ast.literal_eval instead of eval",
	"isolate":        "runs the code in a limited process",
	"argument-list":  "passes a list of arguments to a program, instead of a text to a shell",
	"shell-quote":    "quotes what is put into a shell's command",
	"safe-yaml":      "has yaml build plain data only",
	"json":           "reads JSON instead",
}

func (b *builder) fixes(v string) error {
	for _, name := range strings.Fields(v) {
		if _, err := known(Fixes, name); err != nil {
			return err
		}
		addNew(&b.rule.Fixes, name)
	}
	return nil
}

// listFixes is the table of fixes as a sentence.
func listFixes() string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(Fixes)) {
		all = append(all, "`"+name+"` "+Fixes[name])
	}
	return strings.Join(all, "; ")
}
