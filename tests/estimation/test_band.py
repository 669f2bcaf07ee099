from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rates.estimation import RateQuery, UnknownInputError, estimate
from rates.estimation.words import SENIORITIES
from tests.estimation.inputs import FULL, UNKNOWN, any_inputs, any_query

FIGURES = ("low", "p25", "p50", "p75", "high")


def band_of(**inputs):
    return estimate(query=RateQuery(**inputs))


@given(query=any_query)
def test_the_figures_of_a_band_rise(query):
    band = estimate(query=query)

    figures = [getattr(band, name) for name in FIGURES]
    assert figures == sorted(figures)


@given(query=any_query)
def test_figures_are_shown_in_steps_of_five_euros_with_two_places(query):
    band = estimate(query=query)

    for name in FIGURES:
        assert getattr(band, name) % 5 == 0
        assert str(getattr(band, name)).endswith(".00")


@given(inputs=any_inputs)
def test_every_figure_rises_with_seniority(inputs):
    bands = [band_of(**{**inputs, "seniority": seniority}) for seniority in SENIORITIES]

    for name in FIGURES:
        figures = [getattr(band, name) for band in bands]
        assert figures == sorted(figures)


@given(inputs=any_inputs, name=st.sampled_from(sorted(FULL)))
def test_knowing_less_never_narrows_the_interval(inputs, name):
    fewer = {**inputs, name: UNKNOWN[name]}

    assert band_of(**fewer).spread >= band_of(**inputs).spread - 1e-12


def test_knowing_the_country_alone_narrows_less_than_knowing_the_place():
    nowhere, in_france, in_paris = band_of(), band_of(country="FR"), band_of(country="FR", zone="idf")

    assert nowhere.spread > in_france.spread > in_paris.spread


@given(query=any_query)
def test_the_same_question_has_the_same_answer(query):
    from rates.estimation import prior  # noqa: PLC0415 (its cache must be bypassed)

    assert prior._estimate.__wrapped__(query, 0) == estimate(query=query)


def test_published_figures_that_nobody_refreshes_widen_the_band_and_leave_its_middle():
    fresh = band_of(seniority="senior")
    old = estimate(query=RateQuery(seniority="senior"), on=fresh.as_of.replace(year=fresh.as_of.year + 5))

    assert old.spread > fresh.spread
    assert old.p50 == fresh.p50


def test_nothing_known_gives_the_it_average_and_says_that_no_local_rate_stands_behind_it():
    band = band_of()

    assert band.p50 == Decimal(500)
    assert (band.basis, band.observations) == ("prior_only", 0)


def test_a_senior_llm_engineer_in_paris_is_plausible():
    band = band_of(role="ai_engineer", seniority="senior", specialities=("llm-rag",), zone="idf")

    assert 550 <= band.p50 <= 750
    assert band.low >= 400


def test_a_senior_llm_engineer_stands_above_a_junior_web_developer():
    senior = band_of(role="ai_engineer", seniority="senior", specialities=("llm-rag",), zone="idf")
    junior = band_of(role="software_engineer", seniority="junior", specialities=("web-development",), zone="idf")

    assert senior.p25 > junior.p50


def test_placements_published_for_data_scientists_lie_within_the_interval():
    """Silkhom 2025, placed: 2–5 years, 450–600 € in Paris and 380–500 € in the regions."""
    paris = band_of(role="data_scientist", seniority="intermediate", zone="idf")
    regions = band_of(role="data_scientist", seniority="intermediate", zone="other_french")

    assert paris.low <= 450
    assert paris.high >= 600
    assert regions.low <= 380
    assert regions.high >= 500


def test_a_value_outside_the_vocabulary_is_refused_by_name():
    with pytest.raises(UnknownInputError) as caught:
        RateQuery(specialities=("nlp", "astrology"))

    assert (caught.value.field, caught.value.value) == ("specialities", "astrology")
