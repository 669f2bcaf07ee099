"""Shows a journey to a person, and sums it up for a program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from marketplace.stack.journey import Journey, Json

if TYPE_CHECKING:
    from marketplace.stack.seed import Seeded

SHOWN = 10  # freelancers in the table
SHOWN_MISSIONS = 5  # of the freelancer's own view
REASONS = 3  # of each match
UNSHOWN = {"title", "latitude", "longitude"}
BAR = 16  # characters of a full score bar


ASKED = {"role": "data_scientist", "seniority": "senior", "skills": ["natural-language-processing"], "country": "FR"}


def how_to_call(base_url: str, seeded: Seeded) -> str:
    """Where it is, the demo keys, and three commands to paste."""
    company, freelancer = (f"-H 'Authorization: Bearer {key}'" for key in (seeded.company_key, seeded.freelancer_key))
    return f"""
[bold]{base_url}[/]  documentation: {base_url}/v1/docs
company key     {seeded.company_key}  [dim]({escape(seeded.company_name)})[/]
freelancer key  {seeded.freelancer_key}

curl -s {company} '{base_url}/v1/missions?limit=3'
curl -s {freelancer} '{base_url}/v1/freelancers/me/matches?limit=3'
curl -s {company} -H 'Content-Type: application/json' -d '{escape(json.dumps(ASKED))}' {base_url}/v1/rates/estimates"""


def show(console: Console, journey: Journey) -> None:
    show_mission(console, journey)
    show_matches(console, journey)
    show_band(console, journey.band)
    show_own_view(console, journey)


def show_mission(console: Console, journey: Journey) -> None:
    mission = journey.mission
    asked = ", ".join(f"{need['skill']} ({need['importance']})" for need in mission["requirements"])
    console.print(f"\n[bold]{escape(mission['title'])}[/]\n[dim]{escape(mission['brief'])}[/]")
    console.print(f"\n[bold]read in this text:[/] {escape(asked)}\n{escape(read_fields(mission))}")
    console.print(f"\n{journey.count} matches, {journey.seconds_to_first_match:.2f} s after the POST; the best:\n")


def read_fields(mission: Json) -> str:
    """What else the API read in the brief, but for the title."""
    names = [field["field"] for field in mission["parsed"]["fields"] if field["field"] not in UNSHOWN]
    return ", ".join(f"{name} {mission[name]}" for name in names)


def show_matches(console: Console, journey: Journey) -> None:
    table = new_table("#", "score", "freelancer", "day rate", "why")
    for match in journey.matches[:SHOWN]:
        table.add_row(str(match["rank"]), bar(match["score"]), person(match), rate_of(match), reasons(match))
    console.print(table)


def show_band(console: Console, band: Json) -> None:
    unit = f"{band['currency']}/{band['unit']}"
    interval = band["interval_80"]
    console.print(
        f"\n[bold]Fair day rate[/] {band['p25']} – [bold]{band['p50']}[/] – {band['p75']} {unit}, "
        f"80 % between {interval['low']} and {interval['high']} "
        f"[dim](basis: {band['basis']}, {band['observations']} observations)[/]"
    )
    table = new_table("", unit)
    for line in band["waterfall"]:
        table.add_row(escape(str(line["label"])), str(line["amount"]))
    console.print(table)


def show_own_view(console: Console, journey: Journey) -> None:
    if not journey.matches:
        return
    name = escape(journey.matches[0]["freelancer"]["display_name"])
    console.print(f"\n[bold]What {name} sees[/] [dim]GET /v1/freelancers/me/matches[/]")
    table = new_table("score", "mission", "why")
    for match in journey.own_view[:SHOWN_MISSIONS]:
        table.add_row(bar(match["score"]), escape(match["mission"]["title"]), reasons(match))
    console.print(table)
    console.print(agreement(journey))


def agreement(journey: Journey) -> str:
    """Whether both sides see the same number for the same pair."""
    theirs, ours = journey.same_pair, journey.matches[0]
    if theirs is None:
        return "[red]this mission is not in that view[/]"
    if float(theirs["score"]) == float(ours["score"]):
        return f"[green]✔[/] the company and the freelancer see the same score for this pair: {ours['score']}"
    return f"[red]the company sees {ours['score']}, the freelancer {theirs['score']}[/]"


def new_table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in headings:
        table.add_column(heading, no_wrap=heading in {"#", "score", "day rate"}, overflow="fold")
    return table


def bar(score: str | float) -> str:
    full = round(float(score) * BAR)
    return f"[cyan]{'█' * full}[/][dim]{'░' * (BAR - full)}[/] {float(score):.4f}"


def person(match: Json) -> str:
    """Name, what they call themselves, and where they are."""
    who = match["freelancer"]
    return f"{escape(str(who['display_name']))}\n[dim]{escape(str(who.get('headline') or who['role']))}[/]"


def rate_of(match: Json) -> str:
    band = match["freelancer"].get("day_rate_band")
    return f"{band['from']}–{band['to']}" if band else "unknown"


def reasons(match: Json) -> str:
    best: Sequence[Json] = sorted(match["reasons"], key=lambda reason: -float(reason["contribution"]))[:REASONS]
    return "\n".join(f"[green]+{float(reason['contribution']):.4f}[/] {escape(reason['detail'])}" for reason in best)


def summary(base_url: str, journey: Journey) -> str:
    """One line of JSON."""
    facts: dict[str, Any] = {
        "base_url": base_url,
        "mission_id": journey.mission["id"],
        "matches": journey.count,
        "seconds_to_first_match": round(journey.seconds_to_first_match, 3),
        "top": [
            {"freelancer": match["freelancer"]["id"], "score": match["score"], "reasons": match["reasons"]}
            for match in journey.matches[:SHOWN]
        ],
        "rate_band": journey.band,
    }
    return json.dumps(facts, ensure_ascii=False)
