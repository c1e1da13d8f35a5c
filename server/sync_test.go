package server

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"
)

// units counts a character as each encoding does.
var units = map[string]func(rune) int{
	"utf-8":  func(r rune) int { return len(string(r)) },
	"utf-16": func(r rune) int { return utf16.RuneLen(r) },
	"utf-32": func(rune) int { return 1 },
}

// Random edits at places counted one character after the other give the text that they
// give when they are made directly, in each encoding.
func TestRandomEdits(t *testing.T) {
	for encoding, width := range units {
		t.Run(encoding, func(t *testing.T) {
			random := rand.New(rand.NewPCG(1, 2))
			var s *server
			c := dial(t, func(made *server) { s = made })
			c.start(map[string]any{"general": map[string]any{"positionEncodings": []string{encoding}}})
			text := []rune("x = 1\r\ny = '🚰'\n")
			c.open(uriA, string(text))
			for version := 2; version < 200; version++ {
				var changes []any
				for range 1 + random.IntN(4) {
					from, to := between(random, text), between(random, text)
					piece := randomText(random)
					changes = append(changes, map[string]any{"text": string(piece),
						"range": map[string]any{"start": place(text, from, width), "end": place(text, to, width)}})
					text = append(append(append([]rune{}, text[:min(from, to)]...), piece...), text[max(from, to):]...)
				}
				c.change(uriA, version, changes...)
			}
			c.call(1, "shutdown", nil)
			if got := s.now().snapshot.Document("/w/a.py").Text(); got != string(text) {
				t.Errorf("got\n%q\nwant\n%q", got, string(text))
			}
		})
	}
}

// between returns a place in the text that is not inside a line ending.
func between(random *rand.Rand, text []rune) int {
	i := random.IntN(len(text) + 1)
	if i > 0 && i < len(text) && text[i-1] == '\r' && text[i] == '\n' {
		return i - 1
	}
	return i
}

func randomText(random *rand.Rand) []rune {
	var b strings.Builder
	for range random.IntN(8) {
		fmt.Fprint(&b, []string{"a", "\n", "\r\n", "\r", "🚰", "語", "é", "e\u0301", "\t", " ", "if x:", "'''", "(", "\x00"}[random.IntN(14)])
	}
	return []rune(b.String())
}

// place is where a character is, as a client counts.
func place(text []rune, at int, width func(rune) int) any {
	line, column := 0, 0
	for i, r := range text[:at] {
		switch {
		case r == '\r' && i+1 < len(text) && text[i+1] == '\n':
			column++ // the line ends with what follows
		case r == '\r', r == '\n':
			line, column = line+1, 0
		default:
			column += width(r)
		}
	}
	return map[string]any{"line": line, "character": column}
}
