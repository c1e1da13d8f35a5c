import subprocess
from dataclasses import dataclass, field


@dataclass
class Report:
    title: str
    rows: int
    options: list = field(default_factory=list)

    def command(self):
        return f"report --rows {self.rows} '{self.title}'"

    def size(self):
        return f"report --rows {self.rows}"


class ReportService:
    def __init__(self, folder, runner=None):
        self.folder = folder
        self.runner = runner or self.run

    def run(self, command):
        # FIXME: build() leads here through self.runner with a title of the client's.
        return subprocess.run(command, shell=True, cwd=self.folder)  # want: shell-true medium

    def build(self, title, rows):
        report = Report(title, rows)
        self.run(report.size())
        return self.runner(report.command())

    def build_safely(self, title, rows):
        report = Report(title, rows=rows)
        return subprocess.run(["report", "--rows", str(report.rows), "--", report.title], cwd=self.folder)


def make_service():
    return ReportService(folder="/srv")
