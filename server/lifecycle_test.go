package server

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.lsp.dev/protocol"

	"backflow/analysis/syntax"
)

// What we take each client to be able to do, from what it sent to say hello.
func TestClients(t *testing.T) {
	vscode := can{encoding: syntax.UTF16, relate: true, takeActions: true, resolveEdits: true,
		changeDocuments: true, createFiles: true, annotate: true, markdown: true, configure: true, registerSettings: true, registerFiles: true, progress: true}
	for name, want := range map[string]can{
		"vscode-1.100": vscode,
		"vscode-1.139": vscode,
		"nvim-0.12.4":  {encoding: syntax.UTF8, relate: true, takeActions: true, resolveEdits: true, markdown: true, configure: true, progress: true},
		"nvim-0.10.4":  {encoding: syntax.UTF16, relate: true, takeActions: true, resolveEdits: true, markdown: true, configure: true, progress: true},
		"nvim-0.7.2":   {encoding: syntax.UTF16, relate: true, takeActions: true, resolveEdits: true, markdown: true, progress: true},
		"helix-25.07":  {encoding: syntax.UTF8, takeActions: true, resolveEdits: true, changeDocuments: true, createFiles: true, markdown: true, configure: true, registerFiles: true, progress: true},
		"eglot-emacs30.2": {encoding: syntax.UTF8, takeActions: true, resolveEdits: true, changeDocuments: true,
			configure: true, registerFiles: true, progress: true},
		"eglot-1.9-emacs28": {encoding: syntax.UTF16, takeActions: true, changeDocuments: true, configure: true, registerFiles: true},
		"lsp-mode-10": {encoding: syntax.UTF8, relate: true, takeActions: true, resolveEdits: true, changeDocuments: true, createFiles: true,
			markdown: true, configure: true, progress: true},
		"ale-3.3": {encoding: syntax.UTF16, relate: true},
	} {
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(filepath.Join("../testdata/lsp/clients", name+".json"))
			if err != nil {
				t.Fatal(err)
			}
			var s *server
			c := dial(t, func(made *server) { s = made })
			answer := c.call(1, "initialize", json.RawMessage(raw))
			if answer["error"] != nil {
				t.Fatal(answer)
			}
			if diff := cmp.Diff(want, s.now().can, cmp.AllowUnexported(can{})); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if len(c.inbox) > 0 {
				t.Errorf("unexpected: %v", c.inbox)
			}
		})
	}
}

func TestNegotiate(t *testing.T) {
	for offers, want := range map[string]syntax.Encoding{
		"":                   syntax.UTF16,
		"utf-16":             syntax.UTF16,
		"utf-16 utf-8":       syntax.UTF8,
		"utf-32 utf-16":      syntax.UTF32,
		"utf-7 utf-32":       syntax.UTF32,
		"utf-7":              syntax.UTF16,
		"utf-32 utf-8 utf-7": syntax.UTF8,
	} {
		general := &protocol.GeneralClientCapabilities{}
		for _, kind := range strings.Fields(offers) {
			general.PositionEncodings = append(general.PositionEncodings, protocol.PositionEncodingKind(kind))
		}
		if got, kind := negotiate(general); got != want || encodings[kind] != want {
			t.Errorf("%s: got %v and say %s, want %v", offers, got, kind, want)
		}
	}
}

// The server ends with the process it was started for.
func TestParentEnds(t *testing.T) {
	parent := exec.Command(os.Args[0], "-test.run=^TestWaitForEnd$")
	parent.Env = append(os.Environ(), "WAIT_FOR_END=1")
	in, err := parent.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	c := dial(t, func(s *server) {
		s.options.ParentPID = parent.Process.Pid
		s.poll = time.Millisecond
	})
	c.start(struct{}{})
	in.Close()
	if err := parent.Wait(); err != nil {
		t.Fatal(err)
	}
	if status := <-c.ended; status != exitUnasked {
		t.Errorf("exit status %d", status)
	}
}

// TestWaitForEnd is no test but the process of the one above.
func TestWaitForEnd(t *testing.T) {
	if os.Getenv("WAIT_FOR_END") != "" {
		io.Copy(io.Discard, os.Stdin)
	}
}

// A process that is not there, as it runs elsewhere, is not waited for.
func TestParentElsewhere(t *testing.T) {
	child := exec.Command(os.Args[0], "-test.run=^$")
	if err := child.Run(); err != nil {
		t.Fatal(err)
	}
	c := dial(t, func(s *server) { s.poll = time.Millisecond })
	answer := c.call(1, "initialize", map[string]any{"processId": child.Process.Pid, "rootUri": nil, "capabilities": struct{}{}})
	if answer["error"] != nil {
		t.Fatal(answer)
	}
	for range 20 {
		c.call(2, "textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": "file:///w/a.py"}, "position": map[string]any{"line": 0, "character": 0}})
	}
	if status := c.exit(); status != exitUnasked {
		t.Errorf("exit status %d", status)
	}
}

// A client that hangs up ends the server, whether or not it said so before.
func TestHangUp(t *testing.T) {
	for asked, want := range map[bool]int{false: exitUnasked, true: exitAsked} {
		c := dial(t)
		c.start(struct{}{})
		if asked {
			c.call(2, "shutdown", nil)
		}
		c.out.Close()
		if status := <-c.ended; status != want {
			t.Errorf("shutdown %t: exit status %d, want %d", asked, status, want)
		}
	}
}
