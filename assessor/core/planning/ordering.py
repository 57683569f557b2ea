"""Orders the chosen modules: prerequisites, then months, then what has weeks to wait, what weighs most, evaluations."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from assessor.core.catalog.flavors import FlavorId
from assessor.core.planning.choosing import Chosen

# Months by block; a fork comes before the second project where it is the target's own, after it elsewhere.
RANK = {0: 0, 1: 1, 2: 2, 3: 4, 5: 6}
FORK, OWN_FORK, OTHER_FORK = 4, 3, 5
EVAL_TOPICS = frozenset({"eval-harness", "regression-evals"})


def order_modules(chosen: Sequence[Chosen], target: FlavorId, severity: Mapping[str, int]) -> tuple[Chosen, ...]:
    """The modules so that each stands behind what it needs; the same input gives the same order."""
    waiting = list(chosen)
    ids = {one.module.id for one in chosen}
    placed: list[Chosen] = []
    done: set[str] = set()
    pilots = {task for one in chosen for task in one.after}
    keys = {one.module.id: _key(one, i, target, severity, pilots) for i, one in enumerate(chosen)}
    while waiting:
        ready = [one for one in waiting if is_ready(one, done, ids)]
        # A circle among the prerequisites is a fault of the catalog, refused when it is loaded; here it must still end.
        best = min(ready or waiting, key=lambda one: keys[one.module.id])
        waiting.remove(best)
        placed.append(best)
        done.add(best.module.id)
    return tuple(placed)


def is_ready(one: Chosen, done: set[str], planned: set[str]) -> bool:
    """Whether all planned prerequisites are done, and one of those of which one is enough."""
    needs = one.needs & planned
    any_of = set(one.module.needs_any) & planned
    return needs <= done and (not any_of or bool(any_of & done))


def _key(
    one: Chosen, index: int, target: FlavorId, severity: Mapping[str, int], pilots: Container[str]
) -> tuple[int, bool, int, int, bool, int]:
    module = one.module
    own = not module.only_for or target in module.only_for
    fork = OWN_FORK if target != "swe" and own else OTHER_FORK
    rank = fork if module.block == FORK else RANK.get(module.block, FORK)
    weight = max((severity[gap] for gap in module.closes if gap in severity), default=0)
    evals = any(EVAL_TOPICS & set(task.topics) for task in one.tasks)
    # What needs weeks of use is begun first, so that they run beside the others instead of after them; before all a
    # pilot that others wait for.
    wait = max((task.wait_weeks for task in one.tasks), default=0)
    awaited = any(f"{module.id}/{task.slug}" in pilots for task in one.tasks)
    return rank, not awaited, -wait, -weight, not evals, index
