import os

import click
import fire
import typer


@click.command()
@click.option("--name", "-n")
@click.option("--count", type=int)
@click.argument("path", type=click.Path())
@click.option("--mode", type=click.Choice(["a", "b"]))
@click.option("--flag", is_flag=True)
@click.option("--the-text", default="x")
def cli(name, count, path, mode, flag, the_text):
    os.system(name)  # want: os-system high
    os.system(f"{count}")
    os.system(path)  # want: os-system high
    os.system(mode)
    os.system(f"{flag}")
    os.system(the_text)  # want: os-system high


tapp = typer.Typer()


@tapp.command()
def main(name: str, count: int, flag: bool = False):
    os.system(name)  # want: os-system high
    os.system(f"{count} {flag}")


@click.command()
@click.option("--number", default=1)
def number(number):
    os.system(f"head -{number} log")  # want: os-system medium -- others may call it with anything


def run_by_typer(name: str, count: int, how: bool = False):
    os.system(name)  # want: os-system high
    os.system(f"{count} {how}")


typer.run(run_by_typer)


def run_by_fire(name, count=1):
    os.system(name)  # want: os-system high
    os.system(f"{count}")  # want: os-system high -- fire does not look at types


fire.Fire(run_by_fire)


def no_command(name):
    os.system(name)  # want: os-system medium
