from datetime import UTC, datetime

import pytest

from marketplace.models.choices import Role, Seniority, WorkMode
from marketplace.taxonomy.vocabulary import load_vocabulary
from rates.estimation import RateQuery, UnknownInputError, estimate
from rates.estimation.words import ROLES, SENIORITIES, SPECIALITIES
from rates.services import UnknownSkillError, estimate_rate

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def lines(**circumstances):
    return {line.code: line.amount for line in estimate_rate(**circumstances, now=NOW).waterfall}


def test_skills_count_by_their_main_speciality():
    by_skill = estimate_rate(skills=["retrieval-augmented-generation", "react"], now=NOW)

    assert by_skill == estimate_rate(specialities=["llm-rag", "web-development"], now=NOW)


def test_given_specialities_outrank_those_of_the_skills():
    band = estimate_rate(skills=["react"], specialities=["nlp"], now=NOW)

    assert band == estimate_rate(specialities=["nlp"], now=NOW)


def test_the_order_of_skills_does_not_matter():
    skills = ["react", "pytorch", "kubernetes"]

    assert estimate_rate(skills=skills, now=NOW) == estimate_rate(skills=reversed(skills), now=NOW)


def test_an_unknown_skill_is_named():
    with pytest.raises(UnknownSkillError) as caught:
        estimate_rate(skills=["pytorch", "alchemy"], now=NOW)

    assert (caught.value.field, caught.value.value) == ("skills", "alchemy")
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("field", ["role", "seniority", "work_mode"])
def test_an_unknown_word_is_refused_by_field(field):
    with pytest.raises(UnknownInputError) as caught:
        estimate_rate(**{field: "wizard"}, now=NOW)

    assert caught.value.field == field


def test_unspecified_blank_and_absent_are_one():
    blank = {"role": "", "seniority": "", "city": "", "country": "", "work_mode": ""}
    unspecified = dict.fromkeys(("role", "seniority", "work_mode"), "unspecified")

    assert estimate_rate(**blank, now=NOW) == estimate_rate(**unspecified, now=NOW) == estimate_rate(now=NOW)


def test_the_city_decides_the_region():
    assert lines(city="Montrouge", country="FR")["region"] > 0 > lines(city="Limoges", country="FR")["region"]


def test_overseas_france_is_france():
    assert estimate_rate(country="RE", now=NOW) == estimate_rate(country="FR", now=NOW)


def test_all_is_handed_on_to_the_maths():
    band = estimate_rate(
        role="ml_engineer",
        seniority="expert",
        specialities=["mlops"],
        city="Paris",
        country="FR",
        work_mode="remote",
        duration_days=200,
        days_per_week=2,
        now=NOW,
    )

    assert band == estimate(
        query=RateQuery(
            role="ml_engineer",
            seniority="expert",
            specialities=("mlops",),
            country="FR",
            zone="idf",
            work_mode="remote",
            duration_days=200,
            days_per_week=2,
        )
    )


def test_old_figures_widen_the_band():
    later = estimate_rate(now=NOW.replace(year=2036))

    assert later.spread > estimate_rate(now=NOW).spread


def test_rates_and_the_marketplace_speak_the_same_words():
    assert {*ROLES, "unspecified"} == set(Role.values)
    assert ["unspecified", *SENIORITIES] == Seniority.values
    assert set(WorkMode.values) == {"unspecified", "remote", "hybrid", "on_site"}
    assert set(SPECIALITIES) == {speciality.slug for speciality in load_vocabulary().specialities}
    for skill in load_vocabulary().skills:
        assert estimate_rate(skills=[skill.slug], now=NOW).p50 > 0


def test_what_counts_as_ai_is_what_the_vocabulary_calls_ai():
    disagreeing = {
        speciality.slug
        for speciality in load_vocabulary().specialities
        if speciality.ai != (lines(specialities=[speciality.slug])["ai_speciality"] > 0)
    }

    assert disagreeing <= {"data-engineering"}  # an AI family of skills, whose published rates are those of IT
