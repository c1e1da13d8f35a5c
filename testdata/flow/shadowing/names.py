import os

from flask import request


def eval_parameter(eval):
    eval(request.args["c"])


def local_name():
    eval = print
    eval(request.args["c"])


def local_function():
    def eval(x):
        return x
    eval(request.args["c"])


def module_shadowed():
    class os:
        @staticmethod
        def system(x):
            return x
    os.system(request.args["c"])


def loop_target():
    for eval in [print]:
        eval(request.args["c"])


def still_builtin():
    eval(request.args["c"])  # want: eval-dynamic high


def deleted():
    eval = print
    del eval


def comprehension_target():
    [eval for eval in [print]]
    eval(request.args["c"])  # want: eval-dynamic high


class Model:
    def eval(self, x):
        return x

    def use(self):
        self.eval(request.args["c"])
        eval(request.args["c"])  # want: eval-dynamic high


def attribute(model):
    model.eval(request.args["c"])


def exec(x):
    return x


def shadowed_by_module():
    exec(request.args["c"])


def imported_over():
    from nobody import eval
    eval(request.args["c"])


def with_target():
    with open("x") as eval:
        eval(request.args["c"])


def handler_name():
    try:
        pass
    except ValueError as eval:
        eval(request.args["c"])


def request_shadowed(request):
    os.system(request.args["c"])  # want: os-system medium
