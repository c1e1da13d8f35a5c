package analysis

import (
	"cmp"
	"maps"
	"math/big"
	"runtime"
	"slices"
	"sync"
)

// A plan is the order in which the files of a scan are solved: those that a file imports
// before it, and those that import each other together, as a group. A group that has been
// solved is not looked at again, so no more of a scan is in memory at a time than needs be.
type plan struct {
	paths   []string // of the files to be solved, and then of others that they get at
	targets int      // how many are to be solved
	index   map[string]int
	groups  [][]int         // files by their index; a group only imports groups before it
	of      []int           // the group of each file
	needs   [][]int         // the groups that a group imports, by group
	reach   []*big.Int      // of each group: all groups that it gets at; nil if there are too many
	named   map[string]bool // the first names of all modules that any file imports
	said    [][]byte        // by file: the digest of its text and of where what it imports stands
	kept    *keeper         // nil: nothing is kept across runs
}

// maxReach bounds the groups for which it is known what they get at: it takes the square of
// their number in bits.
const maxReach = 20_000

// maxGuests bounds the files of a plan that are not to be solved, besides a few for each that is.
// What comes of a file that gets at others is not kept.
const maxGuests = 500

// newPlan finds out what files import, without parsing them. Each does something for a range
// of files, given by their index.
func newPlan(s *Snapshot, paths []string, kept *keeper, each func(from, to int, do func(i int))) *plan {
	p := &plan{paths: slices.Clip(paths), targets: len(paths), index: map[string]int{}, named: map[string]bool{}, kept: kept}
	for i, name := range paths {
		p.index[name] = i
	}
	var edges [][]int
	for from := 0; from < len(p.paths); {
		all := make([]importer, len(p.paths)-from)
		each(from, len(p.paths), func(i int) { all[i-from] = newImporter(s, p.paths[i], kept != nil) })
		from = len(p.paths)
		for _, im := range all {
			edges = append(edges, p.follow(im))
		}
	}
	p.order(edges)
	return p
}

// follow takes in what a file imports, and returns those files that are part of the plan.
func (p *plan) follow(im importer) (edges []int) {
	maps.Copy(p.named, im.named)
	said := im.digest()
	for _, name := range im.found {
		j, known := p.index[name]
		if !known && p.kept != nil && len(p.paths) < 4*p.targets+maxGuests {
			j, known = len(p.paths), true
			p.index[name], p.paths = j, append(p.paths, name)
		}
		if known {
			edges = append(edges, j)
		} else {
			said = nil // it is not all that counts
		}
	}
	p.said = append(p.said, said)
	return edges
}

func workers(jobs int) int { return cmp.Or(max(jobs, 0), runtime.GOMAXPROCS(0)) }

// order makes groups of the files that import each other (Tarjan's algorithm).
func (p *plan) order(edges [][]int) {
	const unseen = 0
	p.of = make([]int, len(edges))
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

// Has reports whether a file is to be solved, or was in a run before.
func (p *plan) Has(path string) bool {
	i, ok := p.index[path]
	return ok && (i < p.targets || p.kept != nil && p.kept.solved[p.of[i]].Load())
}

// Asks notes that what is found out of one file rests on another.
func (p *plan) Asks(from, to string) {
	if p.kept != nil {
		p.kept.asks(from, to)
	}
}

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

// A stage is what a plan does with its files, given by their index.
type stage struct {
	solve func(file int)
	left  func(file int) bool // whether it must be solved again
	leave func(file int)      // nobody solves a file of its group any more
}

// solve does it for the files of each group, some groups at a time. The files of a group go one
// after the other: they ask for the same, and what one has found, the next need not find again.
func (p *plan) solve(jobs int, do stage) {
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
	var start func(g int)
	start = func(g int) {
		running.Go(func() { // ends with the group; Wait waits for it
			slots <- struct{}{}
			p.group(g, do)
			<-slots
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

// group solves the files of a group, unless what came of them is known from a run before.
func (p *plan) group(g int, do stage) {
	if p.kept != nil && p.kept.restore(g) {
		return
	}
	files := p.toSolve(g)
	for again := files; len(again) > 0; again = slices.DeleteFunc(slices.Clone(files), func(i int) bool { return !do.left(i) }) {
		for _, i := range again {
			do.solve(i)
		}
	}
	if p.kept != nil {
		p.kept.keep(g)
	}
	for _, i := range files {
		do.leave(i)
	}
}

// toSolve are the files of a group that are to be solved.
func (p *plan) toSolve(g int) []int {
	n, _ := slices.BinarySearch(p.groups[g], p.targets) // they are sorted, and those come first
	return p.groups[g][:n]
}
