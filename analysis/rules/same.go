package rules

import "strings"

// rename adds to the names in a pattern those that #same! says mean the same.
func (l *loader) rename(p *Pattern) {
	p.Names = l.alike(p.Names)
	p.Params.CleanTypes = l.alike(p.Params.CleanTypes)
	p.Params.CleanValues = l.alike(p.Params.CleanValues)
	for i := range p.Where {
		p.Where[i].Values = l.alike(p.Where[i].Values)
	}
}

// alike is names and all that mean the same. What is added may have others again.
func (l *loader) alike(names []string) []string {
	for i := 0; i < len(names) && i < mostNames; i++ {
		for _, same := range l.same {
			rest, ok := strings.CutPrefix(names[i], same[0])
			if !ok || rest != "" && rest[0] != '.' {
				continue
			}
			for _, other := range same[1:] {
				addNew(&names, other+rest)
			}
		}
	}
	return names
}

// mostNames ends names that grow: (#same! "a" "a.b").
const mostNames = 2000
