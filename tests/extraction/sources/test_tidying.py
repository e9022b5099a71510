import pytest
from lxml import html  # type: ignore[import-untyped]

from extraction.sources.tidying import AFTER_BREAKS, tidy


def tidied(body: str) -> str:
    tree = html.document_fromstring(f"<html><body>{body}</body></html>")
    tidy(tree)
    return str(html.tostring(tree.body, encoding="unicode")).removeprefix("<body>").removesuffix("</body>")


@pytest.mark.parametrize(
    "beside",
    [
        "<nav><a href='/'>Home</a></nav>",
        "<aside><p>Other news.</p></aside>",
        "<figcaption>A ship. <b>Photo: R. Vale</b></figcaption>",
        "<div role='navigation'>World</div>",
        "<div hidden>Hidden.</div>",
        "<p class='caption'>A ship.</p>",
        "<p class='big wp-caption-text'>A ship.</p>",
        "<span class='photo-credit'>R. Vale</span>",
        "<div id='cookie-banner'><p>We use cookies.</p></div>",
        "<section class='gdpr'>Accept?</section>",
        "<ul class='share__bar'><li>Share</li></ul>",
        "<div class='social-media'>Follow</div>",
        "<div class='article-comments'><p>I say no.</p></div>",
        "<ol class='comment-list'><li>I say no.</li></ol>",
        "<div id='disqus_thread'>I say no.</div>",
        "<p><a href='/x'>Navy seizes trawler</a></p>",
        "<p>Read more: <a href='/x'>Navy seizes <b>trawler</b></a></p>",
        "<p>Tags: <a href='/x'>ships</a>, <a href='/y'>navy</a></p>",
        "<h3><a href='/x'>Navy seizes trawler</a></h3>",
        "<ul><li><a href='/x'>Navy seizes trawler</a> »</li></ul>",
    ],
)
def test_what_stands_beside_an_article_goes_and_what_is_behind_it_stays(beside: str) -> None:
    assert tidied(f"<p>Before.</p>{beside}after").replace("<ul></ul>", "") == "<p>Before.</p>after"


@pytest.mark.parametrize(
    "kept",
    [
        "<p>The <a href='/x'>ministry</a> said so.</p>",
        "<p><a href='/x'>Norway</a> expelled two diplomats on Monday: <a href='/y'>list</a>.</p>",
        "<p>By <a href='/x'>Ana Reyes</a></p>",
        "<h1><a href='/x'>Navy seizes trawler</a></h1>",
        "<div class='social-policy'><p>Parliament passed it.</p></div>",
        "<div class='comments-open'><h1>Navy seizes trawler</h1></div>",
        "<div class='commentary incredits shareholders'><p>Shares fell.</p></div>",
        "<table><tr><td>Dead</td><td>12</td></tr></table>",
        "<p>The 7<sup>th</sup> fleet.</p>",
    ],
)
def test_what_may_be_text_stays(kept: str) -> None:
    assert tidied(kept) == kept.replace("'", '"')


def test_notes_go_and_quotations_have_their_marks() -> None:
    assert tidied("<p>He called it <q>a <b>scandal</b></q>.<sup>[12]</sup></p>") == (
        "<p>He called it “a <b>scandal</b>”.</p>"
    )


def test_table_that_lays_out_a_page_becomes_blocks_and_one_inside_it_stays() -> None:
    text = "Norway expelled two diplomats. " * 10
    inner = "<table><tr><td>Dead</td><td>12</td></tr></table>"
    assert tidied(f"<table><tr><td>Menu</td><td>{text}{inner}</td></tr></table>") == (
        f"<div><div><div>Menu</div><div>{text}{inner}</div></div></div>"
    )


def test_what_stands_before_line_breaks_is_a_paragraph_as_well() -> None:
    assert tidied(f"<div>One <b>and</b> two.{AFTER_BREAKS}Three.</div>") == (
        "<div><p>One <b>and</b> two.</p><p data-after-breaks>Three.</p></div>"
    )
