"""Rows → freelancers."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from marketplace.imports.bodies import FreelancerRow
from marketplace.imports.kind import Kind
from marketplace.imports.skill_columns import SkillColumns
from marketplace.models import Freelancer, FreelancerSkill
from marketplace.services.freelancers import announce_profiles


class FreelancerKind(Kind[Freelancer]):
    """Profiles; an external_ref is one freelancer's in the whole marketplace."""

    name = "freelancers"
    body = FreelancerRow
    columns = SkillColumns(target="skills", level="level", sources={"skills": {}})
    model = Freelancer
    skill_model = FreelancerSkill
    owner = "freelancer_id"

    def stored(self) -> QuerySet[Freelancer]:
        """All."""
        return Freelancer.objects.all()

    def blank(self) -> Freelancer:
        """Nothing known."""
        return Freelancer()

    def refuse(self, row: Freelancer, skills: list[Any] | None) -> None:
        """Whatever row is good by itself may be written: there is no state to respect."""

    def announce(self, rows: Sequence[Freelancer]) -> None:
        """Many at once re-rank every open mission."""
        announce_profiles([row.pk for row in rows])
