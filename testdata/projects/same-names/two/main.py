import utils

utils.run("ls")
