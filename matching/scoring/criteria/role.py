"""Role: what somebody is hired as, declared or read from headline and skills, against what the mission is for."""

import numpy as np

from matching.scoring import roles
from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.near_roles import ROLES
from matching.scoring.pool import Pool
from matching.scoring.units import Values


class Role:
    """How surely somebody is of a role that does for the mission."""

    name = "role"

    def asked(self, mission: AskedMission) -> bool:
        """The mission names a role, or its texts and requirements are those of one."""
        return bool(mission.role or mission.role_target)

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """See roles: an asked skill never counts against anybody."""
        seen = _evidence(mission, pool)
        return judgement(roles.values(target=_target(mission), evidence=seen), roles.known(seen))

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """Both roles, whether each is declared, and the held skills that tell most."""
        alone = pool.take(np.array([row]))
        read = roles.role_read(
            target=_target(mission),
            evidence=_evidence(mission, alone)[0],
            declared=int(alone.role[0]),
            held=[skill.skill for skill in alone.held(0)],
            table=pool.role_table,
        )
        return {
            "asked": mission.role or ROLES[1 + int(_target(mission).argmax())],
            "asked_declared": bool(mission.role),
            "held": read.role,
            "declared": read.declared,
            "telling": ", ".join(pool.slugs[skill] for skill in read.telling if skill < len(pool.slugs)),
        }


def _target(mission: AskedMission) -> Values:
    if mission.role:
        return roles.declared_target(mission.role)
    return np.array(mission.role_target, dtype=np.int64)


def _evidence(mission: AskedMission, pool: Pool) -> Values:
    return roles.evidence(
        skills=pool.skills,
        starts=pool.starts,
        said=pool.role_said + roles.declared_evidence(pool.role),
        held=pool.role_held,
        asked=[requirement.skill for requirement in mission.requirements],
        table=pool.role_table,
    )
