"""A picture of the graph that `make demo` has filled, asked of its running API: `make picture`."""

import argparse
import sys
from pathlib import Path
from typing import Any

import httpx

from api import background
from examples.drawing import answer, choice, evidence, legend, svg
from examples.drawing.answer import Event, Relation
from examples.drawing.graph import GREY, INK, PAPER, QUADS, Graph, drawn, positions
from examples.drawing.layout import Frame

ROOT = Path(__file__).parents[1]
NODES = 24
WIDTH, MARGIN, GRAPH_HEIGHT = 900, 16, 470


def main() -> None:
    """Writes the picture, or says in a sentence why it cannot."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--home", type=Path, default=ROOT / ".dramatis" / "demo", help="whose API is asked")
    options.add_argument("--output", type=Path, default=ROOT / "docs" / "graph.svg")
    chosen = options.parse_args()
    api = background.running(chosen.home.resolve())
    if api is None:
        sys.exit(f"no API is running in {chosen.home}: run make demo first")
    try:
        events, relations = ask(api.url)
    except httpx.HTTPError as error:
        sys.exit(f"the API at {api.url} does not answer ({error}): run make demo-down and make demo, then try again")
    if not choice.between_named(events):
        sys.exit(f"the graph in {chosen.home} has no event between two actors: run make demo first")
    chosen.output.write_text(picture(events, relations), encoding="utf-8")
    print(f"{chosen.output} shows some of {len(events)} events")


def ask(url: str) -> tuple[list[Event], set[Relation]]:
    """All events, page by page, and the relations of those who take part."""
    events: list[Event] = []
    relations: set[Relation] = set()
    after = None
    while True:
        response = httpx.post(f"{url}/graphql", json={"query": answer.QUERY, "variables": {"after": after}}, timeout=60)
        response.raise_for_status()
        told: dict[str, Any] = response.json()
        if told.get("errors"):
            sys.exit(f"the API at {url} refused the question: {told['errors'][0]['message']}")
        page = told["data"]["events"]
        events += answer.events(page)
        relations |= answer.relations(page)
        if not page["pageInfo"]["hasNextPage"]:
            return events, relations
        after = page["pageInfo"]["endCursor"]


def picture(events: list[Event], relations: set[Relation]) -> str:
    """The SVG: what the colours mean, the graph, and the evidence of one of its events."""
    shown = choice.choose(choice.between_named(events), nodes=NODES)
    actors = choice.actors(shown)
    graph = Graph(events=shown, actors=actors, relations=choice.among(actors, relations))
    keys, top = legend.drawn(
        graph.classes,
        hollow=any(event.auxiliary for event in shown),
        left=MARGIN,
        right=WIDTH - MARGIN,
        top=MARGIN,
    )
    bottom = top + GRAPH_HEIGHT
    frame = Frame(left=MARGIN, top=top + MARGIN, right=WIDTH - MARGIN, bottom=bottom)
    opened = choice.opened(shown)
    boxes = positions(graph, frame=frame, pinned={opened.id: (MARGIN + 110, bottom - 24)})
    height = bottom + evidence.height(opened) + MARGIN
    heads = [svg.arrowhead(quad, colour) for quad, colour in QUADS.items()]
    heads += [svg.arrowhead("stated", GREY), svg.arrowhead("evidence", INK)]
    caption = f"{len(shown)} of {len(events)} events, {len(actors)} actors, and the evidence of one event"
    return svg.document(
        [
            svg.element("defs", *heads),
            svg.element("rect", width=WIDTH, height=height, rx=6, fill=PAPER, stroke="#cbd2d9"),
            *keys,
            *drawn(graph, boxes, opened=opened),
            *evidence.drawn(opened, top=bottom, start=boxes[opened.id]),
        ],
        width=WIDTH,
        height=height,
        title="Who did what to whom",
        description=caption,
    )


if __name__ == "__main__":
    main()
