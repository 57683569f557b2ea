"""The addresses of the product's pages."""

from django.urls import path

urlpatterns: list[path] = []
