"""What work a posting is about: its flavor, whether the work builds agents, which block of the market it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessor.core.catalog import Catalog
from assessor.core.catalog.flavors import FlavorId
from assessor.core.postings.agents import count_agent_features, find_told_most, weigh_agents
from assessor.core.postings.flavoring import count_features, find_strongest, score_answers
from assessor.core.postings.kinds import kind_of
from assessor.core.postings.models import BlockId
from assessor.core.postings.passages import Passage

# A fair reader may also name a flavor that is so near to the best, in ten-thousandths of a log-odd: eleven of the open
# postings have a second one in their labels, and with this distance hardly any gets one that its label has not.
NEAR = 24_000
# How much all of a posting must say against the rules, in ten-thousandths of a log-odd: less where they find no agents
# (a chance of two thirds) than where they find some (nine tenths). Decision 0015.
LIKELY, SURE = 7_000, 22_000
TITLE_OF_AI = re.compile(
    r"\b(?:ai|ki|a\.i\.|ml|mle|llm|llms|genai|gen ai|generative|machine learning|artificial intelligence|"
    r"deep learning|nlp|mlops|llmops|agentic|data scien\w+|inference|model|models|computer vision|"
    r"speech|perception|reinforcement learning|robot learning|scientist|research engineer|"
    r"recommendations?|ranking|conversational|chatbots?|prompt)\b",
    re.IGNORECASE,
)
# Words of the work that stand for a thing told before.
MEANT = re.compile(
    r"\b(?:own|build|extend|run|maintain|look after|take over|work on|improve|teach|give) "
    r"(?:all of |all |the whole of )?(?:that|this|it|them|these)\b(?! (?:team|company|area|field))|"
    r"\b(?:it|they|each one) (?:uses?|may|can|needs?|is allowed|are allowed|has to|have to|must|should|works?)\b",
    re.IGNORECASE,
)
# To keep an eye on something, or to teach its use, is not to build it.
WATCHED = re.compile(
    r"^\W*(?:keep(?:ing)? (?:an eye on|up with|track of)|stay(?:ing)? (?:current|informed|abreast|up.to.date|on top)|"
    r"follow(?:ing)?|watch(?:ing)?|monitor(?:ing)? (?:new |current )?(?:developments|trends)|"
    r"(?:teach|train|coach|educate)(?:ing)? (?:[\w,.]+ ){0,4}"
    r"(?:colleagues|staff|people|users|customers|clients|employees)|"
    r"beobachtung|verfolgung|schulung|veille|seguimiento)\b",
    re.IGNORECASE,
)
LABELS_FROM = 3
SELLS_FROM = 3
# Whoever hires, sells or advertises AI does not work on models.
OTHER_TRADES = re.compile(
    r"\b(?:recruit\w*|talent|account (?:executive|manager)|sales (?:manager|executive|"
    r"representative|director)|marketing|"
    r"counsel|attorney|customer success|copywriter|business development|office manager|human resources|"
    r"go-to-market|pre-?sales|ambassador|evangelist|advocates?|advocacy|devrel|developer relations|"
    r"community|growth hacker|technical writer|enablement (?:lead|manager|specialist|partner|officer))\b",
    re.IGNORECASE,
)
LABELLER = re.compile(
    r"\b(?:ai trainer|ai tutor|annotator|rater|data label\w*|labell?er|evaluators?|code evaluation|ai evaluation)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Work:
    """The flavor (None: no AI work) with the passage that says most for it, and the flavors a fair reader may name."""

    flavor: FlavorId | None
    order: tuple[FlavorId, ...]
    passage: Passage | None


def find_work(passages: Sequence[Passage], title: str | None, catalog: Catalog) -> Work:
    """The flavor that a posting speaks most for; making data for models and selling them is none in any words."""
    of_others = any(p.has("builds-no-software") for p in passages) or bool(title and OTHER_TRADES.search(title))
    builds_nothing = of_others or is_labelling(passages) or is_selling(passages)
    ranked = score_answers(count_features(passages, catalog), catalog.posting_points)
    if ranked and ranked[0][0] == "none" and (_acting(passages) or _names_agents(passages)):
        # Whoever is hired for software that acts works on models, in whatever words.
        ranked = [*ranked[1:], ranked[0]]
    if builds_nothing or not ranked or ranked[0][0] == "none":
        return Work(None, (), None)
    (best, most), (second, _) = ranked[:2]
    of_ai = ranked[: [answer for answer, _ in ranked].index("none")]
    near = tuple(answer for answer, score in of_ai if answer != "none" and score >= most - NEAR)
    return Work(best, near, find_strongest(passages, best, second, catalog))


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


def find_agentic_required(passages: Iterable[Passage]) -> Passage | None:
    """A required line that asks for experience with agents; interest in them is none."""
    return next((p for p in passages if p.has("agentic") and kind_of(p) == "required" and _is_asked(p)), None)


def _is_asked(passage: Passage) -> bool:
    return not passage.has("wanted", "equal", "encourages") and not (
        passage.has("interest") and not passage.has("asks-plainly")
    )


def find_agentic_work(passages: Sequence[Passage], required: Passage | None, catalog: Catalog) -> Passage | None:
    """The passage that tells of work on agents, by the rules; where all of the posting says the contrary, by that."""
    lead = weigh_agents(count_agent_features(passages, catalog), catalog.agent_points)
    own = _without_others_work(passages)
    told = None if lead < -SURE else _find_told(own) or _told_before(own)
    told = told or required or _wished_for_the_product(own)
    return find_told_most(own, catalog) if told is None and lead > LIKELY else told


def _find_told(passages: Sequence[Passage]) -> Passage | None:
    """Agents in duties, role or title, or software that acts."""
    by_part = [p for part in ("duties", "role", "title", "stack") for p in passages if p.part == part]
    by_part = [p for p in by_part if p.part == "title" or not (p.has("elsewhere") or WATCHED.search(p.text))]
    return next((p for p in by_part if p.has("agentic")), None) or _acting(passages)


def _wished_for_the_product(passages: Sequence[Passage]) -> Passage | None:
    """Agents among the wishes, where the company says that it builds them."""
    wished = next((p for p in passages if p.part in ("wanted", "required") and p.has("agentic")), None)
    company = any(p.part == "company" and p.has("agentic") and p.has("agent-sure", "engineer-builds") for p in passages)
    return wished if company else None


def _acting(passages: Sequence[Passage]) -> Passage | None:
    """Software that acts, told by its deeds of the work or where no heading says whose it is (decision 0014)."""
    told = (p for p in _without_others_work(passages) if p.has("acts") and not p.has("elsewhere", "boast"))
    return next((p for p in told if p.open or p.part in ("duties", "role", "title", "stack")), None)


def _without_others_work(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Without what no heading places, where a posting says that the job is not about what it tells of."""
    return [p for p in passages if not p.open] if any(p.has("not-the-job") for p in passages) else passages


def _names_agents(passages: Iterable[Passage]) -> bool:
    """Does the title name software agents, and do the duties build for them?"""
    told = {p.part for p in passages if p.has("agentic") and (p.part == "title" or p.has("engineer-builds"))}
    return "title" in told and len(told & {"duties", "role"}) > 0


def _told_before(passages: Sequence[Passage]) -> Passage | None:
    """What a model does by itself, told under no heading, and the work said to be that: "You'd own all of it"."""
    meant = any(p.part in ("duties", "role") and MEANT.search(p.text) for p in passages)
    told = (p for p in passages if p.open and p.has("agentic") and p.has("agent-plain", "does-widely"))
    return next(told, None) if meant else None


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
