"""Contact data is replaced before anything is sent, the same words by the same placeholder, and put back."""

from __future__ import annotations

import pytest

from assessor.core.documents import Document
from assessor.core.profile.models import Profile
from assessor.llm.redaction import Redactor, make_redactor

PROFILE = Profile(
    name="Zofia Brandt-Okafor",
    email="z.brandt@poczta.example",
    phone="+48 601 000 119",
    links=("https://github.com/zbrandt-okafor", "linkedin.com/in/zofia-b"),
)


def redactor() -> Redactor:
    return make_redactor(PROFILE, (), "zofia.private@mail.example")


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Written by Zofia Brandt-Okafor.", "Zofia"),
        ("ZOFIA BRANDT-OKAFOR, engineer", "BRANDT"),
        ("Then Zofia fixed it.", "Zofia"),
        ("Mrs Okafor's service", "Okafor"),
        ("Write to z.brandt@poczta.example", "poczta"),
        ("Write to z.brandt (at) poczta (dot) example", "brandt"),
        ("Account zofia.private@mail.example", "private"),
        ("Call +48 601 000 119 now", "601"),
        ("Call (030) 123 456 78", "456"),
        ("Reference: Ms Ekholm, ekholm@employer.example, +46 31 555 01 88", "ekholm@"),
        ("See https://employer.example/jobs?id=3", "employer.example"),
        ("See github.com/zbrandt-okafor/relay", "zbrandt"),
        ("The account zbrandt-okafor holds it", "zbrandt"),
        ("Follow @zofia_builds", "zofia_builds"),
        ("Office: 14 Harbour Street, Leeds", "Harbour Street"),
        ("Office: Lindenstraße 12, 10969 Berlin", "Lindenstraße"),
        ("Office: ul. Długa 15/3, 80-827 Gdańsk", "Długa"),
        # Names as they stand in code, paths and handles.
        ("owner: zofia", "zofia"),
        ("/home/zofia/relay", "zofia"),
        ("Zofia_bot and zofia_dev", "ofia"),
        ("commit by brandt-okafor", "okafor"),
        # Numbers without a sign between the digits, told as such, or written otherwise than in the head.
        ("Ring 601000119", "601000119"),
        ("Ring 0048601000119", "601000119"),
        ("Ring 601 - 000 - 119", "119"),
        ("tel.415 555 2671", "2671"),
        ("HR: 4155552671", "4155552671"),
        ("phone 555-0123", "0123"),
        ("Ms Ekholm, ext. 4412", "4412"),
        # Accounts without a sign, and addresses in other forms.
        ("Telegram: zb_relay", "zb_relay"),
        ("Skype: live:zb.7", "zb.7"),
        ("Discord zbo#1234", "zbo#"),
        ("GitHub: zb77", "zb77"),
        ("Write to hr at employer dot example", "employer"),
        ("Write to hr\uff20employer.example", "employer"),
        ("See zbrandt.codes", "codes"),
        ("See relay.zone/about", "zone"),
        ("Portland, OR 97201", "97201"),
        ("Ottawa K1A 0B6", "K1A"),
        ("1234 AB Amsterdam", "1234"),
        ("P.O. Box 123, Leeds", "123"),
    ],
)
def test_it_takes_contact_data_out_and_puts_it_back(text: str, secret: str) -> None:
    one = redactor()
    redacted = one.redact(text)
    assert secret not in redacted
    assert one.restore(redacted) == text


@pytest.mark.parametrize(
    "text",
    [
        "Cut the p95 from 900 ms to 210 ms between 2021 and 2023.",
        "Worked there from 03/2019 - 11/2023 on 1,200,000 rows.",
        "Runs 4,000 calls a day for 60 agents; will it hold?",
        "Retries with jitter, idempotency keys, a dead-letter queue.",
        "Used Node.js/Express, config.py/settings and recall@10; issue #1234.",
        "Handled 1200000000 rows; each call 4000 tokens.",
    ],
)
def test_it_leaves_work_as_it_is(text: str) -> None:
    assert redactor().redact(text) == text


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("José Muñoz", "Jose Munoz"),
        ("Jose Munoz", "José Muñoz"),
        ("José Muñoz", "Jose\u0301 Mun\u0303oz"),
        ("Jörg Müller", "Joerg Mueller"),
        ("Łukasz Żółć", "LUKASZ ZOLC"),
        ("Søren Kjær", "soren kjaer"),
        ("Wu Xiaoping", "Wu"),
        ("王小明", "我叫王小明。"),
        ("Мария Петрова", "Петрова"),
        ("محمد العلي", "ومحمد"),
    ],
)
def test_a_name_may_be_spelled_otherwise(name: str, written: str) -> None:
    one = make_redactor(Profile(name=name), ())
    redacted = one.redact(f"{written} did.")
    assert "[NAME 1]" in redacted
    assert not [word for word in written.split() if len(word) > 2 and word in redacted]
    assert one.restore(redacted) == f"{written} did."


def test_a_name_that_is_a_word_is_left_alone_where_it_is_one() -> None:
    one = make_redactor(Profile(name="Mark Wu"), ())
    assert one.redact("Mark will mark an IT case") == "[NAME 1] will mark an IT case"


def test_a_placeholder_may_come_back_in_another_case() -> None:
    one = redactor()
    one.redact("Zofia")
    assert one.restore("[name  1] built it") == "Zofia built it"


def test_a_postcode_over_its_town_leaves_the_end_of_its_line() -> None:
    hidden = redactor().redact("Post:\n8021\nZürich")
    assert hidden.splitlines() == ["Post:", "[POSTCODE 1]", "Zürich"]


def test_the_same_words_have_one_placeholder_and_different_ones_two() -> None:
    redacted = redactor().redact("Zofia and Zofia and Okafor")
    assert redacted == "[NAME 1] and [NAME 1] and [NAME 2]"


def test_a_placeholder_that_stood_in_the_text_is_left_alone() -> None:
    one = redactor()
    one.redact("Zofia")
    assert one.restore("[NAME 7] and [PHONE 1]") == "[NAME 7] and [PHONE 1]"


def test_without_a_recognised_name_the_head_of_the_resume_may_hold_it() -> None:
    resume = Document("resume", "cv.txt", "resume", "text/plain", "Tomasz Wierny\nBackend\n\nExperience\nBuilt it.")
    one = make_redactor(Profile(), (resume,))
    assert "Wierny" not in one.redact("A note by Tomasz Wierny on queues")


@pytest.mark.parametrize(
    ("head", "profile"),
    [
        # A name in a column of its own, one word a line, of which the last was not taken for one.
        ("Zofia\nBrandt\nOkafor\nPlatform engineer", Profile(name="Zofia Brandt", email="z.brandt@poczta.example")),
        # A name of three words, of which two were recognised.
        ("Zofia Brandt Okafor\nPlatform engineer", Profile(name="Zofia Brandt", email="z.brandt@poczta.example")),
        # No name recognised, and it stands far down beside nothing but its like in the address.
        ("A\nB\nC\nD\nE\nZofia Okafor", Profile(email="zofia@mail.example")),
        # Something else was taken for the name, and the address says nothing of either.
        ("* Zofia Brandt Okafor *\nWritten at Harbour Foods", Profile(name="Harbour Foods", email="zbo@mail.example")),
    ],
)
def test_a_name_that_was_read_in_part_or_wrongly_stays_here(head: str, profile: Profile) -> None:
    resume = Document("resume", "cv.md", "resume", "text/markdown", head)
    assert "Okafor" not in make_redactor(profile, (resume,)).redact(f"{head}\nOkafor wrote the gateway.")
