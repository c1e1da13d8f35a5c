package server

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"go.uber.org/zap"
)

// A wire is what a client wrote, and what it was told.
type wire struct {
	io.Reader
	told bytes.Buffer
}

func (w *wire) Write(p []byte) (int, error) { return w.told.Write(p) }
func (w *wire) Close() error                { return nil }

// frames reads all frames of a text, and returns the error after the last.
func frames(t *testing.T, from io.Reader) (got []string, told string, err error) {
	w := &wire{Reader: from}
	s := newStream(w, zap.NewNop(), func(context.Context) {})
	for {
		frame, _, err := s.ReadFrame(t.Context())
		if err != nil {
			return got, w.told.String(), err
		}
		got = append(got, string(frame))
	}
}

func framed(body string) string { return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body) }

const (
	ping  = `{"jsonrpc":"2.0","id":1,"method":"ping"}`
	batch = `[` + ping + `,{"jsonrpc":"2.0","method":"pong"}]`
)

// Whatever stands before a sound message, it is read; bad is how often the client is told.
func TestFrames(t *testing.T) {
	for name, test := range map[string]struct {
		before string
		bad    int
	}{
		"nothing":                 {"", 0},
		"another":                 {framed(ping), 0},
		"array":                   {framed(batch), 0},
		"empty lines":             {"\r\n\n", 0},
		"lower case":              {strings.ToLower(framed(ping)), 0},
		"type of content":         {"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n", 0},
		"bare newlines":           {fmt.Sprintf("Content-Length: %d\n\n%s", len(ping), ping), 0},
		"malformed JSON":          {framed(`{"a":,}`), 1},
		"no object":               {framed(`12`), 1},
		"no message":              {framed(`{}`), 1},
		"no version":              {framed(`{"id":1,"method":"ping"}`), 1},
		"fraction as id":          {framed(`{"jsonrpc":"2.0","id":1.5,"method":"ping"}`), 1},
		"object as id":            {framed(`{"jsonrpc":"2.0","id":{},"method":"ping"}`), 1},
		"malformed array":         {framed(`[` + ping + `,`), 1},
		"half of UTF-8":           {framed("{\"\xc3"), 1},
		"nothing at all":          {framed(""), 1},
		"negative length":         {"Content-Length: -7\r\n\r\n" + ping, 1},
		"length in words":         {"Content-Length: seven\r\n\r\n" + ping, 1},
		"length beyond all":       {"Content-Length: 99999999999999999999\r\n\r\n" + ping, 1},
		"no length":               {"hello\r\n\r\n{}", 1},
		"long line":               {strings.Repeat("x", 100_000) + "\r\n\r\n", 1},
		"deep nesting":            {framed(`{"jsonrpc":"2.0","method":"` + strings.Repeat("[", 1000) + `"`), 1},
		"several, all of them":    {framed(`{}`) + framed(`12`) + framed(`[`), 3},
		"too short a length":      {"Content-Length: 3\r\n\r\n" + `{"a":1}`, 1},
		"length of another field": {"X-Content-Length: 3\r\n\r\n" + `{"a`, 1},
	} {
		t.Run(name, func(t *testing.T) {
			got, told, err := frames(t, strings.NewReader(test.before+framed(ping)))
			if !errors.Is(err, io.EOF) {
				t.Errorf("ends with %v", err)
			}
			if len(got) == 0 || got[len(got)-1] != ping {
				t.Errorf("last frame is not read: %q", got)
			}
			if n := strings.Count(told, `"error"`); n != test.bad {
				t.Errorf("%d errors, want %d: %s", n, test.bad, told)
			}
		})
	}
}

// A stream that ends within a frame is broken off; one that ends between two is not.
func TestFramesEnd(t *testing.T) {
	whole := framed(ping)
	for n := range len(whole) + 1 {
		_, _, err := frames(t, strings.NewReader(whole[:n]))
		clean := n == 0 || n == len(whole)
		if errors.Is(err, io.EOF) != clean || errors.Is(err, io.ErrUnexpectedEOF) == clean {
			t.Errorf("after %d bytes of %d: %v", n, len(whole), err)
		}
	}
}

// A message that is too large is read past without being kept, and the next one is read.
func TestFrameTooLarge(t *testing.T) {
	const size = maxFrame + 1
	header := fmt.Sprintf("Content-Length: %d\r\n\r\n", size)
	var before, after runtime.MemStats
	input := io.MultiReader(strings.NewReader(header), io.LimitReader(zeros{}, size), strings.NewReader(framed(ping)))
	runtime.ReadMemStats(&before)
	got, told, _ := frames(t, input)
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > keepFrame {
		t.Errorf("%d bytes allocated", n)
	}
	if len(got) != 1 || got[0] != ping {
		t.Errorf("got %q", got)
	}
	if want := fmt.Sprintf("message of %d bytes is larger than %d", size, maxFrame); !strings.Contains(told, want) {
		t.Errorf("client was told %q", told)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// No input makes the reader panic, hang, or pass on what jsonrpc2 would choke on.
func FuzzFrames(f *testing.F) {
	f.Add(framed(ping) + framed(batch))
	f.Add("hello\r\n\r\n{}" + framed(`{}`))
	f.Add("Content-Length: 5\r\n\r\n[[[[[")
	f.Add("\x97Content-Length:\n")
	f.Fuzz(func(t *testing.T, input string) {
		got, _, err := frames(t, strings.NewReader(input))
		if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("ends with %v", err)
		}
		for _, frame := range got {
			if err := sound([]byte(frame)); err != nil {
				t.Errorf("%q: %v", frame, err)
			}
		}
	})
}
