"""Names that AI shares with other trades: agents travel, pianos are tuned, sleepers are embedded, models walk."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from assessor.core.evidence import Mention
from assessor.core.grading import grade_state
from assessor.core.profile.models import Profile
from assessor.matching.cues import OWN_WORK
from assessor.matching.sentences import Read
from assessor.matching.words import as_set

# Methods whose names mean something else elsewhere. They count only where the documents surely speak of AI.
SHARED_NAMES = as_set(
    "agents tool-use multi-agent agent-state agent-failure-handling agent-evaluation react-pattern fine-tuning "
    "embeddings chunking retrieval reranking context-engineering prompt-engineering prompt-versioning prompt-templates "
    "prompt-optimization query-routing query-expansion query-rewriting guardrails hallucination model-routing "
    "model-serving token-budgets tokenization pruning quantization text-classification question-answering "
    "summarization handling-non-determinism multimodal transformer-models transformer-internals ner active-learning "
    "transfer-learning reinforcement-learning pre-training model-training model-retraining model-monitoring "
    "drift-detection feature-engineering confidence-thresholds red-teaming structured-extraction streaming-responses "
    "synthetic-data explainability f1-score rag cnn rnn gans knn svm distributed-training pose-estimation "
    "edge-inference llm-evaluation continuous-evaluation ensemble-learning knowledge-distillation clustering "
    "model-registry feature-store experiment-tracking voice-ai face-recognition image-classification image-generation "
    "image-segmentation object-detection diffusion-models text-to-speech "
    "two-tower random-forest llm learning-to-rank recommender-systems autoencoders "
    "ann ivf inference-optimization retrieval-evaluation curriculum-learning regularization loss-functions "
    "text-generation model-card shadow-deployment bias-mitigation semantic-similarity real-time-inference "
    "early-stopping data-augmentation class-imbalance model-merging exact-match"
)
# Of these, what is sure enough where the documents name AI at all: people build random forests, gardeners aside.
SURE_BESIDE_AI = as_set(
    "two-tower random-forest llm learning-to-rank recommender-systems autoencoders cnn rnn gans knn svm f1-score "
    "image-segmentation object-detection image-classification diffusion-models text-to-speech clustering "
    "transfer-learning feature-engineering ensemble-learning knowledge-distillation face-recognition"
)
UNSURE_NAMES = SHARED_NAMES - SURE_BESIDE_AI
# Names so broad that a sentence must say something else, too, before it shows work with them.
BROAD_NAMES = as_set(
    "agents multi-agent generative-ai responsible-ai llm rag guardrails vector-databases llm-evaluation "
    "prompt-engineering llm-operations ai-knowledge-diffusion context-engineering"
)
# So many different words of AI show that documents speak of it which name no software.
ANCHORS_ALONE = 2
# Fields that one may write of, hire for or sell without working in them.
SPOKEN_OF = BROAD_NAMES | as_set("machine-learning deep-learning neural-networks chatbots nlp computer-vision mlops")
# Documents with fewer different words and names of software than this are about another trade.
SOFTWARE_FROM = 3
# Facts that are work on a model.
AI_FACTS = frozenset(
    {
        "llm-feature",
        "llm-feature-shipped",
        "agent-system",
        "agent-shipped",
        "retrieval-system",
        "trained-model",
        "trained-model-in-product",
        "llm-platform",
        "research-work",
    }
)
# What shows that a resume was read, and not an invoice or a poem.
OF_A_PERSON = frozenset({"experience", "skills", "projects", "education", "summary", "publications"})

# Document and start of sentences.
Places = AbstractSet[tuple[str, int]]


def keep_of_software(found: Sequence[Mention], read: Read, *, makes_software: bool) -> list[Mention]:
    """Without practices of work that has nothing to do with software: cows are bred and relays tuned in steps, too."""
    software = {
        sentence.work
        for _, sentences in read
        for sentence in sentences
        if sentence.software_names or sentence.has("@software") or sentence.about_ai or sentence.alone
    }
    software |= {m.context for m in found if m.subject == "paper-reading"}
    return [m for m in found if m.kind == "skill" or (makes_software and m.context in software)]


def makes_software(read: Read) -> bool:
    """Do the documents speak of software at all, in at least three different words or names of tools, one a name?

    What is only wished for or taught in a course says nothing of what somebody does.
    """
    words: set[str] = set()
    names: set[str] = set()
    for _, sentences in read:
        for sentence in sentences:
            if sentence.alone:
                return True
            if not sentence.has("@course") and not sentence.has("@plan"):
                names |= sentence.software_names
                words |= {sentence.words[start].text for start, _ in sentence.spans("@software")}
    return bool(names) and len(words | names) >= SOFTWARE_FROM


def names_ai(read: Read, *, makes_software: bool) -> bool:
    """Do the documents name AI anywhere by a word or a tool that means nothing else, be it in a list?

    Without any software one such word is not enough: gardeners walk through random forests.
    """
    words: set[str] = set()
    for _, sentences in read:
        for sentence in sentences:
            if sentence.alone or sentence.ai_names:
                return True
            if not sentence.has("@no-ai"):
                words |= {sentence.words[start].text for start, _ in sentence.spans("@ai-anchor")}
    return len(words) >= (1 if makes_software else ANCHORS_ALONE)


def keep_names_of_ai(found: Sequence[Mention], read: Read, *, of_ai: bool) -> list[Mention]:
    """Shared names only of documents that name AI; in work without a model in it they are merely named."""
    if not of_ai:
        found = [m for m in found if m.subject not in SHARED_NAMES or m.kind != "skill"]
    anchored = {
        (s.unit.document, s.unit.start)
        for _, sentences in read
        for s in sentences
        if s.alone or s.about_ai or s.ai_names or s.has("@ai-anchor")
    }
    talked, taught = _places_of("@talk", read), _places_of("@taught", read)
    return [m if _is_sure(m, anchored) and not _is_talk(m, talked, taught) else _only_named(m) for m in found]


def list_broad_names(found: Sequence[Mention]) -> list[Mention]:
    """Where no work on a model is shown, a name so broad is no more than named."""
    if any(m.kind == "fact" and m.subject in AI_FACTS and grade_state(m) == "demonstrated" for m in found):
        return list(found)
    return [_only_named(m) if m.kind == "skill" and m.subject in BROAD_NAMES else m for m in found]


def _only_named(mention: Mention) -> Mention:
    return replace(mention, cues=replace(mention.cues, listing=True))


def _is_sure(mention: Mention, anchored: set[tuple[str, int]]) -> bool:
    if mention.kind != "skill" or mention.subject not in UNSURE_NAMES or mention.cues.section not in OWN_WORK:
        return True
    return (mention.document, mention.start) in anchored


def _places_of(words: str, read: Read) -> Places:
    """Document and start of the sentences that hold one of a list of words."""
    return {(s.unit.document, s.unit.start) for _, sentences in read for s in sentences if s.has(words)}


def _is_talk(mention: Mention, talked: Places, taught: Places) -> bool:
    """A talk or an article about a subject, or hiring for it, shows no work with it; a workshop is no system in use."""
    place = (mention.document, mention.start)
    if mention.kind == "skill":
        return mention.subject in SPOKEN_OF and place in talked
    return mention.kind in ("fact", "criterion") and place in taught


def tells_of_person(profile: Profile | None) -> bool:
    """Does the resume hold a position or a section that resumes have?"""
    return profile is None or bool(profile.positions) or any(s.id in OF_A_PERSON for s in profile.sections)
