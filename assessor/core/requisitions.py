"""Which kinds of AI-engineer requisition the evidence fits: four profiles, each with what its text asks for."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.core.report import Report

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
            ("TypeScript and a web framework", ("typescript", "react", "nextjs", "vue", "angular")),
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
class RequisitionFit:
    """A kind of requisition with what of it the evidence shows, and what not."""

    name: str
    hired_for: str
    shown: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many things it asks for."""
        return len(self.shown) + len(self.missing)


def fit_requisitions(report: Report) -> tuple[RequisitionFit, ...]:
    """The profiles, best covered first; only what was demonstrated counts."""
    items = {item.id for item in (*report.practices, *report.skills) if item.state == "demonstrated"}
    found = items | {c.id for signal in report.signals for c in signal.criteria if c.met}
    fits = [
        RequisitionFit(
            name=name,
            hired_for=hired_for,
            shown=tuple(part for part, any_of in parts if found & set(any_of)),
            missing=tuple(part for part, any_of in parts if not found & set(any_of)),
        )
        for name, hired_for, parts in PROFILES
    ]
    return tuple(sorted(fits, key=lambda fit: len(fit.missing) * 100 // fit.total))
