package server

import "testing"

// What flows into an open document from files that are not open is shown once these are
// known, and follows what happens to them on the disk and in the editor.
func TestAcrossFiles(t *testing.T) {
	caller := "from flask import request\nimport helper\n\n\ndef view():\n    helper.run(request.args['c'])\n"
	helper := "import os\n\n\ndef run(line):\n    os.system(line)\n"
	p := dialIn(t, map[string]string{"views.py": caller, "helper.py": helper}, nil, nil)
	severity := func(want float64) {
		t.Helper()
		p.expect("the finding in helper.py", func(m message) bool {
			if m["method"] != "textDocument/publishDiagnostics" {
				return false
			}
			params := m["params"].(map[string]any)
			list := params["diagnostics"].([]any)
			return params["uri"] == p.uri("helper.py") && len(list) == 1 && list[0].(map[string]any)["severity"] == want
		})
	}
	const asError, asWarning = 1, 2
	p.open(p.uri("helper.py"), helper)
	severity(asError) // perhaps after a warning, before views.py was known
	p.inbox = nil

	p.put("views.py", "import helper\nimport unknown\n\nhelper.run(unknown.line())\n")
	p.touch("views.py")
	severity(asWarning)

	p.open(p.uri("views.py"), caller)
	severity(asError)

	p.open(p.uri("views.py"), "")
	severity(asWarning)
}
