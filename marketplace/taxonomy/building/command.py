"""`manage.py build_vocabulary`: the packaged vocabulary from what people wrote and the open sources. No Django."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from marketplace.taxonomy.building.curation import curated_skills
from marketplace.taxonomy.building.document import build
from marketplace.taxonomy.building.lexicon import lexicon, lexicon_text
from marketplace.taxonomy.building.sources import MissingSourceError, Sources
from marketplace.taxonomy.vocabulary import VocabularyError

PACKAGED = Path(__file__).resolve().parents[1] / "data"


def main(arguments: Sequence[str]) -> int:
    """0 once the packaged files are what a build gives; 1, and why on stderr, when not (--check) or impossible."""
    chosen = _parser().parse_args(arguments)
    try:
        texts = _built(Sources(chosen.data))
    except (MissingSourceError, VocabularyError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return _settle(texts, check=chosen.check)


def _built(sources: Sources) -> dict[str, str]:
    """File name → text; says what was not borrowed."""
    built = build(sources)
    for why, times in sorted(built.left_out.items()):
        print(f"not borrowed, {why}: {times}")
    ours = [(skill.fr, skill.en) for skill in curated_skills() if skill.fr != skill.en]
    return {"skills.json": built.text, "lexicon.json": lexicon_text(lexicon(sources=sources, ours=ours))}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="manage.py build_vocabulary", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the folder that holds taxonomy/esco")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a build gives another file")
    return parser


def _settle(texts: Mapping[str, str], *, check: bool) -> int:
    stale = [name for name, text in texts.items() if _packaged(name) != text]
    if check and stale:
        print(f"error: a build gives other files than the packaged ones: {', '.join(stale)}", file=sys.stderr)
        return 1
    for name in stale:
        (PACKAGED / name).write_text(texts[name], encoding="utf-8")
    print(f"wrote {', '.join(stale)}" if stale else "the packaged files are what a build gives")
    return 0


def _packaged(name: str) -> str | None:
    path = PACKAGED / name
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
