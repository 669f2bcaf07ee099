"""The roles, and how near two of them are to each other."""

from matching.scoring.units import ONE

ROLES = (
    "",
    "data_scientist",
    "ml_engineer",
    "ai_engineer",
    "nlp_engineer",
    "computer_vision_engineer",
    "research_scientist",
    "data_engineer",
    "data_analyst",
    "mlops_engineer",
    "cloud_engineer",
    "software_engineer",
    "data_architect",
    "ai_architect",
    "ai_consultant",
    "ai_product_manager",
    "ai_governance_officer",
    "ai_trainer",
)

# How far somebody of one role does for the other, of 1/10 000; symmetric; what is not here is 0. By judgement: roles
# that recruiters of data and AI people shortlist for each other.
_NEAR: dict[tuple[str, str], int] = {
    ("data_scientist", "ml_engineer"): 7_000,
    ("data_scientist", "research_scientist"): 6_000,
    ("data_scientist", "nlp_engineer"): 5_500,
    ("data_scientist", "computer_vision_engineer"): 5_000,
    ("data_scientist", "ai_engineer"): 6_000,
    ("data_scientist", "data_analyst"): 5_000,
    ("data_scientist", "data_engineer"): 3_500,
    ("data_scientist", "ai_consultant"): 3_500,
    ("ml_engineer", "ai_engineer"): 8_000,
    ("ml_engineer", "nlp_engineer"): 7_000,
    ("ml_engineer", "computer_vision_engineer"): 7_000,
    ("ml_engineer", "research_scientist"): 6_000,
    ("ml_engineer", "mlops_engineer"): 6_000,
    ("ml_engineer", "data_engineer"): 4_000,
    ("ml_engineer", "software_engineer"): 4_000,
    ("ml_engineer", "ai_architect"): 5_000,
    ("ai_engineer", "nlp_engineer"): 7_500,
    ("ai_engineer", "computer_vision_engineer"): 5_000,
    ("ai_engineer", "research_scientist"): 4_500,
    ("ai_engineer", "mlops_engineer"): 5_000,
    ("ai_engineer", "software_engineer"): 5_000,
    ("ai_engineer", "ai_architect"): 6_500,
    ("ai_engineer", "ai_consultant"): 4_000,
    ("nlp_engineer", "research_scientist"): 5_500,
    ("computer_vision_engineer", "research_scientist"): 5_500,
    ("data_engineer", "data_architect"): 6_500,
    ("data_engineer", "mlops_engineer"): 5_500,
    ("data_engineer", "cloud_engineer"): 4_500,
    ("data_engineer", "data_analyst"): 4_000,
    ("data_engineer", "software_engineer"): 4_000,
    ("mlops_engineer", "cloud_engineer"): 6_500,
    ("mlops_engineer", "software_engineer"): 4_000,
    ("cloud_engineer", "software_engineer"): 4_500,
    ("data_architect", "ai_architect"): 6_500,
    ("data_architect", "cloud_engineer"): 3_500,
    ("ai_architect", "ai_consultant"): 5_000,
    ("ai_architect", "mlops_engineer"): 4_500,
    ("ai_consultant", "ai_product_manager"): 6_000,
    ("ai_consultant", "ai_trainer"): 5_500,
    ("ai_consultant", "ai_governance_officer"): 5_000,
    ("ai_product_manager", "ai_governance_officer"): 3_000,
    ("ai_product_manager", "data_analyst"): 2_500,
    ("ai_trainer", "data_scientist"): 3_000,
    ("ai_trainer", "ai_engineer"): 3_000,
}


def agreement(first: str, second: str) -> int:
    """0 to ONE, symmetric; ONE for the same role."""
    if first == second:
        return ONE
    return _NEAR.get((first, second), _NEAR.get((second, first), 0))
