"""The guide of Neo4j Browser: a page that it shows beside its editor, with questions that are run by a click."""

from collections.abc import Iterator, Sequence
from html import escape

from graph.browser import Question, settings

_RUNNABLE = '<figure><pre class="pre-scrollable code runnable">{}</pre></figure>'
_SLIDE = """  <slide class="row-fluid">
    <div class="col-sm-12">
      <h3>{title}</h3>
      <p class="lead">{text}</p>
      {runnable}
    </div>
  </slide>"""


def guide(questions: Sequence[Question], *, style_at: str) -> str:
    """The page; `style_at` is the address of the style sheet."""
    slides = "\n".join(_slides(questions, style_at))
    return f'<article class="guide">\n <carousel class="deck container-fluid">\n{slides}\n </carousel>\n</article>\n'


def _slides(questions: Sequence[Question], style_at: str) -> Iterator[str]:
    yield _slide(
        "Who did what to whom",
        "Load the colours first. Then an event is blue where it is cooperation and red where it is conflict, and an "
        "arrow says who does it (by) and to whom it is done (to). Click a node to see all that is known of it, "
        "double-click it for its neighbours.",
        f":style {style_at}",
    )
    yield _slide(
        "About whom",
        "The questions are about two actors. This sets them to those of whom the graph tells most; put any two names "
        "there instead, written as the graph has them.",
        *settings(),
    )
    for question in questions:
        yield _slide(question.title, question.reads, question.cypher)


def _slide(title: str, text: str, *runnable: str) -> str:
    shown = "\n      ".join(_RUNNABLE.format(escape(each, quote=False)) for each in runnable)
    return _SLIDE.format(title=escape(title), text=escape(text, quote=False), runnable=shown)
