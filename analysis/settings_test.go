package analysis

import (
	"strings"
	"testing"
	"testing/fstest"

	"backflow/analysis/rules"
)

var someRules = []*rules.Rule{
	evalRule,
	{Name: "os-system", Family: "process", Aliases: []string{"S605", "B605"}},
	{Name: "quiet", Family: "process", Off: true},
}

func TestUses(t *testing.T) {
	tests := []struct {
		settings string // lines of a backflow.toml
		file     string
		want     string // names of the rules in use
	}{
		{``, "a.py", "eval-dynamic os-system"},
		{`select = ["process"]`, "a.py", "os-system"},
		{`select = ["S307", "b605"]`, "a.py", "eval-dynamic os-system"},
		{`select = ["quiet"]`, "a.py", "quiet"},
		{`select = ["process"]` + "\n" + `ignore = ["os-system"]`, "a.py", ""},
		{`ignore = ["process"]`, "a.py", "eval-dynamic"},
		{`severity = {os-system = "off"}`, "a.py", "eval-dynamic"},
		{`severity = {process = "off", os-system = "hint"}`, "a.py", "eval-dynamic os-system"},
		{`per-file-ignores = {"tests/**" = ["os-system"]}`, "tests/x/a.py", "eval-dynamic"},
		{`per-file-ignores = {"tests" = ["os-system"]}`, "tests/x/a.py", "eval-dynamic"},
		{`per-file-ignores = {"tests" = ["os-system"]}`, "lib/tests.py", "eval-dynamic os-system"},
		{`per-file-ignores = {"test_*.py" = ["process"]}`, "lib/test_a.py", "eval-dynamic"},
		{`per-file-ignores = {"*.py" = ["process"], "a.py" = ["S307"]}`, "a.py", ""},
	}
	for _, tt := range tests {
		disk := fstest.MapFS{"home/backflow.toml": {Data: []byte(tt.settings)}}
		s, notes, failure := ReadSettings(disk, "home/lib", nil, someRules)
		if failure != nil || len(notes) > 0 {
			t.Fatalf("%s: %v %v", tt.settings, notes, failure)
		}
		var got []string
		for _, r := range someRules {
			if s.Uses(r, "home/"+tt.file) {
				got = append(got, r.Name)
			}
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%s\n%s: got %q, want %q", tt.settings, tt.file, got, tt.want)
		}
	}
}

func TestLevel(t *testing.T) {
	tests := []struct {
		choice     string
		confidence Confidence
		level      rules.Level
		want       rules.Level
	}{
		{"", High, rules.Error, rules.Error},
		{"hint", High, rules.Error, rules.Hint},
		{"error", Medium, rules.Info, rules.Error},
		{"error", Low, rules.Hint, rules.Hint},
		{"hint", Low, rules.Warning, rules.Hint},
	}
	for _, tt := range tests {
		s := DefaultSettings()
		if tt.choice != "" {
			if err := s.Put("severity", map[string]any{"S307": tt.choice}); err != nil {
				t.Fatal(err)
			}
		}
		got := s.Level(Finding{Rule: evalRule, Confidence: tt.confidence, Level: tt.level})
		if got != tt.want {
			t.Errorf("severity %q of %v %v: got %v, want %v", tt.choice, tt.confidence, tt.level, got, tt.want)
		}
	}
}

func TestShows(t *testing.T) {
	s := DefaultSettings()
	shown := func(l rules.Level, c Confidence) bool { return s.Shows(Finding{Level: l, Confidence: c}) }
	if !shown(rules.Warning, Low) || shown(rules.Info, Medium) || shown(rules.Hint, Low) {
		t.Error("by default warnings and errors are shown, and nothing milder")
	}
	if err := s.Put("min-level", "hint"); err != nil || !shown(rules.Hint, Low) {
		t.Error("all levels are shown with min-level hint", err)
	}
	if err := s.Put("min-confidence", "high"); err != nil || shown(rules.Error, Medium) {
		t.Error("a medium confidence is not shown with min-confidence high", err)
	}
}

func TestNearestSettings(t *testing.T) {
	ours := func(level string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("[tool.backflow]\nmin-level = \"" + level + "\"\n")}
	}
	disk := fstest.MapFS{
		"p/pyproject.toml":     ours("error"),
		"p/a/pyproject.toml":   {Data: []byte("[tool.ruff]\nselect = []\n")},
		"p/b/pyproject.toml":   ours("hint"),
		"p/b/backflow.toml":    {Data: []byte("min-level = \"info\"\n")},
		"p/c/pyproject.toml":   {Data: []byte("[tool.backflow]\n")},
		"q/x/empty/file.txt":   {},
		"p/d/e/pyproject.toml": {Data: []byte("[tool]\nbackflow = {min-level = 'hint'}")},
	}
	for folder, want := range map[string]rules.Level{
		"p": rules.Error, "p/a": rules.Error, "p/b": rules.Info, "p/b/c": rules.Info,
		"p/c": rules.Warning, "p/d/e/f": rules.Hint, "q/x/empty": rules.Warning, ".": rules.Warning,
	} {
		s, notes, failure := ReadSettings(disk, folder, nil, nil)
		if s.MinLevel != want || len(notes) > 0 || failure != nil {
			t.Errorf("%s: got %v %v %v, want %v", folder, s.MinLevel, notes, failure, want)
		}
	}
	s, _, _ := ReadSettings(disk, "p", map[string]any{"min-level": "hint"}, nil)
	if s.MinLevel != rules.Hint {
		t.Error("what is given goes before files")
	}
}

func TestSettingsComplaints(t *testing.T) {
	const known = "; allowed: exclude ignore min-confidence min-level per-file-ignores select severity"
	tests := []struct{ text, want string }{
		{"\nslect = ['x']", "backflow.toml:2: unknown setting slect; did you mean select?" + known},
		{"[colour]\na = 1", "backflow.toml:1: unknown setting colour" + known},
		{"select = 'eval-dynamic'", "backflow.toml:1: select: expected a list of strings, got eval-dynamic"},
		{"select = [1]", "backflow.toml:1: select: expected a list of strings, got 1 in it"},
		{"# ours\nignore = ['evil-dynamic']", "backflow.toml:2: ignore: unknown rule evil-dynamic; did you mean eval-dynamic?"},
		{"min-level = 'fatal'", "backflow.toml:1: min-level: unknown fatal; allowed: error hint info none warning"},
		{"min-level = 'none'", "backflow.toml:1: min-level: none is no level to show; allowed: hint info warning error"},
		{"min-confidence = 1", "backflow.toml:1: min-confidence: expected a string, got 1"},
		{"min-confidence = 'sure'", `backflow.toml:1: min-confidence: unknown confidence "sure"; allowed: low medium high`},
		{"exclude = ['[']", `backflow.toml:1: exclude: malformed glob "["`},
		{"\n[per-file-ignores]\na = 1", "backflow.toml:2: per-file-ignores: expected a list of strings, got 1"},
		{"severity = {nothing-like-it = 'off'}", "backflow.toml:1: severity: unknown rule nothing-like-it"},
		{"severity = 'off'", "backflow.toml:1: severity: expected a table, got off"},
	}
	for _, tt := range tests {
		disk := fstest.MapFS{"backflow.toml": {Data: []byte(tt.text)}}
		_, notes, failure := ReadSettings(disk, ".", nil, someRules)
		if failure != nil || len(notes) != 1 || !strings.HasPrefix(notes[0].String(), tt.want) {
			t.Errorf("%s\ngot  %v %v\nwant %s", tt.text, notes, failure, tt.want)
		}
	}
}

func TestUnreadableSettings(t *testing.T) {
	disk := fstest.MapFS{"a/backflow.toml/x": {}, "b/backflow.toml": {Data: []byte("select = [")}}
	for folder, want := range map[string]string{
		"a": "a/backflow.toml: invalid argument",
		"b": "b/backflow.toml:1:10: array is incomplete",
	} {
		s, notes, failure := ReadSettings(disk, folder, nil, nil)
		if failure == nil || failure.String() != want || len(notes) > 0 || s.MinLevel != rules.Warning {
			t.Errorf("got %v %v, want %s and what is set by default", failure, notes, want)
		}
	}
}
