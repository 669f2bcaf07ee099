"""The closed vocabularies of the inputs and of the answer."""

from typing import Literal

Zone = Literal["idf", "other_french", "abroad"]
WorkMode = Literal["remote", "hybrid", "on_site"]
# estimated: by ourselves from public data; arithmetic: the rounding of what is shown
Source = Literal["published", "estimated", "assumption", "arithmetic"]
Basis = Literal["prior_only"]
Code = Literal[
    "it_average",
    "role",
    "speciality",
    "ai_speciality",
    "seniority",
    "region",
    "remote",
    "duration",
    "intensity",
    "tension",
    "rounding",
]

ROLES = (
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
SENIORITIES = ("junior", "intermediate", "senior", "expert")
SPECIALITIES = (
    "llm-rag",
    "nlp",
    "computer-vision",
    "data-science",
    "data-engineering",
    "mlops",
    "cloud-ai",
    "ai-governance",
    "ai-consulting",
    "generative-media",
    "speech",
    "software-engineering",
    "web-development",
    "cloud-devops",
    "data-analytics",
    "databases",
    "security",
    "delivery-methods",
    "enterprise-software",
)
