"""`POST /v1/skills/resolve`: what somebody calls their skills → the skills of the vocabulary."""

import pytest

from tests.marketplace.sending import pointers

pytestmark = pytest.mark.django_db
ROUTE = "/v1/skills/resolve"


def resolve(client, *labels):
    answer = client.post(ROUTE, {"labels": list(labels)})
    assert answer.status_code == 200, answer.json()
    return answer.json()


def test_the_ways_of_writing_one_skill_are_one_skill(anonymous):
    answer = resolve(anonymous, "python", "Python 3", "Python (primary)", "développement Python")
    assert [result["skill"]["slug"] for result in answer["results"]] == ["python"] * 4
    assert answer["unresolved"] == []


def test_results_stand_in_the_order_of_the_request_and_say_how_sure_they_are(anonymous):
    answer = resolve(anonymous, "K8s", "Kuberntes")
    assert [result["label"] for result in answer["results"]] == ["K8s", "Kuberntes"]
    exact, misspelt = (result["confidence"] for result in answer["results"])
    assert exact == 1 > misspelt > 0.5


def test_what_stays_unresolved_is_said_with_what_it_may_mean(anonymous):
    answer = resolve(anonymous, "python", "apprentissage par renforcement profond pour la robotique", "qzqzqz")
    _python, near, nothing = answer["results"]
    assert near["skill"] is None
    assert near["suggestions"][0]["slug"] == "reinforcement-learning"
    assert 0 < near["suggestions"][0]["confidence"] < 1
    assert (nothing["skill"], nothing["confidence"]) == (None, 0)
    assert answer["unresolved"] == [near["label"], nothing["label"]]


@pytest.mark.parametrize("text", ["\u202e\u200f", "🚀🚀", "c", "---", "x" * 120, "a\u0301" * 60])
def test_odd_labels_are_answered(anonymous, text):
    [result] = resolve(anonymous, text)["results"]
    assert (result["skill"] is None) == (result["confidence"] == 0)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, {"/labels": "required"}),
        ({"labels": []}, {"/labels": "min_length"}),
        ({"labels": ["x"] * 101}, {"/labels": "max_length"}),
        ({"labels": ["python", ""]}, {"/labels/1": "blank"}),
        ({"labels": ["x" * 121]}, {"/labels/0": "max_length"}),
        ({"labels": [7]}, {"/labels/0": "not_a_string"}),
        ({"labels": "python"}, {"/labels": "not_a_list"}),
        ({"labels": ["python"], "lang": "fr"}, {"/lang": "unknown_field"}),
    ],
)
def test_a_bad_body_is_named(anonymous, body, expected):
    assert pointers(anonymous.post(ROUTE, body)) == expected
