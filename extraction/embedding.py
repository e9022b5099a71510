"""Embeddings of words: what a layer of the model computes of one word by itself, whatever stands around it.

The model's first layer looks up a word's form, its ends and its shape, and mixes them by the largest of all its matrix
products. Nothing else goes into it, so the same word always gives the same vector: each is computed once and kept.
New words are computed in blocks of one size, as a matrix product may round otherwise in another size, and what a text
gives must not hang on what was read before it.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from itertools import batched

import numpy as np
import numpy.typing as npt
from spacy import attrs
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model

REMEMBERED = 50_000
"""Words that are kept at most, 19 MB for each layer; then it starts anew."""

BLOCK = 128
"""Words that are computed at once, the last block filled up."""

_OF_WORD = frozenset({"ORTH", "LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"})
"""What a layer may look up for what it computes to hang on a word's form, its norm and the space after it alone."""

_READ = [attrs.ORTH, attrs.NORM, attrs.SPACY]
_MIX = np.array([1, 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F], dtype=np.uint64)
"""Odd numbers that make one key of the three; those of form and norm are hashes already."""

Vectors = npt.NDArray[np.float32]
Backward = Callable[[object], list[Doc]]


def remember_embeddings(nlp: Language) -> None:
    """Puts a memory in the place of each such layer of the pipeline's models; other layers stay as they are."""
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in list(model.walk()) if model is not None else ():
            for i, layer in enumerate(node.layers):
                if _is_embedding(layer):
                    node.layers[i] = _remembering(layer, nlp.vocab)


def _is_embedding(layer: Model) -> bool:
    """Whether it goes from texts to one vector a word, and what it looks up is the word's alone."""
    nodes = list(layer.walk())
    extracting = [node for node in nodes if node.name == "extract_features"]
    named = {column for node in extracting for column in node.attrs["columns"]}
    of_words = all(node.attrs.get("key_attr", "ORTH") == "ORTH" for node in nodes)
    around = any("expand_window" in node.name for node in nodes)
    return bool(named) and named <= _OF_WORD and of_words and not around and layer.name.endswith("ragged2list")


def _remembering(layer: Model, vocab: Vocab) -> Model:
    width: int = layer.get_dim("nO")
    kept = REMEMBERED
    known = np.zeros((kept, width), dtype=np.float32)
    rows: dict[int, int] = {}

    def forward(model: Model, docs: list[Doc], is_train: bool) -> tuple[list[Vectors], Backward]:
        if is_train:
            raise ValueError("a pipeline that remembers its embeddings cannot be trained")
        read = [doc.to_array(_READ).reshape(-1, len(_READ)) for doc in docs]
        keys = [(words * _MIX).sum(axis=1, dtype=np.uint64).tolist() for words in read]
        missing = _missing(keys, rows)
        if len(rows) + len(missing) > kept:
            rows.clear()
            missing = _missing(keys, rows)
        if len(missing) > kept:  # a single batch with more words than are kept
            return layer.predict(docs), _untrained
        for block in batched(missing.items(), BLOCK):
            at = len(rows)
            known[at : at + len(block)] = embedded([read[doc][i] for _, (doc, i) in block])[: len(block)]
            rows.update((key, at + n) for n, (key, _) in enumerate(block))
        return [known[[rows[key] for key in of_doc]] for of_doc in keys], _untrained

    def embedded(words: Sequence[npt.NDArray[np.uint64]]) -> Vectors:
        """The vectors of a block of words, each given by its form, norm and space."""
        filled = np.array([*words, *[words[-1]] * (BLOCK - len(words))], dtype=np.uint64)
        doc = Doc(vocab, words=[vocab.strings[form] for form in filled[:, 0].tolist()], spaces=filled[:, 2] == 1)
        doc.from_array([attrs.NORM], filled[:, 1:2])
        vectors: list[Vectors] = layer.predict([doc])
        return vectors[0]

    return Model("remembered_embedding", forward, dims={"nO": width}, ops=layer.ops)


def _missing(keys: Iterable[list[int]], rows: Container[int]) -> dict[int, tuple[int, int]]:
    """The words that are not known yet, each with where it stands: the number of its text, and of the word in it."""
    found: dict[int, tuple[int, int]] = {}
    for doc, of_doc in enumerate(keys):
        for i, key in enumerate(of_doc):
            if key not in rows and key not in found:
                found[key] = (doc, i)
    return found


def _untrained(_: object) -> list[Doc]:
    """What training would call, which this cannot do."""
    raise ValueError("a pipeline that remembers its embeddings cannot be trained")
