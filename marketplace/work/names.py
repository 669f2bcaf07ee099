"""The names of the kinds that more than one room speaks of."""

from uuid import UUID

MATCH_MISSION = "match_mission"
MATCH_FREELANCER = "match_freelancer"
MATCH_EVERYONE = "match_everyone"  # after many profiles changed at once; its one subject is EVERYONE
EVERYONE = UUID(int=0)
