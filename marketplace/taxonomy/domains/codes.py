"""The industries, and how far experience in one does for another."""

DOMAINS = (
    "banking_finance",
    "insurance",
    "health_care",
    "pharma_biotech",
    "retail_ecommerce",
    "consumer_goods",
    "luxury_fashion",
    "food_agriculture",
    "manufacturing",
    "automotive",
    "aerospace_defence",
    "energy_utilities",
    "environment",
    "telecom",
    "media_entertainment",
    "gaming",
    "advertising_marketing",
    "public_sector",
    "legal",
    "education",
    "human_resources",
    "construction_real_estate",
    "transport_logistics",
    "travel_hospitality",
    "cybersecurity",
)
"""In this order they are numbered, so new ones go to the end."""

ONE = 10_000

# Of 1/10 000; symmetric; what is not here is 0. By judgement: whose data, rules and words a recruiter takes for alike.
_NEAR: dict[tuple[str, str], int] = {
    ("banking_finance", "insurance"): 5_000,
    ("banking_finance", "construction_real_estate"): 2_000,
    ("banking_finance", "legal"): 2_000,
    ("insurance", "health_care"): 3_000,
    ("insurance", "automotive"): 1_500,
    ("health_care", "pharma_biotech"): 6_000,
    ("pharma_biotech", "manufacturing"): 2_000,
    ("retail_ecommerce", "consumer_goods"): 6_000,
    ("retail_ecommerce", "luxury_fashion"): 5_000,
    ("retail_ecommerce", "food_agriculture"): 3_000,
    ("retail_ecommerce", "transport_logistics"): 3_000,
    ("retail_ecommerce", "advertising_marketing"): 3_000,
    ("retail_ecommerce", "travel_hospitality"): 3_000,
    ("consumer_goods", "luxury_fashion"): 5_000,
    ("consumer_goods", "food_agriculture"): 4_000,
    ("consumer_goods", "manufacturing"): 3_000,
    ("food_agriculture", "environment"): 3_000,
    ("food_agriculture", "manufacturing"): 2_000,
    ("manufacturing", "automotive"): 5_000,
    ("manufacturing", "aerospace_defence"): 4_500,
    ("manufacturing", "energy_utilities"): 3_000,
    ("automotive", "aerospace_defence"): 4_000,
    ("automotive", "transport_logistics"): 3_000,
    ("aerospace_defence", "cybersecurity"): 2_500,
    ("aerospace_defence", "public_sector"): 2_500,
    ("aerospace_defence", "transport_logistics"): 2_000,
    ("energy_utilities", "environment"): 5_000,
    ("energy_utilities", "telecom"): 2_000,
    ("energy_utilities", "construction_real_estate"): 2_000,
    ("telecom", "media_entertainment"): 3_000,
    ("telecom", "cybersecurity"): 3_000,
    ("media_entertainment", "gaming"): 4_500,
    ("media_entertainment", "advertising_marketing"): 5_000,
    ("media_entertainment", "education"): 1_500,
    ("public_sector", "education"): 3_000,
    ("public_sector", "health_care"): 2_500,
    ("public_sector", "legal"): 3_000,
    ("public_sector", "environment"): 2_000,
    ("education", "human_resources"): 3_000,
    ("legal", "human_resources"): 1_500,
    ("transport_logistics", "travel_hospitality"): 4_000,
}
_TABLE = {**_NEAR, **{(second, first): value for (first, second), value in _NEAR.items()}}


def near(first: str, second: str) -> int:
    """0 to 10 000, symmetric; 10 000 for the same domain."""
    return ONE if first == second else _TABLE.get((first, second), 0)
