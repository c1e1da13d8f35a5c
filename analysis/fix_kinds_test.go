package analysis

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backflow/analysis/rules"
)

// TestRemedies holds the kinds of fix that rules may name to those that are made.
func TestRemedies(t *testing.T) {
	named, made := slices.Sorted(maps.Keys(rules.Fixes)), slices.Sorted(maps.Keys(remedies))
	if d := cmp.Diff(named, made); d != "" {
		t.Error(d)
	}
}
