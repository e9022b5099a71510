"""What is known of a question in SPARQL before it is put to anybody. Pure.

Oxigraph would follow SERVICE to whatever address a question names. It has no words for what ends a word ("1service" is
a number and a keyword to it), so that this does not look for words either, but for those letters in whatever is neither
text, IRI, variable, nor the second part of a name. That the process has no way into a network is the second wall.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from api.guard.refusal import RefusedError

CHARACTERS = 100_000
"""Of a question."""
DEPTH = 64
"""Brackets inside one another: some thousands would be more than a process has room for."""

_BAD, _TOO_LARGE = 400, 413
_LOCAL = r"(?:[\w:-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
_TOKEN = re.compile(
    rf"""
      (?P<text>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''
        |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    | (?P<iri><[^<>"{{}}|^`\s]*>)
    | (?P<comment>\#[^\n\r]*)
    | (?P<plain>[?$]\w+|@[A-Za-z]+(?:-[A-Za-z0-9]+)*|_:\w(?:[\w.-]*[\w-])?)
    | (?P<name>(?P<prefix>(?:[^\W_](?:[\w.-]*[\w-])?)?):(?:{_LOCAL}(?:(?:{_LOCAL}|\.)*{_LOCAL})?)?)
    | (?P<word>\w+)
    | (?P<open>[(\[{{])
    | (?P<close>[)\]}}])
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a question: its kind is a group of the pattern."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and whether it says itself which graphs it is about."""

    text: str
    names_graphs: bool


def question(text: str, *, graphs: str) -> Question:
    """The question, if it is one that may be asked of graphs whose IRIs begin in this way.

    Raises `RefusedError`: 413 for one that is too long, 400 for what may not stand in one. Whether it is one at all is
    not looked at.
    """
    if len(text) > CHARACTERS:
        raise RefusedError(
            f"a question may have {CHARACTERS} characters, and this one has {len(text)}",
            status=_TOO_LARGE,
            code="TOO_LONG",
        )
    tokens = [token for token in _tokens(text) if token.kind != "comment"]
    _check_service(tokens)
    _check_depth(tokens)
    prefixes = _prefixes(tokens)
    froms = [token for token in tokens if _ends(token, "from") and not _is_declared(token, prefixes)]
    named = [after for before, after in pairwise(tokens) if before in froms or before.text.lower() == "named"]
    for token in named:
        iri = _iri(token, prefixes)
        if iri is not None and not iri.startswith(graphs):
            raise _bad(f"there is no graph {iri}: those that there are begin with {graphs}", "NO_SUCH_GRAPH")
    return Question(text, bool(froms))


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        yield Token(str(found.lastgroup), found[0])


def _check_service(tokens: Sequence[Token]) -> None:
    for token in tokens:
        # ":x" may follow a keyword without a space, and then looks like a name with a prefix.
        said = token.text.partition(":")[0] if token.kind == "name" else token.text if token.kind == "word" else ""
        if "service" in said.lower():
            raise _bad("SERVICE is not done here, and nothing else may have that name: ask the other endpoint yourself")


def _check_depth(tokens: Sequence[Token]) -> None:
    depth = 0
    for token in tokens:
        depth += (token.kind == "open") - (token.kind == "close")
        if depth > DEPTH:
            raise _bad(f"a question may have {DEPTH} brackets inside one another, and this one has more", "TOO_DEEP")


def _prefixes(tokens: Sequence[Token]) -> MappingProxyType[str, str]:
    """Those that the question declares."""
    three = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return MappingProxyType(
        {
            name.text.removesuffix(":"): iri.text[1:-1]
            for word, name, iri in three
            if _ends(word, "prefix") and name.kind == "name" and iri.kind == "iri"
        }
    )


def _ends(token: Token, keyword: str) -> bool:
    """Whether the keyword stands there, or may."""
    said = token.text.partition(":")[0] if token.kind == "name" else token.text
    return token.kind in {"word", "name"} and said.lower().endswith(keyword)


def _is_declared(token: Token, prefixes: MappingProxyType[str, str]) -> bool:
    return token.kind == "name" and token.text.partition(":")[0] in prefixes


def _iri(token: Token, prefixes: MappingProxyType[str, str]) -> str | None:
    """What it stands for; None for what is none, or not known to be one."""
    if token.kind == "iri":
        return token.text[1:-1]
    prefix, _, local = token.text.partition(":")
    return f"{prefixes[prefix]}{local}" if token.kind == "name" and prefix in prefixes else None


def _bad(why: str, code: str = "REFUSED") -> RefusedError:
    return RefusedError(why, status=_BAD, code=code)
