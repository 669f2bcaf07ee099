"""One mission and a few people, written out: what the concrete sentences of the tests are about."""

from dataclasses import replace
from uuid import UUID

from matching.scoring.criteria.registry import CRITERIA
from matching.scoring.mission import AskedMission, Requirement
from matching.scoring.pool import HeldSkill, Profile, pool_of
from matching.scoring.ranking import rank
from tests.scoring.drawing import relatedness_of


def mission(*requirements, **asked):
    """Asks for skill 0 unless told otherwise."""
    return AskedMission(requirements=requirements or (Requirement(skill=0),), **asked)


def of_skills(*requirements, **asked):
    """The same, where the skills that are asked for weigh and what else is held does not: focus weighs nothing."""
    return mission(*requirements, **{**asked, "weights": {"focus": 0, **asked.get("weights", {})}})


def person(number=1, skills=None, **known):
    """Holds skill 0 at level 3 unless told otherwise ({skill: level})."""
    held = {0: 3} if skills is None else skills
    return Profile(id=UUID(int=number), skills=tuple(HeldSkill(s, level) for s, level in held.items()), **known)


def judged(name, asked, **known):
    """(value, known, facts) of one criterion for one person."""
    criterion = next(criterion for criterion in CRITERIA if criterion.name == name)
    assert criterion.asked(asked)
    pool = pool_of([person(**known)])
    found = criterion.judge(asked, pool)
    return int(found.values[0]), bool(found.known[0]), criterion.facts(asked, pool, 0) if found.known[0] else {}


def value(name, asked, **known):
    return judged(name, asked, **known)[0]


def is_known(name, asked, **known):
    return judged(name, asked, **known)[1]


def facts(name, asked, **known):
    return judged(name, asked, **known)[2]


def ranked(asked, *people, relations=None, limit=100, role_table=None):
    """Skills say nothing of roles unless there is a table."""
    pool = pool_of(people, role_table=role_table)
    return rank(mission=asked, pool=pool, relatedness=relatedness_of(relations or {}), limit=limit)


def only(asked, someone, relations=None, role_table=None):
    """The one match."""
    [match] = ranked(asked, someone, relations=relations, role_table=role_table)
    return match


def score(asked, someone, relations=None, role_table=None):
    """Theirs, and -1 for who is no match."""
    return next((match.score for match in ranked(asked, someone, relations=relations, role_table=role_table)), -1)


def with_skill(profile, added):
    """The profile with one skill more, or with one at no less a level."""
    held = {own.skill: own.level for own in profile.skills}
    held[added.skill] = max(held.get(added.skill, 0), added.level)
    return replace(profile, skills=tuple(HeldSkill(*own) for own in sorted(held.items())))


def criterion(name, match):
    """What one match says of one criterion."""
    return next(reason for reason in match.explanation.criteria if reason.criterion == name)


def numbers(matches):
    return [match.freelancer.int for match in matches]
