"""The style sheet (GraSS) of Neo4j Browser: who is who by colour, what happens by how friendly it is, and captions."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType

from ontology.terms import Vocabulary

_NODES: Mapping[str, tuple[str, int, str]] = MappingProxyType(
    {
        "Actor": ("#6b7a8f", 60, "{name}"),
        "Event": ("#b9b4a7", 55, "{name}"),
        "Place": ("#7a9e7e", 45, "{name}"),
        "Report": ("#e0d8c3", 45, "{trigger_text}"),
        "Sentence": ("#f4f1e8", 90, "{text}"),
        "Article": ("#3d3a36", 70, "{title}"),
        "Quotation": ("#efe3b8", 75, "{text}"),
        "Quantity": ("#d9cfe6", 40, "{value} {unit}"),
    }
)
"""Colour, diameter in pixels, and caption, by label. Nodes of the labels that are left out are nothing to look at."""
_SIDES: Mapping[str, str] = MappingProxyType(
    {
        "hasActor": "by",
        "hasRecipient": "to",
        "hasPlace": "in",
        "tellsOf": "tells of",
        "readIn": "read in",
        "sentenceOf": "of",
    }
)
"""What stands on an arrow, where that reads better than the name of its type."""
_QUIET = ("mentionedIn", "describedIn")
"""Arrows that Neo4j Browser adds of itself between what it shows, and that say little."""


def style(vocabulary: Vocabulary) -> str:
    """The whole sheet. A later rule goes before an earlier one."""
    return "\n".join(_rules(vocabulary)) + "\n"


def _rules(vocabulary: Vocabulary) -> Iterator[str]:
    yield _rule("node", diameter="50px", color="#c8c8c8", caption="{name}")
    yield _rule("relationship", color="#a5abb6", caption="<type>")
    for label, (color, diameter, caption) in _NODES.items():
        yield _rule(f"node.{label}", diameter=f"{diameter}px", color=color, caption=caption)
    colors = _colors()
    for name, of_class in vocabulary.actor_classes.items():
        shown = next((colors[one] for one in (name, *vocabulary.ancestors(name)) if one in colors), None)
        if shown:
            yield _rule(f"node.{of_class.local}", diameter="60px", color=shown, caption="{name}")
    for event_type in vocabulary.event_types.values():
        yield _rule(f"node.{event_type.local}", diameter="55px", color=colors[event_type.quad], caption="{name}")
    for name, caption in _SIDES.items():
        yield _rule(f"relationship.{vocabulary.structure[name]}", color="#a5abb6", caption=caption)
    for name in _QUIET:
        yield _rule(f"relationship.{vocabulary.structure[name]}", color="#e6e8ec", caption=" ")
    yield _rule("relationship.DEALS_WITH", color="#6b7a8f", caption="{sum}")


def _colors() -> Mapping[str, str]:
    """By the names of classes."""
    lines = files("graph.browser").joinpath("colors.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def _rule(selector: str, **properties: str) -> str:
    light = _is_light(properties["color"])
    shown = {
        **properties,
        "shaft-width": "2px",
        "font-size": "11px",
        "border-color": properties["color"],
        "text-color-internal": "#22201d" if light else "#ffffff",
    }
    lines = "".join(f"  {name}: {_value(name, value)};\n" for name, value in shown.items())
    return f"{selector} {{\n{lines}}}"


def _value(name: str, value: str) -> str:
    return f"'{value}'" if name == "caption" else value


def _is_light(color: str) -> bool:
    """Whether black letters read better on it (luminance by ITU-R BT.601)."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return 299 * red + 587 * green + 114 * blue > 140_000
