import numpy as np
import pytest

from matching.scoring.criteria.location import Location, distance_km
from matching.scoring.pool import pool_of
from tests.scoring.cases import facts, is_known, mission, person, value
from tests.scoring.drawing import LYON, PARIS, VERSAILLES


def at(point):
    return {"latitude": point[0], "longitude": point[1]}


ON_SITE = mission(work_mode="on_site", place="paris|FR", **at(PARIS))
HYBRID = mission(work_mode="hybrid", place="paris|FR", **at(PARIS))
REMOTE = mission(work_mode="remote")
NO_POINT = mission(work_mode="on_site", place="paris|FR")


def kilometres(asked, **known):
    return int(distance_km(asked, pool_of([person(**known)]))[0])


def test_paris_and_lyon_are_some_392_km_apart_both_ways():
    there, back = kilometres(mission(**at(PARIS)), **at(LYON)), kilometres(mission(**at(LYON)), **at(PARIS))

    assert there == back == pytest.approx(392, abs=1)


def test_the_distance_is_right_across_the_date_line():
    assert kilometres(mission(latitude=0.0, longitude=179.5), latitude=0.0, longitude=-179.5) == 111


@pytest.mark.parametrize("latitude", [2.89, 25.44, 90.0])
def test_antipodes_are_half_the_way_round_and_no_rounding_takes_them_further(latitude):
    there = {"latitude": -latitude, "longitude": 92.11 if latitude < 10 else 91.88}

    here = mission(latitude=latitude, longitude=there["longitude"] - 180)
    assert kilometres(here, **there) == 20_015


def test_no_distance_without_both_points():
    assert kilometres(mission(**at(PARIS))) == kilometres(mission(), **at(PARIS)) == -1


@pytest.mark.parametrize(("asked", "left"), [(50, 10_000), (51, 9_934), (125, 5_000), (199, 67), (200, 0), (392, 0)])
def test_beyond_fifty_kilometres_it_falls_to_nothing_at_two_hundred(asked, left):
    north = np.degrees(asked / 6371.0088)

    assert (
        value("location", mission(work_mode="on_site", latitude=0.0, longitude=0.0), latitude=north, longitude=0.0)
        == left
    )


def test_the_mission_may_bring_its_own_radius():
    assert value("location", mission(work_mode="on_site", radius_km=400, **at(PARIS)), **at(LYON)) == 10_000
    assert value("location", mission(work_mode="on_site", radius_km=5, **at(PARIS)), **at(VERSAILLES)) == 9_134


def test_the_same_city_is_near_without_coordinates():
    assert value("location", NO_POINT, place="paris|FR") == 10_000
    assert value("location", ON_SITE, place="paris|FR") == 10_000
    assert value("location", NO_POINT, place="paris|FR", **at(PARIS)) == 10_000


def test_another_city_without_coordinates_is_unknown_not_far():
    assert not is_known("location", NO_POINT, place="lyon|FR")
    assert not is_known("location", ON_SITE, place="lyon|FR")


def test_no_place_at_all_is_unknown():
    assert not is_known("location", NO_POINT)


def test_coordinates_win_over_the_name_of_the_city():
    assert value("location", ON_SITE, place="paris|FR", **at(LYON)) == 0


def test_who_works_remotely_only_earns_nothing_on_site():
    assert value("location", ON_SITE, remote_preference="remote_only", **at(PARIS)) == 0


def test_who_works_remotely_only_is_known_not_to_come_on_site_wherever_they_live():
    assert is_known("location", ON_SITE, remote_preference="remote_only")


def test_who_works_remotely_only_earns_three_tenths_of_a_hybrid_mission():
    assert value("location", HYBRID, remote_preference="remote_only", **at(PARIS)) == 3_000
    assert not is_known("location", HYBRID, remote_preference="remote_only")


@pytest.mark.parametrize("preference", ["", "flexible", "on_site_only"])
def test_the_others_are_judged_by_distance(preference):
    assert value("location", ON_SITE, remote_preference=preference, **at(VERSAILLES)) == 10_000
    assert value("location", HYBRID, remote_preference=preference, **at(LYON)) == 0


@pytest.mark.parametrize(("preference", "earned"), [("remote_only", 10_000), ("flexible", 10_000), ("on_site_only", 0)])
def test_a_remote_mission_goes_by_the_preference_and_not_by_distance(preference, earned):
    assert value("location", REMOTE, remote_preference=preference, **at(LYON)) == earned


def test_an_unsaid_preference_is_unknown_for_a_remote_mission():
    assert not is_known("location", REMOTE, **at(PARIS))


@pytest.mark.parametrize(("km", "said"), [(0.0, 10), (9.2, 10), (9.8, 20), (10.3, 20), (19.4, 20), (391.9, 400)])
def test_the_distance_is_told_as_the_next_ten_kilometres_above_it(km, said):
    north = np.degrees(km / 6371.0088)
    asked = mission(work_mode="on_site", latitude=0.0, longitude=0.0)

    assert facts("location", asked, latitude=north, longitude=0.0)["distance_km"] == said


def test_no_distance_is_told_of_a_remote_mission():
    asked = mission(work_mode="remote", **at(PARIS))

    assert facts("location", asked, remote_preference="flexible", **at(LYON)) == {
        "work_mode": "remote",
        "preference": "flexible",
    }


def test_on_site_without_a_place_asks_for_nothing():
    assert not Location().asked(mission(work_mode="on_site"))
    assert not Location().asked(mission(**at(PARIS)))
