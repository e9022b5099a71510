"""The root fields, found: a question is asked as it says itself, or as a file of `api.queries` has it."""

import functools
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType, ModuleType
from typing import Any

import strawberry

from api import queries
from api.questions.resolver import resolver
from graph import queries as graph_queries
from ontology import discovery


@dataclass(frozen=True, slots=True)
class Root:
    """A root field: the module of its question, and what resolves it."""

    question: ModuleType
    resolver: Callable[..., Any]

    def field(self) -> Any:
        """In GraphQL; what it means is the question's docstring."""
        return strawberry.field(resolver=self.resolver, description=inspect.getdoc(self.question))


@functools.cache
def roots() -> Mapping[str, Root]:
    """All of them by name, in the order of their names. Raises `DiscoveryError` for a question that is none."""
    by_hand = discovery.modules(queries)
    return MappingProxyType(
        {
            name: Root(question, getattr(by_hand[name], name) if name in by_hand else resolver(name, question))
            for name, question in discovery.modules(graph_queries).items()
        }
    )
