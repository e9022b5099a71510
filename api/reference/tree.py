"""The whole ontology at a glance, for a terminal."""

from collections.abc import Iterable

from rich.text import Text
from rich.tree import Tree

from ontology.reference import Entry, Section


def tree(sections: Iterable[Section], *, version: str) -> Tree:
    """Each section with its terms; of brief sections the names alone."""
    root = Tree(Text(f"Dramatis ontology {version}", style="bold"))
    for section in sections:
        count = sum(1 for top in section.entries for entry in top.whole() if entry.kind != "mode")
        branch = root.add(Text.assemble((section.title, "bold"), f" ({count})"))
        if section.brief:
            branch.add(Text(", ".join(entry.name for entry in section.entries)))
        else:
            for entry in section.entries:
                _grow(branch, entry)
    return root


def _grow(branch: Tree, entry: Entry) -> None:
    summary = f"  {entry.summary}" if entry.summary else ""
    twig = branch.add(Text.assemble((entry.name, "cyan"), (summary, "green"), f"  {entry.term.definition}"))
    modes = [part for part in entry.parts if part.kind == "mode"]
    if modes:
        twig.add(Text.assemble(*_joined([_mode(mode) for mode in modes])))
    for part in entry.parts:
        if part not in modes:
            _grow(twig, part)


def _mode(mode: Entry) -> Text:
    return Text.assemble((mode.name.partition("-")[2], "cyan"), " ", (mode.summary, "green"))


def _joined(parts: list[Text]) -> list[Text]:
    return [Text.assemble(*((", ",) if n else ()), part) for n, part in enumerate(parts)]
