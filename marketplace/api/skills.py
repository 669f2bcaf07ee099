"""`/v1/skills`: completion in both languages, and one skill with its neighbours. Open to everybody."""

from functools import lru_cache
from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.http.queries import CountField, QuerySerializer
from marketplace.http.views import OpenView
from marketplace.models import FreelancerSkill, MissionState, Requirement
from marketplace.services.reading import skill_search
from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.vocabulary import Skill, load_vocabulary


class SkillQuery(QuerySerializer):
    """Parameters of the completion."""

    q = serializers.CharField(max_length=100, help_text="the letters typed so far, in either language")
    limit = CountField(min_value=1, max_value=50, default=10)

    def validate_q(self, text: str) -> str:
        """Something must be left without accents and invisible characters."""
        if not fold(text):
            self.fields["q"].fail("blank")
        return text


class SpecialitySerializer(serializers.Serializer[Any]):
    """A family of skills."""

    slug = serializers.CharField()
    label_en = serializers.CharField()
    label_fr = serializers.CharField()


class SkillSerializer(serializers.Serializer[Any]):
    """A skill as lists show it."""

    slug = serializers.CharField()
    label_en = serializers.CharField()
    label_fr = serializers.CharField()
    specialities = SpecialitySerializer(many=True)


class CompletionSerializer(SkillSerializer):
    """A skill that the typed text may mean, and the name by which it was found."""

    found_by = serializers.CharField()


class SkillListSerializer(serializers.Serializer[Any]):
    """The best completions, best first; not paged: type more letters instead."""

    results = CompletionSerializer(many=True)


class RelatedSkillSerializer(serializers.Serializer[Any]):
    """Who holds this one covers `strength` of a requirement for the skill above."""

    slug = serializers.CharField()
    label_en = serializers.CharField()
    label_fr = serializers.CharField()
    strength = serializers.FloatField(min_value=0, max_value=1)


class SkillDetailSerializer(SkillSerializer):
    """A skill with all its names and neighbours, and how much it is asked for and held."""

    status = serializers.ChoiceField(choices=["active", "deprecated"], help_text="deprecated: no longer offered")
    formerly = serializers.ListField(child=serializers.CharField(), help_text="slugs that were merged into this one")
    broader = serializers.CharField(allow_null=True)
    aliases = serializers.ListField(child=serializers.CharField())
    related = RelatedSkillSerializer(many=True)
    demand = serializers.IntegerField(help_text="published missions that ask for it")
    supply = serializers.IntegerField(help_text="freelancers who hold it")


class SkillListView(OpenView):
    """Complete the name of a skill."""

    parameters = {"GET": SkillQuery}

    @extend_schema(operation_id="skills_list", parameters=[SkillQuery], responses=SkillListSerializer, auth=[])
    def get(self, request: Request) -> Response:
        """The whole name first, then its beginning, then that of a later word, then what is spelt almost like it.

        Accents and case do not matter.
        """
        hits = skill_search().search(self.query["q"], self.query["limit"])
        return Response({"results": [{**skill_json(known(hit.slug)), "found_by": hit.found_by} for hit in hits]})


class SkillDetailView(OpenView):
    """One skill."""

    @extend_schema(responses=SkillDetailSerializer, auth=[])
    def get(self, request: Request, slug: str) -> Response:
        """By slug; that of a skill which was merged into another gives the other."""
        skill = load_vocabulary().resolve(slug)
        if skill is None:
            raise Http404
        return Response({**skill_json(skill), **_details(skill), **_market(skill)})


def known(slug: str) -> Skill:
    """The skill of a slug that is one of the vocabulary's."""
    skill = load_vocabulary().resolve(slug)
    if skill is None:
        raise LookupError(slug)
    return skill


def skill_json(skill: Skill) -> dict[str, Any]:
    """The body of SkillSerializer."""
    return {**labels_json(skill), "specialities": [_specialities()[slug] for slug in skill.specialities]}


def labels_json(skill: Skill) -> dict[str, Any]:
    """Slug and both labels."""
    return {"slug": skill.slug, "label_en": skill.label_en, "label_fr": skill.label_fr}


def _details(skill: Skill) -> dict[str, Any]:
    return {
        "status": skill.status,
        "formerly": _formerly().get(skill.slug, []),
        "broader": skill.broader,
        "aliases": sorted({alias.label for alias in skill.aliases}),
        "related": [
            {**labels_json(known(related.skill)), "strength": related.strength / 10_000} for related in skill.related
        ],
    }


def _market(skill: Skill) -> dict[str, int]:
    asked = Requirement.objects.filter(skill__slug=skill.slug, mission__state=MissionState.PUBLISHED)
    return {"demand": asked.count(), "supply": FreelancerSkill.objects.filter(skill__slug=skill.slug).count()}


@lru_cache(maxsize=1)
def _formerly() -> dict[str, list[str]]:
    vocabulary = load_vocabulary()
    formerly: dict[str, list[str]] = {}
    for old in sorted(vocabulary.merged):
        formerly.setdefault(known(old).slug, []).append(old)
    return formerly


@lru_cache(maxsize=1)
def _specialities() -> dict[str, dict[str, str]]:
    return {
        s.slug: {"slug": s.slug, "label_en": s.label_en, "label_fr": s.label_fr} for s in load_vocabulary().specialities
    }
