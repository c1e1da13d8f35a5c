package rules

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"backflow/queries"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the generated parts of queries/README.md")

func TestBuiltIn(t *testing.T) {
	load(t, queries.Files)
	load(t, fstest.MapFS{}, queries.Files) // as a project's own they are compiled by tree-sitter too
}

// Every folder has a page in the form that the manual describes, and cases that show it.
func TestPagesAndCases(t *testing.T) {
	for _, r := range allRules(t) {
		folder := r.Family + "/" + r.Name
		if *update {
			writeAliases(t, r)
		}
		for _, err := range r.CheckPage("queries/" + folder + "/README.md") {
			t.Error(err)
		}
	}
	for _, folder := range allFolders(t) {
		if !wantsSomething(t, folder+"/cases.py", folder+"/cases/*.py") {
			t.Errorf("%s has no cases that want something", folder)
		}
	}
}

// writeAliases writes the last section of a rule's page anew, or for the first time.
func writeAliases(t *testing.T, r *Rule) {
	t.Helper()
	if slices.Contains(Knowledge, r.Family) {
		return
	}
	before, _, _ := strings.Cut(r.Page, "## Aliases\n")
	r.Page = strings.TrimRight(before, "\n") + "\n\n" + r.aliasSection()
	if err := os.WriteFile("../../queries/"+r.Family+"/"+r.Name+"/README.md", []byte(r.Page), 0o666); err != nil {
		t.Fatal(err)
	}
}

// What a page lacks is said with its place.
func TestCheckPage(t *testing.T) {
	page := "# Title\n\nWords.\n\n## Example\n\n```python\n## Instead\n```\n\n## Exceptions\n\n## Names\n\n- one\n\n## References\n\n" +
		"- [CWE-78](https://cwe.mitre.org/data/definitions/78.html)\n\n## Aliases\n\nNone.\n"
	r := &Rule{Family: "process", Name: "a", Page: page, CWE: []int{77}, Aliases: []string{"B602", "py/x"}}
	want := []string{
		`a.md:11:1: the section "## Instead" is missing here: the same program without the danger; the tests must find nothing`,
		`a.md:11:1: the section "## Exceptions" is empty: what looks the same and is no finding`,
		`a.md:13:1: the section "## What this rule does not see" is missing here: what is dangerous all the same`,
		`a.md:17:1: the link to CWE-78 is not in #set! cwe`,
		`a.md:17:1: there is no link to CWE-77, https://cwe.mitre.org/data/definitions/77.html`,
		`a.md:17:1: there is no link to what Python or the library says of it`,
		`a.md:21:1: the aliases are not those of rule.scm; go test ./analysis/rules -update writes them`,
		`a.md:13:1: the section "## Names" is none of a page's; make it "### Names", or one of: Example, Instead, Exceptions, What this rule does not see, References, Aliases`,
	}
	var got []string
	for _, err := range r.CheckPage("a.md") {
		got = append(got, err.Error())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// allRules are the rules, and the folders of knowledge with their pages.
func allRules(t *testing.T) []*Rule {
	t.Helper()
	all := load(t, queries.Files).Rules
	for _, folder := range allFolders(t) {
		family, name, _ := strings.Cut(folder, "/")
		if slices.Contains(Knowledge, family) {
			page, err := queries.Files.ReadFile(folder + "/README.md")
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, &Rule{Name: name, Family: family, Page: string(page)})
		}
	}
	return all
}

func wantsSomething(t *testing.T, patterns ...string) bool {
	t.Helper()
	for _, pattern := range patterns {
		names, _ := fs.Glob(queries.Files, pattern)
		for _, name := range names {
			text, err := queries.Files.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(text), "# want: ") {
				return true
			}
		}
	}
	return false
}

func allFolders(t *testing.T) []string {
	t.Helper()
	l := &loader{set: newSet(0)}
	var out []string
	for _, family := range l.folder(queries.Files, "", ".") {
		for _, name := range l.folder(queries.Files, "", family) {
			out = append(out, family+"/"+name)
		}
	}
	return out
}

// The tables in queries/README.md are those that the loader works by.
func TestManual(t *testing.T) {
	generate(t, "../../queries/README.md", map[string]string{
		"vocabulary": Vocabulary(), "rules": load(t, queries.Files).Table(), "page": PageTable(), "knowledge": knowledgeTable(t)})
}

// knowledgeTable lists the folders that make no findings, with their titles.
func knowledgeTable(t *testing.T) string {
	t.Helper()
	out := "| folder | what it knows |\n| --- | --- |\n"
	for _, r := range allRules(t) {
		if slices.Contains(Knowledge, r.Family) {
			out += fmt.Sprintf("| [`%s/%s`](%s/%s/README.md) | %s |\n", r.Family, r.Name, r.Family, r.Name, title(&source{text: r.Page}))
		}
	}
	return out
}

// generate writes the parts of a page that are made from data, or compares them.
func generate(t *testing.T, path string, parts map[string]string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := string(text)
	for name, table := range parts {
		want = between(t, path, want, "<!-- "+name+" -->\n\n", "\n<!-- end of "+name+" -->", table)
	}
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("%s is behind; run go test ./analysis/rules -update\n%s", strings.TrimPrefix(path, "../../"), diff)
	}
}

// between replaces what stands between two marks.
func between(t *testing.T, path, text, open, end, with string) string {
	t.Helper()
	before, rest, ok := strings.Cut(text, open)
	_, after, found := strings.Cut(rest, end)
	if !ok || !found {
		t.Fatalf("no %q … %q in %s", open, end, path)
	}
	return before + open + with + end + after
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(queries.Files); err != nil {
			b.Fatal(err)
		}
	}
}
