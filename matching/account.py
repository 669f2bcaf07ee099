"""One pair looked at closely: its score as it would be made now, and why it is or is not among the stored matches."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

import numpy as np

from marketplace.models import Freelancer, Mission, MissionState
from matching.models import Match
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool, Profile
from matching.scoring.ranking import BEST, Scored, Standing, rank, standing
from matching.scoring.relatedness import Relatedness
from matching.services import MatchRun, match_run
from matching.snapshot import asked_missions, load_profiles, load_snapshot


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason why the pair is not among the mission's matches."""

    code: str  # not_published, no_requirements, empty_profile, no_overlap, excluded, beyond, capped
    params: Mapping[str, str | int]  # for a sentence; scores in 1/10 000


@dataclass(frozen=True, slots=True)
class Account:
    """What there is to say of a pair."""

    mission: Mission
    freelancer: Freelancer
    asked: AskedMission
    scored: Scored | None  # now, whatever the hard filters say; None: no score
    standing: Standing | None  # now, among all; None: no match
    obstacles: tuple[Obstacle, ...]  # empty for a match
    stored: Match | None  # of the last run
    run: MatchRun  # how far the mission's matching is


def account_of(*, mission: Mission, freelancer: Freelancer) -> Account:
    """Score the pair with the scorer that ranks; the whole pool is read, for the place among all."""
    snapshot = load_snapshot()
    skills = snapshot.skills
    asked = asked_missions([mission], skills=skills, keep=False)[mission.pk]
    [profile] = load_profiles(skills=skills, only=[freelancer.pk])
    alone = _only(freelancer.pk, snapshot.pool)
    scored = _alone(replace(asked, hard_filters=frozenset()), alone, skills.relatedness)
    place = standing(
        mission=asked, pool=snapshot.pool, relatedness=skills.relatedness, freelancer=freelancer.pk, limit=BEST
    )
    return Account(
        mission=mission,
        freelancer=freelancer,
        asked=asked,
        scored=scored,
        standing=place,
        obstacles=(
            *_without_score(mission, asked, profile, scored),
            *_filtered(asked, alone, skills.relatedness, scored),
            *_outranked(asked, {"city": freelancer.city, "speciality": profile.speciality}, scored, place),
        ),
        stored=Match.objects.filter(match_set_id=mission.pk, freelancer=freelancer).select_related("match_set").first(),
        run=match_run(mission_id=mission.pk),
    )


def _only(freelancer: UUID, pool: Pool) -> Pool:
    """The pool of this one; empty for an empty profile."""
    return pool.take(np.array([row for row, known in enumerate(pool.ids) if known == freelancer], dtype=np.int64))


def _alone(asked: AskedMission, alone: Pool, relatedness: Relatedness) -> Scored | None:
    return next(iter(rank(mission=asked, pool=alone, relatedness=relatedness, limit=1)), None)


def _without_score(
    mission: Mission, asked: AskedMission, profile: Profile, scored: Scored | None
) -> Iterator[Obstacle]:
    if mission.state != MissionState.PUBLISHED:
        yield Obstacle("not_published", {"state": mission.state})
    if not asked.requirements:
        yield Obstacle("no_requirements", {})
    if not profile.skills:
        yield Obstacle("empty_profile", {})
    if asked.requirements and profile.skills and scored is None:
        yield Obstacle("no_overlap", {})


def _filtered(asked: AskedMission, alone: Pool, relatedness: Relatedness, scored: Scored | None) -> Iterator[Obstacle]:
    for name in sorted(asked.hard_filters if scored else ()):
        if _alone(replace(asked, hard_filters=frozenset({name})), alone, relatedness) is None:
            yield Obstacle("excluded", {"filter": name})


def _outranked(
    asked: AskedMission, shared: Mapping[str, str], scored: Scored | None, place: Standing | None
) -> Iterator[Obstacle]:
    if scored is None or place is None or place.rank is not None:
        return
    most = {"city": asked.max_per_city, "speciality": asked.max_per_speciality}
    for cap in place.caps:
        yield Obstacle("capped", {"cap": cap, "most": most[cap], "shared": shared[cap]})
    if not place.caps:
        yield Obstacle("beyond", {"best": BEST, "place": place.place, "behind": place.last.score - scored.score})
