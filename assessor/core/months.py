"""Months as numbers, so that they can be held against each other."""

from __future__ import annotations


def number_month(day: str) -> int:
    """The month of an ISO date, or of YYYY-MM, as one number: neighbours differ by one."""
    return int(day[:4]) * 12 + int(day[5:7])
