"""A number without a shown quote says what it rests on: what is only named, and what narrower skills imply."""

from __future__ import annotations

from assessor.core.evidence import Evidence
from assessor.core.flavors import ConcernFit
from assessor.core.gaps import Gap
from assessor.core.levels import AssessedSkill, ImpliedSkill
from assessor.core.report import Report
from assessor.exports.markdown import render_markdown
from assessor.exports.outline import outline_report
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

SAMPLE = load_sample()
LINE = Evidence(
    document="resume", start=0, end=14, quote="Python, Docker", state="listed", strength="mentioned", why="",
    section="skills",
)  # fmt: skip


def named(id: str, name: str) -> AssessedSkill:
    return AssessedSkill(
        id=id,
        name=name,
        kind="language",
        state="listed",
        strength="mentioned",
        level=1,
        confidence=300,
        evidence=(LINE,),
    )


def report_with(concern: ConcernFit) -> Report:
    """The sample with one concern for its target and two skills that are only named."""
    flavors = tuple(
        fit.model_copy(update={"concerns": (concern,)}) if fit.id == SAMPLE.target_flavor else fit
        for fit in SAMPLE.flavors
    )
    gap = Gap(
        id="fundamentals", kind="concern", title="Backend", level=1, target_level=4, severity=500, why="It matters."
    )
    return SAMPLE.model_copy(
        update={
            "flavors": flavors,
            "skills": (named("python", "Python"), named("docker", "Docker")),
            "implied_skills": (ImpliedSkill(id="containers", level=1, implied_by=("docker",)),),
            "gaps": (gap,),
        }
    )


def test_a_coverage_by_names_alone_says_so_with_the_passage_that_names_them():
    counted = ("python", "containers", "docker")
    outline = outline_report(
        report_with(ConcernFit(id="fundamentals", name="Backend", coverage=670, counted=counted)), load_catalog()
    )
    (line,) = next(flavor for flavor in outline.flavors if flavor.is_target).concerns
    assert line.basis == "Named only: Python, Docker. Implied: Containers by Docker."
    assert [(quote.text, quote.state) for quote in line.quotes] == [("Python, Docker", "named only")]
    assert line.absent == ""


def test_the_gap_of_such_a_concern_says_the_same_and_not_that_nothing_was_found():
    concern = ConcernFit(id="fundamentals", name="Backend", coverage=250, counted=("python",))
    (gap,) = outline_report(report_with(concern), load_catalog()).gaps
    assert (gap.basis, gap.absent) == ("Named only: Python.", "")
    assert [quote.text for quote in gap.quotes] == ["Python, Docker"]
    assert "Named only: Python." in render_markdown(report_with(concern), load_catalog())


def test_nothing_found_is_said_only_where_nothing_counts():
    for coverage in (0, 670):
        concern = ConcernFit(id="fundamentals", name="Backend", coverage=coverage)
        outline = outline_report(report_with(concern), load_catalog())
        (line,) = next(flavor for flavor in outline.flavors if flavor.is_target).concerns
        assert bool(line.absent) == (coverage == 0)
        assert bool(line.basis) == (coverage > 0), "a report from before this was kept"


def test_a_long_list_of_names_is_cut_and_counted():
    skills = tuple(named(f"skill-{n}", f"Skill {n}") for n in range(9))
    concern = ConcernFit(id="fundamentals", name="Backend", coverage=250, counted=tuple(s.id for s in skills))
    report = report_with(concern).model_copy(update={"skills": skills})
    (gap,) = outline_report(report, load_catalog()).gaps
    assert gap.basis == "Named only: Skill 0, Skill 1, Skill 2, Skill 3, Skill 4, Skill 5 and 3 more."


def test_every_coverage_of_the_sample_is_shown_named_implied_or_said_to_be_nothing():
    for flavor in outline_report(SAMPLE, load_catalog()).flavors:
        for concern in flavor.concerns:
            assert bool(concern.quotes or concern.basis) == (concern.coverage > 0), concern.id
            assert bool(concern.absent) == (concern.coverage == 0), concern.id
