"""docs/structure.md is what the code is; docs/dependencies.md names each library, and the guide each document."""

import re
import tomllib
from pathlib import Path

import pytest

from tests import structure

DOCS = structure.ROOT / "docs"


def test_the_page_is_made_of_the_code() -> None:
    assert (DOCS / "structure.md").read_text(encoding="utf-8") == structure.page()


def test_a_folder_has_to_say_what_it_holds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for package in structure.PACKAGES:
        (tmp_path / package / "parts").mkdir(parents=True)
        (tmp_path / package / "__init__.py").write_text('"""What it is for."""\n', encoding="utf-8")
        (tmp_path / package / "parts" / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text("[project]\ndependencies = []\n", encoding="utf-8")
    monkeypatch.setattr(structure, "ROOT", tmp_path)
    with pytest.raises(ValueError, match=r"^api/parts/__init__\.py has no docstring"):
        structure.page()


def test_each_dependency_has_its_reason() -> None:
    project = tomllib.loads((structure.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = set(re.findall(r"^\| `([\w-]+)`", (DOCS / "dependencies.md").read_text(encoding="utf-8"), re.MULTILINE))
    required = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    assert named == {re.split(r"[<>=;\s]", requirement, maxsplit=1)[0] for requirement in required}


def test_the_guide_leads_to_each_document() -> None:
    guide = (DOCS / "README.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(([\w.-]+\.(?:md|json))\)", guide))
    assert linked == {file.name for file in DOCS.iterdir() if file.suffix in {".md", ".json"}} - {"README.md"}
