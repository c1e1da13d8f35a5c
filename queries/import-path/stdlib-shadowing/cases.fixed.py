"""A file with a name of its own; see cases/ for others."""
import json

json.loads("{}")
