"""A question about a token is asked once where its parse is finished, and each time where it may still change."""

from spacy.language import Language

from extraction.mirror import mirror
from extraction.once import once
from extraction.parse import Token


def test_of_a_mirror_it_is_asked_once_and_of_a_document_each_time(english: Language) -> None:
    asked: list[str] = []

    @once
    def tag_of(token: Token) -> str:
        """The tag."""
        asked.append(token.text)
        return token.tag_

    doc = english("Ministers met.")
    assert [tag_of(token) for token in (*mirror(doc), *mirror(doc))] == ["NNS", "VBD", "."] * 2
    assert asked == ["Ministers", "met", "."]
    assert [tag_of(doc[0]), tag_of(doc[0])] == ["NNS"] * 2
    assert asked[3:] == ["Ministers"] * 2
    assert (tag_of.__name__, tag_of.__doc__) == ("tag_of", "The tag.")
