package taint

import (
	"strings"

	"backflow/analysis/rules"
)

// A parser of the command line is an object that keeps, under ".=name", what is known of
// the arguments declared so far. Groups and parsers of subcommands are that same object.

// parsers make the namespace of what is on the command line.
var parsers = map[string]func(r *run, c *call, src []label) (value, bool){
	"argparse.ArgumentParser.parse_args":                  (*run).parsedArguments,
	"argparse.ArgumentParser.parse_intermixed_args":       (*run).parsedArguments,
	"argparse.ArgumentParser.parse_known_args":            (*run).parsedPair,
	"argparse.ArgumentParser.parse_known_intermixed_args": (*run).parsedPair,
	"optparse.OptionParser.parse_args":                    (*run).parsedPair,
}

// sameParser is a call that makes a group of a parser, or the parser of a subcommand.
func sameParser(r *run, c *call) (value, bool) {
	return value{objs: c.recv.objs}, len(c.recv.objs) > 0
}

// declareArgument is add_argument: what it converts to a number or chooses among constants
// is harmless.
func declareArgument(r *run, c *call) (value, bool) {
	name := destination(r, c)
	if name == "" {
		return value{}, false
	}
	r.callType(c)
	key := ".=" + name
	for _, o := range c.recv.objs {
		if o.loc == 0 {
			continue
		}
		n := r.env.node(o.loc)
		if old, again := n.items[key]; again && old.konst != nil || !r.harmlessArgument(c) {
			r.env.setNode(o.loc, n.with(key, boolValue(true))) // it may hold any text
			continue
		}
		r.env.setNode(o.loc, n.with(key, value{}))
	}
	return value{}, true
}

// destination is the attribute that an argument is found under.
func destination(r *run, c *call) string {
	if a, ok := r.argument(c, -1, "dest"); ok {
		text, _ := a.value.text()
		return text
	}
	short := ""
	for _, a := range c.args {
		text, ok := a.value.text()
		switch {
		case a.name != "" || a.star > 0 || !ok:
		case strings.HasPrefix(text, "--") || !strings.HasPrefix(text, "-"):
			return strings.ReplaceAll(strings.TrimLeft(text, "-"), "-", "_")
		case short == "":
			short = strings.ReplaceAll(strings.TrimLeft(text, "-"), "-", "_")
		}
	}
	return short
}

// plainActions store nothing that is written on the command line.
var plainActions = map[string]bool{"store_true": true, "store_false": true, "store_const": true, "append_const": true, "count": true}

func (r *run) harmlessArgument(c *call) bool {
	if a, ok := r.argument(c, -1, "action"); ok {
		if text, _ := a.value.text(); plainActions[text] {
			return true
		}
		for _, n := range r.objectNames(a.value) {
			if n == "argparse.BooleanOptionalAction" {
				return true
			}
		}
	}
	if a, ok := r.argument(c, -1, "choices"); ok && r.closed(a.value) {
		return true
	}
	a, ok := r.argument(c, -1, "type")
	if text, given := a.value.text(); given { // of optparse
		return text == "int" || text == "float" || text == "long" || text == "complex"
	}
	return ok && r.harmlessTypes(a.value)
}

// callType calls what converts an argument with what the command line says.
func (r *run) callType(c *call) {
	a, ok := r.argument(c, -1, "type")
	for _, p := range r.s.know.calls([]string{"argparse.ArgumentParser.parse_args"}) {
		if ok && callable(a.value) && p.Role == rules.Source {
			m := match{r: r, call: c, span: a.span}
			r.call(&call{id: c.id, span: a.span, callee: a.value, args: []arg{{value: data([]label{m.source(p, a.span)}), span: a.span}}})
		}
	}
}

// parsedArguments is the namespace that a parser makes of the command line: what is not
// declared in sight may hold any text of it.
func (r *run) parsedArguments(c *call, src []label) (value, bool) {
	n := &node{size: -1, items: map[string]value{anyAttribute: data(src)}}
	found := false
	for _, o := range c.recv.objs {
		if p := r.contents(o); p != nil && o.kind == instance {
			found = true
			for k, v := range p.items {
				if strings.HasPrefix(k, ".=") && v.konst == nil {
					n.items["."+k[2:]] = value{}
				}
			}
		}
	}
	return r.container(c.id, "parsed", "types.SimpleNamespace", n), found && len(c.recv.objs) == 1
}

// parsedPair is a namespace with what is left of the command line.
func (r *run) parsedPair(c *call, src []label) (value, bool) {
	ns, ok := r.parsedArguments(c, src)
	pair := &node{}
	pair.add(ns)
	pair.add(data(src))
	return r.container(c.id, "pair", "builtins.tuple", pair), ok
}
