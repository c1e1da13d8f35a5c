import copy
from collections import deque
from queue import Queue

from flask import Flask, request

app = Flask(__name__)


@app.route("/rows")
def rows():
    x = request.args["x"]
    n = request.args["n"]
    eval("1" + x)  # want: eval-dynamic high
    eval("%s" % x)  # want: eval-dynamic high
    eval("%(a)s" % {"a": x})  # want: eval-dynamic high
    eval(x * 2)  # want: eval-dynamic high
    eval(f"{x}")  # want: eval-dynamic high
    eval("{}".format(x))  # want: eval-dynamic high
    eval("{a}".format_map({"a": x}))  # want: eval-dynamic high
    eval(",".join([x]))  # want: eval-dynamic high
    eval("a" "b" + x)  # want: eval-dynamic high
    eval(bytes(x, "utf-8"))  # want: eval-dynamic high
    eval(bytearray(x, "utf-8"))  # want: eval-dynamic high
    eval(format(x, ">3"))  # want: eval-dynamic high
    eval(memoryview(x))  # want: eval-dynamic high
    eval(memoryview(x).tobytes())  # want: eval-dynamic high
    eval(list(x)[0])  # want: eval-dynamic high
    eval(tuple([x])[0])  # want: eval-dynamic high
    eval(set([x]).pop())  # want: eval-dynamic high
    eval(dict(a=x)["a"])  # want: eval-dynamic high
    eval(sorted([x])[0])  # want: eval-dynamic high
    eval(next(reversed([x])))  # want: eval-dynamic high
    eval(next(iter([x])))  # want: eval-dynamic high
    eval(list(enumerate([x]))[0][1])  # want: eval-dynamic high
    eval(list(zip([x], [1]))[0][0])  # want: eval-dynamic high
    eval(list(map(str.strip, [x]))[0])  # want: eval-dynamic high
    eval(list(filter(None, [x]))[0])  # want: eval-dynamic high
    eval(min([x, "1"]))  # want: eval-dynamic high
    eval(max(x, "1"))  # want: eval-dynamic high
    eval(sum([[x]], [])[0])  # want: eval-dynamic high
    eval(copy.copy(x))  # want: eval-dynamic high
    eval(copy.deepcopy([x])[0])  # want: eval-dynamic high
    for m in (x.strip(), x.lstrip(), x.rstrip(), x.lower(), x.upper(), x.title(), x.capitalize(), x.casefold(), x.swapcase()):
        eval(m)  # want: eval-dynamic high
    eval(x.replace("a", "b"))  # want: eval-dynamic high
    eval(x.rsplit(",")[0])  # want: eval-dynamic high
    eval(x.rpartition(",")[0])  # want: eval-dynamic high
    eval(x.expandtabs())  # want: eval-dynamic high
    eval(x.center(3))  # want: eval-dynamic high
    eval(x.ljust(3))  # want: eval-dynamic high
    eval(x.rjust(3))  # want: eval-dynamic high
    eval(x.zfill(3))  # want: eval-dynamic high
    eval(x.translate({}))  # want: eval-dynamic high
    eval("a".translate(str.maketrans("a", x)))  # want: eval-dynamic high
    eval(x.removeprefix("a"))  # want: eval-dynamic high
    eval(x.removesuffix("a"))  # want: eval-dynamic high
    eval(x.splitlines()[0])  # want: eval-dynamic high
    eval(x[0])  # want: eval-dynamic high
    eval(x[1:3])  # want: eval-dynamic high
    eval([*[x]][0])  # want: eval-dynamic high
    a, b = x, "1"
    eval(a)  # want: eval-dynamic high
    eval(b)  # want: eval-dynamic low
    if (w := x):
        eval(w)  # want: eval-dynamic high
    eval(x if n else "1")  # want: eval-dynamic high
    eval(x or "1")  # want: eval-dynamic high
    eval(n and x)  # want: eval-dynamic high
    s = "1"
    s += x
    eval(s)  # want: eval-dynamic high
    match x:
        case str() as y:
            eval(y)  # want: eval-dynamic high
    match {"a": x}:
        case {"a": z}:
            eval(z)  # want: eval-dynamic high
    f = lambda q=x: q
    eval(f())  # want: eval-dynamic high
    d = {}
    d["k"] = x
    eval(d["k"])  # want: eval-dynamic high
    l = []
    l.append(x)
    eval(l[0])  # want: eval-dynamic high
    l2 = []
    l2.extend([x])
    eval(l2[0])  # want: eval-dynamic high
    st = set()
    st.add(x)
    eval(st.pop())  # want: eval-dynamic high
    l3 = []
    l3.insert(0, x)
    eval(l3[0])  # want: eval-dynamic high
    d2 = {}
    d2.update(a=x)
    eval(d2["a"])  # want: eval-dynamic high
    d3 = {}
    eval(d3.setdefault("a", x))  # want: eval-dynamic high
    dq = deque()
    dq.appendleft(x)
    eval(dq.popleft())  # want: eval-dynamic high
    q = Queue()
    q.put(x)
    eval(q.get())  # want: eval-dynamic high
