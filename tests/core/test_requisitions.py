"""Which requisitions the evidence fits: only what was demonstrated counts, and every id is one of the catalog's."""

from assessor.core.requisitions import PROFILES, fit_requisitions
from assessor.core.saying import Answers
from assessor.exports.outline.delivery import PARTS
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

REPORT = load_sample()


def test_every_part_of_a_profile_is_in_the_catalog():
    catalog = load_catalog()
    known = catalog.skill.keys() | catalog.practice.keys() | {c.id for s in catalog.signals for c in s.criteria}
    named = {id for _, _, parts in PROFILES for _, ids in parts for id in ids} | {
        id for _, ids, _ in PARTS for id in ids
    }
    assert named <= known


def test_the_best_covered_profile_comes_first_and_parts_add_up():
    fits = fit_requisitions(Answers(REPORT))
    shares = [len(fit.shown) / len(fit.parts) for fit in fits]
    assert shares == sorted(shares, reverse=True)
    assert {fit.name: len(fit.parts) for fit in fits} == {name: len(parts) for name, _, parts in PROFILES}


def test_what_was_only_named_fits_nothing():
    listed = [s.model_copy(update={"state": "listed"}) for s in REPORT.skills]
    nothing = REPORT.model_copy(update={"skills": tuple(listed), "practices": (), "signals": ()})
    assert all(fit.shown == () for fit in fit_requisitions(Answers(nothing)))


def test_more_evidence_never_fits_less():
    fewer = REPORT.model_copy(update={"skills": REPORT.skills[:3]})
    before = {fit.name: {part.name for part in fit.shown} for fit in fit_requisitions(Answers(fewer))}
    assert all(before[fit.name] <= {part.name for part in fit.shown} for fit in fit_requisitions(Answers(REPORT)))


def test_what_is_named_is_not_said_to_be_missing() -> None:
    named = next(s for s in REPORT.skills if s.state == "listed").model_copy(update={"id": "docker", "implied_by": ()})
    report = REPORT.model_copy(update={"skills": (named,), "implied_skills": ()})
    agents = next(fit for fit in fit_requisitions(Answers(report)) if fit.name == "Agent builder")
    assert {part.name: part.answer.saying for part in agents.parts}["containers"] == "named"
