package rules

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// A Fix is one way to mend what a rule finds: it is described by a pattern, or, where
// more is to be understood than a pattern says, made by package analysis.
type Fix struct {
	Name    string   // of Fixes, or ""
	Pattern *Pattern // with Role Mend, or nil
}

// String is the fix's name, or what it does.
func (f Fix) String() string {
	if f.Pattern != nil {
		return f.Pattern.Title
	}
	return f.Name
}

// Fixes are the kinds of fix that package analysis makes, and what they do.
var Fixes = map[string]string{
	"inline-literal": "writes the literal that a constant text is, instead of evaluating it",
	"literal-eval":   "calls ast.literal_eval instead of eval, or hands it over",
	"isolate":        "runs the code in a limited process",
	"limit-python":   "starts another Python without the environment and the user's modules, and with a limit of time",
	"argument-list":  "passes a list of arguments to a program, instead of a text to a shell",
	"shell-quote":    "quotes what is put into a shell's command",
	"unquote":        "takes the quotes away around what is quoted for a shell already",
	"safe-yaml":      "has yaml build plain data only",
	"json":           "reads JSON instead",
	"sql-parameters": "passes values beside the text of a query",
	"escape-markup":  "escapes what is put into markup",
	"defused-xml":    "reads XML by defusedxml",
	"search-path":    "imports what is beside the module without a search path, or from its one file",
	"full-match":     "matches the whole text",
	"tempfile":       "makes the temporary file together with its name",
}

func (b *builder) fixes(v string) error {
	for _, name := range strings.Fields(v) {
		if _, err := known(Fixes, name); err != nil {
			return err
		}
		addNew(&b.rule.Fixes, Fix{Name: name})
	}
	return nil
}

// listFixes is the table of fixes as a sentence.
func listFixes() string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(Fixes)) {
		all = append(all, "`"+name+"` "+Fixes[name])
	}
	return strings.Join(all, "; ")
}

// A Change is one step of a fix that a pattern describes. In its text, <a.b> is the object
// of that name, whatever it is called in the file and imported where it is not yet; <a> is
// a name that the file has no use for; and … is the source of what stands at the place.
type Change struct {
	Op    ChangeOp
	Place Place
	Text  string
}

// A ChangeOp is what a Change does.
type ChangeOp uint8

const (
	Put     ChangeOp = iota + 1 // the argument is the text, whether there is one yet or not
	Drop                        // the argument goes
	Wrap                        // the text, which has a … in it, takes the place of what … is
	Replace                     // the text takes the place of the capture; ".x" that of its attribute
	Before                      // statements go before the one that the call is in
	After                       // and behind it
	Define                      // a function or class is added to the module
)

func (b *builder) change(op ChangeOp, a args) {
	c := Change{Op: op, Place: a.place, Text: strings.Join(a.texts, "\n")}
	if len(a.places) > 0 {
		c.Place = a.places[0]
	}
	if op == Wrap && !strings.Contains(c.Text, "…") {
		b.fail(a.at, "what is wrapped stands in the text as …")
	}
	if op == Replace && c.Place.Capture != b.pattern.Object {
		b.fail(a.at, "#replace! is about what is called, which has a name by #resolves? before it")
	}
	b.pattern.Changes = append(b.pattern.Changes, c)
}

// names reports whether a fix says the name that a definition begins with.
func (b *builder) names(definition call) bool {
	name := definedName.FindString(definition.Args[0].Text)
	return name != "" && slices.ContainsFunc(b.form.Calls, func(c call) bool {
		return slices.ContainsFunc(c.Args, func(a arg) bool { return strings.Contains(a.Text, name) })
	})
}

var definedName = regexp.MustCompile(`<\w+>`)

// mendable are the conditions that a fix can have: they are asked of the text.
var mendable = []Op{Given, Absent, Is, IsNot, Matches, Single, Unused}

// mends checks a pattern of a fix, and adds it to the rule's.
func (b *builder) mends() {
	n := b.form.Node
	if b.pattern.Trigger != Call {
		b.fail(n.At, "a fix is one of calls: ((call function: (_) @callee) @mended (#resolves? @callee …))")
	}
	if len(b.pattern.Changes) == 0 {
		b.fail(n.At, "the fix changes nothing")
	}
	for _, c := range b.pattern.Where {
		if !slices.Contains(mendable, c.Op) {
			b.fail(n.At, "a fix has no such condition")
		}
	}
	b.rule.Fixes = append(b.rule.Fixes, Fix{Pattern: b.pattern})
}
