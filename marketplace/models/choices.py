"""The closed lists of the API. `unspecified` stands for "not said": there are no nullable enums."""

from django.db import models


class Role(models.TextChoices):
    """What somebody is hired as."""

    UNSPECIFIED = "unspecified"
    DATA_SCIENTIST = "data_scientist"
    ML_ENGINEER = "ml_engineer"
    AI_ENGINEER = "ai_engineer"
    NLP_ENGINEER = "nlp_engineer"
    COMPUTER_VISION_ENGINEER = "computer_vision_engineer"
    RESEARCH_SCIENTIST = "research_scientist"
    DATA_ENGINEER = "data_engineer"
    DATA_ANALYST = "data_analyst"
    MLOPS_ENGINEER = "mlops_engineer"
    CLOUD_ENGINEER = "cloud_engineer"
    SOFTWARE_ENGINEER = "software_engineer"
    DATA_ARCHITECT = "data_architect"
    AI_ARCHITECT = "ai_architect"
    AI_CONSULTANT = "ai_consultant"
    AI_PRODUCT_MANAGER = "ai_product_manager"
    AI_GOVERNANCE_OFFICER = "ai_governance_officer"
    AI_TRAINER = "ai_trainer"


class Seniority(models.TextChoices):
    """Of a person, in rising order after `unspecified`."""

    UNSPECIFIED = "unspecified"
    JUNIOR = "junior"
    INTERMEDIATE = "intermediate"
    SENIOR = "senior"
    EXPERT = "expert"


class WorkMode(models.TextChoices):
    """Where a mission is done."""

    UNSPECIFIED = "unspecified"
    REMOTE = "remote"
    HYBRID = "hybrid"
    ON_SITE = "on_site"


class RemotePreference(models.TextChoices):
    """Where a freelancer is willing to work."""

    UNSPECIFIED = "unspecified"
    REMOTE_ONLY = "remote_only"
    FLEXIBLE = "flexible"
    ON_SITE_ONLY = "on_site_only"


class KnowledgeTransfer(models.TextChoices):
    """Whether the company also wants its own people to learn."""

    NONE = "none"
    COACHING = "coaching"
    TRAINING = "training"


class Importance(models.TextChoices):
    """Of a requirement; an essential one counts three times an optional one of equal weight."""

    ESSENTIAL = "essential"
    OPTIONAL = "optional"


class HardFilter(models.TextChoices):
    """What a mission may insist on: whoever is not known to satisfy it is no match."""

    LANGUAGES = "languages"
    PLACE = "place"
    LATEST_START = "latest_start"
    BUDGET = "budget"
    ESSENTIALS = "essentials"


class Domain(models.TextChoices):
    """An industry: what a mission is about beside its techniques, and where somebody has worked."""

    BANKING_FINANCE = "banking_finance"
    INSURANCE = "insurance"
    HEALTH_CARE = "health_care"
    PHARMA_BIOTECH = "pharma_biotech"
    RETAIL_ECOMMERCE = "retail_ecommerce"
    CONSUMER_GOODS = "consumer_goods"
    LUXURY_FASHION = "luxury_fashion"
    FOOD_AGRICULTURE = "food_agriculture"
    MANUFACTURING = "manufacturing"
    AUTOMOTIVE = "automotive"
    AEROSPACE_DEFENCE = "aerospace_defence"
    ENERGY_UTILITIES = "energy_utilities"
    ENVIRONMENT = "environment"
    TELECOM = "telecom"
    MEDIA_ENTERTAINMENT = "media_entertainment"
    GAMING = "gaming"
    ADVERTISING_MARKETING = "advertising_marketing"
    PUBLIC_SECTOR = "public_sector"
    LEGAL = "legal"
    EDUCATION = "education"
    HUMAN_RESOURCES = "human_resources"
    CONSTRUCTION_REAL_ESTATE = "construction_real_estate"
    TRANSPORT_LOGISTICS = "transport_logistics"
    TRAVEL_HOSPITALITY = "travel_hospitality"
    CYBERSECURITY = "cybersecurity"


class MissionState(models.TextChoices):
    """See `TRANSITIONS` in `mission` for the allowed moves."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"
    FILLED = "filled"
    CANCELLED = "cancelled"


class OrderState(models.TextChoices):
    """Of a work order."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    QUARANTINED = "quarantined"


class MemberRole(models.TextChoices):
    """What a member may do with the company's missions; a viewer only reads."""

    ADMIN = "admin"
    EDITOR = "editor"
    VIEWER = "viewer"


class Criterion(models.TextChoices):
    """What a match is scored by; the maths of each stands in `matching.scoring`."""

    SKILLS = "skills"
    FOCUS = "focus"
    ROLE = "role"
    CLOSENESS = "closeness"
    DAY_RATE = "day_rate"
    AVAILABILITY = "availability"
    LOCATION = "location"
    SENIORITY = "seniority"
    DOMAIN = "domain"
    LANGUAGES = "languages"
    KNOWLEDGE_TRANSFER = "knowledge_transfer"
    DAYS_PER_WEEK = "days_per_week"
