package analysis

import (
	"regexp"
	"strings"
)

// escapeMarkup has what is put into markup be escaped: by Markup's own format, or by
// Django's format_html.
func escapeMarkup(d *draft) (Fix, bool) {
	django := strings.HasPrefix(d.finding.Callee, "django.")
	if function := last(d.finding.Callee); function != "Markup" && function != "mark_safe" && function != "format_html" ||
		len(d.args) != 1 || d.args[0].name != "" || d.args[0].star != "" || d.inField() {
		return Fix{}, false
	}
	text, ok := d.atoms(d.args[0].value)
	if !ok || constant(text) {
		return Fix{}, false
	}
	holes, ok := d.markupValues(text)
	spelling := map[rune]string{'%': "%", '{': "{{", '}': "}}"}
	if !ok || !d.bind(d.args[0].value, text, holes, func(c rune) string { return spelling[c] }) {
		return Fix{}, false
	}
	var values []string
	for _, h := range holes {
		values = append(values, h.value)
	}
	if django {
		d.callInstead(d.use(wanted{module: "django.utils.html", name: "format_html", from: true}))
		d.insert(d.span(d.args[0].value).End, ", "+strings.Join(values, ", "))
	} else {
		d.insert(d.span(d.call()).End, ".format("+strings.Join(values, ", ")+")")
	}
	fix, ok := d.fix("Escape what is put into the markup (unless it is markup itself)")
	fix.Preferred = ok
	return fix, ok
}

// markupValues are the fields of a text of HTML. They must stand where escaping is enough.
func (d *draft) markupValues(text []atom) ([]hole, bool) {
	var holes []hole
	for i, a := range text {
		if a.slot == nil {
			continue
		}
		value, ok := d.valueOf(text[i : i+1])
		if !ok || a.slot.bare == 0 || !escapable(chars(text[:i])) {
			return nil, false
		}
		holes = append(holes, hole{from: i, to: i + 1, mark: "{}", value: value})
	}
	return holes, true
}

// escapable reports whether escaping makes a value harmless that stands behind a text: in
// the text of a page, or in the quotes of an attribute that is no address and no program.
func escapable(before string) bool {
	if opened := openElement.FindAllString(before, -1); len(opened)%2 == 1 || strings.Count(before, "<!--") > strings.Count(before, "-->") {
		return false
	}
	tag := before[strings.LastIndexByte(before, '<')+1:]
	if !strings.Contains(before, "<") || strings.Contains(outsideQuotes(tag), ">") {
		return true
	}
	m := openAttribute.FindStringSubmatch(tag)
	return m != nil && !active.MatchString(m[1])
}

var (
	openElement   = regexp.MustCompile(`(?i)</?(script|style)\b`)
	openAttribute = regexp.MustCompile(`(?s)^[\w-]+(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s+([\w:.-]+)\s*=\s*(?:"[^"]*|'[^']*)$`)
	active        = regexp.MustCompile(`(?i)^(on.*|style|srcdoc|srcset|src|href|xlink:href|action|formaction|data|background|cite|poster|content|ping|manifest|codebase)$`)
	inQuotes      = regexp.MustCompile(`"[^"]*"|'[^']*'`)
)

func outsideQuotes(tag string) string { return inQuotes.ReplaceAllString(tag, "") }
