"""A course outline against the evidence, for reading: each line with its standing, its topics and their quotes."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.core.levels import LEVEL_WORDS
from assessor.core.report import Report
from assessor.core.syllabus import STANDINGS, Audit, OutlineLine, Standing, Topic
from assessor.exports.outline.quotes import Index, Quote, index_report
from assessor.exports.wording import count

# Standing in words for a line and in the sum, with the colour and shape of the nearest of the three meanings.
WORDS: dict[Standing, tuple[str, str, str]] = {
    "covered": ("you show this already", "shown", "●"),
    "partly": ("you show a part of this", "shown", "◐"),
    "gap": ("teaches a gap of yours", "said", "◆"),
    "overrated": ("overrated for getting hired", "said", "◇"),
    "beside": ("neither shown nor a gap", "absent", "○"),
    "unknown": ("not in our catalog", "absent", "?"),
}


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in one sentence, with quotes."""

    name: str
    sentence: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A line of the outline."""

    text: str
    words: str
    meaning: str
    shape: str
    topics: tuple[TopicLine, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The whole outline: one sentence, the counts in the order of what one would pay for, the lines."""

    sentence: str
    counts: tuple[tuple[str, int], ...]
    lines: tuple[CourseLine, ...]
    left_out: int


def outline_course(audit: Audit, report: Report) -> Course:
    """An audit for reading."""
    index = index_report(report, {})
    return Course(
        sentence=_sentence(audit),
        counts=tuple((WORDS[standing][0], audit.counts[standing]) for standing in STANDINGS if audit.counts[standing]),
        lines=tuple(_line(line, index) for line in audit.lines),
        left_out=audit.left_out,
    )


def _sentence(audit: Audit) -> str:
    lines, counts = len(audit.lines), audit.counts
    if not lines:
        return "There was no line with words in it."
    if counts["unknown"] == lines:
        return "Our catalog knows none of these lines, so we cannot say anything about this course."
    known = f"you show {counts['covered'] or 'none'} already"
    known += f", and a part of {counts['partly']} more" if counts["partly"] else ""
    teaches = "teaches" if counts["gap"] == 1 else "teach"
    return f"Of {count(lines, 'line')} {known}; {counts['gap'] or 'none'} {teaches} a gap of yours."


def _line(line: OutlineLine, index: Index) -> CourseLine:
    words, meaning, shape = WORDS[line.standing]
    return CourseLine(line.text, words, meaning, shape, tuple(_topic(topic, index) for topic in line.topics))


def _topic(topic: Topic, index: Index) -> TopicLine:
    return TopicLine(topic.name, _about(topic, index), index.quotes(topic.evidence))


def _about(topic: Topic, index: Index) -> str:
    """What is to be said of one topic."""
    level = topic.answer.level.level
    said = topic.answer.sentence(index.absent)
    if topic.answer.is_shown:
        said = f"You show it: level {level}, {LEVEL_WORDS[level]}."
    if topic.near:
        return (
            f"Near what you show: {topic.near}." if topic.answer.saying == "nothing" else f"{said} Near: {topic.near}."
        )
    if topic.standing == "partly":
        return f"{said} A course may still add something."
    if topic.standing == "gap":
        return f"Belongs to your gap “{topic.gap}”. {said}"
    if topic.standing == "overrated":
        return topic.why if topic.answer.saying == "nothing" else f"{topic.why} {said}"
    return said if topic.standing == "covered" else f"{said} No gap of your target asks for it."
