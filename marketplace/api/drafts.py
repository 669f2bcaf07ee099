"""What a parser read in a text → JSON: a body that may be sent as it is, and beside it what each value rests on."""

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from marketplace.api.freelancer_body import LONGEST_BIO, MAX_SKILLS
from marketplace.api.mission_body import MAX_REQUIREMENTS, has_place
from marketplace.api.skills import known, labels_json
from marketplace.briefs.mission import DraftMission
from marketplace.briefs.profile import DraftProfile
from marketplace.briefs.reading import Evidence, Note, Reading
from marketplace.briefs.skills import DraftRequirement, DraftSkill, ExcludedSkill
from marketplace.http.codes import words
from marketplace.models import Importance, WorkMode
from marketplace.taxonomy.folding import fold

Json = dict[str, Any]
LONGEST_TITLE = 160  # characters
MISSION_FIELDS = (
    "title",
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
    "domains",
    "knowledge_transfer",
)
PROFILE_FIELDS = (
    "headline",
    "role",
    "seniority",
    "years_experience",
    "languages",
    "domains",
    "city",
    "country",
    "latitude",
    "longitude",
    "remote_preference",
    "day_rate",
    "available_from",
    "days_per_week",
    "trains_teams",
)
# Who gives one of these otherwise than it was read means something by the others, too: these are then left out.
TOGETHER = (
    frozenset({"budget_min", "budget_max"}),
    frozenset({"start_date", "latest_start_date"}),
    frozenset({"city", "country", "latitude", "longitude"}),
)


def mission_readings(draft: DraftMission) -> dict[str, Reading[Any]]:
    """The fields of a mission that were found."""
    return _found(draft, MISSION_FIELDS)


def profile_readings(draft: DraftProfile) -> dict[str, Reading[Any]]:
    """The fields of a profile that were found."""
    return _found(draft, PROFILE_FIELDS)


def _found(draft: Any, names: Iterable[str]) -> dict[str, Reading[Any]]:
    readings = {name: getattr(draft, name) for name in names}
    return {name: reading for name, reading in readings.items() if reading is not None}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of a draft becomes the mission."""

    draft: DraftMission
    readings: Mapping[str, Reading[Any]]  # field → what was read of it
    left_out: tuple[Note, ...]  # what was read and is not taken
    head: str  # of the text: what stood before the brief itself, see `heading`


def heading(title: Any) -> str:
    """A title that is given, as the head of the text that is read; "" without a good one."""
    return f"{title.strip()}\n\n" if isinstance(title, str) and 0 < len(title.strip()) <= LONGEST_TITLE else ""


def choose(draft: DraftMission, *, given: Mapping[str, Any], least: float = 0.0, head: str = "") -> Chosen:
    """The readings that the fields `given` leave room for, that are at least so sure, and that agree with the rest.

    `least` is a confidence; 0 takes all, for a person to look at. A title is taken at any: it decides nothing.
    """
    readings = {name: reading for name, reading in mission_readings(draft).items() if name not in given}
    otherwise = {name for name in readings if _given_otherwise(name, draft, given)}
    left_out = [_note(name, "given_otherwise", readings.pop(name)) for name in sorted(otherwise)]
    unsure = {name: reading for name, reading in readings.items() if name != "title" and reading.confidence < least}
    left_out += [_note(name, "unsure", reading) for name, reading in unsure.items()]
    used = {name: reading for name, reading in readings.items() if name not in unsure}
    if _placeless(used, given):
        left_out.append(_note("work_mode", "place_missing", used.pop("work_mode")))
    kept = kept_requirements(draft)
    cut = [requirement for requirement in draft.requirements if requirement not in kept][:1]
    left_out += [Note("requirements", "too_many_skills", requirement.evidence[0]) for requirement in cut]
    return Chosen(draft=draft, readings=used, left_out=tuple(left_out), head=head)


def _given_otherwise(name: str, draft: DraftMission, given: Mapping[str, Any]) -> bool:
    """Whether a field that belongs together with this one is given, and not as it was read."""
    group = next((group for group in TOGETHER if name in group), frozenset[str]())
    read = {other: getattr(draft, other) for other in group & given.keys()}
    return any(reading is None or not _same(given[other], reading.value) for other, reading in read.items())


def _same(given: Any, read: Any) -> bool:
    if isinstance(read, Decimal) and isinstance(given, str):
        return given in (plain(read), str(read), f"{read:f}".rstrip("0").rstrip("."))
    return fold(given) == fold(read) if isinstance(given, str) and isinstance(read, str) else given == plain(read)


def _note(field: str, code: str, reading: Reading[Any]) -> Note:
    return Note(field, code, reading.evidence[0])


def _placeless(used: Mapping[str, Reading[Any]], given: Mapping[str, Any]) -> bool:
    """Whether the work mode was read, needs a place, and has none."""
    values = {**{name: reading.value for name, reading in used.items()}, **given}
    return "work_mode" in used and values["work_mode"] != WorkMode.REMOTE and not has_place(values)


def mission_draft(chosen: Chosen) -> Json:
    """In the form of a mission's body that agrees with itself."""
    body = {name: plain(reading.value) for name, reading in chosen.readings.items()}
    body["requirements"] = [_requirement(requirement) for requirement in kept_requirements(chosen.draft)]
    return body


def kept_requirements(draft: DraftMission) -> list[DraftRequirement]:
    """At most as many as a mission takes: essential ones before optional ones, sure ones before others."""
    by_weight = sorted(draft.requirements, key=lambda r: (r.importance != Importance.ESSENTIAL, -r.confidence))
    kept = {requirement.skill for requirement in by_weight[:MAX_REQUIREMENTS]}
    return [requirement for requirement in draft.requirements if requirement.skill in kept]


def _requirement(requirement: DraftRequirement) -> Json:
    return {
        "skill": requirement.skill,
        "importance": requirement.importance,
        "weight": 1,
        "minimum_level": requirement.minimum_level,
    }


def profile_draft(draft: DraftProfile) -> Json:
    """The draft in the form of a profile's body."""
    body = {name: plain(reading.value) for name, reading in profile_readings(draft).items()}
    if len(draft.bio) <= LONGEST_BIO:
        body["bio"] = draft.bio
    body["skills"] = [
        {"skill": held.skill, "level": held.level, "years": held.years, "last_used_year": held.last_used_year}
        for held in draft.skills[:MAX_SKILLS]
    ]
    return body


def plain(value: Any) -> Any:
    """As the API writes it: money with two places, dates as 2027-01-31."""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def mission_reading_json(chosen: Chosen) -> Json:
    """The body of MissionReadingSerializer: what `mission_draft` took, and why."""
    draft = chosen.draft
    body = {
        "fields": _fields_json(chosen.readings),
        "requirements": [_requirement_json(requirement) for requirement in kept_requirements(draft)],
        "excluded": [_excluded_json(excluded) for excluded in draft.excluded],
        "notes": _notes_json([*draft.notes, *chosen.left_out]),
    }
    for item in itertools.chain.from_iterable(body.values()):
        item["evidence"] = [_placed(words, len(chosen.head)) for words in item["evidence"]]
    return body


def _placed(evidence: Json, head: int) -> Json:
    """Counted from the beginning of the brief, or of the title."""
    if evidence["start"] < head:
        return {**evidence, "of": "title"}
    return {**evidence, "start": evidence["start"] - head, "end": evidence["end"] - head}


def profile_reading_json(draft: DraftProfile) -> Json:
    """The body of ProfileReadingSerializer."""
    return {
        "fields": _fields_json(profile_readings(draft)),
        "skills": [_held_json(held) for held in draft.skills],
        "excluded": [_excluded_json(excluded) for excluded in draft.excluded],
        "notes": _notes_json([*draft.notes, *_cut(draft)]),
    }


def _cut(draft: DraftProfile) -> list[Note]:
    return [Note("skills", "too_many_skills", held.evidence[0]) for held in draft.skills[MAX_SKILLS : MAX_SKILLS + 1]]


def _fields_json(readings: Mapping[str, Reading[Any]]) -> list[Json]:
    return [
        {"field": name, "confidence": round(reading.confidence, 2), "evidence": evidence_json(reading.evidence)}
        for name, reading in readings.items()
    ]


def _requirement_json(requirement: DraftRequirement) -> Json:
    return {
        **skill_labels(requirement.skill),
        "importance": requirement.importance,
        "minimum_level": requirement.minimum_level,
        "years": requirement.years,
        "confidence": round(requirement.confidence, 2),
        "evidence": evidence_json(requirement.evidence),
    }


def _held_json(held: DraftSkill) -> Json:
    return {
        **skill_labels(held.skill),
        "level": held.level,
        "years": held.years,
        "last_used_year": held.last_used_year,
        "confidence": round(held.confidence, 2),
        "evidence": evidence_json(held.evidence),
    }


def _excluded_json(excluded: ExcludedSkill) -> Json:
    return {**skill_labels(excluded.skill), "evidence": evidence_json(excluded.evidence)}


def _notes_json(notes: Iterable[Note]) -> list[Json]:
    return [
        {
            "field": note.field,
            "code": note.code,
            "detail": words(note.code),
            "evidence": evidence_json([note.evidence]),
        }
        for note in notes
    ]


def skill_labels(slug: str) -> Json:
    """`skill` and both labels."""
    labels = labels_json(known(slug))
    return {"skill": labels.pop("slug"), **labels}


def evidence_json(evidence: Iterable[Evidence]) -> list[Json]:
    """The body of EvidenceSerializer, many."""
    return [{"of": "text", "start": e.start, "end": e.end, "words": e.words} for e in evidence]
