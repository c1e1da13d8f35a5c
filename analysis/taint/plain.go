package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// An object of a class of the workspace is no text, and its attributes do not show where a text
// is wanted, unless the class says how.

// asData is a value without the objects that are no data.
func (r *run) asData(v value) value {
	if !slices.ContainsFunc(v.objs, r.plain) {
		return v
	}
	v.objs = slices.DeleteFunc(slices.Clone(v.objs), r.plain)
	return v
}

// noData reports whether a value is such objects only.
func (r *run) noData(v value) bool {
	return len(v.labels) == 0 && len(v.objs) > 0 && !slices.ContainsFunc(v.objs, func(o object) bool { return !r.plain(o) })
}

// plain reports whether an object has nothing that makes it a text, a file or a container.
func (r *run) plain(o object) bool {
	return o.kind == instance && o.def != "" && (o.loc != 0 || o.frozen != nil) && r.s.get(query{plainness, o.def, ""}).text != ""
}

// plainClass is "yes" for a class whose objects are plain.
func (s *solver) plainClass(d *defn) string {
	keys := []string{d.key}
	for o := range s.lineage(d.key) {
		if o.kind != class && o.name != "builtins.object" && o.name != "abc.ABC" {
			return ""
		}
		if o.kind == class {
			keys = append(keys, o.def)
		}
	}
	for _, key := range keys {
		s.get(query{contents, key, ""})
		c := s.def(key)
		if c == nil || len(c.def.Decorators) > 0 || slices.ContainsFunc(c.def.Bases, func(b facts.Arg) bool { return b.Name != "" }) {
			return ""
		}
		for name := range c.def.Locals {
			if speaking[name] || strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") && !silent[name] {
				return ""
			}
		}
	}
	return "yes"
}

// silent are the special methods that make nothing of an object that a text, a file or a
// container is; speaking are other methods that do.
var (
	silent = wordSet("__init__ __new__ __post_init__ __slots__ __doc__ __module__ __enter__ __exit__ __aenter__ __aexit__ " +
		"__eq__ __ne__ __hash__ __lt__ __gt__ __le__ __ge__ __bool__ __del__ __init_subclass__ __annotations__ __qualname__")
	speaking = wordSet("read readline keys")
)
