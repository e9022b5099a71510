"""Shortest paths from many actors at once: one product of matrices for each step takes all of them one step further."""

from typing import Any

import numpy as np

from graph.analytics.shapes.projection import Numbers, Positions

_AT_ONCE = 64
"""Actors from whom paths are followed together."""


def chosen(size: int, most: int) -> Positions:
    """Actors to start from: all, or `most` of them by chance, the same each time."""
    if size <= most:
        return np.arange(size)
    return np.sort(np.random.default_rng(size).choice(size, most, replace=False))


def between(adjacency: Any, sources: Positions) -> Numbers:
    """For each actor, on how large a share of the shortest paths from the sources it stands, summed over all ends.

    U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25 (2001).
    """
    total = np.zeros(adjacency.shape[0])
    for start in range(0, len(sources), _AT_ONCE):
        some = sources[start : start + _AT_ONCE]
        depth, number = _followed(adjacency, some)
        share = np.zeros_like(number)
        for step in range(int(depth.max()), 0, -1):
            there = depth == step
            owed = np.divide(1 + share, number, out=np.zeros_like(number), where=there)
            back = adjacency @ owed
            share += np.where(depth == step - 1, number * back, 0)
        share[some, np.arange(len(some))] = 0
        total += share.sum(axis=1)
    return total


def distances(adjacency: Any, sources: Positions) -> tuple[Numbers, Numbers]:
    """For each actor the sum of the steps to those sources that reach it, and the number of these, itself left out."""
    total, reached = np.zeros(adjacency.shape[0]), np.zeros(adjacency.shape[0])
    for start in range(0, len(sources), _AT_ONCE):
        depth, _ = _followed(adjacency, sources[start : start + _AT_ONCE])
        total += np.where(depth > 0, depth, 0).sum(axis=1)
        reached += (depth > 0).sum(axis=1)
    return total, reached


def _followed(adjacency: Any, sources: Positions) -> tuple[Positions, Numbers]:
    """By actor and source: how many steps away it is, -1 where there is no way, and by how many shortest ways."""
    shape = adjacency.shape[0], len(sources)
    depth = np.full(shape, -1, dtype=np.int64)
    number = np.zeros(shape)
    depth[sources, np.arange(len(sources))] = 0
    number[sources, np.arange(len(sources))] = 1
    last = number
    step = 0
    while last.any():
        step += 1
        last = np.where(depth < 0, adjacency @ last, 0)
        depth[last > 0] = step
        number = number + last
    return depth, number
