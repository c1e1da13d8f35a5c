import argparse
import os
import subprocess


def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("host")
    parser.add_argument("-c", "--count", type=int, default=1)
    parser.add_argument("--proto", choices=("icmp", "tcp"), default="icmp")
    parser.add_argument("--quiet", action="store_true")
    return parser.parse_args()


def ping(host, count):
    os.system(f"ping -c {count} {host}")  # want: os-system high


def main():
    args = parse_args()
    ping(args.host, args.count)
    os.system(f"probe -c {args.count} --{args.proto} {'-q' if args.quiet else ''}")
    subprocess.run(["ping", "-c", str(args.count), "--", args.host])


if __name__ == "__main__":
    main()
