import os
import subprocess


def backup(args):
    subprocess.run(["tar", "-cf", "backup.tar", "--", args.folder], check=True)
    excluded = " ".join("--exclude " + name for name in args.exclude)
    return os.system(f"tar {excluded} -cf backup.tar {args.folder}")  # want: os-system


def restore(args):
    return subprocess.call(f"restore --{args.mode} {args.archive}", shell=True)  # want: shell-true


def prune(args):
    return subprocess.call(f"ls -t *.tar | tail -n +{args.keep} | xargs rm", shell=True)  # want: shell-true
