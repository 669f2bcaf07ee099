"""Who comes first among equal scores."""

from matching.scoring.mission import Requirement
from tests.scoring.cases import mission, person, ranked

AIRFLOW, BERT, COBOL = 0, 1, 2


def test_of_two_equal_scores_the_more_focused_profile_comes_first():
    lists_everything = person(number=1, skills={AIRFLOW: 3, BERT: 3, COBOL: 3})
    focused = person(number=2, skills={AIRFLOW: 3})
    first, second = ranked(mission(Requirement(AIRFLOW)), lists_everything, focused)
    assert first.score == second.score
    assert (first.freelancer, second.freelancer) == (focused.id, lists_everything.id)
    assert (first.focus, second.focus) == (10_000, 3_333)


def test_focus_is_no_part_of_the_score():
    better = person(number=1, skills={AIRFLOW: 3, BERT: 3, COBOL: 3})
    focused = person(number=2, skills={AIRFLOW: 1})
    first, _second = ranked(mission(Requirement(AIRFLOW, minimum_level=3)), better, focused)
    assert first.freelancer == better.id


def test_a_related_skill_counts_for_focus_as_far_as_it_is_related():
    [match] = ranked(mission(Requirement(AIRFLOW)), person(skills={BERT: 3}), relations={(AIRFLOW, BERT): 4_000})
    assert match.focus == 4_000


def test_equal_in_score_and_focus_the_older_profile_comes_first():
    first, second = ranked(
        mission(Requirement(AIRFLOW)), person(number=2, skills={AIRFLOW: 3}), person(number=1, skills={AIRFLOW: 3})
    )
    assert first.freelancer < second.freelancer
