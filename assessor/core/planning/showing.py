"""What the documents already show, as plan topics: what is shown is never assigned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from assessor.core.catalog import Catalog
from assessor.core.evidence import Evidence, Graded
from assessor.core.months import number_month
from assessor.core.planning.kinds_of_work import find_kinds
from assessor.core.planning.models import PlanInput, Shown

if TYPE_CHECKING:  # the report holds a plan, so a plan must not import the report when it runs
    from assessor.core.report import Report

QUOTES = 3
# What a hint points at must still be at hand: work that ended longer ago is not.
RECENT_MONTHS = 36
LLM_FACTS = ("llm-feature-shipped", "llm-feature", "agent-shipped", "agent-system", "llm-platform")
SHIPPED_FACTS = ("llm-feature-shipped", "agent-shipped", "llm-platform")
AGENT_FACTS = ("agent-shipped", "agent-system")
RETRIEVAL_SKILLS = ("rag", "retrieval", "hybrid-search", "reranking", "retrieval-evaluation", "chunking")
INTERFACES = "llm-apis"
# Having used a hosted model is not yet having built on its interface.
MADE = ("built", "measured", "production")
FAILURE = ("what_broke", "why", "what_changed")


def make_plan_input(report: Report, catalog: Catalog, graded: Iterable[Graded] = ()) -> PlanInput:
    """The report as a plan sees it. `graded` adds facts about pieces of work."""
    found = _Found(report, graded, _interfaces(catalog))
    solid = found.solid(catalog.backend_practices)
    left = frozenset((e.document, e.start) for e in found.every() if _is_left(e, report))
    present = (e for e in found.every() if (e.document, e.start) not in left)
    return PlanInput(
        target=report.target_flavor,
        solid=solid,
        shown=dict(found.topics(solid)),
        levels=_levels(report),
        quotes=_quotes(report, left),
        work=dict(found.work()) | find_kinds(present, catalog.work_kinds),
        past=_past(report),
        left=left,
        severity={gap.id: gap.severity for gap in report.gaps},
    )


def _levels(report: Report) -> dict[str, int]:
    """Levels of skills and practices; criteria and items of the sides that are met count as 1."""
    levels = {skill.id: skill.level for skill in report.implied_skills}
    levels |= {one.id: one.level for one in (*report.skills, *report.practices)}
    met = [criterion.id for signal in report.signals for criterion in signal.criteria if criterion.met]
    met += [item.id for side in report.sides for item in side.items if item.met]
    return levels | dict.fromkeys(met, 1)


def _quotes(report: Report, left: Container[tuple[str, int]]) -> dict[str, tuple[Evidence, ...]]:
    """A demonstrated quote for each skill, criterion and item, by id; one of present work where there is one."""
    criteria = [criterion for signal in report.signals for criterion in signal.criteria]
    every = [*report.skills, *criteria, *(item for side in report.sides for item in side.items)]
    good = {one.id: [e for e in one.evidence if e.state == "demonstrated"] for one in every}
    return {
        id_: tuple(sorted(quotes, key=lambda e: (e.document, e.start) in left)[:1])
        for id_, quotes in good.items()
        if quotes
    }


def _is_left(evidence: Evidence, report: Report) -> bool:
    """Whether a passage is about a job that ended years ago: nothing there can be worked on today."""
    holding = [
        position
        for position in report.profile.positions
        if position.document == evidence.document and position.span.start <= evidence.start < position.span.end
    ]
    inner = min(holding, key=lambda position: position.span.end - position.span.start, default=None)
    if inner is None or inner.current or not inner.end_month:
        return False
    return number_month(report.as_of) - number_month(inner.end_month) > RECENT_MONTHS


def _past(report: Report) -> frozenset[str]:
    """Skills that were shown in work, but not in the latest: what was used five years ago is not one's stack."""
    used = {skill.id: skill.last_used for skill in report.skills if skill.last_used}
    latest = max(used.values(), default="")
    return frozenset(id_ for id_, month in used.items() if month < latest)


def _interfaces(catalog: Catalog) -> frozenset[str]:
    """Ids of the hosted models' interfaces: a group of the flavors' concerns, without open weights."""
    groups = [group for flavor in catalog.flavors for concern in flavor.concerns for group in concern.groups]
    return frozenset(id_ for group in groups if group.id == INTERFACES for id_ in group.any)


class _Found:
    """Looks things up in a report by id; every answer is the quotes that show it, empty where nothing does."""

    def __init__(self, report: Report, graded: Iterable[Graded], interfaces: frozenset[str]) -> None:
        self.report = report
        self.interfaces = interfaces
        self.facts: dict[str, list[Evidence]] = defaultdict(list)
        for one in graded:
            if one.mention.kind == "fact" and one.evidence.state == "demonstrated":
                self.facts[one.mention.subject].append(one.evidence)
        self.practices = {p.id: p for p in report.practices if p.state == "demonstrated"}
        self.skills = {s.id: s for s in report.skills if s.state == "demonstrated"}
        self.signals = {signal.id: signal for signal in report.signals}
        self.items = {item.id: item for side in report.sides for item in side.items if item.met}

    def topics(self, solid: Shown | None) -> Iterator[tuple[str, Shown]]:
        """Each plan topic that is shown, with why."""
        for practice in self.practices.values():
            yield practice.id, _shown(f"Your documents show this: {practice.name}.", practice.evidence)
        if solid:
            yield "backend-fundamentals", solid
        for topic, because, evidence in self._work():
            if evidence:
                yield topic, _shown(because, evidence)

    def _work(self) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
        """Topics that pieces of work show rather than practices."""
        shipped = self.shipped()
        yield "llm-api-basics", "You have built on a model's interface.", self.calls_a_model()
        yield "two-small-llm-features", "A feature of yours with a model in it is in use.", shipped
        yield "log-every-llm-call", "Records of real use of your system exist.", self.logs()
        yield "rag-basics", "You have built a system that searches for a model or ranker.", self.retrieval()
        yield "agent-basics", "You have built a system in which a model chooses actions.", self.agents()
        evals = self.signal("eval-harness")
        yield "eval-harness", "An evaluation of your own with a number that got better is shown.", evals
        yield "project-writeup", "A write-up with its figures exists.", self.written(evals)
        analysed = self.signal("retrieval-or-agent-with-failure-analysis")
        yield "ambitious-agent-or-retrieval-project", "Such a project of yours is shown, failures included.", analysed
        yield "agent-evaluation", "An agent of yours was measured, failures included.", self.measured_agent()
        broke = (quote for id_ in FAILURE for quote in self.criterion(id_)[:1])
        told = tuple(broke) if self.written(analysed) else ()
        yield "failure-analysis-writeup", "What broke, why and what changed is written down.", told if analysed else ()
        yield "real-users", "Your system has users and records of them.", self.signal("production-with-real-users")
        yield "team-diffusion", "You have brought others along.", self.item("spreading-knowledge")
        yield "training-loops", "You have trained models of your own.", self.fact("trained-model")
        yield "applied-ml-domain", "A trained model of yours is in a product.", self.fact("trained-model-in-product")

    def work(self) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
        """Quotes for what the person has to work on: a product with users, a system with a model, a failure."""
        ai = self.shipped() or self.criterion("deployed") or self.criterion("retrieval_or_agent_system")
        product = self.criterion("real_users") or self.item("user-value") or self.fact("server-side-work")
        for name, evidence in (("ai-system", ai), ("product", product), ("failure", self.criterion("what_broke"))):
            good = [e for e in evidence if e.state == "demonstrated"]
            if good:
                yield name, tuple(good)

    def solid(self, wanted: Iterable[str]) -> Shown | None:
        """Why no foundations are needed: the backend verdict, with the `wanted` practices it rests on."""
        verdict = self.report.solid_backend_engineer
        if not verdict.value:
            return None
        practices = [self.practices[id_] for id_ in wanted if id_ in self.practices]
        return _shown(
            f"You are a solid backend engineer: {verdict.why}", [e for p in practices for e in p.evidence[:1]]
        )

    def every(self) -> Iterator[Evidence]:
        """All that is shown, of practices, criteria, items and skills; the same passage may come several times."""
        criteria = (c for signal in self.signals.values() for c in signal.criteria if c.met)
        for one in (*self.practices.values(), *criteria, *self.items.values(), *self.skills.values()):
            yield from one.evidence

    def fact(self, *subjects: str) -> tuple[Evidence, ...]:
        """Quotes of the first of these facts that is shown."""
        return next((tuple(self.facts[s]) for s in subjects if self.facts.get(s)), ())

    def signal(self, id_: str) -> tuple[Evidence, ...]:
        """One quote per criterion of a signal that is met."""
        signal = self.signals.get(id_)
        if not signal or not signal.met:
            return ()
        return tuple(criterion.evidence[0] for criterion in signal.criteria if criterion.evidence)

    def criterion(self, id_: str) -> tuple[Evidence, ...]:
        """Quotes of a criterion that is met."""
        every = (criterion for signal in self.signals.values() for criterion in signal.criteria)
        return next((c.evidence for c in every if c.id == id_ and c.met), ())

    def item(self, id_: str) -> tuple[Evidence, ...]:
        """Quotes of an item of the sides."""
        return self.items[id_].evidence if id_ in self.items else ()

    def calls_a_model(self) -> tuple[Evidence, ...]:
        """A hosted model was used, or the work stands on the ladder of AI engineers. A trained model is not enough."""
        hosted = [s for s in self.skills.values() if s.id in self.interfaces and s.strength in MADE]
        if hosted and self.works_with_models():
            return hosted[0].evidence
        if self.report.ladder.id != "ai_engineer":
            return ()
        return self.fact(*LLM_FACTS) or self.criterion("deployed") or self._on_ai()

    def works_with_models(self) -> bool:
        """Whether any work of theirs has a model in it: what sounds alike in other work is not this."""
        return self.report.ladder.id != "none" or self.report.market_block.id != "not_yet"

    def shipped(self) -> tuple[Evidence, ...]:
        """A feature with a model in it is in use."""
        if self.report.market_block.id == "not_yet":
            return ()
        return self.fact(*SHIPPED_FACTS) or self.criterion("deployed") or self.criterion("real_users") or self._on_ai()

    def logs(self) -> tuple[Evidence, ...]:
        """Calls of a system with a model are on record; traces of a trained model alone are none."""
        if not self.works_with_models():
            return ()
        tracing = self.practices.get("observability-tracing")
        only_trained = self.report.ladder.id != "ai_engineer" and self.report.market_block.id == "not_yet"
        if tracing and tracing.on_ai_system and not only_trained:
            return tracing.evidence
        return self.criterion("real_logs")

    def retrieval(self) -> tuple[Evidence, ...]:
        """A system that searches: as a fact, by the skills of it, or as the criterion where it is not an agent."""
        if not (self.works_with_models() or self.signal("retrieval-or-agent-with-failure-analysis")):
            return ()
        named = next((self.skills[id_].evidence for id_ in RETRIEVAL_SKILLS if id_ in self.skills), ())
        of_no_agent = tuple(e for e in self.criterion("retrieval_or_agent_system") if not self._of_agent(e))
        return self.fact("retrieval-system") or named or of_no_agent

    def agents(self) -> tuple[Evidence, ...]:
        """A system in which a model chooses actions."""
        if self.report.market_block.id == "agentic":
            return self.fact(*AGENT_FACTS) or self.criterion("retrieval_or_agent_system")
        return self.fact(*AGENT_FACTS)

    def measured_agent(self) -> tuple[Evidence, ...]:
        """An agent with what broke in it: a search project measures no agent."""
        analysed = self.signal("retrieval-or-agent-with-failure-analysis")
        by_criterion = self.criterion("retrieval_or_agent_system")
        alone = bool(self.agents()) and not self.retrieval()
        return analysed if alone or any(map(self._of_agent, by_criterion)) else ()

    def _of_agent(self, evidence: Evidence) -> bool:
        """Whether a passage overlaps one that tells of an agent."""
        told = (one for fact in AGENT_FACTS for one in self.facts.get(fact, ()))
        return any(
            one.document == evidence.document and one.start < evidence.end and evidence.start < one.end for one in told
        )

    def written(self, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        """Those quotes that stand in a write-up."""
        writeups = {document.id for document in self.report.documents if document.kind == "writeup"}
        return tuple(e for e in evidence if e.document in writeups)

    def _on_ai(self) -> tuple[Evidence, ...]:
        return next((p.evidence for p in self.practices.values() if p.on_ai_system), ())


def _shown(because: str, evidence: Iterable[Evidence]) -> Shown:
    """The sentence with the best quotes, demonstrated ones only."""
    good = [e for e in evidence if e.state == "demonstrated"]
    return Shown(because=because, evidence=tuple(good[:QUOTES]))


def is_at(levels: Mapping[str, int], skip_at: Mapping[str, int], skip_any: bool) -> bool:
    """Whether the levels reach what lets a module be skipped."""
    if not skip_at:
        return False
    reached = [levels.get(id_, 0) >= level for id_, level in skip_at.items()]
    return any(reached) if skip_any else all(reached)
