package analysis

import (
	"os"
	"testing"
)

func TestZZ(t *testing.T) {
	w, _ := New(Options{Queries: builtIn, Report: func(err error) { t.Error(err) }})
	for _, name := range []string{os.Getenv("ZZ")} {
		text, _ := os.ReadFile(name)
		w.Open(name, text)
		t.Log(len(w.Snapshot().Findings(name)))
	}
}
