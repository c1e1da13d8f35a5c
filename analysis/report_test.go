package analysis

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

var update = flag.Bool("update", false, "write what tests compare with")

// someReport has one of everything.
func someReport() *Report {
	eval := &rules.Rule{Name: "eval-dynamic", Family: "code-execution", Title: "`eval` of text that is not constant", Page: "# `eval` of text\n", CWE: []int{95}, Aliases: []string{"S307"},
		Levels: [3]rules.Level{rules.Info, rules.Warning, rules.Error}}
	shell := &rules.Rule{Name: "shell-true", Family: "process", Title: "A shell", Page: "# A shell\n", CWE: []int{78, 88},
		Levels: [3]rules.Level{rules.Hint, rules.Warning, rules.Warning}}
	found := Entry{
		Finding: Finding{Rule: eval, Path: "my app/é.py", Callee: "builtins.eval", Level: rules.Error, Confidence: High,
			Message: `request.args["x"] is run as code by eval`},
		Place: Place{Path: "my app/é.py", Area: Area{4, 5, 4, 12}},
		Stops: []Stop{
			{Place{Path: "my app/é.py", Area: Area{2, 9, 2, 26}}, "from an HTTP request"},
			{Place{Path: "/else/where.py", Area: Area{7, 1, 8, 2}}, "through clean"},
			{Place{Path: "my app/é.py", Area: Area{4, 10, 4, 11}}, "into eval"},
		},
		Fixes:       []Fix{{Title: "Parse it with ast.literal_eval", Safe: false}},
		Fingerprint: "00112233445566778899aabbccddeeff",
	}
	milder := Entry{
		Finding: Finding{Rule: shell, Path: "b.py", Callee: "os.system", Level: rules.Hint, Confidence: Low, Message: "<b> & c reach a shell"},
		Place:   Place{Path: "b.py", Area: Area{1, 1, 1, 20}}, Fingerprint: "ff",
	}
	inCell := Entry{
		Finding: Finding{Rule: shell, Path: "n.ipynb", Callee: "os.system", Level: rules.Warning, Confidence: High, Message: "x reaches a shell"},
		Place:   Place{"n.ipynb", 3, Area{2, 1, 2, 13}, Area{40, 6, 40, 18}}, Fingerprint: "ee",
		Stops: []Stop{{Place{"n.ipynb", 1, Area{1, 5, 1, 12}, Area{9, 10, 9, 17}}, "from what is typed"}},
	}
	silent := found
	silent.Finding.Suppressed = "# noqa: S307"
	return &Report{
		Version: "1.2.3", Dir: "/home/me", Rules: []*rules.Rule{eval, shell},
		Entries: []Entry{found, milder, inCell}, Suppressed: []Entry{silent}, Hidden: 3, Files: 12, Lines: 345,
		Skipped:  []Note{{Path: "build", Text: "excluded by default"}, {Path: "a.py", Text: "by .gitignore"}, {Path: "dist", Text: "excluded by default"}},
		Warnings: []Note{{Path: "backflow.toml", Line: 2, Text: "unknown setting slect"}, {Path: "n.ipynb", Cell: 3, Line: 4, Column: 5, Text: "names no rule"}},
		Failures: []Note{{Path: "gone.py", Text: "no such file or directory"}},
	}
}

// TestFormats compares every format of one report with a file in testdata/report.
func TestFormats(t *testing.T) {
	for _, f := range Formats {
		compareWritten(t, f.Name, f, Style{})
	}
	compareWritten(t, "text-color", Formats[0], Style{Color: true, Quiet: true})
}

func compareWritten(t *testing.T, name string, f Format, s Style) {
	t.Helper()
	var out bytes.Buffer
	if err := f.Write(&out, someReport(), s); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", "report", name)
	if *update {
		if err := os.WriteFile(path, out.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("%s (-update writes it) -want +got:\n%s", path, diff)
	}
}

func TestEmptyReport(t *testing.T) {
	for _, f := range Formats {
		var out bytes.Buffer
		if err := f.Write(&out, &Report{}, Style{}); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(out.String(), "null") {
			t.Errorf("%s: a list is null:\n%s", f.Name, out.String())
		}
	}
}

// TestSARIFSchema holds the report to the schema of SARIF 2.1.0, which the library has with it.
func TestSARIFSchema(t *testing.T) {
	for _, r := range []*Report{someReport(), {}} {
		var out bytes.Buffer
		if err := writeSARIF(&out, r, Style{}); err != nil {
			t.Fatal(err)
		}
		var log sarif.Report
		if err := json.Unmarshal(out.Bytes(), &log); err != nil {
			t.Fatal(err)
		}
		if err := log.Validate(); err != nil {
			t.Error(err)
		}
	}
}

func TestFingerprint(t *testing.T) {
	prints := func(text string) []string {
		d := syntax.Parse([]byte(text))
		ordinals := map[string]int{}
		var out []string
		for _, f := range evals(text) {
			key := identity(d, f)
			out = append(out, fingerprint(key, ordinals[key]))
			ordinals[key]++
		}
		return out
	}
	before := prints("def f(x):\n    eval(x)\n    eval(x)\n")
	moved := prints("import a\n\ndef f(x):\n    a()\n    eval(x)\n    if a:\n        eval(x)\n")
	if diff := cmp.Diff(before, moved); diff != "" {
		t.Errorf("lines that move change no fingerprint -want +got:\n%s", diff)
	}
	if before[0] == before[1] {
		t.Error("two findings of a function have one fingerprint")
	}
	if other := prints("def g(x):\n    eval(x)\n"); other[0] == before[0] {
		t.Error("findings of two functions have one fingerprint")
	}
}
