import ensurepip
import os
import subprocess
import sys
import urllib.request

import pip
from flask import Flask, request
from pip._internal.cli.main import main

app = Flask(__name__)


@app.route("/install")
def install():
    name = request.args["name"]
    subprocess.run([sys.executable, "-m", "pip", "install", name])  # want: package-install-exec high
    subprocess.check_call(["pip3", "install", "--require-hashes", name])  # want: package-install-exec error
    pip.main(["install", name])  # want: package-install-exec error
    main(["install", "--upgrade", name])  # want: package-install-exec error
    subprocess.run([sys.executable, "-m", "pip", "show", name])
    return ""


def unknown(name):
    subprocess.run([sys.executable, "-m", "pip", "install", name])  # want: package-install-exec info
    subprocess.run([sys.executable, "-m", "pip", "install", "-r", name])
    subprocess.run([sys.executable, "-m", "pip", "install", "-e", name])
    subprocess.run(["apt", "install", name])
    os.system(f"pip install {name}")  # want: package-install-exec info


def constants():
    subprocess.run(["pip", "install", "requests"])  # want: package-install-exec info
    subprocess.run(["pip", "install", "requests==2.32.0"])
    subprocess.run(["pip", "install", "."])
    subprocess.run(["pip", "install", "--extra-index-url", "https://pypi.example.com", "ours==1.0"])  # want: package-install-exec warning
    subprocess.run(["pip", "install", "--index-url=http://pypi.example.com", "ours"])  # want: package-install-exec warning
    subprocess.run(["pip", "install", "--index-url", "https://pypi.example.com", "ours==1.0"])
    subprocess.run(["easy_install", "requests"])  # want: package-install-exec info
    os.system("pip install requests")  # want: package-install-exec info
    os.system("pip install -r requirements.txt")
    os.system("pip install --trusted-host pypi.example.com requests")  # want: package-install-exec warning
    subprocess.run("pip3 install requests", shell=True)  # want: package-install-exec info
    os.system("pip list")
    ensurepip.bootstrap()  # want: package-install-exec info
    urllib.request.urlopen("https://example.com")


subprocess.run([sys.executable, "-m", "pip", "install", sys.argv[1]])  # want: package-install-exec info
