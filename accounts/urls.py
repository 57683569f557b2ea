"""The addresses of the account's own pages; login and its kin are django-allauth's."""

from django.urls import path

from accounts import views

urlpatterns = [
    path("", views.show_account, name="account"),
    path("export/", views.export_account, name="export_account"),
    path("delete/", views.delete_account, name="delete_account"),
]
