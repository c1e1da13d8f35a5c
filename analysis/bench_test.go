package analysis

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"backflow/analysis/syntax"
)

var defined = regexp.MustCompile(`\b(app|ALLOWED|LAST|quote|run|log|again|even|odd|Job|job)\b([^=/]|$)`)

// longFile is at least so many lines: everyFlow again and again, each time under other names.
func longFile(lines int) string {
	var b strings.Builder
	for n := 0; strings.Count(b.String(), "\n") < lines; n++ {
		b.WriteString(defined.ReplaceAllString(everyFlow, fmt.Sprintf("${1}_%d$2", n)))
	}
	return b.String()
}

// BenchmarkKeystroke is an edit in the middle of an open document, up to what is found in it.
func BenchmarkKeystroke(b *testing.B) {
	for _, lines := range []int{1000, 10_000} {
		for name, at := range map[string]string{"body": "git ", "comment": "\n\n\ndef "} {
			b.Run(fmt.Sprintf("%s/%d", name, lines), func(b *testing.B) { typing(b, longFile(lines), at) })
		}
	}
}

// typing puts a character in front of what stands in the middle of a text, and takes it out again.
func typing(b *testing.B, text, before string) {
	w := testWorkspace(b)
	w.Open("app.py", []byte(text))
	at := len(text)/2 + strings.Index(text[len(text)/2:], before)
	edits := []syntax.Edit{{Span: syntax.Span{Start: at, End: at}, New: "#"}, {Span: syntax.Span{Start: at, End: at + 1}}}
	if len(w.Snapshot().Findings("app.py")) == 0 {
		b.Fatal("nothing is found")
	}
	for i := 0; b.Loop(); i++ {
		w.Edit("app.py", edits[i%2])
		w.Snapshot().Findings("app.py")
	}
}
