"""What a benchmark says: a table for people, and one JSON line for machines."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from tests.benchmarks.metrics import Interval, difference

PLAIN_WIDTH = 120  # columns when nobody's terminal tells


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that has a bar to reach; higher is better."""

    figure: str
    value: float | None  # None: not measured
    bar: float
    met: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One method of a table."""

    method: str
    values: Mapping[str, float]  # metric or column → its mean over the queries
    gain: Interval | None = None  # ours − this peer, by the section's main metric; None for ours


@dataclass(frozen=True, slots=True)
class Section:
    """What one task's module measured."""

    title: str
    figures: tuple[Figure, ...] = ()
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()  # what to know when reading the table


def measured(figure: str, value: float, *, bar: float) -> Figure:
    """The figure with its verdict, given by the rounded value that is shown."""
    shown = round(value, 4)
    return Figure(figure=figure, value=shown, bar=bar, met=shown >= bar)


def not_measured(figure: str, *, bar: float) -> Figure:
    """A figure that could not be taken: it has no value, and is not met."""
    return Figure(figure=figure, value=None, bar=bar, met=False)


def compared(
    metric: str, *, ours: tuple[str, NDArray[np.float64]], peers: Mapping[str, NDArray[np.float64]]
) -> tuple[Row, ...]:
    """One row for each method from its values per query: ours first, each peer with ours − peer."""
    name, values = ours
    first = Row(method=name, values={metric: float(values.mean())})
    rest = (
        Row(method=peer, values={metric: float(theirs.mean())}, gain=difference(values, theirs))
        for peer, theirs in peers.items()
    )
    return (first, *rest)


def show(sections: Sequence[Section]) -> None:
    """Every section's table, and as the last line one JSON list of the figures."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=PLAIN_WIDTH)
    for section in sections:
        _show(section, console)
    figures = [figure for section in sections for figure in section.figures]
    print(json.dumps([asdict(figure) for figure in figures]), flush=True)  # not by rich, which would wrap it


def _show(section: Section, console: Console) -> None:
    if section.rows:
        console.print(_table(section))
    else:
        console.print(section.title, style="bold", markup=False)
    for note in section.notes:
        console.print(f"  {note}", markup=False)
    for figure in section.figures:
        console.print(f"  {_verdict(figure)}", markup=False)
    console.print()


def _table(section: Section) -> Table:
    columns = list(dict.fromkeys(column for row in section.rows for column in row.values))
    table = Table(title=section.title, title_justify="left", title_style="bold")
    table.add_column("method")
    for column in (*columns, "ours − peer [95 %]"):
        table.add_column(column, justify="right")
    for row in section.rows:
        table.add_row(row.method, *(_number(row.values.get(column)) for column in columns), _interval(row.gain))
    return table


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" if abs(value) < 10 else f"{value:,.0f}".replace(",", " ")


def _interval(gain: Interval | None) -> str:
    return f"{gain.mean:+.3f} [{gain.low:+.3f}, {gain.high:+.3f}]" if gain else ""


def _verdict(figure: Figure) -> str:
    if figure.value is None:
        return f"{figure.figure}: not measured (bar {figure.bar:g})"
    return f"{figure.figure}: {figure.value:g} (bar {figure.bar:g}: {'met' if figure.met else 'not met'})"
