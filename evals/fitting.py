"""A small multinomial regression whose weights can be read: none is negative, so that nothing takes points away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fitted:
    """The log-odds that each feature adds to each answer, one row an answer, and what every answer starts with."""

    names: tuple[str, ...]
    points: Matrix
    biases: Matrix

    def points_of(self, answer: int, least: int) -> dict[str, int]:
        """The whole thousandths of an answer that are at least `least`, by feature."""
        own = zip(self.names, self.points[answer].tolist(), strict=True)
        return {name: points for name, odds in own if (points := round(1000 * odds)) >= least}


def fit(
    examples: Sequence[Mapping[str, float]],
    answers: Sequence[int],
    *,
    among: int,
    least: int,
    freedom: float,
    first_speaks: bool = True,
) -> Fitted:
    """Learns the number of the answer of each example, below `among`, from the amounts of its features.

    A feature of fewer than `least` examples says nothing of others. `freedom` is the inverse of a ridge penalty. The
    first answer starts with nought, the others with at most that. Without `first_speaks` nothing speaks for the first:
    it is what holds where too little speaks for any other.
    """
    counts = Counter(name for example in examples for name in example)
    names = tuple(sorted(name for name, count in counts.items() if count >= least))
    amounts = np.array([[example.get(name, 0.0) for name in names] for example in examples])
    wanted = np.eye(among)[list(answers)]

    def loss(values: Matrix) -> tuple[float, Matrix]:
        points, biases = values[:-among].reshape(among, len(names)), values[-among:]
        odds = amounts @ points.T + biases
        odds -= odds.max(axis=1, keepdims=True)
        chances = np.exp(odds) / np.exp(odds).sum(axis=1, keepdims=True)
        off = chances - wanted
        slope = np.concatenate([(freedom * off.T @ amounts + points).ravel(), freedom * off.sum(axis=0)])
        return -freedom * float(np.log(chances[wanted > 0]).sum()) + float((points**2).sum()) / 2, slope

    own = [(0.0, None if first_speaks else 0.0)] * len(names)
    bounds = [*own, *[(0.0, None)] * ((among - 1) * len(names)), (0.0, 0.0), *[(None, 0.0)] * (among - 1)]
    start = np.zeros(among * len(names) + among)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 2000}).x
    return Fitted(names, best[:-among].reshape(among, len(names)), best[-among:])


def write_points(table: str, header: str, answers: Sequence[tuple[str, int, Mapping[str, int]]]) -> str:
    """The text of a TOML file of points: each answer with its bias and the points of its features."""
    parts = [header]
    for answer, bias, points in answers:
        lines = "".join(f"{quote(name)} = {own}\n" for name, own in points.items())
        parts.append(f'[[{table}]]\nanswer = "{answer}"\nbias = {bias}\n\n[{table}.points]\n{lines}')
    return "\n".join(parts)


def quote(name: str) -> str:
    """A feature as a key of a TOML file."""
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
