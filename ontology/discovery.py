"""What the files of a folder define, one thing each: a new file is found by being there."""

import pkgutil
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import Protocol

from ontology.errors import DramatisError


class DiscoveryError(DramatisError):
    """A file that does not define what its folder is for, or claims what is another's."""


def names(package: ModuleType) -> tuple[str, ...]:
    """The names of the package's modules, in their order; folders in it are none. Nothing is imported."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(package.__path__) if not module.ispkg))


def modules(package: ModuleType) -> Mapping[str, ModuleType]:
    """The package's modules by their names, in the order of these."""
    return MappingProxyType({name: import_module(f"{package.__name__}.{name}") for name in names(package)})


class Named(Protocol):
    """What a file defines: it is called as the file is, with - where that has _."""

    @property
    def name(self) -> str:
        """What it is asked for by."""


def discovered[T: Named](
    package: ModuleType, variable: str, kind: type[T], *, claims: Callable[[T], Iterable[str]] = lambda _: ()
) -> Mapping[str, T]:
    """The `kind` that each module has in a `variable`, by their names, in the order of these.

    `claims` are what belongs to one of them alone. Raises `DiscoveryError` for a module that has none, or several, or
    one of another name, and for two that claim the same.
    """
    found: dict[str, T] = {}
    owners: dict[str, str] = {}
    for key, module in modules(package).items():
        there = {each: value for each, value in vars(module).items() if isinstance(value, kind)}
        if list(there) != [variable]:
            has = ", ".join(there) or "none"
            raise DiscoveryError(f"{module.__name__} must define one {kind.__name__}, {variable}, and has {has}")
        value = there[variable]
        if value.name.replace("-", "_") != key:
            raise DiscoveryError(f"{module.__name__} defines {value.name!r}: name both alike")
        found[value.name] = value
        for claim in claims(value):
            if claim in owners:
                raise DiscoveryError(f"{module.__name__} and {package.__name__}.{owners[claim]} both claim {claim!r}")
            owners[claim] = key
    return MappingProxyType(found)
