package analysis

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
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

// WriteRules writes rules in a format: "text" lists them, or with pages is "markdown", which
// always has their pages; "json" has all that is known of them.
func WriteRules(out io.Writer, all []*rules.Rule, format string, pages bool) error {
	switch {
	case format == "json":
		return writeRulesJSON(out, all)
	case format == "markdown" || format == "text" && pages:
		return writeRulesMarkdown(out, all)
	case format == "text":
		return listRules(out, all)
	}
	return fmt.Errorf("unknown output format %q; allowed: text markdown json", format)
}

// listRules lists rules with their titles, one a line.
func listRules(out io.Writer, all []*rules.Rule) error {
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

// writeRulesMarkdown writes the page of one rule, or one document of the pages of several.
func writeRulesMarkdown(out io.Writer, all []*rules.Rule) error {
	w := bufio.NewWriter(out)
	if len(all) == 1 {
		w.WriteString(all[0].Page)
		return w.Flush()
	}
	w.WriteString("# Rules\n")
	for _, r := range all {
		fmt.Fprintf(w, "\n## %s: %s\n\n%s\n", r.Name, r.Title, inBrief(r))
		writeInner(w, r.Page)
	}
	return w.Flush()
}

// inBrief is what is known of a rule besides its page.
func inBrief(r *rules.Rule) string {
	line := fmt.Sprintf("Family `%s`. Constant: %s, unknown: %s, tainted: %s.", r.Family, r.Levels[0], r.Levels[1], r.Levels[2])
	if r.Off {
		line += " Off by default."
	}
	return line
}

// writeInner writes a page below a heading of its own: without its title, and with its
// headings one step down.
func writeInner(w *bufio.Writer, page string) {
	fenced := false
	for line := range strings.Lines(page) {
		fenced = fenced != strings.HasPrefix(line, "```")
		switch {
		case fenced || !strings.HasPrefix(line, "#"):
			w.WriteString(line)
		case !strings.HasPrefix(line, "# "):
			w.WriteString("#" + line)
		}
	}
}

// jsonRule is the shape of rule --output-format json, a list of them. Fields are added to
// it, but none is renamed or taken away; queries/README.md explains them.
type jsonRule struct {
	Name    string     `json:"name"`
	Family  string     `json:"family"`
	Title   string     `json:"title"`
	Levels  jsonLevels `json:"levels"`
	CWE     []int      `json:"cwe"`
	Aliases []string   `json:"aliases"`
	Fixes   []string   `json:"fixes"`
	Default bool       `json:"default"`
	Own     bool       `json:"own"`
	Page    string     `json:"page"`
}

type jsonLevels struct {
	Constant string `json:"constant"`
	Unknown  string `json:"unknown"`
	Tainted  string `json:"tainted"`
}

// writeRulesJSON writes all that is known of rules, as a list.
func writeRulesJSON(out io.Writer, all []*rules.Rule) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(each(all, func(r *rules.Rule) jsonRule {
		levels := jsonLevels{r.Levels[0].String(), r.Levels[1].String(), r.Levels[2].String()}
		return jsonRule{r.Name, r.Family, r.Title, levels, each(r.CWE, same[int]), each(r.Aliases, same[string]),
			each(r.Fixes, rules.Fix.String), !r.Off, r.Own, r.Page}
	}))
}

func same[T any](v T) T { return v }
