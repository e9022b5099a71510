"""What a process beside the API does, until its owner is gone."""

from collections.abc import Callable
from multiprocessing.connection import Connection as Pipe
from threading import Thread

from extraction.worker import end_with_the_owner
from ontology.errors import DramatisError

type Answers[Q, A] = Callable[[Q], A]


def answer_all[Q, A](pipe: Pipe, make: Callable[[], Answers[Q, A]]) -> None:
    """Answers one question after another, each with an answer or a `DramatisError`, until its owner is gone."""
    Thread(target=end_with_the_owner, daemon=True, name="dramatis-owner").start()
    answers: Answers[Q, A] | None = None
    try:
        while True:
            question: Q = pipe.recv()
            try:
                answers = answers or make()
                pipe.send(answers(question))
            except DramatisError as error:
                pipe.send(told(error))
    except (EOFError, ConnectionError):
        return


def told(error: DramatisError) -> DramatisError:
    """The same, of the nearest class that is made of words alone, as only such an error can be sent."""
    kinds = [each for each in type(error).__mro__ if issubclass(each, DramatisError)]
    made_otherwise = [place for place, kind in enumerate(kinds) if "__init__" in vars(kind)]
    return kinds[made_otherwise[-1] + 1 if made_otherwise else 0](str(error))
