"""Judges a passage that somebody else pointed at by the published rules: the sentence must carry the subject's cues."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.core.catalog.catalog import Catalog
from assessor.core.catalog.rules import Rule
from assessor.core.documents import Document
from assessor.core.evidence import Evidence, Mention
from assessor.core.grading import grade_mention
from assessor.core.profile.models import Profile
from assessor.matching.cues import read_cues
from assessor.matching.finding import FAILURE_CRITERIA
from assessor.matching.patterns import Hit
from assessor.matching.reading import load_rules, read_sentences
from assessor.matching.sentences import Sentence


class PassageJudge:
    """Everything that was read once, so that passages can be judged one by one.

    `retrieving`: something is retrieved, or a model acts, in what the documents show; failures count there only.
    """

    def __init__(
        self, documents: Sequence[Document], profile: Profile | None, catalog: Catalog, *, retrieving: bool = True
    ) -> None:
        self._catalog, self._retrieving = catalog, retrieving
        self._documents = {document.id: document for document in documents}
        self._rules = load_rules(catalog)
        read, _ = read_sentences(documents, profile, catalog)
        self._read = {document.id: sentences for document, sentences in read}

    def judge(self, kind: str, subject: str, document: str, start: int, end: int) -> Evidence | None:
        """The evidence of the first sentence in the range that shows the subject by its own words, else None."""
        sentences = self._read[document]
        for i, sentence in enumerate(sentences):
            if sentence.unit.start < end and start < sentence.unit.end:
                evidence = self._judge_sentence(kind, subject, sentences, i)
                if evidence:
                    return evidence
        return None

    def _judge_sentence(self, kind: str, subject: str, sentences: Sequence[Sentence], i: int) -> Evidence | None:
        sentence = sentences[i]
        if not sentence.is_prose():
            return None
        document = self._documents[sentence.unit.document]
        for rule, hit in self._carried(kind, subject, sentences, i):
            mention = self._mention(sentence, rule, hit)
            evidence = grade_mention(mention, document)
            if evidence.state == "demonstrated":
                return evidence
        return None

    def _carried(self, kind: str, subject: str, sentences: Sequence[Sentence], i: int) -> list[tuple[Rule, Hit]]:
        """The published rules of a subject whose cues are all there, however far apart in the sentence they stand.

        Half of them at least, with the first, must stand in the sentence itself, the others beside it;
        what a rule wants nearby may stand one sentence further away than the rule itself allows.
        """
        sentence = sentences[i]
        if not self._is_of_the_right_system(kind, subject, sentence):
            return []
        next_to = _around(sentences, i, 1)
        carried = []
        for compiled in self._rules.of_subject(kind, subject):
            own = [sentence.hits[group][0] for group in compiled.here if sentence.hits.get(group)]
            enough = sentence.hits.get(compiled.here[0]) and 2 * len(own) >= len(compiled.here)
            near = _around(sentences, i, compiled.rule.reach + 1)
            complete = _has_all(next_to, compiled.here) and _has_all(near, compiled.near)
            ruled_out = compiled.rule.denies or any(sentence.hits.get(group) for group in compiled.never)
            if enough and complete and not ruled_out and self._rules.is_on_ai(compiled.rule, sentences, i):
                hit = (min(start for start, _ in own), max(end for _, end in own))
                carried.append((compiled.rule, hit))
        return carried

    def _is_of_the_right_system(self, kind: str, subject: str, sentence: Sentence) -> bool:
        """Criteria, and practices that need one, are shown on a system with a model in it only."""
        if kind == "criterion":
            failure = subject in FAILURE_CRITERIA
            return sentence.system is not None and (self._retrieving or not failure)
        practice = self._catalog.practice.get(subject)
        return practice is not None and (sentence.about_ai or not practice.needs_model)

    def _mention(self, sentence: Sentence, rule: Rule, hit: Hit) -> Mention:
        """The mention as the rules would make it, strictly: what only names the subject must be concrete."""
        return Mention(
            kind=rule.kind,
            subject=rule.subject,
            document=sentence.unit.document,
            start=sentence.unit.start,
            end=sentence.unit.end,
            name_start=sentence.words[hit[0]].start,
            name_end=sentence.words[hit[1] - 1].end,
            cues=read_cues(sentence, hit, negation=rule.negation, named=True, practice=True),
            context=sentence.work,
            until=sentence.until,
            system=sentence.system,
            on_ai_system=sentence.about_ai,
            why=f"A language model pointed here; the sentence carries cues of a rule: {rule.why}",
            found_by="model",
            rule=rule.id,
            ceiling=rule.ceiling,
        )


def _around(sentences: Sequence[Sentence], i: int, reach: int) -> list[Sentence]:
    """The sentence and its neighbours in the same piece of work."""
    window = sentences[max(0, i - reach) : i + reach + 1]
    return [other for other in window if other.work == sentences[i].work and other.is_prose()]


def _has_all(sentences: Sequence[Sentence], groups: Sequence[int]) -> bool:
    """Is something of each group found in one of the sentences?"""
    return all(any(sentence.hits.get(group) for sentence in sentences) for group in groups)
