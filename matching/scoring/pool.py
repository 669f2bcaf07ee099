"""Profiles as columns: what the scorer reads of all freelancers at once."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

import numpy as np

from matching.scoring.closeness import Readings, readings_of
from matching.scoring.near_roles import ROLES
from matching.scoring.reading import NOTHING_READ, Reading
from matching.scoring.roles import held_evidence
from matching.scoring.ties import low_bits
from matching.scoring.units import Array, Flags

REMOTE_PREFERENCES = ("", "remote_only", "flexible", "on_site_only")


@dataclass(frozen=True)
class HeldSkill:
    """A skill that a freelancer holds."""

    skill: int  # dense index, see Relatedness
    level: int = 0  # 1-4; 0: unknown


_LEVEL_FROM_YEARS = (1, 3)  # years of a skill from which it counts as working, confirmed; expert has to be said


def level_from_years(years: int | None) -> int:
    """The level that years of practice stand for where none is stated: 1-3, 0 when they are not known either."""
    return 0 if years is None else 1 + bisect_right(_LEVEL_FROM_YEARS, years)


@dataclass(frozen=True)
class Profile:
    """One freelancer as the scorer reads it. None, 0, "" and empty: unknown."""

    id: UUID
    skills: tuple[HeldSkill, ...]
    role: str = ""  # slug
    seniority: int = 0  # 1 junior - 4 expert
    years_experience: int | None = None  # whole years
    day_rate: int | None = None  # cents per day, excluding VAT
    available_day: int | None = None  # proleptic ordinal
    days_per_week: int = 0  # 1-7
    latitude: float | None = None  # degrees
    longitude: float | None = None  # degrees
    place: str = ""  # folded "city|country"
    remote_preference: str = ""  # see REMOTE_PREFERENCES
    languages: tuple[str, ...] = ()  # ISO 639-1
    trains_teams: bool | None = None
    speciality: str = ""  # slug of the main one, see caps
    reading: Reading = NOTHING_READ  # of headline and bio
    domains: tuple[int, ...] = ()  # industries worked in, see domain


@dataclass(frozen=True)
class Pool:
    """n profiles in ascending order of id, each with at least one skill (an empty profile has no score)."""

    ids: tuple[UUID, ...]  # length n
    starts: Array  # int64 (n,): where each profile's skills begin
    skills: Array  # int32 (m,): dense skill index
    levels: Array  # int8 (m,): 0 unknown
    role: Array  # int8 (n,): index into ROLES
    seniority: Array  # int8 (n,): 0 unknown
    years_experience: Array  # int16 (n,): -1 unknown
    day_rate: Array  # int64 (n,): cents, -1 unknown
    available_day: Array  # int64 (n,): ordinal, 0 unknown
    days_per_week: Array  # int8 (n,): 0 unknown
    latitude: Array  # float64 (n,): NaN unknown
    longitude: Array  # float64 (n,): NaN unknown
    place: Array  # int32 (n,): code, -1 unknown
    remote_preference: Array  # int8 (n,): index into REMOTE_PREFERENCES
    trains_teams: Array  # int8 (n,): 1 yes, 0 no, -1 unknown
    speaks: dict[str, Flags]  # by language (n,)
    says_languages: Flags  # (n,): whether any language is known
    speciality: Array  # int32 (n,): code of the main one, -1 unknown
    id_bits: Array  # uint64 (n,): the low 64 bits of the id, see ties
    role_said: Array  # int16 (n, roles): what headlines say, 1/100 nats, see roles
    role_held: Array  # int64 (n, roles): what the held skills say, added up
    role_table: Array  # int16 (k, roles): what each skill says
    slugs: tuple[str, ...]  # of the k skills; may be empty
    texts: Readings  # what each one's text is about, see closeness
    domains: Array  # uint32 (n,): one bit an industry
    places: dict[str, int] = field(default_factory=dict)  # folded place → code

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, rows: Array) -> "Pool":
        """The pool of these rows alone, in the order given."""
        spans = [slice(*self._span(int(row))) for row in rows]
        counts = [span.stop - span.start for span in spans]
        none = np.array([], dtype=np.int64)
        columns = {name: getattr(self, name)[rows] for name in _COLUMNS}
        return Pool(
            ids=tuple(self.ids[int(row)] for row in rows),
            starts=_starts(counts),
            skills=np.concatenate([none, *(self.skills[span] for span in spans)]).astype(np.int32),
            levels=np.concatenate([none, *(self.levels[span] for span in spans)]).astype(np.int8),
            texts=self.texts.take(rows),
            speaks={language: flags[rows] for language, flags in self.speaks.items()},
            places=self.places,
            role_table=self.role_table,
            slugs=self.slugs,
            **columns,
        )

    def with_skill(self, rows: Array, *, skills: Array, levels: Array) -> "Pool":
        """The pool of these rows (k,), which may repeat, each with one skill (k,) more, or held at no less a level."""
        taken = self.take(rows)
        counts = np.diff(np.append(taken.starts, len(taken.skills)))
        own = taken.skills == np.repeat(skills, counts)
        raised = np.where(own, np.maximum(taken.levels, np.repeat(levels, counts)), taken.levels)
        new = ~np.logical_or.reduceat(own, taken.starts)
        ends = (taken.starts + counts)[new]
        return replace(
            taken,
            starts=taken.starts + np.cumsum(new) - new,
            skills=np.insert(taken.skills, ends, skills[new]),
            levels=np.insert(raised, ends, levels[new]),
            role_held=taken.role_held + self.role_table[skills] * new[:, None],
        )

    def _span(self, row: int) -> tuple[int, int]:
        end = self.starts[row + 1] if row + 1 < len(self) else len(self.skills)
        return int(self.starts[row]), int(end)

    def held(self, row: int) -> list[HeldSkill]:
        """The skills of one profile."""
        span = slice(*self._span(row))
        return [HeldSkill(int(s), int(level)) for s, level in zip(self.skills[span], self.levels[span], strict=True)]


_COLUMNS = (
    "role",
    "seniority",
    "years_experience",
    "day_rate",
    "available_day",
    "days_per_week",
    "latitude",
    "longitude",
    "place",
    "remote_preference",
    "trains_teams",
    "says_languages",
    "speciality",
    "id_bits",
    "role_said",
    "role_held",
    "domains",
)


# One row seen as any number of them: it costs nothing and covers every skill.
_SILENT = np.broadcast_to(np.zeros((1, len(ROLES) - 1), dtype=np.int16), (np.iinfo(np.int32).max, len(ROLES) - 1))


def pool_of(profiles: Sequence[Profile], *, role_table: Array | None = None, slugs: tuple[str, ...] = ()) -> Pool:
    """The columns of these profiles; those without a skill are left out.

    `role_table` (k, roles) is what each skill says of roles, 1/100 nats; without it skills say nothing of them.
    """
    kept = sorted((profile for profile in profiles if profile.skills), key=lambda profile: profile.id)
    held = [skill for profile in kept for skill in profile.skills]
    places = _codes([profile.place for profile in kept])
    specialities = _codes([profile.speciality for profile in kept])
    skills = np.array([skill.skill for skill in held], dtype=np.int32)
    starts = _starts([len(profile.skills) for profile in kept])
    role_table = _SILENT if role_table is None else role_table
    return Pool(
        ids=tuple(profile.id for profile in kept),
        starts=starts,
        skills=skills,
        levels=np.array([skill.level for skill in held], dtype=np.int8),
        role=np.array([ROLES.index(profile.role) for profile in kept], dtype=np.int8),
        seniority=np.array([profile.seniority for profile in kept], dtype=np.int8),
        years_experience=_numbers([profile.years_experience for profile in kept], unknown=-1),
        day_rate=_numbers([profile.day_rate for profile in kept], unknown=-1),
        available_day=_numbers([profile.available_day for profile in kept], unknown=0),
        days_per_week=np.array([profile.days_per_week for profile in kept], dtype=np.int8),
        latitude=_degrees([profile.latitude for profile in kept]),
        longitude=_degrees([profile.longitude for profile in kept]),
        place=np.array([places.get(profile.place, -1) for profile in kept], dtype=np.int32),
        remote_preference=np.array([REMOTE_PREFERENCES.index(p.remote_preference) for p in kept], dtype=np.int8),
        trains_teams=np.array([-1 if p.trains_teams is None else int(p.trains_teams) for p in kept], dtype=np.int8),
        speaks=_languages(kept),
        says_languages=np.array([bool(profile.languages) for profile in kept], dtype=np.bool_),
        speciality=np.array([specialities.get(profile.speciality, -1) for profile in kept], dtype=np.int32),
        id_bits=np.array([low_bits(profile.id) for profile in kept], dtype=np.uint64),
        role_said=_said_of_roles(kept),
        role_held=held_evidence(skills=skills, starts=starts, table=role_table),
        role_table=role_table,
        slugs=slugs,
        texts=readings_of([profile.reading for profile in kept]),
        domains=np.array([sum(1 << code for code in set(profile.domains)) for profile in kept], dtype=np.uint32),
        places=places,
    )


def _starts(counts: Sequence[int]) -> Array:
    """Where each of n spans begins, laid end to end; as many as there are counts, even none."""
    return np.cumsum([0, *counts], dtype=np.int64)[:-1]


def _said_of_roles(profiles: Sequence[Profile]) -> Array:
    table = np.zeros((len(profiles), len(ROLES) - 1), dtype=np.int16)
    for row, profile in enumerate(profiles):
        if profile.reading.roles:
            table[row] = profile.reading.roles
    return table


def _codes(words: Sequence[str]) -> dict[str, int]:
    """A number for each word that says something, in order of appearance."""
    return {word: code for code, word in enumerate(dict.fromkeys(word for word in words if word))}


def _numbers(values: Sequence[int | None], *, unknown: int) -> Array:
    return np.array([unknown if value is None else value for value in values], dtype=np.int64)


def _degrees(values: Sequence[float | None]) -> Array:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _languages(profiles: Sequence[Profile]) -> dict[str, Flags]:
    named = {language for profile in profiles for language in profile.languages}
    return {
        language: np.array([language in profile.languages for profile in profiles], dtype=np.bool_)
        for language in sorted(named)
    }
