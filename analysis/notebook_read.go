package analysis

import (
	"bytes"
	"encoding/json"
	"errors"
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

// A misfit error is about a place of a file that is no notebook of ours.
type misfit struct {
	line, column int
	text         string
}

func (m misfit) Error() string { return fmt.Sprintf("%d:%d: %s", m.line, m.column, m.text) }

// noteOf says why a file is not analysed.
func noteOf(path string, err error) Note {
	if m := (misfit{}); errors.As(err, &m) {
		return Note{Path: path, Line: m.line, Column: m.column, Text: m.text}
	}
	return Note{Path: path, Text: cause(err)}
}

// ReadNotebook reads a notebook's file, of nbformat 4.
func ReadNotebook(file []byte) (*Notebook, error) {
	var whole json.RawMessage
	if err := json.Unmarshal(file, &whole); err != nil {
		at := len(file)
		if bad := (&json.SyntaxError{}); errors.As(err, &bad) {
			at = int(bad.Offset)
		}
		return nil, misfitAt(file, max(at-1, 0), "no JSON: "+err.Error()+"; expected a notebook")
	}
	r := &notebookReader{file: file, json: json.NewDecoder(bytes.NewReader(file))}
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

func misfitAt(file []byte, at int, text string) error {
	before := string(file[:min(at, len(file))])
	start := strings.LastIndexByte(before, '\n') + 1
	return misfit{strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[start:]) + 1, text}
}

// A notebookReader reads a file that is JSON from its start to its end.
type notebookReader struct {
	file []byte
	json *json.Decoder

	format, cells bool // seen
	meta          metadata
	sources       []*syntax.Document // of all cells; nil for one that holds no Python
	stored        []stored

	counted, line int // line is that of the offset counted, from 1; see position
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
	r.line += bytes.Count(r.file[r.counted:at], []byte("\n"))
	r.counted = at
	return r.line + 1, utf8.RuneCount(r.file[bytes.LastIndexByte(r.file[:at], '\n')+1:at]) + 1
}

// object reads an object; f reads the value of each key.
func (r *notebookReader) object(what string, f func(key string) error) error {
	if r.next() != '{' {
		return misfitAt(r.file, r.start(), "expected "+what)
	}
	r.token()
	for r.json.More() {
		if err := f(r.token().(string)); err != nil {
			return err
		}
	}
	r.token()
	return nil
}

// list reads a list; f reads each of its elements.
func (r *notebookReader) list(what string, f func() error) error {
	if r.next() != '[' {
		return misfitAt(r.file, r.start(), "expected "+what)
	}
	r.token()
	for r.json.More() {
		if err := f(); err != nil {
			return err
		}
	}
	r.token()
	return nil
}

// start is where the next value begins.
func (r *notebookReader) start() int {
	rest := r.file[r.json.InputOffset():]
	return len(r.file) - len(bytes.TrimLeft(rest, " \t\r\n,:"))
}

// next is what the next value begins with.
func (r *notebookReader) next() byte { return r.file[r.start()] }

func (r *notebookReader) token() json.Token {
	t, err := r.json.Token()
	if err != nil {
		panic(err) // the file was read as JSON before
	}
	return t
}

// decode reads a value, of which only what is as it should be counts.
func (r *notebookReader) decode(into any) {
	var raw json.RawMessage
	if err := r.json.Decode(&raw); err != nil {
		panic(err) // the file was read as JSON before
	}
	_ = json.Unmarshal(raw, into)
}

func (r *notebookReader) skip() { r.decode(new(json.RawMessage)) }
