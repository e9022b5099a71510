"""`dramatis version`."""

from importlib.metadata import version as installed

from ontology.model import SCHEMA_VERSION


def version() -> None:
    """Say which version this is, and which form its graph and its extraction documents have."""
    print(f"dramatis {installed('dramatis')} (schema {SCHEMA_VERSION})")
