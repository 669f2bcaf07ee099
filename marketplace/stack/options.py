"""What `demo`, `test` and `bench` may be told. Standard library only: `--help` needs no environment."""

from __future__ import annotations

import argparse
from pathlib import Path

DEMO = """\
Start an embedded PostgreSQL and Valkey, the API, the worker, the relay and beat; fill them with a synthetic market;
post a mission over HTTP and show who matches it, and why. Then serve until Ctrl-C."""
TEST = """\
Run the tests against an embedded PostgreSQL and Valkey. Everything given goes to pytest; with nothing given, the whole
suite runs in two processes (if the machine has two cores)."""
BENCH = """\
Measure one part of the product beside other methods, on data that stays outside of the repository: a table, and as the
last line one JSON list of {"figure", "value", "bar", "met"}. What cannot run without the data says so."""
BENCHMARKS = ("quality", "skills")
SERVERS = "DATABASE_URL and REDIS_URL, when set, win over the embedded servers."
FOLDER = "The data lives in var/demo; VIVIER_VAR names another folder than var."


def demo_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="manage.py demo", description=DEMO, epilog=f"{SERVERS} {FOLDER}")
    parser.add_argument("--once", action="store_true", help="stop after showing; the last line is one JSON object")
    parser.add_argument("--freelancers", type=positive, default=2000, metavar="N", help="default: 2000")
    parser.add_argument("--missions", type=positive, default=200, metavar="N", help="default: 200")
    parser.add_argument("--port", type=port, metavar="P", help="default: 8000, or the next one that is free")
    parser.add_argument("--fresh", action="store_true", help="throw the demo data away first")
    return parser


def test_parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog="manage.py test", usage="manage.py test [PYTEST OPTIONS] [FILES]", description=TEST, epilog=SERVERS
    )


def bench_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="manage.py bench", description=BENCH)
    parser.add_argument("name", choices=BENCHMARKS, help=f"one of: {', '.join(BENCHMARKS)}", metavar="NAME")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data folder; default: ../shared/data")
    parser.add_argument("--quick", action="store_true", help="a smaller run, in under a minute")
    return parser


PARSERS = {"demo": demo_parser, "test": test_parser, "bench": bench_parser}


def help_if_asked(command: str, arguments: list[str]) -> None:
    """Print what `command` does and exit, if that is the question."""
    if command in PARSERS and {"-h", "--help"} & set(arguments):
        PARSERS[command]().parse_args(["--help"])


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def port(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 65535:  # noqa: PLR2004 - what TCP has
        raise argparse.ArgumentTypeError("must be between 1 and 65535")
    return number
