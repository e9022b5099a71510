"""Nodes with the label that their type gives them beside the one of their kind. Pure."""

from typing import Any

from graph.foreign import known
from graph.query import Row
from ontology.terms import Vocabulary

Labelled = dict[str, Any]
"""A row: the label, and the properties."""


def actor_labelled(properties: Row, vocabulary: Vocabulary) -> Labelled:
    """An actor with the label of its class. Raises `ForeignNameError`."""
    return {"label": known(vocabulary.actor_classes, properties["type"], "actor class").local, "properties": properties}


def event_labelled(properties: Row, vocabulary: Vocabulary) -> Labelled:
    """An event with the label of its type. Raises `ForeignNameError`."""
    return {"label": known(vocabulary.event_types, properties["type"], "event type").local, "properties": properties}
