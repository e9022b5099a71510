"""Reading a document: parsed, measured, validated and priced, once for all requests that send it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from graphql import DocumentNode, GraphQLError, GraphQLSchema, NoSchemaIntrospectionCustomRule, parse, validate
from graphql.validation import specified_rules
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from api.limits import bounds
from api.limits.cost import Price, prices
from api.limits.refused import refused
from api.limits.scan import tokens
from api.limits.shape import Shape, shape

_RULES = (*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule)


@dataclass(frozen=True, slots=True)
class Read:
    """What there is to know of a document: itself with its prices, or its errors.

    In `kept` others put what they have made of it, to have it when it comes again.
    """

    document: DocumentNode | None
    errors: tuple[GraphQLError, ...] = ()
    prices: Mapping[str | None, Price] | None = None
    kept: dict[object, Any] = field(default_factory=dict, compare=False)


class Reading:
    """Reads documents for one schema, and keeps the last."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self.read = lru_cache(maxsize=bounds.CACHED)(self._read)

    def _read(self, text: str, *, explores: bool) -> Read:
        """The document; who does not explore may not ask for the schema, and is not told what is like a wrong name."""
        if too_long := _too_long(text):
            return Read(None, (too_long,))
        try:
            document = parse(text, max_lexical_tokens=bounds.TOKENS)
            errors = list(_beyond(shape(document)))
        except GraphQLError as error:
            return Read(None, (error,))
        except RecursionError:
            return Read(None, (_too_deep(bounds.TOKENS),))
        rules = _RULES if explores else (*_RULES, NoSchemaIntrospectionCustomRule)
        errors = errors or validate(
            self._schema, document, rules, max_errors=bounds.ERRORS, hide_suggestions=not explores
        )
        return Read(None, tuple(errors)) if errors else Read(document, prices=prices(document, self._schema))


def _too_long(text: str) -> GraphQLError | None:
    if len(text) > bounds.CHARACTERS:
        return refused(
            f"a query may have {bounds.CHARACTERS} characters, and this one has {len(text)}: send what is long in "
            "variables",
            code="TOO_LONG",
            found=len(text),
            allowed=bounds.CHARACTERS,
        )
    if (found := tokens(text, bounds.TOKENS)) > bounds.TOKENS:
        return refused(
            f"a query may have {bounds.TOKENS} tokens, and this one has more: ask in several",
            code="TOO_MANY_TOKENS",
            found=found,
            allowed=bounds.TOKENS,
        )
    return None


def _too_deep(found: int) -> GraphQLError:
    return refused(
        f"a query may be {bounds.DEPTH} fields deep, and this one is deeper",
        code="TOO_DEEP",
        found=found,
        allowed=bounds.DEPTH,
    )


def _beyond(found: Shape) -> Iterator[GraphQLError]:
    if found.depth > bounds.DEPTH:
        yield _too_deep(found.depth)
    for what, code, number, allowed in (
        ("fields", "TOO_MANY_FIELDS", found.fields, bounds.FIELDS),
        ("aliases", "TOO_MANY_ALIASES", found.aliases, bounds.ALIASES),
        ("directives", "TOO_MANY_DIRECTIVES", found.directives, bounds.DIRECTIVES),
        ("fields of one name at one place", "TOO_MANY_REPEATS", found.repeats, bounds.REPEATS),
    ):
        if number > allowed:
            yield refused(
                f"a query may have {allowed} {what}, and this one has {number}",
                code=code,
                found=number,
                allowed=allowed,
            )
