"""Skills: things one can know, found in a text by name."""

from __future__ import annotations

from typing import Literal

from assessor.core.values import Value

# A kind is one of the kinds of tools and methods that the catalog's skill files are sorted by.
SkillKind = str


class Alias(Value):
    """A surface form that needs its surroundings: it counts only where the context speaks for it.

    `confirm` and `deny` are regular expressions looked for within `window` characters around the form; an empty
    `confirm` needs nothing; with `near`, another tool named within the window confirms it too; with `in_lists` it also
    counts as an item of a list of tools, then in any case. `found_in` and `not_found_in` are sentences that prove the
    rule (two of the latter at least).
    """

    form: str
    case_sensitive: bool = False
    confirm: str = ""
    deny: str = ""
    window: int = 60
    near: bool = False
    in_lists: bool = True
    found_in: tuple[str, ...] = ()
    not_found_in: tuple[str, ...] = ()


class Skill(Value):
    """A skill: its explicit id, the name shown, the other names it goes by and the wider skills it implies.

    `tool` tells a named product, language, service or protocol from a method. `ai` marks what only makes sense with a
    model. `pace` decides how quickly old evidence counts less: "fast" for models, agent and eval tools.
    `practice` is the practice that its name is a name of, too: whoever asks for one asks for the other. `unasked` marks
    what is too wide for a posting's mention of it to be answered by a quote.
    `postings` is how many of the 1,764 postings of the source named in `source` name it (None: not counted).
    """

    id: str
    name: str
    kind: SkillKind
    tool: bool = True
    ai: bool = False
    pace: Literal["fast", "slow"] = "slow"
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[Alias, ...] = ()
    implies: tuple[str, ...] = ()
    practice: str | None = None
    unasked: bool = False
    postings: int | None = None
    source: tuple[str, ...] = ()
