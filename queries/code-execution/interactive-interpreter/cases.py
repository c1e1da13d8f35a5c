import code

from flask import Flask, request

app = Flask(__name__)
console = code.InteractiveConsole()


class Own(code.InteractiveConsole):
    def feed(self, line):
        return self.push(line)  # want: interactive-interpreter info

    def answer(self):
        self.runsource(request.args["line"])  # want: interactive-interpreter error
        super().push(request.args["line"])  # want: interactive-interpreter error

    def again(self, line):
        return super().push(line)  # want: interactive-interpreter info


def other(line):
    console.push(line)  # want: interactive-interpreter warning


@app.route("/run/<line>")
def run(line):
    console.push(line)  # want: interactive-interpreter high
    code.InteractiveInterpreter().runsource(request.args["line"], "<web>")  # want: interactive-interpreter high
    code.InteractiveInterpreter().runcode(request.args["line"])  # want: interactive-interpreter high
    console.push("1 + 1")  # want: interactive-interpreter hint
    [].append(line)
    return ""


def at_the_terminal():
    code.interact(local={})  # want: interactive-interpreter hint
