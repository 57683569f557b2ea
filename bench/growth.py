"""How costs grow with pages, with the catalog and with documents, as fitted exponents: 1 is linear, 0 flat."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.core.catalog import Catalog, Skill
from assessor.knowledge import load_catalog
from assessor.matching import find_mentions
from assessor.matching.reading import load_rules
from assessor.pipeline import make_report
from assessor.readers import ReadOptions, read_document
from bench.measures import OPTIONS, read_all
from bench.samples import typeset_resume
from bench.timing import Row, fit_growth

PAGES = (1, 4, 16, 64)
# So many pages are refused; what is measured here is how reading grows.
UNBOUNDED = ReadOptions(max_pages=PAGES[-1])
CATALOG = (1, 4, 16)
WRITEUPS = (1, 4, 16, 32)


def measure_growth() -> Iterator[Row]:
    """Three lines, each with the cost of one unit at the largest size over that at the smallest."""
    yield _with_pages()
    yield _with_catalog()
    yield _with_documents()


def _with_pages() -> Row:
    contents = [typeset_resume(pages) for pages in PAGES]
    works = [
        lambda content=content: read_document(content, name="r.pdf", kind="writeup", document_id="a", options=UNBOUNDED)
        for content in contents
    ]
    exponent, per_page = fit_growth(PAGES, works)
    note = f"a page of {PAGES[-1]} costs {per_page:.2f} x a single one (at most 1.2)"
    return Row("reading grows with pages by the power", "1 is linear", exponent, 1.05, note=note)


def _with_catalog() -> Row:
    """Finding in the same text with a catalog of many more names, none of which stands in it."""
    documents, catalog = read_all(typeset_resume(2)), load_catalog()
    catalogs = [widen(catalog, times) for times in CATALOG]
    for one in catalogs:
        load_rules(one)
    works = [lambda one=one: find_mentions(documents, None, one) for one in catalogs]
    exponent, per_name = fit_growth(CATALOG, works)
    note = f"{CATALOG[-1]} x {len(catalog.skills)} skills cost {per_name * CATALOG[-1]:.2f} x (at most 1.3 for 60 x)"
    return Row("finding grows with the catalog by the power", "0 is flat", exponent, 0.08, note=note)


def widen(catalog: Catalog, times: int) -> Catalog:
    """The catalog with so many times its skills; the new ones have invented names."""
    made = [
        Skill(id=f"made-{i}-{skill.id}", name=f"Zq{i}x{number} Vorlund", kind=skill.kind, aliases=(f"zq{i}y{number}",))
        for i in range(1, times)
        for number, skill in enumerate(catalog.skills)
    ]
    fields = {name: getattr(catalog, name) for name in Catalog.model_fields}
    return Catalog(**fields | {"skills": (*catalog.skills, *made)})


def _with_documents() -> Row:
    read = [read_all(typeset_resume(1), number) for number in WRITEUPS]
    sizes = [sum(len(document.text) for document in documents) for documents in read]
    works = [lambda documents=documents: make_report(documents, OPTIONS) for documents in read]
    exponent, _ = fit_growth(sizes, works)
    note = f"1 to {WRITEUPS[-1]} write-ups beside a page of resume, by characters"
    return Row("a report grows with its documents by the power", "1 is linear", exponent, 1.05, note=note)
