package server

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.lsp.dev/uri"
)

// A project's settings count more than the editor's, for its own files, and are read again
// when a file is saved. What is wrong in them is told once.
func TestProjectSettings(t *testing.T) {
	folder := t.TempDir()
	c := dial(t)
	c.call(1, "initialize", map[string]any{"processId": nil, "rootUri": nil, "capabilities": struct{}{},
		"initializationOptions": map[string]any{"severity": map[string]any{"os-system": "info"}}})
	inside := string(uri.File(filepath.Join(folder, "package", "a.py")))
	c.open(inside, danger)
	c.wantSeverity(inside, 3)
	c.open(uriA, danger)
	c.wantSeverity(uriA, 3)

	c.write(folder, "pyproject.toml", "[tool.backflow]\nseverity = {os-system = 'hint'}\nmin-level = 'hint'\ncolour = 'red'\n")
	c.save(inside)
	c.expect("complaint", func(m message) bool {
		return m["method"] == "window/showMessage" && strings.Contains(fmt.Sprint(m), "pyproject.toml:4: unknown setting colour")
	})
	c.wantSeverity(inside, 4)

	c.write(folder, "backflow.toml", "per-file-ignores = {'package/*.py' = ['os-system']}\n")
	c.save(inside)
	c.wantShown(inside, 1, 0)

	c.write(folder, "backflow.toml", "severity = {os-system = 'error'}\n")
	c.notify("workspace/didChangeWatchedFiles", changed(filepath.Join(folder, "backflow.toml")))
	c.wantSeverity(inside, 1)

	c.call(2, "shutdown", nil)
	if len(c.inbox) > 0 {
		t.Errorf("unexpected: %v", c.inbox)
	}
}

// write writes a file at once: who looks meanwhile does not see a part of it.
func (c *client) write(folder, name, text string) {
	c.Helper()
	part := filepath.Join(c.TempDir(), "part")
	if err := os.WriteFile(part, []byte(text), 0o600); err != nil {
		c.Fatal(err)
	}
	if err := os.Rename(part, filepath.Join(folder, name)); err != nil {
		c.Fatal(err)
	}
}

func (c *client) save(uri string) {
	c.notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": uri}})
}

// wantSeverity expects one diagnostic of a first version.
func (c *client) wantSeverity(uri string, severity int) {
	c.Helper()
	params := c.published(uri, 1)["params"].(map[string]any)
	list := params["diagnostics"].([]any)
	if len(list) != 1 || list[0].(map[string]any)["severity"] != float64(severity) {
		c.Errorf("%s shows %v, want severity %d", uri, list, severity)
	}
}
