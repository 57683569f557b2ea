"""Assessments as an operator sees them: states, attempts and times; no person's words."""

from django.contrib import admin

from assessor.models import Assessment


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
