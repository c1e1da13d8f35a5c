package analysis

import (
	"cmp"
	"maps"
	"math/big"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"backflow/analysis/facts"
)

// A plan is the order in which the files of a scan are solved: those that a file imports
// before it, and those that import each other together, as a group. A group that has been
// solved is not looked at again, so no more of a scan is in memory at a time than needs be.
type plan struct {
	paths  []string
	index  map[string]int
	groups [][]int         // files by their index; a group only imports groups before it
	of     []int           // the group of each file
	needs  [][]int         // the groups that a group imports, by group
	reach  []*big.Int      // of each group: all groups that it gets at; nil if there are too many
	named  map[string]bool // the first names of all modules that any file imports
}

// maxReach bounds the groups for which it is known what they get at: it takes the square of
// their number in bits.
const maxReach = 20_000

// newPlan finds out what files import, without parsing them; each does something for every
// file, given by its index.
func newPlan(s *Snapshot, paths []string, each func(do func(i int))) *plan {
	p := &plan{paths: paths, index: map[string]int{}, of: make([]int, len(paths)), named: map[string]bool{}}
	for i, name := range paths {
		p.index[name] = i
	}
	all := make([]importer, len(paths))
	each(func(i int) { all[i] = newImporter(s, paths[i]) })
	edges := make([][]int, len(paths))
	for i, im := range all {
		maps.Copy(p.named, im.named)
		for _, name := range im.found {
			if j, ok := p.index[name]; ok {
				edges[i] = append(edges[i], j)
			}
		}
	}
	p.order(edges)
	return p
}

func workers(jobs int) int { return cmp.Or(max(jobs, 0), runtime.GOMAXPROCS(0)) }

// newImporter finds what one file imports.
func newImporter(s *Snapshot, name string) importer {
	im := importer{layout: s.layout, named: map[string]bool{}}
	if f := s.file(name); f != nil {
		im.text = f.source()
	}
	for _, one := range facts.Glance(im.text) {
		root, _, _ := strings.Cut(one.Module, ".")
		im.named[root] = true
		im.follow(name, one)
	}
	im.text, im.attributes = "", nil
	return im
}

// An importer collects what one file imports.
type importer struct {
	layout     *layout
	text       string
	attributes []facts.Word    // nil until somebody asks
	found      []string        // paths of files
	folders    []string        // that are packages without __init__.py
	named      map[string]bool // the first names of modules
}

func (im *importer) follow(from string, one facts.Imported) {
	at := im.layout.Import(from, one.Dots, one.Module)
	im.add(at)
	if one.Name == "" {
		for head, _ := facts.CutName(one.Module); head != ""; head, _ = facts.CutName(head) { // a.b.c binds a
			im.add(im.layout.Import(from, one.Dots, head))
		}
	} else if at != "" && one.Name != "*" {
		im.add(im.layout.Below(at, one.Name))
	}
}

// add takes in a module, and what the text names of what is in a package: it can be got at
// without being imported.
func (im *importer) add(at string) {
	if at == "" {
		return
	}
	folder, pkg := strings.CutSuffix(at, "/")
	if !pkg {
		if slices.Contains(im.found, at) {
			return
		}
		im.found = append(im.found, at)
		if path.Base(at) != "__init__.py" {
			return
		}
		folder = path.Dir(at)
	} else if slices.Contains(im.folders, folder) {
		return
	} else {
		im.folders = append(im.folders, folder)
	}
	if im.attributes == nil {
		im.attributes = facts.Attributes(im.text)
	}
	for name := range im.layout.inFolder(im.layout.name(folder)) {
		sub := strings.TrimSuffix(name, ".py")
		if _, named := slices.BinarySearch(im.attributes, facts.WordOf(sub)); named {
			im.add(im.layout.Below(at, sub))
		}
	}
}

// order makes groups of the files that import each other (Tarjan's algorithm).
func (p *plan) order(edges [][]int) {
	const unseen = 0
	number, low, on := make([]int, len(edges)), make([]int, len(edges)), make([]bool, len(edges))
	var stack []int
	count := 0
	var visit func(i int)
	visit = func(i int) {
		count++
		number[i], low[i], on[i] = count, count, true
		stack = append(stack, i)
		for _, j := range edges[i] {
			if number[j] == unseen {
				visit(j)
				low[i] = min(low[i], low[j])
			} else if on[j] {
				low[i] = min(low[i], number[j])
			}
		}
		if low[i] < number[i] {
			return
		}
		var members []int
		for on[i] {
			j := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			members = append(members, j)
			on[j], p.of[j] = false, len(p.groups)
		}
		slices.Sort(members)
		p.groups = append(p.groups, members)
	}
	for i := range edges {
		if number[i] == unseen {
			visit(i)
		}
	}
	p.connect(edges)
}

// connect finds out which groups each of them needs, and gets at.
func (p *plan) connect(edges [][]int) {
	p.needs = make([][]int, len(p.groups))
	if len(p.groups) <= maxReach {
		p.reach = make([]*big.Int, len(p.groups))
	}
	for g, files := range p.groups {
		for _, i := range files {
			for _, j := range edges[i] {
				if p.of[j] != g {
					p.needs[g] = append(p.needs[g], p.of[j])
				}
			}
		}
		slices.Sort(p.needs[g])
		p.needs[g] = slices.Compact(p.needs[g])
		if p.reach != nil {
			p.reach[g] = new(big.Int).SetBit(new(big.Int), g, 1)
			for _, need := range p.needs[g] {
				p.reach[g].Or(p.reach[g], p.reach[need])
			}
		}
	}
}

// Has reports whether a file is to be solved.
func (p *plan) Has(path string) bool { _, ok := p.index[path]; return ok }

// Imports reports whether any file imports a package.
func (p *plan) Imports(name string) bool { return p.named[name] }

// Reaches reports whether a file gets at another.
func (p *plan) Reaches(from, to string) bool {
	return p.reach == nil || p.reach[p.of[p.index[from]]].Bit(p.of[p.index[to]]) == 1
}

// Together is the number of files in the largest group.
func (p *plan) Together() (most int) {
	for _, g := range p.groups {
		most = max(most, len(g))
	}
	return most
}

// solve does something for the files of each group, some groups at a time, until none of the
// files is left, and then says so of each. The files of a group go one after the other: they
// ask for the same, and what one has found, the next need not find again.
func (p *plan) solve(jobs int, do func(file int), left func(file int) bool, done func(file int)) {
	var mu sync.Mutex
	waits, users := make([]int, len(p.groups)), make([][]int, len(p.groups)) // guarded by mu
	for g, needs := range p.needs {
		waits[g] = len(needs)
		for _, n := range needs {
			users[n] = append(users[n], g)
		}
	}
	var running sync.WaitGroup
	slots := make(chan struct{}, workers(jobs))
	group := func(files []int) {
		slots <- struct{}{}
		defer func() { <-slots }()
		for again := files; len(again) > 0; again = slices.DeleteFunc(slices.Clone(files), func(i int) bool { return !left(i) }) {
			for _, i := range again {
				do(i)
			}
		}
		for _, i := range files {
			done(i)
		}
	}
	var start func(g int)
	start = func(g int) {
		running.Go(func() { // ends with the group; Wait waits for it
			group(p.groups[g])
			mu.Lock()
			defer mu.Unlock()
			for _, user := range users[g] {
				if waits[user]--; waits[user] == 0 {
					start(user)
				}
			}
		})
	}
	mu.Lock()
	for g := range p.groups {
		if waits[g] == 0 {
			start(g)
		}
	}
	mu.Unlock()
	running.Wait()
}
