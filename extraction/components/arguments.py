"""Arguments: who stands in the slots of a trigger's frame."""

from collections.abc import Callable

from extraction.notes import notes
from extraction.parse import Doc
from extraction.slots import slots_of

REQUIRES = ("doc.user_data.candidates", "doc.user_data.mentions")
ASSIGNS = ("doc.user_data.candidates",)


def build() -> Callable[[Doc], Doc]:
    """The component that fills the actors and recipients of the candidates of a document."""

    def arguments(doc: Doc) -> Doc:
        found = notes(doc)
        slots = slots_of(found)
        for candidate in found.candidates:
            slots.fill(candidate)
        return doc

    return arguments
