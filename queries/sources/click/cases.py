import os

import click
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


def no_command(name):
    os.system(name)  # want: os-system medium
