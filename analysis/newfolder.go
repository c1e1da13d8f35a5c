package analysis

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"backflow/analysis/rules"
)

// NewFolder makes a folder, FAMILY/NAME, that says something of calls of a function, which
// has a dotted name. Its cases pass as they are. Paths count from .backflow/queries; the
// error is about a name.
func NewFolder(folder, function string, built fs.FS, own ...fs.FS) ([]NewFile, error) {
	family, name, err := newName(folder, built, own)
	if err != nil {
		return nil, err
	}
	dot := strings.LastIndexByte(function, '.')
	if dot <= 0 || strings.ContainsAny(function, ` "\()*`) {
		return nil, fmt.Errorf("%q is no dotted name of a function, such as acme.shell.run", function)
	}
	set, err := rules.Load(built)
	if err != nil {
		return nil, err
	}
	template, ok := newKnowledge[family]
	if !ok {
		template = newRule
	}
	fill := strings.NewReplacer("RULE", name, "FUNCTION", function, "MODULE", function[:dot],
		"NUMBER", fmt.Sprint(usualCWE(set.Rules, family)))
	return []NewFile{
		{folder + "/rule.scm", fill.Replace(template.scm)},
		{folder + "/README.md", fill.Replace(template.page)},
		{folder + "/cases.py", fill.Replace(template.cases)},
	}, nil
}

// newName splits the name of a new folder, if it can be one.
func newName(folder string, built fs.FS, own []fs.FS) (family, name string, err error) {
	family, name, _ = strings.Cut(folder, "/")
	switch at := taken(name, built, own); {
	case !rules.IsName(family) || !rules.IsName(name):
		err = fmt.Errorf("%q is no FAMILY/RULE in small letters, digits and hyphens, such as process/acme-run or sources/acme-web", folder)
	case slices.Contains(rules.Knowledge, family+"s"):
		err = fmt.Errorf("unknown family %s%s", family, rules.Meant(family, rules.Knowledge))
	case at != "":
		err = fmt.Errorf("the name %s is taken by %s", name, at)
	}
	return family, name, err
}

// taken is the folder that has a name already, or "".
func taken(name string, built fs.FS, own []fs.FS) string {
	for _, f := range own {
		if found, _ := fs.Glob(f, "*/"+name); len(found) > 0 {
			return path.Join(rules.Root(f), found[0])
		}
	}
	if found, _ := fs.Glob(built, "*/"+name); len(found) > 0 {
		return found[0] + ", which is built in"
	}
	return ""
}

// usualCWE is the weakness that most rules of a family have first. Of an unknown family, it
// is that nobody looked at what comes in.
func usualCWE(all []*rules.Rule, family string) int {
	const improperInput = 20
	times := map[int]int{}
	best := improperInput
	for _, r := range all {
		if r.Family == family {
			times[r.CWE[0]]++
			best = slices.MaxFunc([]int{best, r.CWE[0]}, func(a, b int) int { return cmp.Compare(times[a], times[b]) })
		}
	}
	return best
}

// A newFolder is what stands in a folder before a person has changed it. FUNCTION is one of
// the MODULE, and NUMBER a weakness.
type newFolder struct{ scm, page, cases string }

var newRule = newFolder{
	scm: `; TODO: say in a line why data from outside does harm here.
(#set! cwe "NUMBER")

; 0 is the first argument. If it can be given by name, that stands in place of -.
((call function: (_) @callee) @call
  (#resolves? @callee "FUNCTION")
  (#sink! @call 0 -)
  (#set! levels "none warning error") ; constant, of unknown origin, from outside
  (#set! message "{sink} reaches {callee}"))
`,
	page: "# TODO: what is found, in a few words\n\nTODO: what goes wrong when an attacker chooses what `FUNCTION` is given.\n" + `
## Example

` + "```python" + `
from flask import Flask, request

import MODULE

app = Flask(__name__)


@app.route("/")
def view():
    return FUNCTION(request.args["name"])
` + "```" + `

## Instead

TODO: say what to write instead.

` + "```python" + `
from flask import Flask

import MODULE

app = Flask(__name__)


@app.route("/")
def view():
    return FUNCTION("a constant")
` + "```" + `

## Exceptions

- Constants.

## What this rule does not see

- TODO: what is dangerous all the same.

## References

- [CWE-NUMBER](https://cwe.mitre.org/data/definitions/NUMBER.html)

## Aliases

None.
`,
	cases: `import sys

import MODULE

FUNCTION("a constant")
FUNCTION(sys.argv[1])  # want: RULE high


def helper(value):
    FUNCTION(value)  # want: RULE medium
`,
}

var newKnowledge = map[string]newFolder{
	"sources": {
		scm: `; What FUNCTION gives was written by somebody else. Trust is remote, local, file or environment.
((call function: (_) @callee) @source
  (#resolves? @callee "FUNCTION")
  (#set! trust remote)
  (#set! says "FUNCTION"))
`,
		page: "# TODO: where the data comes from\n\nWhat `FUNCTION` gives. Trust: remote.\n",
		cases: `import MODULE

value = FUNCTION()
eval(value)  # want: eval-dynamic high
print(value)
`,
	},
	"sanitizers": {
		scm: `; What FUNCTION gives is harmless for these weaknesses (CWE), or for "all".
((call function: (_) @callee) @sanitizer
  (#resolves? @callee "FUNCTION")
  (#cleans! 78))
`,
		page: "# TODO: what is made harmless\n\nTODO: what `FUNCTION` does to its argument, and for whom that is harmless then.\n",
		cases: `import os
import sys

import MODULE

os.system(FUNCTION(sys.argv[1]))
os.system(sys.argv[1])  # want: os-system high
eval(FUNCTION(sys.argv[1]))  # want: eval-dynamic
`,
	},
	"propagators": {
		scm: `; The first argument is in the result of FUNCTION, and nothing else is.
((call function: (_) @callee) @call
  (#resolves? @callee "FUNCTION")
  (#flows! @call 0 result))
`,
		page: "# TODO: what data passes through\n\nTODO: what `FUNCTION` makes of its arguments.\n",
		cases: `from flask import request

import MODULE

open(FUNCTION(request.args["name"], "a"))  # want: path-traversal high
open(FUNCTION("a", request.args["name"]))
`,
	},
	"types": {
		scm: `; What FUNCTION gives is an instance of this class.
((call function: (_) @callee) @typed
  (#resolves? @callee "FUNCTION")
  (#type! "paramiko.SSHClient"))
`,
		page: "# TODO: what is made\n\nWhat `FUNCTION` gives, so that its methods are known.\n",
		cases: `import sys

import MODULE

FUNCTION().exec_command(sys.argv[1])  # want: remote-shell high
FUNCTION().exec_command("uptime")
`,
	},
}
