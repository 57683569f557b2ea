"""What a person says of a language model being asked about an assessment: they wish, see, agree, take it back."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from assessor import asking, deleting, services
from assessor.core.report import Report
from assessor.llm.values import Ask
from assessor.models import Assessment, Consent, LLMReply
from assessor.texts import to_document


def wish_model(assessment: Assessment) -> Consent:
    """The person would like a model asked about an assessment; nothing is sent before they saw what."""
    options = asking.llm_options()
    if options is None or not asking.flag_allows(assessment.owner):
        raise services.NotPossible("No language model is offered here at the moment.")
    consent, _ = Consent.objects.get_or_create(assessment=assessment, defaults={"provider": options.base_url})
    return consent


def give_consent(assessment: Assessment, seen: str = "") -> Consent:
    """They agree to what exactly would be sent, by the digest of what they saw; the assessment runs again.

    NotPossible where that is no longer what would be sent.
    """
    consent, options = wish_model(assessment), asking.llm_options()
    if options is None:
        raise services.NotPossible("No language model is offered here at the moment.")
    digest = asking.digest_of(questions_about(assessment), options)
    if seen and seen != digest:
        raise services.NotPossible("What would be sent has changed: look at it again.")
    with transaction.atomic():
        consent.provider, consent.digest = options.base_url, digest
        consent.given, consent.withdrawn = timezone.now(), None
        consent.save()
        services.reassess(assessment)
    return consent


def withdraw_consent(assessment: Assessment) -> None:
    """They do not want a model asked after all: its replies and wordings go, and it runs again without one."""
    with transaction.atomic():
        taken_back = Consent.objects.filter(assessment=assessment, withdrawn=None).update(withdrawn=timezone.now())
        if not taken_back:
            raise services.NotPossible("There was nothing to take back.")
        LLMReply.objects.filter(assessment=assessment).delete()
        deleting.delete_wordings(assessment)
        services.reassess(assessment)


def questions_about(assessment: Assessment) -> tuple[Ask, ...]:
    """Exactly what would be sent about a finished assessment, contact data taken out; NotPossible before it is done."""
    if assessment.report is None:
        raise services.NotPossible("The report comes first: what is sent depends on it.")
    parts = assessment.parts.select_related("text").exclude(text=None)
    documents = [to_document(part.text, part) for part in parts]
    return asking.asks_about(Report.model_validate(assessment.report), documents, assessment.owner)
