"""Whether an industry is named and not meant: "never worked in banking", or a perk ("transport pris en charge")."""

from collections.abc import Collection, Sequence

from marketplace.taxonomy.domains.words import Word, plain_set

_FARTHEST = 10  # words before the mention
_NO = plain_set("never jamais sauf hors except excluding not pas aucun aucune sans without no ni neither nor")
_ONLY = plain_set("seulement only just uniquement que limited")  # "not only banking"
_ENDS = plain_set(". ; : ! ? mais but always toujours plutôt rather instead however cependant since \n")
_PAID = plain_set("remboursé remboursement reimbursed paid pris prise % offert offerte")
_PERK_WITHIN = 5  # words after the mention
_LIST = plain_set(", et and ou or ni nor / le la l les de d des du un une the in en dans a for pour")


def is_denied(words: Sequence[Word], first: int, *, named: Collection[int]) -> bool:
    """Whether the mention that begins with the word of this number stands under a negation of its own clause.

    `named` are the numbers of all words that name industries: "no banking, insurance or retail" denies all three.
    """
    for at in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        word = words[at].plain
        if word in _NO:
            return not _goes_on(words, at) and _is_one_list(words, at, first, named)
        if word in _ENDS:
            return False
    return False


def is_perk(words: Sequence[Word], last: int) -> bool:
    """Whether what follows the mention that ends before the word of this number says who pays for it."""
    following = words[last : last + _PERK_WITHIN]
    ends = next((number for number, word in enumerate(following) if word.plain in _ENDS), len(following))
    return any(word.plain in _PAID for word in following[:ends])


def _goes_on(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].plain in _ONLY


def _is_one_list(words: Sequence[Word], at: int, first: int, named: Collection[int]) -> bool:
    """Whether there is no comma behind the negation, or but a list of industries from there on."""
    comma = next((number for number in range(at, first) if words[number].plain == ","), first)
    return all(words[number].plain in _LIST or number in named for number in range(comma, first))
