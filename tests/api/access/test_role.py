from itertools import product

from api.access.role import Role


def test_each_role_includes_those_below() -> None:
    assert {(held, asked) for held, asked in product(Role, Role) if held.includes(asked)} == {
        (Role.READER, Role.READER),
        (Role.EDITOR, Role.READER),
        (Role.EDITOR, Role.EDITOR),
        (Role.ADMIN, Role.READER),
        (Role.ADMIN, Role.EDITOR),
        (Role.ADMIN, Role.ADMIN),
    }
