"""What breaks on our side, and what goes away while a call is under way: no report is lost, nothing is kept."""

from __future__ import annotations

import time
from typing import Any

import pytest
from werkzeug import Request, Response

from assessor.models import Assessment, LLMReply
from tests.conftest import run
from tests.llm.conftest import Provider
from tests.llm.runs import agree, numbers_of, unused_of


def hang(request: Request, provider: Provider) -> Response:
    """No reply while the test runs."""
    provider.released.wait(20)
    return Response("{}")


def test_an_assessment_that_is_deleted_meanwhile_stops_the_calls(
    finished: Assessment, configured: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assessor.journal import LostClaim

    configured.script = hang
    agree(finished)
    beats = iter([True, True, True, True])
    monkeypatch.setattr(
        type(Assessment.objects.all()), "beat", lambda self, pk, token, **progress: next(beats, False) is True
    )
    began = time.monotonic()
    with pytest.raises(LostClaim):
        run(finished)
    assert time.monotonic() - began < 4


class Down:
    """A cache whose server is away."""

    def __getattr__(self, name: str) -> Any:
        raise ConnectionError("redis://:secret@cache")


@pytest.mark.parametrize("part", ["cache", "RowBook", "make_redactor"])
def test_what_breaks_on_our_side_costs_nobody_the_report(
    part: str,
    plain: dict[str, Any],
    finished: Assessment,
    configured: Provider,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    from assessor import asking

    agree(finished)
    monkeypatch.setattr(asking, part, Down())
    run(finished)
    assert numbers_of(finished) == plain
    assert unused_of(finished)["model_not_used"] == 1
    assert "secret" not in caplog.text


@pytest.mark.parametrize("gone", ["taken back", "deleted"])
def test_a_reply_that_comes_after_the_consent_is_gone_is_not_kept(
    gone: str, finished: Assessment, configured: Provider
) -> None:
    from assessor.asking import RowBook
    from assessor.consenting import withdraw_consent

    agree(finished)
    book = RowBook(Assessment.objects.get(pk=finished.pk))
    withdraw_consent(finished) if gone == "taken back" else finished.delete()
    book.keep_reply("0" * 64, "{}")
    assert not LLMReply.objects.exists()
