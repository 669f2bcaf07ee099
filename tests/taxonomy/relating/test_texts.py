import numpy as np

from marketplace.taxonomy.relating.texts import description_similarity, name_similarity, words


def test_hyphens_split_and_telling_signs_stay() -> None:
    assert words("C++ for Node-RED, C# and Réseaux") == ["c++", "for", "node", "red", "c#", "and", "reseaux"]


def test_an_ending_does_not_part_two_descriptions() -> None:
    similar = description_similarity(["training networks", "a trained network", "bread"])
    assert similar[0, 1] > 0.99


def test_words_that_say_nothing_make_nobody_alike() -> None:
    assert not description_similarity(["the vector of it", "the bread of it"]).any()


def test_likeness_is_symmetric() -> None:
    similar = name_similarity(["postgresql", "postgres", "mysql"])
    assert np.allclose(similar, similar.T)
    assert similar[0, 1] > similar[0, 2]
