"""Folders of files that define something each, and what is wrong with some."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from ontology import discovery
from ontology.discovery import DiscoveryError, discovered


@dataclass(frozen=True)
class Plant:
    """What the files define."""

    name: str
    height: int = 0


PLANT = "from tests.ontology.test_discovery import Plant\n"


@pytest.fixture
def garden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Mapping[str, str]], ModuleType]:
    """A package of files with these contents."""

    def made(files: Mapping[str, str]) -> ModuleType:
        package = ModuleType(f"garden_{tmp_path.name}")
        package.__path__ = [str(tmp_path)]
        monkeypatch.setitem(sys.modules, package.__name__, package)
        for name, content in files.items():
            (tmp_path / f"{name}.py").write_text(PLANT + content)
        return package

    return made


def test_each_file_is_found_by_its_name(garden: Callable[[Mapping[str, str]], ModuleType]) -> None:
    package = garden({"oak": "PLANT = Plant('oak', 40)", "black_pine": "PLANT = Plant('black-pine')"})
    assert discovery.names(package) == ("black_pine", "oak")
    assert dict(discovered(package, "PLANT", Plant)) == {"black-pine": Plant("black-pine"), "oak": Plant("oak", 40)}


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"oak": ""}, "oak must define one Plant, PLANT, and has none"),
        ({"oak": "TREE = Plant('oak')"}, "oak must define one Plant, PLANT, and has TREE"),
        ({"oak": "PLANT = Plant('oak'); YEW = Plant('yew')"}, "must define one Plant, PLANT, and has PLANT, YEW"),
        ({"oak": "PLANT = Plant('yew')"}, "oak defines 'yew': name both alike"),
        ({"oak": "PLANT = Plant('oak', 9)", "yew": "PLANT = Plant('yew', 9)"}, r"yew and .*\.oak both claim '9 m'"),
    ],
)
def test_what_a_file_lacks_is_told(
    garden: Callable[[Mapping[str, str]], ModuleType], files: Mapping[str, str], told: str
) -> None:
    with pytest.raises(DiscoveryError, match=told):
        discovered(garden(files), "PLANT", Plant, claims=lambda plant: (f"{plant.height} m",))
