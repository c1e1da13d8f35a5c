package rules

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// growths are expressions and what is known of them by trying them in Python.
var growths = []struct {
	pattern, way string
	flags        Flags
	want         Growth
}{
	{`(a+)+$`, "start", Flags{}, Exponential},
	{`(a+)+`, "whole", Flags{}, Exponential},
	{`(a+)+`, "start", Flags{}, Linear}, // nothing after it can fail
	{`(a*)*$`, "start", Flags{}, Exponential},
	{`(\w+\s?)*$`, "start", Flags{}, Exponential},
	{`(\w+\s)*$`, "start", Flags{}, Linear},
	{`^(\w+\s?)*\Z`, "anywhere", Flags{}, Exponential},
	{`(a|a)*$`, "start", Flags{}, Exponential},
	{`(a|b|a)*$`, "start", Flags{}, Linear}, // one set of characters
	{`(a|aa)+$`, "start", Flags{}, Exponential},
	{`(a|ab|b)*c`, "start", Flags{}, Exponential},
	{`(a|ab|c)*d`, "start", Flags{}, Linear},
	{`(a|[ab])*c`, "start", Flags{}, Linear},
	{`(.|\n)*x`, "start", Flags{}, Linear},
	{`(.|\n)*x`, "start", Flags{DotAll: true}, Exponential},
	{`(.|[\s\S])*?-->`, "start", Flags{}, Exponential},
	{`(a+b)*$`, "start", Flags{}, Linear},
	{`(a+b)*c`, "anywhere", Flags{}, Polynomial},
	{`(a+b?)*$`, "start", Flags{}, Exponential},
	{`(a++)+b`, "start", Flags{}, Linear},
	{`(?>a+)+b`, "start", Flags{}, Linear},
	{`((?>a+)b?)+c`, "start", Flags{}, Linear},
	{`(?>(a+)+$)b`, "start", Flags{}, Exponential}, // inside it
	{`(a+){12}$`, "start", Flags{}, Exponential},
	{`(a+){2}$`, "start", Flags{}, Polynomial},
	{`([0-9a-f]{32})*$`, "start", Flags{}, Linear},
	{`(\d{1,3}\.){3}\d{1,3}$`, "start", Flags{}, Linear},
	{`(a{2,40})*$`, "start", Flags{}, Exponential},
	{`"(?:[^"\\]|\\.)*"`, "start", Flags{}, Linear},
	{`"(?:[^"]|\\.)*"`, "start", Flags{}, Exponential},
	{`(?:a|(?!a).)*$`, "start", Flags{}, Linear},
	{`(?:(?!-->).)*-->`, "start", Flags{}, Linear},
	{`([a-z]+|[A-Z]+)*$`, "start", Flags{}, Exponential},
	{`([a-z]|[A-Z])*$`, "start", Flags{}, Linear},
	{`([a-z]+\d|[A-Z]+\d)*$`, "start", Flags{}, Linear},
	{`([a-z]+\d|[A-Z]+\d)*$`, "start", Flags{IgnoreCase: true}, Exponential},
	{`(?i:([a-z]+\d|[A-Z]+\d)*)$`, "start", Flags{}, Exponential},
	{"( a + ) + # twice\n$", "start", Flags{Verbose: true}, Exponential},
	{"( a + ) + # twice\n$", "start", Flags{}, Polynomial}, // by its blanks
	{`.*.*x`, "start", Flags{}, Polynomial},
	{`.*x`, "start", Flags{}, Linear},
	{`\s+$`, "anywhere", Flags{}, Polynomial},
	{`\s+$`, "start", Flags{}, Linear},
	{`^\s+$`, "anywhere", Flags{}, Linear},
	{`(\d+)(\w+)!`, "start", Flags{}, Polynomial},
	{`(\d+)([a-z]+)!`, "start", Flags{}, Linear},
	{`^([\w.-]+)+@`, "start", Flags{}, Exponential},
	{`^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@)`, "start", Flags{}, Exponential},
	{`(é|é)*$`, "start", Flags{}, Exponential},
	{`(\w|é)*$`, "start", Flags{}, Linear},
	{`(\w+|é)*$`, "start", Flags{ASCII: true}, Exponential}, // by \w+ alone
	{`(a+`, "start", Flags{}, Linear},                       // nothing that Python takes
	{`(?P<x>a+)+(?P=x)$`, "start", Flags{}, Exponential},
	{`((((a{1,9}){1,9}){1,9}){1,9}){1,9}$`, "start", Flags{}, Exponential}, // too large to be written out
}

func TestBacktracks(t *testing.T) {
	for _, g := range growths {
		if got := Backtracks(g.pattern, g.way, g.flags); got != g.want {
			t.Errorf("%s, %s %+v: growth is %d, want %d", g.pattern, g.way, g.flags, got, g.want)
		}
	}
}

// timing has Python match texts that get longer, and prints how the time grows. A pattern
// that its version does not know has none.
const timing = `
import json, re, sys, time

def took(find, text):
    start = time.process_time()
    find(text)
    return time.process_time() - start

def growth(find, parts):
    for before, middle, tail in parts:
        if any(took(find, before + middle * n + tail) > 0.02 for n in range(1, 31)):
            return 2
    for before, middle, tail in parts:
        took(find, before + middle * 3000 + tail)
        if took(find, before + middle * 3000 + tail) > 8 * took(find, before + middle * 600 + tail) + 0.0005:
            return 1
    return 0

for case in json.load(sys.stdin):
    try:
        find = getattr(re.compile(case["Pattern"], case["Flags"]), case["Method"])
    except re.error:
        find = None
    print(find and growth(find, case["Parts"]))
`

// What is said of expressions is so in Python, too.
func TestPythonBacktracks(t *testing.T) {
	type attack struct {
		Pattern, Method string
		Flags           int
		Parts           [][3]string
	}
	var all []attack
	for _, g := range growths {
		a := attack{g.pattern, methodOf[g.way], g.flags.number(), [][3]string{{"", "a", "!"}}}
		if e, abc, err := readExpression(g.pattern, g.flags); err == nil {
			m := &automaton{abc: abc, way: g.way, budget: searching, copies: 9}
			m.read(e)
			for _, w := range append(m.doubled(), m.shifted()...) {
				for _, tail := range m.tails(w)[:2] {
					a.Parts = append(a.Parts, [3]string{m.text(w.before), m.text(w.middle), m.text(tail)})
				}
			}
		}
		all = append(all, a)
	}
	input, _ := json.Marshal(all)
	cmd := exec.Command("python3", "-I", "-W", "ignore", "-c", timing)
	cmd.Stdin = strings.NewReader(string(input))
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for i, got := range strings.Fields(string(out)) {
		if want := map[Growth]string{Linear: "0", Polynomial: "1", Exponential: "2"}[growths[i].want]; got != want && got != "None" {
			t.Errorf("%s, %s: in Python the growth is %s, not %s", growths[i].pattern, growths[i].way, got, want)
		}
	}
}

var methodOf = map[string]string{"whole": "fullmatch", "start": "match", "anywhere": "search"}

// number is what Python calls the flags.
func (f Flags) number() (out int) {
	for n, is := range map[int]bool{2: f.IgnoreCase, 8: f.MultiLine, 16: f.DotAll, 64: f.Verbose, 256: f.ASCII} {
		if is {
			out |= n
		}
	}
	return out
}

func (a *automaton) text(of []int) string {
	var out strings.Builder
	for _, c := range of {
		out.WriteRune(a.abc[c])
	}
	return out.String()
}

// Hostile expressions take no long time.
func TestBacktracksIsBounded(t *testing.T) {
	for _, pattern := range []string{
		strings.Repeat("(a|b", 90) + strings.Repeat(")*", 90),
		strings.Repeat("(a*", 50) + strings.Repeat(")*", 50) + "$",
		"(" + strings.Repeat("a|ab|", 300) + "c)*$",
		strings.Repeat(".*", 300) + "x",
		"(" + strings.Repeat("a?", 300) + "){9}$",
		strings.Repeat("((", 900),
		"(?:" + strings.Repeat(`\w+\s?|`, 100) + "x)*$",
		strings.Repeat("[", 2000),
	} {
		for _, way := range []string{"whole", "start", "anywhere"} {
			start := time.Now()
			Backtracks(pattern, way, Flags{})
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("%.30s…, %s: took %v", pattern, way, took)
			}
		}
	}
}
