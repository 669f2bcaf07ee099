import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.finding.finder import SkillFinder
from marketplace.taxonomy.finding.plain import plain
from marketplace.taxonomy.finding.refusals import is_refused, refusals

A, N, X = "asked", "nice_to_have", "excluded"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Before the name.
        ("Nous ne cherchons pas un développeur qui n'a fait que du PHP.", {"php": X}),
        ("We are not looking for somebody who only knows PHP. Python is needed.", {"php": X, "python": A}),
        ("We do not need another PHP developer; Python it is.", {"php": X, "python": A}),
        ("We don't want a PHP or Django shop, but a Python craftsman.", {"php": X, "django": X, "python": A}),
        ("On ne veut pas d'un spécialiste de PHP, mais quelqu'un qui parle Python.", {"php": X, "python": A}),
        ("Merci de ne pas proposer de profils PHP.", {"php": X}),
        ("Please do not apply with a PHP portfolio. Python matters.", {"php": X, "python": A}),
        ("Ce n'est pas une mission Docker.", {"docker": X}),
        ("This is not a Docker role.", {"docker": X}),
        ("Il ne s'agit pas d'installer Docker.", {"docker": X}),
        ("Nobody will ask you for Docker. Python is the tool.", {"docker": X, "python": A}),
        ("On ne vous demandera pas de Docker, mais du Python.", {"docker": X, "python": A}),
        # Behind it.
        ("Un profil PHP uniquement ne conviendra pas.", {"php": X}),
        ("A PHP only profile will not do. Python is a must.", {"php": X, "python": A}),
        ("Playing with Docker is not what we are after.", {"docker": X}),
        ("Bricoler Docker n'est pas ce que nous cherchons.", {"docker": X}),
        ("Python est la base. Docker est un autre sujet.", {"python": A, "docker": X}),
        ("You know Python. Docker is another topic.", {"python": A, "docker": X}),
        ("PHP and Django are out of scope.", {"php": X, "django": X}),
        ("PHP et Django sont hors périmètre.", {"php": X, "django": X}),
        ("PHP n'entre pas dans la mission.", {"php": X}),
        ("PHP is not part of the assignment.", {"php": X}),
        ("Les candidats qui n'ont touché qu'à PHP ne seront pas retenus.", {"php": X}),
        ("Candidates with nothing but PHP will not be considered.", {"php": X}),
        ("Docker would not be a good fit.", {"docker": X}),
        ("Docker n'a pas sa place chez nous ; Python, si.", {"docker": X, "python": A}),
        ("Docker has no place in our shop. Python has.", {"docker": X, "python": A}),
        ("Docker et Kafka ne sont pas ce qu'il nous faut.", {"docker": X, "apache-kafka": X}),
        ("Ceux qui n'ont vu que Docker sont priés de s'abstenir.", {"docker": X}),
        ("Docker people: thanks, but not this time.", {"docker": X}),
        ("Docker is off the table.", {"docker": X}),
        ("We won't consider Docker shops.", {"docker": X}),
        ("A word of warning. Not a Docker job.", {"docker": X}),
        ("Avant tout. Pas une mission Docker.", {"docker": X}),
        # As a heading within the line, as far as its sentence goes.
        ("Hors périmètre : PHP, Docker. Python obligatoire.", {"php": X, "docker": X, "python": A}),
        ("Out of scope: PHP, Docker. Python is needed.", {"php": X, "docker": X, "python": A}),
        ("Ce que nous ne voulons pas : du PHP, ou du Docker. Il faut Python.", {"php": X, "docker": X, "python": A}),
        ("What we don't want: PHP, or Docker. Python is needed.", {"php": X, "docker": X, "python": A}),
        ("Not wanted: Docker. Python it is.", {"docker": X, "python": A}),
        ("Non souhaité : Docker. Du Python.", {"docker": X, "python": A}),
    ],
)
def test_what_a_text_rules_out_is_excluded_with_all_its_sentence_says(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nous ne cherchons pas seulement un expert Docker.", {"docker": A}),
        ("We are not only looking for Docker.", {"docker": A}),
        ("This is not just a Docker role.", {"docker": A}),
        ("Ce n'est pas un problème si Docker est nouveau pour vous.", {"docker": A}),
        ("It is not a problem to learn Docker here.", {"docker": A}),
        ("We do not need slides, we need Docker.", {"docker": A}),
        ("Nous ne voulons pas de promesses, il nous faut du Docker.", {"docker": A}),
        ("Nous n'avons pas besoin de PHP, Python nous suffit.", {"php": X, "python": A}),
        ("Nous ne voulons pas perdre de temps avec Docker mal réglé : il faut le maîtriser.", {"docker": A}),
        ("Data quality is another topic for Docker users.", {"docker": A}),
        ("Docker will not be a problem for you.", {"docker": A}),
        ("Who knows Docker will not be bored.", {"docker": A}),
        ("Le périmètre : Docker et Python.", {"docker": A, "python": A}),
    ],
)
def test_words_that_only_look_like_a_refusal_rule_nothing_out(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {f.skill: f.polarity for f in finder.find(text) if f.skill in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Please do not apply without strong Docker skills.",
        "Merci de ne pas postuler sans une vraie pratique de Docker.",
        "Ne postulez pas si vous ne maîtrisez pas Docker.",
        "Do not apply if you don't know Docker.",
        "Do not apply unless you know Docker.",
        "Candidates without Docker will not be considered.",
        "Les candidats sans Docker ne seront pas retenus.",
        "Un profil qui ne connaît pas Docker ne conviendra pas.",
        "We do not have Docker in house.",
        "You will not only write Docker files.",
    ],
)
def test_what_nobody_may_come_without_is_asked(finder: SkillFinder, text: str) -> None:
    assert [(found.skill, found.polarity) for found in finder.find(text)] == [("docker", A)]


def test_what_a_refusal_names_before_the_lack_is_ruled_out_all_the_same(finder: SkillFinder) -> None:
    found = finder.find("We do not want a PHP developer who has never touched Docker.")
    assert [(one.skill, one.polarity) for one in found] == [("php", X), ("docker", A)]


@pytest.mark.parametrize(
    "heading",
    [
        "Ce que nous ne cherchons pas :",
        "Ce que nous ne voulons pas",
        "What we do not want:",
        "What we are not looking for",
        "Hors périmètre",
        "Out of scope:",
        "Not in scope",
        "Not wanted:",
        "Non souhaité :",
    ],
)
def test_a_heading_rules_out_the_list_below_it(finder: SkillFinder, heading: str) -> None:
    text = f"Profil :\n- Python\n\n{heading}\n- Docker\n- Kafka\n\nProfil recherché :\n- Django\n"
    found = {one.skill: one.polarity for one in finder.find(text)}
    assert found == {"python": A, "docker": X, "apache-kafka": X, "django": A}


@given(st.text(max_size=200), st.sampled_from(["nous ne cherchons pas ", "hors perimetre : ", " ne conviendra pas"]))
def test_every_refusal_lies_within_the_text_and_holds_its_own_middle(text: str, cue: str) -> None:
    flat = plain(text + cue + text)
    found = refusals(flat)
    assert all(0 <= one.start <= one.end <= one.insisted_until <= len(flat) for one in found)
    assert all(is_refused(found, (one.start + one.end) // 2) for one in found if one.end > one.start)
