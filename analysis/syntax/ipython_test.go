package syntax

import "testing"

// TestFromIPython compares cells with what is analysed in their place.
func TestFromIPython(t *testing.T) {
	for cell, want := range map[string]string{
		"%matplotlib inline\nx = 1":           "_matplotlib       \nx = 1",
		"!pip install 'x\ny":                  "_pip           \ny",
		"!!ls\n! ls":                          "__ls\n_   ",
		"if x:\n    !rm -r {x}\n    y()":      "if x:\n    _rm       \n    y()",
		"!cat a \\\n  b\r\ny":                 "_cat    \n   \r\ny",
		"!a \\":                               "_a  ",
		"x = !ls *.py\neval(x)":               "x = _ls     \neval(x)",
		"x, y = %sql select 1":                "x, y = _sql         ",
		"x = %time f(y)":                      "x =       f(y)",
		"%time x = eval(y)":                   "_time;x = eval(y)",
		"%timeit -n 10 -r3 f('%d')\nx":        "_timeit          ;f('%d')\nx",
		"%time for x in y: pass\nz":           "_time                 \nz",
		"%time !ls":                           "_time;_ls",
		"%time":                               "_time",
		"?obj.name\nobj.name??\nstr.*x*?":     "_obj     \nobj       \nstr     ",
		"print(a\n  % b, '''\n!x\n''')\n%who": "print(a\n  % b, '''\n!x\n''')\n_who",
		"x = a % b != c  # ?":                 "x = a % b != c  # ?",
		"'unclosed\n%who":                     "'unclosed\n_who",
		"# %pip\n\n  %pip x":                  "# %pip\n\n  _pip  ",
		"!écho é":                             "_écho   ",
		"x = 1  # no magic":                   "x = 1  # no magic",
	} {
		if got := string(FromIPython([]byte(cell))); got != want {
			t.Errorf("%q is read as\n%q, want\n%q", cell, got, want)
		}
	}
}

func FuzzFromIPython(f *testing.F) {
	f.Add("x = !ls\\\r\n%time f(\n?")
	f.Fuzz(func(t *testing.T, cell string) {
		got := FromIPython([]byte(cell))
		if len(got) != len(cell) {
			t.Errorf("%q becomes %q, of another length", cell, got)
		}
		for i, c := range []byte(cell) {
			if lineEnd(c) && got[i] != c {
				t.Errorf("%q becomes %q, with other lines", cell, got)
			}
		}
	})
}
