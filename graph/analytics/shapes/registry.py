"""All analyses that there are: one of each module of `graph.analytics`."""

import functools
import pkgutil
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

from graph import analytics
from graph.analytics.shapes.analysis import Analysis


@functools.cache
def analyses() -> Mapping[str, Analysis[Any, Any, Any]]:
    """By name, in the order of their names. Raises `TypeError` for a module without one, or a name given twice."""
    found: dict[str, Analysis[Any, Any, Any]] = {}
    for each in pkgutil.iter_modules(analytics.__path__):
        if each.ispkg:
            continue
        analysis = getattr(import_module(f"{analytics.__name__}.{each.name}"), "ANALYSIS", None)
        if not isinstance(analysis, Analysis):
            raise TypeError(f"{analytics.__name__}.{each.name} has no ANALYSIS")
        if analysis.name in found:
            raise TypeError(f"two modules of {analytics.__name__} have an analysis {analysis.name!r}")
        found[analysis.name] = analysis
    return MappingProxyType(dict(sorted(found.items())))
