"""Which column of the file means which field of ours."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marketplace.imports.problems import UsageError


@dataclass(frozen=True)
class Columns:
    """The fields that a row may have, and what the file calls them."""

    known: frozenset[str]  # our names
    theirs: Mapping[str, str]  # our name → the file's, where they differ
    ignore_unknown: bool = False

    def of_header(self, header: Sequence[str]) -> dict[str, int]:
        """Our name → place in the row. Raises UsageError naming every column that is unknown, twice there or absent."""
        _refuse(sorted({name for name in header if header.count(name) > 1}), "stands twice in the header")
        _refuse([name for name in self.theirs.values() if name not in header], "is not in the header")
        if not self.ignore_unknown:
            _refuse(self._unknown(header), "is unknown: map it with --column ours=theirs or --ignore-unknown-columns")
        names = {ours: self.theirs.get(ours, ours) for ours in self.known}
        return {ours: header.index(name) for ours, name in sorted(names.items()) if name in header}

    def of_object(self, row: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
        """The row under our names, and the names in it that are unknown."""
        own = {name: value for name, value in row.items() if name in self.known and name not in self.theirs}
        mapped = {ours: row[name] for ours, name in self.theirs.items() if name in row}
        return {**own, **mapped}, () if self.ignore_unknown else tuple(self._unknown(row))

    def _unknown(self, names: Collection[str]) -> list[str]:
        used = (self.known - self.theirs.keys()) | set(self.theirs.values())
        return [name for name in names if name not in used]


def columns_of(*, known: Collection[str], mapping: Sequence[str], ignore_unknown: bool) -> Columns:
    """From `ours=theirs` as typed. Raises UsageError when a mapping makes no sense."""
    theirs: dict[str, str] = {}
    for text in mapping:
        ours, sign, name = (part.strip() for part in text.partition("="))
        if not (ours and sign and name):
            raise UsageError(f"--column {text}: write ours=theirs")
        if ours not in known:
            raise UsageError(f"--column {text}: there is no field {ours}; there are {', '.join(sorted(known))}")
        if theirs.setdefault(ours, name) != name:
            raise UsageError(f"--column {text}: {ours} is already {theirs[ours]}")
    return Columns(known=frozenset(known), theirs=theirs, ignore_unknown=ignore_unknown)


def _refuse(names: Sequence[str], complaint: str) -> None:
    if names:
        quoted = ", ".join(f"“{name}”" for name in names)
        raise UsageError(f"column {quoted} {complaint}")
