import os
import subprocess

import docker
from docker.types import Mount
from flask import Flask, request

app = Flask(__name__)
client = docker.from_env()


def clients(image, command):
    client.containers.run(image, command)
    client.containers.run(image, command, privileged=True)  # want: container-privileged warning
    client.containers.run(image, command, privileged=False)
    client.containers.create(image, network_mode="host")  # want: container-privileged
    client.containers.create(image, network_mode="bridge")
    client.containers.run(image, pid_mode="host")  # want: container-privileged
    client.containers.run(image, cap_add=["NET_BIND_SERVICE", "SYS_ADMIN"])  # want: container-privileged
    client.containers.run(image, cap_add=["NET_BIND_SERVICE"])
    client.containers.run(image, volumes={"/": {"bind": "/host", "mode": "rw"}})  # want: container-privileged
    client.containers.run(image, volumes=["/var/run/docker.sock:/var/run/docker.sock"])  # want: container-privileged
    client.containers.run(image, volumes={"/srv/data": {"bind": "/data", "mode": "ro"}})
    client.containers.run(image, volumes=["/srv:/srv"])


def low_level(image):
    api = docker.APIClient()
    api.create_container(image, host_config=api.create_host_config(privileged=True))  # want: container-privileged
    api.create_container(image, host_config=api.create_host_config(binds=["/:/host"]))  # want: container-privileged
    api.create_container(image, host_config=api.create_host_config(binds=["/srv:/srv"]))


@app.route("/run")
def run():
    x = request.args["x"]
    client.containers.run(x)  # want: container-privileged high
    client.containers.run("alpine", x, remove=True)  # want: container-privileged high
    client.containers.run("alpine", ["echo", "x"], name=x)
    docker.APIClient().create_container("alpine", command=x)  # want: container-privileged
    return ""


def programs(image):
    subprocess.run(["docker", "run", "--rm", image])
    subprocess.run(["docker", "run", "--privileged", image])  # want: container-privileged warning
    subprocess.run(["sudo", "podman", "run", "--network=host", image])  # want: container-privileged
    subprocess.run(["docker", "run", "--network", "host", image])  # want: container-privileged
    subprocess.run(["docker", "run", "--network", "bridge", image])
    subprocess.run(["docker", "run", "--cap-add", "ALL", image])  # want: container-privileged
    subprocess.run(["docker", "run", "-v", "/:/host", image])  # want: container-privileged
    subprocess.run(["docker", "run", "-v", "/srv:/srv", image])
    subprocess.run(["docker", "build", "--network=host", "."])
    subprocess.run(["bubblewrap", "run", "--privileged"])
    command = ["docker", "run"]
    command += ["-v", "/var/run/docker.sock:/var/run/docker.sock", image]
    subprocess.check_call(command)  # want: container-privileged


def shells():
    os.system("docker run --rm --privileged alpine")  # want: container-privileged
    subprocess.run("docker run -v /:/host alpine", shell=True)  # want: container-privileged
    os.system("docker run --rm alpine")
    os.system("echo --privileged")
