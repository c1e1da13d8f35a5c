package server

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
	"go.uber.org/zap"

	"backflow/analysis"
	"backflow/analysis/syntax"
)

// A notebook is a document whose text is made of its cells. Analysis knows it by its own
// path, the client names a cell, and positions are those in a cell.

// notebooks are those that the client is to tell of, and the cells of theirs.
var notebooks = &protocol.NotebookDocumentSyncOptions{
	NotebookSelector: []protocol.NotebookSelector{&protocol.NotebookDocumentFilterWithCells{
		Notebook: &protocol.NotebookDocumentFilterNotebookType{NotebookType: "jupyter-notebook"},
		Cells:    []protocol.NotebookCellLanguage{{Language: string(protocol.LanguageKindPython)}},
	}},
	Save: new(true),
}

// A cell is a cell of an open notebook.
type cell struct {
	path    string  // of its URI
	uri     uri.URI // as the client spells it
	version int32
	code    bool
	text    *syntax.Document // nil if that is not Python
}

func didOpenNotebook(ctx context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, spelled, err := decodeNotebook[protocol.DidOpenNotebookDocumentParams](raw)
	if err != nil {
		return err
	}
	texts := cellsOf(params.CellTextDocuments, spelled.Cells)
	d := doc{uri: spelled.notebook(), cells: arrange(params.NotebookDocument.Cells, texts)}
	path := uriPath(params.NotebookDocument.URI)
	s.open(ctx, path, d, func() { s.work.OpenNotebook(path, d.program()) })
	return nil
}

// notebookSpelling is the URIs of a message about a notebook as the client wrote them.
type notebookSpelling struct {
	Notebook spelled   `json:"notebookDocument"`
	Cells    []spelled `json:"cellTextDocuments"`
	Change   struct {
		Cells struct {
			Structure struct {
				DidOpen []spelled `json:"didOpen"`
			} `json:"structure"`
			TextContent []struct {
				Changes []protocol.LSPObject `json:"changes"`
			} `json:"textContent"`
		} `json:"cells"`
	} `json:"change"`
}

type spelled struct {
	URI string `json:"uri"`
}

func (n *notebookSpelling) notebook() uri.URI { return uri.URI(strings.Clone(n.Notebook.URI)) }

func spellings(raw jsonrpc2.RawMessage) (*notebookSpelling, error) {
	return decode[notebookSpelling](raw)
}

// decodeNotebook decodes a message about a notebook, also as the client wrote it.
func decodeNotebook[P any](raw jsonrpc2.RawMessage) (params *P, sent *notebookSpelling, err error) {
	if params, err = decode[P](raw); err == nil {
		sent, err = spellings(raw)
	}
	return params, sent, err
}

// cellsOf are the cells with some texts, by path.
func cellsOf(items []protocol.TextDocumentItem, spelled []spelled) map[string]cell {
	cells := map[string]cell{}
	for i, item := range items {
		c := cell{path: uriPath(item.URI), uri: uri.URI(strings.Clone(spelled[i].URI)), version: item.Version}
		if item.LanguageID == protocol.LanguageKindPython {
			c.text = syntax.Parse([]byte(valid(item.Text)))
		}
		cells[c.path] = c
	}
	return cells
}

// arrange puts cells in the order of a notebook.
func arrange(order []protocol.NotebookCell, known map[string]cell) []cell {
	cells := []cell{}
	for _, o := range order {
		c := known[uriPath(o.Document)]
		c.code = o.Kind == protocol.NotebookCellKindCode
		cells = append(cells, c)
	}
	return cells
}

// program is what the notebook is analysed as.
func (d *doc) program() *analysis.Notebook {
	var sources []*syntax.Document
	for _, c := range d.cells {
		if !c.code {
			c.text = nil
		}
		sources = append(sources, c.text)
	}
	return analysis.NewNotebook(sources)
}

func didChangeNotebook(_ context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, sent, err := decodeNotebook[protocol.DidChangeNotebookDocumentParams](raw)
	if err != nil {
		return err
	}
	at := s.now()
	path := uriPath(params.NotebookDocument.URI)
	d, ok := at.docs[path]
	if !ok || d.lost {
		s.log.Debug("change of a notebook that is not open", zap.String("uri", string(params.NotebookDocument.URI)))
		return nil
	}
	d.cells = slices.Clone(d.cells)
	if changes := params.Change.Cells; changes != nil {
		if err := d.change(at.can, changes, sent); err != nil {
			return err
		}
	}
	d.version++ // ours: that of some clients stays the same when a text changes
	s.update(func(next *state) {
		s.work.OpenNotebook(path, d.program())
		next.put(path, d)
	})
	return nil
}

func (d *doc) change(can can, changes *protocol.NotebookDocumentCellChanges, sent *notebookSpelling) error {
	if err := d.restructure(changes.Structure, sent.Change.Cells.Structure.DidOpen); err != nil {
		return err
	}
	for _, data := range changes.Data {
		if i := d.cellAt(uriPath(data.Document)); i >= 0 {
			d.cells[i].code = data.Kind == protocol.NotebookCellKindCode
		}
	}
	for i, content := range changes.TextContent {
		if err := wellFormed(content.Changes, sent.Change.Cells.TextContent[i].Changes); err != nil {
			return fmt.Errorf("%w of %s", err, content.Document.URI)
		}
		if at := d.cellAt(uriPath(content.Document.URI)); at >= 0 && d.cells[at].text != nil {
			d.cells[at].version = content.Document.Version
			d.cells[at].edit(can, content.Changes)
		}
	}
	return nil
}

// restructure puts cells in the place of others, which may be among them.
func (d *doc) restructure(change *protocol.NotebookDocumentCellChangeStructure, opened []spelled) error {
	if change == nil {
		return nil
	}
	start, end := int(change.Array.Start), int(change.Array.Start)+int(change.Array.DeleteCount)
	if end > len(d.cells) {
		return fmt.Errorf("cells %d to %d of a notebook with %d", start, end, len(d.cells))
	}
	known := cellsOf(change.DidOpen, opened)
	for _, c := range d.cells {
		if _, again := known[c.path]; !again {
			known[c.path] = c
		}
	}
	d.cells = slices.Replace(d.cells, start, end, arrange(change.Array.Cells, known)...)
	return nil
}

// cellAt is the index of the cell with a path, or -1.
func (d *doc) cellAt(path string) int {
	return slices.IndexFunc(d.cells, func(c cell) bool { return c.path == path })
}

// edit applies changes, each of which counts in the text left by the one before.
func (c *cell) edit(can can, changes []protocol.TextDocumentContentChangeEvent) {
	for _, change := range changes {
		switch change := change.(type) {
		case *protocol.TextDocumentContentChangeWholeDocument:
			c.text = syntax.Parse([]byte(valid(change.Text)))
		case *protocol.TextDocumentContentChangePartial:
			c.text = c.text.Edit(can.edit(c.text, change))
		}
	}
}

func didCloseNotebook(_ context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, err := decode[protocol.DidCloseNotebookDocumentParams](raw)
	if err != nil {
		return err
	}
	s.close(uriPath(params.NotebookDocument.URI))
	return nil
}
