"""Builds the packaged occupations: `python -m marketplace.taxonomy.occupations.command --data DIR`. No Django."""

import argparse
import gzip
import sys
from collections.abc import Sequence
from pathlib import Path

from marketplace.taxonomy.building.sources import MissingSourceError
from marketplace.taxonomy.occupations.building import catalogue, catalogue_text

PATH = Path(__file__).resolve().parents[1] / "data" / "occupations.json.gz"


def main(arguments: Sequence[str]) -> int:
    """0 once the packaged file is what a build gives; 1, and why on stderr, when not (--check) or impossible."""
    chosen = _parser().parse_args(arguments)
    try:
        text = catalogue_text(catalogue(chosen.data))
    except MissingSourceError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return _settle(text, check=chosen.check)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build_occupations", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the folder that holds taxonomy/esco")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a build gives another catalogue")
    return parser


def _settle(text: str, *, check: bool) -> int:
    # What is compared is the text: another zlib may compress it otherwise.
    if PATH.exists() and gzip.decompress(PATH.read_bytes()).decode() == text:
        print(f"{PATH.name} is what a build gives")
        return 0
    if check:
        print(f"error: a build gives another catalogue than {PATH.name}", file=sys.stderr)
        return 1
    PATH.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"wrote {PATH.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
