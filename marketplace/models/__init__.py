from marketplace.models.api_key import ApiKey
from marketplace.models.choices import (
    Criterion,
    Domain,
    HardFilter,
    Importance,
    KnowledgeTransfer,
    MemberRole,
    MissionState,
    OrderState,
    RemotePreference,
    Role,
    Seniority,
    WorkMode,
)
from marketplace.models.company import Company, Member
from marketplace.models.engagement import Engagement
from marketplace.models.freelancer import Freelancer, FreelancerSkill, PoolVersion
from marketplace.models.idempotent_response import IdempotentResponse
from marketplace.models.mission import TRANSITIONS, Mission, Requirement
from marketplace.models.skill import Skill, SkillName, SkillRelation, VocabularyRelease
from marketplace.models.work_order import WorkOrder

__all__ = [
    "TRANSITIONS",
    "ApiKey",
    "Company",
    "Criterion",
    "Domain",
    "Engagement",
    "Freelancer",
    "FreelancerSkill",
    "HardFilter",
    "IdempotentResponse",
    "Importance",
    "KnowledgeTransfer",
    "Member",
    "MemberRole",
    "Mission",
    "MissionState",
    "OrderState",
    "PoolVersion",
    "RemotePreference",
    "Requirement",
    "Role",
    "Seniority",
    "Skill",
    "SkillName",
    "SkillRelation",
    "VocabularyRelease",
    "WorkMode",
    "WorkOrder",
]
