"""The words of the trade: skills, practices, flavors, signals, plan modules and their sources, cross-checked."""

from assessor.core.catalog.catalog import BadCatalog, Catalog
from assessor.core.catalog.flavors import Concern, Flavor, Group
from assessor.core.catalog.judgement import (
    Criterion,
    Fact,
    Mistake,
    Side,
    SideItem,
    Signal,
    Source,
    Tension,
    Transition,
)
from assessor.core.catalog.modules import PlanModule, Resource, TaskTemplate
from assessor.core.catalog.practices import Practice
from assessor.core.catalog.rules import Rule, WordList
from assessor.core.catalog.skills import Alias, Skill

__all__ = [
    "Alias",
    "BadCatalog",
    "Catalog",
    "Concern",
    "Criterion",
    "Fact",
    "Flavor",
    "Group",
    "Mistake",
    "PlanModule",
    "Practice",
    "Resource",
    "Rule",
    "Side",
    "SideItem",
    "Signal",
    "Skill",
    "Source",
    "TaskTemplate",
    "Tension",
    "Transition",
    "WordList",
]
