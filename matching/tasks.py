"""The work orders that this room answers."""

from collections.abc import Callable
from uuid import UUID

from django.utils import timezone

from marketplace.work.names import MATCH_EVERYONE, MATCH_FREELANCER, MATCH_MISSION
from marketplace.work.registry import Kind, register
from matching.services import find_matches, follow_many_profiles, follow_profile


def match_mission(mission_id: UUID) -> Callable[[], None]:
    """Find the matches of a mission."""
    return find_matches(mission_id=mission_id, now=timezone.now())


def match_freelancer(freelancer_id: UUID) -> Callable[[], None]:
    """Let the missions follow a changed profile."""
    return follow_profile(freelancer_id=freelancer_id)


def match_everyone(_everyone: UUID) -> Callable[[], None]:
    """Let every open mission follow many changed profiles."""
    return follow_many_profiles()


def register_kinds() -> None:
    """Called once, when Django is ready."""
    pace = {"max_attempts": 8, "base_seconds": 1.0, "cap_seconds": 10.0}
    register(Kind(name=MATCH_MISSION, handler=match_mission, **pace))  # type: ignore[arg-type]
    register(Kind(name=MATCH_FREELANCER, handler=match_freelancer, **pace))  # type: ignore[arg-type]
    register(Kind(name=MATCH_EVERYONE, handler=match_everyone, **pace))  # type: ignore[arg-type]
