"""Finds what documents name and show: skills, practices, criteria, side items, facts."""


def __getattr__(name: str):
    """`find_mentions`, imported when first asked for, so that nothing else here loads spaCy."""
    if name == "find_mentions":
        from assessor.matching.finding import find_mentions

        return find_mentions
    raise AttributeError(name)
