"""Moves what points at merged skills to their successors, inside the transaction that merged them."""

from uuid import UUID

from django.db import connection

from marketplace.models import Importance


def move_holdings() -> list[UUID]:
    """Profiles: who held several that are one by now keeps the highest level, the most years and the latest use.

    Returns the freelancers that changed.
    """
    return _changed(_MOVE_HOLDINGS, {})


def move_requirements() -> list[UUID]:
    """Missions: who asked for several that are one by now keeps the strictest importance, level and weight.

    Returns the missions that changed.
    """
    return _changed(_MOVE_REQUIREMENTS, {"essential": Importance.ESSENTIAL, "optional": Importance.OPTIONAL})


def _changed(statement: str, parameters: dict[str, str]) -> list[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return list(dict.fromkeys(row[0] for row in cursor.fetchall()))


# One statement each: the rows that become one are taken out, then written back as one, under the oldest of their keys.
_MOVE_HOLDINGS = """
WITH moving AS (
    SELECT DISTINCT held.freelancer_id AS owner, skill.merged_into_id AS successor
    FROM marketplace_freelancerskill held JOIN marketplace_skill skill ON skill.id = held.skill_id
    WHERE skill.merged_into_id IS NOT NULL
), gone AS (
    DELETE FROM marketplace_freelancerskill held USING marketplace_skill skill, moving
    WHERE skill.id = held.skill_id AND held.freelancer_id = moving.owner
      AND moving.successor = coalesce(skill.merged_into_id, skill.id)
    RETURNING held.*, moving.successor
)
INSERT INTO marketplace_freelancerskill (id, freelancer_id, skill_id, level, years, last_used_year)
SELECT min(id), freelancer_id, successor, max(level), max(years), max(last_used_year)
FROM gone GROUP BY freelancer_id, successor
RETURNING freelancer_id
"""
_MOVE_REQUIREMENTS = """
WITH moving AS (
    SELECT DISTINCT asked.mission_id AS owner, skill.merged_into_id AS successor
    FROM marketplace_requirement asked JOIN marketplace_skill skill ON skill.id = asked.skill_id
    WHERE skill.merged_into_id IS NOT NULL
), gone AS (
    DELETE FROM marketplace_requirement asked USING marketplace_skill skill, moving
    WHERE skill.id = asked.skill_id AND asked.mission_id = moving.owner
      AND moving.successor = coalesce(skill.merged_into_id, skill.id)
    RETURNING asked.*, moving.successor
)
INSERT INTO marketplace_requirement (id, mission_id, skill_id, importance, weight, minimum_level)
SELECT min(id), mission_id, successor,
       CASE WHEN bool_or(importance = %(essential)s) THEN %(essential)s ELSE %(optional)s END,
       max(weight), max(minimum_level)
FROM gone GROUP BY mission_id, successor
RETURNING mission_id
"""
