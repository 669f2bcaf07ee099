"""What a title, headline or brief says of a role: "Data engineer Spark", "Chargée d'études statistiques"."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.roles.evidence import ROLES, Evidence, log_odds, share_of
from marketplace.taxonomy.roles.phrases import RolePhrase, role_phrases
from marketplace.taxonomy.roles.standing import HALF, WHOLE, standing
from marketplace.taxonomy.roles.trades import Cue, load_cues, load_trades

# In 1/100 nats. Who calls himself a data engineer is one, a hundred times out of a hundred and two; the more roles are
# named, the less each is meant. Words that only point somewhere count less than a name, however many there are.
NAMED, NAMED_ELSE = 600, -150
MOST_OF_WORDS = 300
IN_A_BRIEF = 300  # shared by all roles that it names, since it names colleagues, too
_ANY_ENDING = r"\w*"


def title_evidence(text: str) -> Evidence:
    """(R,) in 1/100 nats, at most about NAMED; zero for a text that says nothing of a role ("Freelance passionné").

    A role that somebody had or is to have counts half, one that they deny or recruit for nothing.
    """
    plain = fold(text)
    stood = [(phrase, standing(plain, phrase)) for phrase in role_phrases(plain)]
    share = max((stands for _, stands in stood), default=WHOLE)
    named = {phrase.role for phrase, stands in stood if stands and stands == share}
    found = _words(_without(plain, [phrase for phrase, stands in stood if not stands])) + _named(named)
    clipped: Evidence = (np.clip(found, -NAMED, NAMED) * max(share, HALF) // WHOLE).astype(np.int16)
    return clipped


def brief_evidence(text: str) -> Evidence:
    """(R,) in 1/100 nats, never negative: how often a longer text names each role, among all."""
    named = Counter(phrase.role for phrase in role_phrases(fold(text)))
    return np.array([IN_A_BRIEF * named[role] // max(named.total(), 1) for role in ROLES], dtype=np.int16)


def _without(plain: str, phrases: Iterable[RolePhrase]) -> str:
    for phrase in phrases:
        plain = plain[: phrase.start] + "." * (phrase.end - phrase.start) + plain[phrase.end :]
    return plain


def _named(roles: Iterable[str]) -> Evidence:
    named = [ROLES.index(role) for role in roles]
    found = np.full(len(ROLES), NAMED_ELSE if named else 0, dtype=np.int16)
    found[named] = NAMED // max(len(named), 1)
    return found


def _words(plain: str) -> Evidence:
    pattern, evidence = _reader()
    found = {int(match.lastgroup[1:]) for match in pattern.finditer(plain) if match.lastgroup}
    said = sum((evidence[number].astype(np.int64) for number in found), start=np.zeros(len(ROLES), dtype=np.int64))
    return np.clip(said, -MOST_OF_WORDS, MOST_OF_WORDS).astype(np.int16)


@lru_cache(maxsize=1)
def _reader() -> tuple[re.Pattern[str], Evidence]:
    """One pattern for all words, the longest first, and the evidence of each."""
    cues = sorted(load_cues("words.txt").values(), key=lambda cue: (-len(cue.name), cue.name))
    named = "|".join(f"(?P<w{number}>{_pattern(cue)})" for number, cue in enumerate(cues))
    return re.compile(rf"(?<!\w)(?:{named})(?![\w+#])"), _evidence(cues)


def _pattern(cue: Cue) -> str:
    return re.escape(cue.name).replace("_", r"[\s-]").replace(r"\*", _ANY_ENDING)


def _evidence(cues: Iterable[Cue]) -> Evidence:
    trades = load_trades()
    rates = [share_of(common=cue.common, steps=[cue.steps.get(trade.code, 0) for trade in trades]) for cue in cues]
    return log_odds(np.stack(rates), trades)
