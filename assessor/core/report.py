"""Everything we say to the person, as one value; and `assess`, the argument in one function."""

from __future__ import annotations

from typing import Any

from assessor.core.advice import Advice
from assessor.core.catalog.judgement import Source
from assessor.core.documents import DocumentRecord
from assessor.core.evidence import Evidence
from assessor.core.flavors import ConcernFit, FlavorFit, TransitionView
from assessor.core.gaps import Gap
from assessor.core.levels import AssessedPractice, AssessedSkill, ImpliedSkill
from assessor.core.lists import Emphasis, ListEntry, Lists
from assessor.core.market import Ladder, MarketBlock, SolidBackend
from assessor.core.planning.models import Plan
from assessor.core.postings.models import PostingView, Together
from assessor.core.profile.models import Profile
from assessor.core.sides import SideView
from assessor.core.signals import MistakeFound, SignalView
from assessor.core.tensions import TensionView
from assessor.core.values import Value

SCHEMA_VERSION = 1
METHOD_VERSION = "2026.12"


class StrengthShown(Value):
    """Something that is already strong, with its quotes."""

    id: str
    title: str
    evidence: tuple[Evidence, ...]


class Unused(Value):
    """What was read and not used: hidden text, unread parts, dropped claims."""

    code: str
    message: str
    count: int
    document: str | None = None


class StatementView(Value):
    """Something the person added, disputed or corrected, where it comes from, and its effect.

    `says` is what a dispute claims; `document` and `quote` are what it is about; `gaps` those that an addition touches.
    `carried_from` names the version of the document it was said of, where that is another one.
    """

    id: str
    kind: str
    subject: str
    text: str
    effect: str
    says: str = ""
    document: str | None = None
    quote: str = ""
    link: str = ""
    said_on: str = ""
    carried_from: str = ""
    gaps: tuple[str, ...] = ()


class Report(Value):
    """The whole report; see `docs/method.md` for how each number comes about. Shares and fits are per mille."""

    schema_version: int = SCHEMA_VERSION
    method_version: str = METHOD_VERSION
    catalog_version: str
    as_of: str
    weights: str = "hype-aware"
    verdict: str
    strengths: tuple[StrengthShown, ...] = ()
    documents: tuple[DocumentRecord, ...]
    profile: Profile
    skills: tuple[AssessedSkill, ...] = ()
    implied_skills: tuple[ImpliedSkill, ...] = ()
    practices: tuple[AssessedPractice, ...]
    flavors: tuple[FlavorFit, ...]
    closest_flavor: str | None
    entry_flavor: str
    target_flavor: str
    transitions: tuple[TransitionView, ...] = ()
    lists: Lists
    emphasis: Emphasis
    signals: tuple[SignalView, ...]
    sides: tuple[SideView, ...]
    ladder: Ladder
    market_block: MarketBlock
    solid_backend_engineer: SolidBackend
    mistakes: tuple[MistakeFound, ...] = ()
    tensions: tuple[TensionView, ...] = ()
    gaps: tuple[Gap, ...] = ()
    plan: Plan | None = None
    unused: tuple[Unused, ...] = ()
    statements: tuple[StatementView, ...] = ()
    sources: tuple[Source, ...] = ()
    postings: tuple[PostingView, ...] = ()
    postings_together: Together | None = None
    advice: Advice | None = None


def report_schema() -> dict[str, Any]:
    """The JSON Schema that every report follows; the file in `docs/` is this, written down."""
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


__all__ = ["ConcernFit", "ListEntry", "Report", "StatementView", "StrengthShown", "Unused", "report_schema"]
