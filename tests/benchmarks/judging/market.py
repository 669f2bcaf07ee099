"""The judging set on the product's scorer: every mission against every freelancer."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from marketplace.taxonomy.vocabulary import load_vocabulary
from matching.scoring.intake import SkillIndex, pool_with, skill_index
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.ranking import Scored, places, rank
from tests.benchmarks.judging.grades import Grades
from tests.benchmarks.judging.reading import Freelancer, Mission, load_freelancers, load_missions
from tests.benchmarks.judging.scoring import Identities, scored_mission, scored_profile
from tests.benchmarks.tasks import Task


@dataclass(frozen=True)
class JudgedMarket:
    """Missions and freelancers, as written and as scored."""

    missions: tuple[Mission, ...]
    freelancers: tuple[Freelancer, ...]
    identities: Identities
    skills: SkillIndex
    pool: Pool

    def asked(self, mission: Mission) -> AskedMission:
        """As the scorer reads it."""
        return scored_mission(mission, identity=self.identities.by_ref[mission.ref], skills=self.skills)

    def orders(self, missions: Sequence[Mission]) -> NDArray[np.float64]:
        """Missions × freelancers: higher is better, −inf is no match; by the product's own order, ties and all."""
        column = {self.identities.by_ref[one.ref]: number for number, one in enumerate(self.freelancers)}
        matrix = np.full((len(missions), len(self.freelancers)), -np.inf)
        for row, mission in enumerate(missions):
            found = places(mission=self.asked(mission), pool=self.pool, relatedness=self.skills.relatedness)
            for place, match in enumerate(found):
                matrix[row, column[match.freelancer]] = -place
        return matrix

    def best(self, mission: Mission, *, limit: int) -> list[tuple[Freelancer, Scored]]:
        """The best matches with their reasons."""
        by_id = {self.identities.by_ref[one.ref]: one for one in self.freelancers}
        found = rank(mission=self.asked(mission), pool=self.pool, relatedness=self.skills.relatedness, limit=limit)
        return [(by_id[scored.freelancer], scored) for scored in found]

    def task(self, grades: Grades) -> Task:
        """The set as a retrieval task, for metrics and peers."""
        relevant = {
            mission.ref: {
                one.ref: gain for one in self.freelancers if (gain := grades.gain((mission.ref, one.ref))) > 0
            }
            for mission in self.missions
        }
        return Task(
            name="judging",
            queries={mission.ref: {"text": text_of(mission)} for mission in self.missions},
            corpus={one.ref: {"text": text_of(one)} for one in self.freelancers},
            relevant=relevant,
        )


@lru_cache(maxsize=1)
def judged_market() -> JudgedMarket:
    """The committed set."""
    missions, freelancers, skills = load_missions(), load_freelancers(), skill_index(load_vocabulary())
    identities = Identities.of([*(one.ref for one in missions), *(one.ref for one in freelancers)])
    profiles = [scored_profile(one, identity=identities.by_ref[one.ref], skills=skills) for one in freelancers]
    return JudgedMarket(missions, freelancers, identities, skills, pool_with(profiles, skills=skills))


def text_of(one: Mission | Freelancer) -> str:
    """All that its row says in words, skills as they were typed: what a search engine would index."""
    row = one.row
    labels = [label for name in ("skills", "optional_skills", "requirements") for label in row.get(name, [])]
    typed = [label.partition(":")[0] if isinstance(label, str) else label["skill"] for label in labels]
    return " ".join([*(row.get(name, "") for name in ("title", "brief", "headline", "bio")), *typed])
