"""Closeness: how alike both texts are in what they are about: the skills that they speak of, and matters beside."""

import numpy as np

from matching.scoring.closeness import closenesses
from matching.scoring.criteria.base import Facts, Judgement, judgement
from matching.scoring.mission import AskedMission
from matching.scoring.pool import Pool
from matching.scoring.units import ONE

# A cosine from which two texts are about the same work: a mission and the bio of somebody who has done just that
# rarely share more, since each also speaks of other things.
CLOSE = 5_000


class Closeness:
    """The cosine of the concepts of both texts; full from CLOSE on. Held skills play no part."""

    name = "closeness"

    def asked(self, mission: AskedMission) -> bool:
        """The mission's text speaks of something known."""
        return bool(mission.reading.concepts)

    def judge(self, mission: AskedMission, pool: Pool) -> Judgement:
        """Unknown for a profile whose text speaks of nothing known."""
        cosines = closenesses(mission.reading, pool.texts)
        return judgement(np.minimum(cosines * ONE // CLOSE, ONE), pool.texts.norms > 0)

    def facts(self, mission: AskedMission, pool: Pool, row: int) -> Facts:
        """How many concepts both texts speak of."""
        theirs = pool.texts.concepts[slice(*pool.texts.indptr[row : row + 2])]
        return {"shared": len({*theirs.tolist()} & {*mission.reading.concepts})}
