import argparse
import ast
import json
import os

import click
import pandas as pd

parser = argparse.ArgumentParser()
parser.add_argument("--size", type=ast.literal_eval)  # want: eval-as-callback warning
parser.add_argument("--command", type=os.system)  # want: eval-as-callback warning
parser.add_argument("--number", type=int)
parser.add_argument("--literal", type=ast.literal_eval)
group = parser.add_argument_group()
group.add_argument("--other", type=ast.literal_eval)  # want: eval-as-callback warning


@click.command()
@click.option("--size", type=eval)  # want: eval-as-callback warning
@click.option("--count", type=int)
def command(size, count):
    return size, count


def frames(path):
    frame = pd.read_csv(path, converters={"tags": ast.literal_eval})  # want: eval-as-callback warning
    frame = pd.read_csv(path, converters={"tags": ast.literal_eval})
    frame["tags"].apply(ast.literal_eval)  # want: eval-as-callback warning
    frame["tags"].map(ast.literal_eval)  # want: eval-as-callback warning
    frame["tags"].apply(ast.literal_eval)
    return frame.apply(len)


def decoded(text):
    json.loads(text, parse_float=ast.literal_eval)  # want: eval-as-callback warning
    return json.loads(text, parse_float=float)


def shadowed(eval):
    parser.add_argument("--size", type=eval)
