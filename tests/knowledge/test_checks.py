"""The catalog proves itself, and each check can fail."""

from __future__ import annotations

from assessor.core.catalog import Alias, Catalog, Skill, Source
from assessor.knowledge import checks
from assessor.knowledge.loader import load_catalog
from assessor.management.commands.check_catalog import find_problems

OURS = Source(id="ours", title="Ours", publisher="Us", date="2026")


def skill(skill_id: str, name: str, **fields) -> Skill:
    return Skill(id=skill_id, name=name, kind="language", source=("ours",), **fields)


def catalog(*skills: Skill) -> Catalog:
    return Catalog(sources=(OURS,), skills=skills)


def find_nothing(sentence: str) -> frozenset[str]:
    return frozenset()


def find_elm(sentence: str) -> frozenset[str]:
    return frozenset({"elm"}) if "elm" in sentence.lower() else frozenset()


def messages(problems) -> str:
    return "\n".join(str(problem) for problem in problems)


def test_the_catalog_has_no_problem():
    assert messages(find_problems(load_catalog())) == ""


def test_the_catalog_is_large_and_rich_in_rules():
    skills = load_catalog().skills
    assert len(skills) > 1000
    assert sum(len(one.ambiguous) for one in skills) > 400


def test_an_id_that_stands_twice_is_reported():
    assert "stands 2 times" in messages(checks.repeated_ids(catalog(skill("a", "Aa"), skill("a", "Bb"))))


def test_a_wider_skill_that_does_not_exist_is_reported():
    assert "implies 'nowhere'" in messages(
        checks.unresolved_references(catalog(skill("a", "Aa", implies=("nowhere",))))
    )


def test_an_unknown_source_is_reported():
    unsourced = Skill(id="a", name="Aa", kind="language", source=("hearsay",))
    assert "hearsay" in messages(checks.unresolved_references(catalog(unsourced)))


def test_a_name_of_two_skills_is_reported():
    both = catalog(skill("a", "Aa-db"), skill("b", "Bb", aliases=("aa db",)))
    assert "both are called 'aa db'" in messages(checks.shared_names(both))


def test_a_name_with_a_rule_may_be_shared():
    ruled = Alias(form="aa db", found_in=("x",), not_found_in=("y", "z"))
    assert not list(checks.shared_names(catalog(skill("a", "Aa-db"), skill("b", "Bb", ambiguous=(ruled,)))))


def test_a_rule_with_one_denial_is_too_thin():
    thin = Alias(form="Elm", found_in=("Front end in Elm",), not_found_in=("Elm Street",))
    assert "needs 2 sentences" in messages(checks.thin_rules(catalog(skill("elm", "Elm", ambiguous=(thin,)))))


def test_a_pattern_that_cannot_be_read_is_reported():
    broken = Alias(form="Elm", confirm="(", found_in=("x",), not_found_in=("y", "z"))
    assert "no regular expression" in messages(checks.thin_rules(catalog(skill("elm", "Elm", ambiguous=(broken,)))))


def test_a_name_that_is_not_found_is_reported():
    assert "'Elm'" in messages(checks.unfound_names(catalog(skill("elm", "Elm")), find_nothing))


def test_a_sentence_that_must_not_be_found_is_reported():
    rule = Alias(form="Elm", found_in=("Written in Elm.",), not_found_in=("Lives on Elm Street.", "Oak and birch."))
    assert "Elm Street" in messages(checks.broken_rules(catalog(skill("elm", "Elm", ambiguous=(rule,))), find_elm))


def test_the_points_of_postings_are_of_lists_that_there_are_and_never_negative() -> None:
    catalog = load_catalog()
    lists = {words.id for words in catalog.posting_words}
    named = {name for own in catalog.posting_points for name in own.points}
    assert {name for name in named if ":@" in name and name.partition(":@")[2] not in lists} == set()
    wide = {name.partition("/")[0] for name in lists}
    assert {
        name for own in catalog.line_points for name in own.points if name[0] == "@" and name[1:] not in wide
    } == set()
    assert [own.answer for own in catalog.posting_points] == ["none", "swe", "mle", "llmops"]
    told = {name.partition(":@")[2] for own in catalog.agent_points for name in own.points if ":@" in name}
    # These two are no lists: they are worked out from several.
    assert told - lists == {"agentic", "acts"}
    learned = (*catalog.posting_points, *catalog.line_points, *catalog.agent_points)
    assert min(points for own in learned for points in own.points.values()) > 0
    assert [(own.answer, own.bias <= 0) for own in catalog.agent_points] == [("none", True), ("agents", True)]
    assert max(own.bias for own in catalog.posting_points) == 0
