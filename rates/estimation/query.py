"""What is asked: the known circumstances of a day of work; None stands for unknown."""

from dataclasses import dataclass, fields
from typing import get_args

from rates.estimation.words import ROLES, SENIORITIES, SPECIALITIES, WorkMode, Zone


class UnknownInputError(ValueError):
    """A value outside the closed vocabulary; carries the field and the value."""

    def __init__(self, *, field: str, value: object) -> None:
        self.field = field
        self.value = value
        super().__init__(f"{field}: unknown value {value!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RateQuery:
    """Everything is optional; None, or an empty tuple, means unknown.

    Raises UnknownInputError on a value outside the vocabulary.
    """

    role: str | None = None  # one of words.ROLES
    seniority: str | None = None  # one of words.SENIORITIES
    specialities: tuple[str, ...] = ()  # of words.SPECIALITIES; one that stands twice weighs twice
    country: str | None = None  # ISO 3166-1 alpha-2; outranked by zone
    zone: Zone | None = None  # Île-de-France, another French place, or abroad
    work_mode: WorkMode | None = None  # remote, hybrid or on_site
    duration_days: int | None = None  # calendar days from first to last
    days_per_week: float | None = None  # working days, of 8 hours

    def __post_init__(self) -> None:
        for field in fields(self):
            self._refuse_strangers(field.name)

    def _refuse_strangers(self, field: str) -> None:
        value = getattr(self, field)
        for item in value if isinstance(value, tuple) else (value,):
            if item is not None and field in CLOSED and item not in CLOSED[field]:
                raise UnknownInputError(field=field, value=item)


CLOSED: dict[str, tuple[str, ...]] = {
    "role": ROLES,
    "seniority": SENIORITIES,
    "specialities": SPECIALITIES,
    "zone": get_args(Zone),
    "work_mode": get_args(WorkMode),
}
