"""What stands beside a quote: why it counts, or why it does not, in the order in which its state is decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assessor.core.catalog.catalog import Catalog
from assessor.core.evidence import Cues, Mention
from assessor.matching.cues import LISTING_SECTIONS

DENIED = "The text says that it was not done, not used or is not known."
PLANNED = "The text names it as a wish or a plan."
ADVISED = "It stands in advice, or in a question: nothing says that it was done."
LISTED = "It is named in a list, a summary or a course."
BARELY_NAMED = "It is named, and nothing is told of it that one could ask about."
OF_OTHERS = "The text says, or lets one think, that this is the work of others."
HANDLED = (
    "It is named as what others have, or what was hired for, sold, ordered or tried out: nothing says that its writer "
    "made or ran it."
)
# Of every passage of such a work: a post, a remark and what one made oneself stand under it as well.
GIVEN = "It stands in a text that, as we read it, tells more of what others made than of what its writer made."
NAMED = "It is named in the description of a piece of work."


def find_reason(cues: Cues, shown: str = NAMED) -> str:
    """Why a passage counts (`shown`), or why it does not; the order is that of `core.grading.grade_state`."""
    if cues.instruction:
        return ADVISED
    if cues.negated:
        return DENIED
    if cues.aspirational:
        return PLANNED
    if cues.handled:
        return HANDLED
    if cues.given:
        return GIVEN
    if cues.others:
        return OF_OTHERS
    if cues.learning or cues.section in LISTING_SECTIONS:
        return LISTED
    return BARELY_NAMED if cues.listing else shown


def give_reasons(found: Iterable[Mention], catalog: Catalog) -> list[Mention]:
    """The mentions, each with the reason of its state; a rule that finds denials words them itself."""
    return [m if m.rule in catalog.denying else _with_reason(m) for m in found]


def _with_reason(mention: Mention) -> Mention:
    """What counts keeps the reason that it came with."""
    why = find_reason(mention.cues, mention.why)
    return mention if why == mention.why else replace(mention, why=why)
