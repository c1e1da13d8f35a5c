package taint

import (
	"strings"
	"testing"
)

// TestWordsOnly reads patterns of Python in the ways they can be applied; those not named are refused.
func TestWordsOnly(t *testing.T) {
	for pattern, want := range map[string]string{
		`[a-z]+`:               "whole",
		`^[a-z]+$`:             "whole",
		`[a-z]+\Z`:             "whole start",
		`\A[a-z]+\Z`:           "whole start anywhere",
		`^(?:ls|id)\Z`:         "whole start anywhere",
		`^ls|id\Z`:             "whole",
		`(^ls\Z|^id\Z)`:        "whole start anywhere",
		`(?m)^[a-z]+\Z`:        "whole start",
		`(?i)[a-z]+`:           "whole",
		`\d{4}-\d\d`:           "whole",
		`ls -[a-z]`:            "whole",
		`ls( -[a-z])?`:         "whole",
		`ls( -[a-z])*`:         "",
		`[a-z.]+`:              "",
		`[A-z]+`:               "",
		`\w+`:                  "",
		`\S+`:                  "",
		`.*`:                   "",
		`[^;]+`:                "",
		`[^a-z]`:               "outside",
		`([^a-zA-Z0-9_-])+`:    "outside",
		`[^a-z]*`:              "",
		`[^a-z ]`:              "",
		`(?=[a-z])[a-z]+`:      "",
		`(?P<name>[a-z]+)\Z`:   "whole start",
		`[a-z`:                 "",
		`\\Z`:                  "whole",
		`(?:[a-z]+\Z|[0-9]+$)`: "whole",
	} {
		var got []string
		for _, way := range []string{"whole", "start", "anywhere", "outside"} {
			if wordsOnly(pattern, way) {
				got = append(got, way)
			}
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: want %q, got %q", pattern, want, g)
		}
	}
}
