package analysis

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRules runs the cases and examples of all built-in rule folders.
func TestRules(t *testing.T) {
	r, err := RunCases(builtIn)
	if err != nil {
		t.Fatal(err)
	}
	if r.Folders < 20 {
		t.Errorf("only %d folders", r.Folders)
	}
	for _, n := range r.Failures {
		t.Error(n)
	}
}

func TestBlock(t *testing.T) {
	readme := "# Title\n\n```python\nno()\n```\n\n## Example\n\nwords\n\n```sh\nno\n```\n\n```python\nyes()\n\nmore()\n```\n\n```python\nno()\n```\n## Instead\nnone\n## Open\n```python\nend()\n"
	file, code, line := block(readme, "Example")
	if diff := cmp.Diff("yes()\n\nmore()\n", code); diff != "" || line != 16 || file != "" {
		t.Errorf("file %q line %d -want +got:\n%s", file, line, diff)
	}
	if file, code, _ := block(strings.Replace(readme, "```python\nyes", "```python setup.py\nyes", 1), "Example"); file != "setup.py" || code != "yes()\n\nmore()\n" {
		t.Errorf("got %q of the file %q", code, file)
	}
	for _, heading := range []string{"Instead", "Open", "Nothing"} {
		if _, code, line := block(readme, heading); line != 0 {
			t.Errorf("%s: got %q from line %d, want nothing", heading, code, line)
		}
	}
}
