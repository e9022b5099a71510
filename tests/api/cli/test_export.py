import inspect

from api.cli.export import export
from graph.exports import formats


def test_the_help_names_every_format() -> None:
    option = inspect.signature(export).parameters["format"].annotation.__metadata__[0]
    listed = option.help.partition(";")[0].replace(" or ", ", ").split(", ")
    assert listed == list(formats())
