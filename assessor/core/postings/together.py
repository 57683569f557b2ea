"""Several postings at once: what they ask for in common, which is nearest, what would open most of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from assessor.core.postings.comparing import iter_missing
from assessor.core.postings.models import Answer, Closing, Common, Opening, PostingView, Together

MOST_COMMON, MOST_OPENINGS = 12, 5


def view_together(views: Sequence[PostingView]) -> Together:
    """The postings side by side; with one posting nothing is in common."""
    best = max(views, key=lambda view: -1 if view.comparison.fit is None else view.comparison.fit, default=None)
    return Together(
        count=len(views),
        common=_common(views) if len(views) > 1 else (),
        nearest=name_of(best) if best and len(views) > 1 else None,
        openings=_openings(views),
    )


def name_of(view: PostingView) -> str:
    """What a posting is called: its title and where it came from."""
    return f"{view.posting.title or view.posting.name} ({view.posting.name})"


def _common(views: Sequence[PostingView]) -> tuple[Common, ...]:
    asked: dict[str, list[tuple[str, Answer]]] = defaultdict(list)
    for view in views:
        for answer in view.comparison.answers:
            if answer.requirement.kind != "mentioned" and answer.standing != "not_judged":
                asked[answer.requirement.id].append((view.posting.id, answer))
    shared = [(id_, own) for id_, own in asked.items() if len(own) > 1]
    shared.sort(key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(
        Common(
            id=id_,
            name=own[0][1].requirement.name if id_ != "years" else "Years of experience",
            postings=tuple(posting for posting, _ in own),
            standing=own[0][1].standing,
        )
        for id_, own in shared[:MOST_COMMON]
    )


def _openings(views: Sequence[PostingView]) -> tuple[Opening, ...]:
    """Gaps by how many postings ask for them; then the one task that answers most."""
    gaps: dict[str, list[tuple[str, Answer]]] = defaultdict(list)
    tasks: dict[str, tuple[Closing, set[str]]] = {}
    for view in views:
        for answer in iter_missing(view.comparison):
            gaps[answer.requirement.id].append((view.posting.id, answer))
            for closing in answer.closing:
                tasks.setdefault(closing.task, (closing, set()))[1].add(view.posting.id)
    ordered = sorted(gaps.items(), key=lambda pair: (-len(pair[1]), not pair[1][0][1].closing, pair[0]))
    found = [_opening(id_, own, len(views)) for id_, own in ordered[:MOST_OPENINGS]]
    return tuple(found) + _best_task(tasks.values(), len(views))


def _opening(id_: str, own: Sequence[tuple[str, Answer]], count: int) -> Opening:
    name = own[0][1].requirement.name
    return Opening(
        id=id_,
        name=name,
        postings=tuple(posting for posting, _ in own),
        sentence=f"{name}: required by {len(own)} of your {count} postings and not shown yet.",
        closing=own[0][1].closing,
    )


def _best_task(tasks: Iterable[tuple[Closing, set[str]]], count: int) -> tuple[Opening, ...]:
    best = max(tasks, key=lambda pair: (len(pair[1]), pair[0].end is not None), default=None)
    if best is None:
        return ()
    closing, postings = best
    return (
        Opening(
            id=f"task:{closing.task}",
            name=closing.title,
            postings=tuple(sorted(postings)),
            sentence=(
                f"One task for most of them: “{closing.title}” answers a line in {len(postings)} "
                f"of your {count} postings."
            ),
            closing=(closing,),
        ),
    )
