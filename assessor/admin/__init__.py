"""Assessments and model calls as an operator sees them: states, figures and times; no person's words."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from assessor import call_figures
from assessor.models import Assessment, LLMCall


@admin.register(Assessment)
class AssessmentAdmin(admin.ModelAdmin):
    """Read-only on purpose: an operator watches, the worker and the owner act."""

    list_display = ["id", "state", "stage", "attempts", "created", "finished"]
    list_filter = ["state"]
    fields = ["id", "state", "stage", "attempts", "created", "started", "finished", "lease_until", "next_attempt_at"]
    readonly_fields = fields

    def has_add_permission(self, request: object) -> bool:
        return False

    def has_change_permission(self, request: object, obj: object = None) -> bool:
        return False

    def get_queryset(self, request):
        return super().get_queryset(request).defer("report")


@admin.register(LLMCall)
class LLMCallAdmin(admin.ModelAdmin):
    """Every call with its figures; above them cost per day, latency, fallbacks and drops against the week before."""

    list_display = [
        "created", "job", "prompt_version", "model", "route", "outcome", "attempts", "latency",
        "tokens_in", "tokens_out", "cents", "kept", "dropped",
    ]  # fmt: skip
    list_filter = ["job", "route", "outcome", "model", "prompt_version", "created"]
    date_hierarchy = "created"
    readonly_fields = fields = [*list_display, "assessment"]

    @admin.display(description="cents", ordering="cost")
    def cents(self, call: LLMCall) -> str:
        return f"{call.cost / 1_000_000:.4f}"

    def has_add_permission(self, request: object) -> bool:
        return False

    def has_change_permission(self, request: object, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: object, obj: object = None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        figures = {"drifts": call_figures.drifts(), "days": call_figures.days()}
        return super().changelist_view(request, figures | (extra_context or {}))
