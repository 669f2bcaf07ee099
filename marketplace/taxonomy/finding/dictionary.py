"""Every place of a text where a vocabulary's names stand, whatever they mean there."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product

from marketplace.taxonomy.finding.tokens import PARTICLES, folded_word, joint, key_sign, split, starts, stem
from marketplace.taxonomy.folding import fold, squash
from marketplace.taxonomy.vocabulary import Skill, Vocabulary

CACHED_WORDS = 65_536  # distinct spellings kept; later ones are folded each time
LONGEST_WORD = 64  # characters; no name has a longer word
SHORTEST_SQUASHED = 6  # letters: "scikitlearn", "powerbi"; below, letters run together make other words
MOST_PARTICLES = 3  # small words in a row that a longer name may be read across: "de l'"
SHORTEST_PLURAL = 4  # letters, and in capitals: "APIs", "LLMs", but not "sans" for SANs
# A version grown onto a name of three letters or more: "python3", "PHP8", "Qwen2", "Llama3".
_GROWN_VERSION = re.compile(r"([^\W\d_]{3,}?)v?\d+[a-z]?")
_WORDLESS = {"&": ("&", "and", "et"), "/": ("/", "")}  # how else a sign in a name is written


@dataclass(frozen=True, slots=True)
class Name:
    """A label of a skill."""

    skill: str  # slug
    label: str  # as the vocabulary spells it
    folded: str  # the label folded
    rule: str  # "plain", "context" or "never": how it may be taken from running text


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place in a text, whatever it means there."""

    name: Name  # the label that matched
    start: int  # first character
    end: int  # after the last character

    @property
    def skill(self) -> str:
        """The slug of the skill whose label this is."""
        return self.name.skill


@dataclass(slots=True)
class _Node:
    names: list[Name] = field(default_factory=list)  # that end here
    following: dict[str, "_Node"] = field(default_factory=dict)  # by stem or sign


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str  # as it is compared with particles
    stem: str  # as it is compared within longer names
    names: list[Name]  # that are this one word
    node: _Node | None  # where the longer names that begin with it go on
    begins: bool  # whether any name does


class SkillDictionary:
    """Looks up all names of a vocabulary in one pass over a text's words; safe to share between threads.

    Case, accents, plurals, typographic marks, hyphens against blanks, and versions grown onto a name do not matter;
    of names that overlap the leftmost, then the longest wins.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._single: dict[str, list[Name]] = {}
        self._root = _Node()
        self._inner = set(PARTICLES)
        names = [name for skill in vocabulary.skills for name in _names(skill)]
        for name in names:
            self._learn(name)
        for name in names:
            self._learn_squashed(name)
        self._words = _Cache(self._look_up)

    def mentions(self, text: str) -> list[Mention]:
        """All names in `text`, in order and apart from each other, without asking what they mean there."""
        pieces = split(text)
        words = list(map(self._words.__getitem__, pieces[1::2]))
        words.append(None)  # so that the last word, too, has a next one
        beginnings = [
            place
            for place, word in enumerate(words)
            # Most words that begin a longer name do not go on with it.
            if word is not None and word.begins and (word.names or words[place + 1] is not None)
        ]
        if not beginnings:
            return []
        return list(self._walk(pieces, words, beginnings))

    def knows(self, word: str) -> bool:
        """Whether `word` is a name, or a word of one."""
        return self._words[word] is not None

    def _walk(self, pieces: list[str], words: list["_Word | None"], beginnings: list[int]) -> Iterator[Mention]:
        at, free = starts(pieces), 0
        for place in beginnings:
            if place < free:
                continue
            names, last = _longest(pieces, words, place)
            if names:
                start, end = at[2 * place + 1], at[2 * last + 2]
                name = names[0] if len(names) == 1 else _best(names, "".join(pieces[2 * place + 1 : 2 * last + 2]))
                yield Mention(name=name, start=start, end=end)
                free = last + 1

    def _learn(self, name: Name) -> None:
        pieces = split(name.label)
        words = [folded_word(word) for word in pieces[1::2]]
        if len(words) == 1:
            self._single.setdefault(words[0], []).append(name)
        elif words:
            for key in _keys(words, pieces[2:-1:2]):
                self._learn_key(key, name)

    def _learn_key(self, key: list[str], name: Name) -> None:
        node = self._root
        for element in key:
            node = node.following.setdefault(element, _Node())
        node.names.append(name)
        self._inner.update(key[1:])

    def _learn_squashed(self, name: Name) -> None:
        squashed = squash(name.label)
        if len(squashed) >= SHORTEST_SQUASHED and squashed.isalnum():
            self._single.setdefault(squashed, [name])

    def _look_up(self, word: str) -> _Word | None:
        if len(word) > LONGEST_WORD:
            return None
        folded = folded_word(word)
        same = stem(folded)
        names, node = self._named(folded, shouted=word[:-1].isupper()), self._root.following.get(same)
        if names or node or same in self._inner:
            return _Word(folded=folded, stem=same, names=names, node=node, begins=bool(names or node))
        return None

    def _named(self, folded: str, *, shouted: bool) -> list[Name]:
        for spelling in _spellings(folded, shouted=shouted):
            if names := self._single.get(spelling):
                return names
        return []


class _Cache(dict[str, _Word | None]):
    # A dict subclass, because `map(cache.__getitem__, words)` then runs without a Python frame for each known word.
    def __init__(self, look_up: Callable[[str], _Word | None]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> _Word | None:
        found = self._look_up(word)
        if len(self) < CACHED_WORDS and len(word) <= LONGEST_WORD:
            self[word] = found
        return found


def _longest(pieces: list[str], words: list[_Word | None], place: int) -> tuple[list[Name], int]:
    first = words[place]
    assert first is not None
    names, last, node, before, at, skipped = first.names, place, first.node, first.folded, place, 0
    while node is not None and (word := words[at := at + 1]) is not None:
        gap = pieces[2 * at]
        joined = joint(gap)
        if joined is None:
            break
        if (sign := key_sign(joined, before, word.folded)) and (node := node.following.get(sign)) is None:
            break
        if word.stem not in node.following and skipped < MOST_PARTICLES and _is_particle(word.folded, gap):
            skipped += 1
            continue
        node, before, skipped = node.following.get(word.stem), word.folded, 0
        if node is not None and node.names:
            names, last = node.names, at
    return names, last


def _is_particle(folded: str, gap: str) -> bool:
    return folded in PARTICLES and (gap.isspace() or gap in "'’")


def _best(names: list[Name], words: str) -> Name:
    folded = fold(words)
    return next((name for name in names if name.folded == folded), names[0])


def _names(skill: Skill) -> Iterator[Name]:
    rules = {fold(label): rule for label, rule in skill.in_text}
    folds = {fold(label): label for label in reversed(skill.labels)}
    for folded, label in folds.items():
        if rules.get(folded) == "parts":
            continue  # the names within it are meant, each for itself
        yield Name(skill=skill.slug, label=label, folded=folded, rule=rules.get(folded, "plain"))


def _keys(words: list[str], gaps: list[str]) -> Iterable[list[str]]:
    """The keys of a name of several words: one for each way of writing its signs; none when its words lie apart."""
    steps: list[tuple[tuple[str, ...], str]] = []
    for before, gap, word, after in zip(words, gaps, words[1:], [*words[2:], ""], strict=False):
        joined = joint(gap)
        if joined is None:
            return
        if not (after and _is_particle(word, gap)):
            sign = key_sign(joined, before, word)
            short = min(len(before), len(word)) == 1
            steps.append(((sign,) if short else _WORDLESS.get(sign, (sign,)), stem(word)))
    for signs in product(*(signs for signs, _ in steps)):
        tail = [element for sign, (_, word) in zip(signs, steps, strict=True) for element in (sign, word) if element]
        yield [stem(words[0]), *tail]


def _spellings(folded: str, *, shouted: bool) -> Iterator[str]:
    yield folded
    yield folded.rstrip("+#")
    if (len(folded) > SHORTEST_PLURAL or shouted) and len(folded) >= SHORTEST_PLURAL and folded[-1] in "sx":
        yield folded[:-1]
    if grown := _GROWN_VERSION.fullmatch(folded):
        yield grown[1]
