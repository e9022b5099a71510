"""The questions as an archive that Neo4j Browser takes into its favourites: a folder with a file for each."""

import io
from collections.abc import Sequence
from zipfile import ZipFile

from graph.archive import entry
from graph.browser import Question, settings


def favorites(questions: Sequence[Question]) -> bytes:
    """The archive; a favourite is called by the comment that it begins with."""
    kept = {f"00-about-whom-{at}": f"// About whom, {at}\n{command}" for at, command in enumerate(settings(), 1)}
    kept |= {question.name: f"// {question.title}\n{question.cypher}" for question in questions}
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, text in kept.items():
            archive.writestr(entry(f"Dramatis/{name}.cypher"), text + "\n")
    return stream.getvalue()
