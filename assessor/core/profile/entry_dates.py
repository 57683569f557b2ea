"""Which dates of a row head an entry: those at its edge, with few other words and no sentence around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.dates import Period, find_periods
from assessor.core.profile.descriptions import SPOKEN, ends_sentence, is_labelled
from assessor.core.profile.folding import fold, fold_words
from assessor.core.profile.rails import continues, is_period
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import title_score
from assessor.core.profile.words.labels import FORMERLY

BESIDE = re.compile(r"^[\s,;:|·•()\[\]–—-]*$")
_NEAR_LEFT = re.compile(r"(?:^|[\t|·•,;:(\[–—-]|\s{2,})\s*$")
_NEAR_RIGHT = re.compile(r"^\s*(?:$|[\t|·•,;:)\]–—-]|\s{2,}|\()")
_SEPARATED = re.compile(r"^\s*[|·•\t–—(]")
# A title behind a date in brackets has no more words than this.
_FEW = 6
# "Pilots Union (2019-2026): membership officer, later developer.": a name, and the dates before a colon.
_NAME_BEFORE = re.compile(r"[^\W\d_a-z][^.:;]{2,60}\($")
_LABELS = re.compile(r"\):\s")
_MANY = 14
# What is dated of a document or a person and is no job.
_OF_DOCUMENTS = frozenset(
    label.replace("_", " ")
    for label in fold_words(
        """exported exported_on created created_on updated updated_on last_updated last_update modified last_modified
        printed printed_on downloaded generated generated_on date_of_birth born birth_date dob as_of valid_until expires
        issued issued_on date_of_issue available_from registered registered_on profile_updated member_since stand
        erstellt erstellt_am aktualisiert geboren geboren_am geburtsdatum verfügbar_ab mis_à_jour né_le née_le
        date_de_naissance actualizado fecha_de_nacimiento nacido atualizado data_de_nascimento aggiornato
        data_di_nascita nato_il nata_il bijgewerkt geboortedatum född uppdaterad født opdateret data_urodzenia
        doğum_tarihi"""
    )
)
# A short sentence behind the dates has no more words than this.
_LED = 8
_DASH_AFTER = re.compile(r"\s?[–—-]+\s+(?=[^\W\d_])")
# A line of running text has no fewer words than this; one that ends with such a word goes on in the next.
_RUNNING = 6
_JOINING = frozenset(
    ("and", "or", "between", "the", "in", "since", "from", "until", "und", "et", "y", "e", "seit", "en")
)
_BEFORE_DATES = frozenset(("in", "since", "of", "until", "by", "from", "im", "en", "em", "op", "w"))


def row_dates(row: Row) -> list[Period]:
    """All dates of a row."""
    return find_periods(row.text)


def header_period(row: Row) -> Period | None:
    """The period of a row that reads like a header: dates at its edge, few other words, no sentence."""
    periods = find_periods(row.text)
    if not periods or is_labelled(row) or _is_labelled_date(row, periods[0]):
        return None
    period = next((p for p in periods if not p.single), periods[0])
    before, after = row.text[: period.at[0]], row.text[period.at[1] :]
    if _ends_with(period, row.text):
        after = after.rstrip(".")
    if _begins_within(period, before, after):
        return None
    rest = before + " " + after
    words = len(rest.split())
    if not period.single and words <= _MANY and _stands_within_names(before, after):
        return period
    closed = ends_sentence(row.text) and not _ends_with(period, row.text) and not _has_cell(row, period)
    long = words > 18 and not (row.line.kind == "table" and _has_cell(row, period))
    if long or (closed and words > (_LED if _leads(before, after) else 5)):
        return None
    if BESIDE.match(before) or BESIDE.match(after):
        lone = before if BESIDE.match(after) else after
        if not period.single and words <= 12 and (_has_cell(row, period) or _NEAR_LEFT.search(before.rstrip(" "))):
            return period
        beside = _NEAR_LEFT.search(before) or _NEAR_RIGHT.match(after) or words <= 12
        return period if beside and not _is_sentence(lone, period) else None
    if period.single and not (period.start and period.first is None):
        return period if _NEAR_LEFT.search(before) and _NEAR_RIGHT.match(after) and words <= 12 else None
    return period if (_NEAR_LEFT.search(before) or _NEAR_RIGHT.match(after)) and words <= 14 else None


def _is_labelled_date(row: Row, period: Period) -> bool:
    """Whether a row says when something else was: "Exported on: 14 May 2021"."""
    label, colon, day = row.text[: period.at[0]].partition(":")
    alone = colon and not any(map(str.isalpha, day + row.text[period.at[1] :]))
    return bool(alone) and period.single and fold(label).strip(" \t") in _OF_DOCUMENTS


def _leads(before: str, after: str) -> bool:
    """Whether a date stands before a title, alone or with a word that orders: "Before that (2015-2020) bookbinder."."""
    return fold(before).strip(" (:,") in ("", *FORMERLY) and title_score(after) > 1 and not SPOKEN.search(after)


def _stands_within_names(before: str, after: str) -> bool:
    """Whether a period stands between a firm and what one was there, in brackets before a colon or between commas."""
    if _NAME_BEFORE.match(before) and _LABELS.match(after):
        return True
    commas = before.rstrip().endswith(",") and after.startswith(", ") and before[:1].isupper()
    return commas and title_score(f"{before} {after}") > 0 and not SPOKEN.search(f"{before} {after}")


def _begins_within(period: Period, before: str, after: str) -> bool:
    """Whether something is said to go on since a date in the middle of a text: "a planner (since May 2025) that"."""
    if not period.current or period.end is not None or BESIDE.match(before) or BESIDE.match(after):
        return False
    return title_score(before) < 2 and not (title_score(after) == 3 and len(after.split()) <= _FEW)


def _has_cell(row: Row, period: Period) -> bool:
    """Whether a period has the first or last cell of a row of cells to itself."""
    written = row.text[period.at[0] : period.at[1]]
    return len(row.cells) > 1 and any(cell.text.strip(" ()[]") == written.strip(" ()[]") for cell in row.cells)


def _ends_with(period: Period, text: str) -> bool:
    """Whether a full stop stands after a period that closes a short line with a title in it."""
    closes = not period.single and period.at[1] >= len(text) - 1 and len(text.split()) <= 14
    return closes and title_score(text) > 0 and not SPOKEN.search(text)


def _is_sentence(text: str, period: Period) -> bool:
    """Whether the words beside a date are running text ("released the second version in")."""
    words = [word for word in text.split() if word[:1].isalpha()]
    if not words or _SEPARATED.match(text) or (title_score(text) >= 2 and len(words) <= 12):
        return False
    if period.single and fold(words[-1]) in _BEFORE_DATES:
        return True
    small = sum(word[0].islower() for word in words)
    return len(words) >= 4 and small > 0.6 * len(words)


def open_starts(rows: Sequence[Row]) -> dict[int, Period]:
    """The periods of "2023 – engineer, Oak Mills" among rows of "2020 – 2023 fitter, Elm Ltd": not over yet.

    Where no dash follows the ranges, the one behind the newest lone date leaves it open.
    """
    leading = {i: periods[0] for i, row in enumerate(rows) if (periods := find_periods(row.text)) and _leads_row(row)}
    ranges = {i: period for i, period in leading.items() if not period.single}
    if not ranges or any(_DASH_AFTER.match(rows[i].text, period.at[1]) for i, period in ranges.items()):
        return {}
    newest = max(period.first or 0 for period in ranges.values())
    return {
        i: replace(period, last=None, current=True, single=False)
        for i, period in leading.items()
        if period.single and (period.first or 0) >= newest and _DASH_AFTER.match(rows[i].text, period.at[1])
    }


def _leads_row(row: Row) -> bool:
    return not find_periods(row.text)[0].at[0]


def runs_through(rows: Sequence[Row], at: int, period: Period) -> bool:
    """Whether a date stands within a line that goes on with a bullet's text: "pages (1983 onwards) and ...", or at the
    end of one whose sentence goes on below: "Built the scales. Sold in 2008" over "to a firm in Oslo."."""
    row = rows[at]
    if at and _is_in_sentence(rows[at - 1], row):
        return True
    following = rows[at + 1] if at + 1 < len(rows) else None
    if period.single and following is not None and _breaks_off(row, following):
        return True
    before, after = row.text[: period.at[0]], row.text[period.at[1] :]
    below = rows[at + 1] if at + 1 < len(rows) else None
    if period.single and ". " in before and not after and below and below.text[:1].islower() and not below.after_gap:
        return True
    if BESIDE.match(before) or BESIDE.match(after):
        return False
    first = at
    while first > 0 and not rows[first].bullet and continues(rows[first - 1], rows[first]):
        first -= 1
    return first < at and rows[first].bullet


def _breaks_off(row: Row, following: Row) -> bool:
    """Whether a row's last sentence goes on in the next: "... for the mills. Sold in 2008" over "to Elm Looms."."""
    goes_on = following.text[:1].islower() and ends_sentence(following.text) and not following.after_gap
    return goes_on and not following.bullet and row.words >= _RUNNING and len(row.cells) == 1


def _is_in_sentence(above: Row, row: Row) -> bool:
    """Whether a row goes on with the sentence of the row above: "... a model in R," over "since 2023 in Python"."""
    if above.words < _RUNNING or not continues(above, row):
        return False
    if is_period(row.text) and fold(above.text.split()[-1]) not in _JOINING:
        return False
    if row.text[:1].islower():
        return above.text.endswith(",") or above.text.split()[-1][:1].islower()
    return fold(above.text.split()[-1]) in _JOINING


def rail_period(row: Row) -> Period | None:
    """The dates that have a cell of a description row to themselves: a rail beside the text."""
    if len(row.cells) < 2:
        return None
    for cell in (row.cells[-1], row.cells[0]):
        for period in find_periods(cell.text):
            if (
                not period.single
                and BESIDE.match(cell.text[: period.at[0]])
                and BESIDE.match(cell.text[period.at[1] :])
            ):
                return period
    return None
