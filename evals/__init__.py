"""The evaluation: labelled people and files, pure scorers, and the history of scores."""
