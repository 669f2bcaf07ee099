"""From a text to the skills that it names, each with its evidence: place, polarity, level, years, language."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from marketplace.taxonomy.finding.addresses import outside_addresses
from marketplace.taxonomy.finding.bystanders import outside_names, parts, requires, unasked
from marketplace.taxonomy.finding.dictionary import CACHED_WORDS, Mention, SkillDictionary
from marketplace.taxonomy.finding.elision import elided
from marketplace.taxonomy.finding.gluing import Unglued, unglued
from marketplace.taxonomy.finding.language import Language, language
from marketplace.taxonomy.finding.leavings import leavings
from marketplace.taxonomy.finding.levels import LevelCue, level_cues, rating
from marketplace.taxonomy.finding.others import work_of_others
from marketplace.taxonomy.finding.plain import plain
from marketplace.taxonomy.finding.polarity import Polarity, PolarityCue, polarity_cues
from marketplace.taxonomy.finding.refusals import refusals
from marketplace.taxonomy.finding.runs import runs
from marketplace.taxonomy.finding.scopes import Scopes
from marketplace.taxonomy.finding.sections import Section, section_at, sections
from marketplace.taxonomy.finding.senses import SURE, VERSION, Setting, meant
from marketplace.taxonomy.finding.sentences import sentence_at, sentence_starts
from marketplace.taxonomy.finding.years import YearsCue, years_cues
from marketplace.taxonomy.vocabulary import Vocabulary

_STRENGTH: dict[Polarity, int] = {"asked": 3, "nice_to_have": 2, "mentioned": 1, "excluded": 0}
_POLARITY: dict[Section, Polarity] = {
    "asked": "asked",
    "required": "asked",
    "nice_to_have": "nice_to_have",
    "mentioned": "mentioned",
    "excluded": "excluded",
}
# Confidence by points of evidence; set by hand, not learned.
_CONFIDENCE = {SURE: 0.95, 3: 0.85, 2: 0.7}
_LOOKED_AT = 300  # characters of a sentence on either side of a name; in prose, all of it
_RESPELT = 0.05  # less where the name is not written as the vocabulary has it


@dataclass(frozen=True, slots=True)
class FoundSkill:
    """A skill at the place of a text that names it."""

    skill: str  # slug
    start: int  # first character in the text as given
    end: int  # after the last character
    words: str  # text[start:end]
    polarity: Polarity  # "asked", "nice_to_have", "mentioned" (named, not asked for) or "excluded"
    level: int | None  # 1 notions, 2 practised, 3 confirmed, 4 expert; None: not said
    years: int | None  # whole years of experience; None: not said
    language: Language | None  # of its sentence: "fr" or "en"; None: not telling
    confidence: float  # 0 to 1 that the words mean this skill here


class SkillFinder:
    """Finds the skills of a vocabulary in briefs, ads, bios and CVs, in French, English or both.

    Safe to share between threads. Time grows linearly with the text; any str is accepted.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._dictionary = SkillDictionary(vocabulary)
        self._level_within = lru_cache(maxsize=CACHED_WORDS)(self._level_in)

    def mentions(self, text: str) -> list[Mention]:
        """The dictionary pass alone: every name in `text`, in order, whatever it means there."""
        return self._dictionary.mentions(text)

    def find(self, text: str) -> list[FoundSkill]:
        """Every place where `text` means a skill, in order and apart from each other.

        Names inside URLs and addresses, names whose rule is "never", and ambiguous names ("Go", "Spark") that
        nothing around them vouches for are left out.
        """
        whole = unglued(text, known=self._dictionary.knows)
        found = self._find(whole.text)
        return [_as_given(one, text, whole) for one in found] if whole.breaks else found

    def _find(self, text: str) -> list[FoundSkill]:
        named = elided(text, self.mentions(text), self.mentions)
        mentions = [mention for mention in named if mention.name.rule != "never"]
        if not mentions:
            return []
        setting = Setting(text=text, plain=plain(text), sentences=sentence_starts(text))
        weighed = list(meant(setting, outside_names(text, outside_addresses(text, mentions))))
        kept = [_versioned(setting, mention) for mention, _ in weighed]
        return _described(setting, kept, [evidence for _, evidence in weighed], said_within=self._level_within)

    def _level_in(self, words: str, skill: str) -> int | None:
        # The vocabulary also knows names that say a level themselves: "advanced SQL", but not "advanced analytics".
        for cue in level_cues(words):
            rest = [one.skill for one in self.mentions(words[: cue.start] + words[cue.end :])]
            if cue.level and rest == [skill]:
                return cue.level
        return None


def _as_given(one: FoundSkill, text: str, whole: Unglued) -> FoundSkill:
    start, end = whole.place(one.start), whole.place(one.end)
    return replace(one, start=start, end=end, words=text[start:end])


def _versioned(setting: Setting, mention: Mention) -> Mention:
    version = VERSION.match(setting.plain, mention.end)
    return replace(mention, end=version.end()) if version else mention


def _described(
    setting: Setting,
    mentions: Sequence[Mention],
    evidence: Sequence[int],
    *,
    said_within: Callable[[str, str], int | None],
) -> list[FoundSkill]:
    levels = _apart(level_cues(setting.plain), mentions)
    years = list(years_cues(setting.plain))
    polarities = list(polarity_cues(setting.plain))
    scopes = _scopes(setting, mentions, levels, years, polarities)
    level_of, years_of = scopes.levelled(levels), scopes.lasting(years)
    polarity_of = _polarities(setting, mentions, polarities, scopes, said={*level_of, *years_of})
    language_of = _Languages(setting)
    return [
        FoundSkill(
            skill=mention.skill,
            start=mention.start,
            end=mention.end,
            words=setting.text[mention.start : mention.end],
            polarity=polarity_of[number],
            level=rating(setting.plain, mention.end)
            or said_within(setting.plain[mention.start : mention.end], mention.skill)
            or level_of.get(number)
            or None,
            years=years_of.get(number),
            language=language_of[sentence_at(setting.sentences, mention.start)],
            confidence=_confidence(setting, mention, evidence[number]),
        )
        for number, mention in enumerate(mentions)
    ]


def _scopes(
    setting: Setting,
    mentions: Sequence[Mention],
    levels: Sequence[LevelCue],
    years: Sequence[YearsCue],
    polarities: Sequence[PolarityCue],
) -> Scopes:
    breaks = sorted({*setting.sentences, *(cue.start for cues in (levels, years, polarities) for cue in cues)})
    return Scopes(
        setting.plain,
        mentions=mentions,
        runs=runs(setting.plain, mentions, breaks=breaks),
        sentences=setting.sentences,
        openings=[cue.start for cue in polarities if cue.ahead and cue.polarity == "nice_to_have"],
    )


def _apart(cues: Iterable[LevelCue], mentions: Sequence[Mention]) -> list[LevelCue]:
    # "notions" of level inside a name ("analyse avancée", "systèmes experts") say nothing of how well it is known.
    starts = [mention.start for mention in mentions]
    before = ((cue, bisect_right(starts, cue.start) - 1) for cue in cues)
    return [cue for cue, last in before if last < 0 or mentions[last].end <= cue.start]


def _polarities(
    setting: Setting,
    mentions: Sequence[Mention],
    cues: Sequence[PolarityCue],
    scopes: Scopes,
    *,
    said: Container[int],
) -> list[Polarity]:
    headings = sections(setting.plain)
    under = [section_at(headings, mention.start) for mention in mentions]
    wanted = [_POLARITY[section] for section in under]
    for number in _bystanders(setting, mentions, scopes):
        wanted[number] = "mentioned"
    # What is said not to be wanted has the last word.
    for cue in sorted(cues, key=lambda cue: -_STRENGTH[cue.polarity]):
        for number in scopes.wanted(cue):
            wanted[number] = cue.polarity
    for number in _merely_used(mentions, wanted):
        if under[number] != "required" and number not in said and not requires(_sentence(setting, mentions[number])):
            wanted[number] = "mentioned"
    for refusal in refusals(setting.plain, setting.sentences):
        for number in scopes.within(refusal.start, refusal.end):
            wanted[number] = "excluded"
        for number in scopes.within(refusal.end, refusal.insisted_until):
            wanted[number] = "asked"
    return wanted


def _bystanders(setting: Setting, mentions: Sequence[Mention], scopes: Scopes) -> Iterator[int]:
    for place in parts(setting.plain):
        yield from scopes.listed_at(place)
    starts = [mention.start for mention in mentions]
    for start, end in unasked(setting.plain, setting.sentences):
        for number in range(bisect_left(starts, start), bisect_left(starts, end)):
            if mentions[number].end <= end:
                yield number
    for start, end in (*leavings(setting.plain), *work_of_others(setting.plain)):
        yield from scopes.within(start, end, clause=True)


def _merely_used(mentions: Sequence[Mention], wanted: Sequence[Polarity]) -> Iterator[int]:
    # "Vous développez sur Snowflake … La connaissance de Snowflake est un plus": the latter says how much it is wanted.
    welcome = {mention.skill for mention, one in zip(mentions, wanted, strict=True) if one == "nice_to_have"}
    for number, mention in enumerate(mentions):
        if mention.skill in welcome and wanted[number] == "asked":
            yield number


def _sentence(setting: Setting, mention: Mention) -> str:
    number = sentence_at(setting.sentences, mention.start)
    start, end = setting.sentences[number], (*setting.sentences[number + 1 : number + 2], len(setting.plain))[0]
    return setting.plain[max(start, mention.start - _LOOKED_AT) : min(end, mention.end + _LOOKED_AT)]


class _Languages(dict[int, Language | None]):
    """The language of each sentence, by its number, told when it is first asked for."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._setting = setting

    def __missing__(self, number: int) -> Language | None:
        start, *rest = self._setting.sentences[number : number + 2]
        end = rest[0] if rest else len(self._setting.text)
        self[number] = language(self._setting.text[start:end], plain=self._setting.plain[start:end])
        return self[number]


def _confidence(setting: Setting, mention: Mention, evidence: int) -> float:
    as_spelt = setting.text.startswith(mention.name.label, mention.start)
    return round(_CONFIDENCE[evidence] - (0 if as_spelt else _RESPELT), 2)
