package taint

import (
	"maps"
	"sync"
	"sync/atomic"
)

// A table is what was answered about one file.
type table struct {
	results map[query]*result
	surface map[query]bool  // those that results of other files rest on
	askers  map[string]bool // the paths of these
	out     *outcome        // once the file has been solved
	ended   sync.Once
	best    map[findingKey]found // made by ended: what is found in it, in a store that is used once
	used    atomic.Int64         // by the store's clock
	shape   *shape               // of the version of the file that all results speak of, if that is one

	under  *table // what else was answered, but for what is in dead
	dead   map[query]bool
	layers int // under this one

	indexing sync.Once
	index    *index // made by indexing
}

// result is the table's answer to a query, or that of what it lies on, or nil.
func (t *table) result(q query) *result {
	for ; t != nil; t = t.under {
		if r := t.results[q]; r != nil {
			return r
		}
		if t.dead[q] {
			return nil
		}
	}
	return nil
}

// maxLayers bounds the tables that lie on each other.
const maxLayers = 12

// on lays a table on another, of which some answers do not hold.
func (t *table) on(under *table, dead map[query]bool) {
	t.under, t.dead, t.layers = under, dead, under.layers+1
	if t.layers >= maxLayers {
		t.results, t.under, t.dead, t.layers = t.all(), nil, nil, 0
	}
}

// all are the table's answers and those that it lies on.
func (t *table) all() map[query]*result {
	if t.under == nil {
		return maps.Clone(t.results)
	}
	out := t.under.all()
	maps.DeleteFunc(out, func(q query, _ *result) bool { return t.dead[q] })
	maps.Copy(out, t.results)
	return out
}

// An index is where the results of a table rest.
type index struct {
	own    map[string][]query // by the key of the definition that was read
	askers map[query][]query  // by what was asked for, in the same file
	abroad map[string][]query // by the paths of other files
}

// indexed is the index of the table's own results. They do not change any more.
func (t *table) indexed() *index {
	t.indexing.Do(func() {
		x := &index{own: map[string][]query{}, askers: map[query][]query{}, abroad: map[string][]query{}}
		for q, r := range t.results {
			x.own[q.def] = append(x.own[q.def], q)
			path := pathOf(q.def)
			for _, d := range r.deps {
				if on := pathOf(d.q.def); on == path {
					x.askers[d.q] = append(x.askers[d.q], q)
				} else if known := x.abroad[on]; len(known) == 0 || known[len(known)-1] != q {
					x.abroad[on] = append(known, q)
				}
			}
		}
		t.index = x
	})
	return t.index
}

// resting are the queries whose results rest on the text of some definitions, or on files of
// which not all that was answered holds.
func (t *table) resting(changed []string, stale func(path string) bool) map[query]bool {
	dead := map[query]bool{}
	var found []query
	add := func(qs []query) {
		for _, q := range qs {
			if !dead[q] {
				dead[q] = true
				found = append(found, q)
			}
		}
	}
	var layers []*index
	for at := t; at != nil; at = at.under {
		layers = append(layers, at.indexed())
	}
	for _, x := range layers {
		for _, key := range changed {
			add(x.own[key])
		}
		for path, qs := range x.abroad {
			if stale(path) {
				add(qs)
			}
		}
	}
	for len(found) > 0 {
		q := found[len(found)-1]
		found = found[:len(found)-1]
		for _, x := range layers {
			add(x.askers[q])
		}
		if r := t.result(q); r != nil {
			add(r.ring)
		}
	}
	return dead
}
