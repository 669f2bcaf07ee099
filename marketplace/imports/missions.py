"""Rows → missions of one company."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from marketplace.api.mission_body import check_mission
from marketplace.http.problems import Conflict, invalid
from marketplace.imports.bodies import MissionRow
from marketplace.imports.kind import Kind
from marketplace.imports.skill_columns import SkillColumns
from marketplace.models import Company, Importance, Mission, MissionState, Requirement
from marketplace.work.names import MATCH_MISSION
from marketplace.work.orders import want

ESSENTIAL, OPTIONAL = {"importance": Importance.ESSENTIAL.value}, {"importance": Importance.OPTIONAL.value}


class MissionKind(Kind[Mission]):
    """Missions; an external_ref is one mission's within its company."""

    name = "missions"
    body = MissionRow
    columns = SkillColumns(
        target="requirements",
        level="minimum_level",
        sources={"requirements": {}, "skills": ESSENTIAL, "optional_skills": OPTIONAL},
    )
    model = Mission
    skill_model = Requirement
    owner = "mission_id"

    def __init__(self, *, company: Company, publish: bool, now: datetime) -> None:
        self._company = company
        self._publish = publish  # drafts become published; published ones stay so either way
        self._now = now

    def stored(self) -> QuerySet[Mission]:
        """The company's."""
        return Mission.objects.filter(company=self._company)

    def blank(self) -> Mission:
        """A draft."""
        return Mission(company=self._company)

    def refuse(self, row: Mission, skills: list[Any] | None) -> None:
        """As PATCH and publish do."""
        if row.state not in (MissionState.DRAFT, MissionState.PUBLISHED):
            raise Conflict("mission_ended", state=row.state)
        check_mission(vars(row))  # values that the row leaves alone may disagree with those that it brings
        if self._publish and row.state == MissionState.DRAFT:
            row.state, row.published_at = MissionState.PUBLISHED, self._now
        if row.state == MissionState.PUBLISHED and not (skills or self._keeps_requirements(row, skills)):
            raise invalid("requirements", "requirements_missing")

    def _keeps_requirements(self, row: Mission, skills: list[Any] | None) -> bool:
        return skills is None and not row._state.adding and row.requirements.exists()

    def owed(self, refs: Sequence[str]) -> set[str]:
        """Drafts that are now to be published, even as somebody has edited them since."""
        drafts = self.stored().filter(external_ref__in=refs, state=MissionState.DRAFT)
        return {str(ref) for ref in drafts.values_list("external_ref", flat=True)} if self._publish else set()

    def announce(self, rows: Sequence[Mission]) -> None:
        """One order for each that is published."""
        want(kind=MATCH_MISSION, subjects=[row.pk for row in rows if row.state == MissionState.PUBLISHED])
