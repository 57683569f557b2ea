"""Which requisitions the evidence fits: only what was demonstrated counts."""

from assessor.core.report import Report
from assessor.core.requisitions import RequisitionFit, fit_requisitions
from assessor.core.saying import Answers
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

CATALOG = load_catalog()
REPORT = load_sample()


def fits_of(report: Report) -> tuple[RequisitionFit, ...]:
    return fit_requisitions(CATALOG.requisitions, Answers(report))


def test_the_best_covered_profile_comes_first_and_parts_add_up():
    fits = fits_of(REPORT)
    shares = [len(fit.shown) / len(fit.parts) for fit in fits]
    assert shares == sorted(shares, reverse=True)
    assert {fit.name: len(fit.parts) for fit in fits} == {one.name: len(one.parts) for one in CATALOG.requisitions}


def test_what_was_only_named_fits_nothing():
    listed = [s.model_copy(update={"state": "listed"}) for s in REPORT.skills]
    nothing = REPORT.model_copy(update={"skills": tuple(listed), "practices": (), "signals": ()})
    assert all(fit.shown == () for fit in fits_of(nothing))


def test_more_evidence_never_fits_less():
    fewer = REPORT.model_copy(update={"skills": REPORT.skills[:3]})
    before = {fit.name: {part.name for part in fit.shown} for fit in fits_of(fewer)}
    assert all(before[fit.name] <= {part.name for part in fit.shown} for fit in fits_of(REPORT))


def test_what_is_named_is_not_said_to_be_missing() -> None:
    named = next(s for s in REPORT.skills if s.state == "listed").model_copy(update={"id": "docker", "implied_by": ()})
    report = REPORT.model_copy(update={"skills": (named,), "implied_skills": ()})
    agents = next(fit for fit in fits_of(report) if fit.name == "Agent builder")
    assert {part.name: part.answer.saying for part in agents.parts}["containers"] == "named"
