import subprocess


def output():
    done = subprocess.run(["date"], capture_output=True, text=True)
    eval(done.stdout)  # want: eval-dynamic medium
    eval(str(done.returncode))  # want: eval-dynamic medium
    process = subprocess.Popen(["date"], stdout=subprocess.PIPE)
    eval(process.communicate()[0])  # want: eval-dynamic medium
