package analysis_test

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The house is one straight line: each package may import only what stands to its right.
var line = []string{"backflow", "backflow/server", "backflow/analysis", "backflow/analysis/taint",
	"backflow/analysis/rules", "backflow/analysis/facts", "backflow/analysis/syntax"}

// What is not ours may be imported only by those named.
var reserved = map[string][]string{
	"go.lsp.dev/":                       {"backflow/server"},
	"go.uber.org/zap":                   {"backflow", "backflow/server"},
	"github.com/smacker/go-tree-sitter": {"backflow/analysis/syntax", "backflow/analysis/rules"},
	"github.com/spf13/cobra":            {"backflow"},
	"github.com/owenrumney/go-sarif":    {"backflow/analysis"},
	"github.com/pelletier/go-toml":      {"backflow/analysis"},
	"golang.org/x/text/unicode/norm":    {"backflow/analysis/facts"},
	"os":                                {"backflow", "backflow/server"},
	"os/exec":                           {},
	"net/http":                          {},
	"backflow/queries":                  {"backflow"},
}

func TestLayers(t *testing.T) {
	for _, p := range packages(t) {
		at := slices.Index(line, p.ImportPath)
		if at < 0 && p.ImportPath != "backflow/queries" {
			t.Errorf("%s is a package that the house does not know; it has %v and backflow/queries", p.ImportPath, line)
		}
		for _, i := range p.Imports {
			if to := slices.Index(line, i); to >= 0 && to <= at || to >= 0 && at < 0 {
				t.Errorf("%s imports %s, which does not stand to its right", p.ImportPath, i)
			}
			for what, who := range reserved {
				if (i == what || strings.HasPrefix(i, what) && strings.Contains(what, ".")) && !slices.Contains(who, p.ImportPath) {
					t.Errorf("%s imports %s; only %v may", p.ImportPath, i, who)
				}
			}
		}
	}
}

type listed struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) (out []listed) {
	t.Helper()
	text, err := exec.Command("go", "list", "-json=ImportPath,Imports", "backflow/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for d := json.NewDecoder(strings.NewReader(string(text))); d.More(); {
		var p listed
		if err := d.Decode(&p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}
