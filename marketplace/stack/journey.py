"""The main job over HTTP, like any client: post a mission, wait for its matches, ask for a fair rate, change sides."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx

from marketplace.stack.processes import StackError

Json = dict[str, Any]
POLL = 0.1  # seconds between two looks at a match-run
PATIENCE = 60.0  # seconds for the matches to appear
ENOUGH = 10  # missions of the freelancer's own view, when the one looked for is among them
PRICED_BY = ("role", "seniority", "city", "country", "work_mode", "duration_days", "days_per_week")


@dataclass(frozen=True)
class Journey:
    """What the client learnt."""

    mission: Json
    count: int  # matches stored
    seconds_to_first_match: float  # from the POST to the first look that saw matches
    matches: list[Json]  # the best 25, ranked
    band: Json  # the rate estimate
    own_view: list[Json]  # the best missions of the best-matched freelancer, as they see them
    same_pair: Json | None  # this mission among all of theirs


def travel(
    *, base_url: str, company_key: str, brief: Json, key_of: Callable[[str], str], check: Callable[[], None]
) -> Journey:
    """`key_of` gives a freelancer's API key; `check` raises when the product has died. Raises StackError."""
    with httpx.Client(base_url=base_url, timeout=30, trust_env=False) as client:
        company = Caller(client, company_key)
        began = time.monotonic()
        mission = company.post("/v1/missions", brief)
        count = wait_for_matches(company, mission["id"], check)
        seconds = time.monotonic() - began
        matches = company.get(f"/v1/missions/{mission['id']}/matches?limit=25")["results"]
        band = company.post("/v1/rates/estimates", rate_question(mission))
        own_view, same_pair = other_side(client, mission["id"], matches, key_of)
    return Journey(mission, count, seconds, matches, band, own_view, same_pair)


@dataclass(frozen=True)
class Caller:
    """One side of the market, with its key."""

    client: httpx.Client
    key: str

    def get(self, path: str) -> Json:
        return self._call("GET", path)

    def post(self, path: str, body: Json) -> Json:
        return self._call("POST", path, json=body, headers={"Idempotency-Key": str(uuid.uuid4())})

    def _call(self, method: str, path: str, *, headers: Json | None = None, **more: Any) -> Json:
        answer = self.client.request(
            method, path, headers={"Authorization": f"Bearer {self.key}", **(headers or {})}, **more
        )
        if answer.is_error:
            raise StackError(f"{method} {path} answered {answer.status_code}: {answer.text[:500]}")
        body: Json = answer.json()
        return body


def close_mission(*, base_url: str, company_key: str, mission: str) -> None:
    """Take back what an earlier run posted, so that runs do not pile up; gone or closed already is as well."""
    with httpx.Client(base_url=base_url, timeout=30, trust_env=False) as client:
        keys = {"Authorization": f"Bearer {company_key}", "Idempotency-Key": str(uuid.uuid4())}
        client.post(f"/v1/missions/{mission}/close", headers=keys, json={})


def wait_for_matches(company: Caller, mission: str, check: Callable[[], None]) -> int:
    """How many were found. Raises StackError when they do not come."""
    deadline = time.monotonic() + PATIENCE
    run: Json = {}
    while run.get("state") != "done":
        check()
        if run.get("state") == "quarantined" or time.monotonic() > deadline:
            raise StackError(f"the matches did not come: {run}")
        time.sleep(POLL if run else 0)
        run = company.get(f"/v1/missions/{mission}/match-run")
    return int(run["matches"])


def rate_question(mission: Json) -> Json:
    """The circumstances of the mission that have a price; what its brief does not say is left out."""
    skills = [requirement["skill"] for requirement in mission["requirements"]]
    said = {name: mission[name] for name in PRICED_BY if mission[name] not in (None, "", "unspecified")}
    return {"skills": skills, **said}


def other_side(
    client: httpx.Client, mission: str, matches: list[Json], key_of: Callable[[str], str]
) -> tuple[list[Json], Json | None]:
    """The best-matched freelancer's own best missions, and how they see `mission`."""
    if not matches:
        return [], None
    freelancer = Caller(client, key_of(matches[0]["freelancer"]["id"]))
    seen: list[Json] = []
    same_pair: Json | None = None
    for match in pages(freelancer, "/v1/freelancers/me/matches?limit=25"):
        seen.append(match)
        same_pair = same_pair or (match if match["mission"]["id"] == mission else None)
        if same_pair and len(seen) >= ENOUGH:
            break
    return seen, same_pair


def pages(caller: Caller, path: str) -> Iterator[Json]:
    """Every result of a list, following its cursor."""
    following: str | None = path
    while following:
        page = caller.get(following)
        yield from page["results"]
        following = page["next"]
