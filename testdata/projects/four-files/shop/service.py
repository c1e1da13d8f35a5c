from shop import runner


class Service:
    def show(self, line):
        self.line = line
        return runner.run(self.line)
