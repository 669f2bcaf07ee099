"""`POST /v1/briefs/parse` and `/v1/profiles/parse`: free text, a PDF or a DOCX → a draft. Nothing is stored."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from marketplace.api.drafts import (
    choose,
    evidence_json,
    mission_draft,
    mission_reading_json,
    profile_draft,
    profile_reading_json,
    skill_labels,
)
from marketplace.api.reading_body import (
    LONGEST_BRIEF,
    LONGEST_CV,
    BriefTextSerializer,
    CvTextSerializer,
    ParsedBriefSerializer,
    ParsedProfileSerializer,
)
from marketplace.briefs.documents.errors import DocumentError
from marketplace.briefs.documents.reader import read_document
from marketplace.briefs.mission import parse_brief
from marketplace.briefs.profile import parse_profile
from marketplace.briefs.reading import Evidence
from marketplace.http.documents import DocumentParser, DocumentSerializer, document_of, is_form
from marketplace.http.json import StrictJSONParser
from marketplace.http.problems import Refusal, invalid
from marketplace.http.serializers import StrictSerializer
from marketplace.http.views import StrictView
from marketplace.services.reading import skill_finder, skill_suggester

SUGGESTIONS = 5
_STATUS = {"document_too_large": 413, "document_type_unknown": 415, "documents_busy": 503}


class _ParseView(StrictView):
    """Takes a text as JSON, or a document as a form. Any valid key may ask, for nothing is written."""

    parser_classes = (StrictJSONParser, DocumentParser)
    only_computes = True
    text_serializer: ClassVar[type[StrictSerializer]]
    longest: ClassVar[int]  # characters

    def text_of(self, request: Request) -> str:
        """The text to read, or a 4xx or 503 that says why there is none."""
        text = self._document(request) if is_form(request) else self._given(request)
        if not any(character.isalpha() for character in text):
            raise invalid("file" if is_form(request) else "text", "text_without_words")
        return text

    def _given(self, request: Request) -> str:
        body = self.text_serializer(data=request.data)
        body.is_valid(raise_exception=True)
        return str(body.validated_data["text"])

    def _document(self, request: Request) -> str:
        try:
            text = read_document(document_of(request))
        except DocumentError as error:
            raise Refusal(error.code, status_code=_STATUS.get(error.code, 422)) from error
        if len(text) > self.longest:
            raise Refusal("document_too_long", status_code=422, limit=self.longest)
        return text


class BriefParseView(_ParseView):
    """A brief."""

    text_serializer = BriefTextSerializer
    longest = LONGEST_BRIEF

    @extend_schema(
        operation_id="briefs_parse",
        request={"application/json": BriefTextSerializer, "multipart/form-data": DocumentSerializer},
        responses=ParsedBriefSerializer,
    )
    def post(self, request: Request) -> Response:
        """Draft a mission; each value comes with the words that it rests on, and how sure it is."""
        text = self.text_of(request)
        draft = parse_brief(text, today=timezone.now().date(), finder=skill_finder())
        chosen = choose(draft, given={})
        body = {**mission_draft(chosen), "brief": text}
        found = {skill.skill for skill in draft.requirements} | {skill.skill for skill in draft.excluded}
        reading = mission_reading_json(chosen)
        return Response({**reading, "text": text, "draft": body, "suggestions": _suggestions(text, found)})


class ProfileParseView(_ParseView):
    """A bio or a CV."""

    text_serializer = CvTextSerializer
    longest = LONGEST_CV

    @extend_schema(
        operation_id="profiles_parse",
        request={"application/json": CvTextSerializer, "multipart/form-data": DocumentSerializer},
        responses=ParsedProfileSerializer,
    )
    def post(self, request: Request) -> Response:
        """Draft a profile; each value comes with the words that it rests on, and how sure it is."""
        text = self.text_of(request)
        draft = parse_profile(text, today=timezone.now().date(), finder=skill_finder())
        body = profile_draft(draft)
        found = {skill.skill for skill in draft.skills} | {skill.skill for skill in draft.excluded}
        reading = profile_reading_json(draft)
        return Response({**reading, "text": text, "draft": body, "suggestions": _suggestions(text, found)})


def _suggestions(text: str, found: set[str]) -> list[dict[str, Any]]:
    return [
        {
            **skill_labels(suggestion.skill),
            "confidence": round(suggestion.confidence, 2),
            "evidence": evidence_json([Evidence(suggestion.start, suggestion.end, suggestion.words)]),
        }
        for suggestion in skill_suggester().suggest(text, found=found, limit=SUGGESTIONS)
    ]
