"""Flavors of AI engineer: their concerns, and which skills and practices cover each."""

from __future__ import annotations

from typing import Literal

from assessor.core.values import Value

FlavorId = Literal["mle", "swe", "llmops"]


class Group(Value):
    """Any of these skills or practices (ids) covers the group; `target` is the level (0-4) that covers it in full."""

    id: str
    name: str
    any: tuple[str, ...]
    weight: int
    target: int


class Concern(Value):
    """What a flavor cares about, made of weighted groups.

    `about` are wider skills that cover none of it by themselves, and whose narrower ones are all about it: a course on
    a framework for agents is about agents.
    """

    id: str
    name: str
    importance: int
    groups: tuple[Group, ...]
    why: str
    about: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Flavor(Value):
    """MLE-, SWE- or LLMOps-flavored AI engineer."""

    id: FlavorId
    name: str
    one_line: str
    roots: str
    concerns: tuple[Concern, ...]
    sources: tuple[str, ...] = ()
