"""What the address of a dump asks for. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from api.accepting import preferred
from api.guard.refusal import RefusedError
from api.linked.forms import BY_MEDIA_TYPE, FORMS
from graph.exports import formats
from ontology.compression import ENDINGS

_BAD, _NOT_ACCEPTABLE = 400, 406
_DEFAULT = "nquads"
_FIELDS = ("format", "compression", "text", "where", "since", "until", "actor")
_TRUTHS = {"true": True, "1": True, "false": False, "0": False}
_LONGEST = 10_000
"""Characters of a filter."""
_MOST_ACTORS = 100
_DEPTH = 30
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COMPRESSED = {".gz": "application/gzip", ".zst": "application/zstd"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A dump: its format, how it is compressed (`""`, `".gz"` or `".zst"`), of which events, and if with texts."""

    format: str
    compression: str = ""
    text: bool = True
    where: str | None = None
    since: str | None = None
    until: str | None = None
    actors: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of the file."""
        return f"dramatis{formats()[self.format].suffixes[0]}{self.compression}"

    @property
    def content_type(self) -> str:
        """The media type of the file."""
        media_type = formats()[self.format].media_type
        charset = "; charset=utf-8" if media_type.startswith("text/") else ""
        return _COMPRESSED.get(self.compression) or f"{media_type}{charset}"


def asked(fields: Mapping[str, Sequence[str]], accept: str | None) -> Asked:
    """The dump that some fields ask for, with what Accept says where they name no format.

    Raises `RefusedError`, also for a field that there is not: who mistypes a filter does not want the whole graph.
    """
    for field, values in fields.items():
        if field not in _FIELDS:
            raise _bad(f"a dump is not asked for by {field!r}: there are {', '.join(_FIELDS)}")
        if len(values) > 1 and field != "actor":
            raise _bad(f"{field} may stand once")
    one = {field: values[0] for field, values in fields.items() if values}
    return Asked(
        format=_format(one.get("format"), accept),
        compression=_compression(one.get("compression")),
        text=_truth(one.get("text", "true")),
        where=_where(one.get("where")),
        since=_day("since", one.get("since")),
        until=_day("until", one.get("until")),
        actors=_actors(fields.get("actor", ())),
    )


def _format(name: str | None, accept: str | None) -> str:
    sent = [each.name for each in formats().values() if not each.in_memory]
    if name is None:
        if accept is None:
            return _DEFAULT
        offered = [BY_MEDIA_TYPE[form.media_type] for form in FORMS if form.written]
        offered.sort(key=lambda form: form.name != _DEFAULT)
        best = preferred(accept, [form.media_type for form in offered])
        if best is None:
            what = f"nothing of what Accept asks for is here: name a format, {', '.join(sent)}"
            raise RefusedError(what, status=_NOT_ACCEPTABLE, code="NOT_ACCEPTABLE", headers={"Vary": "Accept"})
        return BY_MEDIA_TYPE[best].name
    if name not in sent:
        raise _bad(f"format cannot be {name!r}: there are {', '.join(sent)}, and `dramatis export` writes others")
    return name


def _compression(name: str | None) -> str:
    if name in (None, ""):
        return ""
    if f".{name}" not in ENDINGS:
        raise _bad(f"compression cannot be {name!r}: there are {', '.join(each[1:] for each in ENDINGS)}")
    return f".{name}"


def _truth(value: str) -> bool:
    if value not in _TRUTHS:
        raise _bad(f"text cannot be {value!r}: it is true or false")
    return _TRUTHS[value]


def _where(text: str | None) -> str | None:
    if text is None:
        return None
    depth = most = 0
    for character in text:
        depth += (character in "([{") - (character in ")]}")
        most = max(most, depth)
    if len(text) > _LONGEST or most > _DEPTH:
        raise _bad(f"where may have {_LONGEST} characters and {_DEPTH} brackets inside one another, and has more")
    return text


def _day(field: str, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise _bad(f"{field} cannot be {value!r}: write a day as 2014-03-17")


def _actors(actors: Sequence[str]) -> tuple[str, ...]:
    if len(actors) > _MOST_ACTORS or any(len(each) > _LONGEST for each in actors):
        raise _bad(f"there may be {_MOST_ACTORS} actors, each of {_LONGEST} characters")
    return tuple(actors)


def _bad(why: str) -> RefusedError:
    return RefusedError(why, status=_BAD, code="BAD_USER_INPUT")
