"""Asks a running demo what the README asks, and writes there what it answers.

Beside `python3 manage.py demo`, which prints the key: `python -m tests.readme_answer COMPANY_KEY [BASE_URL]`.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

import httpx

from marketplace.stack.journey import Caller, wait_for_matches

README = Path(__file__).resolve().parent.parent / "README.md"
WIDTH = 100
_NAMES = ("code", "skill", "field")  # by which one item of a list is known


def block(text: str, language: str) -> str:
    """What the README shows under that name."""
    found = re.search(rf"```{language}\n(.*?)```", text, re.DOTALL)
    assert found, f"README has no block of {language}"
    return found[1]


def like(shown: Any, answered: Any) -> Any:
    """Of what was answered, the parts that are shown; of a list, the items of the same names."""
    if isinstance(shown, dict):
        return {key: like(value, answered[key]) for key, value in shown.items()}
    if isinstance(shown, list) and shown and isinstance(shown[0], dict):
        kept = {_name(one): one for one in reversed(answered)}
        found = [like(one, kept[_name(one)]) for one in shown if _name(one) in kept]
        return sorted(found, key=lambda one: -one.get("contribution", 0))
    return answered


def _name(item: dict[str, Any]) -> str:
    return next(str(item[name]) for name in _NAMES if name in item)


def written(value: Any, indent: int = 0) -> str:
    """JSON as the README has it: in one line what fits."""
    line = json.dumps(value, ensure_ascii=False)
    if indent and (indent + len(line) <= WIDTH or not isinstance(value, dict | list)):
        return line
    pairs = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    items = [("" if key is None else f'"{key}": ') + written(item, indent + 2) for key, item in pairs]
    inside = ",\n".join(" " * (indent + 2) + item for item in items)
    first, last = "{}" if isinstance(value, dict) else "[]"
    return f"{first}\n{inside}\n{' ' * indent}{last}"


def first_match(*, base_url: str, company_key: str, request: dict[str, Any]) -> dict[str, Any]:
    """Post the mission, wait, and read who comes first."""
    with httpx.Client(base_url=base_url, timeout=30, trust_env=False) as client:
        company = Caller(client, company_key)
        mission = company.post("/v1/missions", request)
        wait_for_matches(company, mission["id"], lambda: None)
        best: dict[str, Any] = company.get(f"/v1/missions/{mission['id']}/matches?limit=1")["results"][0]
        return best


def main(company_key: str, base_url: str = "http://127.0.0.1:8000") -> None:
    """Rewrite the block of the answer; everything else of the README stays."""
    readme = README.read_text(encoding="utf-8")
    request, shown = (json.loads(block(readme, f"json {name}")) for name in ("request", "answer"))
    answered = first_match(base_url=base_url, company_key=company_key, request=request)
    fresh = written(like(shown, answered)) + "\n"
    README.write_text(readme.replace(block(readme, "json answer"), fresh), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
