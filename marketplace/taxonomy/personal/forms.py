"""Gendered and inclusive forms of a person's noun or adjective become the one that the other forms are built on."""

import re

from marketplace.taxonomy.personal.editing import Rule
from marketplace.taxonomy.personal.people import PERSON, SIGNS

# Ending of the feminine, of the masculine, and the stems that only people have: "matrice" and "heure" are no persons.
_NOUNS = {
    ("euse", "eur"): (
        "annot blogu bricol chass cherch cod coach conseill danseu design developp entrain entrepren hack influenc"
        " interview jou manag market maquett pens programm rapport recrut supervis test travaill vend vulgaris voyag"
        " accompagn debogu freelanc invest investiss enquet"
    ),
    ("trice", "teur"): (
        "ac administra ama ambassa anima annota audi collabora co-fonda concep conduc coordina coordonna cofonda"
        " correc crea direc edi evalua explora facilita fonda forma illustra innova inspec institu integra interlocu"
        " lec media modera narra negocia observa opera organisa prescrip presenta produc programma realisa redac"
        " simplifica traduc transforma utilisa vulgarisa composi exposi rec"
    ),
    ("eure", "eur"): "aut cherch developp doct entrepren ingeni profess program supervis",
    ("te", "t"): (
        "adjoin adheren agen alternan apprenan assistan avoca candida commercan consultan correspondan debutan"
        " dirigean doctoran postdoctoran enseignan etudian exper exploitan geran intervenan laurea magistra participan"
        " presiden referen remplacan representan polyvalen competen exigean"
    ),
    ("enne", "en"): (
        "academici biostatistici chirurgi comedi cybernetici electrici gardi histori informatici linguistici"
        " logistici mathematici mecanici musici pharmaci phonetici physici practici pratici robotici semantici"
        " statistici technici theorici"
    ),
    ("ere", "er"): "bacheli banqui conseill infirmi ouvri",
    ("e", ""): (
        "associe attache charge delegue diplome employe retraite salarie apprenti artisan passionne motive reconverti"
        " experimente confirme certifie convaincu aguerri chevronne habitue interesse habilite qualifie accredite"
        " agrege investi implique devoue epanoui autoforme"
    ),
    ("fe", ""): "chef cochef",
    ("ne", ""): "champion patron",
    ("euse", "eux"): ("ambiti amour conscienci curi desir envi heur minuti rigour soigne souci stud studi seri"),
    ("drice", "deur"): "ambassa",
}
_ENGLISH = {"craftswoman": "craftsman", "saleswoman": "salesman", "chairwoman": "chairman", "alumna": "alumnus"}


def _words() -> dict[str, tuple[int, str]]:
    singular = {
        stem + feminine: (len(feminine), masculine)
        for (feminine, masculine), stems in _NOUNS.items()
        for stem in stems.split()
    }  # fmt: skip
    plural = {word + "s": (cut + 1, _plural(add)) for word, (cut, add) in singular.items()}
    english = {woman: (len(woman), man) for woman, man in _ENGLISH.items()}
    return {**singular, **plural, **english}


def _plural(ending: str) -> str:
    return ending if ending.endswith("x") else ending + "s"


_MASCULINE = _words()  # plain feminine → letters to cut, letters to add
_ADJECTIVAL = ("ligne ", "lignes ", "idee ", "idees ", "force ")  # "lignes directrices"


def _noun(match: re.Match[str], text: str) -> str | None:
    change = _MASCULINE.get(match.group())
    if change is None or match.string.endswith(_ADJECTIVAL, 0, match.start()):
        return None
    return _with_ending(text[match.start() : match.end()], *change)


def _with_ending(word: str, cut: int, add: str) -> str:
    return word[: len(word) - cut] + (add.upper() if len(word) > 1 and word.isupper() else add)


NOUNS = Rule(re.compile(r"(?<![a-z])[a-z]{4,24}(?<=[eans])(?![a-z])"), _noun, frozenset(_MASCULINE))

_JOIN = r"(?: ?/ ?-?|[·•‧∙⋅⸱_*.\-]| ?\([·/-]?)"
_ADDED = "euses?|ses?|t?rices?|ices?|t?eurs?|ennes?|nes?|elles?|les?|ives?|ves?|eres?|ffes?|fes?|e?sses?|une|es?"
_ENDINGS = re.compile(
    rf"(?P<join>{_JOIN})(?P<added>{_ADDED})\)?(?P<more>[·•‧∙⋅⸱_*.\-(]?s\)?)?(?![a-z]|(?<!\))[.\-/][a-z])"
)
# What may follow which ending of the masculine, which stays.
_FOLLOWS = tuple(
    (re.compile(rf"(?:{stem})\Z"), frozenset(added.split()))
    for stem, added in (
        (r"eurs?", "se ses euse euses trice trices rice rices ice ices eur eurs teur teurs e es"),
        (r"eux", "euse euses se ses"),
        (r"[iy]ens?", "enne ennes ne nes e es"),
        (r"[niu]els?", "elle elles le les e es"),
        (r"ifs?", "ive ives ve ves"),
        (r"ers?", "ere eres e es"),
        (r"efs?", "ffe ffes fe fes e es"),
        (r"tres?", "sse sses esse esses"),
        (r"\bun", "une e"),
        (r"[a-z]{3}", "e es"),
    )
)
# Before a join that also stands in addresses and in compounds, and before a bracket that stands apart.
_PERSONAL = re.compile(r"(?:[eu]r|eux|en|[aeo]nt|ert|ost|é|i|u|al|el|if|ef|cat|dat|ain|tre|un)s?\Z", re.IGNORECASE)
_SPLIT = re.compile(r"(?:\(r/se\)|[·•‧⸱_*.]r[·•‧⸱_*.]se)(?P<more>[·•‧⸱_*.]?s)?(?![a-z])")


def _ending(match: re.Match[str], text: str) -> str | None:
    words, start = match.group(), match.start()
    stem = text[max(0, start - 5) : start]
    if ("(" in words) != (")" in words) or not _may_follow(match.string[max(0, start - 5) : start], match["added"]):
        return None
    if words[0] in "./-_* " and not _PERSONAL.search(stem):
        return None
    many = stem[-1] not in "sxSX" and (match["more"] is not None or match["added"].endswith("s"))
    return ("S" if stem[-1].isupper() else "s") if many else ""


def _may_follow(stem: str, added: str) -> bool:
    return any(added in endings and before.search(stem) for before, endings in _FOLLOWS)


def _split(match: re.Match[str], _text: str) -> str | None:
    if not match.string.endswith("eu", 0, match.start()):
        return None
    return "rs" if match["more"] else "r"


ENDINGS = (Rule(_SPLIT, _split, frozenset({"se", "ses"})), Rule(_ENDINGS, _ending, frozenset()))


# What is said of both becomes which word.
_BOTH = {
    "tous": (
        r"tous (?:et|ou) toutes|toutes (?:et|ou) tous|tou(?:te|s|t)?[·.(/-](?:te)?s?[·.)-]s|tou[·.-]tes|tous[·./-]tes"
    ),
    "ceux": r"celles (?:et|ou) ceux|ceux (?:et|ou) celles|ceux[·./-](?:celles|elles)",
    "celui": r"celui ?(?:/| ou )[- ]?celle|celle ?(?:/| ou )[- ]?celui",
    "ils": r"ils ?(?:/|·| ou )-?elles|elles ?(?:/|·| ou )-?ils",
    "il": r"il ?(?:/|·| ou )-?elle|elle ?(?:/|·| ou )-?il",
    "un": r"un ?(?:/| ou )une|une ?(?:/| ou )un",
    "son": r"son ?/ ?sa|sa ?/ ?son",
    "le": r"le ?[/·] ?la(?! ?/)|la ?[/·] ?le(?! ?/)|le ou la|la ou le",
    "du": r"du ?/ ?de la|de la ?/ ?du|du ou de la",
    "au": r"au ?/ ?a la|a la ?/ ?au|au ou a la",
}
_SAID_OF_BOTH = re.compile(rf"\b(?:{'|'.join(f'(?P<{one}>{said})' for one, said in _BOTH.items())})(?!\w)")


def _both(match: re.Match[str], text: str) -> str:
    return _written(str(match.lastgroup), like=text[match.start()])


def _written(words: str, *, like: str) -> str:
    return words.capitalize() if like.isupper() else words


_WORDS_OF_BOTH = ("toutes", "tou", "tous", "celle", "celles", "ceux", "elle", "elles", "une", "sa", "la")
BOTH = Rule(
    _SAID_OF_BOTH,
    _both,
    frozenset(_WORDS_OF_BOTH),
    ("/", "·", " ou ", " et toutes", " et ceux", " et celles", "tes", ".s"),
)

# After the words themselves: "formatrice/formateur" stands there as "formateur/formateur" by now.
_TWICE = re.compile(
    r"(?:/| / | ou | et | or | and )(?:une? |le |la )?(?P<again>[a-z]{4,24})(?![a-z])| \((?P<braced>[a-z]{4,24})\)"
)
_TITLES = re.compile(r"^(?P<one>[^/\n]{4,120}?) ?/ ?(?P=one)(?=$|[ ]?[(,:–-])", re.MULTILINE)


def _twice(match: re.Match[str], _text: str) -> str | None:
    again, before = match["again"] or match["braced"], _before(match)
    said = before.endswith(again) and not before[-len(again) - 1 : -len(again)].isalpha()
    return "" if said and _is_somebody(again) else None


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 30) : match.start()]


def _is_somebody(word: str) -> bool:
    return word in SIGNS or word.endswith(("eur", "eurs", "icien", "iciens", "ant", "ants", "eux"))


def _once(match: re.Match[str], text: str) -> str:
    return text[match.start("one") : match.end("one")]


TWICE = (Rule(_TWICE, _twice, frozenset()), Rule(_TITLES, _once, frozenset(), ("/",)))

_ARTICLES = {"une": "un", "la": "le", "de la": "du", "a la": "au", "cette": "ce"}
_BEFORE_NOUN = {
    "excellente": "excellent", "bonne": "bon", "nouvelle": "nouveau", "future": "futur", "ancienne": "ancien",
    "vraie": "vrai", "seule": "seul",
}  # fmt: skip
_BETWEEN = "|".join([*_BEFORE_NOUN, "jeune"])
_ARTICLE = re.compile(
    rf"\b(?P<article>une|de la|a la|la|cette|notre|votre|leur)(?P<between> (?:{_BETWEEN}))? (?={PERSON})"
)


def _article(match: re.Match[str], text: str) -> str | None:
    if text.startswith("charge", match.end()):  # "la charge", beside "la chargée"
        return None
    article = _written(_ARTICLES.get(match["article"], match["article"]), like=text[match.start()])
    between = (match["between"] or "").strip()
    return " ".join(filter(None, [article, _BEFORE_NOUN.get(between, between)])) + " "


ARTICLES = Rule(_ARTICLE, _article, SIGNS | frozenset(_MASCULINE))

# Said of things as often as of people, so only where somebody stands before them.
_OF_SOMEBODY = (
    "specialisee independante basee formee installee devenue nee prete organisee active creative attentive reactive"
    " engagee orientee tournee attachee venue arrivee reconnue ouverte seule presente agee mariee titree seniore"
    " francophone professionnelle certaine persuadee formee fascinee attiree sensibilisee rompue investie dotee issue"
)
_OTHERS = "une|la|le|les|des|chez|pour|dans|sur|avec|nos|vos|notre|votre|cette|qui"
_ENDED = re.compile(
    rf"\b(?:je (?:me )?suis|{PERSON})(?: (?!(?:{_OTHERS})\b)[\w+#.-]{{1,16}}){{0,3}}?"
    rf" (?P<word>(?:{_OF_SOMEBODY.replace(' ', '|')})s?)(?![a-z])"
)


def _agreeing(match: re.Match[str], text: str) -> str:
    word = match["word"]
    cut, add = _CUTS.get(word.rstrip("s")[-4:], (1, ""))
    start, many = text[match.start() : match.start("word")], "s" if word.endswith("s") else ""
    return start + _with_ending(text[match.start("word") : match.end("word")], cut + len(many), add + many)


_CUTS = {"tive": (2, "f"), "elle": (2, ""), "hone": (0, "")}
AGREEING = Rule(_ENDED, _agreeing, frozenset({form for word in _OF_SOMEBODY.split() for form in (word, word + "s")}))

RULES: tuple[Rule, ...] = (*ENDINGS, BOTH, NOUNS, AGREEING, *TWICE, ARTICLES)
