from marketplace.taxonomy.relating.mentions import mentions

NAMES = [("PyTorch", "torch"), ("Python",), ("Vector database",), ("Rust",)]


def test_a_name_in_a_description_is_found_in_one_direction() -> None:
    named = mentions(names=NAMES, leads=["A Python library.", "", "", ""], bodies=["", "", "", ""])
    assert named[0, 1] > 0
    assert named[1, 0] == 0


def test_a_name_of_several_words_is_found_whole() -> None:
    named = mentions(names=NAMES, leads=["", "", "", ""], bodies=["", "beside a vector database", "", "a vector"])
    assert named[1, 2] > 0
    assert named[3, 2] == 0


def test_nobody_mentions_oneself() -> None:
    assert not mentions(names=NAMES, leads=["torch", "", "", ""], bodies=["PyTorch", "", "", ""]).any()


def test_the_one_line_description_weighs_more_than_the_body() -> None:
    named = mentions(names=NAMES, leads=["Python", "", "", ""], bodies=["", "", "Python", ""])
    assert named[0, 1] > named[2, 1]


def test_being_named_by_everybody_says_less() -> None:
    bodies = ["Python and Rust", "", "Python", "Python"]
    named = mentions(names=NAMES, leads=["", "", "", ""], bodies=bodies)
    assert named[0, 3] > named[0, 1]
