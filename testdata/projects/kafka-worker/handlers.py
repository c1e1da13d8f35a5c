import pickle
import subprocess


def resize(payload):
    width = int(payload["width"])
    subprocess.run(["convert", "--", payload["path"], "-resize", str(width)])
    subprocess.run(f"convert in.png -resize {width} out.png", shell=True)


def mail(payload):
    subprocess.run(f"mail -s 'done' {payload['to']}", shell=True)  # want: shell-true high


def run(payload):
    state = pickle.loads(bytes.fromhex(payload["state"]))  # want: pickle-load high
    return state
