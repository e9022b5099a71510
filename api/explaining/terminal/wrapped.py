"""Text in lines as long as the console is wide."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text whose lines are all indented by so many columns, and have no blanks at their ends."""

    text: Text
    by: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.text.wrap(console, max(options.max_width - self.by, 1)):
            line.rstrip()
            yield Text(" " * self.by).append_text(line)
