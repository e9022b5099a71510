"""All analyses that there are: one of each module of `graph.analytics`."""

import functools
from collections.abc import Mapping
from typing import Any

from graph import analytics
from graph.analytics.shapes.analysis import Analysis
from ontology.discovery import discovered


@functools.cache
def analyses() -> Mapping[str, Analysis[Any, Any, Any]]:
    """By name, in the order of their names. Raises `DiscoveryError`."""
    return discovered(analytics, "ANALYSIS", Analysis)
