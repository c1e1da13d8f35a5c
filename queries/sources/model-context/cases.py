import os
from typing import Literal

from fastmcp import FastMCP as Other
from mcp.server.fastmcp import Context, FastMCP

mcp = FastMCP("jobs")
other = Other("more")


@mcp.tool()
def run(command: str, lines: int, where: Literal["a", "b"], ctx: Context) -> str:
    os.system(command)  # want: os-system high
    os.system(f"head -{lines} {where}")


@mcp.resource("file://{name}")
async def show(name: str):
    os.system(f"cat {name}")  # want: os-system high


@other.tool
def third(command):
    os.system(command)  # want: os-system high


def no_tool(command: str):
    os.system(command)  # want: os-system medium
