"""Location: near enough for a mission on site, willing for one that is remote."""

import numpy as np

from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import REMOTE_PREFERENCES, Pool
from matching.scoring.units import ONE, Array, Flags, Values

DEFAULT_RADIUS_KM = 50
_TOO_FAR_BEYOND_KM = 150  # beyond the radius: nothing left
_EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG
_REMOTE_ONLY = REMOTE_PREFERENCES.index("remote_only")
_ON_SITE_ONLY = REMOTE_PREFERENCES.index("on_site_only")
_REMOTE_ONLY_ON_HYBRID = 3_000  # of ONE: may be talked into some days on site


def distance_km(mission: AskedMission, pool: Pool) -> Array:
    """Whole kilometres by great circle (haversine); -1 where either point is unknown. Shape (n,)."""
    if mission.latitude is None or mission.longitude is None:
        return np.full(len(pool), -1, dtype=np.int64)
    here, there = np.radians(mission.latitude), np.radians(pool.latitude)
    turn = np.radians(pool.longitude) - np.radians(mission.longitude)
    half = np.sin((there - here) / 2) ** 2 + np.cos(here) * np.cos(there) * np.sin(turn / 2) ** 2
    far = 2 * _EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(half, 0.0, 1.0)))
    return np.where(np.isnan(far), -1, np.rint(np.nan_to_num(far))).astype(np.int64)


class Location:
    """Distance for what is done on site, and the freelancer's own preference."""

    name = "location"

    def asked(self, mission: AskedMission) -> bool:
        """The mission says how it is worked; on site only with a place to judge by."""
        if mission.work_mode == "remote":
            return True
        return bool(mission.work_mode) and (mission.latitude is not None or bool(mission.place))

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """By preference alone when remote; else by nearness, less for who works remotely only."""
        if mission.work_mode == "remote":
            return judgement(np.where(pool.remote_preference == _ON_SITE_ONLY, 0, ONE), pool.remote_preference > 0)
        near, known = self._nearness(mission, pool)
        stays_home = _REMOTE_ONLY_ON_HYBRID if mission.work_mode == "hybrid" else 0
        willing = np.where(pool.remote_preference == _REMOTE_ONLY, stays_home, ONE)
        return judgement(near * willing // ONE, known | (willing == 0))  # who stays home is as far from anywhere

    def _nearness(self, mission: AskedMission, pool: Pool) -> tuple[Values, Flags]:
        km = distance_km(mission, pool)
        beyond = (km - (mission.radius_km or DEFAULT_RADIUS_KM)).clip(min=0)
        by_distance = (ONE - beyond * ONE // _TOO_FAR_BEYOND_KM).clip(min=0)
        same_city = (pool.place == pool.places.get(mission.place, -2)) if mission.place else np.zeros(len(pool), bool)
        values: Values = np.where(km >= 0, by_distance, np.where(same_city, ONE, 0))
        # Another city without coordinates may be next door or at the other end: that is not known.
        return values, (km >= 0) | same_city

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """How the mission is worked; when the distance is known, the next step of 10 km above it."""
        facts: Facts = {
            "work_mode": mission.work_mode,
            "preference": REMOTE_PREFERENCES[pool.remote_preference[row]] or "unspecified",
        }
        km = int(distance_km(mission, pool)[row]) if mission.work_mode != "remote" else -1
        return {**facts, "distance_km": (km // 10 + 1) * 10} if km >= 0 else facts
