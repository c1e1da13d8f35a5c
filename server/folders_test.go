package server

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// ownRule is a project's own rule, and mail what it finds.
const (
	ownRule = `((call function: (_) @callee) @call
  (#resolves? @callee "mailer.send")
  (#sink! @call 0 "text")
  (#set! levels "hint warning error") (#set! cwe "93") (#set! full "local")
  (#set! message "{sink} is mailed by {callee}"))
`
	mail = "import mailer\nmailer.send(input())\n"
)

// A project's own rules are used for it.
func TestOwnRules(t *testing.T) {
	p := dialIn(t, map[string]string{
		".backflow/queries/house/send-mail/rule.scm":  ownRule,
		".backflow/queries/house/send-mail/README.md": "# Mail that an attacker writes\n",
		"inner/a.py": mail,
	}, map[string]any{"severity": map[string]any{"send-mail": "warning"}}, nil)
	p.open(p.uri("inner/a.py"), mail)
	p.wantShown(p.uri("inner/a.py"), 1, 1)
	p.quiet()
}

// A mistake in one of them is told with its place, and the other rules are used.
func TestOwnRulesBroken(t *testing.T) {
	p := dialIn(t, map[string]string{
		".backflow/queries/house/send-mail/rule.scm":  strings.Replace(ownRule, "resolves", "resolve", 1),
		".backflow/queries/house/send-mail/README.md": "# Mail that an attacker writes\n",
	}, nil, nil)
	p.expect("complaint", func(m message) bool {
		params, _ := m["params"].(map[string]any)
		text, _ := params["message"].(string)
		return m["method"] == "window/showMessage" &&
			strings.Contains(text, ".backflow/queries/house/send-mail/rule.scm:2:4: unknown predicate #resolve?")
	})
	p.open(p.uri("a.py"), mail+danger)
	p.wantShown(p.uri("a.py"), 1, 1)
	p.quiet()
}

// While the server runs, own rules may come, change and go.
func TestOwnRulesChange(t *testing.T) {
	const scm, page = ".backflow/queries/house/send-mail/rule.scm", ".backflow/queries/house/send-mail/README.md"
	p := dialIn(t, map[string]string{"b.py": mail}, everywhere, nil)
	p.open(p.uri("a.py"), mail)
	p.wantShown(p.uri("a.py"), 1, 0)

	p.put(scm, ownRule)
	p.put(page, "# Mail that an attacker writes\n")
	p.touch(scm)
	p.wantShown(p.uri("a.py"), 1, 1)
	p.wantShown(p.uri("b.py"), nil, 1)

	// With a mistake, which is told once, the rule stays as it was.
	p.put(scm, strings.Replace(ownRule, "resolves", "resolve", 1))
	p.touch(scm)
	p.save(p.uri("a.py"))
	p.expect("complaint", func(m message) bool {
		return m["method"] == "window/showMessage" && strings.Contains(fmt.Sprint(m), "keeps the rules that it had: ") &&
			strings.Contains(fmt.Sprint(m), ".backflow/queries/house/send-mail/rule.scm:2:4: unknown predicate #resolve?")
	})
	p.change(p.uri("a.py"), 2, map[string]any{"text": mail + mail})
	p.wantShown(p.uri("a.py"), 2, 2)

	// Clients that do not watch files at least save them.
	p.put(scm, strings.Replace(ownRule, "hint warning error", "hint warning warning", 1))
	p.save(p.uri("a.py"))
	shown := p.published(p.uri("a.py"), 2)["params"].(map[string]any)["diagnostics"].([]any)
	if len(shown) != 2 || shown[0].(map[string]any)["severity"] != 2.0 {
		t.Errorf("shows %v", shown)
	}
	p.wantShown(p.uri("b.py"), nil, 1)

	if err := os.RemoveAll(filepath.Join(p.folder, ".backflow")); err != nil {
		t.Fatal(err)
	}
	p.touch(".backflow")
	p.wantShown(p.uri("a.py"), 2, 0)
	p.wantShown(p.uri("b.py"), nil, 0)
	p.quiet()
}

// Folders come and go.
func TestFolders(t *testing.T) {
	p := dialIn(t, map[string]string{"a.py": danger}, everywhere, nil)
	p.wantShown(p.uri("a.py"), nil, 1)
	other := &project{p.client, t.TempDir()}
	other.put("b.py", danger)
	p.notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": map[string]any{"added": []any{other.asFolder()}, "removed": []any{}}})
	p.wantShown(other.uri("b.py"), nil, 1)
	p.notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": map[string]any{"added": []any{}, "removed": []any{p.asFolder()}}})
	p.wantShown(p.uri("a.py"), nil, 0)
	p.touch("a.py")
	p.quiet()
}

// Clients say in three ways which folders they have open.
func TestRoots(t *testing.T) {
	for params, want := range map[string]string{
		`{"rootUri": null}`:                                  "",
		`{"rootUri": "file:///w/a%20b/"}`:                    "/w/a b",
		`{"rootUri": "file:///w", "workspaceFolders": null}`: "/w",
		`{"rootUri": null, "rootPath": "/w/p"}`:              "/w/p",
		`{"rootUri": "file:///w", "workspaceFolders": [{"uri": "file:///x", "name": "x"}, {"uri": "file:///c%3A/y", "name": "y"}, {"uri": "git:///z", "name": "z"}]}`: "/x c:/y",
	} {
		p, err := decode[protocol.InitializeParams](jsonrpc2.RawMessage(params))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(rootsOf(p), " "); got != want {
			t.Errorf("%s: got %s, want %s", params, got, want)
		}
	}
}

// The client's settings may be different in each folder; their globs count from there.
func TestFolderSettings(t *testing.T) {
	p := &project{dial(t), t.TempDir()}
	other := &project{p.client, t.TempDir()}
	p.put("tests/a.py", danger)
	other.put("tests/a.py", danger)
	p.call("start", "initialize", map[string]any{"processId": nil, "rootUri": nil, "workspaceFolders": []any{p.asFolder(), other.asFolder()},
		"capabilities": map[string]any{"workspace": map[string]any{"configuration": true}}})
	p.notify("initialized", struct{}{})
	question := p.expect("question", func(m message) bool { return m["method"] == "workspace/configuration" })
	items := question["params"].(map[string]any)["items"].([]any)
	if len(items) != 3 || items[1].(map[string]any)["scopeUri"] != string(uri.File(p.folder)) || items[2].(map[string]any)["scopeUri"] != string(uri.File(other.folder)) {
		t.Errorf("asked for %v", items)
	}
	p.send(message{"id": question["id"], "result": []any{everywhere, map[string]any{"exclude": []any{"tests/**"}}, map[string]any{"severity": map[string]any{"os-system": "error"}}}})
	shown := p.published(other.uri("tests/a.py"), nil)["params"].(map[string]any)["diagnostics"].([]any)
	if len(shown) != 1 || shown[0].(map[string]any)["severity"] != 1.0 {
		t.Errorf("shows %v", shown)
	}
	p.open(p.uri("tests/a.py"), danger)
	p.wantSeverity(p.uri("tests/a.py"), 2)
	p.quiet()
}
