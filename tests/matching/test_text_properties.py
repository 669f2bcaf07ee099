"""What a text may say in other words without anything being read differently. No database: texts in, readings out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.briefs.mission import parse_brief
from marketplace.briefs.profile import parse_profile
from marketplace.services.reading import skill_finder
from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.reader import text_reader

TODAY = date(2026, 11, 23)
WANTED = {
    "fr": "Mission de six mois pour une banque. Compétences exigées : {} et Docker.",
    "en": "A mission of six months for a bank. Required skills: {} and Docker.",
}
ONE_SKILL = (
    ("apprentissage profond", "deep learning"),
    ("traitement du langage naturel", "natural language processing", "NLP"),
    ("vision par ordinateur", "computer vision"),
    ("bases de données vectorielles", "vector databases"),
    ("reconnaissance d'actions", "action recognition"),
    ("génération augmentée par récupération", "retrieval-augmented generation", "RAG"),
    ("Kubernetes", "k8s"),
    ("PostgreSQL", "Postgres"),
    ("scikit-learn", "sklearn"),
    ("intégration continue", "continuous integration"),
)


def reading_of_mission(text, title=""):
    return text_reader().mission(title=title, brief=text)


def reading_of_profile(headline, bio):
    return text_reader().profile(headline=headline, bio=bio)


def draft_of_mission(text, title=""):
    """What is asked for, role and seniority."""
    drafted = parse_brief(f"{title}\n\n{text}" if title else text, today=TODAY, finder=skill_finder())
    asked = {(one.skill, one.importance, one.minimum_level) for one in drafted.requirements}
    return asked, *(found and found.value for found in (drafted.role, drafted.seniority))


def draft_of_profile(headline, bio):
    """What is held, role and seniority."""
    drafted = parse_profile(f"{headline}\n\n{bio}", today=TODAY, finder=skill_finder())
    held = {(one.skill, one.level, one.years) for one in drafted.skills}
    return held, *(found and found.value for found in (drafted.role, drafted.seniority))


def of_mission(text, title=""):
    """All that scoring takes from a mission's text."""
    return *draft_of_mission(text, title), reading_of_mission(text, title)


def of_profile(headline, bio):
    """All that scoring takes from a profile's text."""
    return *draft_of_profile(headline, bio), reading_of_profile(headline, bio)


@pytest.mark.parametrize("language", WANTED)
@pytest.mark.parametrize("names", ONE_SKILL, ids=lambda names: names[-1])
def test_a_skill_is_the_same_by_whichever_of_its_names_and_in_whichever_language(names, language):
    first, *others = (of_mission(WANTED[language].format(name)) for name in names)

    assert first[0]
    assert [other for other in others if other != first] == []


@pytest.mark.parametrize("names", ONE_SKILL, ids=lambda names: names[-1])
def test_a_held_skill_is_the_same_by_whichever_of_its_names(names):
    first, *others = (of_profile("Freelance", f"Cinq ans de pratique : {name}, SQL et Docker.") for name in names)

    assert first[0]
    assert [other for other in others if other != first] == []


def test_nearly_every_skill_of_the_vocabulary_is_the_same_by_its_french_and_its_english_name():
    """A few names are words of every day too, or name a second skill in brackets."""
    both = [(skill.label_fr, skill.label_en) for skill in load_vocabulary().skills if skill.label_fr != skill.label_en]
    alike = 0
    for names in both:
        french, english = (of_mission(WANTED["fr"].format(name)) for name in names)
        alike += french[0] == english[0] and french[-1].concepts == english[-1].concepts

    assert alike >= 0.96 * len(both)


TITLES = (
    ("Développeur Python", "Développeuse Python", "Développeur·se Python", "Développeur(euse) Python"),
    ("Ingénieur machine learning", "Ingénieure machine learning", "Ingénieur·e machine learning"),
    ("Ingénieur machine learning", "Ingénieur(e) machine learning", "Ingénieur.e machine learning (H/F)"),
    ("Consultant IA senior", "Consultante IA senior", "Consultant·e IA senior", "Consultant(e) IA senior F/H"),
    ("Chercheur en NLP", "Chercheuse en NLP", "Chercheur/chercheuse en NLP", "Chercheur·se en NLP"),
    ("Architecte data confirmé", "Architecte data confirmée", "Architecte data confirmé·e"),
    ("Formateur IA", "Formatrice IA", "Formateur·rice IA", "Formateur/trice IA (F/H/X)"),
    ("Data scientist", "Data scientist H/F", "Data scientist (H/F)", "Data scientist (m/w/d)", "Data scientist - F/H"),
    ("Développeur logiciel expert", "Développeuse logiciel experte", "Développeur·euse logiciel expert·e"),
    ("Senior ML engineer", "Senior ML engineer (m/f/d)", "Senior ML engineer (all genders)"),
    ("Chef de projet data", "Cheffe de projet data", "Chef·fe de projet data", "Chef(fe) de projet data"),
)
BRIEFS = (
    (
        "On cherche un développeur senior passionné, expert en PyTorch et Docker, pour un assureur.",
        "On cherche une développeuse senior passionnée, experte en PyTorch et Docker, pour un assureur.",
        "On cherche un·e développeur·se senior passionné·e, expert·e en PyTorch et Docker, pour un assureur.",
        "On cherche un(e) développeur(se) senior passionné(e), expert(e) en PyTorch et Docker, pour un assureur.",
    ),
    (
        "Le consultant maîtrisera Kubernetes ; il sera aidé par nos ingénieurs. Profil confirmé.",
        "La consultante maîtrisera Kubernetes ; elle sera aidée par nos ingénieures. Profil confirmé.",
        "Le ou la consultant·e maîtrisera Kubernetes ; il/elle sera aidé·e par nos ingénieur·es. Profil confirmé.",
    ),
    (
        "Vous êtes autonome et certifié AWS, débutant accepté. Kafka exigé.",
        "Vous êtes autonome et certifiée AWS, débutante acceptée. Kafka exigé.",
        "Vous êtes autonome et certifié·e AWS, débutant·e accepté·e. Kafka exigé.",
        "Vous êtes autonome et certifié(e) AWS, débutant(e) accepté(e). Kafka exigé.",
    ),
    (
        "Chaque data engineer écrit ses propres tests dbt. Ils travaillent avec Airflow.",
        "Chaque data engineer (H/F) écrit ses propres tests dbt. Ils travaillent avec Airflow.",
    ),
    (
        "The engineer will own their pipelines in Airflow, and they will coach our team.",
        "The engineer will own his pipelines in Airflow, and he will coach our team.",
        "The engineer will own her pipelines in Airflow, and she will coach our team.",
        "The engineer will own his or her pipelines in Airflow, and he/she will coach our team.",
    ),
)


def pairs(families):
    """Each form beside the first of its family."""
    return [pytest.param(family[0], form, id=form[:40]) for family in families for form in family[1:]]


@pytest.mark.parametrize(("plain", "form"), pairs(TITLES))
def test_the_gender_of_a_title_or_headline_leaves_the_reading_as_it_is(plain, form):
    brief, bio = "Python et Docker sont exigés.", "Python (5 ans), Docker, pour des banques."

    assert reading_of_mission(brief, title=form) == reading_of_mission(brief, title=plain)
    assert reading_of_profile(form, bio) == reading_of_profile(plain, bio)


@pytest.mark.parametrize(("plain", "form"), pairs(TITLES))
def test_the_gender_of_a_title_leaves_the_draft_of_a_mission_as_it_is(plain, form):
    brief = "Python et Docker sont exigés."

    assert draft_of_mission(brief, title=form) == draft_of_mission(brief, title=plain)


@pytest.mark.parametrize(("plain", "form"), pairs(BRIEFS))
def test_the_gender_that_a_brief_speaks_to_leaves_the_reading_as_it_is(plain, form):
    assert reading_of_mission(form) == reading_of_mission(plain)


@pytest.mark.parametrize(("plain", "form"), pairs(BRIEFS))
def test_the_gender_that_a_brief_speaks_to_leaves_the_draft_as_it_is(plain, form):
    assert draft_of_mission(form, title="Mission") == draft_of_mission(plain, title="Mission")


BIOS = (
    (
        "Je suis spécialisé en RAG et passionné de LangChain, expert Python reconnu.",
        "Je suis spécialisée en RAG et passionnée de LangChain, experte Python reconnue.",
        "Je suis spécialisé·e en RAG et passionné·e de LangChain, expert·e Python reconnu·e.",
    ),
    (
        "Ancien directeur data d'un assureur, il est devenu formateur : Spark, Kafka, dbt.",
        "Ancienne directrice data d'un assureur, elle est devenue formatrice : Spark, Kafka, dbt.",
    ),
    ("Ten years as a developer. They lead MLOps teams.", "Ten years as a developer. She leads MLOps teams."),
)


@pytest.mark.parametrize(("plain", "form"), pairs(BIOS))
def test_the_gender_that_a_bio_is_written_in_leaves_the_reading_as_it_is(plain, form):
    assert reading_of_profile("Freelance IA", form) == reading_of_profile("Freelance IA", plain)


@pytest.mark.parametrize(("plain", "form"), pairs(BIOS))
def test_the_gender_that_a_bio_is_written_in_leaves_the_draft_as_it_is(plain, form):
    assert draft_of_profile("Freelance IA", form) == draft_of_profile("Freelance IA", plain)


PLAIN_BIO = "Data engineer chez un assureur pendant huit ans : Spark, Airflow et Kafka au quotidien."
PERSONAL = (
    "Je m'appelle Claire Fontaine.",
    "Je m'appelle Mohamed Benali.",
    "Je suis une femme.",
    "Je suis un homme.",
    "J'ai 27 ans.",
    "Né en 1968.",
    "Âgée de 58 ans.",
    "De nationalité sénégalaise.",
    "Française.",
    "Mère de trois enfants.",
    "Pronoms : iel.",
)
PLAIN_ENGLISH = "Data engineer for an insurer during eight years: Spark, Airflow and Kafka every day."
PERSONAL_ENGLISH = (
    "My name is Emily Clarke.",
    "My name is Oluwaseun Adeyemi.",
    "I am a woman.",
    "I am 61 years old.",
    "Born in 1999.",
    "Polish national.",
    "Father of two.",
    "Pronouns: she/her.",
)


@pytest.mark.parametrize(
    ("words", "bio"),
    [*((words, PLAIN_BIO) for words in PERSONAL), *((words, PLAIN_ENGLISH) for words in PERSONAL_ENGLISH)],
)
def test_name_gender_age_and_nationality_move_nothing_that_is_read_of_a_bio(words, bio):
    plain = of_profile("Data engineer", bio)

    assert of_profile("Data engineer", f"{words} {bio}") == plain
    assert of_profile("Data engineer", f"{bio} {words}") == plain


FIRST_NAMES = ("Claire", "Karim", "Ngoc Anh", "Ludivine", "Giulia", "Jean-Baptiste", "Fatou", "John", "Wei", "Ewa")
FAMILY_NAMES = ("Morel", "Haddad", "Nguyen", "Le Goff", "Bianchi", "O'Connor", "Diop", "Kowalska", "Zhang", "Ferreira")


@given(first=st.sampled_from(FIRST_NAMES), family=st.sampled_from(FAMILY_NAMES))
def test_under_whatever_name_somebody_signs_the_same_is_read(first, family):
    unsigned = reading_of_profile("Data engineer", PLAIN_BIO)

    assert reading_of_profile("Data engineer", f"{PLAIN_BIO}\n\n{first} {family}") == unsigned


NEGATED = (
    ("Stack : Kafka et dbt. Pas de Hadoop chez nous.", "hadoop", ["apache-kafka", "dbt"]),
    ("Kafka et dbt sont exigés ; la maîtrise de Scala n'est pas nécessaire.", "scala", ["apache-kafka", "dbt"]),
    ("Kafka et dbt sont exigés, sans Terraform.", "terraform", ["apache-kafka", "dbt"]),
    ("Kafka and dbt are required. No Hadoop here.", "hadoop", ["apache-kafka", "dbt"]),
    ("Kafka and dbt are required; Scala is not needed.", "scala", ["apache-kafka", "dbt"]),
    ("You need Kafka and dbt, but do not need Terraform.", "terraform", ["apache-kafka", "dbt"]),
)
MENTIONED = (
    ("Notre client édite un concurrent de Tableau. Vous maîtrisez Kafka et dbt.", "tableau", ["apache-kafka", "dbt"]),
    ("Nous remplaçons Talend, dont plus personne ne veut. Kafka et dbt exigés.", "talend", ["apache-kafka", "dbt"]),
    ("Our client sells a competitor of Tableau. You master Kafka and dbt.", "tableau", ["apache-kafka", "dbt"]),
    (
        "We are replacing Talend, which nobody wants any more. Kafka and dbt required.",
        "talend",
        ["apache-kafka", "dbt"],
    ),
)


@pytest.mark.parametrize(("brief", "unwanted", "wanted"), [*NEGATED, *MENTIONED], ids=lambda given: str(given)[:40])
def test_a_skill_that_is_ruled_out_or_only_mentioned_is_no_requirement(brief, unwanted, wanted):
    asked = {skill for skill, _importance, _level in of_mission(brief)[0]}

    assert sorted(asked) == wanted


UNHELD = (
    ("Je travaille avec Kafka et dbt, mais je ne fais pas de Hadoop.", "hadoop"),
    ("Kafka et dbt depuis six ans. Je ne connais pas Scala.", "scala"),
    ("Kafka et dbt. Aucune expérience de Terraform.", "terraform"),
    ("I work with Kafka and dbt, and I do not do Hadoop.", "hadoop"),
    ("Kafka and dbt for six years. I have never used Scala.", "scala"),
    ("Kafka and dbt. No experience with Terraform.", "terraform"),
)


@pytest.mark.parametrize(("bio", "unheld"), UNHELD, ids=lambda given: str(given)[:40])
def test_a_skill_that_somebody_says_they_lack_is_not_held_and_not_what_their_text_is_about(bio, unheld):
    held, reading = draft_of_profile("Freelance", bio)[0], reading_of_profile("Freelance", bio)
    without = reading_of_profile("Freelance", "Kafka, dbt.")

    assert sorted(skill for skill, _level, _years in held) == ["apache-kafka", "dbt"]
    assert set(reading.concepts) <= set(without.concepts)
