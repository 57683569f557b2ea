"""The model as an adviser: it may point at a passage, word a task or a summary; it never sets a number."""
