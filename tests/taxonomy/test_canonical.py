"""Who wrote a text, and whom it welcomes, leaves no trace in what its readers see."""

import re
from collections.abc import Iterator
from re import _parser as parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy import canonical as module
from marketplace.taxonomy.canonical import canonical
from tests.briefs.test_linearity import runs_from_anywhere

ALIKE = (
    ("Développeuse Python", "Développeur Python"),
    ("Développeur·se Python", "Développeur Python"),
    ("Développeur(se) Python", "Développeur Python"),
    ("développeur.euse", "développeur"),
    ("développeur-se", "développeur"),
    ("développeur_se", "développeur"),
    ("développeur*se", "développeur"),
    ("développeur\u2e31se", "développeur"),
    ("expert_e_s", "experts"),
    ("consultant*e*s", "consultants"),
    ("développeur/développeuse", "développeur"),
    ("développeur / développeuse", "développeur"),
    ("Développeur/euse", "Développeur"),
    ("DÉVELOPPEUSE", "DÉVELOPPEUR"),
    ("DÉVELOPPEUR(SE)", "DÉVELOPPEUR"),
    ("ingénieur·e", "ingénieur"),
    ("ingénieure", "ingénieur"),
    ("ingénieur.e.s", "ingénieurs"),
    ("ingénieur·es", "ingénieurs"),
    ("ingénieur(e)s", "ingénieurs"),
    ("consultant(e)", "consultant"),
    ("consultant·e·s", "consultants"),
    ("expert·e·s", "experts"),
    ("formatrice/formateur", "formateur"),
    ("formateur/trice", "formateur"),
    ("chargé(e) de projet", "chargé de projet"),
    ("chargé.e de projet", "chargé de projet"),
    ("cheffe de projet", "chef de projet"),
    ("chef·fe de projet", "chef de projet"),
    ("chef(fe) de projet", "chef de projet"),
    ("directrice", "directeur"),
    ("chercheuse en IA", "chercheur en IA"),
    ("technicien·ne", "technicien"),
    ("technicienne", "technicien"),
    ("statisticiennes", "statisticiens"),
    ("Passionné·e", "Passionné"),
    ("passionné.e.", "passionné."),
    ("certifiée AWS", "certifié AWS"),
    ("motivé-e", "motivé"),
    ("reconverti·e", "reconverti"),
    ("Je recherche un·e data scientist", "Je recherche un data scientist"),
    ("Une développeuse passionnée", "Un développeur passionné"),
    ("une data scientist", "un data scientist"),
    ("Data scientist (H/F)", "Data scientist"),
    ("Data scientist F/H", "Data scientist"),
    ("Data scientist - H/F", "Data scientist"),
    ("Data scientist H/F - Paris", "Data scientist - Paris"),
    ("Data engineer (M/F/D)", "Data engineer"),
    ("Data engineer m/w/d", "Data engineer"),
    ("Data engineer (H/F/NB)", "Data engineer"),
    ("Data engineer (all genders)", "Data engineer"),
    ("Data engineer (d/f/m) Berlin", "Data engineer Berlin"),
    ("Data scientist, femme, Paris", "Data scientist, Paris"),
    ("Je suis une femme. Je code.", "Je code."),
    ("Je suis une femme de 35 ans, data scientist", "data scientist"),
    ("Femme, 35 ans, data scientist", "data scientist"),
    ("I am a woman. I write Python.", "I write Python."),
    ("I am a 42 years old developer", "developer"),
    ("Data scientist, 42 years old, Paris", "Data scientist, Paris"),
    ("Data scientist. 42 years old. Paris", "Data scientist. Paris"),
    ("J'ai 35 ans et j'aime Python", "et j'aime Python"),
    ("âgé de 42 ans, je code", "je code"),
    ("Né en 1985, je code", "je code"),
    ("born in 1990.", ""),
    ("Jeune développeuse", "développeur"),
    ("Quadragénaire, expert Python", "expert Python"),
    ("De nationalité italienne, développeuse", "développeur"),
    ("Italian national, data engineer", "data engineer"),
    ("Développeur d'origine marocaine", "Développeur"),
    ("French citizen. NLP engineer", "NLP engineer"),
    ("An Italian developer in Lyon", "A developer in Lyon"),
    ("Développeuse italienne, Python", "Développeur, Python"),
    ("Mme Durand, data scientist", "data scientist"),
    ("M. Durand", ""),
    ("Ms Smith leads", "leads"),
    ("Alice (she/her) codes", "Alice codes"),
    ("Pronoms : elle. Data scientist", "Data scientist"),
    ("She built her pipeline", "They built their pipeline"),
    ("He built his pipeline", "They built their pipeline"),
    ("il/elle devra coder", "il devra coder"),
    ("Ingénieur data / Ingénieure data", "Ingénieur data"),
    ("toutes et tous", "tous"),
    ("tou·te·s", "tous"),
    ("développeurs et développeuses", "développeurs"),
    ("curieux·se et rigoureux(se)", "curieux et rigoureux"),
    ("curieuse et rigoureuse", "curieux et rigoureux"),
    ("un(e) développeur(se) confirmé(e)", "un développeur confirmé"),
    ("Nous cherchons notre future directrice", "Nous cherchons notre futur directeur"),
    ("consultante senior spécialisée en RAG", "consultant senior spécialisé en RAG"),
    ("Je suis spécialisée en NLP", "Je suis spécialisé en NLP"),
    ("professionnel·le·s", "professionnels"),
    ("actif·ve", "actif"),
    ("de la développeuse", "du développeur"),
    ("developpeu(r/se)", "developpeur"),
    ("développeur (se)", "développeur"),
    ("Freelance de 45 ans", "Freelance"),
    ("Je suis française, data engineer", "data engineer"),
    ("née le 12 mars 1985 à Lyon, codeuse", "codeur"),
    ("une chercheuse en NLP basée à Lyon", "un chercheur en NLP basé à Lyon"),
    ("Ingénieur(e)/Chercheur(se) NLP", "Ingénieur/Chercheur NLP"),
    ("Elle est data scientist. Elle a 38 ans.", "Elle est data scientist."),
    ("He is 38 years old and writes Go", "and writes Go"),
    ("ML engineer, German, based in Nantes", "ML engineer, based in Nantes"),
    ("nos collaborateurs (collaboratrices), demain", "nos collaborateurs, demain"),
    ("Data engineer H/F : une mission", "Data engineer : une mission"),
    ("son/sa futur(e) expert(e)", "son futur expert"),
    ("Italienne, 35 ans, data engineer", "data engineer"),
    ("Female, Indian. Data engineer", "Data engineer"),
    ("A 45-year-old man. Data engineer", "Data engineer"),
    ("Mère de deux enfants, data engineer", "data engineer"),
    ("Le/la consultant(e) sera amené(e) à coder", "Le consultant sera amené à coder"),
    ("Née à Casablanca, je code", "je code"),
)
UNTOUCHED = (
    "interface homme machine (IHM)",
    "interaction homme-machine",
    "Protection contre le man-in-the-middle",
    "Je lis les man pages",
    "Expert M. 365 et R",
    "MS SQL Server, Ms Project",
    "Maître d'œuvre",
    "Maîtrise de Python",
    "jeune pousse lyonnaise",
    "jeune entreprise innovante",
    "5 ans d'expérience en Python",
    "depuis 10 ans",
    "10 years of Python",
    "Plus de 20 ans d'expérience",
    "J'ai 20 ans d'expérience",
    "Python depuis 20 ans",
    "anglais courant",
    "français natif, anglais courant",
    "fluent German",
    "Langues : français, anglais, allemand",
    "French-speaking market",
    "le marché français",
    "clients italiens",
    "une banque française",
    "matrice de confusion, calculatrice",
    "lignes directrices",
    "variables indépendantes",
    "contrat à durée déterminée",
    "société née en 1998",
    "A company born in the cloud",
    "born in the cloud",
    "a 20-year-old code base",
    "20-year-old company",
    "données d'origine",
    "pays d'origine",
    "HE, TFHE and HIS",
    "chiffrement HE et M/M/1",
    "Elle pilote un projet",
    "elle",
    "jours/homme",
    "50 jours homme",
    "droits de l'homme",
    "I/O, CI/CD, A/B testing, R&D, B2B/B2C",
    "M-F 9-5",
    "hauteur H et facteur F",
    "node.js, .NET, asp.net, vue.js, C++, C#",
    "e-commerce",
    "mission(s)",
    "solution basée sur Python",
    "expérience professionnelle",
    "analyse des ventes d'une plateforme en ligne",
    "test-e2e",
    "Docker.io et google.com",
    "heure, meilleure, majeure",
    "mode homme et femme",
    "égalité hommes-femmes",
    "engagés pour l'égalité Femme/Homme",
    "Vous aurez la charge de deux projets",
    "santé de la femme",
    "Polish the UI",
    "American Express",
    "Swiss army knife",
    "modèles entraînés/évalués",
    "le français",
    "un million d'euros",
    "une trentaine de personnes",
    "quarantaine",
    "Les données patients sont hébergées en France",
    "la valeur, la couleur",
    "et/ou",
    "machine to machine",
    "more and more",
    "plus de 30 ans",
    "contrat de 18 ans",
    "bien-être",
    "homomorphe/chiffré",
    "R, SAS et Python",
    "entrées/sorties",
    "clé/valeur",
    "Le client a 30 ans d'histoire",
)
PARTS = (
    "une développeuse", "consultant(e)", "ingénieur·e·s", "data scientist", "(H/F)", "H/F", "femme",
    "je suis une femme", "35 ans", "de 42 ans", "jeune", "née en 1985", "born in 1990", "italienne", "an Italian",
    "French", "developer", "she", "she/her", "(elle)", "Mme", "M.", "Durand", ",", ".", " ", "\n", "-", "/", "(",
    ")", ";", "ou", "et", "spécialisée", "chef", "d'origine marocaine", "I am", "42 years old", "la", "de la",
    "quadragénaire", "·e", "tou·te·s", "il/elle", "Python",
)  # fmt: skip


@pytest.mark.parametrize(("written", "seen"), ALIKE)
def test_what_tells_of_gender_age_or_origin_is_made_one_or_goes(written: str, seen: str) -> None:
    assert canonical(written) == seen


@pytest.mark.parametrize("seen", sorted({seen for _written, seen in ALIKE}))
def test_the_common_form_is_its_own(seen: str) -> None:
    assert canonical(seen) == seen


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_says_something_else_stays(text: str) -> None:
    assert canonical(text) == text


def test_typographic_signs_and_decomposed_letters_are_made_one() -> None:
    assert canonical("L\u2019inge\u0301nieur\u00a0: \u00ab\u202fRAG\u202f\u00bb") == 'L\'ingénieur : " RAG "'


def test_line_breaks_stay() -> None:
    assert canonical("Python\r\n- SQL (H/F)\n- dbt") == "Python\n- SQL\n- dbt"


def test_a_bio_reads_alike_whoever_wrote_it() -> None:
    hers = "Codeuse passionnée, 38 ans, de nationalité grecque. Formatrice certifiée, je suis spécialisée en NLP."
    his = "Codeur passionné. Formateur certifié, je suis spécialisé en NLP."

    assert canonical(hers) == canonical(his) == his


@given(st.text())
def test_any_text_is_read_and_is_then_its_own_canonical_form(text: str) -> None:
    once = canonical(text)

    assert canonical(once) == once


@given(st.lists(st.sampled_from(PARTS), max_size=14), st.sampled_from(["", " "]))
def test_texts_full_of_such_words_are_their_own_canonical_form_too(parts: list[str], between: str) -> None:
    once = canonical(between.join(parts))

    assert canonical(once) == once


def expressions() -> Iterator[re.Pattern[str]]:
    yield from (rule.pattern for rule in module._RULES)
    yield from (value for value in vars(module).values() if isinstance(value, re.Pattern))


@pytest.mark.parametrize("pattern", [pytest.param(pattern, id=pattern.pattern[:30]) for pattern in expressions()])
def test_no_expression_runs_to_the_end_of_a_word_from_each_of_its_letters(pattern: re.Pattern[str]) -> None:
    assert not runs_from_anywhere(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
