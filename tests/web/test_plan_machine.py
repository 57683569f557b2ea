"""Any sequence of ticks, edits, check-ins, re-plans, new reports and undos on the real database loses nothing done.

PLAN_LIVES says how many people live through it: a few here and in CI, many with `make test-plan-lives`.
"""

from __future__ import annotations

import os
import random
import uuid
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from accounts.models import User
from assessor import deleting, proving, replanning, services
from assessor.core.folding import fold
from assessor.core.planning.models import PlanOptions
from assessor.core.planning.relaying import coming_week
from assessor.core.planning.revising import revise_plan
from assessor.core.report import Report
from assessor.histories import history_of
from assessor.knowledge import load_catalog
from assessor.models import Assessment, Plan, PlanEvent, Proof
from assessor.sample import load_sample
from tests.conftest import AS_OF

pytestmark = pytest.mark.django_db

REPORT = load_sample().model_dump(mode="json", by_alias=True)
MODULES = [module["id"] for module in REPORT["plan"]["modules"]]
LIVES = int(os.environ.get("PLAN_LIVES", "15"))
STEPS = 20 if LIVES < 100 else 50
RUN = settings(max_examples=LIVES, stateful_step_count=STEPS, suppress_health_check=list(HealthCheck))

numbers = st.integers(0, 1000)


def has_tasks(machine: PlanMachine) -> bool:
    """Two hours hold no module: such a plan says so and has no task to do anything with."""
    return bool(machine.state.tasks)


class PlanMachine(RuleBasedStateMachine):
    """A person with a plan. `said` is the test's own account: sequence, what was said of which tasks."""

    def __init__(self) -> None:
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.today = AS_OF
        self.said: list[tuple[int, str, Any]] = []
        self.rows: dict[int, tuple[str, Any]] = {}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    @initialize()
    def begin(self) -> None:
        self.owner = User.objects.create_user(f"{uuid.uuid4().hex}@example.org", "x")
        first = self.upload([])
        self.plan = Plan.objects.create(owner=self.owner)
        self.happened(self.plan.merge(first, first.report["plan"]), "", None)

    def upload(self, without: list[str]) -> Assessment:
        report = REPORT | {"plan": REPORT["plan"] | {"note": str(len(self.said)), "phases": []}}
        for phase in REPORT["plan"]["phases"]:
            tasks = [task for task in phase["tasks"] if task["module"] not in without]
            report["plan"]["phases"].append(phase | {"tasks": tasks})
        skipped = [{"module": id, "title": "", "because": "Shown.", "evidence": []} for id in without]
        report["plan"]["skipped"] = skipped
        return Assessment.objects.create(
            owner=self.owner, start=self.today, as_of=self.today, state="done", report=report
        )

    @property
    def state(self) -> Any:
        return fold(history_of(self.plan))

    def task(self, number: int) -> Any:
        tasks = self.state.tasks
        return tasks[number % len(tasks)]

    def happened(self, event: PlanEvent, verb: str, tasks: Any) -> None:
        at = datetime.combine(self.today, time(12), UTC)
        PlanEvent.objects.filter(pk=event.pk).update(at=at)
        self.said.append((event.sequence, verb, tasks))

    @precondition(has_tasks)
    @rule(number=numbers, twice=st.booleans())
    def tick(self, number: int, twice: bool) -> None:
        task, key = self.task(number).id, uuid.uuid4().hex
        event = services.tick_task(self.plan, task, key)
        if twice:
            assert services.tick_task(self.plan, task, key).pk == event.pk
        self.happened(event, "do", [task])

    @precondition(has_tasks)
    @rule(number=numbers, file=st.integers(0, 2))
    def attach(self, number: int, file: int) -> None:
        task = self.task(number)
        # A worker reads what waits, or there would soon be no room for more.
        Proof.objects.filter(plan=self.plan).update(state="done")
        new = services.NewDocument("writeup", f"{file}.md", "text/markdown", f"Write-up {file}".encode())
        self.happened(proving.attach_proof(self.plan, task, new, ""), "do", [task.id])

    @rule(number=numbers)
    def remove_what_was_attached(self, number: int) -> None:
        proofs = list(Proof.objects.filter(plan=self.plan))
        if proofs:
            deleting.delete_proof(proofs[number % len(proofs)])

    @precondition(has_tasks)
    @rule(number=numbers)
    def untick(self, number: int) -> None:
        task = self.task(number).id
        self.happened(services.untick_task(self.plan, task, uuid.uuid4().hex), "not", [task])

    @precondition(has_tasks)
    @rule(number=numbers)
    def skip(self, number: int) -> None:
        task = self.task(number)
        if task.id not in self.state.done:
            self.happened(services.skip_task(self.plan, task.id, "", "not now"), "", None)

    @precondition(has_tasks)
    @rule(number=numbers, hours=st.integers(-3, 8))
    def log(self, number: int, hours: int) -> None:
        self.happened(services.log_hours(self.plan, self.task(number).id, "", hours), "", None)

    @rule(hours=st.integers(1, 20), weeks=st.integers(-1, 6))
    def add_own(self, hours: int, weeks: int) -> None:
        week = replanning.monday_of(self.today) + timedelta(weeks=weeks)
        sent = {"title": "Mine", "hours": hours, "week": week.isoformat(), "proof": ""}
        self.happened(replanning.add_task(self.plan, self.state, sent, uuid.uuid4().hex), "", None)

    @precondition(lambda self: self.state.own)
    @rule(number=numbers, verb=st.sampled_from(["edit", "move", "delete"]))
    def change_own(self, number: int, verb: str) -> None:
        own = self.state.own[number % len(self.state.own)]
        if verb == "edit":
            event = replanning.edit_task(self.plan, own, {"title": "Other", "hours": 1 + number % 9}, "")
        elif verb == "move":
            event = replanning.move_task(self.plan, own, self.today + timedelta(days=number % 60), "")
        elif own.id in self.state.done:
            with pytest.raises(services.NotPossible):
                replanning.delete_task(self.plan, self.state, own, "")
            return
        else:
            event = replanning.delete_task(self.plan, self.state, own, "")
        self.happened(event, "", None)

    @rule(hours=st.integers(0, 30), picks=st.lists(numbers, max_size=3))
    def check_in(self, hours: int, picks: list[int]) -> None:
        opened = [task.id for task in self.state.open_tasks]
        done = sorted({opened[pick % len(opened)] for pick in picks}) if opened else []
        said = replanning.CheckInSaid(coming_week(self.today), hours, done, "", "")
        self.happened(replanning.check_in(self.plan, said, ""), "do", done)

    @rule(hours=st.integers(1, 40), weeks=st.none() | st.integers(2, 40))
    def replan(self, hours: int, weeks: int | None) -> None:
        deadline = (self.today + timedelta(weeks=weeks)).isoformat() if weeks else None
        options = PlanOptions(start=self.today.isoformat(), hours_per_week=hours, deadline=deadline)
        payload = replanning.propose_replan(self.state, Report.model_validate(REPORT), options)
        self.happened(replanning.record_merge(self.plan, payload, ""), "", None)

    @rule(without=st.lists(st.sampled_from(MODULES), max_size=4, unique=True), hours=st.integers(1, 9))
    def catalog_changes(self, without: list[str], hours: int) -> None:
        plan, catalog = self.state.plan, load_catalog()
        modules = tuple(
            module.model_copy(
                update={"tasks": tuple(task.model_copy(update={"hours": hours}) for task in module.tasks)}
            )
            for module in catalog.modules
            if module.id not in without
        )
        revised = revise_plan(plan, plan, catalog.model_copy(update={"modules": modules}))
        payload = {
            "assessment": self.state.assessment,
            "plan": revised.model_dump(mode="json"),
            "catalog": str(len(self.said)),
            "options": self.state.options.model_dump(mode="json"),
            "lay_out": True,
        }
        self.happened(replanning.record_merge(self.plan, payload, ""), "", None)

    @rule(without=st.lists(st.sampled_from(MODULES), max_size=len(MODULES) - 1, unique=True), take=st.booleans())
    def new_report(self, without: list[str], take: bool) -> None:
        offer = replanning.offer_of(self.plan, self.state, self.upload(without), self.today)
        event = (
            replanning.record_merge(self.plan, offer.payload, "")
            if take
            else replanning.decline_offer(self.plan, offer, "")
        )
        self.happened(event, "", None)

    @rule(number=numbers)
    def undo(self, number: int) -> None:
        sequence = self.said[number % len(self.said)][0]
        if sequence == 1:
            with pytest.raises(services.NotPossible):
                services.undo_event(self.plan, sequence, "")
            return
        self.happened(services.undo_event(self.plan, sequence, uuid.uuid4().hex), "undo", sequence)

    @rule(number=numbers)
    def tick_and_undo_where_the_task_came_from(self, number: int) -> None:
        brought = [
            (row.sequence, task)
            for row in PlanEvent.objects.filter(plan=self.plan, kind="add_task")
            for task in self.state.own
            if task.id == row.payload["task"]
        ]
        if brought:
            sequence, task = brought[number % len(brought)]
            self.happened(services.tick_task(self.plan, task.id, ""), "do", [task.id])
            self.happened(services.undo_event(self.plan, sequence, ""), "undo", sequence)

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        self.today += timedelta(days=days)

    def expected(self) -> set[str]:
        """What is done by the test's own account: the last word on each task that was not taken back."""
        undone: set[int] = set()
        for sequence, verb, what in reversed(self.said):
            if sequence not in undone and verb == "undo":
                undone.add(what)
        done: set[str] = set()
        for sequence, verb, what in self.said:
            if sequence not in undone and verb in {"do", "not"}:
                done = done | set(what) if verb == "do" else done - set(what)
        return done

    @invariant()
    def nothing_done_is_lost(self) -> None:
        if not self.said:
            return
        state = self.state
        assert set(state.done) == self.expected()
        assert set(state.done) <= {task.id for task in state.tasks}

    @invariant()
    def the_state_is_the_fold_of_events_that_never_change(self) -> None:
        if not self.said:
            return
        rows = {row.sequence: (row.kind, row.payload) for row in PlanEvent.objects.filter(plan=self.plan)}
        assert {number: rows[number] for number in self.rows} == self.rows
        assert sorted(rows) == list(range(1, len(rows) + 1))
        self.rows = rows
        events = history_of(self.plan)
        random.Random(len(rows)).shuffle(events)
        assert fold(events) == self.state

    @invariant()
    def every_task_is_there_once_and_ends_after_it_begins(self) -> None:
        if not self.said:
            return
        state = self.state
        ids = [task.id for task in state.tasks]
        assert len(ids) == len(set(ids))
        assert all(task.start <= task.end for task in state.tasks)
        assert not {one.task.id for one in state.closed} & set(ids)


@pytest.mark.timeout(60 + 20 * LIVES)
def test_nothing_done_is_ever_lost() -> None:
    run_state_machine_as_test(PlanMachine, settings=RUN)
