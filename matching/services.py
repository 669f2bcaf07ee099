"""What is done with matches: find and store those of a mission, follow a changed profile, show a freelancer theirs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import orjson
from django.db import connection, transaction
from psycopg.types.json import Jsonb

from marketplace.http.problems import invalid
from marketplace.models import Freelancer, Mission, MissionState, OrderState, PoolVersion, WorkOrder
from marketplace.services.missions import fill_mission
from marketplace.work.names import MATCH_MISSION
from marketplace.work.orders import subjects_under_way, want
from matching.models import Match, MatchSet
from matching.scoring.explanation import plain
from matching.scoring.intake import pool_with
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.ranking import BEST, Scored, places, rank
from matching.scoring.ties import lot, low_bits
from matching.scoring.units import ALGORITHM_VERSION
from matching.snapshot import (
    Snapshot,
    StoredSkills,
    asked_missions,
    load_profiles,
    load_skills,
    load_snapshot,
    open_missions_for,
)


@dataclass(frozen=True)
class FittingMission:
    """An open mission and where the freelancer stands with it."""

    mission: Mission
    asked: AskedMission
    score: int  # of 1/10 000
    focus: int  # of 1/10 000


@dataclass(frozen=True)
class FittingMissions:
    """All open missions that fit one freelancer, best first."""

    missions: tuple[FittingMission, ...]
    pool: Pool  # of this one profile
    skills: StoredSkills
    snapshot_version: int

    def explained(self, item: FittingMission) -> Scored:
        """One of them with its reasons: the very match that its company sees."""
        [scored] = rank(mission=item.asked, pool=self.pool, relatedness=self.skills.relatedness, limit=1)
        return scored


class Snapshots:
    """Keeps the last snapshot of this process, for as long as no profile changes."""

    def __init__(self) -> None:
        self.last: Snapshot | None = None

    def fresh(self) -> Snapshot:
        """The profiles as they stand now."""
        self.last = load_snapshot(known=self.last)
        return self.last


_snapshots = Snapshots()


def find_matches(*, mission_id: UUID, now: datetime) -> Callable[[], None]:
    """Score the mission against every profile; returns what stores the best of them."""
    snapshot = _snapshots.fresh()
    mission = Mission.objects.prefetch_related("requirements").filter(pk=mission_id).first()
    if mission is None or mission.state != MissionState.PUBLISHED:
        return _nothing_to_write
    asked = asked_missions([mission], skills=snapshot.skills, keep=True)[mission_id]
    found = rank(mission=asked, pool=snapshot.pool, relatedness=snapshot.skills.relatedness)

    def write() -> None:
        _store(mission_id=mission_id, found=found, snapshot=snapshot, now=now)

    return write


def _nothing_to_write() -> None:
    """A mission that is no longer published keeps the matches that it had."""


def _store(*, mission_id: UUID, found: Sequence[Scored], snapshot: Snapshot, now: datetime) -> None:
    match_set, _new = MatchSet.objects.update_or_create(
        mission_id=mission_id,
        defaults={
            "considered": len(snapshot.pool),
            "matched_at": now,
            "algorithm_version": ALGORITHM_VERSION,
            "taxonomy_version": snapshot.skills.taxonomy_version,
            "snapshot_version": snapshot.version,
        },
    )
    before = {row[0]: row[1:] for row in match_set.matches.values_list("freelancer_id", "score", "previous_score")}
    match_set.matches.all().delete()
    there = _still_there(found)
    with connection.cursor() as cursor, cursor.copy(_COPY_MATCHES) as copy:
        for position, scored in enumerate(there, start=1):
            previous = _previous(before.get(scored.freelancer, (None, None)), scored.score)
            explanation = Jsonb(plain(scored.explanation), dumps=orjson.dumps)
            place = (mission_id, scored.freelancer, position)
            copy.write_row((*place, scored.score, previous, scored.focus, scored.coverage, explanation))


def _still_there(found: Sequence[Scored]) -> list[Scored]:
    """Without who was erased since the pool was read: one row that points at nobody would undo the whole list."""
    there = set(Freelancer.objects.filter(pk__in=[scored.freelancer for scored in found]).values_list("pk", flat=True))
    return [scored for scored in found if scored.freelancer in there]


# COPY, since quoting a hundred JSON documents into an INSERT took longer than finding the matches.
_COPY_MATCHES = """
COPY matching_match (match_set_id, freelancer_id, rank, score, previous_score, focus, coverage, explanation)
FROM STDIN
"""


def _previous(before: tuple[int | None, int | None], score: int) -> int | None:
    """The last score that was another one, so that running again changes nothing."""
    last, previous = before
    return previous if last == score else last


def fitting_missions(*, freelancer_id: UUID) -> FittingMissions:
    """Score every open mission for one freelancer, with the scorer that ranks freelancers for missions."""
    (_epoch, version), skills = PoolVersion.current(), load_skills()
    profiles = load_profiles(skills=skills, only=[freelancer_id])
    missions = open_missions_for(profiles[0], skills=skills) if profiles else []
    pool, asked = pool_with(profiles, skills=skills), asked_missions(missions, skills=skills, keep=True)
    fitting = [
        FittingMission(mission, asked[mission.pk], place.score, place.focus)
        for mission in missions
        for place in places(mission=asked[mission.pk], pool=pool, relatedness=skills.relatedness)
    ]
    fitting.sort(key=lambda item: (item.score, item.focus, item.mission.pk), reverse=True)
    return FittingMissions(tuple(fitting), pool=pool, skills=skills, snapshot_version=version)


def follow_profile(*, freelancer_id: UUID) -> Callable[[], None]:
    """A profile changed: every mission that it is in, or now gets into, is owed a new ranking."""
    # A run that read the pool before the change and has not stored yet is under way here, at the very first: so it is
    # asked for again. One that stored before shows in what is compared below; one that begins later reads the change.
    running = subjects_under_way(kind=MATCH_MISSION)
    fitting = fitting_missions(freelancer_id=freelancer_id).missions
    standing = {item.mission.pk: _place(item.mission.pk, item.score, item.focus, freelancer_id) for item in fitting}
    last_places = _last_places(list(standing))
    entered = [mission for mission, place in standing.items() if place <= last_places.get(mission, place)]

    def write() -> None:
        want(kind=MATCH_MISSION, subjects={*entered, *running, *_missions_with(freelancer_id)})

    return write


def follow_the_algorithm() -> None:
    """Every open mission that another version of the scorer ranked is owed a new ranking."""
    open_ones = MatchSet.objects.filter(mission__state=MissionState.PUBLISHED)
    outdated = open_ones.exclude(algorithm_version=ALGORITHM_VERSION).values_list("mission_id", flat=True)
    want(kind=MATCH_MISSION, subjects=list(outdated))


def follow_many_profiles() -> Callable[[], None]:
    """Many profiles changed at once: every mission that is open by now is owed a new ranking."""
    missions = list(Mission.objects.filter(state=MissionState.PUBLISHED).values_list("pk", flat=True))
    return lambda: want(kind=MATCH_MISSION, subjects=missions)


def _missions_with(freelancer_id: UUID) -> list[UUID]:
    current = Match.objects.filter(freelancer_id=freelancer_id, match_set__mission__state=MissionState.PUBLISHED)
    return list(current.values_list("match_set_id", flat=True))


Place = tuple[int, int, int, UUID]


def _place(mission_id: UUID, score: int, focus: int, freelancer_id: UUID) -> Place:
    """Sorts as `rank` does: what comes first is smaller."""
    return -score, -focus, lot(seed=low_bits(mission_id), freelancer=freelancer_id), freelancer_id


def _last_places(missions: Sequence[UUID]) -> dict[UUID, Place]:
    """The last place that still is among the best, for missions whose list is full."""
    # Caps change nothing here: who comes after the last of a full list, capped or not, was never looked at. A list that
    # its caps keep short is not full, so whoever fits re-ranks it.
    last = Match.objects.filter(match_set__in=missions, rank=BEST)
    return {row[0]: _place(*row) for row in last.values_list("match_set_id", "score", "focus", "freelancer_id")}


@transaction.atomic
def fill_with_match(*, mission: Mission, freelancer_id: UUID, agreed_day_rate: Decimal, now: datetime) -> Mission:
    """Fill a mission with one of its own matches: a company knows nobody else here."""
    # The state is refused first, whoever is named; a stranger named takes the whole transaction back.
    filled = fill_mission(mission=mission, freelancer_id=freelancer_id, agreed_day_rate=agreed_day_rate, now=now)
    if not Match.objects.filter(match_set_id=mission.pk, freelancer_id=freelancer_id).exists():
        raise invalid("freelancer", "not_a_match")
    return filled


@dataclass(frozen=True)
class MatchRun:
    """How far the matching of a mission is."""

    state: str  # not_wanted, queued, running, done, quarantined
    wanted: int  # versions asked for
    done: int  # last version matched
    attempts: int  # failed or under way at the current version
    matches: int  # stored
    match_set: MatchSet | None  # of the last run


_RUN_STATES = {
    OrderState.WAITING: "queued",
    OrderState.RUNNING: "running",
    OrderState.DONE: "done",
    OrderState.QUARANTINED: "quarantined",
}


def match_run(*, mission_id: UUID) -> MatchRun:
    """The work order of a mission's matching beside what it has brought so far."""
    order = WorkOrder.objects.filter(kind=MATCH_MISSION, subject=mission_id).first()
    match_set = MatchSet.objects.filter(pk=mission_id).first()
    return MatchRun(
        state=_RUN_STATES[OrderState(order.state)] if order else "not_wanted",
        wanted=order.wanted if order else 0,
        done=order.done if order else 0,
        attempts=order.attempts if order else 0,
        matches=match_set.matches.count() if match_set else 0,
        match_set=match_set,
    )
