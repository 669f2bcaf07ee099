"""The readers of free text over the packaged vocabulary: one of each a process, made when first asked for."""

import os
import sys
from collections.abc import Callable
from functools import lru_cache
from threading import Thread, get_native_id

from marketplace.taxonomy.concepts.suggesting import SkillSuggester
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


@lru_cache(maxsize=1)
def skill_suggester() -> SkillSuggester:
    """From a running text to the skills that it speaks of without naming them."""
    return SkillSuggester(load_vocabulary())


def warm_up_beside_requests(*others: Callable[[], object]) -> Thread:
    """Make them all, then `others`, in a thread of low priority, so that nobody's first question waits for it."""
    thread = Thread(target=_warm_up, args=others, name="warm-up", daemon=True)
    thread.start()
    return thread


def _warm_up(*others: Callable[[], object]) -> None:
    if sys.platform == "linux":  # elsewhere it would be the priority of the whole process
        os.setpriority(os.PRIO_PROCESS, get_native_id(), 19)
    skill_finder()
    skill_search()
    skill_suggester()
    skill_linker().rank("a label that no vocabulary holds", 1)
    for make in others:
        make()
