"""Companies and their members."""

from django.db import transaction

from marketplace.http.authentication import issue_key
from marketplace.models import Company, Member, MemberRole


@transaction.atomic
def create_company(*, name: str, country: str = "", email: str, member_name: str = "") -> tuple[Company, str]:
    """A company with its first member, an admin; returns it and the key made out to that member, shown this once."""
    company = Company.objects.create(name=name, country=country)
    member = Member.objects.create(company=company, email=email, name=member_name, role=MemberRole.ADMIN)
    return company, issue_key(company=company, member=member, label="first key")
