"""The columns that list skills → the one list that the API takes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from marketplace.imports.labels import Labels, split_level


@dataclass(frozen=True)
class SkillColumns:
    """Where a row may name skills, and what the API calls that."""

    target: str  # field of the API
    level: str  # name of the level in its items
    sources: Mapping[str, Mapping[str, Any]]  # column → what its items have in common


@dataclass(frozen=True)
class Linked:
    """A row as the API takes it."""

    values: dict[str, Any]
    origins: list[str] = field(default_factory=list)  # where each item of the target stood in the row


def link(row: Mapping[str, Any], *, columns: SkillColumns, labels: Labels) -> Linked:
    """Labels become slugs; those unknown are left out. Columns that are not lists are left for the API to refuse."""
    values = {name: value for name, value in row.items() if name not in columns.sources}
    given = {name: row[name] for name in columns.sources if name in row}
    if not given:
        return Linked(values)
    for value in given.values():
        if not isinstance(value, list):
            return Linked({**values, columns.target: value})
    found = [pair for name, items in given.items() for pair in _items(name, items, columns, labels)]
    return Linked({**values, columns.target: [item for item, _origin in found]}, [origin for _item, origin in found])


def _items(name: str, items: list[Any], columns: SkillColumns, labels: Labels) -> Iterator[tuple[Any, str]]:
    common = columns.sources[name]
    for index, written in enumerate(items):
        origin = f"{name}/{index}"
        item = _spelt_out(written, columns.level)
        if not isinstance(item, dict) or not _is_label(item.get("skill")):
            yield item, origin
            continue
        for slug in labels.slugs_of(item["skill"]):
            yield {**common, **item, "skill": slug}, origin


def _spelt_out(item: Any, level_name: str) -> Any:
    if not isinstance(item, str):
        return item
    label, level = split_level(item)
    return {"skill": label} if level is None else {"skill": label, level_name: level}


def _is_label(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
