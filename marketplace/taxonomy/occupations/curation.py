"""What we call occupations beyond ESCO, which was written before most of the AI market had names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from marketplace.taxonomy.occupations.catalogue import Language

CURATED = files("marketplace.taxonomy.occupations").joinpath("curation.tsv")


@dataclass(frozen=True, slots=True)
class Change:
    """A label that an occupation is to have, or not to have."""

    kept: bool  # False: ESCO has it, but in our market it means something else (AI as artificial insemination)
    occupation: str  # id
    language: Language
    label: str


def changes() -> list[Change]:
    """All that were written, in the order of the file."""
    return list(parsed(CURATED.read_text(encoding="utf-8")))


def parsed(text: str) -> Iterator[Change]:
    """The changes in a text of tab-separated lines; `#` begins a comment. ValueError for a line that is none."""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        do, occupation, _, language, label = line.split("\t")
        if do not in {"add", "drop"} or language not in {"fr", "en"}:
            raise ValueError(f"neither add nor drop, or neither fr nor en: {line!r}")
        yield Change(kept=do == "add", occupation=occupation, language="fr" if language == "fr" else "en", label=label)


def curated(labels: Sequence[str], *, occupation: str, language: Language, by: Sequence[Change]) -> list[str]:
    """The labels without what was dropped, then what was added."""
    ours = [change for change in by if (change.occupation, change.language) == (occupation, language)]
    dropped = {change.label for change in ours if not change.kept}
    return [*(label for label in labels if label not in dropped), *(change.label for change in ours if change.kept)]
