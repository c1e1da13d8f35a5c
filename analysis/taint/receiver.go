package taint

import "backflow/analysis/facts"

// A method that a class inherits may call others that the class defines anew. It is summarised
// once for the class that it stands in, and again for each that defines some of what it uses.

// receiver is the class of which self surely is when a method of another class is called, if that
// makes a difference; or "".
func (r *run) receiver(d *defn, o object) string {
	at := d.class()
	if at == nil || o.self == nil {
		return ""
	}
	of := ""
	for _, x := range o.self.objs {
		switch {
		case x.kind != instance || x.def == "":
		case x.bare() && x.def != r.as: // it may be of any class that derives from this one
			return ""
		case of != "" && of != x.def:
			return ""
		default:
			of = x.def
		}
	}
	if of == "" || of == at.key || !r.s.overrides(of, d) {
		return ""
	}
	return of
}

// overrides reports whether a class, or one between it and that of a method, defines something
// that the method uses of self.
func (s *solver) overrides(cls string, m *defn) bool {
	return s.get(query{overriding, m.key, cls}).text != ""
}

// overridden is "yes" if a class defines anew what a method of another uses of self, itself or by
// other methods of self.
func (s *solver) overridden(m *defn, cls string) string {
	at := m.class()
	if at == nil {
		return ""
	}
	between, rest := []string{cls}, []string{at.key}
	found := false
	for o := range s.lineage(cls) {
		found = found || o.def == at.key
		switch {
		case o.kind != class || o.def == at.key:
		case found:
			rest = append(rest, o.def)
		default:
			between = append(between, o.def)
		}
	}
	seen := map[string]bool{}
	todo := []*defn{m}
	for len(todo) > 0 {
		m, todo = todo[0], todo[1:]
		for _, name := range sortedKeys(s.usedOfSelf(m)) {
			if seen[name] {
				continue
			}
			seen[name] = true
			if s.methodIn(between, name) != nil {
				return "yes"
			}
			if next := s.methodIn(rest, name); next != nil {
				todo = append(todo, next)
			}
		}
	}
	return ""
}

// methodIn is the method of a name in the first of some classes that has one.
func (s *solver) methodIn(classes []string, name string) *defn {
	for _, key := range classes {
		s.get(query{contents, key, ""})
		if d := s.def(key); d != nil && len(d.member[name]) > 0 {
			return d.member[name][0]
		}
	}
	return nil
}

// usedOfSelf are the attributes that a method reads from self.
func (s *solver) usedOfSelf(m *defn) map[string]bool {
	s.get(query{contents, m.key, ""})
	out := map[string]bool{}
	if len(m.def.Params) == 0 || m.def.Kind != facts.Function {
		return out
	}
	for i := range m.def.Exprs {
		e := &m.def.Exprs[i]
		if x := m.def.Expr(e.X); e.Op == facts.Attr && x.Op == facts.Name && x.Text == m.def.Params[0].Name {
			out[e.Text] = true
		}
	}
	return out
}
