package taint

import (
	"encoding/json"
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// jsonKey is the key under which a text keeps the value that it is the JSON of.
const jsonKey = ".json"

// dumped is a text that remembers what it says.
func dumped(r *run, c *call) (value, bool) {
	if len(c.args) == 0 || c.args[0].star > 0 || c.args[0].name != "" || r.onlyNode(c.arg(0)) == nil {
		return value{}, false
	}
	out := r.container(c.id, "json", "builtins.str", &node{size: -1, items: map[string]value{jsonKey: r.deepCopy(c, c.arg(0))}})
	out.labels = moved(r.all(c.arg(0)))
	return out, true
}

// loaded is what a text says, where it is constant or was made here.
func loaded(r *run, c *call) (value, bool) {
	if len(c.args) != 1 {
		return value{}, false
	}
	if text, ok := c.arg(0).text(); ok {
		d := json.NewDecoder(strings.NewReader(text))
		d.UseNumber()
		var x any
		if d.Decode(&x) != nil || len(text) > maxText {
			return value{}, false
		}
		return r.jsonValue(c, "json", x), true
	}
	n := r.onlyNode(c.arg(0))
	if n == nil {
		return value{}, false
	}
	v, ok := n.items[jsonKey]
	return r.deepCopy(c, v), ok
}

// jsonValue is the value that a JSON text was read as.
func (r *run) jsonValue(c *call, tag string, x any) value {
	switch x := x.(type) {
	case nil:
		return none
	case bool:
		return boolValue(x)
	case string:
		return constValue(facts.Str, x)
	case json.Number:
		if n, err := x.Int64(); err == nil {
			return intValue(n)
		}
		return value{}
	case []any:
		n := &node{}
		for i, e := range x {
			n.add(r.jsonValue(c, tag+keyOf(intValue(int64(i))), e))
		}
		return r.container(c.id, tag, "builtins.list", n)
	case map[string]any:
		n := &node{items: map[string]value{}}
		for _, k := range sortedKeys(x) {
			n.put(constValue(facts.Str, k), r.jsonValue(c, tag+"."+k, x[k]))
		}
		return r.container(c.id, tag, "builtins.dict", n)
	}
	return value{}
}

// deepCopy is a value none of whose containers is that of another.
func (r *run) deepCopy(c *call, v value) value {
	return r.deepCopied(c, v, maxDeep)
}

func (r *run) deepCopied(c *call, v value, depth int) value {
	for i, o := range v.objs {
		n := r.contents(o)
		if n == nil || o.kind != instance || depth == 0 {
			continue
		}
		out := &node{size: n.size, rest: r.deepCopied(c, n.rest, depth-1)}
		for _, k := range sortedKeys(n.items) {
			if out.items == nil {
				out.items = map[string]value{}
			}
			out.items[k] = r.deepCopied(c, n.items[k], depth-1)
		}
		objs := slices.Clone(v.objs)
		objs[i] = o.at(r.alloc(c.id, "deep"+o.id, out))
		v.objs = objs
	}
	v.objs = joinAll(v.objs)
	return v
}
