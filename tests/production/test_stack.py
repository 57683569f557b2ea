"""PostgreSQL and a real broker: the journeys of the embedded stack, and what only a server database can show."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests import journeys
from tests.stack import Stack

pytestmark = [pytest.mark.production, pytest.mark.timeout(240)]


def test_an_upload_over_http_is_finished_by_a_worker_in_another_process(stack: Stack) -> None:
    stack.start_worker()
    journeys.walk_upload_to_report(stack)


@pytest.mark.parametrize("stage", ["reading", "finding", "weighing", "planning"])
def test_a_worker_killed_in_the_middle_loses_nothing(stack: Stack, stage: str) -> None:
    stack.start_beat()
    journeys.survive_kill_of_worker(stack, stage)


def test_a_killed_child_process_loses_nothing(stack: Stack) -> None:
    stack.start_beat()
    journeys.survive_kill_of_child(stack)


def test_messages_and_logs_hold_nothing_personal_and_a_request_is_found_in_both_logs(stack: Stack) -> None:
    journeys.say_nothing_personal(stack)


def test_a_task_delivered_five_times_runs_once(stack: Stack) -> None:
    journeys.run_duplicates_once(stack)


def test_a_message_that_got_lost_is_found_by_the_sweeper(stack: Stack) -> None:
    stack.start_beat()
    journeys.find_a_lost_message(stack)


def test_an_assessment_that_kills_its_worker_is_given_up_after_three_attempts(stack: Stack) -> None:
    stack.start_beat()
    journeys.give_up_on_poison(stack)


@pytest.mark.django_db(transaction=True)
def test_this_run_is_on_postgresql() -> None:
    from django.db import connection

    assert connection.vendor == "postgresql"


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_the_server_ended_is_replaced_before_a_page_asks() -> None:
    import psycopg
    from django.db import close_old_connections, connection
    from django.test.utils import CaptureQueriesContext

    def ask() -> int:
        close_old_connections()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            return cursor.fetchone()[0]

    connection.close()
    first = ask()
    with CaptureQueriesContext(connection) as queries:
        assert ask() == first
    assert len(queries) == 1
    parameters = connection.get_connection_params()
    named = {name: parameters[name] for name in ("dbname", "user", "password", "host", "port") if name in parameters}
    with psycopg.connect(**named) as other:
        assert other.execute("SELECT pg_terminate_backend(%s, 5000)", [first]).fetchone() == (True,)
    assert ask() != first


@pytest.mark.django_db(transaction=True)
def test_of_twelve_workers_racing_for_one_assessment_one_wins(alice: Any) -> None:
    from django.db import connection

    from assessor.models import Assessment
    from tests.conftest import AS_OF

    start = threading.Barrier(12)

    def race(pk: Any) -> str | None:
        try:
            start.wait()
            return Assessment.objects.claim(pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        for _ in range(20):
            assessment = Assessment.objects.create(owner=alice, start=AS_OF, as_of=AS_OF)
            won = [token for token in pool.map(race, [assessment.pk] * 12) if token]
            assert len(won) == 1


@pytest.mark.django_db(transaction=True)
def test_of_twelve_tabs_ticking_at_once_every_tick_is_kept_in_one_order(alice: Any) -> None:
    from django.db import connection

    from assessor import services
    from assessor.models import Plan

    plan = Plan.objects.create(owner=alice)
    start = threading.Barrier(12)

    def tick(number: int) -> int:
        try:
            start.wait()
            return services.tick_task(plan, f"module/task-{number % 6}", f"key-{number % 6}").sequence
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        sequences = list(pool.map(tick, range(12)))
    assert sorted(set(sequences)) == [1, 2, 3, 4, 5, 6]
    assert plan.events.count() == 6
