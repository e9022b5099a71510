"""What is asked of the same tokens again and again is answered once: a parse that is finished does not change."""

from collections.abc import Callable
from functools import wraps

from extraction.mirror import Mirror
from extraction.parse import Token


def once[T](ask: Callable[[Token], T]) -> Callable[[Token], T]:
    """The same question, whose answers the mirror of a document keeps; they are shared, so nobody may change them.

    Of spaCy's own documents, whose tokens may still change, it is asked each time.
    """
    name = ask.__name__

    @wraps(ask)
    def asked(token: Token) -> T:
        doc = token.doc
        if not isinstance(doc, Mirror):
            return ask(token)
        answers: dict[int, T] = doc.answers[name]
        i = token.i
        if i not in answers:
            answers[i] = ask(token)
        return answers[i]

    return asked
