"""The newcomer's door says nothing that is not so."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import get_commands
from django.urls import URLPattern, get_resolver
from django.utils import timezone

from manage import OWN
from marketplace.models import Skill
from marketplace.stack.options import demo_parser
from marketplace.stack.seeding.people import write_freelancers
from marketplace.stack.seeding.personas import persona
from tests.readme_answer import block, like, written

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _commands() -> list[str]:
    return re.findall(r"manage\.py (\w+)", README)


@pytest.mark.parametrize("command", ["demo", "test"])
def test_both_commands_of_the_readme_answer_for_help(command: str):
    assert f"python3 manage.py {command}" in block(README, "console")
    done = subprocess.run(
        [sys.executable, "manage.py", command, "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert command in done.stdout


def test_every_other_command_of_the_readme_exists():
    assert set(_commands()) - set(OWN) - {"help"} <= set(get_commands())


@pytest.mark.django_db
def test_the_request_of_the_readme_gets_the_answer_shown(company_client, settle):
    """After a change of weights or words: see `tests.readme_answer`."""
    request, created, shown = (json.loads(block(README, f"json {name}")) for name in ("request", "created", "answer"))
    _make_whom_the_readme_shows(shown["freelancer"]["display_name"])
    posted = company_client.post("/v1/missions", request)
    assert posted.status_code == 201, posted.json()
    assert {name for name in created if not _holds(posted.json()[name], created[name])} == set(), posted.json()
    assert len(posted.json()["requirements"]) == len(created["requirements"])
    settle()
    [match] = company_client.get(f"/v1/missions/{posted.json()['id']}/matches").json()["results"]
    assert _keys(shown) <= _keys(match)
    for figure in ("rank", "score", "coverage", "focus", "previous_score", "freelancer"):
        assert _holds(match[figure], shown[figure])
    told = [{name: reason[name] for name in ("code", "detail", "contribution")} for reason in match["reasons"]]
    assert [reason for reason in shown["reasons"] if reason not in told] == []
    assert match["explanation"]["best_change"] == shown["explanation"]["best_change"]


def test_what_is_shown_again_is_the_same_parts_of_the_new_answer_as_the_readme_writes_them():
    shown = json.loads(block(README, "json answer"))
    answered = {**shown, "score": 0.5, "reasons": [{**reason, "contribution": 1.0} for reason in shown["reasons"]]}

    assert written(shown) + "\n" == block(README, "json answer")
    assert like(shown, {**answered, "more": 1}) == answered


def _holds(whole: Any, shown: Any) -> bool:
    """Whether `whole` says all that is shown: of an object those keys, of a list those items, in any order."""
    if isinstance(shown, dict):
        return all(name in whole and _holds(whole[name], value) for name, value in shown.items())
    if isinstance(shown, list):
        return all(any(_holds(item, one) for item in whole) for one in shown)
    return bool(whole == shown)


def _make_whom_the_readme_shows(name: str) -> None:
    """The freelancer of the demo who bears that name."""
    now = timezone.now()
    known = range(demo_parser().get_default("freelancers"))
    number = next(n for n in known if persona(number=n, today=now.date()).values["display_name"] == name)
    write_freelancers(numbers=[number], skill_ids=dict(Skill.objects.values_list("slug", "id")), now=now)


def _keys(value: Any, path: str = "") -> set[str]:
    """Every path of keys in a document; facts and parameters differ from match to match."""
    if isinstance(value, list):
        return set().union(*(_keys(item, f"{path}[]") for item in value))
    if not isinstance(value, dict) or path.endswith(("facts", "params")):
        return {path}
    return {path}.union(*(_keys(item, f"{path}.{key}") for key, item in value.items()))


def test_every_room_on_the_map_is_there():
    rooms, room = [], Path()
    for line in re.search(r"```\n(manage\.py .*?)```", README, re.DOTALL)[1].splitlines():
        inside, name = line.startswith(" "), line.split()[0]
        room = room if inside else Path(name)
        rooms.append(room / name if inside else room)
    assert len(rooms) > 10
    assert [str(path) for path in rooms if not (ROOT / path).exists()] == []


def test_every_route_of_the_table_is_one_of_ours_and_none_is_left_out():
    assert _table_routes() == {re.sub(r"<\w+:\w+>", "{}", route) for route in _routes(get_resolver().url_patterns)}


def _routes(patterns: Any, prefix: str = "/") -> list[str]:
    found = []
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        found += [route] if isinstance(pattern, URLPattern) else _routes(pattern.url_patterns, route)
    return found


def _table_routes() -> set[str]:
    """Paths in full; in a row, `/close` after `/v1/missions/{id}/publish` stands beside it."""
    routes: set[str] = set()
    for row in re.search(r"\| route \|.*?\n\n", README, re.DOTALL)[0].strip().splitlines()[2:]:
        base = ""
        for path in re.findall(r"(/[\w/{}-]+)`", row.split("|")[1]):
            full = path if path.startswith(("/v1/", "/livez", "/readyz")) else base + path
            base = full.rsplit("/", 1)[0]
            routes.add(re.sub(r"\{\w+\}", "{}", full))
    return routes


def test_every_link_to_a_file_leads_somewhere():
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
