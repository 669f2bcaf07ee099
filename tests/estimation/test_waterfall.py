from decimal import Decimal
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from rates.estimation import RateQuery, estimate
from rates.estimation.effects import Effect
from rates.estimation.waterfall import split
from tests.estimation.inputs import any_query

CODES = ("role", "ai_speciality", "seniority", "region", "tension")
logs = st.lists(st.floats(-0.5, 0.5), min_size=1, max_size=5)


def effects(values):
    return tuple(Effect(code=code, log=value, sd=0.1) for code, value in zip(CODES, values, strict=False))


@given(query=any_query)
def test_the_displayed_lines_sum_to_the_displayed_p50_to_the_cent(query):
    band = estimate(query=query)

    assert sum(line.amount for line in band.waterfall) == band.p50


@given(query=any_query)
def test_the_waterfall_starts_at_the_it_average_and_ends_with_at_most_half_a_step_of_rounding(query):
    first, *_, last = estimate(query=query).waterfall

    assert (first.code, first.amount) == ("it_average", Decimal("500.00"))
    assert last.code == "rounding"
    assert abs(last.amount) <= Decimal("2.50")


@given(query=any_query)
def test_every_line_but_the_rounding_names_figures_that_the_band_lists(query):
    band = estimate(query=query)

    listed = {fact.id for fact in band.sources}
    assert all(line.facts and set(line.facts) <= listed for line in band.waterfall[:-1])
    assert listed == {fact for line in band.waterfall for fact in line.facts}


@given(values=logs)
def test_a_split_leaves_no_cent_over_whatever_the_effects(values):
    lines = split(reference_cents=50_000, p50_cents=61_500, effects=effects(values))

    assert sum(line.amount for line in lines) == Decimal("115.00")


@given(values=logs)
def test_no_line_strays_a_cent_from_its_exact_share(values):
    lines = split(reference_cents=50_000, p50_cents=50_000, effects=effects(values))

    doubled = split(reference_cents=50_000_000, p50_cents=50_000_000, effects=effects(values))
    for line, fine in zip(lines[:-1], doubled[:-1], strict=True):
        assert abs(line.amount - fine.amount / 1000) <= Decimal("0.0101")


def test_the_split_does_not_depend_on_the_order():
    shown = effects((0.12, -0.05, 0.2, 0.06, -0.08))

    answers = {
        frozenset((line.code, line.amount) for line in split(reference_cents=50_000, p50_cents=64_000, effects=order))
        for order in permutations(shown)
    }
    assert len(answers) == 1


def test_effects_that_cancel_out_still_show_their_euros():
    up, down, rounding = split(reference_cents=50_000, p50_cents=50_000, effects=effects((0.1, -0.1)))

    assert (up.amount, down.amount, rounding.amount) == (Decimal(50), Decimal(-50), Decimal(0))


def test_only_tension_is_an_assumption():
    band = estimate(query=RateQuery(role="ai_engineer", seniority="senior", specialities=("nlp",), zone="idf"))

    assert [line.code for line in band.waterfall if line.source == "assumption"] == ["tension"]


def test_what_is_unknown_has_no_line():
    band = estimate(query=RateQuery(seniority="senior"))

    assert [line.code for line in band.waterfall] == ["it_average", "seniority", "rounding"]
