"""What a text can be ranked against: an entry with its names, and what is said of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.ranking.forms import Form, form_of, stem, words_of
from marketplace.taxonomy.readings import parentheses

WINDOW = 3  # words of a description that may together be a name


@dataclass(frozen=True, slots=True)
class Spelt:
    """The forms of an entry's names and aliases, side by side: a text is found among them at once."""

    stems: frozenset[tuple[str, ...]]  # of each form
    glued: frozenset[str]
    lettered: frozenset[str]
    first_words: frozenset[str]  # their stems
    shortest: int  # letters


@dataclass(frozen=True)
class Entry:
    """One thing that has names."""

    slug: str
    names: tuple[str, ...]  # what it is called first of all
    aliases: tuple[str, ...] = ()  # other ways of writing it
    description: str = ""  # what is said of it; may be empty

    @cached_property
    def own(self) -> tuple[Form, ...]:
        """The forms of its names; what stands in a parenthesis counts as one more."""
        return _forms(self.names)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """The forms of its names and aliases, names first."""
        return _forms((*self.names, *self.aliases))

    @cached_property
    def spelt(self) -> Spelt:
        """How its names and aliases are spelt."""
        return Spelt(
            stems=frozenset(form.stems for form in self.forms),
            glued=frozenset(form.glued for form in self.forms),
            lettered=frozenset(form.lettered for form in self.forms),
            first_words=frozenset(form.stems[0] for form in self.forms),
            shortest=min(len(form.glued) for form in self.forms),
        )

    @cached_property
    def own_initials(self) -> frozenset[str]:
        """The initials of its names."""
        return _initials(self.own)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of its names and aliases."""
        return _initials(self.forms)

    @cached_property
    def told(self) -> frozenset[str]:
        """The stems of its description and of all its names."""
        named = (stem for form in self.forms for stem in form.stems)
        return frozenset((*(stem(word) for word in words_of(self.description)), *named))

    @cached_property
    def mentions(self) -> frozenset[str]:
        """Every run of one to three words of the description, glued: "Copperhead OS" is "copperheados" there."""
        words = words_of(self.description)
        runs = ("".join(words[at : at + size]) for size in range(1, WINDOW + 1) for at in range(len(words) - size + 1))
        return frozenset(runs)


def _forms(names: Iterable[str]) -> tuple[Form, ...]:
    ways = (way for name in names for way in (name, *parentheses(fold(name))))
    return tuple(dict.fromkeys(form for form in map(form_of, ways) if form.glued))


def _initials(forms: Iterable[Form]) -> frozenset[str]:
    return frozenset(initials for form in forms for initials in form.initials)
