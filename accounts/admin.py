"""People, as an operator sees them."""

from django.contrib import admin

from accounts.models import User


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Lets an operator find an account and close it; passwords are changed by their owners."""

    list_display = ["id", "email", "is_active", "is_staff", "date_joined"]
    search_fields = ["email"]
    fields = ["email", "time_zone", "is_active", "is_staff", "is_superuser", "date_joined", "last_login"]
    readonly_fields = ["date_joined", "last_login"]
