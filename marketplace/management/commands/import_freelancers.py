from collections.abc import Mapping
from typing import Any

from marketplace.imports.command import ImportCommand
from marketplace.imports.freelancers import FreelancerKind


class Command(ImportCommand):
    """Create and update profiles from a file; docs/import.md says what its columns mean."""

    help = __doc__

    def kind(self, options: Mapping[str, Any]) -> FreelancerKind:
        """Freelancers."""
        return FreelancerKind()
