import subprocess


def build(title, rows, kind):
    subprocess.run(f"report --rows {rows} --kind {kind} '{title}'", shell=True)  # want: shell-true high


def build_safely(title, rows, kind):
    subprocess.run(["report", "--rows", str(rows), "--kind", kind, "--", title], check=True)
