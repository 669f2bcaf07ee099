"""What the parsers answer: the schema of drafts, and of what each value rests on."""

from typing import Any

from rest_framework import serializers

from marketplace.api.drafts import MISSION_FIELDS, PROFILE_FIELDS
from marketplace.api.freelancer_body import ProfileWriteSerializer
from marketplace.api.mission_body import MissionWriteSerializer
from marketplace.http.serializers import StrictSerializer, TextField
from marketplace.models import Importance

LONGEST_BRIEF = 20_000  # characters, as a mission's brief
LONGEST_CV = 40_000  # characters


class BriefTextSerializer(StrictSerializer):
    """A brief as somebody wrote it."""

    text = TextField(max_length=LONGEST_BRIEF)


class CvTextSerializer(StrictSerializer):
    """A bio or a CV as somebody wrote it."""

    text = TextField(max_length=LONGEST_CV)


class EvidenceSerializer(serializers.Serializer[Any]):
    """Words of the text."""

    of = serializers.ChoiceField(choices=["text", "title"], help_text="title: of the mission's, where it was given")
    start = serializers.IntegerField(help_text="in Unicode code points from its beginning")
    end = serializers.IntegerField(help_text="after the last of them")
    words = serializers.CharField()


class _ReadingSerializer(serializers.Serializer[Any]):
    confidence = serializers.FloatField(min_value=0, max_value=1)
    evidence = EvidenceSerializer(many=True)


class MissionFieldSerializer(_ReadingSerializer):
    """A field of the draft mission, and what it rests on."""

    field = serializers.ChoiceField(choices=MISSION_FIELDS)


class ProfileFieldSerializer(_ReadingSerializer):
    """A field of the draft profile, and what it rests on."""

    field = serializers.ChoiceField(choices=PROFILE_FIELDS)


class _SkillReadingSerializer(_ReadingSerializer):
    skill = serializers.CharField(help_text="slug")
    label_en = serializers.CharField()
    label_fr = serializers.CharField()


class RequirementReadingSerializer(_SkillReadingSerializer):
    """A skill that the text asks for."""

    importance = serializers.ChoiceField(choices=Importance.choices)
    minimum_level = serializers.IntegerField(min_value=1, max_value=4, allow_null=True)
    years = serializers.IntegerField(allow_null=True, help_text="of experience, when the text says so")


class HeldSkillReadingSerializer(_SkillReadingSerializer):
    """A skill that the text claims."""

    level = serializers.IntegerField(min_value=1, max_value=4, allow_null=True)
    years = serializers.IntegerField(allow_null=True)
    last_used_year = serializers.IntegerField(allow_null=True)


class ExcludedSkillSerializer(serializers.Serializer[Any]):
    """A skill that the text names only to say that it is not wanted."""

    skill = serializers.CharField(help_text="slug")
    label_en = serializers.CharField()
    label_fr = serializers.CharField()
    evidence = EvidenceSerializer(many=True)


class SuggestedSkillSerializer(_SkillReadingSerializer):
    """A skill that the text seems to speak of without naming it; not part of the draft."""


class NoteSerializer(serializers.Serializer[Any]):
    """What was understood and still leaves its field empty."""

    field = serializers.CharField()
    code = serializers.CharField(help_text="stable")
    detail = serializers.CharField(help_text="in the language of the request")
    evidence = EvidenceSerializer(many=True)


class MissionReadingSerializer(serializers.Serializer[Any]):
    """What was read in a brief. A field that is not named here was not found, and stays empty."""

    requirements = RequirementReadingSerializer(many=True)
    excluded = ExcludedSkillSerializer(many=True)
    notes = NoteSerializer(many=True)

    def get_fields(self) -> dict[str, Any]:
        """`fields` is taken: DRF keeps a serializer's own under that name."""
        return {"fields": MissionFieldSerializer(many=True), **super().get_fields()}


class MissionDraftSerializer(MissionWriteSerializer):
    """The fields of a mission that were found: a body for `POST /v1/missions`, once a person has looked at it."""

    may_lack = (
        *MISSION_FIELDS,
        "radius_km",
        "hard_filters",
        "max_per_city",
        "max_per_speciality",
        "weights",
        "external_ref",
    )


class ParsedBriefSerializer(MissionReadingSerializer):
    """A brief, read."""

    text = serializers.CharField(help_text="what the evidence counts in: the text given, or that of the document")
    draft = MissionDraftSerializer()
    suggestions = SuggestedSkillSerializer(many=True)


class ProfileReadingSerializer(serializers.Serializer[Any]):
    """What was read in a bio or CV. A field that is not named here was not found, and stays empty."""

    skills = HeldSkillReadingSerializer(many=True)
    excluded = ExcludedSkillSerializer(many=True)
    notes = NoteSerializer(many=True)

    def get_fields(self) -> dict[str, Any]:
        """`fields` is taken: DRF keeps a serializer's own under that name."""
        return {"fields": ProfileFieldSerializer(many=True), **super().get_fields()}


class ProfileDraftSerializer(ProfileWriteSerializer):
    """The fields of a profile that were found: a body for `PATCH /v1/freelancers/me`. Names are never guessed."""

    may_lack = (*PROFILE_FIELDS, "display_name", "bio")


class ParsedProfileSerializer(ProfileReadingSerializer):
    """A bio or CV, read."""

    text = serializers.CharField(help_text="what the evidence counts in: the text given, or that of the document")
    draft = ProfileDraftSerializer()
    suggestions = SuggestedSkillSerializer(many=True)
