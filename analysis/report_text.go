package analysis

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/fatih/color"

	"backflow/analysis/rules"
)

// paint colours words of a text report; without colours it changes nothing.
type paint func(attributes ...color.Attribute) func(a ...any) string

func painter(on bool) paint {
	return func(attributes ...color.Attribute) func(a ...any) string {
		c := color.New(attributes...)
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c.SprintFunc()
	}
}

var levelColors = map[rules.Level]color.Attribute{
	rules.Error:   color.FgRed,
	rules.Warning: color.FgYellow,
	rules.Info:    color.FgBlue,
	rules.Hint:    color.FgCyan,
}

func writeText(out io.Writer, r *Report, s Style) error {
	w := bufio.NewWriter(out)
	p := painter(s.Color)
	if s.Counts {
		writeCounts(w, r)
	} else {
		for _, e := range r.Entries {
			writeEntry(w, e, p)
		}
	}
	if !s.Quiet {
		if len(r.Fixed) > 0 {
			writeFixed(w, "Fixed", r)
		}
		fmt.Fprintln(w, p(color.Bold)(summary(r)))
	}
	return w.Flush()
}

// writeFixed says what fixes mended, by file, and which files they made.
func writeFixed(w io.Writer, verb string, r *Report) {
	per := map[string]map[string]int{}
	for _, f := range r.Fixed {
		if per[f.Path] == nil {
			per[f.Path] = map[string]int{}
		}
		per[f.Path][f.Rule]++
	}
	fmt.Fprintf(w, "%s %s in %s:\n", verb, count(len(r.Fixed), "finding"), count(len(per), "file"))
	for _, path := range slices.Sorted(maps.Keys(per)) {
		var parts []string
		for _, rule := range slices.Sorted(maps.Keys(per[path])) {
			parts = append(parts, fmt.Sprintf("%d %s", per[path][rule], rule))
		}
		fmt.Fprintf(w, "  %s: %s\n", path, strings.Join(parts, ", "))
	}
	for _, c := range r.Changes {
		if c.New {
			fmt.Fprintf(w, "  %s: new file\n", c.Path)
		}
	}
}

// countFixable says how many findings could be mended, and by what.
func countFixable(found []Entry) string {
	safe, unsafe := 0, 0
	for _, e := range found {
		if _, ok := SafeFixes.of(e.Fixes); ok {
			safe++
		} else if _, ok := AllFixes.of(e.Fixes); ok {
			unsafe++
		}
	}
	switch {
	case safe > 0 && unsafe > 0:
		return fmt.Sprintf("%d fixable by --fix, %d more by --fix --unsafe-fixes", safe, unsafe)
	case safe > 0:
		return fmt.Sprintf("%d fixable by --fix", safe)
	case unsafe > 0:
		return fmt.Sprintf("%d fixable by --fix --unsafe-fixes", unsafe)
	}
	return ""
}

func writeEntry(w io.Writer, e Entry, p paint) {
	fmt.Fprintf(w, "%s:%s: %s %s\n", p(color.Bold)(e.Place.Path), inFile(e.Place),
		p(levelColors[e.Level], color.Bold)(e.Level, "[", e.Rule.Name, "]"), e.Message)
	for _, stop := range e.Stops {
		at := inFile(stop.Place)
		if stop.Path != e.Place.Path {
			at = stop.Path + ":" + at
		}
		fmt.Fprintf(w, "  %s %s\n", p(color.Faint)(at), stop.Text)
	}
	if len(e.Fixes) > 0 {
		fix, ok := AllFixes.of(e.Fixes)
		if !ok {
			fix = e.Fixes[0]
		}
		fmt.Fprintf(w, "  %s %s\n", p(color.FgGreen)("fix:"), fix.Title)
	}
}

// inFile says where in its file a place is.
func inFile(p Place) string {
	at := fmt.Sprintf("%d:%d", p.Line, p.Column)
	if p.Cell > 0 {
		at = fmt.Sprintf("cell %d:%s", p.Cell, at)
	}
	return at
}

// writeCounts says how many findings each rule has, the loudest first, also in relation to
// the lines read.
func writeCounts(w io.Writer, r *Report) {
	counts := map[string]int{}
	for _, e := range r.Entries {
		counts[e.Rule.Name]++
	}
	names := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "findings\tper 10,000 lines\t  rule\n")
	row := func(name string, n int) {
		fmt.Fprintf(table, "%d\t%.2f\t  %s\n", n, float64(n)*10_000/float64(max(r.Lines, 1)), name)
	}
	for _, name := range names {
		row(name, counts[name])
	}
	row("all", len(r.Entries))
	table.Flush()
}

// summary says what was found and what was not looked at or not shown.
func summary(r *Report) string {
	parts := []string{fmt.Sprintf("Found %s in %s", countLevels(r.Entries), count(r.Files, "file"))}
	if text := countFixable(r.Entries); text != "" {
		parts = append(parts, text)
	}
	if r.Hidden > 0 {
		parts = append(parts, fmt.Sprintf("%d below the level or confidence shown", r.Hidden))
	}
	if n := len(r.Suppressed); n > 0 {
		parts = append(parts, fmt.Sprintf("%d suppressed", n))
	}
	if n := len(r.Skipped); n > 0 {
		parts = append(parts, fmt.Sprintf("skipped %s (%s)", count(n, "path"), countReasons(r.Skipped)))
	}
	if n := len(r.Failures); n > 0 {
		parts = append(parts, fmt.Sprintf("%s, see standard error", count(n, "failure")))
	}
	return strings.Join(parts, "; ")
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func countLevels(found []Entry) string {
	if len(found) == 0 {
		return "nothing"
	}
	perLevel := map[rules.Level]int{}
	for _, e := range found {
		perLevel[e.Level]++
	}
	var parts []string
	for level := rules.Error; level > rules.None; level-- {
		if n := perLevel[level]; n > 0 {
			parts = append(parts, count(n, level.String()))
		}
	}
	return strings.Join(parts, ", ")
}

func countReasons(skipped []Note) string {
	perReason := map[string]int{}
	var reasons []string
	for _, n := range skipped {
		if perReason[n.Text]++; perReason[n.Text] == 1 {
			reasons = append(reasons, n.Text)
		}
	}
	slices.SortFunc(reasons, func(a, b string) int {
		return cmp.Or(cmp.Compare(perReason[b], perReason[a]), cmp.Compare(a, b))
	})
	for i, reason := range reasons {
		reasons[i] = fmt.Sprintf("%d %s", perReason[reason], reason)
	}
	return strings.Join(reasons, ", ")
}
