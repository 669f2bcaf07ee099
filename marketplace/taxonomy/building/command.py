"""`manage.py build_vocabulary`: the packaged vocabulary from what people wrote and the open sources. No Django."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from marketplace.taxonomy.building.document import Built, build, packaged_path, packaged_text
from marketplace.taxonomy.building.sources import MissingSourceError, Sources
from marketplace.taxonomy.vocabulary import VocabularyError


def main(arguments: Sequence[str]) -> int:
    """0 once `skills.json` is what a build gives; 1, and why on stderr, when it is not (--check) or cannot be."""
    chosen = _parser().parse_args(arguments)
    try:
        built = build(Sources(chosen.data))
    except (MissingSourceError, VocabularyError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    for why, times in sorted(built.left_out.items()):
        print(f"not borrowed, {why}: {times}")
    return _settle(built, check=chosen.check)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="manage.py build_vocabulary", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the folder that holds taxonomy/esco")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a build gives another file")
    return parser


def _settle(built: Built, *, check: bool) -> int:
    same = built.text == packaged_text()
    if check and not same:
        print("error: the packaged vocabulary is not what a build gives", file=sys.stderr)
        return 1
    if not same:
        packaged_path().write_text(built.text, encoding="utf-8")
    print("the packaged vocabulary is what a build gives" if same else "wrote a new vocabulary")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
