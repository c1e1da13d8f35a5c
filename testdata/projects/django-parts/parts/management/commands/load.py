import os

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Load parts"

    def add_arguments(self, parser):
        parser.add_argument("path")
        parser.add_argument("--limit", type=int, default=10)
        parser.add_argument("--dry", action="store_true")

    def handle(self, *args, **options):
        os.system("load " + options["path"])  # want: os-system high
        # FIXME: add_arguments() says that these are no text.
        os.system(f"load {options['limit']} {options['dry']}")  # want: os-system high
