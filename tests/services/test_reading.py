"""The readers of free text, one of each a process."""

from marketplace.services.reading import skill_finder, skill_linker, skill_search, warm_up_beside_requests


def test_warming_up_makes_what_the_first_question_needs() -> None:
    for reader in (skill_finder, skill_search, skill_linker):
        reader.cache_clear()
    thread = warm_up_beside_requests()
    thread.join(timeout=60)
    assert not thread.is_alive()
    assert [reader.cache_info().currsize for reader in (skill_finder, skill_search, skill_linker)] == [1, 1, 1]
