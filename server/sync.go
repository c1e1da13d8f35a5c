package server

import (
	"context"
	"fmt"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
	"go.uber.org/zap"

	"backflow/analysis/syntax"
)

// A doc is an open document; its text is in the workspace, by the same path.
type doc struct {
	uri     uri.URI // as the client spells it
	version int32
	cells   []cell // of a notebook; nil of a module
	serial  int    // of the state that changed it last
	lost    bool   // a change of it was missed: its text is wrong until it is sent whole
}

func didOpen(ctx context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, err := decode[protocol.DidOpenTextDocumentParams](raw)
	if err != nil {
		return err
	}
	spelled, err := spelling(raw)
	if err != nil {
		return err
	}
	item := params.TextDocument
	if item.LanguageID != protocol.LanguageKindPython {
		s.log.Debug("not Python", zap.String("uri", string(item.URI)), zap.String("language", string(item.LanguageID)))
		return nil
	}
	path := uriPath(item.URI)
	s.open(ctx, path, doc{uri: spelled, version: item.Version}, func() { s.work.Open(path, []byte(valid(item.Text))) })
	return nil
}

// open takes in a document, with the settings of its folder, once read has taken in its text.
func (s *server) open(ctx context.Context, path string, d doc, read func()) {
	var complaints []string
	s.update(func(next *state) {
		read()
		next.put(path, d)
		complaints = next.readSettings(path)
	})
	s.complain(ctx, complaints)
}

// spelling returns the URI of a message's document as the client wrote it, which package
// protocol makes canonical: file:///C:/a b.py is file:///c%3A/a%20b.py to it.
func spelling(raw jsonrpc2.RawMessage) (uri.URI, error) {
	params, err := decode[struct {
		TextDocument struct {
			URI string `json:"uri"`
		} `json:"textDocument"`
	}](raw)
	if err != nil {
		return "", err
	}
	return uri.URI(strings.Clone(params.TextDocument.URI)), nil
}

func didChange(_ context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, err := decode[protocol.DidChangeTextDocumentParams](raw)
	if err == nil {
		err = changesWellFormed(params, raw)
	}
	if err != nil {
		return err
	}
	path := uriPath(params.TextDocument.URI)
	d, ok := s.now().docs[path]
	if !ok {
		s.log.Debug("change of a document that is not open", zap.String("uri", string(params.TextDocument.URI)))
		return nil
	}
	d.version = params.TextDocument.Version
	s.update(func(next *state) {
		for _, change := range params.ContentChanges {
			s.change(path, &d, next.can, change)
		}
		next.put(path, d)
	})
	return nil
}

func changesWellFormed(params *protocol.DidChangeTextDocumentParams, raw jsonrpc2.RawMessage) error {
	sent, err := decode[struct {
		ContentChanges []protocol.LSPObject `json:"contentChanges"`
	}](raw)
	if err == nil {
		err = wellFormed(params.ContentChanges, sent.ContentChanges)
	}
	if err != nil {
		return fmt.Errorf("%w of %s", err, params.TextDocument.URI)
	}
	return nil
}

// wellFormed reports changes that were taken for something else: one whose range cannot be
// read decodes as a change of the whole text, and one without a text as a deletion.
func wellFormed(changes []protocol.TextDocumentContentChangeEvent, sent []protocol.LSPObject) error {
	for i, change := range changes {
		_, partial := change.(*protocol.TextDocumentContentChangePartial)
		_, ranged := sent[i]["range"]
		if _, texted := sent[i]["text"]; partial != ranged || !texted {
			return fmt.Errorf("malformed change %d", i)
		}
	}
	return nil
}

// change applies one change of a document to the workspace. Each counts in the text
// left by the one before, so positions are looked up one by one.
func (s *server) change(path string, d *doc, can can, change protocol.TextDocumentContentChangeEvent) {
	switch c := change.(type) {
	case *protocol.TextDocumentContentChangeWholeDocument:
		s.work.Open(path, []byte(valid(c.Text)))
		d.lost = false
	case *protocol.TextDocumentContentChangePartial:
		if d.lost {
			return
		}
		s.work.Edit(path, can.edit(s.work.Snapshot().Document(path), c))
	}
}

// edit is a change of a text. It does not keep the message alive.
func (c can) edit(text *syntax.Document, change *protocol.TextDocumentContentChangePartial) syntax.Edit {
	return syntax.Edit{Span: c.span(text, change.Range), New: strings.Clone(valid(change.Text))}
}

// valid is a text as clients must send it.
func valid(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }

// didSave looks at settings files and own rules again, as many editors do not tell when these
// change; the text that was saved is known.
func didSave(ctx context.Context, s *server, _ jsonrpc2.RawMessage) error {
	s.reread(ctx)
	s.rereadRules()
	return nil
}

func didClose(_ context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, err := decode[protocol.DidCloseTextDocumentParams](raw)
	if err != nil {
		return err
	}
	s.close(uriPath(params.TextDocument.URI))
	return nil
}

func (s *server) close(path string) {
	s.update(func(next *state) {
		delete(next.docs, path)
		s.work.Close(path)
	})
}

func (next *state) put(path string, d doc) {
	d.serial = next.serial
	if next.docs == nil {
		next.docs = make(map[string]doc)
	}
	next.docs[path] = d
}

// lose marks the document that a failed message was about, if that can be read. Wrong
// findings in wrong places would be worse than none.
func (s *server) lose(ctx context.Context, raw jsonrpc2.RawMessage) {
	spelled, err := spelling(raw)
	if err != nil {
		return
	}
	if notebook, err := spellings(raw); spelled == "" && err == nil {
		spelled = notebook.notebook()
	}
	path := uriPath(spelled)
	if _, ok := s.now().docs[path]; !ok {
		return
	}
	s.update(func(next *state) { next.lose(path) })
	s.warn(ctx, fmt.Sprintf("backflow lost track of %s and shows nothing there until it is opened again", path))
}

// loseAll marks every document, as a message that could not be read may have been about any.
func (s *server) loseAll(ctx context.Context) {
	s.update(func(next *state) {
		for path := range next.docs {
			next.lose(path)
		}
	})
	s.warn(ctx, "backflow ignored a message that was too large, and shows nothing in open files until they are opened again")
}

func (next *state) lose(path string) {
	if d, ok := next.docs[path]; ok {
		d.lost = true
		next.put(path, d)
	}
}

// warn tells the user what went wrong. Messages to the user come from few places, as
// editors show each over the text.
func (s *server) warn(ctx context.Context, text string) {
	s.log.Warn(text)
	params := &protocol.ShowMessageParams{Type: protocol.MessageTypeWarning, Message: text}
	if err := s.client.ShowMessage(ctx, params); err != nil {
		s.log.Debug("message not shown", zap.Error(err))
	}
}
