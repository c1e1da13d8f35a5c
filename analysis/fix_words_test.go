package analysis

import (
	"fmt"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestWordsAsShell compares how commands are split with what shells make of them: many
// random ones, and of those all that are split at all.
func TestWordsAsShell(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	plain := strings.Fields(`a bc -x --y=1 A=1 é , .. %s : / @ = + ^ echo if '' "" ' " 'a' "b" ]`)
	special := strings.Fields("~ * ? [ ] [% { } {a,b} ! $ $x ; & | < ( ) # ` \\")
	var lines []string
	var want [][]string
	for range 20000 {
		text := "program"
		for range 1 + random.IntN(8) {
			switch n := random.IntN(20); {
			case n < 5:
				text += " "
			case n == 5:
				text += "\t"
			case n == 6:
				text += special[random.IntN(len(special))]
			default:
				text += plain[random.IntN(len(plain))]
			}
		}
		var atoms []atom
		for _, c := range text {
			atoms = append(atoms, atom{char: c})
		}
		if split, ok := words(atoms); ok && chars(split[0]) == "program" {
			var args []string
			for _, w := range split[1:] {
				args = append(args, chars(w))
			}
			lines, want = append(lines, text), append(want, args)
		}
	}
	if len(lines) < 1000 {
		t.Fatalf("only %d of the commands were split", len(lines))
	}
	tried := 0
	for _, shell := range []string{"sh", "dash", "bash"} {
		if path, err := exec.LookPath(shell); err == nil {
			compareShell(t, path, lines, want)
			tried++
		}
	}
	if tried == 0 {
		t.Fatal("no shell found")
	}
}

// compareShell runs all commands in one shell, in a folder without files.
func compareShell(t *testing.T, path string, lines []string, want [][]string) {
	script := `program() { for a in "$@"; do printf '%s\001' "$a"; done; printf '\002'; }` + "\n"
	cmd := exec.Command(path)
	cmd.Dir = t.TempDir()
	cmd.Stdin = strings.NewReader(script + strings.Join(lines, "\n") + "\n")
	out, err := cmd.CombinedOutput()
	got := strings.Split(strings.TrimSuffix(string(out), "\002"), "\002")
	if err != nil || len(got) != len(lines) {
		t.Fatalf("%s: %v: %d answers to %d commands: %.300s", path, err, len(got), len(lines), out)
	}
	for i, line := range lines {
		var args []string
		if got[i] != "" {
			args = strings.Split(strings.TrimSuffix(got[i], "\001"), "\001")
		}
		if !slices.Equal(args, want[i]) {
			t.Error(fmt.Sprintf("%s: %q has the arguments %q, not %q", path, line, args, want[i]))
		}
	}
}
