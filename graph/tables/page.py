"""The tables as a page for people: `python -m graph.tables.page` prints it, and docs/tables.md is what it printed."""

from collections.abc import Iterator

from graph.tables import TABLES

_ABOUT = """# Tables

What `dramatis export graph.csv.zip` and `graph.parquet.zip` hold, made by `make reference` from what the program \
knows. Parquet has the types; in CSV several texts stand between `; ` in one field, and what is missing is empty.

An article has ids of its own for whom it does not name, or names otherwise than by their fullest name. Where \
`identities` has such a `said_id` of the article, its `id` is the one in `actors` or `places`; all other ids are the \
same in all tables.
"""


def markdown() -> str:
    """All tables with their columns, in Markdown."""
    return "\n".join([_ABOUT, *_tables()])


def _tables() -> Iterator[str]:
    for table in TABLES:
        about = table.about[0].upper() + table.about[1:]
        yield f"## {table.name}\n\n{about}.\n\n| column | holds | |\n| --- | --- | --- |"
        yield from (f"| `{column.name}` | {column.kind.value} | {column.meaning} |" for column in table.columns)
        yield ""


if __name__ == "__main__":
    print(markdown(), end="")
