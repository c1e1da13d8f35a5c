; What is put into a container comes out of it again. A key chooses, and is not in the result.
(#same! "builtins.list" "collections.deque" "collections.UserList")
(#same! "builtins.dict"
  "collections.OrderedDict" "collections.defaultdict" "collections.Counter" "collections.ChainMap"
  "collections.UserDict" "types.MappingProxyType")
(#same! "builtins.set" "builtins.frozenset")

((call function: (_) @f) @typed (#resolves? @f "collections.deque") (#type! "collections.deque"))
((call function: (_) @f) @typed (#resolves? @f "collections.defaultdict") (#type! "collections.defaultdict"))

((call function: (_) @f) @call
  (#resolves? @f
    "builtins.dict.get" "builtins.dict.pop" "builtins.dict.setdefault"
    "*.get" "*.pop" "*.setdefault")
  (#flows! @call receiver 1 default result))
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.dict.items" "builtins.dict.values" "builtins.dict.keys" "builtins.dict.copy" "builtins.dict.popitem"
    "builtins.list.copy" "builtins.list.pop" "builtins.set.pop" "builtins.set.copy" "collections.deque.popleft"
    "*.items" "*.values" "*.keys" "*.copy" "*.popitem" "*.popleft" "*.getlist" "*.iteritems" "*.itervalues" "*.iterkeys")
  (#flows! @call receiver result))
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.list.append" "builtins.list.extend" "builtins.list.insert" "builtins.set.add" "builtins.set.update"
    "builtins.dict.update" "builtins.dict.setdefault" "builtins.bytearray.extend" "builtins.bytearray.append"
    "collections.deque.appendleft" "collections.deque.extendleft"
    "*.append" "*.appendleft" "*.extend" "*.insert" "*.add" "*.update" "*.setdefault" "*.put" "*.put_nowait")
  (#flows! @call arguments receiver))
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.list" "builtins.tuple" "builtins.set" "builtins.frozenset" "builtins.dict" "builtins.sorted"
    "builtins.reversed" "builtins.iter" "builtins.next" "builtins.enumerate" "builtins.zip" "builtins.min"
    "builtins.max" "builtins.sum" "builtins.slice" "builtins.aiter" "builtins.anext"
    "collections.deque" "collections.OrderedDict" "collections.defaultdict" "collections.Counter"
    "collections.ChainMap" "types.SimpleNamespace" "types.MappingProxyType"
    "copy.copy" "copy.deepcopy" "itertools.chain" "itertools.chain.from_iterable" "itertools.islice"
    "itertools.cycle" "itertools.repeat" "itertools.zip_longest" "itertools.product" "itertools.tee"
    "operator.add" "operator.concat" "operator.getitem" "random.choice" "random.sample"
    "typing.cast" "dataclasses.asdict" "dataclasses.replace")
  (#flows! @call arguments result))

; Queues inside one program give what was put into them.
(#same! "queue.Queue"
  "queue.LifoQueue" "queue.PriorityQueue" "queue.SimpleQueue" "Queue.Queue" "six.moves.queue.Queue" "asyncio.Queue"
  "asyncio.LifoQueue" "asyncio.PriorityQueue" "multiprocessing.Queue" "multiprocessing.SimpleQueue"
  "multiprocessing.JoinableQueue" "multiprocessing.queues.Queue" "gevent.queue.Queue")
((call function: (_) @f) @typed (#resolves? @f "queue.Queue") (#type! "queue.Queue"))
((call function: (_) @f) @call
  (#resolves? @f "queue.Queue.put" "queue.Queue.put_nowait")
  (#flows! @call 0 receiver))
((call function: (_) @f) @call
  (#resolves? @f "queue.Queue.get" "queue.Queue.get_nowait")
  (#flows! @call receiver result))

; Of several texts, those that are like the first: it is not among them itself.
((call function: (_) @f) @call
  (#resolves? @f "difflib.get_close_matches")
  (#flows! @call 1 possibilities result))
