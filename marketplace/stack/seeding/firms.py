"""Companies of the demo → PostgreSQL."""

from django.db import transaction

from marketplace.models import Company
from marketplace.stack.seeding.companies import FIRMS
from marketplace.stack.seeding.places import BY_CITY


@transaction.atomic
def write_firms() -> list[Company]:
    """Every one of FIRMS, in that order; those that are there already are taken as they are."""
    there = {company.name for company in Company.objects.filter(name__in=[firm.name for firm in FIRMS])}
    missing = [firm for firm in FIRMS if firm.name not in there]
    Company.objects.bulk_create([Company(name=firm.name, country=BY_CITY[firm.city].country) for firm in missing])
    # The first by id, should somebody have founded a namesake.
    rows = {row.name: row for row in Company.objects.filter(name__in=[firm.name for firm in FIRMS]).order_by("-id")}
    return [rows[firm.name] for firm in FIRMS]
