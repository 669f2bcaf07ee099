"""Which gender somebody has, or which ones a mission welcomes: H/F, forms of address, pronouns, "a woman"."""

import re

from marketplace.taxonomy.personal.editing import GONE, Rule, gone
from marketplace.taxonomy.personal.people import PERSON

_X = r"(?: ?[/|,-] ?(?:x|d|nb|n|i|t|\*|m/x|autres?))"
_MARK = rf"(?:h ?[/|-] ?f|f ?[/|-] ?h|m ?/ ?f|f ?/ ?m){_X}{{0,3}}|m ?/ ?w{_X}{{1,3}}|w ?/ ?m{_X}{{1,3}}"
_OPEN = rf"(?:{_MARK}|(?:d|x|nb|i)(?: ?/ ?(?:[hfmwdxi]|nb)){{2,3}}|[fhmw](?: ?/ ?[dx]) ?/ ?[fhmw])"
_BRACED = rf"[(\[] ?(?:{_OPEN}|[hf] ?[.& ] ?[fh]|m/w|w/m|m-f|f-m|[hfmw] ?[,+] ?[hfmw]|gn|all genders) ?[)\]]"
MARKS = Rule(
    re.compile(rf"(?:{_BRACED}|(?<![\w/.&-])(?:{_OPEN})(?![\w/&]))"), gone, frozenset({"f", "w", "gn", "genders"})
)

_TOPICS = re.compile(
    r"(?:egalite|parite|mixite|equite|equality|equity|parity|gap|mode|rayon|collection)s?(?: \w+)? ?\Z"
)


def _welcome(match: re.Match[str], _text: str) -> str | None:
    """Unless it is what is spoken of, not who is spoken to."""
    return None if _TOPICS.search(match.string[max(0, match.start() - 30) : match.start()]) else GONE


WELCOME = Rule(
    re.compile(
        r"[(\[]? ?\b(?:all genders(?: welcome)?|any gender|tous (?:les )?genres|tout genre"
        r"|(?:homme|femme) ?(?:/|ou) ?(?:homme|femme)(?! ?-)|(?:man|woman) ?(?:/|or) ?(?:man|woman))\b"
        r"(?![- ]?machine) ?[)\]]?"
    ),
    _welcome,
    frozenset({"genders", "gender", "genres", "genre", "homme", "man"}),
)

_PRONOUN = r"(?:she|her|hers|he|him|his|they|them|theirs|elle|il|iel|lui|ze|zir|xe)"
_SET = rf"{_PRONOUN}(?: ?[/|,·] ?{_PRONOUN}){{0,3}}"
PRONOUNS = Rule(
    re.compile(
        rf"\b(?:mes |my |preferred )?(?:pronoms?|pronouns?)(?: are| is| sont)? ?:? ?{_SET}\b"
        rf"|[(\[] ?(?:{_SET}) ?[)\]]"
        r"|\b(?:she ?/ ?(?:her|they|elle)|he ?/ ?(?:him|they|il)|they ?/ ?them|elle ?/ ?(?:she|la|her)"
        r"|il ?/ ?(?:he|lui)|her ?/ ?hers)(?: ?/ ?(?:hers?|his|theirs|them))?\b"
    ),
    gone,
    frozenset(_PRONOUN[3:-1].split("|")),
    ("pronom", "pronoun", "/", "(", "["),
)

_SAID = (
    r"\b(?:je suis|i am|i'm|en tant qu[e']|etant|as|being|comme) (?P<article>an? |une? )?"
    r"(?:femme|homme|fille|garcon|woman|man|female|male)\b(?! (?:page|month|day|hour)s?)(?!-)"
)
_AT_WORK = rf"\b(?:une? |a )?(?:femmes?|hommes?|female|male|wom[ae]n|m[ae]n) (?={PERSON}|passionnee?\b|motivee?\b)"
_ALONE = (
    r"(?:^|(?<=[.;|!?(])|(?<=[.;|!?] )|(?<=, )|(?<=\n)) ?(?:une? |an? )?(?:femme|homme|woman|man|female|male)"
    r"(?= ?(?:[.;|)!?]|,|$)| de \d\d ans| of \d\d| from\b)"
)
WORDS = Rule(
    re.compile(rf"{_SAID}|{_AT_WORK}|{_ALONE}", re.MULTILINE),
    gone,
    frozenset(
        {"femme", "homme", "femmes", "hommes", "fille", "garcon", "woman", "man", "women", "men", "female", "male"}
    ),
)

_NOT_NAMES = (
    "office sql project excel access word teams windows dynamics azure power visio share outlook build dos sc eng phil"
    " tech res learning bricolage robot"
)
_ADDRESS = re.compile(
    r"(?<![\w.&'-])(?:(?:mme|mlle|m\.|mrs?\b|ms\b|miss\b)\.? (?=[a-z])"
    rf"(?!(?:{_NOT_NAMES.replace(' ', '|')})))|\b(?:madame|monsieur|mesdames|messieurs|mademoiselle)\b"
)


def _address(match: re.Match[str], text: str) -> str | None:
    """Only as it is written before a name: "MS SQL" and "m. carré" are something else."""
    words = text[match.start() : match.end()]
    if not words.endswith(" "):
        return GONE
    return GONE + " " if text[match.end()].isupper() and words[0].isupper() and words[1:] == words[1:].lower() else None


ADDRESS = Rule(
    _ADDRESS,
    _address,
    frozenset(
        {"m", "mme", "mlle", "mr", "mrs", "ms", "miss", "madame", "monsieur", "mesdames", "messieurs", "mademoiselle"}
    ),
)

_THEY = {"he": "they", "she": "they", "his": "their", "her": "their", "hers": "theirs", "himself": "themself",
         "herself": "themself", "him": "their"}  # fmt: skip


def _they(match: re.Match[str], text: str) -> str | None:
    word = text[match.start() : match.end()]
    if word[1:] != word[1:].lower():  # HE, HIS: homomorphic encryption, hospital information system
        return None
    they = _THEY[match.group()]
    return they.capitalize() if word[0].isupper() else they


THEY = Rule(re.compile(rf"(?<![\w'/-])(?:{'|'.join(_THEY)})(?![\w/-])"), _they, frozenset(_THEY))

_CHILDREN = r"(?:(?:un|deux|trois|quatre|cinq|\d|one|two|three|four|five|jeunes|young) ){0,2}"
PARENTS = Rule(
    re.compile(
        rf"\b(?:jeune )?(?:mere|pere|maman|papa) de {_CHILDREN}(?:enfants?|filles?|garcons?|jumeaux)\b"
        rf"|\b(?:mother|father|mum|mom|dad) (?:of|to) {_CHILDREN}"
        r"(?:children|child|kids?|boys?|girls?|sons?|daughters?|twins)\b"
    ),
    gone,
    frozenset({"mere", "pere", "maman", "papa", "mother", "father", "mum", "mom", "dad"}),
)

RULES: tuple[Rule, ...] = (PARENTS, MARKS, PRONOUNS, WELCOME, WORDS, ADDRESS, THEY)
