"""Run snippets by a run_isolated, several at a time, and say what came of each."""
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

job = json.load(sys.stdin)
space = {"__name__": "isolated"}
with open(job["Helper"], encoding="utf-8") as helper:
    exec(compile(helper.read(), job["Helper"], "exec"), space)
space["_KERNEL_LAYERS"] = job["Kernel"]


def run(attack):
    result = space["run_isolated"](attack["Code"], timeout=attack["Timeout"], **(job["Options"] or {}))
    return {"OK": result.ok, "Value": json.dumps(result.value), "Error": result.error or "",
            "Output": result.output[:300], "Layers": list(getattr(result, "layers", ()))}


with ThreadPoolExecutor(4) as pool:
    json.dump(list(pool.map(run, job["Attacks"])), sys.stdout)
