"""`manage.py check_catalog`: is everything the product knows consistent, and does every rule prove itself?"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from assessor.core.catalog import BadCatalog, Catalog
from assessor.knowledge.checks import Problem, check_placings, check_skills, check_words
from assessor.knowledge.loader import load_catalog
from assessor.knowledge.references import check_references


class Command(BaseCommand):
    """Prints every problem; exit 0 where there is none."""

    help = "Check that the catalog's references resolve and that every name and rule is found where it should be."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, check, print."""
        try:
            catalog = load_catalog()
        except BadCatalog as error:
            raise CommandError(str(error)) from error
        problems = find_problems(catalog)
        for problem in problems:
            self.stderr.write(str(problem))
        rules = sum(len(skill.ambiguous) for skill in catalog.skills)
        self.stdout.write(f"{len(catalog.skills)} skills, {rules} rules, {len(problems)} problems")
        if problems:
            raise CommandError(f"The catalog has {len(problems)} problems.")


def find_problems(catalog: Catalog) -> tuple[Problem, ...]:
    """All problems of a catalog. The finder is loaded here: no other command needs spaCy at import."""
    from assessor.matching.skills import find_names

    def find(sentence: str) -> frozenset[str]:
        return frozenset(name.skill for name in find_names(sentence, catalog))

    return (*check_references(catalog), *check_placings(catalog), *check_words(catalog), *check_skills(catalog, find))
