package analysis

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"fmt"
	"io/fs"
	"maps"
	"math/big"
	"slices"
	"sync"
	"sync/atomic"

	"backflow/analysis/rules"
	"backflow/analysis/taint"
)

// A Cache keeps what was found out, for later runs and for others. What is put there under a
// key may be gone at any time, but is never anything else. Any goroutine may use it.
type Cache interface {
	Get(key [sha256.Size]byte) (data []byte, ok bool)
	Put(key [sha256.Size]byte, data []byte)
}

// A keeper keeps what came of the groups of a plan. A group's key is made of the text of its
// files, of where what they import stands, and of the keys of the groups that it imports: so
// what is kept under it holds, whatever else has changed.
type keeper struct {
	cache   Cache
	program []byte // the digest of what counts for all groups: rules and program
	plan    *plan
	store   *taint.Store
	rules   []*rules.Rule
	results []result // of the files to be solved
	whole   func() bool

	final  [][]byte      // by group, once it is done: the key that others use; nil if there is none
	solved []atomic.Bool // by group: nothing of it is to be solved now, but was in an earlier run

	mu     sync.Mutex
	astray *big.Int // guarded by mu; the groups that got at what they do not import
}

// A keptGroup is what is kept of a group.
type keptGroup struct {
	Remarks []remark
	Record  *taint.Record
}

// A remark is what is to say of a file itself.
type remark struct {
	Path     string
	Lines    int
	Warnings []Note
	Skipped  []Note
}

// begin takes on a plan.
func (k *keeper) begin(p *plan, s *taint.Store, results []result) {
	k.plan, k.store, k.results, k.astray = p, s, results, new(big.Int)
	k.final, k.solved = make([][]byte, len(p.groups)), make([]atomic.Bool, len(p.groups))
}

// key is that of a group, if there is one. What it imports is done.
func (k *keeper) key(g int) (key [sha256.Size]byte, ok bool) {
	var parts []string                    // in no order that another plan would not have
	guests := len(k.plan.toSolve(g)) == 0 // who solved them solved them all
	for _, i := range k.plan.groups[g] {
		if k.plan.said[i] == nil {
			return key, false
		}
		parts = append(parts, fmt.Sprintf("%t %x", guests || i < k.plan.targets, k.plan.said[i]))
	}
	for _, need := range k.plan.needs[g] {
		if k.final[need] == nil {
			return key, false
		}
		parts = append(parts, fmt.Sprintf("%x", k.final[need]))
	}
	slices.Sort(parts)
	return sha256.Sum256(fmt.Appendf(nil, "%x %q", k.program, parts)), true
}

// close makes the final key of a group. If nobody has solved it, there is no record.
func (k *keeper) close(g int, key [sha256.Size]byte, r *taint.Record) {
	h := sha256.New()
	h.Write(key[:])
	if r != nil {
		r.Leading(h)
	}
	k.final[g] = h.Sum(nil)
}

// restore takes a group for solved if what came of it is kept. One of which nothing is to be
// solved is always done.
func (k *keeper) restore(g int) bool {
	key, ok := k.key(g)
	if !ok {
		return len(k.plan.toSolve(g)) == 0
	}
	if data, ok := k.cache.Get(key); ok {
		var kept keptGroup
		if gob.NewDecoder(bytes.NewReader(data)).Decode(&kept) == nil && k.store.Holds(kept.Record) {
			k.take(g, kept)
			k.close(g, key, kept.Record)
			return true
		}
	}
	if len(k.plan.toSolve(g)) > 0 {
		return false
	}
	k.close(g, key, nil)
	return true
}

// take takes in what is kept of a group.
func (k *keeper) take(g int, kept keptGroup) {
	if len(k.plan.toSolve(g)) == 0 {
		k.solved[g].Store(true)
		k.store.RestoreClues(kept.Record)
		return
	}
	for _, r := range kept.Remarks {
		to := &k.results[k.plan.index[r.Path]]
		to.lines, to.warnings, to.skipped = r.Lines, r.Warnings, r.Skipped
	}
	k.store.Restore(kept.Record)
}

// keep keeps what came of a group.
func (k *keeper) keep(g int) {
	key, ok := k.key(g)
	if !ok || !k.whole() {
		return
	}
	var kept keptGroup
	var paths []string
	for _, i := range k.plan.toSolve(g) {
		r, path := k.results[i], k.plan.paths[i]
		if len(r.failures) > 0 || !k.store.Solved(path) {
			return
		}
		paths = append(paths, path)
		kept.Remarks = append(kept.Remarks, remark{path, r.lines, r.warnings, r.skipped})
	}
	kept.Record = k.store.Record(paths)
	if k.wentAstray(g) {
		return
	}
	k.close(g, key, kept.Record)
	k.put(key, kept)
}

// asks notes that what is found out of one file rests on another.
func (k *keeper) asks(from, to string) {
	p := k.plan
	i, known := p.index[from]
	j, reached := p.index[to]
	if to == "" || !known || reached && (p.reach == nil || p.reach[p.of[i]].Bit(p.of[j]) == 1) {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.astray.SetBit(k.astray, p.of[i], 1)
}

// wentAstray reports whether a group rests on what no key speaks of.
func (k *keeper) wentAstray(g int) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.plan.reach == nil {
		return k.astray.BitLen() > 0
	}
	return new(big.Int).And(k.astray, k.plan.reach[g]).BitLen() > 0
}

// A keptFile is what is kept of the report of a file.
type keptFile struct {
	Entries, Suppressed []Entry
	Hidden              int
	Reads               map[string]string // what fixes have looked at: digests by path
}

// fileKey is the key of the report of a file, once all are solved: that of all that the report
// says, but for what fixes look at.
func (k *keeper) fileKey(t target) (key [sha256.Size]byte, ok bool) {
	if k == nil {
		return key, false
	}
	h := sha256.New()
	fmt.Fprintf(h, "%x %q %q %+v\n", k.program, t.name, t.path, *t.settings)
	for _, path := range append(k.store.Digest(t.path, h), t.path) {
		i, known := k.plan.index[path]
		if !known || k.plan.said[i] == nil {
			return key, false
		}
		fmt.Fprintf(h, "%x\n", k.plan.said[i])
	}
	return [sha256.Size]byte(h.Sum(nil)), true
}

// restoreFile takes over the report of a file if it is kept.
func (k *keeper) restoreFile(key [sha256.Size]byte, r *result, can Can) bool {
	var kept keptFile
	if data, ok := k.cache.Get(key); !ok || gob.NewDecoder(bytes.NewReader(data)).Decode(&kept) != nil {
		return false
	}
	reads := map[string]string{}
	for path := range kept.Reads {
		noted(can.Read, reads)(path)
	}
	if !maps.Equal(reads, kept.Reads) {
		return false
	}
	for _, entries := range [][]Entry{kept.Entries, kept.Suppressed} {
		for i := range entries {
			rule, err := RuleNamed(k.rules, entries[i].Rule.Name)
			if err != nil {
				return false
			}
			entries[i].Rule = rule
		}
	}
	r.entries, r.suppressed, r.hidden = kept.Entries, kept.Suppressed, kept.Hidden
	return true
}

// keepFile keeps the report of a file, with what fixes have looked at for it.
func (k *keeper) keepFile(key [sha256.Size]byte, r *result, reads map[string]string) {
	k.put(key, keptFile{r.entries, r.suppressed, r.hidden, reads})
}

func (k *keeper) put(key [sha256.Size]byte, what any) {
	var b bytes.Buffer
	if gob.NewEncoder(&b).Encode(what) == nil {
		k.cache.Put(key, b.Bytes())
	}
}

type reader func(path string) (text string, ok bool)

// noted notes the digests of what is read, which may be there or not.
func noted(read reader, reads map[string]string) reader {
	return func(path string) (string, bool) {
		text, ok := read(path)
		reads[path] = fmt.Sprintf("%t %x", ok, sha256.Sum256([]byte(text)))
		return text, ok
	}
}

// programDigest is the digest of the program and of what it knows: what is built in, rule folders
// of projects, and the sources that are used though they are off by default.
func programDigest(program string, own []fs.FS, sources []string) []byte {
	h := sha256.New()
	fmt.Fprintf(h, "%s %q\n", program, sources)
	for _, folder := range own {
		fs.WalkDir(folder, ".", func(name string, _ fs.DirEntry, err error) error {
			text, _ := fs.ReadFile(folder, name) // of a folder nothing
			fmt.Fprintf(h, "%q %d %v\n%s", name, len(text), err, text)
			return nil
		})
	}
	return h.Sum(nil)
}
