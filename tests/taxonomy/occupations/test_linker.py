import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.occupations.likeness import SIGNALS
from marketplace.taxonomy.occupations.linker import MEANING, RANKING, OccupationLinker, load_linker
from tests.taxonomy.occupations.little import CATALOGUE

LITTLE = OccupationLinker(CATALOGUE)


def first(title: str, **options: str) -> str:
    return LITTLE.rank(title, **options)[0][0].id


@pytest.mark.parametrize("weights", [RANKING, MEANING])
def test_the_weights_are_of_signals_and_add_up_to_1(weights: dict[str, float]) -> None:
    assert set(weights) <= set(SIGNALS)
    assert sum(weights.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("title", "meant"),
    [("Développeuse de logiciels", "coder"), ("Software Developer (m/f)", "coder"), ("animal doctor", "vet")],
)
def test_a_title_means_the_occupation_that_bears_its_name(title: str, meant: str) -> None:
    assert first(title) == meant


def test_the_language_that_knows_more_of_the_words_is_taken() -> None:
    assert first("chef de projet") == "project"
    assert first("chef") == "cook"


def test_a_language_that_is_given_is_taken_at_its_word() -> None:
    assert first("chef projet", language="en") == "cook"


def test_no_more_than_asked_come_and_the_best_come_first() -> None:
    scores = [score for _, score in LITTLE.rank("software", limit=2)]
    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("title", ["", "H/F", "ζζζ"])
def test_a_title_that_is_like_no_occupation_means_none(title: str) -> None:
    assert LITTLE.rank(title) == []
    assert LITTLE.vector(title) == {}


def test_a_vector_has_length_1_and_holds_the_neighbours() -> None:
    vector = LITTLE.vector("développeur logiciel")
    assert sum(weight**2 for weight in vector.values()) == pytest.approx(1)
    assert vector["coder"] > vector["tester"] > 0


def test_without_neighbours_a_vector_is_what_its_title_says() -> None:
    alone = OccupationLinker([one for one in CATALOGUE if one.id == "vet"])
    assert alone.vector("veterinarian") == {"vet": pytest.approx(1)}


def test_the_two_names_of_an_occupation_have_nearly_the_same_vector() -> None:
    french, english = LITTLE.vectors(["chef de projet", "project manager"]).toarray()
    assert french @ english > 0.95


def test_titles_of_like_occupations_are_closer_than_titles_of_others() -> None:
    near, far = LITTLE.closeness(["developer"], ["tester", "veterinarian"], language="en")[0]
    assert near > far


def test_the_same_title_is_as_close_as_can_be() -> None:
    assert LITTLE.closeness(["tester"], ["Testers"], language="en")[0, 0] == pytest.approx(1)


@given(st.text(max_size=30), st.text(max_size=30))
def test_closeness_lies_between_0_and_1_and_is_mutual(one: str, other: str) -> None:
    there, back = (LITTLE.closeness([a], [b], language="fr")[0, 0] for a, b in ((one, other), (other, one)))
    assert there == pytest.approx(back)
    assert -1e-9 <= there <= 1 + 1e-9


def test_no_titles_have_no_vectors() -> None:
    assert LITTLE.vectors([]).shape == (0, len(CATALOGUE))


GENDERED = [
    ("Développeur Python confirmé", "Développeuse Python confirmée", "Développeur·se Python confirmé·e (H/F)"),
    ("Ingénieur IA", "Ingénieure IA", "Ingénieur(e) IA – F/H", "ingénieurs IA"),
    ("Chef de projet data", "Cheffe de projet data", "chef·fe de projet data"),
    ("Consultant en gouvernance", "Consultante en gouvernance", "Consultant / Consultante en gouvernance"),
    ("Directeur technique", "Directrice technique", "Directeur/trice technique"),
]


@pytest.mark.parametrize("forms", GENDERED, ids=lambda forms: forms[0])
def test_the_packaged_linker_gives_every_gender_of_a_title_the_same_scores_and_vector(forms: tuple[str, ...]) -> None:
    linker = load_linker()
    rows = linker.scores(forms)
    assert all(np.array_equal(row, rows[0]) for row in rows)
    assert all(linker.vector(form) == linker.vector(forms[0]) for form in forms)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Ingénieure réseau", "network engineer"),
        ("comptable", "accountant"),
        ("architecte de bases de données", "database designer"),
    ],
)
def test_the_packaged_linker_finds_in_one_language_what_it_finds_in_the_other(french: str, english: str) -> None:
    one, other = load_linker().vectors([french, english]).toarray()
    assert one @ other > 0.6
