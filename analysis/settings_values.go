package analysis

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/bmatcuk/doublestar/v4"

	"backflow/analysis/rules"
)

// The values of settings, from what TOML and JSON make of them.

func texts(v any) ([]string, error) {
	switch v := v.(type) {
	case []string:
		return v, nil
	case []any:
		out := make([]string, len(v))
		for i, e := range v {
			var ok bool
			if out[i], ok = e.(string); !ok {
				return nil, fmt.Errorf("expected a list of strings, got %v in it", e)
			}
		}
		return out, nil
	}
	return nil, fmt.Errorf("expected a list of strings, got %v", v)
}

func globs(v any) ([]string, error) {
	list, err := texts(v)
	for _, g := range list {
		if !doublestar.ValidatePattern(g) {
			return nil, fmt.Errorf("malformed glob %q", g)
		}
	}
	return list, err
}

// word reads the name of one thing.
func word[T any](v any, lookup func(string) (T, error)) (T, error) {
	name, ok := v.(string)
	if !ok {
		var none T
		return none, fmt.Errorf("expected a string, got %v", v)
	}
	return lookup(name)
}

func shownLevel(v any) (rules.Level, error) {
	level, err := word(v, rules.LevelNamed)
	if err == nil && level == rules.None {
		err = errors.New("none is no level to show; allowed: hint info warning error")
	}
	return level, err
}

func table(v any) (map[string]any, error) {
	t, ok := v.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("expected a table, got %v", v)
	}
	return t, nil
}

func perFile(v any) (map[string][]string, error) {
	t, err := table(v)
	out := map[string][]string{}
	for _, glob := range slices.Sorted(maps.Keys(t)) {
		if !doublestar.ValidatePattern(glob) {
			return nil, fmt.Errorf("malformed glob %q", glob)
		}
		if out[glob], err = texts(t[glob]); err != nil {
			return nil, err
		}
	}
	return out, err
}

func severity(v any) (map[string]rules.Level, error) {
	t, err := table(v)
	out := map[string]rules.Level{}
	for _, name := range slices.Sorted(maps.Keys(t)) {
		if t[name] == "off" {
			out[name] = rules.None
			continue
		}
		if out[name], err = shownLevel(t[name]); err != nil {
			return nil, err
		}
	}
	return out, err
}

func sortedValues[T any](m map[string]T) []T {
	var out []T
	for _, k := range slices.Sorted(maps.Keys(m)) {
		out = append(out, m[k])
	}
	return out
}
