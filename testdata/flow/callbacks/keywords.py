import subprocess

from flask import request

SHELL = {"shell": True, "check": True}


def run(command, **options):
    return subprocess.run(command, **options)  # want: shell-true high


def run_on(command, **options):
    return run_checked(command, timeout=3, **options)


def run_checked(command, **options):
    return subprocess.run(command, check=True, **options)  # want: shell-true high


def run_dict(command, options):
    return subprocess.run(command, **options)  # want: shell-true high


def run_list(command, **options):
    return subprocess.run(["echo", command], **options)


def run_plain(command, **options):
    return subprocess.run(["sh", "ls"], **options) if command else None


def run_always(command, **options):
    options["shell"] = True
    return subprocess.run(command, **options)  # want: shell-true high


def handed():
    run(request.args["a"], shell=True)
    run_on(request.args["b"], shell=True)
    run_dict(request.args["c"], SHELL)
    run_list(request.args["d"], check=True)
    run_plain(request.args["e"], shell=True)
    run_always(request.args["f"], check=True)


def run_safely(command, **options):
    return subprocess.run(["echo", "--", command], **options)


def without_shell():
    run_safely(request.args["g"], shell=False)
