package facts

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGlance(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []Imported
	}{
		{"import os, a.b as c\nimport d", []Imported{{Module: "os"}, {Module: "a.b"}, {Module: "d"}}},
		{"from . import x", []Imported{{Dots: 1, Name: "x"}}},
		{"from..m import (a, # one\r\n  b as c,\r\n)", []Imported{{Module: "m", Dots: 2, Name: "a"}, {Module: "m", Dots: 2, Name: "b"}}},
		{"from m import \\\n    a", []Imported{{Module: "m", Name: "a"}}},
		{"from m import*", []Imported{{Module: "m", Name: "*"}}},
		{"try: import a\nexcept ImportError: import b", []Imported{{Module: "a"}, {Module: "b"}}},
		{"x = import_it(reimport, importer)", nil},
		{"m = __import__('a.b')\nn = importlib.import_module( \"..c\")", []Imported{{Module: "a.b"}, {Module: "c", Dots: 2}}},
		{"a = sys.modules['a.b']\nb = sys.modules.get(\"c\")", []Imported{{Module: "a.b"}, {Module: "c"}}},
		{"# import a", []Imported{{Module: "a"}}},
		{"import", nil},
		{"from", nil},
	} {
		if got := Glance(tt.text); !cmp.Equal(got, tt.want) {
			t.Errorf("Glance(%q): %s", tt.text, cmp.Diff(tt.want, got))
		}
	}
}

func TestAttributes(t *testing.T) {
	got := Attributes("a.b(c).d\n.  e .\\\n f 1.0 '...'")
	for _, name := range []string{"b", "d", "e", "f"} {
		if _, ok := slices.BinarySearch(got, WordOf(name)); !ok {
			t.Errorf("%q is missing", name)
		}
	}
	if _, ok := slices.BinarySearch(got, WordOf("c")); ok {
		t.Error("c stands behind no dot")
	}
}
