"""The door of the matcher: whole sentences as quotes, one fixed order, contexts and systems."""

import gc

from assessor.core.documents import Document, Span
from assessor.core.grading import grade_mentions
from assessor.core.profile.models import Position, Profile, Section
from assessor.knowledge import load_catalog
from assessor.matching import find_mentions
from tests.matching.texts import make_writeup

RESUME = """Ana Kolar
Experience
Backend developer, Lindwurm Energie
Built the meter service in Python. 4,000 households use it every day.
Calls to the grid operator have a timeout of five seconds and three retries.
Skills
Python, Kafka, Terraform
"""


def read_ana() -> tuple[Document, Profile]:
    """A resume with one current position and a list of skills."""
    document = Document("cv", "cv.txt", "resume", "text/plain", RESUME)
    start, skills = RESUME.index("Backend"), RESUME.index("Skills")
    position = Position(
        title="Backend developer",
        organisation="Lindwurm Energie",
        start="2020",
        end=None,
        start_month="2020-01",
        end_month="2026-10",
        current=True,
        months=82,
        kind="job",
        document="cv",
        span=Span(start=start, end=skills),
    )
    sections = (
        Section(id="experience", heading="Experience", start=RESUME.index("Experience"), end=skills),
        Section(id="skills", heading="Skills", start=skills, end=len(RESUME)),
    )
    return document, Profile(sections=sections, positions=(position,))


def grade_ana(*more: Document):
    document, profile = read_ana()
    documents = (document, *more)
    return grade_mentions(find_mentions(documents, profile, load_catalog()), documents)


def test_a_quote_is_a_whole_sentence_without_white_space_around_it():
    for graded in grade_ana():
        evidence = graded.evidence
        assert RESUME[evidence.start : evidence.end] == evidence.quote == evidence.quote.strip()
        assert graded.mention.start <= graded.mention.name_start < graded.mention.name_end <= graded.mention.end


def test_the_same_documents_give_the_same_mentions_in_the_same_order():
    assert grade_ana() == grade_ana()


def test_a_tool_in_the_description_of_a_job_is_demonstrated_and_one_in_the_list_is_listed():
    by_name = {(g.mention.subject, g.mention.context): g.evidence for g in grade_ana() if g.mention.kind == "skill"}
    assert by_name["python", "position:0"].state == "demonstrated"
    assert by_name["python", "position:0"].strength == "production"
    assert by_name["python", "skills"].state == "listed"
    assert by_name["kafka", "skills"].strength == "mentioned"


def test_a_mention_of_a_current_job_is_current():
    retries = [g.mention for g in grade_ana() if g.mention.subject == "retries-and-timeouts"]
    assert retries
    assert {mention.until for mention in retries} == {"now"}
    assert {mention.on_ai_system for mention in retries} == {False}


def test_a_writeup_that_names_the_employer_shares_its_context_and_dates():
    note = make_writeup(
        "# Timeouts at Lindwurm Energie\n\nEach call that leaves the house has 2 seconds of its own now.\n"
    )
    own = [g.mention for g in grade_ana(note) if g.mention.document == "note" and g.mention.kind == "practice"]
    assert own
    assert {(mention.context, mention.until) for mention in own} == {("position:0", "now")}


def test_another_writeup_keeps_a_context_of_its_own():
    note = make_writeup("# Pricing\n\nEvery outgoing call of the shop has its own deadline of 2 seconds now.\n")
    own = [g.mention for g in grade_ana(note) if g.mention.document == "note" and g.mention.kind == "practice"]
    assert {(mention.context, mention.until) for mention in own} == {("writeup:note", None)}


def test_names_below_a_heading_of_learning_that_is_no_section_are_wishes():
    text = f"{RESUME}\nLearning at the moment\nQdrant and Airflow, a chapter a night.\n"
    _, profile = read_ana()
    skills = profile.sections[1].model_copy(update={"end": len(RESUME)})
    profile = profile.model_copy(update={"sections": (profile.sections[0], skills)})
    document = Document("cv", "cv.txt", "resume", "text/plain", text)
    graded = grade_mentions(find_mentions((document,), profile, load_catalog()), (document,))
    states = {g.mention.subject: g.evidence.state for g in graded if g.mention.start >= len(RESUME)}
    assert states["qdrant"] == states["airflow"] == "aspirational"


def test_what_finding_makes_goes_by_itself_and_waits_for_no_collector():
    grade_ana()
    gc.collect()
    gc.disable()
    try:
        grade_ana()
        assert gc.collect() < 50
    finally:
        gc.enable()
