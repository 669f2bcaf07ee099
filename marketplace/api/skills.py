"""`/v1/skills`: completion in both languages, and one skill with its neighbours. Open to everybody."""

from functools import lru_cache
from typing import Any

from django.db.models import Case, IntegerField, Q, Value, When
from django.db.models.functions import Length
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.http.queries import CountField, QuerySerializer
from marketplace.http.views import OpenView
from marketplace.models import Skill, SkillName, SkillRelation
from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.vocabulary import load_vocabulary


class SkillQuery(QuerySerializer):
    """Parameters of the completion."""

    q = serializers.CharField(max_length=100, help_text="beginning of a label or alias, in either language")
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
    strength = serializers.FloatField(min_value=0, max_value=1)


class SkillDetailSerializer(SkillSerializer):
    """A skill with all its names and neighbours."""

    broader = serializers.CharField(allow_null=True)
    aliases = serializers.ListField(child=serializers.CharField())
    related = RelatedSkillSerializer(many=True)


class SkillListView(OpenView):
    """Complete the name of a skill."""

    parameters = {"GET": SkillQuery}

    @extend_schema(operation_id="skills_list", parameters=[SkillQuery], responses=SkillListSerializer, auth=[])
    def get(self, request: Request) -> Response:
        """Prefix of the whole name first, then of a later word; accents and case do not matter."""
        names = complete(text=self.query["q"], limit=self.query["limit"])
        return Response({"results": [{**_shape(name.skill), "found_by": name.label} for name in names]})


class SkillDetailView(OpenView):
    """One skill."""

    @extend_schema(responses=SkillDetailSerializer, auth=[])
    def get(self, request: Request, slug: str) -> Response:
        """By slug."""
        skill = Skill.objects.select_related("broader").filter(slug=slug).first()
        if skill is None:
            raise Http404
        aliases = skill.names.filter(is_alias=True).order_by("label").values_list("label", flat=True)
        relations = SkillRelation.objects.filter(skill=skill).order_by("-strength", "related__slug")
        related = relations.values_list("related__slug", "strength")
        return Response(
            {
                **_shape(skill),
                "broader": skill.broader.slug if skill.broader else None,
                "aliases": list(aliases),
                "related": [{"slug": slug, "strength": strength / 10_000} for slug, strength in related],
            }
        )


def complete(*, text: str, limit: int) -> list[SkillName]:
    """The best name of each skill that the text may begin, best first."""
    folded = fold(text)
    begins, later_word = Q(folded__startswith=folded), Q(folded__contains=f" {folded}")
    place = Case(
        When(folded=folded, then=Value(0)),
        When(begins & Q(is_alias=False), then=Value(1)),
        When(begins, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    names = SkillName.objects.filter(begins | later_word).annotate(place=place).select_related("skill")
    best: dict[int, SkillName] = {}
    for name in names.order_by("place", Length("folded"), "folded"):
        best.setdefault(name.skill_id, name)
        if len(best) == limit:
            break
    return list(best.values())


@lru_cache(maxsize=1)
def _specialities() -> dict[str, dict[str, str]]:
    return {
        s.slug: {"slug": s.slug, "label_en": s.label_en, "label_fr": s.label_fr} for s in load_vocabulary().specialities
    }


def _shape(skill: Skill) -> dict[str, Any]:
    return {
        "slug": skill.slug,
        "label_en": skill.label_en,
        "label_fr": skill.label_fr,
        "specialities": [_specialities()[slug] for slug in skill.specialities],
    }
