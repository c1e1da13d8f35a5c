import asyncio
import os
import pty
import shlex
import subprocess
import sys

from flask import request


def program():
    data = request.args["c"]
    subprocess.run([data])  # want: process-program-tainted high
    subprocess.call([data, "-l"], shell=False)  # want: process-program-tainted high
    subprocess.check_output((data, "-l"))  # want: process-program-tainted high
    subprocess.Popen(data)  # want: process-program-tainted high
    subprocess.Popen(args=[data])  # want: process-program-tainted high
    subprocess.run(["ls"], executable=data)  # want: process-program-tainted high
    subprocess.run(["/opt/tools/" + data])  # want: process-program-tainted high


def arguments_only():
    data = request.args["c"]
    subprocess.run(["ls", data])
    subprocess.run(("ls", "--", data), shell=False)
    subprocess.Popen(["ls", "-l"], cwd=data)
    subprocess.run([data, "-l"], executable="/bin/ls")


def fixed_program():
    subprocess.run("ls")
    subprocess.run(["ls", "-l"])
    os.execv("/bin/ls", ["ls"])


def current_folder():
    os.execv("ls", ["ls"])  # want: process-program-tainted hint
    os.spawnl(os.P_WAIT, "ls", "ls")  # want: process-program-tainted hint
    os.execvp("ls", ["ls"])
    os.spawnl(os.P_WAIT, "/bin/ls", "ls")


def whole_list():
    data = request.args["c"]
    subprocess.run(shlex.split(data))  # want: process-program-tainted high
    subprocess.run(data.split())  # want: process-program-tainted high
    subprocess.run(request.get_json())  # want: process-program-tainted high
    subprocess.run(["ls", *shlex.split(data)])
    subprocess.run(["ls"] + shlex.split(data))
    subprocess.run(shlex.split(data) + ["ls"])  # want: process-program-tainted high


def grown_list():
    command = ["ls"]
    command.append(request.args["c"])
    command.extend(shlex.split(request.args["o"]))
    command += [request.args["d"]]
    subprocess.run(command)
    command.insert(0, request.args["e"])
    subprocess.run(command)  # want: process-program-tainted high


def replaced_element():
    command = ["ls", "-l"]
    command[1] = request.args["c"]
    subprocess.run(command)
    command[0] = request.args["c"]
    subprocess.run(command)  # want: process-program-tainted high


def start(command):
    return subprocess.run(command)  # want: process-program-tainted high


def start_argument(command):
    return subprocess.run(command)


def start_unknown(command):
    return subprocess.run([command])  # want: process-program-tainted info


def callers():
    start([request.args["c"], "-l"])
    start_argument(["ls", request.args["c"]])


def chosen_among_constants():
    data = request.args["c"]
    if data in ("ls", "df"):
        subprocess.run([data])
    programs = {"list": "ls", "space": "df"}
    subprocess.run([programs[data], "-l"])


def replacing():
    data = request.args["c"]
    os.execl(data, "x")  # want: process-program-tainted high
    os.execvp(data, ["x"])  # want: process-program-tainted high
    os.execve(data, ["x"], {})  # want: process-program-tainted high
    os.execv("/bin/ls", ["ls", data])
    os.execlp("ls", "ls", data)


def spawning():
    data = request.args["c"]
    os.spawnl(os.P_WAIT, data, "x")  # want: process-program-tainted high
    os.spawnvp(os.P_WAIT, data, ["x"])  # want: process-program-tainted high
    os.posix_spawn(data, ["x"], {})  # want: process-program-tainted high
    subprocess.run([shlex.quote(data)])  # want: process-program-tainted high
    os.posix_spawnp(path=data, argv=["x"], env={})  # want: process-program-tainted high
    os.spawnlp(os.P_WAIT, "ls", "ls", data)
    os.posix_spawn("/bin/ls", ["ls", data], {})
    os.startfile(data)  # want: process-program-tainted high
    pty.spawn([data, "-l"])  # want: process-program-tainted high
    pty.spawn(["ls", data])


async def event_loop():
    data = request.args["c"]
    await asyncio.create_subprocess_exec(data, "-l")  # want: process-program-tainted high
    await asyncio.create_subprocess_exec("ls", data)
    loop = asyncio.get_running_loop()
    await loop.subprocess_exec(asyncio.SubprocessProtocol, data)  # want: process-program-tainted high
    await loop.subprocess_exec(asyncio.SubprocessProtocol, "ls", data)


async def shell_by_hand():
    data = request.args["c"]
    os.spawnlp(os.P_WAIT, "sh", "sh", "-c", data)  # want: shell-true high
    await asyncio.create_subprocess_exec("bash", "-c", data)  # want: shell-true high
    subprocess.run(["bash", "-c", data])  # want: shell-true high


def with_shell():
    subprocess.run(request.args["c"], shell=True)  # want: shell-true high


subprocess.run(sys.argv[1:])  # want: process-program-tainted warning
subprocess.run([os.environ["EDITOR"], "notes.txt"])  # want: process-program-tainted info
