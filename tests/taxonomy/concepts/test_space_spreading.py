from dataclasses import replace

from marketplace.taxonomy.concepts.matters import Matter
from marketplace.taxonomy.concepts.space_spreading import ACROSS, WIDER, spreads
from marketplace.taxonomy.vocabulary import Skill, Vocabulary

ALONE = Skill(slug="", label_en="", label_fr="", aliases=(), specialities=(), broader=None, related=())
VOCABULARY = Vocabulary(
    version="1",
    specialities=(),
    skills=(
        replace(ALONE, slug="data-science"),
        replace(ALONE, slug="deep-learning", broader="data-science"),
        replace(ALONE, slug="ocr"),
        replace(ALONE, slug="pytorch", broader="deep-learning"),
        replace(ALONE, slug="tesseract", broader="ocr"),
    ),
    merged={"old-ocr": "ocr"},
)
MATTERS = (
    Matter(id="documents", label_en="documents", label_fr="documents", phrases=("documents",)),
    Matter(
        id="invoices",
        label_en="invoices",
        label_fr="factures",
        phrases=("factures",),
        under=("documents",),
        skills=("old-ocr", "unknown"),
    ),
)
SPREADS = spreads(VOCABULARY, MATTERS)


def test_a_skill_spreads_to_two_generations_of_wider_ones() -> None:
    assert SPREADS["pytorch"] == {"deep-learning": WIDER, "data-science": WIDER**2}


def test_a_matter_spreads_to_the_wider_one_and_to_its_known_skills() -> None:
    assert SPREADS["invoices"] == {"documents": WIDER, "ocr": ACROSS}


def test_a_skill_spreads_to_the_matters_that_name_it_and_no_further() -> None:
    assert SPREADS["ocr"] == {"invoices": ACROSS}
    assert SPREADS["tesseract"] == {"ocr": WIDER}


def test_what_is_widest_spreads_to_nothing() -> None:
    assert SPREADS["documents"] == SPREADS["data-science"] == {}
