"""Which kinds of AI-engineer requisition the evidence fits: four profiles, each with what its text asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assessor.core.saying import Answer, Answers

# Profile and what it is hired for, then each thing it asks for with the skills, practices or criteria that show it
# (source: factored, four requisitions described there; the parts of each are ours).
PROFILES: tuple[tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    (
        "Development-process architect",
        "interfaces agreed first, and model-assisted checks in the delivery pipeline",
        (
            ("interfaces by contract", ("api-design", "openapi", "json-schema", "graphql", "grpc", "contract-testing")),
            ("a delivery pipeline", ("ci-integration", "ci-cd", "github-actions", "gitlab-ci", "jenkins")),
            ("gates on quality", ("regression-evals", "automated-testing", "guardrails")),
            ("model-assisted development", ("claude-code", "openai-codex", "github-copilot", "cursor")),
        ),
    ),
    (
        "Hands-on lead",
        "AI tooling shipped end to end on managed model services",
        (
            ("Python", ("python",)),
            ("TypeScript or a web framework", ("typescript", "react", "nextjs", "vue", "angular")),
            ("a managed model service", ("amazon-bedrock", "azure-openai", "openai-api", "anthropic-api", "claude")),
            ("shipped and used", ("deployed", "real_users")),
        ),
    ),
    (
        "Agent builder",
        "agents in Python over data and services that exist",
        (
            ("Python", ("python",)),
            ("agents", ("agents", "multi-agent", "langgraph", "agent-state", "agent-failure-handling")),
            ("containers", ("docker", "containers", "kubernetes")),
            ("message queues", ("message-queues", "rabbitmq", "kafka", "sqs", "celery", "dead-letter-queue")),
            ("tool integration", ("mcp", "tool-use")),
        ),
    ),
    (
        "Messy input to structured output",
        "backend fundamentals, retrieval and evaluation around a model",
        (
            ("backend services", ("fastapi", "django", "flask", "spring-boot", "microservices", "rest", "grpc")),
            ("cloud storage", ("s3", "gcs", "azure-blob", "object-storage", "aws", "google-cloud", "azure")),
            ("prompts", ("unambiguous-prompts", "prompt-engineering", "prompt-versioning")),
            ("retrieval", ("rag", "retrieval", "retrieval_or_agent_system", "vector-index-tradeoffs", "pgvector")),
            ("evaluation", ("regression-evals", "llm-evaluation", "ground_truth_set", "metric_improved")),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a requisition asks for, and what the documents say of it."""

    name: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class RequisitionFit:
    """A kind of requisition with its parts, those that are shown first."""

    name: str
    hired_for: str
    parts: tuple[Part, ...]

    @property
    def shown(self) -> tuple[Part, ...]:
        """The parts that the evidence shows."""
        return tuple(part for part in self.parts if part.answer.is_shown)


def fit_requisitions(answers: Answers) -> tuple[RequisitionFit, ...]:
    """The profiles, best covered first; only what was demonstrated counts. The first id of a part is what it asks."""
    fits = [
        RequisitionFit(name, hired_for, tuple(sorted(_parts(parts, answers), key=lambda p: not p.answer.is_shown)))
        for name, hired_for, parts in PROFILES
    ]
    return tuple(sorted(fits, key=lambda fit: (len(fit.parts) - len(fit.shown)) * 100 // len(fit.parts)))


def _parts(parts: Iterable[tuple[str, tuple[str, ...]]], answers: Answers) -> Iterator[Part]:
    return (Part(name, answers.best(any_of[:1], any_of[1:])) for name, any_of in parts)
