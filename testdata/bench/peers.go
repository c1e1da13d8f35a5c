package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A peer is a program to compare with, or backflow itself.
type peer struct {
	name    string
	command []string
	options string // of initialize, in JSON; of servers only
	missing string // why it cannot be run; "" if it can
}

// candidates are the peers of a kind, the first of which is backflow. Those that are not
// there say why.
type candidates []peer

func (c candidates) present() (out []peer) {
	for _, p := range c {
		if p.missing == "" {
			out = append(out, p)
		}
	}
	return out
}

// servers are the language servers.
func servers(backflow string) candidates {
	const ruff = `{"settings":{"configurationPreference":"editorOnly","lint":{"select":["S"]}}}`
	return candidates{
		{name: "backflow", command: []string{backflow, "server", "--log-level", "error"}},
		found(peer{name: "ruff server", command: []string{"ruff", "server"}, options: ruff}),
		withBandit(found(peer{name: "pylsp with Bandit", command: []string{"pylsp"}})),
	}
}

// commands are the linters, to be run with a folder or file after their arguments.
func commands(backflow, semgrepRules string) candidates {
	semgrep := found(peer{name: "semgrep", command: []string{"semgrep", "scan", "--quiet", "--metrics=off", "--disable-version-check", "--json", "--config", semgrepRules}})
	if semgrepRules == "" && semgrep.missing == "" {
		semgrep.missing = "no rules given by -semgrep-rules, and none are fetched"
	}
	return candidates{
		{name: "backflow check", command: []string{backflow, "check", "--output-format", "json", "--no-cache"}},
		found(peer{name: "ruff check", command: []string{"ruff", "check", "--select", "S", "--no-cache", "--isolated", "--output-format", "json"}}),
		found(peer{name: "bandit", command: []string{"bandit", "-q", "-r", "-f", "json"}}),
		semgrep,
	}
}

// keeping are the linters that keep what they have found out, below a folder.
func keeping(backflow, folder string) candidates {
	return candidates{
		{name: "backflow check", command: []string{backflow, "check", "--output-format", "json", "--cache-dir", filepath.Join(folder, "kept")}},
		found(peer{name: "ruff check", command: []string{"ruff", "check", "--select", "S", "--cache-dir", filepath.Join(folder, "ruff"), "--isolated", "--output-format", "json"}}),
	}
}

// found is a peer with the full path of its command.
func found(p peer) peer {
	path, err := exec.LookPath(p.command[0])
	if err != nil {
		p.missing = "no " + p.command[0] + " on the PATH"
		return p
	}
	p.command[0] = path
	return p
}

// withBandit is pylsp, if it has a plugin that runs Bandit: by itself it looks for nothing dangerous.
func withBandit(p peer) peer {
	if p.missing != "" {
		return p
	}
	const ask = "import importlib.metadata as m; print(*(e.name for e in m.entry_points(group='pylsp')))"
	names, err := exec.Command(interpreter(p.command[0]), "-c", ask).Output()
	switch {
	case err != nil:
		p.missing = fmt.Sprintf("its plugins are not known: %v", err)
	case !bytes.Contains(bytes.ToLower(names), []byte("bandit")):
		p.missing = "pylsp is there, but no plugin of it that runs Bandit"
	}
	return p
}

// interpreter is the Python in the first line of a script.
func interpreter(script string) string {
	file, err := os.Open(script)
	if err != nil {
		return "python3"
	}
	defer file.Close()
	line, _ := bufio.NewReader(file).ReadString('\n')
	path, ok := strings.CutPrefix(strings.TrimSpace(line), "#!")
	if !ok || !filepath.IsAbs(path) {
		return "python3"
	}
	return path
}

// version is what a program says of itself, on one line.
func (p peer) version() string {
	for _, ask := range []string{"--version", "version"} {
		if out, err := exec.Command(p.command[0], ask).Output(); err == nil && len(out) > 0 {
			first, _, _ := strings.Cut(string(out), "\n")
			return strings.TrimSpace(first)
		}
	}
	return p.command[0]
}
