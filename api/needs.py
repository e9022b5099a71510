"""Which role a root field asks for: `strawberry.mutation(resolver=…, extensions=[needs(Role.EDITOR)])`."""

import inspect
from typing import Any

from graphql import OperationType
from strawberry.extensions import FieldExtension
from strawberry.extensions.field_extension import AsyncExtensionResolver
from strawberry.types.field import StrawberryField

from api.access import audit
from api.access.role import Role
from api.context import Info
from api.errors import CodedError


class ForbiddenError(CodedError):
    """Who asks has not the role that the field asks for."""

    code = "FORBIDDEN"


def needs(role: Role) -> FieldExtension:
    """Refuses everybody whose role does not include this one, and has changes noted. For resolvers that are async.

    The field's description says so; resolvers raise `ForbiddenError`.
    """
    return _Needs(role)


class _Needs(FieldExtension):
    def __init__(self, role: Role) -> None:
        self._role = role

    def apply(self, field: StrawberryField) -> None:
        field.description = f"{field.description or ''}\n\nFor the role {self._role} and above.".lstrip()

    # By place: a field may have an argument of the name `source`.
    async def resolve_async(  # type: ignore[override]
        self, next_: AsyncExtensionResolver, source: object, info: Info, /, **arguments: Any
    ) -> object:
        asker = info.context.asker
        if asker is None or not asker.role.includes(self._role):
            held = "nobody's" if asker is None else f"that of {'an' if asker.role[0] in 'ae' else 'a'} {asker.role}"
            raise ForbiddenError(f"{info.field_name} is for the role {self._role} and above, and your key is {held}")
        made: Any = next_(source, info, **arguments)
        if inspect.isasyncgen(made):
            return made
        if info.operation.operation is not OperationType.MUTATION:
            return await made
        return await audit.noted(asker.name, info.field_name, arguments, made)
