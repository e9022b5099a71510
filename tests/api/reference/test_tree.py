"""The overview, as a terminal of 60 columns shows it."""

import io

from rich.console import Console

from api.reference.tree import tree
from tests.api.reference.shown import REFERENCE


def test_an_overview() -> None:
    out = Console(file=io.StringIO(), width=60, color_system=None)
    with out.capture() as captured:
        out.print(tree(REFERENCE, version="1.2"))
    assert [line.rstrip() for line in captured.get().splitlines()] == [
        "Dramatis ontology 1.2",
        "├── Event types (1)",
        "│   └── GREET  verbal cooperation, +1  To say hello &",
        "│       <wave>.",
        "│       └── warmly +2",
        "└── Readings (1)",
        "    └── EndedAidIsRefusal",
    ]
