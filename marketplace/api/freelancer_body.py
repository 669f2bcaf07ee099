"""What a freelancer writes of themselves, and how they read it back."""

from typing import Any

from rest_framework import serializers

from marketplace.api.skill_slugs import skill_ids
from marketplace.http.problems import invalid
from marketplace.http.serializers import (
    CodeField,
    DayField,
    DegreesField,
    MoneyField,
    StrictBooleanField,
    StrictSerializer,
    TextField,
    UniqueListField,
    WholeNumberField,
    whole_list,
)
from marketplace.models import Domain, Freelancer, RemotePreference, Role, Seniority
from marketplace.services.freelancers import HeldSkill

MAX_SKILLS = 200
LONGEST_BIO = 10_000  # characters


class HeldSkillSerializer(StrictSerializer):
    """A skill that the freelancer holds."""

    skill = TextField(max_length=60, help_text="slug, see /v1/skills")
    level = WholeNumberField(min_value=1, max_value=4, allow_null=True, default=None)
    years = WholeNumberField(min_value=0, max_value=60, allow_null=True, default=None)
    last_used_year = WholeNumberField(min_value=1960, max_value=2200, allow_null=True, default=None)


class ProfileWriteSerializer(StrictSerializer):
    """Body of POST and PATCH. What is left out is unknown, and is never guessed."""

    display_name = TextField(max_length=80)
    headline = TextField(max_length=160, allow_blank=True, required=False)
    bio = TextField(max_length=LONGEST_BIO, allow_blank=True, required=False)
    role = serializers.ChoiceField(choices=Role.choices, required=False)
    seniority = serializers.ChoiceField(choices=Seniority.choices, required=False)
    years_experience = WholeNumberField(min_value=0, max_value=60, allow_null=True, required=False)
    skills = whole_list(HeldSkillSerializer, max_length=MAX_SKILLS)
    languages = UniqueListField(child=CodeField(kind="language"), max_length=20, required=False)
    domains = UniqueListField(
        child=serializers.ChoiceField(choices=Domain.choices),
        max_length=len(Domain),
        required=False,
        help_text="industries worked in",
    )
    country = CodeField(kind="country", allow_blank=True, required=False)
    city = TextField(max_length=100, allow_blank=True, required=False)
    latitude = DegreesField(min_value=-90, max_value=90, allow_null=True, required=False)
    longitude = DegreesField(min_value=-180, max_value=180, allow_null=True, required=False)
    remote_preference = serializers.ChoiceField(choices=RemotePreference.choices, required=False)
    day_rate = MoneyField(allow_null=True, required=False)
    available_from = DayField(allow_null=True, required=False)
    days_per_week = WholeNumberField(min_value=1, max_value=7, allow_null=True, required=False)
    trains_teams = StrictBooleanField(allow_null=True, required=False)

    def validate_skills(self, items: list[dict[str, Any]]) -> list[HeldSkill]:
        """Slugs become skills."""
        return [
            HeldSkill(
                skill_id=skill_id, level=item["level"], years=item["years"], last_used_year=item["last_used_year"]
            )
            for item, skill_id in zip(items, skill_ids(items), strict=True)
        ]

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """What must agree, after a PATCH too."""
        latitude = attrs.get("latitude", self.instance and self.instance.latitude)
        longitude = attrs.get("longitude", self.instance and self.instance.longitude)
        if (latitude is None) != (longitude is None):
            raise invalid("latitude" if latitude is None else "longitude", "point_incomplete")
        return attrs


class HeldSkillReadSerializer(HeldSkillSerializer):
    """A held skill with its labels."""

    label_en = serializers.CharField()
    label_fr = serializers.CharField()


class ProfileSerializer(ProfileWriteSerializer):
    """A profile as its owner reads it."""

    id = serializers.UUIDField()
    skills = HeldSkillReadSerializer(many=True)
    currency = serializers.CharField(help_text="EUR: the day rate excludes VAT")
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class NewProfileSerializer(ProfileSerializer):
    """A new profile with its key."""

    api_key = serializers.CharField(
        allow_null=True, help_text="shown this once; a replay brings a new one, or null when this one has been used"
    )


_PLAIN = [
    "id",
    "display_name",
    "headline",
    "bio",
    "role",
    "seniority",
    "years_experience",
    "languages",
    "domains",
    "country",
    "city",
    "latitude",
    "longitude",
    "remote_preference",
    "day_rate",
    "available_from",
    "days_per_week",
    "trains_teams",
    "created_at",
    "updated_at",
]


def profile_json(freelancer: Freelancer) -> dict[str, Any]:
    """The body of ProfileSerializer."""
    rows = freelancer.skills.select_related("skill").order_by("skill__slug")
    skills = [
        {
            "skill": row.skill.slug,
            "label_en": row.skill.label_en,
            "label_fr": row.skill.label_fr,
            "level": row.level,
            "years": row.years,
            "last_used_year": row.last_used_year,
        }
        for row in rows
    ]
    return {**{name: getattr(freelancer, name) for name in _PLAIN}, "currency": "EUR", "skills": skills}
