import io
import os
import string
import textwrap

from flask import request


def earlier_copy():
    a = "ls "
    b = a
    a += request.args["c"]
    os.system(b)
    os.system(a)  # want: os-system high


def percent_names():
    d = {"a": "-l", "b": request.args["c"]}
    os.system("ls %(a)s" % d)
    os.system("ls %(b)s" % d)  # want: os-system high


def percent_numbers():
    os.system("exit %d" % len(request.args["c"]))
    os.system("ls %s %s" % ("-l", request.args["c"]))  # want: os-system high
    os.system("ls %s %%s" % "-l")


def percent_locals():
    safe = "ls"
    c = request.args["c"]
    os.system("%(safe)s" % locals())
    os.system("%(c)s" % locals())  # want: os-system high


def format_fields():
    d = {"a": "-l", "b": request.args["c"]}
    os.system("ls {0[a]}".format(d))
    os.system("ls {0[b]}".format(d))  # want: os-system high
    os.system("ls {a}".format(**d))
    os.system("ls {b}".format(**d))  # want: os-system high
    os.system("ls {a}".format_map(d))
    os.system("ls {b}".format_map(d))  # want: os-system high
    os.system("ls {{b}} {a}".format(a="-l", b=request.args["c"]))
    os.system("{:{}}".format("ls", 5))


def templates():
    t = string.Template("ls $a $b")
    os.system(t.substitute(a="-l", b="."))
    os.system(t.substitute(a="-l", b=request.args["c"]))  # want: os-system high
    os.system(t.safe_substitute({"a": request.args["c"]}))  # want: os-system high


def tainted_template():
    os.system(string.Template(request.args["c"]).substitute(a=1))  # want: os-system high


def written():
    out = io.StringIO()
    out.write("ls ")
    out.write(request.args["c"])
    os.system(out.getvalue())  # want: os-system high


def written_constants():
    out = io.StringIO()
    out.write("ls")
    os.system(out.getvalue())


def printed():
    out = io.StringIO()
    print(request.args["c"], file=out)
    os.system(out.getvalue())  # want: os-system high


def written_bytes():
    out = io.BytesIO()
    out.write(request.args["c"].encode())
    os.system(out.getvalue().decode())  # want: os-system high


def laid_out():
    os.system(textwrap.dedent("""\
        ls
        """))
    text = f"""\
        ls {request.args["c"]}
        """
    os.system(textwrap.dedent(text))  # want: os-system high
    os.system(textwrap.indent(request.args["c"], " "))  # want: os-system high


def joined_paths():
    os.system(os.path.join("/bin", "ls"))
    os.system(os.path.join("/bin", request.args["c"]))  # want: os-system high


def joined_bytes():
    os.system(b" ".join([b"ls", request.args["c"].encode()]))  # want: os-system high
    os.system(b" ".join([b"ls", b"-l"]))


def joined_generator():
    os.system(" ".join(x for x in ["ls", "-l"]))
    os.system(" ".join(x for x in request.args["c"].split()))  # want: os-system high
    os.system(" ".join(map(str, [1, 2])))


def views():
    os.system(bytes(memoryview(request.args["c"].encode())))  # want: os-system high
    os.system(memoryview(request.args["c"].encode()).tobytes())  # want: os-system high
    os.system(bytes(bytearray(b"ls")))


def built_bytes():
    b = bytearray(b"ls ")
    b += request.args["c"].encode()
    os.system(bytes(b))  # want: os-system high
    b = bytearray()
    b.extend(request.args["c"].encode())
    os.system(b.decode())  # want: os-system high


def adjacent():
    os.system("ls " "-l " f"{'.'}")
    os.system("ls " "-l " f"{request.args['c']}")  # want: os-system high


def nested_fields():
    os.system(f"{request.args['c']:>{len('a')}}")  # want: os-system high
    os.system(f"{'ls':>{int(request.args['w'])}}")  # want: unbounded-allocation high
    os.system(f"{request.args['c']=}")  # want: os-system high


def partitioned():
    head, sep, tail = "ls:id".partition(":")
    os.system(head)
    before, sep, after = request.args["c"].partition(":")
    os.system(before)  # want: os-system high
    os.system(after)  # want: os-system high


def translated():
    os.system(request.args["c"].translate(str.maketrans("", "", ";")))  # want: os-system high
    os.system("ls".translate(str.maketrans("l", "L")))


def characters():
    for ch in request.args["c"]:
        os.system(ch)  # want: os-system high
    for ch in "ls":
        os.system(ch)
    os.system("".join(reversed(request.args["c"])))  # want: os-system high
    os.system("".join(sorted("sl")))


def repeated():
    os.system(request.args["c"] * 2)  # want: os-system high
    os.system("ls " * 2)


def unbound_methods():
    os.system(str.strip(request.args["c"]))  # want: os-system high
    os.system(str.format("ls {}", request.args["c"]))  # want: os-system high
    os.system(str.join(" ", ["ls", request.args["c"]]))  # want: os-system high
    os.system(str.upper("ls"))


def spelled_out():
    os.system(str(["ls", request.args["c"]]))  # want: os-system high
    os.system(str(("ls", 1)))
    os.system(format(request.args["c"], ">10"))  # want: os-system high
    os.system("ls".__add__(request.args["c"]))  # want: os-system high
    os.system(request.args["c"].__str__())  # want: os-system high


def chosen():
    os.system({"a": "ls", "b": "id"}[request.args["c"]])
    os.system(["ls", "id"][int(request.args["c"])])
    os.system(("ls", "id")[request.args["c"] == "a"])
    os.system("ls id".split()[int(request.args["c"])])
