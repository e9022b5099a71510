"""The pictures of the documents, of the invented crisis of `examples/crisis.py`: `make pictures`."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from api.pictures.drawing import drawn
from api.pictures.picture import Picture, PictureFormat, written
from examples.crisis import MEDIATOR, crisis
from graph.analytics import communities, dyad_scores, ego, matrix, timeline
from graph.described import ActorId
from ontology.identity import name_id
from ontology.vocabulary import load

ROOT = Path(__file__).parents[1]
ASKED: Mapping[str, object] = MappingProxyType(
    {
        "communities": communities.Params(),
        "dyad-scores": dyad_scores.Params(one=ActorId(name_id("Arvia")), other=ActorId(name_id("Borun"))),
        "ego": ego.Params(actor=ActorId(name_id(MEDIATOR))),
        "matrix": matrix.Params(),
        "timeline": timeline.Params(),
    }
)
"""What each picture is asked with, by its analysis."""


def main() -> None:
    """Writes each picture into the folder of pictures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--folder", type=Path, default=ROOT / "docs" / "pictures")
    folder: Path = options.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures().items():
        (folder / f"{name}.svg").write_bytes(written(picture, PictureFormat.SVG))
        print(f"{folder / name}.svg: {picture.title}")


def pictures() -> dict[str, Picture]:
    """All of them, by name."""
    read = crisis(load())
    return {name: drawn(name, params, read) for name, params in ASKED.items()}


if __name__ == "__main__":
    main()
