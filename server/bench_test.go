package server

import (
	"fmt"
	"strings"
	"testing"
)

// handlers is a file of at least so many lines, with a finding in each function.
func handlers(lines int) string {
	var b strings.Builder
	b.WriteString("import os\nfrom flask import request\n\n\n")
	for i := range lines/5 + 1 {
		fmt.Fprintf(&b, "def handle_%d(name):\n    target = request.args[name]\n    os.system('ping -c 1 ' + target)\n\n\n", i)
	}
	return b.String()
}

// BenchmarkKeystroke is an edit in the middle of an open file, from its message to that of what is shown.
func BenchmarkKeystroke(b *testing.B) {
	for _, lines := range []int{1000, 10_000} {
		b.Run(fmt.Sprint(lines), func(b *testing.B) { burst(b, lines, 1) })
	}
}

// BenchmarkBurst is many edits without a pause, up to what is shown for the last.
func BenchmarkBurst(b *testing.B) { burst(b, 1000, 200) }

// burst presses so many keys at a time.
func burst(b *testing.B, lines, keys int) {
	c := dial(b)
	c.start(struct{}{})
	c.open(uriA, handlers(lines))
	c.published(uriA, 1)
	version, line := 1, 4+lines/10*5+2 // of a call
	for b.Loop() {
		for range keys {
			version++
			c.change(uriA, version, edit(line, 20, 20, "x"))
		}
		c.published(uriA, version)
		c.inbox = nil
	}
}
