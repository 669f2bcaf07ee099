import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.taxonomy.roles.evidence import ROLES as TAUGHT_ROLES
from marketplace.taxonomy.roles.evidence import evidence_table, prior_odds
from marketplace.taxonomy.roles.titles import title_evidence
from matching.scoring import roles
from matching.scoring.roles import ROLES, agreement
from matching.scoring.units import ONE

SKILLS = ("airflow", "apache-spark", "python", "react", "power-bi", "sql", "pytorch", "figma", "docker", "excel")
TABLE = evidence_table(SKILLS)
R = len(roles.READ_ROLES)
held = st.sets(st.integers(0, len(SKILLS) - 1), min_size=1)
asked = st.sets(st.integers(0, len(SKILLS) - 1))
declared = st.integers(0, R)
any_role = st.sampled_from(roles.READ_ROLES)


def seen(skills, wanted=(), role=0, title=""):
    """Evidence (1, R) of one person."""
    columns, starts = np.array(sorted(skills)), np.array([0])
    said = roles.declared_evidence(np.array([role])) + title_evidence(title)
    sums = roles.held_evidence(skills=columns, starts=starts, table=TABLE)
    return roles.evidence(skills=columns, starts=starts, said=said, held=sums, asked=sorted(wanted), table=TABLE)


def value(skills, wanted=(), role=0, title="", mission="data_engineer"):
    target = roles.declared_target(mission)
    return int(roles.values(target=target, evidence=seen(skills, wanted, role, title))[0])


def of(*slugs):
    return {SKILLS.index(slug) for slug in slugs}


def test_the_roles_are_those_of_the_pool_in_its_order() -> None:
    assert roles.READ_ROLES == TAUGHT_ROLES == ROLES[1:]


@given(held, asked, st.integers(0, len(SKILLS) - 1), declared, any_role)
def test_another_held_skill_that_is_asked_never_lowers_the_value(skills, wanted, more, role, mission):
    wanted = wanted | {more}
    less = value(skills - {more} or {more}, wanted, role, mission=mission)
    assert value(skills | {more}, wanted, role, mission=mission) >= less


@given(held, asked, declared, any_role)
def test_declaring_the_role_of_the_mission_never_does_worse_than_declaring_none(skills, wanted, role, mission):
    own = ROLES.index(mission)
    assert value(skills, wanted, own, mission=mission) >= value(skills, wanted, 0, mission=mission)


@given(held, asked, declared, any_role)
def test_a_value_lies_between_nothing_and_one(skills, wanted, role, mission):
    assert 0 <= value(skills, wanted, role, mission=mission) <= ONE


@given(held, asked, declared)
def test_what_speaks_more_for_a_role_never_does_worse(skills, wanted, role):
    there = seen(skills, wanted, role)
    assert (roles.sureness(there + 1) >= roles.sureness(there)).all()


@given(st.lists(st.tuples(held, declared), min_size=1, max_size=4), asked, any_role)
def test_everybody_is_judged_by_himself(people, wanted, mission):
    columns = np.array([skill for skills, _ in people for skill in sorted(skills)])
    starts = np.cumsum([0, *(len(skills) for skills, _ in people[:-1])])
    together = roles.evidence(
        skills=columns,
        starts=starts,
        said=roles.declared_evidence(np.array([role for _, role in people])),
        held=roles.held_evidence(skills=columns, starts=starts, table=TABLE),
        asked=sorted(wanted),
        table=TABLE,
    )
    found = roles.values(target=roles.declared_target(mission), evidence=together).tolist()
    assert found == [value(skills, wanted, role, mission=mission) for skills, role in people]


def test_skills_alone_tell_an_engineer_from_an_analyst_and_both_from_a_designer():
    engineer, analyst, designer = (
        value(of(*skills))
        for skills in (("airflow", "apache-spark", "python", "sql"), ("power-bi", "excel", "sql"), ("figma", "react"))
    )
    assert engineer > analyst > designer
    assert designer < ONE / 4


def test_who_declares_the_role_and_holds_its_skills_has_it_all():
    assert value(of("airflow", "apache-spark"), role=ROLES.index("data_engineer")) == ONE


def test_a_declared_role_that_no_skill_bears_out_counts_less():
    bare = value(of("figma", "react"), role=ROLES.index("data_engineer"))
    assert 0 < bare < value(of("airflow", "python"), role=ROLES.index("data_engineer"))


def test_a_title_helps_who_declares_nothing():
    assert value(of("python"), title="Data engineer") > value(of("python"))


def test_padding_with_skills_of_other_trades_does_not_make_somebody_more_of_the_role():
    assert value(of("airflow", "sql")) >= value(of("airflow", "sql", "react", "figma", "power-bi"))


def test_a_skill_of_another_trade_is_forgiven_where_it_is_asked():
    skills = of("apache-spark", "sql", "react")
    assert value(skills, of("react")) > value(skills)


def test_a_declared_mission_wants_each_role_as_far_as_it_agrees():
    target = roles.declared_target("data_scientist")
    assert target.tolist() == [agreement("data_scientist", role) for role in ROLES[1:]]


def read(*slugs, title=""):
    return roles.read_target(
        said=title_evidence(title), requirements=sorted(of(*slugs)), table=TABLE, prior=prior_odds()
    )


@pytest.mark.parametrize(
    ("skills", "title", "role"),
    [
        (("airflow", "apache-spark", "sql"), "", "data_engineer"),
        (("power-bi", "excel", "sql"), "", "data_analyst"),
        (("python",), "Ingénieur computer vision", "computer_vision_engineer"),
    ],
)
def test_a_mission_that_declares_no_role_wants_the_one_that_it_speaks_of(skills, title, role):
    target = read(*skills, title=title)
    assert target is not None
    assert roles.READ_ROLES[int(target.argmax())] == role
    assert target.max() <= ONE


@pytest.mark.parametrize("skills", [(), ("python",), ("sql",), ("docker", "figma")])
def test_a_mission_that_tells_nothing_sure_asks_for_no_role(skills):
    assert read(*skills) is None


def test_the_account_names_the_role_and_the_three_skills_that_tell_most():
    skills, target = of("airflow", "apache-spark", "python", "sql", "figma"), roles.declared_target("data_engineer")
    account = roles.role_read(target=target, evidence=seen(skills)[0], declared=0, held=sorted(skills), table=TABLE)
    assert (account.role, account.declared) == ("data_engineer", False)
    assert account.value == value(skills)
    assert [SKILLS[skill] for skill in account.telling] == ["airflow", "apache-spark", "python"]


def test_the_account_says_when_the_role_is_declared():
    role = ROLES.index("data_engineer")
    account = roles.role_read(
        target=roles.declared_target("data_engineer"),
        evidence=seen(of("airflow"), role=role)[0],
        declared=role,
        held=sorted(of("airflow")),
        table=TABLE,
    )
    assert account.declared


def test_nothing_is_known_of_somebody_in_whom_nothing_speaks_for_any_role():
    silent = np.zeros((1, R), dtype=np.int64)
    assert roles.known(silent).tolist() == [False]
    assert roles.known(seen(of("airflow"))).tolist() == [True]


def test_a_hundred_times_as_many_skills_are_damped_as_the_most_that_are_counted():
    assert roles.DAMPING[-1] > 0
    assert (np.diff(roles.DAMPING) <= 0).all()
