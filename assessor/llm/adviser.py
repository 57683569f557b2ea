"""Asks a set of questions in parallel under one clock: earlier answers first, then the route, at last the rules."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from pydantic import ValidationError

from assessor.llm.book import Book, OverBudget, estimate_tokens, key_of, price_of
from assessor.llm.bounded import Limit
from assessor.llm.client import Spoken, speak, tokens_of
from assessor.llm.guarding import Breaker, Cache, Slots, Turns
from assessor.llm.tracing import emit_span
from assessor.llm.values import Answer, Ask, LlmOptions, Outcome, Route, Trace

# How often the owner's cancellation and the operator's switch are looked at while calls are under way, in seconds.
LOOK = 0.5
TICK = 0.05
BEFORE_ANOTHER = 2 / 3


@dataclass(slots=True)
class _Errand:
    """A question under way: what is left of its route, and the call that is being made."""

    ask: Ask
    left: list[tuple[Route, str]]
    last: Outcome = "cancelled"
    remembered: bool = False
    trace: Trace | None = None
    call: int = 0
    place: str = ""
    turn: str = ""
    began: float = 0.0
    limit: Limit | None = None


@dataclass(slots=True)
class Adviser:
    """Who may be asked and on what terms. `allowed` is the operator's switch; `beat` tells how far it is and raises
    when the work was cancelled. Threads do nothing but HTTP: book, cache and heartbeat belong to the caller's thread.
    """

    options: LlmOptions
    book: Book
    cache: Cache
    allowed: Callable[[], bool] = lambda: True
    beat: Callable[[int, int], None] = lambda done, total: None
    _turns: Turns = field(init=False)
    _finished: queue.SimpleQueue[tuple[_Errand, Spoken]] = field(default_factory=queue.SimpleQueue)

    def __post_init__(self) -> None:
        self._turns = Turns(self.cache, self.options, self.book.owner)

    def ask_all(self, asks: Sequence[Ask]) -> list[Answer]:
        """An answer to each question, in their order, within the stage's time."""
        self._finished = queue.SimpleQueue()
        deadline = time.monotonic() + self.options.stage_seconds
        errands = [_Errand(ask, list(self.options.route)) for ask in asks]
        answers: dict[int, Answer] = {}
        waiting, running = list(errands), list[_Errand]()
        looked = 0.0
        try:
            while waiting or running:
                if time.monotonic() - looked >= LOOK:
                    self.beat(len(answers), len(asks))
                    looked = time.monotonic()
                    stop = self._must_stop(deadline)
                    if stop:
                        self._give_up([*waiting, *running], stop, answers)
                        return [answers[id(errand)] for errand in errands]
                self._start(waiting, running, answers, deadline)
                self._take_in(waiting, running, answers)
        finally:
            for errand in [*waiting, *running]:
                self._leave(errand)
            for errand in running:
                self._let_go(errand)
        return [answers[id(errand)] for errand in errands]

    def note_quotes(self, answer: Answer, kept: int, dropped: int) -> None:
        """How many of an answer's passages held."""
        if answer.call is not None:
            self.book.note_quotes(answer.call, kept, dropped)

    def _must_stop(self, deadline: float) -> Outcome | None:
        if not self.allowed():
            return "switched_off"
        return "timeout" if time.monotonic() >= deadline else None

    def _start(
        self, waiting: list[_Errand], running: list[_Errand], answers: dict[int, Answer], deadline: float
    ) -> None:
        """Sends off as many as may be under way; what was answered before, or may not be asked, is over at once."""
        for errand in list(waiting):
            if len(running) >= self.options.parallel:
                return
            if not errand.left:
                answer: Answer | None = self._end(errand)
            elif self._take_turn(errand):
                answer = self._remember(errand)
            else:
                continue
            if answer:
                self._leave(errand)
                waiting.remove(errand)
                answers[id(errand)] = answer
            elif self._prepare(errand, deadline):
                waiting.remove(errand)
                running.append(errand)
                threading.Thread(target=self._speak, args=(errand,), name="llm", daemon=True).start()

    def _remember(self, errand: _Errand) -> Answer | None:
        """The answer that any model of the route gave to the same question before."""
        if errand.remembered:
            return None
        errand.remembered = True
        for route, model in errand.left:
            kept = self.book.find_reply(key_of(errand.ask, model, self.options))
            try:
                reply = errand.ask.reply.model_validate_json(kept) if kept else None
            except ValidationError:
                reply = None
            if reply:
                call = self._record(Trace(errand.ask.job, errand.ask.prompt_version, model, route, "cached"))
                return Answer(errand.ask, "cached", reply, model, call)
        return None

    def _take_turn(self, errand: _Errand) -> bool:
        """Is nobody else asking the same of the same model? Who has waited for them looks for their answer again."""
        if errand.turn:
            return True
        turn = key_of(errand.ask, errand.left[0][1], self.options)
        if not self._turns.take(turn):
            errand.last = "busy"
            return False
        errand.turn, errand.remembered = turn, False
        return True

    def _leave(self, errand: _Errand) -> None:
        """Whoever waits to ask the same may go on."""
        if errand.turn:
            self._turns.release(errand.turn)
            errand.turn = ""

    def _prepare(self, errand: _Errand, deadline: float) -> bool:
        """Breaker, place and budget for the next model of the route; False where it cannot be asked (now)."""
        route, model = errand.left[0]
        ask, options = errand.ask, self.options
        estimate = estimate_tokens(ask)
        cost = price_of(model, options).cost(estimate, options.output_tokens)
        trace = Trace(ask.job, ask.prompt_version, model, route, "cancelled", estimate, options.output_tokens, cost)
        place = Slots(self.cache, options).take()
        if place is None:
            errand.last = "busy"
            return False
        outcome: Outcome | None = None if Breaker(self.cache, options, model).allows() else "circuit_open"
        try:
            errand.call = -1 if outcome else self.book.open(trace)
        except OverBudget:
            outcome = "over_budget"
        if outcome:
            Slots(self.cache, options).release(place)
            self._record(replace(trace, outcome=outcome, tokens_in=0, tokens_out=0, cost=0))
            self._leave(errand)
            errand.left.pop(0)
            errand.last = outcome
            return False
        errand.trace, errand.place, errand.began = trace, place, time.monotonic()
        # A model behind which another stands may not use up all the time: a silent one would leave none for it.
        share = BEFORE_ANOTHER if len(errand.left) > 1 else 1
        errand.limit = Limit(max(0.01, share * (deadline - errand.began)), options.reply_bytes, options.timeout)
        errand.last = "cancelled"
        return True

    def _speak(self, errand: _Errand) -> None:
        assert errand.trace and errand.limit
        self._finished.put((errand, speak(errand.ask, errand.trace.model, self.options, errand.limit)))

    def _take_in(self, waiting: list[_Errand], running: list[_Errand], answers: dict[int, Answer]) -> None:
        """Waits a moment for a call to end; a failed one goes on to the next model of its route."""
        if not running and not waiting:
            return
        try:
            # Where nothing is under way, all places are taken by others, or the next model is about to be tried.
            busy = not running and all(errand.last == "busy" for errand in waiting)
            errand, spoken = self._finished.get(timeout=LOOK if busy else TICK if running else 0)
        except queue.Empty:
            for late in running:
                if late.limit and late.limit.is_over():
                    late.limit.stop()
            return
        running.remove(errand)
        call, model = self._settle(errand, spoken), errand.left.pop(0)[1]
        errand.last = spoken.outcome
        if spoken.reply is not None:
            self.book.keep_reply(errand.turn, spoken.reply.model_dump_json())
        self._leave(errand)
        if spoken.reply is None:
            waiting.append(errand)
            return
        answers[id(errand)] = Answer(errand.ask, "answered", spoken.reply, model, call)

    def _settle(self, errand: _Errand, spoken: Spoken) -> int:
        """Writes down what a call came to, gives its place back and tells the breaker."""
        assert errand.trace and errand.limit
        options, trace = self.options, errand.trace
        tokens_in, tokens_out = tokens_of(spoken, trace, errand.limit.sent)
        trace = replace(
            trace,
            outcome=spoken.outcome,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            cost=price_of(trace.model, options).cost(tokens_in, tokens_out),
            latency=round((time.monotonic() - errand.began) * 1000),
            attempts=errand.limit.attempts,
        )
        self.book.close(errand.call, trace)
        emit_span(trace, options)
        Slots(self.cache, options).release(errand.place)
        Breaker(self.cache, options, trace.model).note(spoken.outcome)
        return errand.call

    def _end(self, errand: _Errand) -> Answer:
        """Nobody is left to ask: the rules alone decide, and it is written down why."""
        ask = errand.ask
        call = self._record(Trace(ask.job, ask.prompt_version, "", "rules", errand.last))
        return Answer(ask, errand.last, call=call)

    def _give_up(self, errands: Sequence[_Errand], outcome: Outcome, answers: dict[int, Answer]) -> None:
        for errand in errands:
            # Who waited for a place all the time was not too slow.
            errand.last = "busy" if errand.last == "busy" and outcome == "timeout" else outcome
            answers[id(errand)] = self._end(errand)

    def _let_go(self, errand: _Errand) -> None:
        """Stops a call that is under way. Its thread ends by itself and touches nothing of ours."""
        assert errand.limit
        errand.limit.stop()
        self._settle(errand, Spoken(errand.last))

    def _record(self, trace: Trace) -> int:
        """A trace that costs nothing."""
        call = self.book.open(trace)
        self.book.close(call, trace)
        return call
