"""People, as an operator sees them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from accounts.closing import close_account
from accounts.models import User


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Lets an operator find an account and close it; passwords are changed by their owners."""

    list_display = ["id", "email", "is_active", "is_staff", "date_joined"]
    search_fields = ["email"]
    fields = ["email", "time_zone", "is_active", "is_staff", "is_superuser", "date_joined", "last_login"]
    actions = None
    readonly_fields = ["date_joined", "last_login"]

    def delete_model(self, request: HttpRequest, obj: User) -> None:
        """As its owner deletes it: rows, files, logins, letters."""
        close_account(obj)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What goes is counted, not listed: an operator sees no rows of a person."""
        return [f"{obj} with everything in the account" for obj in objs], {"accounts": len(objs)}, set(), []
