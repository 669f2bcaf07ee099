from marketplace.imports import labels as module
from marketplace.imports.labels import Labels
from marketplace.taxonomy.linking import SkillLinker
from marketplace.taxonomy.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
SLUGS = {skill.slug: skill.slug for skill in VOCABULARY.skills}


def labels() -> Labels:
    return Labels(linker=SkillLinker(VOCABULARY), slugs=SLUGS)


def test_every_slug_means_itself() -> None:
    read = labels()
    assert [slug for slug in SLUGS if read.slugs_of(slug) != [slug]] == []


def test_a_merged_slug_means_its_successor() -> None:
    read = Labels(linker=SkillLinker(VOCABULARY), slugs={**SLUGS, "golang-old": "go"})
    assert read.slugs_of("golang-old") == ["go"]


def test_free_labels_find_their_skill() -> None:
    assert labels().slugs_of("Torch/PyTorch") == ["pytorch"]


def test_a_label_that_names_two_skills_gives_both() -> None:
    assert labels().slugs_of("React/Angular") == ["react", "angular"]


def test_unknown_labels_are_counted_the_most_frequent_first() -> None:
    read = labels()
    for label in ("Zorglub", "Zorglub", "Fnordling", "python"):
        read.slugs_of(label)
    assert read.most_frequent_unknown(5) == [("Zorglub", 2), ("Fnordling", 1)]
    assert read.unknown_mentions == 3


def test_only_the_unknown_part_of_a_label_is_counted() -> None:
    read = labels()
    assert read.slugs_of("React/Angular/Zorglub") == ["react", "angular"]
    assert read.most_frequent_unknown(5) == [("zorglub", 1)]


def test_the_count_of_unknown_labels_is_bounded(monkeypatch) -> None:
    monkeypatch.setattr(module, "REMEMBERED", 10)
    read = labels()
    for index in range(100):
        read.slugs_of("Zorglub")
        read.slugs_of(f"q{index}q")
    assert len(read.most_frequent_unknown(1000)) <= 10
    assert read.most_frequent_unknown(1) == [("Zorglub", 100)]
    assert read.unknown_mentions == 200
