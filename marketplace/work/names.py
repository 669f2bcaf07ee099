"""The names of the kinds that more than one room speaks of."""

MATCH_MISSION = "match_mission"
MATCH_FREELANCER = "match_freelancer"
