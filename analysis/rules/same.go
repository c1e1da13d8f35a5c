package rules

import (
	"slices"
	"strings"
)

// rename adds to the names in a pattern those that #same! says mean the same.
func (l *loader) rename(p *Pattern) {
	p.Names = l.alike(p.Names)
	p.Params.CleanTypes = l.alike(p.Params.CleanTypes)
	p.Params.CleanValues = l.alike(p.Params.CleanValues)
	p.Params.Models = l.alike(p.Params.Models)
	p.CleanFields = l.alike(p.CleanFields)
	p.Params.Injects = l.alike(p.Params.Injects)
	for i := range p.Where {
		p.Where[i].Values = l.alike(p.Where[i].Values)
	}
}

// alike is names and all that mean the same. What is added may have others again.
func (l *loader) alike(names []string) []string {
	if !slices.ContainsFunc(names, func(n string) bool { return l.same[first(n)] != nil }) {
		return names
	}
	seen := make(map[string]bool, 4*len(names))
	for _, n := range names {
		seen[n] = true
	}
	for i := 0; i < len(names) && i < mostNames; i++ {
		for _, same := range l.same[first(names[i])] {
			if !within(names[i], same[0]) {
				continue
			}
			rest := names[i][len(same[0]):]
			for _, other := range same[1:] {
				if name := other + rest; !within(names[i], other) && !seen[name] { // (#same! "a" "a.b") would not end
					names = append(names, name)
					seen[name] = true
				}
			}
		}
	}
	return names
}

// first is the first word of a dotted name.
func first(name string) string {
	word, _, _ := strings.Cut(name, ".")
	return word
}

// within reports whether a dotted name is another or stands below it.
func within(name, other string) bool {
	return strings.HasPrefix(name, other) && (len(name) == len(other) || name[len(other)] == '.')
}

// mostNames ends names that grow all the same: (#same! "a" "b.c") (#same! "b" "a").
const mostNames = 2000

// Alike is a name and all that the rules say means the same.
func (s *Set) Alike(name string) []string { return s.loader.alike([]string{name}) }
