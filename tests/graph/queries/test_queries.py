"""What holds of every question."""

import inspect
from dataclasses import fields, is_dataclass
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

from graph import queries

MODULES = [
    import_module(f"{queries.__name__}.{module.name}") for module in iter_modules(queries.__path__) if not module.ispkg
]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_each_file_is_one_question_with_a_description(module: ModuleType) -> None:
    own = [
        name
        for name, value in vars(module).items()
        if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
    ]

    assert own == ["query"]
    assert is_dataclass(module.Params)
    assert (module.__doc__ or "").strip().endswith(".")
    assert list(inspect.signature(module.query).parameters) == ["params", "wanted", "ground"]
    assert inspect.getdoc(module.Params) not in (None, "")
    assert fields(module.Params)
