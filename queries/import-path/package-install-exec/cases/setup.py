import base64
import os
import subprocess
import urllib.request

from setuptools import setup
from setuptools.command.install import install

VERSION = subprocess.check_output(["git", "describe"])  # want: package-install-exec info


class Install(install):
    def run(self):
        urllib.request.urlretrieve("https://example.com/tool", "tool")  # want: package-install-exec warning
        os.system("make")  # want: package-install-exec info
        exec(base64.b64decode(b"cHJpbnQoMSk="))  # want: package-install-exec warning
        super().run()


exec(open("version.py").read())
setup(name="example", cmdclass={"install": Install})
