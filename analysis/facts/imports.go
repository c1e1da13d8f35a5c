package facts

// imports lowers the three forms of import statements.
func (l *lower) imports(s *Stmt, i int32) {
	s.Op, s.Parts = Import, &Parts{}
	from := Imported{}
	if l.form(i) == importFuture {
		from.Module = "__future__"
	} else if m := child(l.nodes, i, fieldModule); m != 0 {
		from = l.module(m)
	}
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch {
		case l.form(c) == wildcardImport:
			star := from
			star.Name, star.Span = "*", l.span(c)
			s.Imports = append(s.Imports, star)
		case l.nodes[c].Field == fieldName:
			m, name := l.imported(from, c)
			if name == "" { // not written yet
				continue
			}
			if l.form(i) == importStatement {
				m.Module = name
			} else {
				m.Name = name
			}
			s.Imports = append(s.Imports, m)
		}
	}
	for _, m := range s.Imports {
		l.bind(m.Bound())
	}
}

// module lowers what stands between from and import.
func (l *lower) module(i int32) Imported {
	if l.form(i) != relativeImport {
		return Imported{Module: l.dotted(i)}
	}
	var m Imported
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.form(c) == importPrefix {
			m.Dots = int(l.nodes[c].Next - c - 1)
		} else if l.form(c) == dottedName {
			m.Module = l.dotted(c)
		}
	}
	return m
}

// imported lowers what one name of an import has besides that name.
func (l *lower) imported(m Imported, i int32) (Imported, string) {
	m.Span = l.span(i)
	if l.form(i) != aliasedImport {
		return m, l.dotted(i)
	}
	m.As = l.name(child(l.nodes, i, fieldAlias))
	return m, l.dotted(child(l.nodes, i, fieldName))
}
