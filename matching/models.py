from django.db import models

from marketplace.models import Freelancer, Mission
from marketplace.models.guards import between


class MatchSet(models.Model):
    """What one run of the scorer over one mission found, and with which versions of everything."""

    mission = models.OneToOneField(Mission, on_delete=models.CASCADE, primary_key=True, related_name="match_set")
    considered = models.PositiveIntegerField(help_text="profiles that were scored")
    matched_at = models.DateTimeField()
    algorithm_version = models.CharField(max_length=20)
    taxonomy_version = models.CharField(max_length=20)
    snapshot_version = models.BigIntegerField()

    def __str__(self) -> str:
        return f"matches of {self.mission_id}"


class Match(models.Model):
    """A stored pair with its reasons. Score, coverage and everything in the explanation: integers of 1/10 000."""

    match_set = models.ForeignKey(MatchSet, on_delete=models.CASCADE, related_name="matches")
    freelancer = models.ForeignKey(Freelancer, on_delete=models.CASCADE, related_name="matches")
    rank = models.PositiveSmallIntegerField()
    score = models.PositiveSmallIntegerField()
    previous_score = models.PositiveSmallIntegerField(null=True, blank=True)
    focus = models.PositiveSmallIntegerField(help_text="orders equal scores")
    coverage = models.PositiveSmallIntegerField()
    explanation = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["match_set", "freelancer"], name="match_once"),
            models.UniqueConstraint(fields=["match_set", "rank"], name="match_rank_once"),
            between(name="match_rank_from_one", field="rank", low=1, high=100),
            between(name="match_score", field="score", low=0, high=10_000),
            between(name="match_previous_score", field="previous_score", low=0, high=10_000),
            between(name="match_focus", field="focus", low=0, high=10_000),
            between(name="match_coverage", field="coverage", low=0, high=10_000),
        ]

    def __str__(self) -> str:
        return f"{self.match_set_id} #{self.rank}: {self.freelancer_id}"


class Reading(models.Model):
    """What the scorer has read of a text; derived, so a row that is missing or old is only made again."""

    text_digest = models.CharField(max_length=64, help_text="SHA-256 of the text, as PostgreSQL computes it")
    reader_version = models.CharField(max_length=40, help_text="of the reader and its vocabulary")
    columns = models.JSONField(help_text="whole numbers, see matching.scoring.reading")

    class Meta:
        abstract = True


class FreelancerReading(Reading):
    """Of headline and bio."""

    freelancer = models.OneToOneField(Freelancer, on_delete=models.CASCADE, primary_key=True, related_name="reading")

    def __str__(self) -> str:
        return f"reading of {self.freelancer_id}"


class MissionReading(Reading):
    """Of title and brief."""

    mission = models.OneToOneField(Mission, on_delete=models.CASCADE, primary_key=True, related_name="reading")

    def __str__(self) -> str:
        return f"reading of {self.mission_id}"
