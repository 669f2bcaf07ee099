"""All criteria beside the skills, in the order in which they are published; a new one also needs a weight."""

from matching.scoring.criteria.availability import Availability
from matching.scoring.criteria.base import Criterion
from matching.scoring.criteria.closeness import Closeness
from matching.scoring.criteria.day_rate import DayRate
from matching.scoring.criteria.days_per_week import DaysPerWeek
from matching.scoring.criteria.domain import Domain
from matching.scoring.criteria.knowledge_transfer import KnowledgeTransfer
from matching.scoring.criteria.languages import Languages
from matching.scoring.criteria.location import Location
from matching.scoring.criteria.role import Role
from matching.scoring.criteria.seniority import Seniority

CRITERIA: tuple[Criterion, ...] = (
    Role(),
    Closeness(),
    DayRate(),
    Availability(),
    Location(),
    Seniority(),
    Domain(),
    Languages(),
    KnowledgeTransfer(),
    DaysPerWeek(),
)
