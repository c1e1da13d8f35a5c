import click

from . import actions
from .context import Settings


@click.group()
@click.option("--config", type=click.Path(exists=True))
@click.option("--verbose", "-v", count=True)
@click.pass_context
def cli(ctx, config, verbose):
    ctx.obj = Settings(config, verbose)


@cli.command()
@click.argument("host")
@click.option("--times", type=int, default=3)
@click.pass_obj
def ping(settings, host, times):
    actions.ping(host, times)


@cli.command("backup")
@click.argument("folder", type=click.Path())
@click.option("--level", type=click.Choice(["full", "part"]), default="full")
@click.option("--dry-run", is_flag=True)
def make_backup(folder, level, dry_run):
    actions.backup(folder, level, dry_run)


@cli.group()
def db():
    pass


@db.command()
@click.argument("statement")
@click.option("--limit", type=click.IntRange(1, 100))
def query(statement, limit):
    actions.query(statement, limit)


if __name__ == "__main__":
    cli()
