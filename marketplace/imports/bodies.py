"""The API's own bodies, for rows: a key beside them, and skills that were linked, not typed as slugs."""

from typing import Any

from marketplace.api.freelancer_body import ProfileWriteSerializer
from marketplace.api.mission_body import MissionWriteSerializer
from marketplace.http.serializers import TextField
from marketplace.models import Importance
from marketplace.services.freelancers import HeldSkill
from marketplace.services.missions import AskedSkill

# Two labels of one row may mean one skill ("AWS", "Amazon Web Services"): that is no mistake here, so the stronger
# statement stays. Ids come from the context, since a query for each row would be most of the time of an import.


class MissionRow(MissionWriteSerializer):
    """A mission."""

    def validate_requirements(self, items: list[dict[str, Any]]) -> list[AskedSkill]:
        """Each skill once: essential before optional, then the higher level."""
        asked = [AskedSkill(**_with_id(item, self.context["skill_ids"])) for item in items]
        asked.sort(key=lambda a: (a.importance != Importance.ESSENTIAL, -(a.minimum_level or 0)))
        return list({a.skill_id: a for a in reversed(asked)}.values())


class FreelancerRow(ProfileWriteSerializer):
    """A profile."""

    external_ref = TextField(max_length=120, allow_null=True, required=False)

    def validate_skills(self, items: list[dict[str, Any]]) -> list[HeldSkill]:
        """Each skill once: the higher level, then the more years."""
        held = [HeldSkill(**_with_id(item, self.context["skill_ids"])) for item in items]
        held.sort(key=lambda h: (-(h.level or 0), -(h.years or 0)))
        return list({h.skill_id: h for h in reversed(held)}.values())


def _with_id(item: dict[str, Any], ids: dict[str, int]) -> dict[str, Any]:
    return {"skill_id": ids[item["skill"]], **{name: value for name, value in item.items() if name != "skill"}}
