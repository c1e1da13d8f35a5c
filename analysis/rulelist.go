package analysis

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"backflow/analysis/rules"
)

// RuleNamed returns the rule with a name or an alias. The error suggests another.
func RuleNamed(all []*rules.Rule, name string) (*rules.Rule, error) {
	for _, r := range all {
		if named(r, name) {
			return r, nil
		}
	}
	return nil, fmt.Errorf("%s", unknownRule(name, all))
}

// WriteRules lists rules with their titles, one a line.
func WriteRules(out io.Writer, all []*rules.Rule) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, r := range all {
		title := r.Title
		if r.Off {
			title += " (off by default)"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", r.Name, r.Family, title)
	}
	return w.Flush()
}

type jsonRule struct {
	Name    string   `json:"name"`
	Family  string   `json:"family"`
	Title   string   `json:"title"`
	CWE     []int    `json:"cwe"`
	Aliases []string `json:"aliases"`
	Default bool     `json:"default"` // used unless deselected
	Page    string   `json:"page"`    // Markdown
}

// WriteRulesJSON writes all that is known of rules, as a list.
func WriteRulesJSON(out io.Writer, all []*rules.Rule) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(each(all, func(r *rules.Rule) jsonRule {
		return jsonRule{r.Name, r.Family, r.Title, each(r.CWE, same[int]), each(r.Aliases, same[string]), !r.Off, r.Page}
	}))
}

func same[T any](v T) T { return v }
