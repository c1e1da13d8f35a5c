package server

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"go.lsp.dev/jsonrpc2"
)

const uriA = "file:///w/a.py"

func (c *client) open(uri, text string) {
	c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": "python", "version": 1, "text": text}})
}

func (c *client) change(uri string, version int, changes ...any) {
	c.notify("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": uri, "version": version}, "contentChanges": changes})
}

// published waits for what is shown for a version of a document.
func (c *client) published(uri string, version any) message {
	c.Helper()
	return c.expect(fmt.Sprintf("diagnostics of %s %v", uri, version), func(m message) bool {
		params, _ := m["params"].(map[string]any)
		return m["method"] == "textDocument/publishDiagnostics" && params["uri"] == uri && fmt.Sprint(params["version"]) == fmt.Sprint(version)
	})
}

func edit(line, from, to int, text string) any {
	at := func(c int) any { return map[string]any{"line": line, "character": c} }
	return map[string]any{"range": map[string]any{"start": at(from), "end": at(to)}, "text": text}
}

// Edits are made in the order they were sent, however long each takes, and the newest
// version is the last one shown.
func TestOrder(t *testing.T) {
	var s *server
	c := dial(t, func(made *server) {
		s = made
		usual := s.notices["textDocument/didChange"]
		s.notices["textDocument/didChange"] = func(ctx context.Context, s *server, raw jsonrpc2.RawMessage) error {
			for range rand.IntN(50) {
				runtime.Gosched()
			}
			return usual(ctx, s, raw)
		}
	})
	c.start(struct{}{})
	c.open(uriA, "")
	var want strings.Builder
	for v := 2; v <= 201; v++ {
		word := fmt.Sprintf("x%d = %d\n", v, v)
		want.WriteString(word)
		c.change(uriA, v, edit(v-2, 0, 0, word))
		if v%10 == 0 {
			c.send(message{"id": v, "method": "textDocument/hover", "params": map[string]any{
				"textDocument": map[string]any{"uri": uriA}, "position": map[string]any{"line": 0, "character": 0}}})
		}
	}
	c.published(uriA, 201)
	if got := s.now().snapshot.Document("/w/a.py").Text(); got != want.String() {
		t.Errorf("text is\n%s", got)
	}
	last := 0.0
	for _, m := range c.inbox {
		if params, ok := m["params"].(map[string]any); ok {
			if v := params["version"].(float64); v <= last {
				t.Errorf("version %v is shown after %v", v, last)
			} else {
				last = v
			}
		}
	}
}

// A request sees the text at its place in the order, even if it is answered much later.
func TestRequestSeesItsMoment(t *testing.T) {
	release := make(chan struct{})
	c := dial(t, func(s *server) {
		s.requests["test/text"] = func(ctx context.Context, _ *server, at state, _ jsonrpc2.RawMessage) (any, error) {
			<-release
			return jsonrpc2.RawMessage(fmt.Sprintf("%q", at.snapshot.Document("/w/a.py").Text())), nil
		}
	})
	c.start(struct{}{})
	c.open(uriA, "one")
	c.send(message{"id": 7, "method": "test/text"})
	c.change(uriA, 2, edit(0, 0, 3, "two"))
	c.published(uriA, 2)
	close(release)
	if got := c.answer(7)["result"]; got != "one" {
		t.Errorf("got %v", got)
	}
}

// waiting adds a method that only a cancellation ends, and one that outlasts even that.
func waiting(started chan<- string) func(*server) {
	return func(s *server) {
		s.requests["test/wait"] = func(ctx context.Context, _ *server, _ state, raw jsonrpc2.RawMessage) (any, error) {
			started <- string(raw)
			<-ctx.Done()
			return nil, ctx.Err()
		}
		s.requests["test/deaf"] = func(context.Context, *server, state, jsonrpc2.RawMessage) (any, error) {
			started <- "deaf"
			select {}
		}
	}
}

func TestCancel(t *testing.T) {
	started := make(chan string, 3)
	c := dial(t, waiting(started))
	c.start(struct{}{})
	for _, id := range []any{5, "five", 6} {
		c.send(message{"id": id, "method": "test/wait", "params": map[string]any{}})
		<-started
	}
	c.send(message{"id": 8, "method": "test/deaf"})
	<-started
	for _, bad := range []any{nil, 12345, 1.5, map[string]any{}} {
		c.notify("$/cancelRequest", map[string]any{"id": bad})
	}
	for _, id := range []any{"five", 8, 5, 6} {
		c.notify("$/cancelRequest", map[string]any{"id": id})
		c.wantError(c.answer(id), -32800, "cancelled")
	}
}

func (c *client) wantError(got message, code int, text string) {
	c.Helper()
	problem, ok := got["error"].(map[string]any)
	if !ok || problem["code"] != float64(code) || !strings.Contains(fmt.Sprint(problem["message"]), text) {
		c.Errorf("got %v, want error %d with %q", got, code, text)
	}
}

// Of two calls with one id, both are answered.
func TestSameID(t *testing.T) {
	started := make(chan string, 2)
	c := dial(t, waiting(started))
	c.start(struct{}{})
	c.send(message{"id": 5, "method": "test/wait", "params": map[string]any{}})
	<-started
	c.wantError(c.call(5, "unknown/method", nil), -32601, "unknown/method")
	c.send(message{"id": 5, "method": "test/wait", "params": map[string]any{}})
	<-started
	c.notify("$/cancelRequest", map[string]any{"id": 5})
	c.wantError(c.answer(5), -32800, "cancelled")
}

// A panic is answered, and nothing else happens.
func TestPanic(t *testing.T) {
	c := dial(t, func(s *server) {
		s.requests["test/panic"] = func(context.Context, *server, state, jsonrpc2.RawMessage) (any, error) { panic("boom") }
		s.notices["test/panic"] = func(context.Context, *server, jsonrpc2.RawMessage) error { panic("boom") }
	})
	c.start(struct{}{})
	c.notify("test/panic", nil)
	c.wantError(c.call(5, "test/panic", nil), -32603, "boom")
	c.wantError(c.call(6, "unknown/method", nil), -32601, "unknown/method")
}

// A change that goes wrong leaves no document that only seems to be in step: nothing is
// shown of it, the user is told, and all is well again once the text is sent whole.
func TestLostChange(t *testing.T) {
	for name, change := range map[string]any{
		"malformed": edit(0, -1, 0, "x"),
		"empty":     map[string]any{},
		"null":      nil,
		"panic":     edit(0, 0, 0, "panic"),
	} {
		t.Run(name, func(t *testing.T) {
			c := dial(t, panicking)
			c.start(struct{}{})
			c.open(uriA, danger)
			c.wantShown(uriA, 1, 1)
			c.change(uriA, 2, change)
			c.expect("message to the user", func(m message) bool {
				return m["method"] == "window/showMessage" && strings.Contains(fmt.Sprint(m["params"]), "lost track of /w/a.py")
			})
			c.wantShown(uriA, nil, 0)
			c.change(uriA, 3, edit(0, 0, 0, "\n"))
			c.wantNoHover()
			c.change(uriA, 4, map[string]any{"text": danger}, edit(0, 0, 0, "\n"))
			c.wantShown(uriA, 4, 1)
		})
	}
}

const danger = "import os\nos.system(input())\n"

// panicking makes a change to the text "panic" fail as nothing in the server should.
func panicking(s *server) {
	usual := s.notices["textDocument/didChange"]
	s.notices["textDocument/didChange"] = func(ctx context.Context, s *server, raw jsonrpc2.RawMessage) error {
		if strings.Contains(string(raw), `"panic"`) {
			s.update(func(*state) { panic("boom") })
		}
		return usual(ctx, s, raw)
	}
}

func (c *client) wantShown(uri string, version any, n int) {
	c.Helper()
	params := c.published(uri, version)["params"].(map[string]any)
	if list := params["diagnostics"].([]any); len(list) != n {
		c.Errorf("version %v of %s shows %v, want %d", version, uri, list, n)
	}
}

func (c *client) wantNoHover() {
	c.Helper()
	place := map[string]any{"textDocument": map[string]any{"uri": uriA}, "position": map[string]any{"line": 1, "character": 3}}
	if got := c.call("hover", "textDocument/hover", place); got["result"] != nil {
		c.Errorf("hover: %v", got)
	}
}

// After a message that was too large nobody knows what it would have changed.
func TestLostMessage(t *testing.T) {
	c := dial(t)
	c.start(struct{}{})
	c.open(uriA, danger)
	c.wantShown(uriA, 1, 1)
	c.raw(fmt.Sprintf("Content-Length: %d\r\n\r\n%s", maxFrame+1, strings.Repeat(" ", maxFrame+1)))
	c.wantError(c.answer(nil), -32600, "larger than")
	c.expect("message to the user", func(m message) bool { return m["method"] == "window/showMessage" })
	c.wantShown(uriA, nil, 0)
	c.open(uriA, danger)
	c.wantShown(uriA, 1, 1)
}

// Parameters nested so deep that reading them could overflow the stack are refused.
func TestDeepParams(t *testing.T) {
	const depth = 1_000_000
	c := dial(t)
	c.start(struct{}{})
	deep := strings.Repeat(`{"a":`, depth) + "1" + strings.Repeat("}", depth)
	c.raw(framed(`{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":` + deep + `}`))
	c.wantError(c.answer(1), -32602, "depth")
}
