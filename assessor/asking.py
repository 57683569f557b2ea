"""Where the product meets its adviser: settings, the operator's flag, the person's consent, rows and the model."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.cache import cache
from django.db import transaction

from assessor.core.documents import Document
from assessor.core.report import Report, Unused
from assessor.llm.book import MemoryBook, OverBudget, form_of
from assessor.llm.redaction import make_redactor
from assessor.llm.sending import make_asks
from assessor.llm.values import Ask, LlmOptions, Price, Trace
from assessor.models import Assessment, Consent, LLMCall, LLMReply

if TYPE_CHECKING:
    from accounts.models import User
    from assessor.llm.adviser import Adviser

FLAG = "llm-adviser"
# Cents for a million tokens are micro-cents for one; prices are kept for a thousand, so that they are whole numbers.
PER_THOUSAND = 1000
HOLDS = {"given__isnull": False, "withdrawn": None}
OTHER_TEXT = (
    "The language model was not asked: what would be sent has changed since you agreed. Look at it and agree again."
)

Beat = Callable[[int, int], None]


def llm_options() -> LlmOptions | None:
    """The terms from the settings; None where no key or no model is set."""
    if not (settings.OPENAI_API_KEY and settings.LLM_MODEL):
        return None
    return LlmOptions(
        key=settings.OPENAI_API_KEY,
        base_url=settings.OPENAI_BASE_URL,
        model=settings.LLM_MODEL,
        cheaper_model=settings.LLM_CHEAPER_MODEL,
        api=settings.LLM_API,
        prices={model: read_price(price) for model, price in settings.LLM_PRICES.items()},
        timeout=settings.LLM_TIMEOUT,
        stage_seconds=settings.LLM_STAGE_SECONDS,
        parallel=settings.LLM_PARALLEL,
        slots=settings.LLM_PLACES,
        tokens_per_assessment=settings.LLM_TOKENS_PER_ASSESSMENT,
        tokens_per_person=settings.LLM_TOKENS_PER_PERSON,
        cents_per_day=settings.LLM_CENTS_PER_DAY,
    )


def read_price(text: str) -> Price:
    """A price as it stands in the settings, such as 25/200."""
    read, written = (int(Decimal(part) * PER_THOUSAND) for part in text.split("/"))
    return Price(read, written)


def flag_allows(user: User) -> bool:
    """The operator's flag for one person. "Everyone: No" is the kill switch and beats all else.

    A percentage lets in the same people each time, by a hash of who they are.
    """
    from waffle import get_waffle_flag_model

    flag = get_waffle_flag_model().get(FLAG)
    if flag.pk is None or flag.everyone is not None:
        return bool(flag.pk and flag.everyone)
    share = int(hashlib.sha256(f"{FLAG} {user.pk}".encode()).hexdigest(), 16) % 1000
    return bool(flag.is_active_for_user(user)) or share < 10 * (flag.percent or 0)


def is_offered(user: User) -> bool:
    """May this person be asked whether they want a model asked?"""
    return llm_options() is not None and flag_allows(user)


def model_state(assessment: Assessment, user: User) -> str:
    """How an assessment stands with the model: "" not offered, "offered", "wished" and not yet shown, or "agreed"."""
    if not is_offered(user):
        return ""
    consent = Consent.objects.filter(assessment=assessment, withdrawn=None).first()
    return "offered" if consent is None else "agreed" if consent.holds else "wished"


def asks_about(report: Report, documents: Sequence[Document], owner: User) -> tuple[Ask, ...]:
    """Exactly what would be sent about an assessment."""
    from assessor.knowledge import load_catalog

    redactor = make_redactor(report.profile, documents, owner.email)
    return make_asks(report, documents, load_catalog(), redactor)


def digest_of(asks: Iterable[Ask], options: LlmOptions) -> str:
    """A hash of all that is sent and of who gets it: what a consent covers. Another model wants another one."""
    parts = [options.base_url, *(model for _, model in options.route)]
    parts += [part for ask in asks for part in (ask.prompt, ask.data, form_of(ask))]
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()


def advise_assessment(assessment: Assessment, report: Report, documents: Sequence[Document], beat: Beat) -> Report:
    """The report with a model's advice beside it, where the person agreed and the operator allows; else as it was."""
    options = llm_options()
    if options is None:
        return report
    consent, owner = getattr(assessment, "consent", None), assessment.owner
    if consent is None or not consent.holds or not flag_allows(owner):
        return report
    if digest_of(asks_about(report, documents, owner), options) != consent.digest:
        changed = Unused(code="model_not_used", message=OTHER_TEXT, count=1)
        return report.model_copy(update={"unused": (*report.unused, changed)})
    from assessor.llm.adviser import Adviser

    book = RowBook(assessment)
    adviser = Adviser(options, book, cache, allowed=lambda: flag_allows(owner), beat=beat)
    return run_adviser(report, documents, adviser, owner.email)


def advise_files(report: Report, documents: Sequence[Document]) -> Report | None:
    """The same without a database, for the command line; None where no model is configured."""
    options = llm_options()
    if options is None:
        return None
    return run_adviser(report, documents, make_own_adviser(options, MemoryBook(options)), "")


def make_own_adviser(options: LlmOptions, book: MemoryBook) -> Adviser:
    """An adviser for this process alone, without a database."""
    from assessor.llm.adviser import Adviser

    return Adviser(options, book, _own_cache())


def run_adviser(report: Report, documents: Sequence[Document], adviser: Adviser, account: str) -> Report:
    """Asks, judges what comes back by the rules, and lays it beside the report; `account` is the owner's address."""
    from assessor.knowledge import load_catalog
    from assessor.llm.advising import advise
    from assessor.matching.pointed import PassageJudge

    catalog = load_catalog()
    redactor = make_redactor(report.profile, documents, account)
    met = {criterion.id for signal in report.signals for criterion in signal.criteria if criterion.met}
    judge = PassageJudge(documents, report.profile, catalog, retrieving="retrieval_or_agent_system" in met)
    return advise(report, documents, catalog, redactor, judge.judge, adviser)


def _own_cache() -> Any:
    """A cache of this process alone."""
    from django.core.cache.backends.locmem import LocMemCache

    return LocMemCache("llm", {})


class RowBook:
    """The book of one assessment, kept as rows."""

    def __init__(self, assessment: Assessment) -> None:
        self._assessment = assessment

    @property
    def owner(self) -> str:
        return str(self._assessment.owner_id)

    def find_reply(self, key: str) -> str | None:
        found = LLMReply.objects.filter(owner=self._assessment.owner_id, key=key).first()
        return found.reply if found else None

    def keep_reply(self, key: str, reply: str) -> None:
        """Not if the consent was taken back, or the assessment deleted, while the call was under way."""
        with transaction.atomic():
            if Consent.objects.select_for_update().filter(assessment=self._assessment, **HOLDS).exists():
                LLMReply.objects.update_or_create(
                    owner_id=self._assessment.owner_id,
                    key=key,
                    defaults={"reply": reply, "assessment": self._assessment},
                )

    def open(self, trace: Trace) -> int:
        call = LLMCall(owner_id=self._assessment.owner_id, assessment=self._assessment, **_columns(trace))
        if not LLMCall.objects.reserve(call):
            raise OverBudget
        return call.pk

    def close(self, call: int, trace: Trace) -> None:
        LLMCall.objects.filter(pk=call).update(**_columns(trace))

    def note_quotes(self, call: int, kept: int, dropped: int) -> None:
        LLMCall.objects.filter(pk=call).update(kept=min(kept, 32_767), dropped=min(dropped, 1_000_000))


def _columns(trace: Trace) -> dict[str, Any]:
    fields = ("job", "prompt_version", "model", "route", "outcome", "tokens_in", "tokens_out", "cost", "latency")
    return {name: getattr(trace, name) for name in fields} | {"attempts": trace.attempts}
