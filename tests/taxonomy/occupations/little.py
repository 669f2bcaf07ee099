"""A catalogue of five occupations, in words of our own."""

from marketplace.taxonomy.occupations.building import with_neighbours
from marketplace.taxonomy.occupations.catalogue import Occupation


def occupation(key: str, fr: tuple[str, ...], en: tuple[str, ...], about_fr: str, about_en: str) -> Occupation:
    return Occupation(key, "2512", fr, en, tuple(about_fr.split()), tuple(about_en.split()))


CATALOGUE = with_neighbours(
    [
        occupation("cook", ("cuisinier/cuisinière", "chef de cuisine"), ("cook", "chef"), "repas", "meal kitchen"),
        occupation("coder", ("développeur logiciel",), ("software developer",), "programm", "program softwar code"),
        occupation("tester", ("testeur logiciel",), ("software tester",), "essai", "test softwar code"),
        occupation("project", ("chef de projet",), ("project manager",), "equip budget", "team budget"),
        occupation("vet", ("vétérinaire",), ("veterinarian", "animal doctor"), "animal", "animal health"),
    ]
)
