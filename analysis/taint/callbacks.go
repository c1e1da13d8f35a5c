package taint

import (
	"slices"
	"strings"
)

// A handover is a call that calls one of its arguments later: which, and with what. The
// names of methods also count for receivers nobody knows, if the argument is callable.
type handover struct {
	fn      int    // position of the callable
	keyword string // and its keyword
	args    int    // position of a tuple of its arguments; -1: they are what follows fn
	named   string // the keyword of that tuple
	each    bool   // the arguments are the elements of what follows fn
	result  bool   // what it gives is what the callable gives
}

var (
	threaded = handover{fn: 1, keyword: "target", args: 3, named: "args"}
	rest     = handover{fn: 0, args: -1}
)

var handovers = map[string]handover{
	"threading.Thread":         threaded,
	"threading.Timer":          {fn: 1, keyword: "function", args: 2, named: "args"},
	"multiprocessing.Process":  threaded,
	"asyncio.to_thread":        {fn: 0, args: -1, result: true},
	"atexit.register":          {fn: 0, args: -1, result: true},
	"weakref.finalize":         {fn: 1, args: -1},
	"functools.reduce":         {fn: 0, each: true, result: true},
	"builtins.sorted":          {fn: -1, keyword: "key", each: true},
	"builtins.min":             {fn: -1, keyword: "key", each: true},
	"builtins.max":             {fn: -1, keyword: "key", each: true},
	"_thread.start_new_thread": {fn: 0, args: 1},
}

// handoverMethods are methods by their last name.
var handoverMethods = map[string]handover{
	"submit":               {fn: 0, args: -1, result: true},
	"apply":                {fn: 0, args: 1, named: "args", result: true},
	"apply_async":          {fn: 0, args: 1, named: "args", result: true},
	"map":                  {fn: 0, each: true, result: true},
	"map_async":            {fn: 0, each: true, result: true},
	"imap":                 {fn: 0, each: true, result: true},
	"imap_unordered":       {fn: 0, each: true, result: true},
	"starmap":              {fn: 0, each: true, result: true},
	"run_in_executor":      {fn: 1, args: -1, result: true},
	"call_soon":            rest,
	"call_soon_threadsafe": rest,
	"call_later":           {fn: 1, args: -1},
	"call_at":              {fn: 1, args: -1},
	"callback":             rest, // contextlib.ExitStack
	"addCleanup":           rest,
	"sort":                 {fn: -1, keyword: "key"},
}

// handOver calls what a call hands over to be called. It reports what the call itself
// gives, where that is what the callable gives.
func (r *run) handOver(c *call, name string) (value, bool) {
	h, ok := handovers[name]
	last := name[strings.LastIndexByte(name, '.')+1:]
	if !ok {
		if h, ok = handoverMethods[last]; !ok || len(c.recv.objs) == 0 && len(c.recv.labels) == 0 {
			return value{}, false
		}
	}
	fn, ok := r.argument(c, h.fn, h.keyword)
	if !ok || !callable(fn.value) {
		return value{}, false
	}
	sub := &call{id: c.id, span: c.span, callee: fn.value}
	switch {
	case last == "sort":
		sub.args = []arg{{value: r.elements(c.recv), span: c.span}}
	case h.each:
		sub.args = r.eachOf(c, h, last)
	case h.args < 0:
		sub.args = after(c, h.fn)
	default:
		sub.args = r.argumentsIn(c, h)
	}
	out := r.call(sub)
	if !h.result {
		return value{}, false
	}
	if h.each && name != "functools.reduce" {
		return r.view(c, "mapped", out), true
	}
	return out, true
}

// callable reports whether a value may be something that can be called.
func callable(v value) bool {
	for _, o := range v.objs {
		switch o.kind {
		case named, function, class, lambda, partial:
			return true
		}
	}
	return false
}

// after are the arguments that follow a position.
func after(c *call, pos int) (out []arg) {
	for i, a := range c.args {
		if i > pos {
			out = append(out, a)
		}
	}
	return out
}

// eachOf are the elements of the iterables that a callable is called with in turn.
func (r *run) eachOf(c *call, h handover, last string) (out []arg) {
	for _, a := range after(c, h.fn) {
		if a.name != "" || a.star > 0 {
			continue
		}
		a.value = r.elements(a.value)
		if last == "starmap" {
			a.star = 1
			return []arg{a}
		}
		out = append(out, a)
	}
	if last == "reduce" && len(out) == 1 {
		out = append(out, out[0])
	}
	if h.fn < 0 && len(out) > 1 { // max(a, b, key=f): not their elements
		return nil
	}
	return out
}

// argumentsIn are the arguments in args=(…) and kwargs={…}.
func (r *run) argumentsIn(c *call, h handover) (out []arg) {
	if a, ok := r.argument(c, h.args, h.named); ok {
		out = append(out, arg{star: 1, value: a.value, span: a.span})
	}
	if a, ok := r.argument(c, -1, "kwargs"); ok {
		out = append(out, arg{star: 2, value: a.value, span: a.span})
	}
	return out
}

// gather is the results of several coroutines.
func gather(r *run, c *call) (value, bool) {
	n := &node{}
	for _, a := range c.args {
		switch {
		case a.star == 1:
			r.extend(n, a.value)
		case a.name == "":
			n.add(a.value)
		}
	}
	return r.container(c.id, "gather", "builtins.list", n), true
}

// first is a call that gives its first argument, or what that gives when it has run.
func first(r *run, c *call) (value, bool) {
	return c.arg(0), len(c.args) > 0 && c.args[0].star == 0 && c.args[0].name == ""
}

// A handedCall is a call of something that the caller handed in, as f in def apply(f, x):
// f(x). The caller makes it, if it knows what it handed in.
type handedCall struct {
	at   place
	src  *source
	args []arg
}

func sameCall(a, b handedCall) bool {
	return a.at == b.at && a.src.key == b.src.key && slices.EqualFunc(a.args, b.args, func(x, y arg) bool {
		return x.name == y.name && x.star == y.star && same(x.value, y.value)
	})
}

// maxHanded bounds the calls of what is handed in that a summary keeps.
const maxHanded = 12

// handBack leaves the call of what was handed in to the caller.
func (r *run) handBack(c *call, o object) {
	src := r.passed[o.loc]
	if r.still || src == nil || src.quiet || len(r.out.calls) >= maxHanded || r.env.dead {
		return
	}
	h := handedCall{at: r.place(c.span), src: src}
	for _, a := range c.args {
		a.value = r.frozen(a.value)
		h.args = append(h.args, a)
	}
	for i, old := range r.out.calls {
		if old.at == h.at && old.src.key == src.key && len(old.args) == len(h.args) {
			for k := range h.args {
				h.args[k].value = join(old.args[k].value, h.args[k].value)
			}
			r.out.calls[i] = h
			return
		}
	}
	r.out.calls = append(r.out.calls, h)
}

// callHanded makes a call that a function leaves to its caller.
func (r *run) callHanded(f *frameArgs, h handedCall) {
	if strings.Contains(h.src.path, ".") {
		return // an attribute: what it may be is known where it is called
	}
	callee := r.handedPart(f, h.src.param, h.src.name, h.src.path)
	if !slices.ContainsFunc(callee.objs, func(o object) bool { return o.kind != instance }) {
		return
	}
	sub := &call{id: 0, span: f.c.span, callee: callee}
	for _, a := range h.args {
		a.value, a.span = r.filled(f, a.value), f.c.span
		sub.args = append(sub.args, a)
	}
	r.call(sub)
}
