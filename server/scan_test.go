package server

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.lsp.dev/uri"
)

// A project is a folder with files.
type project struct {
	*client
	folder string
}

// dialIn starts a server for a client that has one folder open.
func dialIn(t *testing.T, files map[string]string, options, capabilities map[string]any, prepare ...func(*server)) *project {
	p := &project{dial(t, prepare...), t.TempDir()}
	for name, text := range files {
		p.put(name, text)
	}
	answer := p.call("start", "initialize", map[string]any{"processId": nil, "rootUri": nil, "capabilities": capabilities,
		"workspaceFolders": []any{p.asFolder()}, "initializationOptions": options})
	if answer["error"] != nil {
		t.Fatal(answer)
	}
	p.notify("initialized", struct{}{})
	return p
}

func (p *project) put(name, text string) {
	p.Helper()
	if err := os.MkdirAll(filepath.Dir(filepath.Join(p.folder, name)), 0o700); err != nil {
		p.Fatal(err)
	}
	p.write(p.folder, name, text)
}

func (p *project) asFolder() any {
	return map[string]any{"uri": string(uri.File(p.folder)), "name": "project"}
}

func (p *project) uri(name string) string { return string(uri.File(filepath.Join(p.folder, name))) }

// changed are the parameters of a message about changed files.
func changed(files ...string) any {
	var changes []any
	for _, f := range files {
		changes = append(changes, map[string]any{"uri": string(uri.File(f)), "type": 2})
	}
	return map[string]any{"changes": changes}
}

func (p *project) touch(name string) {
	p.notify("workspace/didChangeWatchedFiles", changed(filepath.Join(p.folder, name)))
}

func (p *project) close(name string) {
	p.notify("textDocument/didClose", map[string]any{"textDocument": map[string]any{"uri": p.uri(name)}})
}

func (p *project) scan(id any) map[string]any {
	p.Helper()
	result, ok := p.call(id, "workspace/executeCommand", map[string]any{"command": scanWorkspace})["result"].(map[string]any)
	if !ok {
		p.Fatal("no result")
	}
	return result
}

// quiet ends the session; nothing must have been said that was not expected.
func (p *project) quiet() {
	p.Helper()
	p.call("end", "shutdown", nil)
	if len(p.inbox) > 0 {
		p.Errorf("unexpected: %v", p.inbox)
	}
}

var everywhere = map[string]any{"diagnosticMode": "workspace"}

// In workspace mode the findings of all files are shown, of those open as they are in the
// editor and of the others as they are on the disk.
func TestWorkspaceMode(t *testing.T) {
	p := dialIn(t, map[string]string{
		"a.py": danger, "b/b.py": "", "b/c.txt": danger, "ignored.py": danger, ".gitignore": "ignored.py\n", ".venv/x.py": danger,
	}, everywhere, nil)
	p.wantShown(p.uri("a.py"), nil, 1)

	p.open(p.uri("a.py"), "import os\n")
	p.wantShown(p.uri("a.py"), 1, 0)
	p.touch("a.py")
	p.close("a.py")
	p.wantShown(p.uri("a.py"), nil, 1)

	p.put("b/b.py", danger)
	p.touch("b/b.py")
	p.wantShown(p.uri("b/b.py"), nil, 1)
	p.put("b/b.py", danger+danger)
	p.touch("b/b.py")
	p.wantShown(p.uri("b/b.py"), nil, 2)

	p.put("ignored.py", danger+danger)
	p.touch("ignored.py")
	if err := os.Remove(filepath.Join(p.folder, "a.py")); err != nil {
		t.Fatal(err)
	}
	p.touch("a.py")
	p.wantShown(p.uri("a.py"), nil, 0)

	p.put("backflow.toml", "exclude = ['b']\n")
	p.touch("backflow.toml")
	p.wantShown(p.uri("b/b.py"), nil, 0)
	p.put("backflow.toml", "")
	p.put(".gitignore", "")
	p.touch("backflow.toml")
	p.wantShown(p.uri("b/b.py"), nil, 2)
	p.wantShown(p.uri("ignored.py"), nil, 2)

	p.open(p.uri("b/b.py"), danger)
	p.wantShown(p.uri("b/b.py"), 1, 1)
	p.notify("workspace/didChangeConfiguration", map[string]any{"settings": map[string]any{"diagnosticMode": "openFiles"}})
	p.wantShown(p.uri("ignored.py"), nil, 0)
	p.close("b/b.py")
	p.wantShown(p.uri("b/b.py"), nil, 0)
	p.quiet()
}

// The command shows all files once. What it shows stays until the file changes.
func TestScanCommand(t *testing.T) {
	p := dialIn(t, map[string]string{"a.py": danger, "b.py": danger, "c.py": ""}, nil, nil)
	p.open(p.uri("c.py"), danger)
	p.wantShown(p.uri("c.py"), 1, 1)
	for id := range 2 {
		if got := fmt.Sprint(p.scan(id)); got != "map[files:3 filesNotShown:0 findings:3]" {
			t.Errorf("got %s", got)
		}
	}
	p.wantShown(p.uri("a.py"), nil, 1)
	p.wantShown(p.uri("b.py"), nil, 1)
	p.open(p.uri("a.py"), "")
	p.wantShown(p.uri("a.py"), 1, 0)
	p.close("a.py")
	p.wantShown(p.uri("a.py"), nil, 1)
	p.close("c.py")
	p.wantShown(p.uri("c.py"), nil, 0)

	p.put("b.py", "")
	p.put("c.py", danger)
	p.touch("b.py")
	p.touch("c.py")
	p.wantShown(p.uri("b.py"), nil, 0)
	p.put("a.py", "")
	p.scan("last")
	p.wantShown(p.uri("a.py"), nil, 0)
	p.wantShown(p.uri("c.py"), nil, 1)
	p.quiet()
}

func TestScanProgress(t *testing.T) {
	files := map[string]string{}
	for i := range reportEvery {
		files[fmt.Sprintf("f%d.py", i)] = ""
	}
	p := dialIn(t, files, nil, map[string]any{"window": map[string]any{"workDoneProgress": true}})
	p.send(message{"id": 1, "method": "workspace/executeCommand", "params": map[string]any{"command": scanWorkspace}})
	create := p.expect("token", func(m message) bool { return m["method"] == "window/workDoneProgress/create" })
	p.send(message{"id": create["id"], "result": nil})
	p.answer(1)
	p.send(message{"id": 2, "method": "workspace/executeCommand", "params": map[string]any{"command": scanWorkspace, "workDoneToken": 7}})
	p.answer(2)
	p.call("end", "shutdown", nil)
	var got []string
	for _, m := range p.inbox {
		params := m["params"].(map[string]any)
		value := params["value"].(map[string]any)
		got = append(got, fmt.Sprint(params["token"], " ", value["kind"], " ", value["message"]))
	}
	want := []string{
		"backflow.scanWorkspace/1 begin <nil>", "backflow.scanWorkspace/1 report 0 findings in 50 files", "backflow.scanWorkspace/1 end <nil>",
		"7 begin <nil>", "7 report 0 findings in 50 files", "7 end <nil>",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// A scan that nobody waits for any more ends, by cancelling the request or its progress.
func TestScanCancel(t *testing.T) {
	var s *server
	p := dialIn(t, map[string]string{"a.py": danger, "b.py": danger, "c.py": danger}, nil,
		map[string]any{"window": map[string]any{"workDoneProgress": true}}, func(made *server) { s = made })
	p.send(message{"id": 1, "method": "workspace/executeCommand", "params": map[string]any{"command": scanWorkspace}})
	create := p.expect("token", func(m message) bool { return m["method"] == "window/workDoneProgress/create" })
	p.notify("window/workDoneProgress/cancel", create["params"])
	p.notify("window/workDoneProgress/cancel", map[string]any{"token": "another"})
	p.send(message{"id": create["id"], "result": nil})
	if answer := p.answer(1); answer["result"] != nil || answer["error"] != nil {
		t.Errorf("got %v", answer)
	}

	s.saying.Lock() // so that no more than one file is shown before the request is cancelled
	p.send(message{"id": 2, "method": "workspace/executeCommand", "params": map[string]any{"command": scanWorkspace}})
	create = p.expect("token", func(m message) bool { return m["method"] == "window/workDoneProgress/create" })
	p.send(message{"id": create["id"], "error": map[string]any{"code": -32601, "message": "no"}})
	p.notify("$/cancelRequest", map[string]any{"id": 2})
	p.wantError(p.answer(2), -32800, "cancelled")
	s.saying.Unlock()
	p.call("end", "shutdown", nil)
	shown := slices.DeleteFunc(p.inbox, func(m message) bool { return m["method"] != "textDocument/publishDiagnostics" })
	if len(shown) > 1 {
		t.Errorf("shown after the cancellation: %v", shown)
	}
}

// A document that is opened during a scan is shown next.
func TestScanYields(t *testing.T) {
	var s *server
	p := dialIn(t, map[string]string{"a.py": danger, "b.py": danger, "c.py": danger}, nil, nil, func(made *server) { s = made })
	s.saying.Lock() // which stops the scan where it shows the first file
	p.notify("workspace/didChangeConfiguration", map[string]any{"settings": everywhere})
	p.call(1, "textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": uriA}, "position": map[string]any{"line": 0, "character": 0}})
	p.open(uriA, danger)
	p.call(2, "textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": uriA}, "position": map[string]any{"line": 0, "character": 0}})
	s.saying.Unlock()
	p.wantShown(p.uri("c.py"), nil, 1)
	before := slices.IndexFunc(p.inbox, func(m message) bool { return strings.Contains(fmt.Sprint(m), uriA) })
	if before != 0 && before != 1 {
		t.Errorf("not shown before the second file: %v", p.inbox)
	}
}

// Only so many files are shown, and nothing is kept of the others.
func TestScanMost(t *testing.T) {
	p := dialIn(t, map[string]string{"a.py": danger, "b.py": danger, "c.py": danger}, nil, nil, func(s *server) { s.most = 1 })
	if got := fmt.Sprint(p.scan(1)); got != "map[files:3 filesNotShown:2 findings:1]" {
		t.Errorf("got %s", got)
	}
	p.wantShown(p.uri("a.py"), nil, 1)
	p.quiet()
}

// Nothing is shown after shutdown, whatever is under way.
func TestScanShutdown(t *testing.T) {
	files := map[string]string{}
	for i := range 100 {
		files[fmt.Sprintf("f%d.py", i)] = danger
	}
	p := dialIn(t, files, everywhere, nil)
	p.expect("findings", func(m message) bool { return m["method"] == "textDocument/publishDiagnostics" })
	p.send(message{"id": 1, "method": "workspace/executeCommand", "params": map[string]any{"command": scanWorkspace}})
	p.call("end", "shutdown", nil)
	p.exit()
	for m := range p.heard {
		if m["method"] != nil {
			t.Errorf("after shutdown: %v", m)
		}
	}
}
