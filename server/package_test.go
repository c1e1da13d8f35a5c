package server

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"backflow/analysis"
)

// values are some that each setting of VS Code may have; a setting that is listed here and
// not there, or there and not here, is forgotten somewhere.
var values = map[string][]any{
	"backflow.path":           {"", "/usr/bin/backflow"},
	"backflow.diagnosticMode": {"openFiles", "workspace"},
	"backflow.minLevel":       {nil, "hint", "info", "warning", "error"},
	"backflow.minConfidence":  {nil, "low", "medium", "high"},
	"backflow.severity":       {nil, map[string]any{"eval-dynamic": "hint", "process": "off"}},
	"backflow.select":         {nil, []any{"eval-dynamic", "S602"}},
	"backflow.ignore":         {nil, []any{"process"}},
	"backflow.sources":        {nil, []any{"http-responses"}},
	"backflow.exclude":        {nil, []any{"tests/**"}},
	"backflow.perFileIgnores": {nil, map[string]any{"tests/**": []any{"S602"}}},
	"backflow.trace.server":   {"off", "messages", "verbose"},
}

// An extension is what VS Code reads in package.json of us.
type extension struct {
	Contributes struct {
		Configuration struct{ Properties map[string]vscodeSetting }
		Commands      []struct{ Command string }
	}
}

type vscodeSetting struct {
	Enum    []any
	Default any
}

func readExtension(t *testing.T) extension {
	raw, err := os.ReadFile("../editors/vscode/package.json")
	if err != nil {
		t.Fatal(err)
	}
	var e extension
	if err := json.Unmarshal(raw, &e); err != nil {
		t.Fatal(err)
	}
	return e
}

// The server takes every setting that VS Code offers, with every value of it, as VS Code
// sends it, and has no other settings.
func TestVSCodeSettings(t *testing.T) {
	settings := readExtension(t).Contributes.Configuration.Properties
	for name, all := range values {
		setting, ok := settings[name]
		if !ok {
			t.Errorf("package.json has no %s", name)
		}
		if setting.Enum != nil && !slices.Equal(setting.Enum, all) {
			t.Errorf("package.json allows %v for %s, tested are %v", setting.Enum, name, all)
		}
		for _, value := range append(all, setting.Default) {
			if complaints := read(t, name, value); len(complaints) > 0 {
				t.Errorf("%s: %v is refused: %v", name, value, complaints)
			}
		}
	}
	for name := range settings {
		if _, ok := values[name]; !ok {
			t.Errorf("%s of package.json is not tested", name)
		}
	}
	for _, s := range analysis.SettingsTable {
		if name := section + "." + camel(s.Name); values[name] == nil {
			t.Errorf("%s is no setting of VS Code", name)
		}
	}
}

// read has the server read one setting, in the form that VS Code sends it in.
func read(t *testing.T, name string, value any) []string {
	parts := strings.Split(name, ".")
	for _, part := range slices.Backward(parts) {
		value = map[string]any{part: value}
	}
	raw, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	given, err := ours(raw)
	if err != nil {
		return []string{err.Error()}
	}
	s := newServer(Options{In: os.Stdin, Out: os.Stdout})
	work, err := workspace(analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	to := defaults()
	return append(s.choose(&to, given), to.Unknown(work.Snapshot().Rules())...)
}

// camel writes a name as editors do.
func camel(name string) string {
	words := strings.Split(name, "-")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}

// The commands that VS Code offers are the extension's own and the server's.
func TestVSCodeCommands(t *testing.T) {
	own := []string{"backflow.restart", "backflow.showLogs"}
	var got []string
	for _, c := range readExtension(t).Contributes.Commands {
		got = append(got, c.Command)
	}
	if want := append(own, scanWorkspace); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
