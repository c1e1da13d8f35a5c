package analysis

import (
	"os"
	"testing"
)

// TestPositions runs rules to which it matters where in a text data stands.
func TestPositions(t *testing.T) {
	r, err := RunCases(builtIn, os.DirFS("testdata/positions"))
	if err != nil || r.Folders == 0 {
		t.Fatalf("%d folders: %v", r.Folders, err)
	}
	for _, f := range r.Failures {
		t.Error(f)
	}
}
