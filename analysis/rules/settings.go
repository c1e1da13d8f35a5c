package rules

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

func (b *builder) levels(v string) error {
	words := strings.Fields(v)
	if len(words) != len(b.pattern.Levels) {
		return fmt.Errorf("found %d", len(words))
	}
	for i, w := range words {
		l, err := known(levels, w)
		if err != nil {
			return err
		}
		b.pattern.Levels[i] = l
	}
	return nil
}

var placeholder = regexp.MustCompile(`\{[^}]*\}?`)

func (b *builder) message(v string) error {
	for _, p := range placeholder.FindAllString(v, -1) {
		if p != "{sink}" && p != "{callee}" {
			return fmt.Errorf("unknown placeholder %s; allowed: {sink} {callee}", p)
		}
	}
	if v == "" || strings.Contains(v, "\n") || strings.HasSuffix(v, ".") {
		return fmt.Errorf("found %q", v)
	}
	b.pattern.Message = v
	return nil
}

func addTrusts(to *[]Trust, v string) error {
	for _, w := range strings.Fields(v) {
		t, err := known(trusts, w)
		if err != nil {
			return err
		}
		addNew(to, t)
	}
	return nil
}

func (b *builder) contents(v string) error {
	switch v {
	case "harmless":
		b.pattern.Shallow = true
	case "first":
		b.pattern.First = true
	case "options":
		b.pattern.Options = true
	default:
		return errors.New("found " + v)
	}
	return nil
}

func (b *builder) cwe(v string) error { return addNumbers(&b.rule.CWE, v) }

func (b *builder) danger(v string) error {
	var all []int
	if err := addNumbers(&all, v); err != nil || len(all) != 1 {
		return errors.New("found " + v)
	}
	b.rule.Danger = all[0]
	return nil
}

func (b *builder) only(v string) error { return addNumbers(&b.pattern.Only.Numbers, v) }

func addNumbers(to *[]int, v string) error {
	for _, w := range strings.Fields(v) {
		n, err := strconv.Atoi(w)
		if err != nil || n <= 0 {
			return fmt.Errorf("found %s", w)
		}
		addNew(to, n)
	}
	return nil
}

func (b *builder) byDefault(v string) error {
	if v != "on" && v != "off" {
		return fmt.Errorf("found %s", v)
	}
	b.rule.Off = v == "off"
	return nil
}

func (b *builder) offer(v string) error {
	switch v {
	case "safe", "preferred":
		b.pattern.Safe, b.pattern.Preferred = v == "safe", true
	case "sketch":
		b.pattern.Sketch = true
	default:
		return errors.New("found " + v)
	}
	return nil
}

func (b *builder) first(v string) (err error) {
	b.pattern.Params.First, err = strconv.Atoi(v)
	return err
}

func (b *builder) path(v string) error {
	if !b.form.Node.has(v) {
		return fmt.Errorf("no @%s in this pattern%s", v, Meant("@"+v, b.captures()))
	}
	b.pattern.Params.Path = v
	return nil
}

// isTrue reads a setting that is either made or left out.
func isTrue(v string, to *bool) error {
	if v != "true" {
		return errors.New("found " + v)
	}
	*to = true
	return nil
}

func (b *builder) when(v string) error {
	s, err := known(showings, v)
	b.pattern.When = s
	return err
}

func addNames(to *[]string, v string) error {
	for _, name := range strings.Fields(v) {
		if !dotted.MatchString(name) {
			return fmt.Errorf("%s is no dotted name", name)
		}
		addNew(to, name)
	}
	return nil
}
