"""Headline and biography of a freelancer of the demo."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from marketplace.stack.seeding.abilities import Ability
from marketplace.stack.seeding.chance import happens
from marketplace.stack.seeding.voices import CLIENTS, WORDS
from marketplace.taxonomy.vocabulary import load_vocabulary


@dataclass(frozen=True)
class Sitter:
    """What the texts may tell."""

    role: str
    second: str | None  # role of the other trade
    feminine: bool
    years: int
    abilities: tuple[Ability, ...]  # the best known first
    trains: bool


def headline(*, dice: Random, sitter: Sitter, language: str) -> str:
    """The trade, and what it is used for."""
    words = WORDS[language][sitter.role]
    title = words.titles[0 if sitter.feminine else 1]
    if sitter.second and happens(dice=dice, likelihood=0.6):
        return f"{title} & {WORDS[language][sitter.second].short} – {dice.choice(words.focuses)}"
    return f"{title} – {dice.choice(words.focuses)}"


def bio(*, dice: Random, sitter: Sitter, language: str) -> str:
    """Three to six sentences."""
    own = WORDS[language][sitter.role].deeds
    deeds = dice.sample(own, 1 if sitter.years < SEASONED else 2)
    if sitter.second:
        deeds.append(dice.choice(WORDS[language][sitter.second].deeds))
    sentences = [
        dice.choice(_opening(sitter.years, language)),
        *_with_clients(dice, deeds, language),
        _tools(dice, sitter.abilities, language),
        dice.choice(_TRAINING[language]) if sitter.trains else "",
        dice.choice(_MANNERS[language]),
    ]
    return elided(" ".join(sentence for sentence in sentences if sentence))


SEASONED = 4  # years from which there is more than one thing to tell


def _with_clients(dice: Random, deeds: Sequence[str], language: str) -> Iterator[str]:
    """Each sentence with another client, of the kind that it wants."""
    clients, used = CLIENTS[language], set[str]()
    for deed in deeds:
        kind = next((kind for kind in clients if f"{{{kind}}}" in deed), None)
        client = dice.choice([name for name in clients[kind or dice.choice(list(clients))] if name not in used])
        used.add(client)
        yield deed.format(**{kind or "client": client})


def elided(text: str) -> str:
    """French joins "de" and "un"; no English text holds either."""
    return text.replace(" de un", " d'un").replace(" que un", " qu'un")


def _opening(years: int, language: str) -> Sequence[str]:
    if years < 2:  # noqa: PLR2004
        return _FRESH[language]
    texts = _YOUNG[language] if years < SEASONED else _SEASONED[language]
    return [text.format(years=years) for text in texts]


_FRESH = {
    "fr": ("Début d'activité en indépendant après mes études.", "Jeune activité, grande curiosité."),
    "en": ("I turned freelance straight after my studies.", "A young business with a lot of curiosity."),
}
_YOUNG = {
    "fr": (
        "{years} ans d'expérience, d'abord en agence, puis en indépendant.",
        "En indépendant depuis peu, après {years} ans en équipe produit.",
        "{years} ans de pratique et l'envie d'apprendre encore.",
    ),
    "en": (
        "{years} years of practice, first with an agency, now freelance.",
        "Freelance after {years} years in a product team.",
    ),
}
_SEASONED = {
    "fr": (
        "{years} ans d'expérience, dont plusieurs en indépendant.",
        "Je travaille dans le numérique depuis {years} ans.",
        "Mon parcours : {years} ans entre grands groupes et petites équipes.",
        "En {years} ans, j'ai vu passer les modes ; je garde ce qui rend service.",
        "Après {years} ans de métier, je choisis des missions utiles.",
    ),
    "en": (
        "{years} years of experience, several of them freelance.",
        "I have worked in tech for {years} years.",
        "{years} years between large groups and small teams.",
        "After {years} years I pick missions that are of use.",
    ),
}
_TRAINING = {
    "fr": (
        "Je transmets volontiers : ateliers, binômes, relectures.",
        "J'accompagne les équipes jusqu'à ce qu'elles n'aient plus besoin de moi.",
        "Je forme aussi les équipes en place.",
    ),
    "en": ("I like to teach: workshops, pairing, reviews.", "I stay until your team no longer needs me."),
}
_MANNERS = {
    "fr": (
        "J'aime les livraisons courtes et les chiffres honnêtes.",
        "Je préfère un petit résultat vérifié à une grande promesse.",
        "Je documente ce que je livre.",
        "Je dis non quand l'IA n'apporte rien.",
        "Je travaille au plus près des utilisateurs.",
        "",
        "",
    ),
    "en": (
        "I like short cycles and honest figures.",
        "I document what I deliver.",
        "I say so when AI brings nothing.",
        "",
    ),
}
_TOOLS = {
    "fr": ("Outils du quotidien : {tools}.", "Je travaille surtout avec {tools}.", "Points forts : {tools}."),
    "en": ("Daily tools: {tools}.", "I mostly work with {tools}.", "Strongest in {tools}."),
}


def _tools(dice: Random, held: Sequence[Ability], language: str) -> str:
    labels = [_label(ability.skill, language) for ability in held[: dice.randint(3, 5)]]
    return dice.choice(_TOOLS[language]).format(tools=", ".join(labels))


def _label(skill: str, language: str) -> str:
    return _labels()[skill][0 if language == "fr" else 1]


@cache
def _labels() -> dict[str, tuple[str, str]]:
    return {skill.slug: (skill.label_fr, skill.label_en) for skill in load_vocabulary().skills}
