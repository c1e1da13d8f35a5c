import os
import pipes
import shlex
import subprocess
from shlex import quote

from flask import Flask, request

app = Flask(__name__)


@app.route("/inside")
def inside():
    x = request.args["x"]
    os.system(f'grep {shlex.quote(x)} file')  # want: shlex-quote-misuse error
    os.system(f"grep {quote(x)} file")  # want: shlex-quote-misuse error
    os.system(f"echo `cat {quote(x)}`")  # want: shlex-quote-misuse
    os.system(f"git commit -m 'about {quote(x)}'")  # want: shlex-quote-misuse
    os.system("grep %s file" % pipes.quote(x))  # want: shlex-quote-misuse
    os.system("grep {} file".format(shlex.quote(x)))  # want: shlex-quote-misuse
    os.system("grep " + shlex.quote(x) + " file")  # want: shlex-quote-misuse
    os.system("cd " + quote(x) + " && grep " + quote(x) + " file")  # want: shlex-quote-misuse
    y = shlex.quote(x)
    os.system(f"ls {y} && grep {y} file")  # want: shlex-quote-misuse
    subprocess.run(f"grep --file={y}", shell=True)  # want: shlex-quote-misuse
    return ""


@app.route("/outside")
def outside():
    x = request.args["x"]
    os.system(f"grep {shlex.quote(x)} file")
    os.system(f"grep 'a' {shlex.quote(x)} file")
    os.system(f"grep '{len(x)}' {shlex.quote(x)} 'file'")
    os.system("grep 'a' %s 'b'" % shlex.quote(x))
    os.system("grep 'a' {} 'b'".format(shlex.quote(x)))
    os.system("grep 'a' " + shlex.quote(x) + " 'b'")
    os.system(f"grep --file={shlex.quote(x)}")
    os.system(f"ssh host {shlex.quote('cat ' + shlex.quote(x))}")
    os.system(" ".join(shlex.quote(word) for word in x.split()))
    print(f"'{x}'")
    return ""


def whole(command, args):
    os.system(shlex.quote(command))  # want: shlex-quote-misuse warning
    subprocess.run(shlex.quote(command), shell=True)  # want: shlex-quote-misuse
    os.system(shlex.quote(command) + " -v")
    os.system(shlex.join([command, *args]))
    subprocess.run(["ls", shlex.quote(command)])  # want: shlex-quote-misuse info
    subprocess.run(["ssh", "host", f"ls {shlex.quote(command)}"])
    subprocess.run(["ls", command])


def strings(name):
    quoted = shlex.quote(name).strip()
    return f"'{quoted}'" if name else f"{quoted} 'x'"
