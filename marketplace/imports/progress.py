"""What is seen of an import while it runs, on stderr: a bar on a terminal, else a line now and then."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from marketplace.imports.importing import Outcome
from marketplace.imports.source import Source

EVERY = 10_000  # rows


class Progress(Protocol):
    """What shows it."""

    def say(self, text: str) -> None:
        """A line that stays."""

    def advance(self, outcome: Outcome) -> None:
        """A batch is done."""


class Lines:
    """For files and pipes."""

    def __init__(self) -> None:
        self._next = EVERY

    def say(self, text: str) -> None:
        """Write it."""
        print(text, file=sys.stderr)

    def advance(self, outcome: Outcome) -> None:
        """A line every 10 000 rows."""
        if outcome.read >= self._next:
            self.say(f"{outcome.read} rows, {outcome.bad} bad")
            self._next = outcome.read - outcome.read % EVERY + EVERY


@contextmanager
def progress_on(source: Source) -> Iterator[Progress]:
    """A bar of `rich` when stderr is a terminal and it is installed."""
    try:
        from rich import progress as rich  # noqa: PLC0415 (not part of the product)
        from rich.console import Console  # noqa: PLC0415
    except ImportError:
        yield Lines()
        return
    console = Console(stderr=True)
    if not console.is_terminal:
        yield Lines()
        return
    columns = (rich.BarColumn(), rich.TaskProgressColumn(), rich.TextColumn("{task.description}"))
    with rich.Progress(*columns, rich.TimeRemainingColumn(), console=console) as bar:
        task = bar.add_task("", total=source.size)

        class Bar:
            def say(self, text: str) -> None:
                console.print(text, markup=False, highlight=False)

            def advance(self, outcome: Outcome) -> None:
                text = f"{outcome.read} rows, {outcome.bad} bad"
                bar.update(task, completed=source.place(), description=text)

        yield Bar()
