package analysis

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// A misfit error is about a place of a file that is no notebook of ours.
type misfit struct {
	line, column int
	text         string
}

func (m misfit) Error() string { return fmt.Sprintf("%d:%d: %s", m.line, m.column, m.text) }

func misfitAt(file []byte, at int, text string) error {
	before := string(file[:min(at, len(file))])
	start := strings.LastIndexByte(before, '\n') + 1
	return misfit{strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[start:]) + 1, text}
}

// noteOf says why a file is not analysed.
func noteOf(path string, err error) Note {
	if m := (misfit{}); errors.As(err, &m) {
		return Note{Path: path, Line: m.line, Column: m.column, Text: m.text}
	}
	return Note{Path: path, Text: cause(err)}
}

// badJSON says where a file is no JSON.
func badJSON(file []byte) error {
	if json.Valid(file) {
		return nil
	}
	err := json.Unmarshal(file, new(any))
	at := len(file)
	if bad := (&json.SyntaxError{}); errors.As(err, &bad) {
		at = int(bad.Offset)
	}
	return misfitAt(file, max(at-1, 0), "no JSON: "+err.Error()+"; expected a notebook")
}

// A jsonReader reads a file that is JSON from its start to its end.
type jsonReader struct {
	file []byte
	json *json.Decoder
}

// object reads an object; f reads the value of each key.
func (r *jsonReader) object(what string, f func(key string) error) error {
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
func (r *jsonReader) list(what string, f func() error) error {
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
func (r *jsonReader) start() int {
	rest := r.file[r.json.InputOffset():]
	return len(r.file) - len(bytes.TrimLeft(rest, " \t\r\n,:"))
}

// next is what the next value begins with.
func (r *jsonReader) next() byte { return r.file[r.start()] }

func (r *jsonReader) token() json.Token {
	t, err := r.json.Token()
	if err != nil {
		panic(err) // the file was read as JSON before
	}
	return t
}

// decode reads a value, of which only what is as it should be counts.
func (r *jsonReader) decode(into any) { _ = json.Unmarshal(r.value(), into) }

func (r *jsonReader) skip() { r.value() }

func (r *jsonReader) value() (raw json.RawMessage) {
	if err := r.json.Decode(&raw); err != nil {
		panic(err) // the file was read as JSON before
	}
	return raw
}
