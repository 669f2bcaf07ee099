"""What is wrong with a row, said as the API says it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from drf_standardized_errors.formatter import flatten_errors
from rest_framework.exceptions import ValidationError


class UsageError(Exception):
    """The command was called in a way that cannot work; nothing was written."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a row was not taken."""

    line: int  # of the file, 1 the first; where the row begins
    field: str  # path of the value ("skills/0/level"), "" for the row as a whole
    code: str  # of the API
    message: str

    def __str__(self) -> str:
        place = f"line {self.line}, {self.field}" if self.field else f"line {self.line}"
        return f"{place}: {self.message} ({self.code})"

    def json(self) -> dict[str, object]:
        """For a file of problems."""
        return asdict(self)


def problems_of(error: ValidationError, *, line: int, skills: str = "", origins: Sequence[str] = ()) -> list[Problem]:
    """The problems in an error of a serializer.

    Errors under `skills/3` are named after `origins[3]`: where that skill stands in the row as it was written.
    """
    return [
        Problem(line=line, field=_field(found.attr, skills, origins), code=found.code, message=str(found.detail))
        for found in flatten_errors(error.detail)
    ]


def _field(attr: str | None, skills: str, origins: Sequence[str]) -> str:
    path = (attr or "").removesuffix("non_field_errors").removesuffix("/")
    head, _, rest = path.partition("/")
    index, _, rest = rest.partition("/")
    if head != skills or not index.isdecimal():
        return path
    return "/".join(part for part in (origins[int(index)], rest) if part)
