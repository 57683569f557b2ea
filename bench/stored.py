"""What runs inside the site under measurement: filling it, queueing for its worker, counting queries and results."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from assessor import services
from assessor.models import Assessment
from assessor.quotas import MAX_WAITING
from bench.samples import WRITEUP, typeset_resume

DAY = date(2026, 11, 1)
WISHES = services.Wishes(target="auto", hours_per_week=10, start=DAY, deadline=None, as_of=DAY)
# Copies of a finished assessment for everybody, report and parts included, as the database copies rows.
COPY = """
INSERT INTO assessor_assessment (id, owner_id, target, hours_per_week, start, as_of, state, stage, stages, message,
  report, created, started, finished, token, attempts, next_attempt_at)
SELECT gen_random_uuid(), u.id, a.target, a.hours_per_week, a.start, a.as_of, a.state, a.stage, a.stages, a.message,
  a.report, a.created - n * interval '1 hour', a.started, a.finished, '', 1, a.next_attempt_at
FROM assessor_assessment a, generate_series(1, %s) n, accounts_user u WHERE a.id = %s;
INSERT INTO assessor_assessmentdocument (assessment_id, document_id, text_id, position, name, kind, message)
SELECT c.id, p.document_id, p.text_id, p.position, p.name, p.kind, p.message
FROM assessor_assessment c, assessor_assessmentdocument p
WHERE p.assessment_id = %s AND NOT EXISTS (SELECT FROM assessor_assessmentdocument o WHERE o.assessment_id = c.id);
ANALYZE;
"""


def make_people(number: int) -> int:
    """So many people more; how many there are."""
    people = get_user_model()
    first = people.objects.count()
    people.objects.bulk_create(people(email=f"person-{first + i}@example.org", password="!") for i in range(number))
    return people.objects.count()


def queue(number: int, first: int = 0) -> list[str]:
    """So many assessments on their way, no two of the same bytes, by as many people as the limit asks for."""
    ids = []
    for i in range(number):
        owner, _ = get_user_model().objects.get_or_create(email=f"queue-{(first + i) // MAX_WAITING}@example.org")
        pages = typeset_resume(1, f"Marchetti-{first + i}")
        texts = [f"{WRITEUP}\nNote {first + i}, {n}.\n".encode() for n in range(3)]
        documents = [services.NewDocument("resume", "resume.pdf", "application/pdf", pages)]
        documents += [services.NewDocument("writeup", f"{n}.md", "text/markdown", one) for n, one in enumerate(texts)]
        ids.append(str(services.start_assessment(owner, documents, WISHES).pk))
    return ids


def fill(pk: str, each: int) -> int:
    """Everybody gets so many copies of a finished assessment more; how many there are now."""
    with connection.cursor() as cursor:
        cursor.execute(COPY, [each, pk, pk])
    return Assessment.objects.count()


def sign_in(pk: str) -> dict[str, str]:
    """The session cookie of an assessment's owner."""
    client = Client()
    client.force_login(Assessment.objects.get(pk=UUID(pk)).owner)
    return {name: morsel.value for name, morsel in client.cookies.items()}


def count_queries(pk: str, paths: list[str]) -> dict[str, int]:
    """How many queries each page makes for the owner of an assessment."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(Assessment.objects.get(pk=UUID(pk)).owner)
    counts = {}
    for path in paths:
        client.get(path)
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(path)
        counts[path] = len(queries) if answer.status_code == 200 else -answer.status_code
    return counts
