from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rates.estimation import RateQuery, estimate, load_published
from rates.estimation.effects import effects_of
from rates.estimation.words import ROLES, SENIORITIES, SPECIALITIES
from tests.estimation.inputs import FULL, any_query

AI_ROLES = tuple(role for role in ROLES if load_published().roles[role].is_ai)


def effect(code, **inputs):
    found = [one for one in effects_of(query=RateQuery(**inputs), published=load_published()) if one.code == code]
    return found[0].log if found else 0.0


def p50_over(*, ai, it):
    return estimate(query=RateQuery(**ai)).p50 / estimate(query=RateQuery(**it)).p50


@given(query=any_query)
def test_tension_moves_a_rate_by_eight_percent_at_most(query):
    (tension,) = (one for one in effects_of(query=query, published=load_published()) if one.code == "tension")

    assert abs(tension.log) <= 0.08
    assert not tension.is_known or tension.source == "assumption"


@given(role=st.sampled_from(AI_ROLES), common=st.fixed_dictionaries({k: FULL[k] for k in ("seniority", "zone")}))
def test_an_ai_role_earns_six_to_twenty_percent_more_than_the_same_work_in_it(role, common):
    both = {**common, "specialities": ("llm-rag",)}
    premium = sum(effect(code, role=role, **both) for code in ("role", "ai_speciality"))

    assert log(1.06) <= premium <= log(1.20)


@pytest.mark.parametrize("role", AI_ROLES)
def test_the_shown_premium_of_an_ai_role_lies_between_five_and_twenty_five_percent(role):
    """Tension and the 5 € steps come on top of the controlled premium."""
    common = {"seniority": "senior", "zone": "idf", "duration_days": 90, "days_per_week": 5}
    ratio = p50_over(ai={"role": role, **common}, it={"role": "software_engineer", **common})

    assert 1.05 <= ratio <= 1.25


def test_the_gross_premium_is_shown_and_never_counted():
    band = estimate(query=RateQuery(role="ai_engineer", seniority="senior", specialities=("llm-rag",)))

    gross = next(fact for fact in band.context if fact.id == "malt-2024-gross-premium")
    assert gross.gross_value == 0.25
    assert gross.id not in {fact for line in band.waterfall for fact in line.facts}


def test_the_premium_follows_the_share_of_ai_in_the_work_and_is_whole_from_one_half_on():
    whole = effect("ai_speciality", specialities=("llm-rag",))

    assert effect("ai_speciality", specialities=("llm-rag", "databases")) == whole
    assert effect("ai_speciality", specialities=("llm-rag", *["databases"] * 3)) == pytest.approx(whole / 2)
    assert effect("ai_speciality", specialities=("databases",)) == 0
    assert effect("ai_speciality", role="software_engineer") == 0


def test_published_seniority_gaps_are_damped():
    published = log(671 / 317)

    assert effect("seniority", seniority="expert") - effect("seniority", seniority="junior") == pytest.approx(
        0.35 * published
    )


@pytest.mark.parametrize(
    ("speciality", "expected"),
    [
        ("ai-consulting", 0.15 * log(1.88 / 1.32)),
        ("nlp", 0.15 * log(1.66 / 1.90)),
        ("computer-vision", 0.15 * log(1.14 / 1.37)),
        ("generative-media", 0.08),
        ("llm-rag", (0.15 * log(4 / 3) - 0.08) / 2),
        ("speech", 0.15 * log(1.42 / 1.28)),
        ("web-development", log(0.965)),
    ],
)
def test_each_speciality_has_a_tension_of_its_own(speciality, expected):
    assert effect("tension", specialities=(speciality,)) == pytest.approx(expected)


def test_a_role_without_specialities_takes_the_tension_of_its_own_speciality():
    assert effect("tension", role="nlp_engineer") == effect("tension", specialities=("nlp",))


def test_the_tools_around_ai_work_do_not_set_its_tension():
    rag = effect("tension", specialities=("llm-rag",))

    assert effect("tension", specialities=("llm-rag", "cloud-devops")) == rag
    assert effect("tension", role="nlp_engineer", specialities=("cloud-devops",)) == effect(
        "tension", role="nlp_engineer"
    )


def test_specialities_on_whose_growth_nothing_is_published_count_zero_in_the_mean():
    whole = effect("tension", specialities=("cloud-devops",))

    assert effect("tension", specialities=("cloud-devops", "security")) == pytest.approx(whole / 2)


def test_ile_de_france_pays_an_eighth_more_than_the_rest_of_france_around_the_average():
    idf, other = effect("region", zone="idf"), effect("region", zone="other_french")

    assert exp(idf - other) == pytest.approx(1.124)
    assert idf == pytest.approx(-other)


def test_the_country_tells_the_region_when_no_zone_is_given():
    assert effect("region", country="DE") == effect("region", zone="abroad") < 0
    assert effect("region", country="FR") == 0


def test_remote_work_pays_less_than_paris_and_is_not_known_to_pay_less_elsewhere():
    assert exp(effect("remote", zone="idf", work_mode="remote")) == pytest.approx(0.94)
    assert effect("remote", zone="other_french", work_mode="remote") == 0
    assert effect("remote", zone="idf", work_mode="hybrid") == 0


@pytest.mark.parametrize(("days", "ratio"), [(183, 1), (184, 0.895)])
def test_missions_over_six_months_pay_less(days, ratio):
    assert exp(effect("duration", duration_days=days)) == pytest.approx(ratio)


@pytest.mark.parametrize(("days", "ratio"), [(4, 1), (3, 1.07)])
def test_part_time_below_thirty_hours_a_week_pays_more(days, ratio):
    assert exp(effect("intensity", days_per_week=days)) == pytest.approx(ratio)


def test_every_word_of_the_vocabulary_has_its_entry_and_every_entry_a_fact():
    published = load_published()

    assert set(published.roles) == set(ROLES)
    assert set(published.specialities) == set(SPECIALITIES)
    assert set(published.seniority) == set(SENIORITIES)
    for work in (*published.roles.values(), *published.specialities.values()):
        cited = {*work.facts, *work.cited, *(growth.fact for growth in work.growth)}
        assert cited <= set(published.facts)
        assert (work.gap is None) == (not work.facts)


def test_growth_figures_are_those_of_the_facts_that_they_cite():
    published = load_published()

    rows = [growth for work in published.specialities.values() for growth in work.growth]
    for growth in rows:
        assert f"+{growth.demand * 100:.0f} %" in published.facts[growth.fact].title_en


def test_every_fact_has_words_in_both_languages_and_a_kind():
    for fact in load_published().facts.values():
        assert fact.title_en != fact.title_fr
        assert fact.kind in {"asked", "declared", "placed", "posted", "billed", "mixed", "growth", "study"}
