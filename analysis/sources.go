package analysis

import (
	"fmt"
	"io/fs"
	"slices"

	"backflow/analysis/rules"
)

// SourcesFor returns the sources that the settings for some folders count besides those that
// are on by default. They hold for all files of a workspace: data has no borders.
func SourcesFor(disk fs.FS, given map[string]any, folders ...string) (all []string) {
	for _, folder := range folders {
		s, _, _ := ReadSettings(disk, folder, given, nil)
		all = append(all, s.Sources...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// using is a rule set with sources that are off by default.
func using(set *rules.Set, sources []string) (*rules.Set, error) {
	for _, name := range sources {
		if !slices.Contains(set.Optional, name) {
			return nil, fmt.Errorf("sources: unknown source %s%s", name, rules.Meant(name, set.Optional))
		}
	}
	return set.With(sources...), nil
}
