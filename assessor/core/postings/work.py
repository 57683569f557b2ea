"""What work a posting is about: its flavor, whether the work builds agents, which block of the market it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessor.core.catalog import Catalog
from assessor.core.catalog.flavors import FlavorId
from assessor.core.market import KIND_SPEAKS_FOR
from assessor.core.postings.asking import kind_of
from assessor.core.postings.models import BlockId
from assessor.core.postings.passages import Part, Passage

FLAVORS: tuple[FlavorId, ...] = ("swe", "mle", "llmops")
# What is done weighs most, what is required next; a company speaks of itself, not of the job.
PART_WEIGHT: Mapping[Part, int] = {
    "duties": 4, "role": 3, "required": 3, "stack": 2, "wanted": 1, "field": 0, "company": 0,
}  # fmt: skip
MOST_PER_SENTENCE = 2
SIGNS: Mapping[str, FlavorId] = {"trains": "mle", "runs-models": "llmops", "builds-with-models": "swe"}
# Ordinary software and its running speak for a flavor only where there is AI work at all, and half as loud.
SOFT_SIGNS: Mapping[str, FlavorId] = {"builds-software": "swe", "runs-software": "llmops"}
TITLE_POINTS = 24
TITLES: tuple[tuple[str, FlavorId], ...] = (
    ((
        r"mlops|llmops|ml ops|ml[ -]platform|ai[ -]platform|inference|infrastructure|\binfra\b|"
        r"platform|reliability|\bsre\b|devops|serving|gpu|ai ops|aiops|observability"
    ), "llmops"),
    ((
        r"machine learning|\bml\b|\bmle\b|research|scientist|computer vision|\bnlp\b|deep learning|"
        r"speech|recommend|ranking|data science|fine.?tuning|post.?training|pre.?training|"
        r"perception|quant|machine translation"
    ), "mle"),
    ((
        r"full.?stack|backend|back.?end|frontend|software engineer|software developer|\bswe\b|"
        r"product engineer|forward deployed|agent|solutions? engineer|integration|application|"
        r"developer|automation|conversational|prompt|chatbot|llm engineer|genai engineer|"
        r"generative ai engineer"
    ), "swe"),
)  # fmt: skip
TITLE_OF_AI = re.compile(
    r"\b(?:ai|ki|a\.i\.|ml|mle|llm|llms|genai|gen ai|generative|machine learning|artificial intelligence|"
    r"deep learning|nlp|mlops|llmops|agentic|data scien\w+|inference|model|models|computer vision|"
    r"speech|perception|reinforcement learning|robot learning|scientist|research engineer|"
    r"recommendations?|ranking|conversational|chatbots?|prompt)\b",
    re.IGNORECASE,
)
# A field, a company or a wish may speak of AI; work on it is said in duties, requirements or the role.
WORK_PARTS = frozenset({"duties", "role", "required", "stack", "title"})
AI_WORK_FROM = 3
LABELS_FROM = 3
SELLS_FROM = 3
# Whoever hires, sells or advertises AI does not work on models.
OTHER_TRADES = re.compile(
    r"\b(?:recruit\w*|talent|account (?:executive|manager)|sales (?:manager|executive|"
    r"representative|director)|marketing|"
    r"counsel|attorney|customer success|copywriter|business development|office manager|human resources|"
    r"go-to-market|pre-?sales|ambassador|evangelist|advocates?|advocacy|devrel|developer relations|"
    r"community|growth hacker)\b",
    re.IGNORECASE,
)
LABELLER = re.compile(
    r"\b(?:ai trainer|ai tutor|annotator|rater|data label\w*|labell?er|evaluators?|code evaluation|ai evaluation)\b",
    re.IGNORECASE,
)
ORDER_SHARE = 55
# "PHP developer at an AI startup": the employer's trade, not the job's.
EMPLOYER = re.compile(
    r"(?:[–—,(@-]\s*|\b(?:at|for|in|with)\b\s+)(?:an?\s+|our\s+|the\s+)?[^–—,(]*\b(?:start-?up|company|scale-?up|firm|agency|lab)\b.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Work:
    """The flavor (None: no AI work) with the passage that says most for it, and the flavors a fair reader may name."""

    flavor: FlavorId | None
    order: tuple[FlavorId, ...]
    passage: Passage | None


def find_work(passages: Sequence[Passage], title: str | None, catalog: Catalog) -> Work:
    """The flavor by the work described; data labelling is no flavor, whatever the title says."""
    builds_nothing = is_labelling(passages) or is_selling(passages) or bool(title and OTHER_TRADES.search(title))
    if builds_nothing or not is_ai_work(passages, title):
        return Work(None, (), None)
    points = {flavor: _points(flavor, passages, catalog) for flavor in FLAVORS}
    total = max(1, sum(points.values()))
    named = _title_flavor(title)
    if named:
        points[named] += max(TITLE_POINTS, total // 4)
    order = sorted(FLAVORS, key=lambda flavor: (-points[flavor], FLAVORS.index(flavor)))
    best = order[0]
    near = tuple(f for f in order if points[f] * 100 >= points[best] * ORDER_SHARE)
    return Work(best, near, _strongest(best, passages))


def is_ai_work(passages: Iterable[Passage], title: str | None) -> bool:
    """Does the job work on models? Assistants that write code and a company's own words do not count."""
    passages = [p for p in passages if p.part in WORK_PARTS]
    strong = sum(
        2 if p.part in ("duties", "role") else 1
        for p in passages
        if p.has("trains", "llm", "agentic")
        and p.has("ai", "llm", "agentic")
        or p.has("runs-models")
        and p.has("ai", "llm")
    )
    weak = sum(p.has("ai") for p in passages)
    if any(p.has("agentic") and p.part in ("duties", "role", "title") for p in passages):
        return True
    if any(p.has("agentic") and p.has("llm") and kind_of(p) == "required" for p in passages):
        return True
    if _asks_and_does(passages):
        return True
    if (
        title
        and TITLE_OF_AI.search(EMPLOYER.sub("", title))
        and not re.search(r"\boperations engineer\b", title, re.IGNORECASE)
    ):
        return strong + weak >= 1
    return strong > AI_WORK_FROM or strong == AI_WORK_FROM and weak >= AI_WORK_FROM - 1


def _asks_and_does(passages: Iterable[Passage]) -> bool:
    """Language models both in the work and required of whoever does it; as tools to work with they do not count."""
    meant = [p for p in passages if p.has("llm") and not p.has("agent-tools", "boast")]
    does = any(p.part in ("duties", "role") and p.has("builds-with-models", "engineer-builds") for p in meant)
    return does and any(kind_of(p) == "required" for p in meant)


def is_labelling(passages: Sequence[Passage]) -> bool:
    """Is the work making, rating and labelling data for models rather than building with them?"""
    work = [p for p in passages if p.part in ("duties", "role", "required", "title", "company", "field")]
    labels = sum(min(2, p.signs.get("labels-data", 0)) for p in work)
    builds = sum(p.has("builds-with-models", "runs-models", "trains") and p.has("engineer-builds") for p in work)
    titled = any(p.part == "title" and LABELLER.search(p.text) for p in passages)
    return (labels >= LABELS_FROM or titled and labels > 0) and labels > builds


def is_selling(passages: Iterable[Passage]) -> bool:
    """Is the work selling a product with AI in it, or speaking for it, rather than building it?"""
    work = [p for p in passages if p.part in ("duties", "role", "required")]
    sells = sum(p.has("sells") for p in work)
    return sells >= SELLS_FROM and sells > sum(p.has("engineer-builds") for p in work)


def _points(flavor: FlavorId, passages: Iterable[Passage], catalog: Catalog) -> int:
    return sum(_weigh(flavor, passage, catalog) for passage in passages)


def _weigh(flavor: FlavorId, passage: Passage, catalog: Catalog) -> int:
    """Points of one passage: twice for what speaks for the flavor itself, once for what only fits it."""
    weight = PART_WEIGHT.get(passage.part, 0)
    if not weight:
        return 0
    hard = sum(passage.signs.get(sign, 0) for sign, of in SIGNS.items() if of == flavor)
    hard += sum(_skill_flavor(named.id, catalog) == flavor for named in passage.skills)
    soft = sum(passage.signs.get(sign, 0) for sign, of in SOFT_SIGNS.items() if of == flavor)
    return weight * (2 * min(MOST_PER_SENTENCE, hard) + min(1, soft))


def _skill_flavor(id_: str, catalog: Catalog) -> FlavorId | None:
    skill = catalog.skill.get(id_)
    return KIND_SPEAKS_FOR.get(skill.kind) if skill and skill.ai else None


def _title_flavor(title: str | None) -> FlavorId | None:
    """What the title itself says; "AI Engineer" says nothing."""
    return next((flavor for words, flavor in TITLES if title and re.search(words, title, re.IGNORECASE)), None)


def _strongest(flavor: FlavorId, passages: Iterable[Passage]) -> Passage | None:
    """The passage that says most for a flavor, the first of equals; the work before the wishes."""
    sign = next(sign for sign, of in SIGNS.items() if of == flavor)
    own = [p for p in passages if PART_WEIGHT.get(p.part, 0) and p.has(sign)]
    return max(own, key=lambda p: PART_WEIGHT[p.part] * min(3, p.signs[sign]), default=None)


def find_agentic_required(passages: Iterable[Passage]) -> Passage | None:
    """A required line that asks for experience with agents; interest in them is none."""
    return next((p for p in passages if p.has("agentic") and kind_of(p) == "required" and _is_asked(p)), None)


def _is_asked(passage: Passage) -> bool:
    return not passage.has("wanted", "equal", "encourages") and not (
        passage.has("interest") and not passage.has("asks-plainly")
    )


def find_agentic_work(passages: Sequence[Passage], required: Passage | None) -> Passage | None:
    """Agents in duties, role, title or requirements; else in the wishes and the company's words both."""
    by_part = [p for part in ("duties", "role", "title", "stack") for p in passages if p.part == part]
    by_part = [p for p in by_part if p.part == "title" or not p.has("elsewhere")]
    own = next((p for p in by_part if p.has("agentic")), None)
    wished = next((p for p in passages if p.part in ("wanted", "required") and p.has("agentic")), None)
    company = any(p.part == "company" and p.has("agentic") and p.has("agent-sure", "engineer-builds") for p in passages)
    return own or required or (wished if company else None)


def find_block(agentic: bool, flavor: FlavorId | None, passages: Iterable[Passage]) -> tuple[BlockId, Passage | None]:
    """Agents, else language models in a product, else neither (source: dexity); with the passage that says it."""
    if agentic:
        return "agentic", None
    if flavor is None:
        return "none", None
    parts = {"duties": 3, "role": 2, "required": 2, "stack": 1, "title": 1}
    own = [p for p in passages if p.part in parts and p.has("llm")]
    strength = sum(parts[p.part] for p in own)
    best = max(own, key=lambda p: parts[p.part] * p.signs["llm"], default=None)
    return ("api_integration", best) if strength >= 3 and flavor != "mle" or strength >= 8 else ("none", None)
