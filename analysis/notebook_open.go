package analysis

import (
	"unicode/utf8"

	"backflow/analysis/syntax"
)

// OpenNotebook does what Open does with a notebook.
func (w *Workspace) OpenNotebook(path string, n *Notebook) {
	w.mu.Lock()
	old := w.files[path]
	w.mu.Unlock()
	doc := syntax.Parse(n.Text())
	if old != nil {
		doc = old.doc.Edit(difference(old.doc.Text(), string(n.Text())))
	}
	w.put(&file{path: path, doc: doc, cells: n})
}

// reopen makes a document of a file that was read.
func (w *Workspace) reopen(f *file) {
	if f.cells != nil {
		w.OpenNotebook(f.path, f.cells)
		return
	}
	w.Open(f.path, f.text)
}

// difference is an edit that makes one text of another.
func difference(from, to string) syntax.Edit {
	same := 0
	for same < min(len(from), len(to)) && from[same] == to[same] {
		same++
	}
	for same < len(from) && !utf8.RuneStart(from[same]) {
		same--
	}
	from, to = from[same:], to[same:]
	end := 0
	for end < min(len(from), len(to)) && from[len(from)-1-end] == to[len(to)-1-end] {
		end++
	}
	for end > 0 && !utf8.RuneStart(from[len(from)-end]) {
		end--
	}
	return syntax.Edit{Span: syntax.Span{Start: same, End: same + len(from) - end}, New: to[:len(to)-end]}
}
