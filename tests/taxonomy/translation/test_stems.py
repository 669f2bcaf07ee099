import pytest

from marketplace.taxonomy.translation.stems import english_stems, french_stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("réseaux de neurones", "réseau des neurones"),
        ("bases de données relationnelles", "base de données relationnelle"),
        ("signaux", "signal"),
        ("l’apprentissage automatique", "apprentissages automatiques"),
    ],
)
def test_number_and_small_words_do_not_matter_in_french(one: str, other: str) -> None:
    assert french_stems(one) == french_stems(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("processing images", "process the image"), ("programming", "programs"), ("technologies", "technology")],
)
def test_number_and_gerund_do_not_matter_in_english(one: str, other: str) -> None:
    assert english_stems(one) == english_stems(other)


def test_the_order_of_the_words_stays() -> None:
    assert french_stems("analyse de données") == ["analys", "donn"]


@pytest.mark.parametrize("name", ["c++", "c#", "sql", "aws"])
def test_a_short_name_keeps_what_tells_it(name: str) -> None:
    assert english_stems(name)[0].startswith(name[:2])


def test_c_plus_plus_and_c_sharp_stay_apart() -> None:
    assert french_stems("C++") != french_stems("C#")
