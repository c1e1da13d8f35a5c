package taint

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"backflow/analysis/facts"
)

// An object is one thing that a value may be. Its id is its identity.
type object struct {
	kind   objectKind
	id     string
	name   string       // of named: dotted; of instance: dotted name of an outside class
	def    string       // of module, function, class and instance: key of the definition; of alias: where its brackets stand, or ""
	self   *value       // of function: what it is bound to; of alias: see there
	loc    loc          // of instance: its contents on this run's heap, or 0
	frozen *node        // of instance: its contents where it comes from elsewhere; of function, lambda and partial: what they keep
	call   *closed      // of lambda and partial that the run has made itself
	expr   facts.ExprID // of lambda; of alias: its brackets
	src    *source      // of passed
}

type objectKind uint8

const (
	named    objectKind = iota // something outside the workspace: "subprocess.run"
	module                     // a file of the workspace, or a folder of such, by its dotted name and the key of its definition
	function                   // a def, perhaps bound to self
	class                      // a class
	instance                   // of a class, outside or here
	lambda                     // a lambda of this run
	partial                    // functools.partial
	passed                     // what a parameter or captured variable is, to be filled in by callers
	super                      // super() inside a method of class def
	alias                      // another name of the types of which self has instances
)

// A closed is a callable that was made by an expression.
type closed struct {
	run      *run             // of lambda
	defaults map[string]value // of its parameters
	fn       value            // of partial
	args     []arg
}

// A loc is a place on the heap of one run; 0 is none.
type loc int32

func (o object) value() value { return value{objs: []object{o}} }

func namedObject(name string) object { return object{kind: named, id: "n:" + name, name: name} }

func functionObject(key string, self *value) object {
	o := object{kind: function, id: "f:" + key, def: key, self: self}
	if self != nil {
		o.id += "@" + identity(*self)
	}
	return o
}

// identity tells the receivers of bound methods apart.
func identity(v value) string {
	ids := make([]string, len(v.objs))
	for i, o := range v.objs {
		ids[i] = o.id
	}
	return strings.Join(ids, ",")
}

func classObject(key string) object { return object{kind: class, id: "c:" + key, def: key} }

// instanceOf is an instance of a class outside, of which nothing more is known.
func instanceOf(name string) object { return object{kind: instance, id: "i:" + name, name: name} }

func (o object) at(l loc) object {
	o.loc, o.frozen = l, nil
	o.id = "@" + strconv.Itoa(int(l)) + ":" + o.name + o.def
	return o
}

func passedObject(src *source) object {
	return object{kind: passed, id: "p:" + src.key, src: src}
}

// A node is the contents of a container or instance: items by constant key ("[0]",
// "['a']"), attributes by name (".x"), and what stands at keys nobody knows.
type node struct {
	items map[string]value
	rest  value
	size  int                     // number of elements or items, if all of them surely are in items; else -1
	deep  int                     // of what is frozen: how many levels there are; see measured
	some  bool                    // it surely is not empty, though its size may not be known
	below atomic.Pointer[[]label] // of what is frozen: the labels of all in it, once somebody has asked
}

var emptyNode = &node{size: -1}

func (n *node) clone() *node {
	return &node{items: maps.Clone(n.items), rest: n.rest, size: n.size, some: n.some}
}

func (n *node) has(key string) bool { _, ok := n.items[key]; return ok }

// with returns the node with one item replaced.
func (n *node) with(key string, v value) *node {
	out := n.clone()
	if out.items == nil {
		out.items = map[string]value{}
	}
	if _, ok := out.items[key]; !ok && out.size >= 0 && key[0] == '[' {
		out.size++
	}
	out.items[key] = v
	return out
}

// without returns the node with one item less.
func (n *node) without(key string) *node {
	out := n.clone()
	out.some = false
	if _, ok := out.items[key]; ok && out.size >= 0 && key[0] == '[' {
		out.size--
	}
	delete(out.items, key)
	return out
}

// keys counts the items that stand at keys, not attributes.
func (n *node) keys() (k int) {
	for key := range n.items {
		if key[0] == '[' {
			k++
		}
	}
	return k
}

// maxItems bounds the known keys of a node; further ones go to rest.
const maxItems = 64

func joinNodes(a, b *node) *node {
	if a == b {
		return a
	}
	out := &node{rest: join(a.rest, b.rest), size: -1, items: map[string]value{}, some: a.some && b.some}
	if a.size == b.size {
		out.size = a.size
	}
	for _, n := range []*node{a, b} {
		for k, v := range n.items {
			if old, ok := out.items[k]; ok || k[0] != '[' {
				v = join(old, v)
			}
			out.items[k] = v
		}
	}
	for k, v := range out.items {
		for _, n := range []*node{a, b} {
			if _, has := n.items[k]; !has {
				out.items[k] = join(v, initially(n, k, value{}))
			}
		}
	}
	if out.size != out.keys() {
		out.size = -1 // there are keys that only one of them has
	}
	return out.measured()
}

// measured sets the depth of a node when it is complete.
func (n *node) measured() *node {
	n.deep = 1 + depth(n.rest)
	for _, v := range n.items {
		n.deep = max(n.deep, 1+depth(v))
	}
	return n
}

// depth is how many levels of frozen contents a value has.
func depth(v value) (d int) {
	for _, o := range v.objs {
		if o.frozen != nil {
			d = max(d, o.frozen.deep)
		}
	}
	return d
}

// sortedKeys are the keys of a map in order, so that results never depend on chance.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func sameNode(a, b *node) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil || a.size != b.size || a.some != b.some || len(a.items) != len(b.items) || !same(a.rest, b.rest) {
		return false
	}
	for k, v := range a.items {
		w, ok := b.items[k]
		if !ok || !same(v, w) {
			return false
		}
	}
	return true
}
