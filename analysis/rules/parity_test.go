package rules

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"backflow/queries"
)

// A parity is what other tools find, as queries/parity/tools.toml says it.
type parity struct {
	Reasons map[string]string
	Tools   []peer
}

type peer struct {
	Name, Version, List, Rules string
	Outside                    map[string]string // the reason's name → the rules that nothing of ours covers
}

// later is the reason that may stand when it is over: a new rule needs nothing but its aliases.
const later = "later"

// TestParity compares queries/parity/README.md with the aliases of the rules.
func TestParity(t *testing.T) {
	text, err := os.ReadFile("../../queries/parity/tools.toml")
	if err != nil {
		t.Fatal(err)
	}
	var all parity
	if err := toml.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	set := load(t, queries.Files)
	tables := ""
	for _, p := range all.Tools {
		tables += p.table(t, all.Reasons, set.covering())
	}
	generate(t, "../../queries/parity/README.md", map[string]string{"parity": strings.TrimPrefix(tables, "\n")})
}

// covering are links to our rules, by the names that other tools have for them.
func (s *Set) covering() map[string][]string {
	out := map[string][]string{}
	for _, r := range s.Rules {
		for _, name := range r.Aliases {
			out[name] = append(out[name], fmt.Sprintf("[`%s`](../%s/%s/README.md)", r.Name, r.Family, r.Name))
		}
	}
	return out
}

// table tells of each rule of a tool who covers it, or why nobody does, and complains of
// those of which that is not known.
func (p *peer) table(t *testing.T, reasons map[string]string, covering map[string][]string) string {
	why := p.reasons(t, reasons, covering)
	covered, rows := 0, ""
	for _, name := range strings.Fields(p.Rules) {
		says := strings.Join(covering[name], ", ")
		switch {
		case says != "":
			covered++
		case why[name] != "":
			says = "– " + why[name]
		default:
			t.Errorf("queries/parity/tools.toml: %s of %s is no alias of a rule; give it to one, or say why not below [tools.outside]", name, p.Name)
		}
		rows += fmt.Sprintf("| `%s` | %s |\n", name, says)
		if tool := ToolOf(name); tool != p.Name {
			t.Errorf("queries/parity/tools.toml: %s of %s would be taken for one of %q", name, p.Name, tool)
		}
	}
	return fmt.Sprintf("\n## %s\n\n[%s](%s). Covered: %d of %d.\n\n| rule | backflow |\n| --- | --- |\n%s",
		p.Name, p.Version, p.List, covered, len(strings.Fields(p.Rules)), rows)
}

// reasons are those of a tool's rules that nothing of ours covers.
func (p *peer) reasons(t *testing.T, reasons map[string]string, covering map[string][]string) map[string]string {
	rules, why := strings.Fields(p.Rules), map[string]string{}
	for reason, names := range p.Outside {
		if reasons[reason] == "" {
			t.Errorf("queries/parity/tools.toml: %s: no [reasons] of the name %s", p.Name, reason)
		}
		for _, name := range strings.Fields(names) {
			switch {
			case !slices.Contains(rules, name) || why[name] != "":
				t.Errorf("queries/parity/tools.toml: %s: %s is no rule, or outside twice", p.Name, name)
			case len(covering[name]) > 0 && reason != later:
				t.Errorf("queries/parity/tools.toml: %s: %s is not outside (%s): it is an alias of %s", p.Name, name, reason, covering[name])
			}
			why[name] = reasons[reason]
		}
	}
	return why
}
