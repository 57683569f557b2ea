"""The URL table: accounts from django-allauth, the product's pages, the operator's three plain pages."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from config import health

# Operators sign in where everybody does: with the same limits against guessing and the same second factor.
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("", include("assessor.urls")),
    path("accounts/", include("accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
]
