package main

import (
	"slices"
	"strings"
	"time"

	sitter "github.com/smacker/go-tree-sitter"
	"github.com/smacker/go-tree-sitter/python"
	"go.lsp.dev/protocol"
)

// A key is what one press of a key inserts, and where.
type key struct {
	text   string
	offset int // in the text left by the key before
	at     protocol.Position
}

// presses are a line that is typed into the probe, again and again. On the way the text is
// broken, as it is in life. The first key is what an editor inserts with a new line.
var presses = append([]string{"\n    "}, strings.Split(`user = input("name? ")`, "")...)

// keys are so many presses in a program.
func (p program) keys(n int) []key {
	var out []key
	offset, at := p.offset, p.at
	for i := range n {
		text := presses[i%len(presses)]
		out = append(out, key{text, offset, at})
		offset += len(text)
		at.Character += uint32(len(text))
		if text[0] == '\n' {
			at.Line, at.Character = at.Line+1, uint32(len(text)-1)
		}
	}
	return out
}

// put makes the edit of a key.
func (k key) put(text string) string { return text[:k.offset] + k.text + text[k.offset:] }

// A bare is a parser that does nothing but keep a tree in step with a text: what every
// server on it must do at least.
type bare struct {
	parser *sitter.Parser
	tree   *sitter.Tree
	text   []byte
}

func newBare(text string) *bare {
	b := &bare{parser: sitter.NewParser(), text: []byte(text)}
	b.parser.SetLanguage(python.GetLanguage())
	b.tree = b.parser.Parse(nil, b.text)
	return b
}

// press makes an edit, and returns how long the parser takes for it.
func (b *bare) press(k key) time.Duration {
	b.text = slices.Insert(b.text, k.offset, []byte(k.text)...)
	began := time.Now()
	start, end := uint32(k.offset), uint32(k.offset+len(k.text))
	b.tree.Edit(sitter.EditInput{StartIndex: start, OldEndIndex: start, NewEndIndex: end})
	old := b.tree
	b.tree = b.parser.Parse(old, b.text)
	took := time.Since(began)
	old.Close()
	return took
}
