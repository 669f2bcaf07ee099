"""What the other rooms may ask about day rates. It never learns what the question is for."""

from collections.abc import Iterable
from datetime import datetime

from marketplace.taxonomy.vocabulary import load_vocabulary
from rates.estimation import RateBand, RateQuery, UnknownInputError, estimate
from rates.estimation.words import WorkMode
from rates.places import FRENCH, zone_of


class UnknownSkillError(UnknownInputError):
    """A skill that the vocabulary does not hold; `value` is its slug."""

    def __init__(self, *, slug: str) -> None:
        super().__init__(field="skills", value=slug)


def estimate_rate(
    *,
    role: str | None = None,
    seniority: str | None = None,
    skills: Iterable[str] = (),
    specialities: Iterable[str] = (),
    city: str | None = None,
    country: str | None = None,
    work_mode: str | None = None,
    duration_days: int | None = None,
    days_per_week: float | None = None,
    now: datetime,
) -> RateBand:
    """The day-rate band (€/day, excluding VAT) for these circumstances, the same for whoever asks.

    `skills` and `specialities` are slugs; given specialities outrank those of the skills. None, "" and "unspecified"
    all mean unknown. `country` is an ISO 3166-1 alpha-2 code in capitals, `duration_days` counts calendar days.
    Raises UnknownSkillError or UnknownInputError (both ValueError) that carry `field` and `value`.
    """
    own = _specialities_of(skills)
    query = RateQuery(
        role=_known(role),
        seniority=_known(seniority),
        specialities=tuple(sorted(specialities)) or own,
        country="FR" if country in FRENCH else country or None,
        zone=zone_of(city=city, country=country),
        work_mode=_work_mode(work_mode),
        duration_days=duration_days,
        days_per_week=days_per_week,
    )
    return estimate(query=query, on=now.date())


def _known(value: str | None) -> str | None:
    return value if value not in ("", "unspecified") else None


def _work_mode(value: str | None) -> WorkMode | None:
    return _known(value)  # type: ignore[return-value]  # RateQuery refuses any other word


def _specialities_of(skills: Iterable[str]) -> tuple[str, ...]:
    """The main speciality of each skill, repeated as often as it occurs: three skills of NLP weigh three times one."""
    return tuple(sorted(_main_speciality(slug) for slug in skills))


def _main_speciality(slug: str) -> str:
    skill = load_vocabulary().resolve(slug)
    if skill is None:
        raise UnknownSkillError(slug=slug)
    return skill.specialities[0]
