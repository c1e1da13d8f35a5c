package rules

import (
	"testing"
	"testing/fstest"

	"backflow/queries"
)

func TestBuiltIn(t *testing.T) {
	set := load(t, queries.Files)
	t.Logf("%d rules, %d called names, %d objects, %d shapes", len(set.Rules), len(set.Calls), len(set.Objects), len(set.Shapes))
	load(t, fstest.MapFS{}, queries.Files) // as a project's own, also compiled by tree-sitter
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(queries.Files); err != nil {
			b.Fatal(err)
		}
	}
}
