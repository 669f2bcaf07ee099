from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from marketplace.stack.seeding.needs import FAMILIES
from marketplace.stack.seeding.voices import WORDS
from marketplace.taxonomy.building.sources import Sources
from marketplace.taxonomy.concepts import space_rarities
from marketplace.taxonomy.concepts.space import ConceptSpace
from marketplace.taxonomy.vocabulary import load_vocabulary

PACKAGED = Path(space_rarities.__file__).with_name("rarities.json")
EVERY = 10  # of 50 000 lists of skills one in ten is plenty


class Command(BaseCommand):
    """Count how common each concept is among texts, and write the packaged table (a minute or two)."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--data`: the folder that holds taxonomy/esco."""
        parser.add_argument("--data", type=Path, required=True, metavar="DIR")

    def handle(self, *args: Any, **options: Any) -> None:
        """The same sources give the same file."""
        space = ConceptSpace(load_vocabulary())
        sources = Sources(options["data"])
        digital = [concept for concept in sources.concepts.values() if concept.digital]
        texts = (
            [text for one in digital for text in (one.description_en, one.description_fr) if text],
            [", ".join(skills) for skills in sources.skill_lists[::EVERY]],
            list(_demo()),
        )
        found = space_rarities.rarities(texts, speaks_of=space.strengths)
        PACKAGED.write_text(space_rarities.rarities_text(found), encoding="utf-8")
        self.stdout.write(f"{len(found)} concepts that are not the rarest")


def _demo() -> Iterator[str]:
    """Briefs and sentences of bios, as the demo's market writes them."""
    for family in FAMILIES:
        yield from (f"{need.title}\n{need.brief}" for need in family.needs)
    for voices in WORDS.values():
        yield from (deed for words in voices.values() for deed in words.deeds)
