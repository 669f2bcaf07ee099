import pytest

from tests.scoring.cases import facts, is_known, judged, mission, value

BOTH = mission(languages=("fr", "en"))


@pytest.mark.parametrize(
    ("spoken", "earned"), [(("en", "fr"), 10_000), (("fr",), 5_000), (("fr", "de"), 5_000), (("de",), 0)]
)
def test_the_share_of_the_asked_languages_that_are_spoken_is_earned(spoken, earned):
    assert value("languages", BOTH, languages=spoken) == earned


def test_one_of_three_is_a_third_rounded_down():
    assert value("languages", mission(languages=("fr", "en", "de")), languages=("de",)) == 3_333


def test_a_language_that_nobody_in_the_pool_speaks_earns_nothing():
    assert judged("languages", mission(languages=("fi",)), languages=("fr",))[:2] == (0, True)


def test_no_language_said_is_unknown():
    assert not is_known("languages", BOTH, languages=())


def test_the_facts_name_the_spoken_and_the_missing_in_the_order_asked():
    assert facts("languages", mission(languages=("fr", "en", "de")), languages=("de", "fr")) == {
        "spoken": "fr, de",
        "missing": "en",
    }
