import os
import sys


def deny(event, args):
    if event in ("os.system", "subprocess.Popen"):
        raise RuntimeError(event)


def end(event, args):
    if event == "import":
        os._exit(1)


def note(event, args):
    print(event, file=sys.stderr)


sys.addaudithook(deny)  # want: audit-hook-sandbox info
sys.addaudithook(end)  # want: audit-hook-sandbox info
sys.addaudithook(hook=deny)  # want: audit-hook-sandbox info
sys.addaudithook(note)
sys.addaudithook(print)


class Guard:
    def __init__(self):
        sys.addaudithook(self.watch)  # want: audit-hook-sandbox info
        sys.addaudithook(self.log)

    def watch(self, event, args):
        if event.startswith("socket"):
            sys.exit("no network")

    def log(self, event, args):
        pass
