"""The embedded stack end to end: a web server, a Celery worker and beat in processes of their own."""

from __future__ import annotations

import pytest

from tests import journeys
from tests.stack import Stack

pytestmark = pytest.mark.timeout(240)


def test_an_upload_over_http_is_finished_by_a_worker_in_another_process(stack: Stack) -> None:
    stack.start_worker()
    journeys.walk_upload_to_report(stack)


@pytest.mark.parametrize("stage", ["reading", "planning"])
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
