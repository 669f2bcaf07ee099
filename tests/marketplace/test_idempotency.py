"""A POST that is sent again does nothing twice."""

import pytest

from marketplace.http.authentication import issue_key
from marketplace.http.tasks import forget_keys
from marketplace.models import ApiKey, Freelancer, IdempotentResponse, Mission
from marketplace.services import missions as service
from tests.conftest import Client
from tests.marketplace.sending import send

pytestmark = pytest.mark.django_db
BODY = {"title": "Once"}


def post(client, key, body=None, path="/v1/missions"):
    return client.post(path, BODY if body is None else body, headers={"Idempotency-Key": key})


def code(answer):
    return answer.status_code, answer.json()["code"]


def test_posting_a_mission_without_a_key_is_refused(company_client):
    answer = super(Client, company_client).post("/v1/missions", BODY)
    assert code(answer) == (400, "idempotency_key_missing")
    assert not Mission.objects.exists()


@pytest.mark.parametrize("path", ["/v1/freelancers", "/v1/missions/{}/publish", "/v1/missions/{}/cancel"])
def test_other_posts_need_no_key(company_client, path):
    body = {"title": "Draft", "requirements": [{"skill": "python"}]}
    path = path.format(company_client.post("/v1/missions", body).json()["id"])
    sent = {"display_name": "Eve"} if path.endswith("freelancers") else None
    assert super(Client, company_client).post(path, sent).status_code in {200, 201}


@pytest.mark.parametrize("key", ["", "x" * 201, "é", "tab\tbed", "nul\0"])
def test_a_key_that_is_not_printable_ascii_of_some_length_is_refused(company_client, key):
    assert code(post(company_client, key)) == (400, "idempotency_key_invalid")


def test_a_replay_is_the_first_answer_again(company_client):
    first, second = post(company_client, "k"), post(company_client, "k")
    assert first.status_code == second.status_code == 201
    assert second.json() == first.json()
    assert second["Location"] == first["Location"]
    assert ("Idempotent-Replayed" in first, second["Idempotent-Replayed"]) == (False, "true")
    assert Mission.objects.count() == 1


def test_a_replay_stays_the_first_answer_after_an_edit(company_client):
    first = post(company_client, "k").json()
    company_client.patch(f"/v1/missions/{first['id']}", {"title": "Edited"})
    assert post(company_client, "k").json() == first


def test_the_order_of_fields_and_the_blanks_do_not_make_another_body(company_client):
    first = send(company_client, b'{"title": "x", "brief": "y"}', **{"Idempotency-Key": "k"})
    second = send(company_client, b'{ "brief":"y","title":"x" }', **{"Idempotency-Key": "k"})
    assert (second.status_code, second.json()["id"]) == (201, first.json()["id"])


@pytest.mark.parametrize("other", [{"title": "Twice"}, {"title": "Once", "brief": ""}, {}, [], {"title": 1}])
def test_the_key_with_another_body_is_refused(company_client, other):
    post(company_client, "k")
    assert code(post(company_client, "k", other)) == (422, "idempotency_key_reused")
    assert Mission.objects.count() == 1


def test_a_refused_post_may_be_mended_under_the_same_key(company_client):
    assert post(company_client, "k", {"title": ""}).status_code == 400
    assert post(company_client, "k").status_code == 201
    assert Mission.objects.count() == 1


def test_a_post_that_failed_on_our_side_is_done_again(company_client):
    def explode(**_: object) -> None:
        raise RuntimeError

    company_client.raise_request_exception = False
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(service, "want", explode)
        body = {**BODY, "state": "published", "requirements": [{"skill": "python"}]}
        assert post(company_client, "k", body).status_code == 500
    assert not Mission.objects.exists()
    assert post(company_client, "k", body).status_code == 201


def test_keys_of_two_companies_do_not_meet(make_company):
    answers = [post(make_company(name)[1], "k") for name in ("Acme", "Borealis")]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json()["id"] != answers[1].json()["id"]


def test_keys_of_two_members_of_a_company_are_the_companys(company):
    one, other = Client(issue_key(company=company)), Client(issue_key(company=company))
    assert post(one, "k").json()["id"] == post(other, "k").json()["id"]


def test_keys_of_two_routes_do_not_meet(company_client):
    draft = post(company_client, "k").json()["id"]
    cancelled = post(company_client, "k", {}, f"/v1/missions/{draft}/cancel")
    assert (cancelled.status_code, cancelled.json()["state"]) == (200, "cancelled")


def test_a_move_is_replayed_too(company_client):
    path = f"/v1/missions/{post(company_client, 'k').json()['id']}/cancel"
    first, second = post(company_client, "c", {}, path), post(company_client, "c", {}, path)
    assert (second.status_code, second.json()) == (200, first.json())
    assert post(company_client, "d", {}, path).status_code == 409


EVE = {"display_name": "Eve"}
LONG = "f3b1c2d4-aaaa-7bbb-8ccc-0123456789ab"


def sign_up(client, key=LONG, body=EVE):
    return post(client, key, body, "/v1/freelancers")


def test_a_sign_up_whose_answer_was_lost_brings_a_new_key_and_ends_the_old_one(anonymous):
    lost = sign_up(anonymous).json()
    again = sign_up(anonymous)
    assert (again.status_code, again["Idempotent-Replayed"]) == (201, "true")
    assert {**again.json(), "api_key": None} == {**lost, "api_key": None}
    assert Client(again.json()["api_key"]).get("/v1/freelancers/me").json()["id"] == lost["id"]
    assert Client(lost["api_key"]).get("/v1/freelancers/me").status_code == 401
    assert Freelancer.objects.count() == 1


def test_once_the_key_of_a_sign_up_is_used_a_replay_brings_none(anonymous):
    first = sign_up(anonymous).json()
    Client(first["api_key"]).get("/v1/freelancers/me")
    assert sign_up(anonymous).json() == {**first, "api_key": None}
    assert Client(first["api_key"]).get("/v1/freelancers/me").status_code == 200


def test_a_replayed_sign_up_leaves_a_key_alone_that_an_operator_has_made_since(anonymous):
    first = sign_up(anonymous).json()
    Client(first["api_key"]).get("/v1/freelancers/me")
    operators = Client(issue_key(freelancer=Freelancer.objects.get()))
    assert sign_up(anonymous).json()["api_key"] is None
    assert operators.get("/v1/freelancers/me").status_code == 200


def test_a_sign_up_whose_key_was_revoked_is_not_opened_again_by_a_replay(anonymous):
    sign_up(anonymous)
    ApiKey.objects.update(revoked_at="2026-01-01T00:00:00Z")
    assert sign_up(anonymous).json()["api_key"] is None


def test_the_key_of_a_sign_up_is_kept_nowhere(anonymous):
    secret = sign_up(anonymous).json()["api_key"].split("_")[2]
    assert secret not in str(list(IdempotentResponse.objects.values()))


def test_who_has_no_api_key_needs_an_idempotency_key_that_no_stranger_meets_by_chance(anonymous):
    assert code(sign_up(anonymous, "1")) == (400, "idempotency_key_guessable")
    assert not Freelancer.objects.exists()


def test_nobody_replays_the_answer_to_a_request_that_they_may_not_make(company_client, freelancer_client):
    post(company_client, "k")
    assert post(freelancer_client, "k").status_code == 403


def test_answers_are_forgotten_after_two_days_and_not_before(company_client):
    for key in ("old", "young"):
        post(company_client, key)
    IdempotentResponse.objects.filter(key="old").update(created_at="2026-01-01T00:00:00Z")
    forget_keys()
    assert list(IdempotentResponse.objects.values_list("key", flat=True)) == ["young"]
