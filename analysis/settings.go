package analysis

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"backflow/analysis/rules"
)

// Settings are what a person may choose about which findings there are.
type Settings struct {
	Select         []string
	Ignore         []string
	MinLevel       rules.Level
	MinConfidence  Confidence
	Exclude        []string
	PerFileIgnores map[string][]string
	Severity       map[string]rules.Level
	Sources        []string

	Base string // the folder that globs are relative to
}

// A Setting is one choice: what it is called in settings files and in the editor, and what it means.
type Setting struct {
	Name, Type, Default, Help string
	put                       func(*Settings, any) error
	rules                     func(*Settings) []string // the rules it names; nil if it names none
}

// SettingsTable lists all settings: of [tool.backflow] in pyproject.toml, of
// backflow.toml, of the editor, and, where there is a flag of the name, of the command.
var SettingsTable = []Setting{
	{Name: "select", Type: "names", Default: "all that are on by default",
		Help:  "the rules to use: rules, families, or what another tool calls them (S307, B602)",
		put:   func(s *Settings, v any) (err error) { s.Select, err = texts(v); return },
		rules: func(s *Settings) []string { return s.Select }},
	{Name: "ignore", Type: "names", Default: "none",
		Help:  "rules not to use, even if selected",
		put:   func(s *Settings, v any) (err error) { s.Ignore, err = texts(v); return },
		rules: func(s *Settings) []string { return s.Ignore }},
	{Name: "min-level", Type: "level", Default: "warning",
		Help: "the mildest level shown: hint, info, warning or error",
		put:  func(s *Settings, v any) (err error) { s.MinLevel, err = shownLevel(v); return }},
	{Name: "min-confidence", Type: "confidence", Default: "low",
		Help: "the lowest confidence shown: low (constant), medium (unknown origin) or high (attacker-controlled)",
		put:  func(s *Settings, v any) (err error) { s.MinConfidence, err = word(v, ConfidenceNamed); return }},
	{Name: "exclude", Type: "globs", Default: "none besides " + strings.Join(excludedByDefault, ", "),
		Help: "names of files and folders, or paths from the settings file, that are left out of a folder's scan",
		put:  func(s *Settings, v any) (err error) { s.Exclude, err = globs(v); return }},
	{Name: "per-file-ignores", Type: "table of glob to names", Default: "none",
		Help:  "rules not to use in some files: \"tests/**\" = [\"shell-true\"]",
		put:   func(s *Settings, v any) (err error) { s.PerFileIgnores, err = perFile(v); return },
		rules: func(s *Settings) []string { return slices.Concat(sortedValues(s.PerFileIgnores)...) }},
	{Name: "severity", Type: "table of name to level or \"off\"", Default: "the rule's own",
		Help:  "the level of a rule's findings; those of low confidence only become milder by it",
		put:   func(s *Settings, v any) (err error) { s.Severity, err = severity(v); return },
		rules: func(s *Settings) []string { return slices.Sorted(maps.Keys(s.Severity)) }},
	{Name: "sources", Type: "names", Default: "none besides those that are on by default",
		Help: "sources to count as well, for all files alike: celery, file-contents, http-responses",
		put:  func(s *Settings, v any) (err error) { s.Sources, err = texts(v); return }},
}

// DefaultSettings are the settings where nobody chose.
func DefaultSettings() Settings { return Settings{MinLevel: rules.Warning, MinConfidence: Low} }

// SettingNamed returns the setting with a name. The error suggests another.
func SettingNamed(name string) (*Setting, error) {
	var names []string
	for i := range SettingsTable {
		if SettingsTable[i].Name == name {
			return &SettingsTable[i], nil
		}
		names = append(names, SettingsTable[i].Name)
	}
	return nil, fmt.Errorf("unknown setting %s%s", name, rules.Meant(name, names))
}

// Put chooses a value for a setting: texts, lists and tables as TOML and JSON have them.
// A wrong one changes nothing.
func (s *Settings) Put(name string, value any) error {
	setting, err := SettingNamed(name)
	if err != nil {
		return err
	}
	next := *s
	if err := setting.put(&next, value); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	*s = next
	return nil
}

// Uses reports whether a rule is in use for a file, whose path counts from where Base does.
func (s *Settings) Uses(r *rules.Rule, file string) bool {
	in := func(names []string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return means(r, n) })
	}
	byName := slices.ContainsFunc(s.Select, func(n string) bool { return named(r, n) })
	switch {
	case len(s.Select) > 0 && !in(s.Select), r.Off && !byName, in(s.Ignore):
		return false
	}
	for glob, names := range s.PerFileIgnores {
		if in(names) && s.matches(glob, file) {
			return false
		}
	}
	level, set := s.severity(r)
	return !set || level != rules.None
}

// Level is a finding's level after the person's choice.
func (s *Settings) Level(f Finding) rules.Level {
	level, set := s.severity(f.Rule)
	switch {
	case !set:
		return f.Level
	case f.Confidence == Low:
		return min(level, f.Level)
	}
	return level
}

// Shows reports whether a finding with its final level is one to see.
func (s *Settings) Shows(f Finding) bool {
	return f.Level >= s.MinLevel && f.Confidence >= s.MinConfidence
}

// severity prefers what is said of the rule to what is said of its family.
func (s *Settings) severity(r *rules.Rule) (level rules.Level, set bool) {
	for _, name := range slices.Sorted(maps.Keys(s.Severity)) {
		if named(r, name) {
			return s.Severity[name], true
		}
	}
	level, set = s.Severity[r.Family]
	return level, set
}

// means reports whether a name means the rule or its family.
func means(r *rules.Rule, name string) bool { return r.Family == name || named(r, name) }

// matches compares a glob with a file's name, its path below Base, and the folders of that.
func (s *Settings) matches(glob, file string) bool {
	glob = strings.TrimSuffix(glob, "/")
	below, inside := cutFolder(s.Base, file)
	fits := doublestar.MatchUnvalidated
	return fits(glob, path.Base(file)) || inside && (fits(glob, below) || fits(glob+"/**", below))
}

// cutFolder returns the path of a file from a folder that it is in.
func cutFolder(folder, file string) (below string, inside bool) {
	if folder == "" || folder == "." {
		return file, true
	}
	return strings.CutPrefix(file, folder+"/")
}

// Unknown says which names in the settings mean no rule, and what could have been meant.
func (s *Settings) Unknown(all []*rules.Rule) []string {
	var out []string
	for _, setting := range SettingsTable {
		if setting.rules == nil {
			continue
		}
		for _, unknown := range unknownRules(setting.rules(s), all) {
			out = append(out, setting.Name+": "+unknown)
		}
	}
	return out
}

// unknownRules says which names mean no rule, and what could have been meant.
func unknownRules(names []string, all []*rules.Rule) []string {
	var out []string
	for _, name := range names {
		if !slices.ContainsFunc(all, func(r *rules.Rule) bool { return means(r, name) }) {
			out = append(out, unknownRule(name, all))
		}
	}
	return out
}

func unknownRule(name string, all []*rules.Rule) string {
	var known []string
	for _, r := range all {
		known = append(known, r.Name, r.Family)
		known = append(known, r.Aliases...)
	}
	return fmt.Sprintf("unknown rule %s%s", name, rules.Meant(name, known))
}
