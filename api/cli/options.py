"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from extraction.sources import formats
from ontology.discovery import names

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help=f"Files ({', '.join(names(formats))}; JSONL of articles or of extraction documents), folders of them, "
        "http(s) addresses, or - for standard input.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="When the articles that state no date were published, such as 2014-03-30."),
]
Source = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Where the articles are from: keeps apart equal ids of different sources."),
]
AllowPrivateAddresses = Annotated[
    bool,
    typer.Option(
        "--allow-private-addresses",
        help="Also fetch from this machine and its network, where an address, or one that it leads to, points there.",
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        min=1,
        max=256,
        metavar="N",
        help="Processes that read articles, of 500 MB each; by default one for each processor, four at most, where "
        "there is much to read.",
    ),
]
Report = Annotated[
    Path | None,
    typer.Option(
        "--report",
        metavar="FILE",
        help="Write there what became of each article, one JSON object a line, and a summary in the end.",
    ),
]
