from lxml import html  # type: ignore[import-untyped]

from extraction.sources.blocks import blocks


def of(markup: str) -> list[str]:
    return blocks(html.document_fromstring(f"<html><body>{markup}</body></html>").body)


def test_each_block_is_a_paragraph_and_marks_inside_it_part_no_words() -> None:
    markup = """<h2>What <i>next</i></h2><p>Nor<b>way</b>
        left<!-- not -->.</p><ul><li>One.<li>Two<br>three.</ul>
        <blockquote>“No,” <span>he</span>&nbsp;said.</blockquote>end"""
    assert of(markup) == ["What next", "Norway left.", "One.", "Two", "three.", "“No,” he said.", "end"]


def test_what_is_no_text_is_left_out_and_what_is_behind_it_is_not() -> None:
    markup = (
        "<header>Top</header>a<script>x()</script> b<table><tr><td>1</td></tr></table> c<p> — </p><style>p{}</style>"
        "<p>d<iframe src='x'>e</iframe>f</p>"
    )
    assert of(markup) == ["a b c", "df"]


def test_nothing_beside_the_root_is_taken() -> None:
    tree = html.document_fromstring("<html><body>a<div>b</div>c</body></html>")
    assert blocks(tree.find(".//div")) == ["b"]


def test_nothing() -> None:
    assert of("") == []
