"""Keys from the command line: shown once, revoked for good."""

from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from marketplace.models import ApiKey, Company, Member
from tests.conftest import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(capsys):
    """Run a command and give the last word of what it prints: the key."""

    def call(*words):
        call_command(*words)
        return capsys.readouterr().out.split()[-1]

    return call


def test_a_new_company_gets_a_key_that_opens_its_missions(run):
    key = run("create_company", "Acme", "--email", "ada@example.org")
    assert Client(key).get("/v1/missions").status_code == 200
    assert ApiKey.objects.get().digest not in key


def test_a_company_needs_a_member_with_an_address(run):
    with pytest.raises(CommandError, match="email"):
        run("create_company", "Acme", "--email", "nobody")
    assert not Company.objects.exists()


@pytest.mark.parametrize(
    ("field", "words"), [("name", [""]), ("name", ["x" * 121]), ("country", ["A", "--country", "fra"])]
)
def test_a_company_that_cannot_be_is_refused_by_the_name_of_the_field(run, field, words):
    with pytest.raises(CommandError, match=f"^{field}: "):
        run("create_company", *words, "--email", "ada@example.org")


def test_a_member_gets_one_more_key_and_keeps_the_first(run):
    first = run("create_company", "Acme", "--email", "ada@example.org")
    second = run("create_key", "--company", str(Company.objects.get().pk), "--email", "ADA@example.org")
    assert [Client(key).get("/v1/missions").status_code for key in (first, second)] == [200, 200]


def test_the_new_key_of_a_viewer_only_reads(run, company, rag_mission):
    Member.objects.create(company=company, email="viewer@example.org", role="viewer")
    client = Client(run("create_key", "--company", str(company.pk), "--email", "viewer@example.org"))
    assert client.get("/v1/missions").status_code == 200
    assert client.post("/v1/missions", rag_mission).json()["code"] == "read_only_key"


def test_a_freelancer_who_lost_the_key_gets_another(run, make_freelancer):
    freelancer, _client = make_freelancer()
    key = run("create_key", "--freelancer", str(freelancer.pk))
    assert Client(key).get("/v1/freelancers/me").json()["id"] == str(freelancer.pk)


@pytest.mark.parametrize("owner", ["--company", "--freelancer"])
def test_a_key_needs_an_owner_who_exists(run, owner):
    with pytest.raises(CommandError, match=owner):
        run("create_key", owner, str(uuid4()), "--email", "ada@example.org")


def test_a_companys_key_is_made_out_to_one_of_its_members(run, company):
    with pytest.raises(CommandError, match="must name one of the company's members"):
        run("create_key", "--company", str(company.pk), "--email", "stranger@example.org")


def test_a_revoked_key_opens_nothing_any_more(run):
    key = run("create_company", "Acme", "--email", "ada@example.org")
    call_command("revoke_key", key)
    assert Client(key).get("/v1/missions").status_code == 401
    call_command("revoke_key", key.split("_")[1])
    with pytest.raises(CommandError, match="there is no key"):
        call_command("revoke_key", "nothing")
