"""Several roles at one employer: which titles stand under whose name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.job_headers import Header, name_by_comma
from assessor.core.profile.kinds import kind_of
from assessor.core.profile.names import names_field
from assessor.core.profile.rails import is_period
from assessor.core.profile.scores import organisation_score, title_score

_MIN_ROLES = 2
# The score of a firm with a legal form.
_SURE = 4
# Small words as short as this stand within names.
_SHORT = 3


def shared_employers(headers: list[Header], places: frozenset[str]) -> list[Header]:
    """Several roles at one employer: a dated employer without a title lends its name to the titles below it."""
    result: list[Header] = []
    group: Header | None = None
    for i, header in enumerate(headers):
        following = headers[i + 1] if i + 1 < len(headers) else None
        header = _as_employer(header, headers[i + 1 : i + 3])
        if header.title is None and header.organisation and following:
            following = _with_field(_as_title(following, header), header)
        if group is not None:
            header = _with_field(_as_title(header, group), group)
        if header.title is None and following and following.organisation is None and _heads_roles(header, following):
            group = header
            continue
        if following and header.title is None and _is_role_within(following, header):
            group = header
            continue
        if header.title is None and header.organisation:
            header = name_by_comma(header, places)
        if group is not None and _is_role_within(header, group):
            header = replace(header, organisation=group.organisation)
        elif group is not None and _is_further_role(header, group, headers):
            header = replace(header, title=header.source, organisation=group.organisation)
        elif header.organisation and group and header.organisation == group.organisation and not header.entry.above:
            pass
        elif header.organisation:
            group = header if header.entry.above else None
        elif header.title and group and (_may_share(header, group) or _lies_in(header, group)):
            header = replace(header, organisation=group.organisation)
        result.append(header)
    return result


def with_neighbours(headers: list[Header]) -> list[Header]:
    """Titles without an employer in lines that follow one another, at that of the line above or of the last below.

    "Editor, Oak Press  2020 - now" over "Reporter  2018 - 2020", and two such lines over "Oak Press, Hull".
    """
    result = list(headers)
    for i in range(1, len(result)):
        above, header = result[i - 1], result[i]
        header = _with_own_field(header) if header.entry.shares_zone else header
        if _lacks_employer(header) and header.entry.shares_zone and above.title and above.organisation:
            result[i] = replace(header, organisation=above.organisation)
    for i in range(len(result) - 2, -1, -1):
        header, below = _with_own_field(result[i]), result[i + 1]
        if _lacks_employer(header) and below.entry.shares_zone and below.title and _stands_below(below, header):
            result[i] = replace(header, organisation=below.organisation)
    return result


def _with_own_field(header: Header) -> Header:
    """A header whose employer is only the field that a comma cut from its title, "Director, Innovation", without it."""
    cut = header.title and header.organisation and header.source == f"{header.title}, {header.organisation}"
    return (
        replace(header, title=header.source, organisation=None)
        if cut and names_field(header.organisation or "")
        else header
    )


def _lacks_employer(header: Header) -> bool:
    title = header.title or ""
    return header.organisation is None and title_score(title) > 1 and kind_of(title, "") != "freelance"


def _stands_below(below: Header, header: Header) -> bool:
    """Whether a header's employer stands below its dates, or behind the dates of both in one row."""
    dated, upper = below.entry.header[below.entry.above], header.entry.header[header.entry.above]
    name = below.organisation or ""
    return bool(name) and (name not in dated.text or dated.index == upper.index)


def _as_employer(header: Header, following: Sequence[Header]) -> Header:
    """A dated "Rioni Grid Operator" over two roles inside its period is their employer, whatever its words."""
    employer = replace(header, title=None, organisation=header.title)
    # What a comma cut off from a name over roles of its own is its town.
    lone = header.title is not None and (
        header.organisation is None or (header.source or "").startswith(f"{header.title}, ")
    )
    roles = [role for role in following if role.title and role.organisation is None and _lies_in(role, employer)]
    if lone and len(roles) == _MIN_ROLES:
        return employer
    # "Oak Mills" over "2015 - 2020 · Hull" and a role in those years: what stands with the dates is its town.
    pair = (header.title, header.organisation)
    cut = header.source in (f"{pair[1]}, {pair[0]}", f"{pair[0]}, {pair[1]}")
    over = header.organisation and header.title and title_score(header.title) < 2 and (header.entry.above or cut)
    told = roles and roles[0] is following[0] and title_score(roles[0].title or "") > 1
    names = sorted((header.title or "", header.organisation or ""), key=lambda name: _place_of(name, header))
    return replace(header, title=None, organisation=names[0]) if over and told else header


def _place_of(name: str, header: Header) -> int:
    return "\n".join(row.text for row in header.entry.header).find(name)


def _as_title(header: Header, group: Header) -> Header:
    """A lone name that no word tells, within the time of a dated employer without a title, as the title it is."""
    name = header.organisation or ""
    lone = header.title is None and name and not organisation_score(name)
    return replace(header, title=name, organisation=None) if lone and _lies_in(header, group) else header


def _rows_over(header: Header) -> int:
    """How many rows stand above the one with a title and dates; dates in a row of their own are below the title's."""
    alone = is_period(header.entry.header[header.entry.above].text)
    return header.entry.above - (1 if alone and header.entry.above else 0)


def _with_field(header: Header, group: Header) -> Header:
    """A role inside the period of a dated employer: "Manager, Claims" is its title with the field, no employer."""
    cut = header.source and header.title and header.organisation and header.source.startswith(header.title)
    if (
        not cut
        or _rows_over(header)
        or not _lies_in(header, group)
        or organisation_score(header.organisation or "") > 1
    ):
        return header
    return replace(header, title=header.source, organisation=None)


def _is_role_within(header: Header, group: Header) -> bool:
    """Whether a title stands within the time of a dated firm, beside words that say what was made.

    "Oak Mills Ltd, 2015 - 2020" over "2018 - 2020  Team lead" and "The loom project".
    """
    firm = group.title is None and organisation_score(group.organisation or "") == _SURE
    named = title_score(header.title or "") > 1 and header.organisation is not None
    told = any(word.islower() and len(word) > _SHORT for word in (header.organisation or "").split())
    return firm and named and told and _lies_in(header, group) and organisation_score(header.organisation or "") < 2


def _is_further_role(header: Header, group: Header, headers: Sequence[Header]) -> bool:
    """Whether "Manager, Agency Channels" has fewer rows above it than the one that names its employer there.

    What a comma cut off from the title is its field then, and the employer the one above. Such a section has no other
    employers beside titles, or most of its entries name theirs in a row above.
    """
    deep = [other for other in headers if _rows_over(other) > _rows_over(header) and other.organisation]
    named = [other for other in deep if _names_above(other)]
    own = [other for other in headers if other not in deep and organisation_score(other.organisation or "") > 1]
    cut = header.source and header.title and header.organisation and header.source.startswith(f"{header.title}, ")
    usual = len(named) == len(deep) and (len(deep) * 2 > len(headers) or not own)
    below = _rows_over(header) < _rows_over(group)
    return bool(cut) and below and usual and organisation_score(header.organisation or "") < _SURE


def _heads_roles(header: Header, following: Header) -> bool:
    """Whether a dated employer is followed by a role: right below it, or in a period inside its own."""
    return following.entry.shares_zone or _lies_in(following, header)


def _lies_in(header: Header, group: Header) -> bool:
    """Whether a header's period lies within that of a dated employer without a title."""
    inner, outer = header.entry.period, group.entry.period
    if group.title or inner is None or outer is None or inner.first is None or outer.first is None or outer.single:
        return False
    ends = outer.current or (not inner.current and (inner.last or inner.first) <= (outer.last or outer.first))
    return outer.first <= inner.first and ends


def _may_share(header: Header, group: Header) -> bool:
    """Whether a title without employer stands under the one above: it has fewer rows over its dates than that had."""
    fewer = header.entry.above == 0 or header.entry.above < group.entry.above
    return fewer and kind_of(header.title or "", "") != "freelance"


def _names_above(header: Header) -> bool:
    """Whether a header's first row is its employer's alone, above the title."""
    first = header.entry.header[0].text
    return (header.organisation or "") in first and (header.title or "") not in first
