"""the model as an adviser: it may point at a passage, it never sets a number."""
