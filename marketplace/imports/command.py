"""What the two import commands have in common."""

import time
import zlib
from abc import abstractmethod
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError, CommandParser

from marketplace.imports.checking import Checker
from marketplace.imports.columns import columns_of
from marketplace.imports.csv_lines import read_csv
from marketplace.imports.importing import Importer, Outcome
from marketplace.imports.kind import Kind
from marketplace.imports.labels import Labels
from marketplace.imports.lines import Line
from marketplace.imports.ndjson_lines import read_ndjson
from marketplace.imports.problems import Problem, UsageError
from marketplace.imports.progress import Progress, progress_on
from marketplace.imports.source import Source, format_of, open_source
from marketplace.models import Skill
from marketplace.services.reading import skill_linker

BAD_ROWS, USAGE, INTERRUPTED = 1, 2, 130
SHOWN_LABELS = 20


class ImportCommand(BaseCommand):
    """Reads a file row by row; the subclasses say what the rows are."""

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and how it is to be read."""
        parser.add_argument("file", type=Path, help=".csv, .ndjson or .jsonl, each also with .gz")
        parser.add_argument("--format", choices=["csv", "ndjson"], help="when the name does not say")
        parser.add_argument("--delimiter", type=_one_character, help="of a CSV; else guessed from its header")
        parser.add_argument("--column", action="append", default=[], metavar="OURS=THEIRS", help="repeatable")
        parser.add_argument("--ignore-unknown-columns", action="store_true")
        parser.add_argument("--batch", type=_positive, default=1000, help="rows in one transaction (1000)")
        parser.add_argument("--errors", type=Path, metavar="FILE", help="also write the problems there, as NDJSON")
        parser.add_argument("--dry-run", action="store_true", help="check and report; write nothing")

    @abstractmethod
    def kind(self, options: Mapping[str, Any]) -> Kind[Any]:
        """What the rows are. Raises UsageError."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit code 0: all rows are good; 1: some were bad; 2: usage."""
        try:
            self._import(**options)
        except UsageError as error:
            raise CommandError(str(error), returncode=USAGE) from error
        except (OSError, EOFError, zlib.error) as error:  # of a packed file that is cut off, or is none
            raise CommandError(f"the file cannot be read (any further): {error}", returncode=BAD_ROWS) from error

    def _import(self, *, file: Path, errors: Path | None, **options: Any) -> None:
        kind = self.kind(options)
        slugs, ids = _skills()
        labels = Labels(linker=skill_linker(), slugs=slugs)
        checker = Checker(body=kind.body(context={"skill_ids": ids}), columns=kind.columns, labels=labels)
        with open_source(file) as source, progress_on(source) as progress, _kept(errors) as keep:
            lines = _lines(source, file=file, checker=checker, kind=kind, **options)
            tell = _teller(progress, keep)
            importer = Importer(kind=kind, checker=checker, tell=tell, dry_run=options["dry_run"])
            self._run(importer, lines, progress=progress, batch=options["batch"], kind=kind, labels=labels)

    def _run(
        self,
        importer: Importer,
        lines: Iterator[Line],
        *,
        progress: Progress,
        batch: int,
        kind: Kind[Any],
        labels: Labels,
    ) -> None:
        started = time.monotonic()
        try:
            importer.run(lines, batch=batch, advance=progress.advance)
        except KeyboardInterrupt:
            text = f"interrupted after {importer.outcome.read} rows; run it again to go on"
            raise CommandError(text, returncode=INTERRUPTED) from None
        finally:
            name = f"{kind.name} (dry run, nothing written)" if importer.dry_run else kind.name
            self._summary(name, importer.outcome, labels, seconds=time.monotonic() - started)
        if importer.outcome.bad:
            raise CommandError(f"{importer.outcome.bad} bad rows", returncode=BAD_ROWS)

    def _summary(self, name: str, outcome: Outcome, labels: Labels, *, seconds: float) -> None:
        pace = f"{seconds:.1f} s, {outcome.read / max(seconds, 0.001):.0f} rows/s"
        counts = f"{outcome.created} created, {outcome.updated} updated, {outcome.unchanged} unchanged"
        self.stdout.write(f"{name}: {outcome.read} rows read, {counts}, {outcome.bad} bad ({pace})")
        if labels.unknown_mentions:
            self.stdout.write(f"skill labels not in the vocabulary: {labels.unknown_mentions} mentions, most frequent:")
            for label, mentions in labels.most_frequent_unknown(SHOWN_LABELS):
                self.stdout.write(f"  {mentions:6} {label}")


def _skills() -> tuple[dict[str, str], dict[str, int]]:
    """Every slug → the one that it means by now, and these slugs' ids; a merged skill means its successor."""
    resolved = Skill.objects.resolve(Skill.objects.values_list("slug", flat=True))
    slugs = {slug: skill.slug for slug, skill in resolved.items()}
    return slugs, {skill.slug: skill.pk for skill in resolved.values()}


def _lines(
    source: Source, *, file: Path, checker: Checker, kind: Kind[Any], delimiter: str | None = None, **options: Any
) -> Iterator[Line]:
    columns = columns_of(
        known=checker.fields, mapping=options["column"], ignore_unknown=options["ignore_unknown_columns"]
    )
    if (options["format"] or format_of(file)) == "ndjson":
        return read_ndjson(source.stream, columns=columns)
    translate = checker.translation(kind.model)
    return read_csv(source.stream, columns=columns, translate=translate, delimiter=delimiter)


def _teller(progress: Progress, keep: Callable[[Problem], None]) -> Callable[[Problem], None]:
    def tell(problem: Problem) -> None:
        progress.say(str(problem))
        keep(problem)

    return tell


@contextmanager
def _kept(path: Path | None) -> Iterator[Callable[[Problem], None]]:
    """What writes a problem into the file of problems, if there is one."""
    try:
        file = path.open("wb") if path else nullcontext()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    with file as opened:

        def keep(problem: Problem) -> None:
            if opened:
                opened.write(orjson.dumps(problem.json(), option=orjson.OPT_APPEND_NEWLINE))

        yield keep


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ArgumentTypeError("must be 1 or more")
    return number


def _one_character(text: str) -> str:
    character = "\t" if text == "\\t" else text
    if len(character) != 1:
        raise ArgumentTypeError("must be one character")
    return character
