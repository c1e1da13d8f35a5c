import builtins
import sys


def methods():
    text = str(sys.argv[1])
    builtins.eval(text.strip().lower().replace("a", "b"))  # want: eval-dynamic warning
    __builtins__.eval(text)  # want: eval-dynamic warning
    __builtins__["eval"](text)  # want: eval-dynamic warning
    eval(bytes(text, "utf-8").decode())  # want: eval-dynamic warning
    exec(str(text.count("a")))
