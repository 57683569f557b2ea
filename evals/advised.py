"""The evaluation with a model beside the rules: what counting its passages would change, their cost and their time.

The product counts none of them. Here a passage that the published rules bear out counts as if the rules had found it,
so that an operator sees whether asking is worth its price before anybody changes a prompt.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assessor.asking import MemoryBook, llm_options, make_own_adviser, run_adviser
from assessor.core.options import Options
from assessor.core.planning.models import PlanOptions
from assessor.llm.values import GOOD, LlmOptions, Price
from assessor.management.commands.assess import read_files
from assessor.pipeline import make_report
from assessor.reading import NothingReadable
from evals.running import Refused
from evals.scoring.tally import Json

NO_MODEL = (
    "No model is configured (OPENAI_API_KEY, LLM_MODEL, LLM_PRICES) and no recorded replies were given: "
    "only the rules were measured, and no gain of a model is claimed."
)
NOBODY = " No question was answered: no gain of a model was measured, and none is claimed."


@dataclass
class AdvisedAssess:
    """The same call as `assess_files`, with a model asked and its passages counted; adds up cost and time."""

    options: LlmOptions
    book: MemoryBook
    recorded_from: str = ""
    seconds: list[float] = field(default_factory=list)

    def __call__(self, resume: Path | None, writeups: Sequence[Path], *, as_of: str, target: str) -> Json:
        options = Options(as_of=as_of, target=target, plan=PlanOptions(start=as_of))
        try:
            documents, unread = read_files(str(resume) if resume else "-", [str(p) for p in writeups], ocr=False)
        except NothingReadable as problem:
            raise Refused(str(problem)) from problem
        report = make_report(documents, options, unread)
        began = time.monotonic()
        advised = run_adviser(report, documents, make_own_adviser(self.options, self.book), "")
        self.seconds.append(time.monotonic() - began)
        return count_advice(advised.model_dump(mode="json", by_alias=True))

    def describe(self) -> str:
        """What was asked, what it cost, how long it took, and how many claims were dropped."""
        traces, quotes = self.book.traces, list(self.book.quotes.values())
        asked = [trace for trace in traces if trace.attempts]
        cents = sum(trace.cost for trace in asked) / 1_000_000
        kept, dropped = (sum(pair[i] for pair in quotes) for i in (0, 1))
        failed = sum(trace.route == "rules" for trace in traces)
        longest, mean = max(self.seconds, default=0.0), sum(self.seconds) / max(1, len(self.seconds))
        claims = f"{kept} claims kept, {dropped} dropped"
        if self.recorded_from:
            found = sum(trace.outcome == "cached" for trace in traces)
            other = "" if not failed else " (not recorded: texts, rules or prompts have changed since)"
            return (
                f"recorded replies of {self.recorded_from}: {found} questions answered, {claims}, "
                f"{failed} left to the rules{other}.{'' if found else NOBODY}"
            )
        nobody = "" if any(trace.outcome in GOOD for trace in traces) else NOBODY
        return (
            f"{self.options.model}: {len(asked)} calls, {cents:.2f} cents, {mean:.1f} s per assessment "
            f"(longest {longest:.1f} s), {claims}, {failed} questions left to the rules.{nobody}"
        )

    def save(self, path: Path) -> None:
        """The replies as a file with which the same evaluation runs without a provider."""
        stored = {"model": self.options.model, "base_url": self.options.base_url, "api": self.options.api}
        stored |= {"cheaper_model": self.options.cheaper_model}
        stored |= {"by_hand": False, "replies": self.book.replies}
        path.write_text(json.dumps(stored, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def count_advice(report: Json) -> Json:
    """The report as if each passage that was kept had been found by the rules: states and criteria only, no level."""
    pointed = (report["advice"] or {}).get("pointed", ())
    practices = {p["subject"]: p["evidence"] for p in pointed if p["kind"] == "practice"}
    criteria = {p["subject"]: p["evidence"] for p in pointed if p["kind"] == "criterion"}
    for practice in report["practices"]:
        if evidence := practices.get(practice["id"]):
            practice |= {"state": "demonstrated", "strength": evidence["strength"]}
            practice["evidence"] = [evidence, *practice["evidence"]]
    for signal in report["signals"]:
        for criterion in signal["criteria"]:
            if evidence := criteria.get(criterion["id"]):
                criterion |= {"met": True, "evidence": [evidence, *criterion["evidence"]]}
        signal["met"] = all(criterion["met"] for criterion in signal["criteria"])
    return report


def make_advised(recorded: Path | None) -> AdvisedAssess | None:
    """The assessment with the configured model, or with recorded replies alone; None where there is neither."""
    if recorded is None:
        options = llm_options()
        return AdvisedAssess(_unbounded(options), MemoryBook(_unbounded(options))) if options else None
    stored = json.loads(recorded.read_text(encoding="utf-8"))
    model, cheaper = stored["model"], stored.get("cheaper_model", "")
    # No budget at all: what was not recorded is not asked.
    options = LlmOptions(
        key="recorded",
        base_url=stored["base_url"],
        api=stored["api"],
        model=model,
        cheaper_model=cheaper,
        prices={model: Price(0, 0), cheaper: Price(0, 0)},
        tokens_per_assessment=0,
    )
    book = MemoryBook(options)
    book.replies.update(stored["replies"])
    source = f"{model}, written by hand: this proves the plumbing and is no gain" if stored.get("by_hand") else model
    return AdvisedAssess(options, book, recorded_from=source)


def _unbounded(options: LlmOptions) -> LlmOptions:
    """The budget of one assessment times as many as a golden set has; the day's cents still hold."""
    return replace(options, tokens_per_assessment=1000 * options.tokens_per_assessment)
