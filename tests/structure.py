"""The structure of the code as a page: `python -m tests.structure` prints it, and docs/structure.md is what it printed.

Which package imports which, and which libraries only one of them imports, is read from the imports themselves; what a
folder is for is the first sentence of its `__init__.py`.
"""

import re
import tomllib
from ast import get_docstring, parse
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from itertools import chain, pairwise, permutations
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
PACKAGES = ("api", "extraction", "graph", "ontology")

_ABOUT = """# How the code is laid out

Made by `make reference` from the imports and the first sentence of each folder. [architecture.md](architecture.md) \
says how a text goes through it.

An arrow is from who imports to what is imported. Against the arrows nothing may be imported; `lint-imports` refuses \
it. Below the folders are the libraries that no other package imports; [dependencies.md](dependencies.md) has all.
"""


def page() -> str:
    """The diagram, and a table of the folders of each package, in Markdown."""
    imports = grimp.build_graph(*PACKAGES, include_external_packages=True, cache_dir=None)
    return "\n".join([_ABOUT, *_diagram(imports), "", *_tables()])


def _diagram(imports: grimp.ImportGraph) -> Iterator[str]:
    yield "```mermaid\nflowchart TB"
    own = _libraries(imports)
    for package in PACKAGES:
        folders = [folder.name for folder in _folders(package)]
        yield f'  subgraph {package}_["{package}/"]'
        yield f'    {package}["{_rows(folders)}"]'
        yield f'    {package}_only(["{_rows(own[package])}"])'
        yield "  end"
    yield from (
        f"  {importer}_ --> {imported}_"
        for importer, imported in permutations(PACKAGES, 2)
        if imports.find_shortest_chains(importer, imported)
    )
    yield "```"


def _libraries(imports: grimp.ImportGraph) -> dict[str, list[str]]:
    """The dependencies that only this package imports, by package."""
    dependencies = {_name(requirement) for requirement in _project()["dependencies"]}
    provided_by = packages_distributions()
    used: dict[str, set[str]] = {package: set() for package in PACKAGES}
    for module in imports.modules:
        for imported in imports.find_modules_directly_imported_by(module) if _top(module) in PACKAGES else ():
            used[_top(module)] |= dependencies & {name.lower() for name in provided_by.get(_top(imported), ())}
    users = Counter(chain.from_iterable(used.values()))
    return {package: sorted(name for name in used[package] if users[name] == 1) for package in PACKAGES}


def _project() -> dict[str, list[str]]:
    project: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def _name(requirement: str) -> str:
    """Of the distribution, without the versions that are asked for."""
    return re.split(r"[<>=;\s]", requirement, maxsplit=1)[0].lower()


def _tables() -> Iterator[str]:
    for package in PACKAGES:
        yield f"## {package}/\n\n{_about(ROOT / package)}\n\n| folder | holds |\n| --- | --- |"
        yield from (f"| `{package}/{folder.name}/` | {_about(folder)} |" for folder in _folders(package))
        yield ""


def _folders(package: str) -> list[Path]:
    return sorted(file.parent for file in (ROOT / package).glob("*/__init__.py"))


def _about(folder: Path) -> str:
    """The first paragraph of the folder's docstring. Raises `ValueError` for a folder that does not say what it is."""
    text = get_docstring(parse((folder / "__init__.py").read_text(encoding="utf-8")))
    if not text:
        raise ValueError(f"{folder.relative_to(ROOT)}/__init__.py has no docstring that says what the folder holds")
    return " ".join(text.split("\n\n")[0].split())


def _rows(names: list[str], each: int = 5) -> str:
    """Names in lines of so many."""
    starts = [*range(0, len(names), each), len(names)]
    return "<br>".join(" · ".join(names[start:end]) for start, end in pairwise(starts))


def _top(module: str) -> str:
    return module.partition(".")[0]


if __name__ == "__main__":
    print(page(), end="")
