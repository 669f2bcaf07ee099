"""The API's own bodies, for rows: with a key, with skills that were linked, and quick enough for many."""

from functools import lru_cache
from typing import Any

from rest_framework import serializers

from marketplace.api.freelancer_body import ProfileWriteSerializer
from marketplace.api.mission_body import MissionWriteSerializer
from marketplace.http.serializers import TextField, WholeListField
from marketplace.models import Importance
from marketplace.services.freelancers import HeldSkill
from marketplace.services.missions import AskedSkill

ITEMS_REMEMBERED = 10_000
Fields = dict[str, serializers.Field[Any, Any, Any, Any]]

# Two labels of one row may mean one skill ("AWS", "Amazon Web Services"): that is no mistake here, so the stronger
# statement stays. Ids come from the context, since a query for each row would be most of the time of an import.


class MissionRow(MissionWriteSerializer):
    """A mission."""

    def get_fields(self) -> Fields:
        """The API's."""
        return _with_quick_list(super().get_fields(), "requirements")

    def validate_requirements(self, items: list[dict[str, Any]]) -> list[AskedSkill]:
        """Each skill once: essential before optional, then the higher level."""
        asked = [AskedSkill(**_with_id(item, self.context["skill_ids"])) for item in items]
        asked.sort(key=lambda a: (a.importance == Importance.ESSENTIAL, a.minimum_level or 0))
        return list({a.skill_id: a for a in asked}.values())  # the last one stays


class FreelancerRow(ProfileWriteSerializer):
    """A profile."""

    external_ref = TextField(max_length=120, allow_null=True, required=False)

    def get_fields(self) -> Fields:
        """The API's."""
        return _with_quick_list(super().get_fields(), "skills")

    def validate_skills(self, items: list[dict[str, Any]]) -> list[HeldSkill]:
        """Each skill once: the higher level, then the more years."""
        held = [HeldSkill(**_with_id(item, self.context["skill_ids"])) for item in items]
        held.sort(key=lambda h: (h.level or 0, h.years or 0))
        return list({h.skill_id: h for h in held}.values())  # the last one stays


def _with_id(item: dict[str, Any], ids: dict[str, int]) -> dict[str, Any]:
    return {"skill_id": ids[item["skill"]], **{name: value for name, value in item.items() if name != "skill"}}


def _with_quick_list(fields: Fields, name: str) -> Fields:
    field = fields[name]
    assert isinstance(field, WholeListField)
    return {**fields, name: _QuickList(child=field.item_class(), max_length=field.max_length, required=False)}


class _QuickList(serializers.ListSerializer[Any]):
    """The API's list, built once for all rows; items that came before are not checked again."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._checked = lru_cache(maxsize=ITEMS_REMEMBERED)(self._check)

    def run_child_validation(self, data: Any) -> Any:
        """The validated item, or the ValidationError of the API."""
        try:
            # With the types, since True equals 1 and only one of them is a level.
            key = tuple((name, type(value), value) for name, value in data.items())
            return self._checked(key)
        except (AttributeError, TypeError):  # not an object, or something unhashable within
            return super().run_child_validation(data)

    def _check(self, key: tuple[tuple[str, type, Any], ...]) -> Any:
        return super().run_child_validation({name: value for name, _type, value in key})
