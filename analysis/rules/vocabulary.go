package rules

import (
	"regexp"
	"slices"
	"strings"
)

// The vocabulary is closed: what a rule.scm may say stands in the five tables of this
// file and nowhere else. The parser, its error messages and the tables of
// queries/README.md are made from them.

// A word is a predicate or directive.
type word struct {
	forms []string // its arguments, by the names of argument kinds; "…" repeats the last
	roles []Role   // of patterns that may have it; none: all
	help  string
	apply func(*builder, args)
}

var predicates = map[string]word{
	"resolves?": {forms: []string{"@capture name…"},
		help:  "the value of the capture is the object with one of these names, through imports, aliases, receiver classes and their bases",
		apply: (*builder).resolves},
	"argument?": {forms: []string{"@capture position keyword value…"},
		help:  "the call's argument is one of these constants or objects",
		apply: func(b *builder, a args) { b.where(Is, a) }},
	"keyword?": {forms: []string{"@capture keyword value…"},
		help:  "the call's keyword argument is one of these constants or objects",
		apply: func(b *builder, a args) { b.where(Is, a) }},
	"not-argument?": {forms: []string{"@capture position keyword value…"},
		help:  "the call's argument is known, and none of these",
		apply: func(b *builder, a args) { b.where(IsNot, a) }},
	"given?": {forms: []string{"@capture position keyword"},
		help:  "the call has this argument, or may have it in `*` or `**`",
		apply: func(b *builder, a args) { b.where(Given, a) }},
	"above?": {forms: []string{"@capture position keyword number"},
		help:  "the call's argument is a constant number greater than this one",
		apply: func(b *builder, a args) { b.where(Above, a) }},
	"below?": {forms: []string{"@capture position keyword number"},
		help:  "the call's argument is a constant number less than this one",
		apply: func(b *builder, a args) { b.where(Below, a) }},
	"absent?": {forms: []string{"@capture position keyword"},
		help:  "the call has no such argument, and no `*` or `**` that could hold it",
		apply: func(b *builder, a args) { b.where(Absent, a) }},
	"open?": {forms: []string{"@capture position keyword"},
		help:  "the call has this argument, but it is neither a constant nor a known object",
		apply: func(b *builder, a args) { b.where(Open, a) }},
	"instance?": {forms: []string{"@capture name", "@capture position keyword name…"},
		help:  "the capture, or that argument of the call, may be an instance of one of these classes, which a `#type!` may have named",
		apply: func(b *builder, a args) { b.where(Instance, a) }},
	"not-instance?": {forms: []string{"@capture name", "@capture position keyword name…"},
		help:  "the capture, or that argument of the call, is not known as an instance of one of these classes",
		apply: func(b *builder, a args) { b.where(NotInstance, a) }},
	"constant?": {forms: []string{"@capture regexp", "@capture position keyword regexp"},
		help:  "the capture, or that argument of it, is a constant text in which the regexp (RE2) finds a match",
		apply: func(b *builder, a args) { b.where(Matches, a) }},
	"not-constant?": {forms: []string{"@capture regexp", "@capture position keyword regexp"},
		help:  "the capture, or that argument of it, is a constant text in which the regexp (RE2) finds no match",
		apply: func(b *builder, a args) { b.where(Unlike, a) }},
	"computed?": {forms: []string{"@capture", "@capture position keyword"},
		help:  "the capture, or that argument of it, is something else than a literal written there, also if its value is known",
		apply: func(b *builder, a args) { b.where(Computed, a) }},
	"begins?": {forms: []string{"@capture regexp", "@capture position keyword regexp"},
		help:  "the capture, or that argument of it, is a text put together with data, and the regexp (RE2) finds a match in how it surely begins; `…` in that is a piece that is not known",
		apply: func(b *builder, a args) { b.where(Begins, a) }},
	"behind?": {forms: []string{"@capture regexp"}, roles: []Role{Sanitizer},
		help:  "stands alone in a pattern `((_) @sanitizer …)`: data is meant that stands in its text behind a beginning in which the regexp (RE2) finds a match, such as `https://host/`; `…` in it is a piece that is not known",
		apply: (*builder).behind},
	"words?": {forms: []string{"@capture position keyword way…"},
		help: "the call's argument is a constant regular expression that is known to let only fixed texts and words of `A-Za-z0-9_-` through, " +
			"if it is applied in this way",
		apply: func(b *builder, a args) { b.where(Words, a) }},
	"backtracks?": {forms: []string{"@capture position keyword way growth"},
		help: "the call's argument is a constant regular expression, and the time in which Python finds that it does not match, if it is applied in this way, " +
			"can grow as much with the length of the text; flags among the call's arguments count",
		apply: func(b *builder, a args) { b.where(Backtrack, a) }},
	"checked?": {forms: []string{"@capture part", "@capture position keyword part"},
		help:  "a test or sanitizer has said of data in the capture, or in that argument of the call, what this mark means",
		apply: func(b *builder, a args) { b.where(Checked, a) }},
	"item?": {forms: []string{"@capture position keyword text", "@capture position keyword text value…"},
		help:  "the call's argument is a dict with this key, and with one of these constants or objects for it",
		apply: func(b *builder, a args) { b.where(Item, a) }},
	"no-item?": {forms: []string{"@capture position keyword text"},
		help:  "the call's argument is a dict of which all keys are known, without this one",
		apply: func(b *builder, a args) { b.where(NoItem, a) }},
	"named?": {forms: []string{"@capture regexp"},
		help:  "the regexp (RE2) finds a match in the name or docstring of the function around what is captured, or of what that is in",
		apply: func(b *builder, a args) { b.where(Named, a) }},
	"mentions?": {forms: []string{"name…"},
		help:  "the function around the pattern, or another method of its class, names one of these objects; `*.size` is that attribute of anything",
		apply: func(b *builder, a args) { b.where(Mentions, a) }},
	"not-mentions?": {forms: []string{"name…"},
		help:  "neither the function around the pattern nor another method of its class names one of these objects, as `#mentions?` finds them",
		apply: func(b *builder, a args) { b.where(NotMentions, a) }},
	"refuses?": {forms: []string{"@capture position keyword"},
		help:  "the call's argument is a function that may raise an error or end the program",
		apply: func(b *builder, a args) { b.where(Refuses, a) }},
	"eq?": {forms: []string{"@capture text…"},
		help:  "the source text of the capture is one of these",
		apply: func(b *builder, a args) { b.text(textTest{capture: a.place.Capture, texts: a.texts}) }},
	"match?": {forms: []string{"@capture regexp"},
		help:  "the regexp (RE2) finds a match in the source text of the capture",
		apply: func(b *builder, a args) { b.text(textTest{capture: a.place.Capture, regexp: a.regexp}) }},
	"not-match?": {forms: []string{"@capture regexp"},
		help:  "the regexp (RE2) finds no match in the source text of the capture",
		apply: func(b *builder, a args) { b.text(textTest{capture: a.place.Capture, regexp: a.regexp, not: true}) }},
	"method-of?": {forms: []string{"@capture name…"}, roles: []Role{Parameters, Type, Source, Sink},
		help:  "the captured function, or the one around what is captured, is a method of a class that is, or comes from, one of these",
		apply: func(b *builder, a args) { b.where(MethodOf, a) }},
	"decorated?": {forms: []string{"@capture name…"},
		help:  "the captured function, or the one around what is captured, has a decorator that is, or is a call of, one of these; `*.route` is that method of any receiver",
		apply: func(b *builder, a args) { b.where(Decorated, a) }},
	"imports?": {forms: []string{"name…"},
		help:  "the file imports one of these modules, or something in them",
		apply: func(b *builder, a args) { b.where(Imports, a) }},
	"trusting?": {forms: []string{"@capture name…"}, roles: []Role{Sink},
		help:  "the class that is called has no method of these names, of its own or from another class that can be seen, in which something is raised",
		apply: func(b *builder, a args) { b.where(Trusting, a) }},
	"single?": {forms: []string{"@capture"}, roles: []Role{Mend},
		help:  "the call has one argument, without a keyword or stars",
		apply: func(b *builder, a args) { b.where(Single, a) }},
	"unused?": {forms: []string{"@capture"}, roles: []Role{Mend},
		help:  "the call is a statement of its own",
		apply: func(b *builder, a args) { b.where(Unused, a) }},
	"holds?": {forms: []string{"@capture position keyword regexp"},
		help:  "the call's argument is a container, and the regexp (RE2) finds a match in a constant text in it",
		apply: func(b *builder, a args) { b.where(Holds, a) }},
	"lacks?": {forms: []string{"@capture position keyword regexp"},
		help:  "the call's argument is a container of which all elements are seen, and the regexp (RE2) finds no match in any constant text among them",
		apply: func(b *builder, a args) { b.where(Lacks, a) }},
	"raises?": {forms: []string{"@capture"}, roles: []Role{Parameters, Type, Source, Sink},
		help:  "the captured function, or the one around what is captured, has a `raise` statement",
		apply: func(b *builder, a args) { b.where(Raises, a) }},
	"file?": {forms: []string{"regexp"},
		help:  "the regexp (RE2) finds a match in the file's path, from the folder that is checked, with `/` between its parts",
		apply: func(b *builder, a args) { b.where(InFile, a) }},
	"hides-standard?": {forms: []string{""},
		help:  "the file stands in no package, and is called as a module of the standard library: where its folder is searched first, it is imported instead",
		apply: func(b *builder, a args) { b.where(HidesStandard, a) }},
	"python2?": {forms: []string{""},
		help:  "the file is written in Python 2",
		apply: func(b *builder, a args) { b.where(Python2, a) }},
}

var directives = map[string]word{
	"sink!": {forms: []string{"@capture", "@capture place", "@capture position keyword"}, roles: []Role{Sink},
		help:  "the capture, or that place of it, must not be tainted; a pattern may have several",
		apply: (*builder).places},
	"parameters!": {forms: []string{"@capture"}, roles: []Role{Parameters},
		help:  "the parameters of the captured function, or of the function or methods that the captured expression is, are untrusted",
		apply: func(b *builder, a args) { b.pattern.Places = append(b.pattern.Places, a.place) }},
	"flows!": {forms: []string{"@capture place…"}, roles: []Role{Propagator},
		help:  "taint goes from the first places to the last one, and nowhere else",
		apply: (*builder).flows},
	"calls!": {forms: []string{"@capture position keyword", "@capture position keyword handed…"}, roles: []Role{Caller},
		help:  "the call calls that argument, now or later, with these",
		apply: (*builder).calls},
	"cleans!": {forms: []string{"cwe…"}, roles: []Role{Sanitizer, Guard, Source, Parameters},
		help:  "the weaknesses that the value is harmless for",
		apply: func(b *builder, a args) { weaknesses(&b.pattern.Cleans, a) }},
	"lowers!": {forms: []string{"cwe…"}, roles: []Role{Sanitizer, Guard, Source, Parameters},
		help:  "the weaknesses, none of those that `#cleans! all` means then, that the value is less grave for: a finding is one level milder",
		apply: func(b *builder, a args) { weaknesses(&b.pattern.Lowers, a) }},
	"leaves!": {forms: []string{"cwe…"}, roles: []Role{Sanitizer, Guard},
		help:  "the weaknesses, none of those that `#cleans! all` means then, that the value is as dangerous for as it was",
		apply: func(b *builder, a args) { weaknesses(&b.pattern.Leaves, a) }},
	"doubts!": {forms: []string{"cwe…"}, roles: []Role{Sanitizer, Guard, Source, Parameters},
		help:  "the weaknesses, none of those that `#cleans! all` means then, that the value is probably harmless for: a finding has medium confidence at most",
		apply: func(b *builder, a args) { weaknesses(&b.pattern.Doubts, a) }},
	"guards!": {forms: []string{"@capture", "@capture place…"}, roles: []Role{Guard, Sanitizer},
		help:  "what is harmless where the guard is true; of a sanitizer, once the call has not raised",
		apply: (*builder).places},
	"type!": {forms: []string{"name", "name name"}, roles: []Role{Type},
		help:  "the class of what is captured, and that of its elements",
		apply: (*builder).class},
	"put!": {forms: []string{"@capture position keyword text"}, roles: []Role{Mend},
		help:  "the fix makes this the call's argument, in the place of the one there is or as a new one",
		apply: func(b *builder, a args) { b.change(Put, a) }},
	"drop!": {forms: []string{"@capture position keyword"}, roles: []Role{Mend},
		help:  "the fix takes the argument out",
		apply: func(b *builder, a args) { b.change(Drop, a) }},
	"wrap!": {forms: []string{"@capture place text", "@capture position keyword text"}, roles: []Role{Mend},
		help:  "the fix puts the text in the place of what stands there, which is `…` in it",
		apply: func(b *builder, a args) { b.change(Wrap, a) }},
	"replace!": {forms: []string{"@capture text"}, roles: []Role{Mend},
		help:  "the fix writes this for the capture; `.name` for the last name of it",
		apply: func(b *builder, a args) { b.change(Replace, a) }},
	"before!": {forms: []string{"@capture place text…"}, roles: []Role{Mend},
		help:  "the fix adds lines before the statement; `…` in them is a variable at the place",
		apply: func(b *builder, a args) { b.change(Before, a) }},
	"after!": {forms: []string{"text…"}, roles: []Role{Mend},
		help:  "the fix adds lines behind the statement",
		apply: func(b *builder, a args) { b.change(After, a) }},
	"define!": {forms: []string{"text…"}, roles: []Role{Mend},
		help:  "the fix adds the lines of a function or class to the module; outside of any pattern, all fixes that follow in the file and name it do",
		apply: func(b *builder, a args) { b.change(Define, a) }},
	"parts!": {forms: []string{"cwe part…"},
		help:  "stands outside of any pattern: a value that is harmless for all of these parts of a weakness is harmless for it; a weakness may be parted in several ways",
		apply: func(b *builder, a args) { b.fail(a.at, "#parts! stands outside of any pattern") }},
	"marks!": {forms: []string{"part…"},
		help:  "stands outside of any pattern: marks that sanitizers and guards may set with `#cleans!` though they make nothing harmless; #checked? asks for them",
		apply: func(b *builder, a args) { b.fail(a.at, "#marks! stands outside of any pattern") }},
	"same!": {forms: []string{"name name…"},
		help:  "stands outside of any pattern: what any folder says of the first name, or of names below it, holds for the others too",
		apply: func(b *builder, a args) { b.fail(a.at, "#same! stands outside of any pattern") }},
	"set!": {forms: []string{"key text"},
		help:  "a setting of the pattern; outside of any pattern, of all that follow in the file",
		apply: (*builder).set},
}

// A setting is a key of #set!.
type setting struct {
	value  string // what it may be, for people
	roles  []Role // of patterns that may have it; none: all
	onRule bool   // it speaks of the whole rule, wherever it stands
	help   string
	apply  func(b *builder, value string) error
}

var settings = map[string]setting{
	"levels": {value: "three of none, hint, info, warning, error", roles: []Role{Sink},
		help:  "the severity for an argument that is constant, of unknown origin, tainted",
		apply: (*builder).levels},
	"message": {value: "one line without a full stop", roles: []Role{Sink},
		help:  "what the finding says; `{sink}` and `{callee}` stand for the user's code",
		apply: (*builder).message},
	"full": {value: "levels of trust", roles: []Role{Sink},
		help:  "weaker trust that makes the finding no milder than remote data would",
		apply: func(b *builder, v string) error { return addTrusts(&b.pattern.Full, v) }},
	"spares": {value: "levels of trust", roles: []Role{Sink},
		help:  "trust that makes the finding no graver than data of unknown origin: whoever runs a program may name its files",
		apply: func(b *builder, v string) error { return addTrusts(&b.pattern.Spares, v) }},
	"least": {value: "remote, local, file or environment", roles: []Role{Sink},
		help:  "the weakest trust that counts as tainted; whoever writes data of weaker trust harms nobody else here",
		apply: func(b *builder, v string) (err error) { b.pattern.Least, err = known(trusts, v); return err }},
	"contents": {value: "harmless, first or options", roles: []Role{Sink},
		help: "what lies in a container does not count, only what is tainted itself; or, besides that, its first element; " +
			"or only what stands behind that, and before a `--`: what a program may take for an option",
		apply: (*builder).contents},
	"valued": {value: "a regexp (RE2)", roles: []Role{Sink},
		help:  "with `contents options`, the options that take what follows for their value",
		apply: func(b *builder, v string) (err error) { b.pattern.Valued, err = regexp.Compile(v); return err }},
	"keys": {value: "a regexp (RE2)", roles: []Role{Sink},
		help:  "of what lies in a dict, what stands below keys in which the regexp finds a match counts, and keys that are data",
		apply: func(b *builder, v string) (err error) { b.pattern.Keys, err = regexp.Compile(v); return err }},
	"only": {value: "numbers", roles: []Role{Source, Parameters},
		help:  "the weaknesses (CWE) that data from there is a danger for; otherwise all",
		apply: (*builder).only},
	"yields": {value: "true", roles: []Role{Sink},
		help:  "there is no finding where the same data, or in the same function data of unknown origin, also reaches a sink of the rule that does not yield",
		apply: func(b *builder, v string) error { return isTrue(v, &b.pattern.Yields) }},
	"cwe": {value: "numbers", onRule: true,
		help:  "the weaknesses of the rule (CWE)",
		apply: (*builder).cwe},
	"danger": {value: "a number", onRule: true,
		help:  "the weakness (CWE) that data must be harmless for not to count; otherwise the first of `cwe`",
		apply: (*builder).danger},
	"aliases": {value: "names", onRule: true,
		help:  "what other tools call the rule; their suppression comments are honoured",
		apply: func(b *builder, v string) error { addNew(&b.rule.Aliases, strings.Fields(v)...); return nil }},
	"fixes": {value: "names", onRule: true,
		help:  "what is offered for a finding, the best first: " + listFixes(),
		apply: (*builder).fixes},
	"title": {value: "a verb phrase", roles: []Role{Mend},
		help:  "what a menu calls the fix; it says, in parentheses, what changes",
		apply: func(b *builder, v string) error { b.pattern.Title = v; return nil }},
	"offer": {value: "safe, preferred or sketch", roles: []Role{Mend},
		help:  "the fix changes nothing for any input that worked before; it is the one to take of several; or something in it is for the user to fill in, so that it is never made without asking",
		apply: (*builder).offer},
	"default": {value: "on or off", onRule: true,
		help:  "whether the rule is used unless it is selected by name, or a folder of sources unless the setting `sources` names it",
		apply: (*builder).byDefault},
	"keeps": {value: "start", roles: []Role{Propagator},
		help:  "the result begins as the text did that goes in: what stood before the data in it still does",
		apply: (*builder).keeps},
	"gives": {value: "result, results or later", roles: []Role{Caller},
		help:  "where the result of what is called comes out: it is the call's result, or an element of that, or what a method of that gives",
		apply: func(b *builder, v string) (err error) { b.pattern.Gives, err = known(gives, v); return err }},
	"trust": {value: "remote, local, file or environment", roles: []Role{Source, Parameters},
		help:  "who can write what comes from there",
		apply: func(b *builder, v string) (err error) { b.pattern.Trust, err = known(trusts, v); return err }},
	"says": {value: "a noun with its article", roles: []Role{Source, Parameters},
		help:  "what a trace calls the source: `an HTTP request`",
		apply: func(b *builder, v string) error { b.pattern.Says = v; return nil }},
	"tells": {value: "true", roles: []Role{Propagator},
		help:  "what a test finds of the result holds for what went in, too",
		apply: func(b *builder, v string) error { return isTrue(v, &b.pattern.Tells) }},
	"when": {value: "true, false or harmless", roles: []Role{Guard},
		help:  "what must be found of the guard to show that something is harmless; otherwise `true`. It is `harmless` where it is one of some texts, none of them empty",
		apply: (*builder).when},
	"besides": {value: "true", roles: []Role{Type},
		help:  "what is captured has the class besides the one that other patterns give it",
		apply: func(b *builder, v string) error { return isTrue(v, &b.pattern.Besides) }},
	"first": {value: "a number", roles: []Role{Parameters},
		help:  "how many parameters at the front, after self or cls, are no source",
		apply: (*builder).first},
	"clean-types": {value: "names", roles: []Role{Parameters},
		help:  "annotations whose values are harmless",
		apply: func(b *builder, v string) error { return addNames(&b.pattern.Params.CleanTypes, v) }},
	"clean-values": {value: "names", roles: []Role{Parameters},
		help:  "calls whose result as a default means that the parameter is no source",
		apply: func(b *builder, v string) error { return addNames(&b.pattern.Params.CleanValues, v) }},
	"models": {value: "names", roles: []Role{Parameters},
		help:  "classes whose fields the framework converts by their types, as it does with parameters: numbers and the like are harmless",
		apply: func(b *builder, v string) error { return addNames(&b.pattern.Params.Models, v) }},
	"injects": {value: "names", roles: []Role{Parameters},
		help:  "calls that, as a default or in Annotated, say which function or class makes the parameter",
		apply: func(b *builder, v string) error { return addNames(&b.pattern.Params.Injects, v) }},
	"clean-fields": {value: "names", roles: []Role{Source},
		help: "it is a dict with the names of the class's variables as keys: those that are calls of one of these hold harmless values, " +
			"which the framework has converted",
		apply: func(b *builder, v string) error { return addNames(&b.pattern.CleanFields, v) }},
	"converted": {value: "true", roles: []Role{Parameters},
		help:  "the parameters that are meant are harmless: the framework has made numbers of them, or chosen among constants",
		apply: func(b *builder, v string) error { return isTrue(v, &b.pattern.Params.Converted) }},
	"option": {value: "a capture", roles: []Role{Parameters},
		help:  "what names the only parameter that is meant, as options are written: `--dry-run`",
		apply: func(b *builder, v string) error { b.pattern.Params.Option = v; return nil }},
	"path": {value: "a capture", roles: []Role{Parameters},
		help:  "what holds the route's text: `/item/<int:id>`",
		apply: (*builder).path},
	"only-path": {value: "true", roles: []Role{Parameters},
		help:  "only parameters that the route names are sources",
		apply: func(b *builder, v string) error { return isTrue(v, &b.pattern.Params.OnlyPath) }},
	"converters": {value: "names", roles: []Role{Parameters},
		help: "the route's converters whose values are harmless: `int` of `<int:id>`",
		apply: func(b *builder, v string) error {
			addNew(&b.pattern.Params.Converters, strings.Fields(v)...)
			return nil
		}},
	"words": {value: "names", roles: []Role{Parameters},
		help: "the route's converters that let only words of `A-Za-z0-9_-` through; for their values alone, and those of regular " +
			"expressions in the route that do the same, `#cleans!` and the like count",
		apply: func(b *builder, v string) error { addNew(&b.pattern.Params.Words, strings.Fields(v)...); return nil }},
	"except": {value: "a regexp", roles: []Role{Parameters},
		help:  "parameters in whose names the regexp (RE2) finds a match are no source",
		apply: func(b *builder, v string) (err error) { b.pattern.Params.Except, err = regexp.Compile(v); return err }},
	"methods": {value: "names", roles: []Role{Parameters},
		help:  "where the captured expression is a class or an instance, the methods of it that are meant",
		apply: func(b *builder, v string) error { addNew(&b.pattern.Params.Methods, strings.Fields(v)...); return nil }},
}

// A part is what a pattern can say, and how.
type part struct {
	role    Role
	capture string     // that makes the role, or ""
	by      string     // directive that makes the role, or ""
	needs   [][]string // directives and settings without one of which it says nothing
	help    string
}

var parts = []part{
	{Sink, "", "sink!", [][]string{{"set! levels"}, {"set! message"}}, "makes a finding"},
	{Source, "source", "", [][]string{{"set! trust"}, {"set! says"}}, "is untrusted"},
	{Parameters, "", "parameters!", [][]string{{"set! trust"}, {"set! says"}}, "has untrusted parameters"},
	{Sanitizer, "sanitizer", "", [][]string{{"cleans!", "lowers!", "doubts!"}}, "is harmless from here on"},
	{Guard, "guard", "", [][]string{{"cleans!", "lowers!", "doubts!"}, {"guards!"}}, "shows by its result that something is harmless"},
	{Propagator, "", "flows!", nil, "hands taint on"},
	{Type, "typed", "", [][]string{{"type!"}}, "has a known class"},
	{Exit, "exit", "", nil, "never returns"},
	{Caller, "", "calls!", nil, "calls what it is given"},
	{Mend, "mended", "", [][]string{{"set! title"}}, "can be mended, where the rule has a finding: what the fix writes has `<a.b>` for an object, `<a>` for a new name and `…` for what was there"},
}

var levels = map[string]Level{"none": None, "hint": Hint, "info": Info, "warning": Warning, "error": Error}

var trusts = map[string]Trust{"remote": Remote, "local": Local, "file": FromFile, "environment": Environment}

var showings = map[string]Showing{"true": ShowsTrue, "false": ShowsFalse, "harmless": ShowsHarmless}

var gives = map[string]Gives{"result": GivesResult, "results": GivesResults, "later": GivesLater}

// places are the names a place may have besides a position or keyword.
var places = map[string]Part{"receiver": Receiver, "arguments": Arguments, "result": Whole, "fields": Fields}

// said is how a rule.scm makes the part: "@source" or "#sink!".
func (p part) said() string {
	if p.capture != "" {
		return "@" + p.capture
	}
	return "#" + p.by
}

// saying lists how the roles are made.
func saying(roles []Role) string {
	var out []string
	for _, p := range parts {
		if slices.Contains(roles, p.role) {
			out = append(out, p.said())
		}
	}
	return strings.Join(out, " and ")
}
