package analysis

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestFixPlaces puts the call of each case where calls may stand, in files of each kind,
// and holds the laws of fixes for what is offered there.
func TestFixPlaces(t *testing.T) {
	places, err := txtar.ParseFile("testdata/fixes/places/places.txtar")
	if err != nil {
		t.Fatal(err)
	}
	l := &fixLaws{T: t, w: fixWorkspace(), titles: map[string]int{}}
	calls := callsToFix(t)
	for i, place := range places.Files {
		for j, c := range calls {
			l.hold(place.Name+": "+c.call, spellings[(i+j)%len(spellings)](c.in(place)))
		}
	}
	l.parse()
	t.Logf("%d calls in %d places had %d fixes", len(calls), len(places.Files), len(l.files))
}

// spellings are the kinds of files that there are.
var spellings = []func(string) string{
	func(s string) string { return s },
	func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	func(s string) string { return "\uFEFF" + s },
	func(s string) string { return strings.ReplaceAll(s, "    ", "\t") },
	func(s string) string { return "# coding: utf-8\n" + s },
	func(s string) string {
		return "\uFEFF" + strings.ReplaceAll(strings.ReplaceAll(s, "    ", "\t"), "\n", "\r\n")
	},
}

// A callToFix is the call of a case, with the imports that it needs.
type callToFix struct{ imports, call string }

// callsToFix are those of all cases, one of each kind.
func callsToFix(t *testing.T) []callToFix {
	seen := map[string]bool{}
	var out []callToFix
	for _, c := range readFixCases(t) {
		found, _ := c.findings(c.before)
		if len(found) == 0 || c.after == "" {
			continue
		}
		f := found[0]
		call := c.before[f.Span.Start:f.Span.End]
		kind := fmt.Sprint(c.rule, f.Callee, strings.Contains(call, "\n"), strings.Count(call, ","))
		if seen[kind] || strings.ContainsAny(call, "\r\t") {
			continue
		}
		seen[kind] = true
		out = append(out, callToFix{strings.Join(importLines.FindAllString(c.before, -1), "\n"), call})
	}
	return out
}

var importLines = regexp.MustCompile(`(?m)^(import|from) [^#\n(]*$`)

func (c callToFix) in(place txtar.File) string {
	text := string(place.Data)
	indent := ""
	if m := regexp.MustCompile(`(?m)^( *)IMPORTS`).FindStringSubmatch(text); m != nil {
		indent = m[1]
	}
	imports := strings.ReplaceAll(c.imports, "\n", "\n"+indent)
	if strings.Contains(text, "IMPORTS;") {
		imports = strings.ReplaceAll(c.imports, "\n", "; ")
	}
	if imports == "" {
		imports = "pass"
	}
	text = strings.ReplaceAll(text, "IMPORTS", imports)
	text = regexp.MustCompile(`CALL\d?`).ReplaceAllLiteralString(text, c.call)
	if path.Base(place.Name) == "without a line end.py" {
		text = strings.TrimSuffix(text, "\n")
	}
	return text
}
