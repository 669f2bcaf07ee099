"""The readers of free text over the packaged vocabulary: one of each a process, made when first asked for."""

from functools import lru_cache

from marketplace.taxonomy.finding.finder import SkillFinder
from marketplace.taxonomy.linking import SkillLinker
from marketplace.taxonomy.searching import SkillSearch
from marketplace.taxonomy.vocabulary import load_vocabulary


@lru_cache(maxsize=1)
def skill_linker() -> SkillLinker:
    """From a label that somebody typed to the skill that it means."""
    return SkillLinker(load_vocabulary())


@lru_cache(maxsize=1)
def skill_search() -> SkillSearch:
    """From the letters typed so far to the skills that may be meant."""
    return SkillSearch(load_vocabulary())


@lru_cache(maxsize=1)
def skill_finder() -> SkillFinder:
    """From a running text to the skills that it names."""
    return SkillFinder(load_vocabulary())
