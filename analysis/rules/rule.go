// Package rules reads rule folders and finds where their patterns match the syntax.
// It knows no flow: what a value holds when a pattern's conditions are asked, and what
// reaches a sink, is package taint's to say.
package rules

import (
	"regexp"

	"backflow/analysis/syntax"
)

// A Rule is one folder: what to look for and the page that explains it. Sources,
// sanitizers, propagators and types are folders of the same form, with Kind set.
type Rule struct {
	Name    string // the folder's name: "shell-true"
	Family  string // the folder above it: "process"; "sources", "sanitizers", … for knowledge
	Title   string // the README's heading
	Page    string // the README, Markdown
	CWE     []int
	Danger  int      // the weakness for which harmless data is none, or 0: the first of CWE
	Aliases []string // of other tools: "S602", "B602"
	Levels  [3]Level // the most severe of its patterns: constant, unknown, tainted
	Fixes   []Fix    // offered for a finding, the best first
	Off     bool     // not used unless selected by name
	Own     bool     // of the project, not built in
}

// A Role is what a pattern says of the code it matches.
type Role uint8

const (
	Sink       Role = iota + 1 // Places must not be tainted; the only role that makes findings
	Source                     // what is captured is untrusted
	Parameters                 // parameters of the captured function are untrusted
	Sanitizer                  // what is captured is harmless for Cleans
	Guard                      // where the captured call is true, or false, Places are harmless for Cleans
	Propagator                 // taint goes From to To, and nowhere else
	Type                       // what is captured has class Class
	Exit                       // the captured call never returns
	Caller                     // the captured call calls one of its arguments, Places, with Hands
	Mend                       // a fix for findings of the rule at the captured call: Changes
)

// A Trigger says when a pattern is tried.
type Trigger uint8

const (
	// Object patterns, "((_) @x (#resolves? @x …))", are tried on every expression
	// whose value is an object with one of the names.
	Object Trigger = iota + 1
	// Call patterns, "((call function: (_) @f) @call (#resolves? @f …))", are tried on
	// every call of such an object, also calls without syntax: partial, map, decorators.
	Call
	// Shape patterns are tried where Set.Sites found their shape.
	Shape
	// Behind patterns, "((_) @x (#behind? @x …))", are tried on all data that stands
	// behind something in a text.
	Behind
)

// A Pattern is one top-level form of a rule.scm.
type Pattern struct {
	Rule        *Rule
	Role        Role
	Trigger     Trigger
	Shape       int            // index for Trigger Shape
	Object      string         // the capture that Names speak of: "callee"
	Names       []string       // dotted names, from #resolves?; empty: any
	Root        string         // the capture on the outermost node: "call"
	Where       []Condition    // all must hold
	Places      []Place        // of Sink, Guard and Sanitizer; of Source and Type: what is captured; of Parameters: the functions
	From        []Place        // of Propagator
	To          Place          // of Propagator
	Cleans      Weaknesses     // of Sanitizer and Guard: what data is harmless for; also of Source and Parameters
	Lowers      Weaknesses     // of Sanitizer and Guard: what it is less grave for
	Doubts      Weaknesses     // of Sanitizer and Guard: what it is probably harmless for
	Behind      *regexp.Regexp // of Sanitizer: what stands before the data in its text
	Keeps       bool           // of Propagator: a text begins as it did before
	Class       string         // of Type: dotted name
	Trust       Trust          // of Source and Parameters
	Says        string         // of Source and Parameters: "an HTTP request"
	Levels      [3]Level       // of Sink: constant, unknown, tainted
	Full        []Trust        // of Sink: weaker trust that does not lower the third level
	Message     string         // of Sink: one line with {sink} and {callee}
	Params      ParamFilter    // of Parameters
	At          syntax.Span    // in the rule.scm, for messages
	Number      int            // its place among all patterns that were loaded, used or not
	Hands       []Handed       // of Caller
	Gives       Gives          // of Caller
	Element     string         // of Type: the class of the elements of such an object, or ""
	Least       Trust          // of Sink: the weakest trust that counts as tainted, or 0
	Shallow     bool           // of Sink: what lies in a container does not count
	First       bool           // of Sink: of what lies in a container, only the first element counts
	Options     bool           // of Sink: of what lies in a container, only what a program may take for an option counts
	Valued      *regexp.Regexp // with Options: those that take the next element for their value
	Keys        *regexp.Regexp // of Sink: of what lies in a dict, only what is below such keys counts, and the keys themselves
	Only        Weaknesses     // of Source and Parameters: what data from there is a danger for; none: all
	Elements    string         // of Type: dotted name of the class of what it holds, or ""
	Spares      []Trust        // of Sink: weaker trust that lowers the third level to the second
	Title       string         // of Mend: a verb phrase that says what changes
	Safe        bool           // of Mend: nothing changes for what worked before
	Preferred   bool           // of Mend: the one to take of several
	Sketch      bool           // of Mend: something in it is for the user to fill in
	Changes     []Change       // of Mend
	CleanFields []string       // of Source: what makes the variables of a class under whose names harmless values are found
	When        Showing        // of Guard: what must be found of its result
	Tells       bool           // of Propagator: what is found of the result holds for what went in
	Yields      bool           // of Sink: no finding where the same data reaches another sink of the rule
	Leaves      Weaknesses     // of Sanitizer and Guard: what it is as dangerous for as before
	Besides     bool           // of Type: Class is one besides what others say
}

// A Trust is who could have written a tainted value (CATALOG's trust levels).
type Trust uint8

const (
	Remote Trust = iota + 1
	Local
	FromFile
	Environment
)

// A Level is how severe a finding is. They are ordered; None makes no finding.
type Level uint8

const (
	None Level = iota
	Hint
	Info
	Warning
	Error
)

// Weaknesses are some CWEs and parts of CWEs, or all.
type Weaknesses struct {
	Numbers []int
	Parts   []string // see Set.Parts
	All     bool
}

// A Parted is a CWE in parts: what is harmless for all of them is harmless for it.
type Parted struct {
	CWE   int
	Parts []string
}

// A Place names a part of what a pattern captured.
type Place struct {
	Capture string
	Part    Part
	Index   int    // of Argument: position, or -1
	Keyword string // of Argument: name, or ""
	Item    string // of Argument: an index or text; what stands there in the argument is meant, or ""
}

// A Part is the part of a capture that a Place means.
type Part uint8

const (
	Whole     Part = iota // the captured expression itself; of a call, its result
	Argument              // of a call: by Index or Keyword
	Receiver              // of a call: what its method is looked up on
	Arguments             // of a call: all of them, starred too
	Following             // of a Caller: all arguments after the one that it calls
	Fields                // of a call: its result, a dict of the attributes of where data comes from
)

// A Handed is what a Caller gives to what it calls: the value at a place.
type Handed struct {
	Place Place
	Each  bool // its elements, one at a time
	Stars int  // it is unpacked, as *args or **kwargs
}

// A Showing is what is found of the result of a guard.
type Showing uint8

const (
	ShowsTrue     Showing = iota // it is true
	ShowsFalse                   // it is false
	ShowsHarmless                // it is one of some constants, none of them empty
)

// A Gives says how the result of what a Caller calls comes out of the call itself.
type Gives uint8

const (
	GivesNothing Gives = iota
	GivesResult        // it is the call's result
	GivesResults       // the call's result is an iterable of such results
	GivesLater         // the call's result has a method that gives it
)

// A Condition is one predicate besides #resolves?.
type Condition struct {
	Op     Op
	Place  Place
	Values []string       // Python literals or dotted names
	Regexp *regexp.Regexp // of Matches, Unlike, Begins and the like
}

// An Op is what a Condition asks of its place.
type Op uint8

const (
	Given         Op = iota + 1 // the argument is there, or may be in * or **
	Absent                      // the argument is not there, nor can * or ** hold it
	Is                          // a constant or object among Values
	IsNot                       // known, and not among Values
	Open                        // given, but neither a constant nor a known object
	Matches                     // a constant text that Regexp matches somewhere
	Python2                     // the file is Python 2
	Instance                    // may be an instance of a class among Values
	NotInstance                 // not known as an instance of a class among Values
	MethodOf                    // a function whose class is, or comes from, one of Values
	Decorated                   // a function with a decorator among Values
	Words                       // a constant regular expression that lets only words through, in the way that Values say
	Imports                     // the file imports a module of Values, or something in it
	Trusting                    // no method among Values, of the class that is called, raises anything
	Single                      // the call has one argument, and that by position
	Unused                      // nothing uses the call's value
	Holds                       // a container with an element that is a constant text that Regexp matches
	Lacks                       // a container that is known whole, without such an element
	Raises                      // a function with a raise statement
	InFile                      // the file's path matches Regexp
	HidesStandard               // the file is imported by the name of a module of the standard library
	Unlike                      // a constant text that Regexp matches nowhere
	Begins                      // a text with data in it, in the beginning of which Regexp matches somewhere
	Computed                    // something else stands there than a literal
	Backtrack                   // a constant regular expression that, applied in the way of the first of Values, grows as the second says
	Checked                     // of data in it, somebody has said what the last of Values means
	Item                        // a dict with the key that the first of Values is, and one of the others for it
	NoItem                      // a dict of known keys without that one
	Named                       // Regexp matches the name or docstring of what is around it
	Mentions                    // the function around names one of Values
	NotMentions                 // it does not
	Refuses                     // a function that may raise, or end the program
	Above                       // a constant number greater than that of Values
	Below                       // a constant number less than that
)

// A ParamFilter says which parameters of a matched function are no source.
type ParamFilter struct {
	First       int            // parameters skipped at the front, after self or cls
	CleanTypes  []string       // annotations, as dotted names, whose values are harmless
	CleanValues []string       // defaults, as dotted names of calls, that make a parameter no source
	Models      []string       // classes, as dotted names, with fields that are converted by their type
	Injects     []string       // calls, as a default or in Annotated, of which the first argument makes the parameter
	Converted   bool           // the parameters meant hold no text
	Option      string         // the capture that names the only parameter meant, as options are written: "--dry-run"
	Path        string         // the capture that holds the route's text: "/x/<int:id>"
	OnlyPath    bool           // only parameters named in the route
	Converters  []string       // of the route, whose values are harmless: "int"
	Words       []string       // of the route, for whose values alone Cleans and the like count
	Methods     []string       // of a captured class or instance
	Except      *regexp.Regexp // names of parameters that are no source; may be nil
}

// A Site is one place where a shape was found. Spans are own offsets of the definition.
type Site struct {
	Shape    int
	Captures []Capture
}

// A Capture is a named node of a Site.
type Capture struct {
	Name string
	Span syntax.Span
}

// Span returns the span of a capture.
func (s Site) Span(name string) (syntax.Span, bool) {
	for _, c := range s.Captures {
		if c.Name == name {
			return c.Span, true
		}
	}
	return syntax.Span{}, false
}

// A Set is all rules in use, indexed. It is immutable and may be shared.
type Set struct {
	Rules   []*Rule               // sorted by name; only those with sinks or a page
	Objects map[string][]*Pattern // by dotted name, for Trigger Object
	Calls   map[string][]*Pattern // by dotted name, for Trigger Call
	Shapes  [][]*Pattern          // by Pattern.Shape
	Behind  []*Pattern            // of Trigger Behind
	Parts   []Parted              // ways to say that something is harmless
	Marks   []string              // parts of no weakness

	Optional []string // folders of knowledge that are used only if named
	loader   *loader  // what was loaded, used or not
	numbered []*Pattern

	shapes []*shape  // by Pattern.Shape
	roots  [][]int32 // shapes by the kind of their root
	loose  []int32   // shapes whose root may have any kind

	lexicon lexicon
}

// GobEncode has a rule kept by its name.
func (r *Rule) GobEncode() ([]byte, error) { return []byte(r.Name), nil }

// GobDecode makes what stands for a rule until somebody looks its name up.
func (r *Rule) GobDecode(name []byte) error {
	r.Name = string(name)
	return nil
}
