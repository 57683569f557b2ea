"""Pure scorers: a report as JSON and labels in, counts and misses out. Nothing here reads a file."""
