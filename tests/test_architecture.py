"""Rules of the code that the linters do not know. Which package may import which is import-linter's to say."""

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from ontology.terms import Vocabulary

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "extraction", "graph", "api")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
MADE = ROOT / "examples" / "client" / "dramatis_client"
"""By a program, and not to be read."""
EXAMPLES = [path for path in sorted((ROOT / "examples").rglob("*.py")) if MADE not in path.parents]
EVERYTHING = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py")), *EXAMPLES]
LONGEST_FILE = 400
READ_THE_ENVIRONMENT = {"api/settings.py", "api/__main__.py"}
KNOW_THE_TIME = {"graph/server", "api/access/keys.py", "api/jobs/ledger.py", "api/operating/requests.py"}
"""How long to wait for a process is not part of any result; a key of the API is chance, with its day, and so is the id
of a request; when a job was begun and ended is no part of what it stores."""
UNREPEATABLE = {
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("date", "today"),
    ("time", "time"),
    ("uuid", "uuid1"),
    ("uuid", "uuid4"),
    ("os", "urandom"),
}
ALSO_PLAIN_WORDS = {"relations", "territory"}
"""Modes whose names the code needs in another sense: what articles state of actors, a noun of places."""
OF_A_WHOLE_PACKAGE = {
    "extraction/coreference/test_sieves.py",
    "extraction/page/test_document.py",
    "extraction/page/test_pages.py",
    "extraction/page/test_reading.py",
    "extraction/test_any_text.py",
    "extraction/test_repeatable.py",
    "extraction/test_robustness.py",
    "extraction/test_examples.py",
    "graph/analytics/test_crisis.py",
    "ontology/test_alignments.py",
    "ontology/test_owl.py",
}
UNREPEATABLE_MODULES = {"random", "secrets"}


def where(path: Path, node: ast.stmt | ast.expr | ast.excepthandler) -> str:
    return f"{path.relative_to(ROOT)}:{node.lineno}"


def nodes(path: Path) -> Iterator[ast.AST]:
    """Everything in a module but its `__all__`, which holds the names of Python things."""
    module = ast.parse(path.read_text(encoding="utf-8"), str(path))
    for statement in module.body:
        if not (isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__all__"):
            yield from ast.walk(statement)


def may(path: Path, allowed: set[str]) -> bool:
    name = str(path.relative_to(ROOT))
    return any(name == one or name.startswith(one + "/") for one in allowed)


def test_names_of_types_are_data_and_no_literals(vocabulary: Vocabulary) -> None:
    names = {
        *vocabulary.event_types,
        *chain.from_iterable(event_type.modes for event_type in vocabulary.event_types.values()),
        *vocabulary.relation_types,
        *(relation.edge for relation in vocabulary.relation_types.values()),
        *vocabulary.actor_classes,
        *(event_type.local for event_type in vocabulary.event_types.values()),
    } - ALSO_PLAIN_WORDS
    literals = [
        f"{where(path, node)} {node.value!r}"
        for path in SOURCES
        for node in nodes(path)
        if isinstance(node, ast.Constant) and node.value in names
    ]
    assert literals == []


def test_files_are_short() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in EVERYTHING}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_error_is_caught_that_was_not_thought_of() -> None:
    def too_wide(kind: ast.expr | None) -> bool:
        kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
        return any(one is None or (isinstance(one, ast.Name) and one.id == "Exception") for one in kinds)

    handlers = [
        where(path, node)
        for path in EVERYTHING
        for node in nodes(path)
        if isinstance(node, ast.ExceptHandler) and too_wide(node.type)
    ]
    assert handlers == []


def test_environment_is_read_in_entry_points_only() -> None:
    reads = [
        where(path, node)
        for path in SOURCES
        for node in nodes(path)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in {("os", "environ"), ("os", "getenv")}
        and not may(path, READ_THE_ENVIRONMENT)
    ]
    assert reads == []


def test_no_result_depends_on_the_clock_or_on_chance() -> None:
    def unrepeatable(node: ast.AST) -> bool:
        match node:
            case ast.Attribute(ast.Name(module), name):
                return (module, name) in UNREPEATABLE
            case ast.Import(names):
                return any(alias.name in UNREPEATABLE_MODULES for alias in names)
            case ast.ImportFrom(module):
                return module in UNREPEATABLE_MODULES
        return False

    found = [
        where(path, node)
        for path in SOURCES
        for node in nodes(path)
        if isinstance(node, ast.expr | ast.stmt) and unrepeatable(node) and not may(path, KNOW_THE_TIME)
    ]
    assert found == []


def test_no_file_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
    assert [path for path in EVERYTHING if drawers & {part.removesuffix(".py") for part in path.parts}] == []


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


def test_tests_mirror_the_tree() -> None:
    """tests/graph/test_rows.py is for graph/rows.py or graph/rows/."""
    strays = []
    for package in PACKAGES:
        for path in sorted((ROOT / "tests" / package).rglob("test_*.py")):
            of = path.relative_to(ROOT / "tests")
            module = ROOT / of.with_name(of.name.removeprefix("test_"))
            of_the_whole = module.stem == module.parent.name or str(of) in OF_A_WHOLE_PACKAGE
            there = (module, module.with_suffix(""), module.with_name(f"__{module.stem}__.py"))
            if not of_the_whole and not any(path.exists() for path in there):
                strays.append(str(of))
    assert strays == []
