"""A write-up belongs to the piece of work whose words it shares, and to none where that is unclear."""

from assessor.core.documents import Document
from assessor.knowledge import load_catalog
from assessor.matching.linking import find_homes
from assessor.matching.reading import read_sentences
from assessor.matching.works import Work

FERRY = (
    "Ticket desk of the ferry line: quays, sailings and season passes for the islands. "
    "The timetable board reads the tide gauge, and cancelled sailings reach the skippers by text message."
)
BAKERY = "Oven planning for a bakery chain. Sourdough orders, delivery vans and shelf returns each morning."
ABOUT_SAILINGS = (
    "Why three sailings were cancelled twice. The tide gauge sent its numbers late, the timetable board "
    "believed them, and the skippers got two text messages. Passengers with season passes waited on the quays."
)


def told(id_: str, text: str, *names: str) -> Work:
    document = Document(id_, id_, "writeup", "text/plain", text)
    read, _ = read_sentences([document], None, load_catalog())
    return Work(id_, None, names, read[0][1])


def homes_of(writeups: dict[str, str], works: list[Work]) -> dict[str, str]:
    return find_homes([told(id_, text) for id_, text in writeups.items()], works, writeups)


def test_a_write_up_goes_to_the_work_whose_words_it_shares():
    works = [told("position:0", BAKERY), told("position:1", FERRY)]
    assert homes_of({"writeup:a": ABOUT_SAILINGS}, works) == {"writeup:a": "position:1"}


def test_a_write_up_about_something_else_keeps_a_work_of_its_own():
    garden = "My allotment in a hard frost: leeks under fleece, and a compost heap that smoked."
    assert homes_of({"writeup:a": garden}, [told("position:0", BAKERY), told("position:1", FERRY)]) == {}


def test_words_that_two_works_share_decide_nothing_between_them():
    works = [told("position:0", FERRY), told("position:1", FERRY)]
    assert homes_of({"writeup:a": ABOUT_SAILINGS}, works) == {}


def test_the_employers_name_without_its_legal_form_tips_the_scale():
    works = [told("position:0", FERRY, "Quayside GmbH"), told("position:1", FERRY, "Tidewater Oy")]
    named = f"{ABOUT_SAILINGS} Written for the weekly round at Quayside."
    assert homes_of({"writeup:a": named}, works) == {"writeup:a": "position:0"}


def test_a_second_write_up_on_the_same_thing_follows_the_first():
    first = f"{ABOUT_SAILINGS} {FERRY}"
    assert homes_of({"writeup:a": first, "writeup:b": f"Eleven weeks later. {first}"}, []) == {"writeup:b": "writeup:a"}
