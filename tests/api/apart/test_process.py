import pickle

import pytest

from api.apart.process import told
from api.errors import RequestError
from api.guard.refusal import RefusedError
from graph.bolt import StoreError, UnreachableError
from graph.store import NotStoredError
from ontology.errors import DramatisError


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (UnreachableError("gone"), UnreachableError),
        (RequestError("gone"), RequestError),
        (NotStoredError("gone", ("a",)), StoreError),
        (RefusedError("gone", status=400, code="BAD"), DramatisError),
    ],
)
def test_an_error_is_sent_as_the_nearest_kind_that_is_words_alone(error: DramatisError, kind: type) -> None:
    sent = pickle.loads(pickle.dumps(told(error)))  # noqa: S301 (our own)
    assert isinstance(sent, kind)
    assert str(sent) == str(error)
