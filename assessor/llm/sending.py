"""Makes the questions: what of the documents and the report is sent, redacted, and marked as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assessor.core.catalog.catalog import Catalog
from assessor.core.documents import Document
from assessor.core.evidence import Evidence
from assessor.core.profile.models import Profile
from assessor.core.report import Report
from assessor.llm.prompts import load_prompt
from assessor.llm.redaction import Redactor
from assessor.llm.replies import Pointing, Summary, Tailoring
from assessor.llm.values import Ask

BEGIN, END = "=====BEGIN DATA=====", "=====END DATA====="
# Of a resume nothing else can show what somebody did; name and addresses mostly stand outside.
TELLING = frozenset({"experience", "projects", "publications", "volunteering"})
MOST_CHARACTERS = 24_000
MOST_PARTS = 4
MOST_TASKS = 12
MOST_PROJECTS = 10
SHORTEST_TEXT = 200


def make_asks(report: Report, documents: Sequence[Document], catalog: Catalog, redactor: Redactor) -> tuple[Ask, ...]:
    """Everything that would be sent about a report, in one order: the same report, the same questions."""
    pointing = [ask for document in documents for ask in _point(report, document, catalog, redactor)]
    return (*pointing, *_tailor(report, redactor), *_summarise(report, redactor))


def missing_subjects(report: Report, catalog: Catalog) -> list[tuple[str, str, str]]:
    """Practices and criteria that the rules missed or doubted: kind, id, and what it means."""
    shown = {practice.id for practice in report.practices if practice.state == "demonstrated"}
    met = {criterion.id for signal in report.signals for criterion in signal.criteria if criterion.met}
    practices = [("practice", p.id, f"{p.name}: {p.definition}") for p in catalog.practices if p.id not in shown]
    criteria = [
        ("criterion", c.id, f"{c.name}: {c.definition}")
        for signal in catalog.signals
        for c in signal.criteria
        if c.id not in met
    ]
    return practices + criteria


def unsent_ends(
    report: Report, documents: Sequence[Document], catalog: Catalog, redactor: Redactor
) -> Iterator[tuple[Document, int]]:
    """The documents that are too long to be sent whole, each with how many characters at its end are not."""
    for document in documents if missing_subjects(report, catalog) else ():
        text = redactor.redact(telling_text(document, report.profile))
        if unsent := len(text) - sum(map(len, _parts(text))):
            yield document, unsent


def telling_text(document: Document, profile: Profile) -> str:
    """The part of a document that can show something: of a resume its work, without head, skills and schooling."""
    if document.kind != "resume":
        return document.text
    spans = [(s.start, s.end) for s in profile.sections if s.id in TELLING]
    spans += [(p.span.start, p.span.end) for p in profile.positions if p.document == document.id]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return "\n\n".join(document.text[start:end].strip() for start, end in joined)


def _point(report: Report, document: Document, catalog: Catalog, redactor: Redactor) -> Iterator[Ask]:
    subjects = missing_subjects(report, catalog)
    text = redactor.redact(telling_text(document, report.profile))
    if not subjects or len(text) < SHORTEST_TEXT:
        return
    asked = "\n".join(f"- {kind} {id}: {meaning}" for kind, id, meaning in subjects)
    prompt = load_prompt("point")
    for part in _parts(text):
        data = f"SUBJECTS\n{asked}\n\nDOCUMENT\n{_as_data(part)}"
        yield Ask("point", prompt.version, prompt.text, data, Pointing, document.id)


def _tailor(report: Report, redactor: Redactor) -> Iterator[Ask]:
    """The first tasks of the plan, and what is shown of the person's projects."""
    tasks = [task for phase in report.plan.phases for task in phase.tasks][:MOST_TASKS] if report.plan else []
    projects = project_quotes(report)
    if not tasks or not projects:
        return
    listed = "\n".join(f"- {task.id}: {task.title}" for task in tasks)
    quoted = redactor.redact("\n".join(f"- {' '.join(e.quote.split())}" for e in projects))
    prompt = load_prompt("tailor")
    data = f"TASKS\n{listed}\n\nPROJECTS\n{_as_data(quoted)}"
    yield Ask("tailor", prompt.version, prompt.text, data, Tailoring)


def _summarise(report: Report, redactor: Redactor) -> Iterator[Ask]:
    prompt = load_prompt("summarise")
    data = f"FACTS\n{_as_data(redactor.redact(chr(10).join(report_facts(report))))}"
    yield Ask("summarise", prompt.version, prompt.text, data, Summary)


def project_quotes(report: Report) -> list[Evidence]:
    """The strongest passages about what was built, each once: those that the strengths and practices rest on."""
    shown = [e for s in report.strengths for e in s.evidence]
    shown += [e for p in report.practices if p.state == "demonstrated" for e in p.evidence[:1]]
    return list({(e.document, e.start): e for e in reversed(shown)}.values())[::-1][:MOST_PROJECTS]


def report_facts(report: Report) -> list[str]:
    """What a summary may say, one fact a line; every number of a summary must stand in one of these."""
    target = next(flavor for flavor in report.flavors if flavor.id == report.target_flavor)
    facts = [report.verdict]
    facts += [f"Fit with {f.name or f.id}: {f.low // 10} to {f.high // 10} of 100." for f in report.flavors]
    facts += [f"The plan aims at: {target.name or target.id}."]
    facts += [f"Already strong: {s.title}." for s in report.strengths]
    facts += [f"Gap {i}: {gap.title}. {gap.why}" for i, gap in enumerate(report.gaps[:6], start=1)]
    if report.plan:
        facts += [f"The plan takes {report.plan.weeks} weeks at {report.plan.hours_per_week} hours a week."]
        facts += [f"First in the plan: {module.title}." for module in report.plan.modules[:2]]
    return facts


def _as_data(text: str) -> str:
    """The text between the markers, which nothing inside it can close."""
    inside = text.replace("=====BEGIN", "==== BEGIN").replace("=====END", "==== END")
    return f"{BEGIN}\n{inside}\n{END}"


def _parts(text: str) -> list[str]:
    """A long text in pieces that end with a line; what is longer than all pieces is not sent."""
    parts: list[str] = []
    while text and len(parts) < MOST_PARTS:
        cut = len(text) if len(text) <= MOST_CHARACTERS else text.rfind("\n", 0, MOST_CHARACTERS) + 1 or MOST_CHARACTERS
        parts.append(text[:cut])
        text = text[cut:]
    return parts
