"""API keys of the demo: kept in a file for our own user's eyes, so that a second start shows the same ones."""

import json
from pathlib import Path
from typing import Any

from django.http import HttpRequest
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from marketplace.http.authentication import BearerKeyAuthentication, issue_key
from marketplace.models import Company, Freelancer
from marketplace.stack.kept import write_private

FILE = "demo-keys.json"
LABEL = "demo"


def company_key(*, company: Company, state_dir: Path) -> str:
    """The kept key, or a new one when there is none that still opens."""
    return _kept(state_dir, f"company {company.pk}") or _keep(
        state_dir, f"company {company.pk}", issue_key(company=company, label=LABEL)
    )


def freelancer_key(*, freelancer: Freelancer, state_dir: Path) -> str:
    """The kept key, or a new one when there is none that still opens."""
    return _kept(state_dir, f"freelancer {freelancer.pk}") or _keep(
        state_dir, f"freelancer {freelancer.pk}", issue_key(freelancer=freelancer, label=LABEL)
    )


def _kept(state_dir: Path, owner: str) -> str | None:
    key = _read(state_dir).get(owner)
    return key if key and _opens(key) else None


def _keep(state_dir: Path, owner: str, key: str) -> str:
    write_private(state_dir / FILE, json.dumps({**_read(state_dir), owner: key}, indent=1))
    return key


def _read(state_dir: Path) -> dict[str, str]:
    try:
        kept: Any = json.loads((state_dir / FILE).read_text())
    except (FileNotFoundError, ValueError):  # a file that cannot be read is as good as none
        return {}
    return kept if isinstance(kept, dict) else {}


def _opens(key: str) -> bool:
    """Whether the API would take it."""
    request = HttpRequest()
    request.META["HTTP_AUTHORIZATION"] = f"Bearer {key}"
    try:
        return BearerKeyAuthentication().authenticate(Request(request)) is not None
    except AuthenticationFailed:
        return False
