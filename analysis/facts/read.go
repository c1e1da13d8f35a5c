package facts

import (
	"crypto/sha256"
	"encoding/binary"
	"sort"
	"strings"

	"backflow/analysis/syntax"
)

// Read returns the facts of a document. Broken Python has facts too: of whatever
// could be understood.
func Read(d *syntax.Document) *File {
	return ReadKnown(d, func([16]byte) *Def { return nil })
}

// ReadKnown is Read that takes facts it would compute from known, which returns nil for
// a hash it does not know. It is not asked for broken definitions.
func ReadKnown(d *syntax.Document, known func(hash [16]byte) *Def) *File {
	sketches := outline(d)
	f := &File{
		Defs:     make([]*Def, len(sketches)),
		Regions:  make([]Region, len(sketches)),
		Parents:  make([]int, len(sketches)),
		Children: make([][]int, len(sketches)),
		Python2:  python2(d),
	}
	l := lower{doc: d, nodes: d.Nodes(), sketches: sketches}
	for i := range sketches {
		s := &sketches[i]
		f.Regions[i], f.Parents[i], f.Children[i] = s.region, s.parent, s.children
		hash := l.begin(s)
		if !s.broken {
			f.Defs[i] = known(hash)
		}
		if f.Defs[i] == nil {
			f.Defs[i] = l.def(hash)
		}
	}
	return f
}

// begin makes a definition the one being lowered and returns the hash of all its facts
// depend on: its own text, and the place, kind and name of each definition inside.
func (l *lower) begin(s *sketch) [16]byte {
	l.sketch, l.start, l.holes = s, s.region.Span.Start, s.region.Holes
	l.removed = append(l.removed[:0], 0)
	key := binary.AppendUvarint(append(l.key[:0], byte(s.kind)), uint64(len(l.holes)))
	at, removed := l.start, 0
	for i, h := range l.holes {
		inner := &l.sketches[s.children[i]]
		key = binary.AppendUvarint(key, uint64(h.Start-l.start-removed))
		key = append(append(append(key, byte(inner.kind)), inner.name...), 0)
		removed += h.End - h.Start
		l.removed = append(l.removed, removed)
	}
	l.prefix = len(key)
	for _, h := range l.holes {
		key = append(key, l.doc.Text()[at:h.Start]...)
		at = h.End
	}
	l.key = append(key, l.doc.Text()[at:s.region.Span.End]...)
	sum := sha256.Sum256(l.key)
	return [16]byte(sum[:16])
}

// DefAt returns the index of the innermost definition around a document offset.
func (f *File) DefAt(offset int) int {
	def := 0
	for {
		inner := f.childAt(def, offset)
		if inner < 0 {
			return def
		}
		def = inner
	}
}

func (f *File) childAt(def, offset int) int {
	children := f.Children[def]
	i := sort.Search(len(children), func(i int) bool { return f.Regions[children[i]].Span.End > offset })
	if i == len(children) || offset < f.Regions[children[i]].Span.Start {
		return -1
	}
	return children[i]
}

// QualifiedName is the dotted path of a definition within its file: "Class.method"; ""
// for the module.
func (f *File) QualifiedName(def int) string {
	var parts []string
	for ; def > 0; def = f.Parents[def] {
		parts = append([]string{f.Defs[def].Name}, parts...)
	}
	return strings.Join(parts, ".")
}
