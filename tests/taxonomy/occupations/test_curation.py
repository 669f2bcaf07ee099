import pytest

from marketplace.taxonomy.occupations.catalogue import load_occupations
from marketplace.taxonomy.occupations.curation import Change, changes, curated, parsed
from marketplace.taxonomy.occupations.linker import load_linker
from marketplace.taxonomy.occupations.titles import title_words

CHANGES = (
    Change(kept=False, occupation="a", language="en", label="AI engineer"),
    Change(kept=True, occupation="a", language="en", label="breeder"),
    Change(kept=True, occupation="b", language="en", label="AI engineer"),
)


def test_what_is_dropped_goes_and_what_is_added_comes_last() -> None:
    assert curated(["herder", "AI engineer"], occupation="a", language="en", by=CHANGES) == ["herder", "breeder"]


def test_other_languages_and_occupations_keep_their_labels() -> None:
    assert curated(["AI engineer"], occupation="a", language="fr", by=CHANGES) == ["AI engineer"]
    assert curated(["AI engineer"], occupation="c", language="en", by=CHANGES) == ["AI engineer"]


@pytest.mark.parametrize("line", ["keep\ta\tx\ten\tb", "add\ta\tx\tde\tb", "add\ta\ten\tb"])
def test_a_line_that_is_no_change_is_refused(line: str) -> None:
    with pytest.raises(ValueError):
        list(parsed(line))


def test_every_change_is_of_a_packaged_occupation_and_was_made() -> None:
    known = {one.id: one for one in load_occupations()}
    for change in changes():
        there = {title_words(label) for label in known[change.occupation].labels(change.language)}
        assert (title_words(change.label) in there) is change.kept


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("AI engineer", "artificial intelligence engineer"),
        ("Ingénieure machine learning (H/F)", "artificial intelligence engineer"),
        ("Développeur·se IA", "artificial intelligence engineer"),
        ("Data scientist", "data scientist"),
        ("Ingénieur data", "data engineer"),
        ("Cheffe de projet IA", "ICT project manager"),
        ("consultante data", "ICT consultant"),
    ],
)
def test_titles_of_the_ai_market_mean_what_they_mean_there(title: str, meant: str) -> None:
    assert load_linker().rank(title)[0][0].labels_en[0] == meant
