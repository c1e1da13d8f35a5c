import importlib
import multiprocessing
import signal
import subprocess
import sys
import threading


def run_sandboxed(code):
    thread = threading.Thread(target=lambda: exec(code))  # want: boundary-illusion info, exec-dynamic
    thread.start()
    thread.join(5)


def safe_eval(text):
    signal.alarm(2)
    return eval(text)  # want: boundary-illusion info, eval-dynamic


def evaluate(text):
    """Run untrusted code."""
    return eval(text)  # want: boundary-illusion info, eval-dynamic


def plain(text):
    return eval(text)  # want: eval-dynamic


def isolated(code):
    worker = multiprocessing.Process(target=exec, args=(code,))
    worker.start()
    worker.join(5)


class Jail:
    def load(self, name):
        return importlib.import_module(name)  # want: boundary-illusion info, dynamic-import info

    def run(self, code):
        exec(code, {"x": 1})  # want: boundary-illusion info, restricted-builtins-eval


class Sandbox:
    def start(self):
        return subprocess.Popen([sys.executable, "-I", "-S", "runner.py"])

    def run(self, code):
        exec(code, {"x": 1})  # want: restricted-builtins-eval


def isolate_errors(code):
    def attempt():
        exec(code)  # want: boundary-illusion info, exec-dynamic

    attempt()
