"""a report or a plan as PDF, Markdown, JSON or text."""
