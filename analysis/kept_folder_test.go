package analysis

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestSurplus(t *testing.T) {
	at := func(minute int) time.Time { return time.Unix(int64(60*minute), 0) }
	a, b, c := "0a/"+strings.Repeat("a", 64)+"-a", "0a/"+strings.Repeat("b", 64)+"-d", "ff/"+strings.Repeat("c", 64)+"-d"
	folder := fstest.MapFS{
		a:              {Data: make([]byte, 10), ModTime: at(3)},
		b:              {Data: make([]byte, 20), ModTime: at(1)},
		c:              {Data: make([]byte, 30), ModTime: at(2)},
		"0a/notes.txt": {Data: make([]byte, 40)},
		"zz/" + a[3:]:  {Data: make([]byte, 40)},
		"trim.txt":     {Data: make([]byte, 40)},
	}
	files := KeptFiles(folder)
	for most, want := range map[int64][]string{60: nil, 59: {b}, 40: {b}, 39: {b, c}, 0: {b, c, a}} {
		var got []string
		for _, f := range Surplus(files, most) {
			got = append(got, f.Name)
		}
		if !cmp.Equal(got, want) {
			t.Errorf("for at most %d bytes: %s", most, cmp.Diff(want, got))
		}
	}
}
