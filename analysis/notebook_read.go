package analysis

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"backflow/analysis/syntax"
)

// A stored says where the source of a cell stands in a file: one JSON string, or a list of
// them.
type stored struct {
	list   bool
	pieces []piece
}

// A piece is one of these strings.
type piece struct {
	raw          string // as it is written between its quotes
	span         syntax.Span
	line, column int // of its start, from 1; columns count characters
}

// ReadNotebook reads a notebook's file, of nbformat 4.
func ReadNotebook(file []byte) (*Notebook, error) {
	if err := badJSON(file); err != nil {
		return nil, err
	}
	r := &notebookReader{jsonReader: jsonReader{file: file, json: json.NewDecoder(bytes.NewReader(file))}}
	if err := r.notebook(); err != nil {
		return nil, err
	}
	if r.language() != pythonLanguage {
		return &Notebook{Language: r.language()}, nil
	}
	n := NewNotebook(r.sources)
	for i := range n.cells {
		n.cells[i].stored = r.stored[n.cells[i].Number-1]
	}
	return n, nil
}

// A notebookReader collects what a file says of its cells.
type notebookReader struct {
	jsonReader

	format, cells bool // seen
	meta          metadata
	sources       []*syntax.Document // of all cells; nil for one that holds no Python
	stored        []stored

	counted, lines, columns int // what is before the offset counted, and in its line; see position
}

// metadata is what a notebook says of its language.
type metadata struct {
	LanguageInfo struct {
		Name string `json:"name"`
	} `json:"language_info"`
	Kernel struct {
		Language string `json:"language"`
	} `json:"kernelspec"`
}

// language is that of the cells; where it is not said, Jupyter takes it to be Python.
func (r *notebookReader) language() string {
	for _, name := range []string{r.meta.LanguageInfo.Name, r.meta.Kernel.Language, pythonLanguage} {
		if name = strings.ToLower(name); name == "ipython" {
			return pythonLanguage
		} else if name != "" {
			return name
		}
	}
	return ""
}

func (r *notebookReader) notebook() error {
	err := r.object("a notebook, which is an object", func(key string) error {
		switch key {
		case "cells":
			r.cells = true
			return r.list("a list of cells", r.cell)
		case "metadata":
			r.decode(&r.meta)
		case "nbformat":
			return r.version()
		default:
			r.skip()
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case !r.format:
		return misfitAt(r.file, 0, "no nbformat; expected a notebook of nbformat 4")
	case !r.cells:
		return misfitAt(r.file, 0, "no cells; expected a notebook of nbformat 4, which has a list of them")
	}
	return nil
}

func (r *notebookReader) version() error {
	var version any
	at := r.start()
	r.decode(&version)
	r.format = true
	if version != 4.0 {
		return misfitAt(r.file, at, fmt.Sprintf("nbformat %#v; expected 4", version))
	}
	return nil
}

func (r *notebookReader) cell() error {
	var kind string
	var source *stored
	language := pythonLanguage
	at := r.start()
	err := r.object("a cell, which is an object", func(key string) (err error) {
		switch key {
		case "cell_type":
			r.decode(&kind)
		case "source":
			source, err = r.source()
		case "metadata":
			language = r.cellLanguage()
		default:
			r.skip()
		}
		return err
	})
	switch {
	case err != nil:
		return err
	case kind == "":
		return misfitAt(r.file, at, "a cell without cell_type; expected code, markdown or raw")
	case kind != "code" || language != pythonLanguage:
		source = nil
	case source == nil:
		return misfitAt(r.file, at, "a code cell without source")
	}
	r.take(source)
	return nil
}

// cellLanguage is what an editor says of one cell.
func (r *notebookReader) cellLanguage() string {
	var m struct {
		VSCode struct {
			Language string `json:"languageId"`
		} `json:"vscode"`
	}
	m.VSCode.Language = pythonLanguage
	r.decode(&m)
	return m.VSCode.Language
}

// take takes in the source of the next cell.
func (r *notebookReader) take(s *stored) {
	if s == nil {
		r.sources, r.stored = append(r.sources, nil), append(r.stored, stored{})
		return
	}
	var text strings.Builder
	for _, p := range s.pieces {
		text.WriteString(unescape(p.raw))
	}
	r.sources, r.stored = append(r.sources, syntax.Parse([]byte(text.String()))), append(r.stored, *s)
}

func (r *notebookReader) source() (*stored, error) {
	if r.next() != '[' {
		p, err := r.piece()
		return &stored{pieces: []piece{p}}, err
	}
	s := &stored{list: true}
	err := r.list("", func() error {
		p, err := r.piece()
		s.pieces = append(s.pieces, p)
		return err
	})
	return s, err
}

func (r *notebookReader) piece() (piece, error) {
	at := r.start()
	if r.next() != '"' {
		return piece{}, misfitAt(r.file, at, "the source of a cell; expected a string or a list of strings")
	}
	r.skip()
	p := piece{span: syntax.Span{Start: at + 1, End: int(r.json.InputOffset()) - 1}}
	p.raw = string(r.file[p.span.Start:p.span.End])
	p.line, p.column = r.position(p.span.Start)
	return p, nil
}

// position is where an offset is that is not before the last one that was asked for.
func (r *notebookReader) position(at int) (line, column int) {
	text := r.file[r.counted:at]
	if end := bytes.LastIndexByte(text, '\n'); end >= 0 {
		r.lines += bytes.Count(text, []byte("\n"))
		r.columns, text = 0, text[end+1:]
	}
	r.columns += utf8.RuneCount(text)
	r.counted = at
	return r.lines + 1, r.columns + 1
}
