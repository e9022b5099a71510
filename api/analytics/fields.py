"""A field in GraphQL for each analysis, whose arguments are its parameters."""

import functools
from inspect import Parameter, Signature
from typing import Any

import strawberry

from api.analytics.answers import shown
from api.context import Info
from api.errors import RequestError
from api.selection import selection
from api.types.described import argument, output, taken
from graph.analytics.shapes.analysis import Analysis
from graph.analytics.shapes.registry import analyses
from graph.described import WrongParamError, check, described
from graph.wanted import Wanted


@functools.cache
def analytics_type() -> Any:
    """The type that has them all; what is resolved is the `Wanted` of the field above."""
    fields = {analysis.name.replace("-", "_"): _field(analysis) for analysis in analyses().values()}
    made = type("Analytics", (), {"__annotations__": {}, "__module__": __name__, **fields})
    return strawberry.type(made, description="Analyses of the events that were asked for, each of them one question.")


def _field(analysis: Analysis[Any, Any, Any]) -> Any:
    params = described(analysis.params)

    async def resolve(root: Wanted, info: Info, **given: Any) -> Any:
        asked = analysis.params(**{each.name: taken(each, given[each.name]) for each in params if each.name in given})
        try:
            check(asked)
        except WrongParamError as error:
            raise RequestError(str(error)) from error
        wanted = selection(info)
        found = await info.context.analyst.ask((analysis.name, asked, root))
        return await shown(found, wanted, info.context)

    arguments = [argument(each) for each in params]
    first = [Parameter("root", Parameter.POSITIONAL_OR_KEYWORD, annotation=Any)]
    first.append(Parameter("info", Parameter.POSITIONAL_OR_KEYWORD, annotation=Info))
    made: Any = resolve
    made.__signature__ = Signature([*first, *arguments], return_annotation=output(analysis.answer))
    return strawberry.field(resolver=resolve, description=analysis.about)
