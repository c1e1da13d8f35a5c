package server

import (
	"fmt"
	"testing"
)

// What flows into a module from a notebook that is not open is shown with a line of its
// file; findings in its cells are shown when it is open.
func TestClosedNotebook(t *testing.T) {
	helper := "import os\n\n\ndef run(line):\n    os.system(line)\n"
	notebook := "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [\n\"import helper\\n\",\n\"x = eval(input())\\n\",\n\"helper.run(input())\"]}]}\n"
	can := map[string]any{"textDocument": map[string]any{"publishDiagnostics": map[string]any{"relatedInformation": true}}}
	p := dialIn(t, map[string]string{"use.ipynb": notebook, "helper.py": helper, "broken.ipynb": "{"}, nil, can)
	p.open(p.uri("helper.py"), helper)
	p.expect("the finding in helper.py, from the fourth line of the notebook", func(m message) bool {
		params, _ := m["params"].(map[string]any)
		list, _ := params["diagnostics"].([]any)
		if params["uri"] != p.uri("helper.py") || len(list) != 1 {
			return false
		}
		steps, _ := list[0].(map[string]any)["relatedInformation"].([]any)
		at := map[string]any{"line": 3.0, "character": 0.0}
		want := map[string]any{"uri": p.uri("use.ipynb"), "range": map[string]any{"start": at, "end": at}}
		return len(steps) > 0 && fmt.Sprint(steps[0].(map[string]any)["location"]) == fmt.Sprint(want)
	})
	p.inbox = nil
	if got := p.scan("scan"); got["files"] != 1.0 {
		t.Errorf("scanned %v, want helper.py only", got)
	}
	p.quiet()
}
