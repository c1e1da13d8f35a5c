package rules

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// known looks up a word of a table and says what else could have been meant.
func known[T any](table map[string]T, name string) (T, error) {
	v, ok := table[name]
	if !ok {
		return v, fmt.Errorf("unknown %s%s", name, Meant(name, slices.Collect(maps.Keys(table))))
	}
	return v, nil
}

// Meant is the tail of an error about an unknown word: the nearest known one, and all
// of them if they are few.
func Meant(name string, all []string) string {
	all = slices.Sorted(slices.Values(all))
	out := ""
	if near := nearest(name, all); near != "" {
		out = "; did you mean " + strings.TrimSuffix(near, "?") + "?"
	}
	if len(all) <= 20 {
		out += "; allowed: " + strings.Join(all, " ")
	}
	return out
}

// nearest is the word with the fewest letters to change, "" if none is alike.
func nearest(name string, all []string) string {
	if len(all) == 0 {
		return ""
	}
	distance := func(word string) int { return levenshtein.ComputeDistance(name, word) }
	best := slices.MinFunc(all, func(a, b string) int { return cmp.Compare(distance(a), distance(b)) })
	if distance(best) > max(1, len(name)/3) {
		return ""
	}
	return best
}
