import csv
import json
from pathlib import Path

import pytest

from marketplace.taxonomy.building.sources import MissingSourceError
from marketplace.taxonomy.occupations import command
from marketplace.taxonomy.occupations.building import catalogue, catalogue_text
from marketplace.taxonomy.occupations.catalogue import load_occupations, occupations_of

COLUMNS = ("conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels", "description")
ROWS = {
    "fr": [
        ("x/b", "2513", "gardien/gardienne de phare", "gardiens de phare\nveilleuse côtière", "", "Veille la nuit."),
        ("x/a", "2512", "allumeur/allumeuse", "", "", "Allume le phare."),
        ("x/c", "1111", "", "", "", ""),
    ],
    "en": [
        ("x/b", "2513", "lighthouse keeper", "keepers of a lighthouse", "beacon warden", "Keeps the lamp at night."),
        ("x/a", "2512", "lamp lighter", "", "", "Lights the lamp."),
        ("x/c", "1111", "someone", "", "", ""),
        ("x/d", "1111", "nobody in French", "", "", ""),
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, rows in ROWS.items():
        path = tmp_path / f"taxonomy/esco/{language}/occupations_{language}.csv"
        path.parent.mkdir(parents=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *rows])
    return tmp_path


def test_occupations_named_in_both_languages_come_in_the_order_of_ids(folder: Path) -> None:
    assert [(one.id, one.isco) for one in catalogue(folder)] == [("a", "2512"), ("b", "2513")]


def test_labels_that_differ_by_gender_number_or_small_words_alone_are_kept_once(folder: Path) -> None:
    _, keeper = catalogue(folder)
    assert keeper.labels_fr == ("gardien/gardienne de phare", "veilleuse côtière")
    assert keeper.labels_en == ("lighthouse keeper", "keepers of a lighthouse", "beacon warden")


def test_what_is_told_in_like_words_is_near(folder: Path) -> None:
    lighter, keeper = catalogue(folder)
    assert [place for place, _ in lighter.near] == [1]
    assert keeper.near == ((0, lighter.near[0][1]),)
    assert 0 < lighter.near[0][1] < 1


def test_what_is_written_is_read_again(folder: Path) -> None:
    built = catalogue(folder)
    assert occupations_of(catalogue_text(built)) == built


def test_the_file_says_whose_it_is(folder: Path) -> None:
    document = json.loads(catalogue_text(catalogue(folder)))
    assert document["licence"] == "CC BY 4.0"
    assert "© European Union" in document["attribution"]


def test_a_missing_table_is_named(folder: Path) -> None:
    (folder / "taxonomy/esco/en/occupations_en.csv").unlink()
    with pytest.raises(MissingSourceError, match="occupations_en"):
        catalogue(folder)


def test_the_command_writes_the_file_then_finds_it_unchanged_and_later_stale(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "PATH", tmp_path / "occupations.json.gz")
    given = ["--data", str(folder)]
    assert [command.main(given), command.main([*given, "--check"])] == [0, 0]
    table = folder / "taxonomy/esco/en/occupations_en.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("beacon", "signal"), encoding="utf-8")
    assert command.main([*given, "--check"]) == 1


def test_the_command_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--data", str(tmp_path)]) == 1
    assert "occupations_fr.csv" in capsys.readouterr().err


def test_every_packaged_occupation_has_names_in_both_languages_and_neighbours_of_the_catalogue() -> None:
    occupations = load_occupations()
    assert len({one.id for one in occupations}) == len(occupations) > 3000
    for one in occupations:
        assert one.labels_fr
        assert one.labels_en
        assert all(0 <= place < len(occupations) and 0 < cosine <= 1 for place, cosine in one.near)
