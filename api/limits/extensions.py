"""What every operation passes on its way through the schema, in this order."""

from collections.abc import Callable

from strawberry.extensions import (
    AddValidationRules,
    MaskErrors,
    MaxAliasesLimiter,
    MaxTokensLimiter,
    ParserCache,
    QueryDepthLimiter,
    SchemaExtension,
    ValidationCache,
)

from api.limits.masking import MASKED, is_masked

DEPTH = 14
"""Fields inside one another, at most: from a page of actors to the article of an event's evidence it is 11."""
ALIASES = 30
TOKENS = 2_000
CACHED = 256
"""Documents that are kept parsed and validated."""

_RULES = [
    *QueryDepthLimiter(max_depth=DEPTH).validation_rules,
    *MaxAliasesLimiter(max_alias_count=ALIASES).validation_rules,
]
"""Made once: the cache knows a document by the rules, too, and each limiter makes a new class of its own."""


def extensions() -> list[Callable[[], SchemaExtension]]:
    """Their factories."""
    return [
        lambda: MaxTokensLimiter(max_token_count=TOKENS),
        lambda: AddValidationRules(_RULES),
        lambda: ParserCache(maxsize=CACHED),
        lambda: ValidationCache(maxsize=CACHED),
        lambda: MaskErrors(should_mask_error=is_masked, error_message=MASKED),
    ]
