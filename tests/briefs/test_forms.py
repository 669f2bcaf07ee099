"""Whom a brief or a bio speaks to changes its words, not what is read in them."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.briefs.mission import parse_brief
from marketplace.briefs.profile import parse_profile
from marketplace.briefs.reading import Evidence
from tests.briefs.finders import WordFinder

TODAY = date(2026, 11, 23)
FINDER = WordFinder(Kafka="apache-kafka", Formateur="training-design", formateur="training-design")
PIECES = (
    "Titre : Formateur·rice IA senior\n",
    "On cherche un·e développeur·se Python confirmé·e à Lyon.",
    "Directrice data, je suis passionnée de Kafka (5 ans).",
    "Il/elle sera rattaché·e au directeur ou à la directrice.",
    "TJM : 550 € HT, débutant(e) accepté(e).",
    "She leads MLOps teams in Paris.",
)


def evidence_in(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from evidence_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from evidence_in(getattr(value, field.name))


@given(st.lists(st.sampled_from(PIECES)).map(" ".join), st.text(max_size=5))
def test_evidence_is_words_of_the_text_as_given(text: str, odd: str) -> None:
    for parse in (parse_brief, parse_profile):
        draft = parse(text + odd, today=TODAY, finder=FINDER)
        assert all((text + odd)[one.start : one.end] == one.words for one in evidence_in(draft))


def test_evidence_of_a_gendered_form_is_all_of_it() -> None:
    draft = parse_brief("Formateur·rice IA\n\nKafka exigé.", today=TODAY, finder=FINDER)
    assert draft.title
    assert draft.title.value == "Formateur·rice IA"
    assert draft.role
    assert draft.role.evidence[0].words == "Formateur·rice"
    assert draft.requirements[0].evidence[0].words == "Formateur·rice"


@pytest.mark.parametrize(
    ("forms", "role"),
    [
        (("Technicien data", "Technicienne data", "Technicien·ne data", "Technicien(ne) data"), None),
        (("Statisticien", "Statisticienne", "Statisticien·ne", "Statisticien/ne"), "data_scientist"),
        (("Architecte data", "Architecte data (F/H)", "Un·e architecte data"), "data_architect"),
        (("Consultants IA", "Consultantes IA", "Consultant·e·s IA", "Consultant(e)s IA"), "ai_consultant"),
        (("Chercheur en IA", "Chercheuse en IA", "Chercheur·euse en IA", "Chercheur.se en IA"), "research_scientist"),
        (("Directeur de projets data", "Directrice de projets data", "Directeur/trice de projets data"), None),
        (("Ingénieur IA débutant", "Ingénieure IA débutante", "Ingénieur.e IA débutant.e"), "ai_engineer"),
    ],
    ids=lambda forms: str(forms[0])[:30] if forms else "none",
)
def test_a_title_has_the_role_and_the_seniority_of_its_plain_form(forms: tuple[str, ...], role: str | None) -> None:
    drafts = [parse_brief(f"{form}\n\nKafka exigé.", today=TODAY, finder=FINDER) for form in forms]
    roles = {draft.role and draft.role.value for draft in drafts}
    assert len(roles) == 1
    assert role is None or roles == {role}
    assert len({draft.seniority and draft.seniority.value for draft in drafts}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ten years as a developer. They lead MLOps teams.",
        "Three years of Kafka. I lead data teams now.",
        "You will lead ML teams on Kafka.",
        "Kafka: who wants to lead AI teams?",
    ],
)
def test_who_leads_somebody_is_not_named_a_lead_of_it(text: str) -> None:
    draft = parse_brief(text, today=TODAY, finder=FINDER)
    assert draft.role is None
    assert draft.seniority is None or "lead" not in draft.seniority.evidence[0].words


@pytest.mark.parametrize("title", ["Lead data engineer", "Lead ML", "Senior to lead ML engineer"])
def test_a_lead_in_a_title_stays_one(title: str) -> None:
    draft = parse_brief(f"{title}\n\nKafka required.", today=TODAY, finder=FINDER)
    assert draft.seniority
    assert draft.seniority.value == "senior"
    assert draft.role is not None
