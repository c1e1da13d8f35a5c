package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// An args is what the arguments of a predicate or directive say.
type args struct {
	at     int
	place  Place   // @capture with its position and keyword
	places []Place // place…
	handed []Handed
	texts  []string
	regexp *regexp.Regexp
}

// An argKind is one of the names that word.forms are made of.
type argKind struct {
	help string
	read func(*builder, *args, arg) error
}

var argKinds = map[string]argKind{
	"@capture": {"a capture of the pattern", (*builder).readCapture},
	"position": {"a number from 0, not counting the receiver of a method, `receiver` for that, or `-`; behind it, in brackets, an element of that argument: `\"0[1]\"`, or what stands behind a text in a list, or below it in a dict: `\"0[-c]\"`, `\"-[PATH]\"`", (*builder).readPosition},
	"keyword":  {"a parameter's name, or `-`", (*builder).readKeyword},
	"place":    {"a position, a keyword, `receiver`, `arguments`, `result`, or `fields`: the result, a dict of the attributes of where data comes from", (*builder).readPlace},
	"handed":   {"`rest`, all that follows the argument that is called, `receiver`, a position, a keyword, or both as in `\"3/args\"`; before it `each` for its elements, one at a time, and `*` or `**` for one that is unpacked: `\"*each 1\"`", (*builder).readHanded},
	"name":     {"a dotted name such as `os.system`, `builtins.eval` or `sqlite3.Cursor.execute`; `*.strip` is that method of any receiver whose class is unknown", (*builder).readName},
	"value":    {"a Python literal (`True`, `5`, `'tcp'`), a dotted name, or `true` or `false`: what Python counts as that", (*builder).readValue},
	"regexp":   {"a regular expression (RE2)", (*builder).readRegexp},
	"way":      {"how a regular expression is applied: `whole` (fullmatch), `start` (match), `anywhere` (search), or `outside`, where finding nothing shows it", (*builder).readWay},
	"growth":   {"`exponential`, or `polynomial`: as the square of the length, or a higher power", (*builder).readGrowth},
	"number":   {"a whole number", (*builder).readNumber},
	"text":     {"a text", (*builder).readText},
	"cwe":      {"a number of the Common Weakness Enumeration, `all`, or a part of a weakness that a `#parts!` names, or a mark of a `#marks!`", (*builder).readCWE},
	"part":     {"a name for a part of a weakness, or for a mark", (*builder).readPart},
	"key":      {"a setting", (*builder).readText},
}

// read reads the arguments of a call by the first of the word's forms that has as many.
// It returns false, and says why, if there is none.
func (b *builder) read(c call, w word) (args, bool) {
	a := args{at: c.At, place: Place{Index: -1}}
	errs := len(b.source.errs)
	for _, form := range w.forms {
		kinds := strings.Fields(form)
		if !fits(kinds, len(c.Args)) {
			continue
		}
		for i, raw := range c.Args {
			kind := strings.TrimSuffix(kinds[min(i, len(kinds)-1)], "…")
			b.readOne(&a, raw, kind)
		}
		return a, len(b.source.errs) == errs
	}
	b.fail(c.At, "#%s expects %s", c.Name, wanted(w))
	return a, false
}

func fits(kinds []string, n int) bool {
	if len(kinds) > 0 && strings.HasSuffix(kinds[len(kinds)-1], "…") {
		return n >= len(kinds)
	}
	return n == len(kinds)
}

// wanted is the arguments of a word for people.
func wanted(w word) string {
	forms := strings.Join(w.forms, ", or ")
	if forms == "" {
		return "no arguments"
	}
	return forms
}

func (b *builder) readOne(a *args, raw arg, kind string) {
	k := argKinds[kind]
	if raw.Capture != (kind == "@capture") {
		b.fail(raw.At, "expected %s", k.help)
		return
	}
	if err := k.read(b, a, raw); err != nil {
		b.fail(raw.At, "%v; expected %s", err, k.help)
	}
}

func (b *builder) readWay(a *args, raw arg) error {
	if !slices.Contains(Ways, raw.Text) {
		return fmt.Errorf("unknown way %s%s", raw.Text, Meant(raw.Text, Ways))
	}
	a.texts = append(a.texts, raw.Text)
	return nil
}

// Ways are those in which a regular expression of #words? may be applied.
var Ways = []string{"whole", "start", "anywhere", "outside"}

func (b *builder) readNumber(a *args, raw arg) error {
	a.texts = append(a.texts, raw.Text)
	if _, err := strconv.ParseInt(raw.Text, 10, 64); err != nil {
		return fmt.Errorf("%q is no number", raw.Text)
	}
	return nil
}

func (b *builder) readGrowth(a *args, raw arg) error {
	a.texts = append(a.texts, raw.Text)
	_, err := known(Growths, raw.Text)
	return err
}

func (b *builder) readText(a *args, raw arg) error {
	a.texts = append(a.texts, raw.Text)
	return nil
}

func (b *builder) readCapture(a *args, raw arg) error {
	a.place.Capture = raw.Text
	if !b.form.Node.has(raw.Text) {
		return fmt.Errorf("no @%s in this pattern%s", raw.Text, Meant("@"+raw.Text, b.captures()))
	}
	return nil
}

func (b *builder) readPosition(a *args, raw arg) (err error) {
	a.place.Part = Argument
	text, item, has := strings.Cut(raw.Text, "[")
	if a.place.Item = strings.TrimSuffix(item, "]"); has && (a.place.Item == item || a.place.Item == "") {
		return fmt.Errorf("%q is no position", raw.Text)
	}
	switch text {
	case "-":
	case "receiver":
		a.place.Part = Receiver
	default:
		a.place.Index, err = position(text)
	}
	return err
}

func position(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 99 {
		return -1, fmt.Errorf("%q is no position", text)
	}
	return n, nil
}

var identifier = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

func (b *builder) readKeyword(a *args, raw arg) error {
	if raw.Text == "-" {
		return nil
	}
	a.place.Part = Argument
	a.place.Keyword = raw.Text
	return matched(identifier, raw, "keyword")
}

func matched(re *regexp.Regexp, raw arg, what string) error {
	if !re.MatchString(raw.Text) {
		return fmt.Errorf("%q is no %s", raw.Text, what)
	}
	return nil
}

func (b *builder) readPlace(a *args, raw arg) error {
	p := Place{Capture: a.place.Capture, Part: Argument, Index: -1}
	part, isPart := places[raw.Text]
	index, err := position(raw.Text)
	switch {
	case isPart:
		p.Part = part
	case err == nil:
		p.Index = index
	case identifier.MatchString(raw.Text):
		p.Keyword = raw.Text
	default:
		return fmt.Errorf("%q is no place", raw.Text)
	}
	a.places = append(a.places, p)
	return nil
}

var handed = regexp.MustCompile(`^(\*{0,2})(each )?(?:(rest)|(receiver)|([0-9]+)|(?:([0-9]+)/)?([A-Za-z_][A-Za-z0-9_]*))$`)

func (b *builder) readHanded(a *args, raw arg) (err error) {
	m := handed.FindStringSubmatch(raw.Text)
	if m == nil {
		return fmt.Errorf("%q is nothing that is handed", raw.Text)
	}
	h := Handed{Stars: len(m[1]), Each: m[2] != "", Place: Place{Capture: a.place.Capture, Part: Argument, Index: -1, Keyword: m[7]}}
	switch {
	case m[3] != "":
		h.Place.Part = Following
	case m[4] != "":
		h.Place.Part = Receiver
	case m[5]+m[6] != "":
		h.Place.Index, err = position(m[5] + m[6])
	}
	a.handed = append(a.handed, h)
	return err
}

var dotted = regexp.MustCompile(`^(\*\.)?[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$`)

func (b *builder) readName(a *args, raw arg) error {
	a.texts = append(a.texts, raw.Text)
	return matched(dotted, raw, "name")
}

var literal = regexp.MustCompile(`^(True|False|None|-?[0-9]+(\.[0-9]*)?|b?'[^'\\]*'|b?"[^"\\]*")$`)

func (b *builder) readValue(a *args, raw arg) error {
	a.texts = append(a.texts, raw.Text)
	if literal.MatchString(raw.Text) {
		return nil
	}
	return matched(dotted, raw, "value")
}

func (b *builder) readRegexp(a *args, raw arg) (err error) {
	a.regexp, err = regexp.Compile(raw.Text)
	return err
}

func (b *builder) readCWE(a *args, raw arg) error {
	a.texts = append(a.texts, raw.Text)
	if n, err := strconv.Atoi(raw.Text); (err != nil || n <= 0) && !partName.MatchString(raw.Text) {
		return fmt.Errorf("%q is no weakness", raw.Text)
	}
	return nil
}

var partName = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

func (b *builder) readPart(a *args, raw arg) error {
	a.texts = append(a.texts, raw.Text)
	return matched(partName, raw, "part")
}
