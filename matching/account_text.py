"""An account of one pair as plain text, in the language of the request, at most 100 columns wide."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from textwrap import wrap
from typing import Any

from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.account import Account, Obstacle
from matching.account_words import FRENCH_TERMS, SENTENCES, WORDS
from matching.scoring.calibration import shortlisting
from matching.scoring.explanation import CriterionReason, RequirementReason, plain
from matching.scoring.mission import Requirement
from matching.scoring.ranking import Scored
from matching.scoring.units import ONE
from matching.wording import LEVELS, band_label, best_change_detail, language_spoken, reasons, skill_labels, term

WIDTH = 100
_PRODUCT = 24  # columns of "0.5000 × 0.0532 = 0.0266"
_NAME, _SENTENCE = 22, WIDTH - 2 - 22 - 1 - 1 - _PRODUCT  # of a criterion
_VIA = 17
_WIDTHS = (29, 14, 12, _VIA)  # of a requirement: skill, asked, held, through
_HEAD = 14  # of what stands before a paragraph


def account_text(account: Account) -> str:
    """The whole account."""
    parts = [*_who(account), "", *_standing(account)]
    if account.scored:
        parts += ["", *_sum(account, account.scored), "", *_advice(account.scored)]
    return "\n".join(parts) + "\n"


def _who(account: Account) -> Iterator[str]:
    mission, freelancer = account.mission, account.freelancer
    yield from _paragraph("mission", mission.title)
    yield from _paragraph("", f"{mission.company.name} · {_spoken(mission.state)} · {mission.pk}")
    yield from _paragraph("freelancer", " – ".join(filter(None, (freelancer.display_name, freelancer.headline))))
    yield from _paragraph("", str(freelancer.pk))


def _standing(account: Account) -> Iterator[str]:
    for obstacle in account.obstacles:
        yield from _paragraph("no_match", _obstacle(obstacle))
    if place := account.standing:
        said = "unranked" if place.rank is None else "ranked"
        yield from _paragraph("rank", _say(said, rank=place.rank, place=place.place, matching=place.matching))
    yield from _paragraph("stored", _stored(account))
    if scored := account.scored:
        yield from _paragraph("score", _number(scored.score))
        if not account.mission.weights:  # the curve knows the published ones only
            found = shortlisting(score=scored.score, coverage=scored.coverage)
            said = _say("probability", probability=_number(found.probability), label=band_label(found.band))
            yield from _paragraph("probability", said)
        yield from _paragraph("coverage", _number(scored.coverage))
        yield from _paragraph("focus", _number(scored.focus))


def _obstacle(obstacle: Obstacle) -> str:
    said = {name: _spoken(value) if isinstance(value, str) else value for name, value in obstacle.params.items()}
    if behind := int(said.get("behind", 0)):
        return _say("beyond", **{**said, "behind": _number(behind)})
    return _say("beyond_equal" if obstacle.code == "beyond" else obstacle.code, **said)


def _stored(account: Account) -> str:
    state = _spoken(account.run.state)
    if not (match := account.stored):
        return _say("not_kept", state=state)
    found = match.match_set
    at, algorithm = f"{found.matched_at:%Y-%m-%d %H:%M}", found.algorithm_version
    return _say("kept", rank=match.rank, score=_number(match.score), at=at, algorithm=algorithm, state=state)


def _sum(account: Account, scored: Scored) -> Iterator[str]:
    heads = [_word(name) for name in ("asked", "held", "via")]
    yield _requirement_row([_word("requirements"), *heads], _word("product"))
    rows = zip(scored.explanation.requirements, account.asked.requirements, strict=True)
    for reason, requirement in sorted(rows, key=lambda row: -row[0].weight):
        yield _requirement(reason, requirement)
    if scored.explanation.criteria:
        yield from ("", f"{_word('criteria'):<{WIDTH - _PRODUCT}}{_word('product'):>{_PRODUCT}}")
    for row in scored.explanation.criteria:
        yield from _criterion(row)
    yield f"{_word('sum'):<{WIDTH - 6}}{_number(scored.score)}"
    yield from wrap(_say("cut"), WIDTH)


def _requirement(reason: RequirementReason, requirement: Requirement) -> str:
    mark = "* " if requirement.essential else "  "
    held = _level(reason.held_level) if reason.via else _word("nothing")
    return _requirement_row(
        [mark + _skill(reason.skill), _asked(requirement), held, _through(reason)], _product(reason)
    )


def _requirement_row(columns: Sequence[str], product: str) -> str:
    cells = [f"{_clip(text, width):<{width}}" for text, width in zip(columns, _WIDTHS, strict=True)]
    return " ".join([*cells, f"{product:>{_PRODUCT}}"])


def _asked(requirement: Requirement) -> str:
    if not requirement.minimum_level:
        return _word("any")
    level = _level(requirement.minimum_level)
    return level if requirement.stated else f"({level})"


def _level(level: int) -> str:
    return LEVELS[language_spoken()][level] or _word("level_unknown")


def _through(reason: RequirementReason) -> str:
    if not reason.via:
        return _word("nothing")
    if reason.via == reason.skill:
        return _word("itself")
    percent = f" {round(reason.relatedness * 100 / ONE)} %"
    return _clip(_skill(reason.via), _VIA - len(percent)) + percent


def _criterion(row: CriterionReason) -> Iterator[str]:
    stored: dict[str, Any] = {"requirements": [], "criteria": [vars(row)]}
    [reason] = reasons(stored, labels=skill_labels())
    first, *more = wrap(reason["detail"], _SENTENCE)
    name = _clip(_spoken(row.criterion), _NAME)
    yield f"  {name:<{_NAME}} {first:<{_SENTENCE}} {_product(row):>{_PRODUCT}}"
    yield from (f"  {'':<{_NAME}} {line}" for line in more)


def _product(row: RequirementReason | CriterionReason) -> str:
    return f"{_number(row.value)} × {_number(row.weight)} = {_number(row.contribution)}"


def _advice(scored: Scored) -> Iterator[str]:
    explanation = plain(scored.explanation)
    missing = [_skill(row["skill"]) for row in explanation["requirements"] if not row["held"]]
    unknown = [_spoken(row["criterion"]) for row in explanation["criteria"] if row["status"] == "unknown"]
    change = explanation["best_change"]
    yield from _paragraph("missing", ", ".join(missing) or _word("nothing"))
    yield from _paragraph("unknown", ", ".join(unknown) or _word("nothing"))
    said = best_change_detail(change, labels=skill_labels()) if change else _word("nothing")
    yield from _paragraph("best_change", said)


def _paragraph(head: str, text: str) -> Sequence[str]:
    first = f"{_word(head) if head else '':<{_HEAD}}"
    return wrap(text, WIDTH, initial_indent=first, subsequent_indent=" " * _HEAD) or [first.rstrip()]


def _skill(slug: str) -> str:
    return skill_labels()[language_spoken()].get(slug, slug)


def _spoken(code: str) -> str:
    """A code of ours, or a name as it is."""
    if language_spoken() == "fr" and code in FRENCH_TERMS:
        return FRENCH_TERMS[code]
    return _specialities()[language_spoken()].get(code) or term(code, language_spoken())


@lru_cache(maxsize=1)
def _specialities() -> dict[str, dict[str, str]]:
    all_of_them = load_vocabulary().specialities
    return {"en": {s.slug: s.label_en for s in all_of_them}, "fr": {s.slug: s.label_fr for s in all_of_them}}


def _clip(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def _number(value: int) -> str:
    text = f"{value / ONE:.4f}"
    return text.replace(".", ",") if language_spoken() == "fr" else text


def _word(name: str) -> str:
    return WORDS[name][language_spoken()]


def _say(code: str, **params: Any) -> str:
    return SENTENCES[code][language_spoken()].format(**params)
