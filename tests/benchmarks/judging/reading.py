"""The judging set's rows as the marketplace would take them: labels linked, a brief without skills read; no database.

Neither Django nor its settings are needed. That it comes to what the import and the API store is tested beside.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from marketplace.briefs.mission import DraftMission, parse_brief
from marketplace.imports.labels import Labels
from marketplace.imports.skill_columns import SkillColumns, link
from marketplace.taxonomy.finding.finder import SkillFinder
from marketplace.taxonomy.linking import SkillLinker
from marketplace.taxonomy.vocabulary import load_vocabulary

FOLDER = Path(__file__).parent
WRITTEN = date(2026, 11, 23)  # "today" of every brief: "in February" means the same whenever the set is read
SURE_ENOUGH = 0.6  # as `POST /v1/missions` has it
MAX_REQUIREMENTS = 50  # as `POST /v1/missions` has it
_READ = (
    "role",
    "seniority",
    "budget_min",
    "budget_max",
    "start_date",
    "latest_start_date",
    "duration_days",
    "days_per_week",
    "work_mode",
    "city",
    "country",
    "latitude",
    "longitude",
    "languages",
    "knowledge_transfer",
    "domains",
)
_ESSENTIAL, _OPTIONAL = {"importance": "essential"}, {"importance": "optional"}
_ASKED = SkillColumns(
    target="requirements",
    level="minimum_level",
    sources={"requirements": {}, "skills": _ESSENTIAL, "optional_skills": _OPTIONAL},
)
_HELD = SkillColumns(target="skills", level="level", sources={"skills": {}})


@dataclass(frozen=True, slots=True)
class Asked:
    """A skill that a mission asks for."""

    skill: str  # slug
    essential: bool
    weight: int = 1  # 1-10
    minimum_level: int | None = None  # 1-4; None: not said


@dataclass(frozen=True, slots=True)
class Held:
    """A skill that a freelancer holds."""

    skill: str  # slug
    level: int | None = None  # 1-4; None: not said
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Mission:
    """A mission of the set."""

    ref: str  # m01-m32
    language: str  # of its title and brief: en, fr
    row: Mapping[str, Any]  # as it stands in the file
    values: Mapping[str, Any]  # in the API's JSON, without skills; a field that is not there was not said
    requirements: tuple[Asked, ...]  # by slug


@dataclass(frozen=True, slots=True)
class Freelancer:
    """A freelancer of the set."""

    ref: str  # f001-f320
    row: Mapping[str, Any]  # as it stands in the file
    values: Mapping[str, Any]  # in the API's JSON, without skills; a field that is not there was not said
    skills: tuple[Held, ...]  # by slug


def load_missions(*, folder: Path = FOLDER) -> tuple[Mission, ...]:
    """All missions, by reference. Raises FileNotFoundError where `folder` holds none of them."""
    pairs = [(row, _language(path)) for path in _files(folder, "missions.*.ndjson") for row in read_rows(path)]
    return tuple(sorted((_mission(row, language) for row, language in pairs), key=lambda m: m.ref))


def load_translations(*, folder: Path = FOLDER) -> tuple[Mission, ...]:
    """Missions again, with title and brief in the other language and every other field as in the original."""
    rows = {mission.ref: mission.row for mission in load_missions(folder=folder)}
    found = [row for path in _files(folder, "translations*.ndjson") for row in read_rows(path)]
    return tuple(
        _mission({**rows[row["mission"]], "title": row["title"], "brief": row["brief"]}, row["language"])
        for row in sorted(found, key=lambda row: row["mission"])
    )


def load_freelancers(*, folder: Path = FOLDER) -> tuple[Freelancer, ...]:
    """All freelancers, by reference. Raises FileNotFoundError where `folder` holds none of them."""
    rows = [row for path in _files(folder, "freelancers.*.ndjson") for row in read_rows(path)]
    return tuple(sorted((_freelancer(row) for row in rows), key=lambda f: f.ref))


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of an NDJSON file."""
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)


def _files(folder: Path, pattern: str) -> list[Path]:
    if not (found := sorted(folder.glob(pattern))):
        raise FileNotFoundError(f"{folder / pattern} is not there")
    return found


def _language(path: Path) -> str:
    return path.name.split(".")[1]


def _mission(row: dict[str, Any], language: str) -> Mission:
    body = row if _ASKED.sources.keys() & row.keys() else {**row, **read_brief(row["title"], row["brief"])}
    values = dict(link(body, columns=_ASKED, labels=_labels()).values)
    asked = [_asked(item) for item in values.pop("requirements", [])]
    asked.sort(key=lambda a: (a.essential, a.minimum_level or 0))
    once = {a.skill: a for a in asked}  # the last one stays, as when a row is imported
    return Mission(
        values.pop("external_ref"), language, row, values, tuple(sorted(once.values(), key=lambda a: a.skill))
    )


def _asked(item: Mapping[str, Any]) -> Asked:
    essential = item.get("importance", "essential") == "essential"
    return Asked(item["skill"], essential, item.get("weight", 1), item.get("minimum_level"))


def _freelancer(row: dict[str, Any]) -> Freelancer:
    values = dict(link(row, columns=_HELD, labels=_labels()).values)
    held = [Held(item["skill"], item.get("level"), item.get("years")) for item in values.pop("skills", [])]
    held.sort(key=lambda h: (h.level or 0, h.years or 0))
    once = {h.skill: h for h in held}  # the last one stays, as when a row is imported
    ref = values.pop("external_ref")
    return Freelancer(ref, row, values, tuple(once[skill] for skill in sorted(once)))


def read_brief(title: str, brief: str) -> dict[str, Any]:
    """What `POST /v1/missions` reads in title and brief of a body that holds no more.

    In the API's JSON; of the fields, those that are sure enough, and no hybrid or on-site work without a place.
    """
    draft = parse_brief(f"{title.strip()}\n\n{brief.strip()}", today=WRITTEN, finder=_finder())
    readings = {name: getattr(draft, name) for name in _READ}
    fields = {name: _plain(r.value) for name, r in readings.items() if r and r.confidence >= SURE_ENOUGH}
    if fields.get("work_mode") in ("hybrid", "on_site") and not _has_place(fields):
        del fields["work_mode"]
    return {**fields, "requirements": _requirements(draft)}


def _requirements(draft: DraftMission) -> list[dict[str, Any]]:
    surest = sorted(draft.requirements, key=lambda r: (r.importance != "essential", -r.confidence))[:MAX_REQUIREMENTS]
    return [{"skill": r.skill, "importance": r.importance, "minimum_level": r.minimum_level} for r in surest]


def _has_place(fields: Mapping[str, Any]) -> bool:
    return "latitude" in fields or {"city", "country"} <= fields.keys()


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


@lru_cache(maxsize=1)
def _labels() -> Labels:
    vocabulary = load_vocabulary()
    now = {skill.slug: skill.slug for skill in vocabulary.skills}
    merged = {old: skill.slug for old in vocabulary.merged if (skill := vocabulary.resolve(old))}
    return Labels(linker=SkillLinker(vocabulary), slugs={**now, **merged})


@lru_cache(maxsize=1)
def _finder() -> SkillFinder:
    return SkillFinder(load_vocabulary())
