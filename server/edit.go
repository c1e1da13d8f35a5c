package server

import (
	"os"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"backflow/analysis"
)

// edit renders the changes of a fix in the form that the client knows.
func (at state) edit(fix analysis.Fix) *protocol.WorkspaceEdit {
	if !at.can.changeDocuments {
		changes := make(map[uri.URI][]protocol.TextEdit)
		for _, e := range fix.Edits {
			u := at.location(e.Path, e.Span).URI
			changes[u] = append(changes[u], at.textEdit(e))
		}
		return &protocol.WorkspaceEdit{Changes: changes}
	}
	edit := &protocol.WorkspaceEdit{}
	label := at.annotation(edit, fix)
	for _, file := range fix.Create {
		edit.DocumentChanges = append(edit.DocumentChanges, at.create(file, label)...)
	}
	byURI := make(map[uri.URI]*protocol.TextDocumentEdit)
	for _, e := range fix.Edits {
		u := at.location(e.Path, e.Span).URI
		change, ok := byURI[u]
		if !ok {
			change = &protocol.TextDocumentEdit{TextDocument: at.versioned(u)}
			byURI[u] = change
			edit.DocumentChanges = append(edit.DocumentChanges, change)
		}
		change.Edits = append(change.Edits, annotated(at.textEdit(e), label))
	}
	return edit
}

// annotation labels a fix that may change what the program does, for clients that show
// such labels and then ask the user whether to go on.
func (at state) annotation(edit *protocol.WorkspaceEdit, fix analysis.Fix) protocol.ChangeAnnotationIdentifier {
	if fix.Safe || fix.Ignores || !at.can.annotate {
		return ""
	}
	const label = "unsafe"
	edit.ChangeAnnotations = map[protocol.ChangeAnnotationIdentifier]protocol.ChangeAnnotation{
		label: {Label: "May change behaviour", Description: new(fix.Title), NeedsConfirmation: new(true)},
	}
	return label
}

func annotated(e protocol.TextEdit, label protocol.ChangeAnnotationIdentifier) protocol.TextDocumentEditElement {
	if label == "" {
		return &e
	}
	return &protocol.AnnotatedTextEdit{TextEdit: e, AnnotationID: label}
}

func (at state) textEdit(e analysis.FileEdit) protocol.TextEdit {
	return protocol.TextEdit{Range: at.location(e.Path, e.Span).Range, NewText: e.New}
}

// versioned names the text an edit is for; the version is null for what is not open.
func (at state) versioned(u uri.URI) protocol.OptionalVersionedTextDocumentIdentifier {
	id := protocol.OptionalVersionedTextDocumentIdentifier{}
	id.URI = u
	path, number := at.find(u)
	if d, ok := at.docs[path]; ok && number > 0 {
		id.Version = &d.cells[number-1].version
	} else if ok {
		id.Version = &d.version
	}
	return id
}

// create makes a file with a text. The client refuses if it is there after all.
func (at state) create(file analysis.NewFile, label protocol.ChangeAnnotationIdentifier) []protocol.DocumentChange {
	made := &protocol.CreateFile{Kind: "create", URI: at.pathURI(file.Path)}
	made.AnnotationID = label
	text := &protocol.TextDocumentEdit{TextDocument: at.versioned(made.URI)}
	text.Edits = []protocol.TextDocumentEditElement{annotated(protocol.TextEdit{NewText: file.Text}, label)}
	return []protocol.DocumentChange{made, text}
}

// read returns the text of a file, as the editor has it or else as it is on the disk.
func (at state) read(path string) (string, bool) {
	if text := at.snapshot.Document(path); text != nil {
		return text.Text(), true
	}
	text, err := os.ReadFile(path)
	return string(text), err == nil || !os.IsNotExist(err)
}
