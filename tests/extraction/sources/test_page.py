"""Page shapes as they are met: in each, the article's paragraphs are the text, and nothing else is."""

import pytest

from extraction.sources.page import Page, read, text_of, words_of

FIRST = (
    "Portugal and Morocco signed an accord on fishing rights in Lisbon on Tuesday, ending a dispute of two years that "
    "had kept forty trawlers in port."
)
SECOND = (
    "The Portuguese minister, Helena Duarte, thanked her Moroccan counterpart for what she called patience. “Nobody "
    "has lost,” she told reporters."
)
THIRD = (
    "Parliaments of both countries must approve the text before July. The opposition in Rabat has announced that it "
    "will vote against it."
)
TEXT = "\n\n".join((FIRST, SECOND, THIRD))
HEADLINE = "Ministers sign fishing accord"

NEWSPAPER = f"""<!DOCTYPE html><html lang="en"><head><title>{HEADLINE} - The Harbour Times</title>
<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="The Harbour Times">
<meta property="article:published_time" content="2022-05-10T23:30:00-05:00">
<link rel="canonical" href="https://harbour.example/2022/accord"></head><body>
<div id="cookie-banner" class="cookie-notice"><p>We use cookies to improve your visit.</p><button>Accept</button></div>
<header><nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article><h1>{HEADLINE}</h1><p class="byline">By <a href="/ana">Ana Reyes</a></p>
<div class="share-bar"><ul><li><a href="#">Share on Facebook</a></li></ul></div>
<figure><img src="a.jpg" alt="Boats"><figcaption>Boats in Peniche on Monday. Photograph: Rui Vale</figcaption></figure>
<p>{FIRST}</p><p>{SECOND}</p>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">Spain protests against quotas</a></li></ul></aside>
<p>{THIRD}</p><p>Read more: <a href="/3">How Rabat expelled two inspectors</a></p></article>
<section id="comments" class="comments"><h3>Comments (2)</h3><div class="comment"><p>Seadog: They should have arrested
the minister years ago.</p></div><div class="comment"><p>Marta: Morocco attacked our boats.</p></div></section>
<div class="newsletter"><p>Sign up for our newsletter and get the news each morning.</p></div></main>
<footer><p>Copyright 2022 The Harbour Times. All rights reserved.</p></footer></body></html>"""

BLOG = f"""<!DOCTYPE html><html><head><title>{HEADLINE} &#8211; Harbour Times</title>
<meta property="og:site_name" content="Harbour Times"><meta property="og:title" content="{HEADLINE}">
<meta property="og:url" content="https://harbour.example/accord/"></head><body><article id="post-1" class="post hentry">
<header><h1 class="entry-title">{HEADLINE}</h1><div class="entry-meta">Posted on
<time class="entry-date published" datetime="2022-05-10T09:00:00+00:00">10 May</time> by <a>admin</a></div></header>
<div class="entry-content"><div class="wp-caption"><img><p class="wp-caption-text">Duarte in a file photo (AP)</p></div>
<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>
<div class="sharedaddy sharing"><h3>Share this:</h3><ul><li><a>Click to share on Twitter</a></li></ul></div>
<div class="jp-relatedposts related"><h3>Related</h3><p>Spain protests against quota cuts</p></div></div>
<footer class="entry-footer">Posted in <a>News</a>. Tagged <a>fish</a></footer></article>
<div id="comments" class="comments-area"><h2>One thought</h2><ol class="comment-list"><li class="comment">
<article class="comment-body"><p>Morocco attacked our boats, says Marta, who is angry.</p></article></li></ol>
<div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></div></body></html>"""

OLD = f"""<html><head><title>{HEADLINE}</title></head><body><table><tr><td><a href="/">Home</a><br>
<a href="/w">World</a></td><td><font size="2">{FIRST}<br><br>{SECOND}<br>
<br>{THIRD}</font></td></tr><tr><td colspan="2"><a href="/imprint">Imprint</a></td></tr></table></body></html>"""

LINKED_DATA = f"""<html><head><title>{HEADLINE}</title><script type="application/ld+json">{{"@context":
"https://schema.org", "@type": "NewsArticle", "headline": "{HEADLINE}", "datePublished": "2022-05-10T08:30:00+01:00",
"publisher": {{"@type": "Organization", "name": "The Harbour Times"}}}}</script></head><body>
<div class="top"><a href="/">Home</a> | <a href="/w">World</a></div><div class="col"><h1>{HEADLINE}</h1>
<div class="image"><img src="a.jpg"><span class="caption">Boats in Peniche on Monday.</span></div>
<p>{FIRST}<p>{SECOND}<p><a href="/x">Related: Spain protests against quota cuts</a><p>{THIRD}</div></b></span>
<div class="side"><h3>Most read</h3><ol><li><a href="/m">Navy seizes trawler off Agadir</a></li></ol></div></body>"""


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            NEWSPAPER,
            Page(TEXT, HEADLINE, "2022-05-10", "The Harbour Times", "https://harbour.example/2022/accord"),
        ),
        (BLOG, Page(TEXT, HEADLINE, "2022-05-10", "Harbour Times", "https://harbour.example/accord/")),
        (OLD, Page(TEXT, HEADLINE)),
        (LINKED_DATA, Page(TEXT, HEADLINE, "2022-05-10", "The Harbour Times")),
    ],
    ids=["newspaper", "blog", "tables", "linked data, tags not closed"],
)
def test_the_article_is_read_and_nothing_around_it(markup: str, expected: Page) -> None:
    assert read(markup) == expected


def test_a_report_of_one_sentence_is_an_article_too() -> None:
    page = read(
        "<html><head><title>T</title></head><body><nav><a href='/'>Home</a></nav><article><h1>T</h1>"
        "<p>Norway expelled two diplomats on Monday.</p></article><footer>All rights reserved.</footer></body></html>"
    )
    assert page == Page("Norway expelled two diplomats on Monday.", "T")


def test_words_are_put_together_across_the_marks_inside_a_paragraph() -> None:
    page = read(
        f"<html><body><article><p>{FIRST}</p><p>The <a href='/m'>foreign ministry</a> in <em>Oslo</em> said"
        f"<sup>1</sup> that <span>two</span> <strong>Russian</strong> diplomats had left; <q>a scandal</q>.</p>"
        f"<ul><li>They left.</li></ul><p>{SECOND}</p></article></body></html>"
    )
    assert page == Page(
        f"{FIRST}\n\nThe foreign ministry in Oslo said that two Russian diplomats had left; “a scandal”.\n\n"
        f"They left.\n\n{SECOND}"
    )


def test_the_same_page_gives_the_same_whatever_was_read_before() -> None:
    first = read(NEWSPAPER)
    read(BLOG)
    assert read(NEWSPAPER) == first


@pytest.mark.parametrize(
    "markup",
    [
        "",
        " \n ",
        "<html><head><title>T</title></head><body></body></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "\x00\x01" * 100,
        "<!-- nothing -->",
        "<p>Text.</p>" * 31_000,
        "<div>" * 60_000,
    ],
    ids=["empty", "blank", "no text", "links only", "binary", "comment", "too many tags", "too deep"],
)
def test_what_has_no_article_gives_none(markup: str) -> None:
    assert read(markup) is None


def test_addresses_that_lead_nowhere_by_themselves_are_left_out() -> None:
    page = read(f"<html><head><link rel='canonical' href='javascript:x'></head><body><p>{FIRST}</p></body></html>")
    assert page == Page(FIRST)


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            "<p>Norway expelled <b>two</b> diplomats.</p><p>Sweden protested.</p>",
            "Norway expelled two diplomats.\n\nSweden protested.",
        ),
        ("Norway expelled two diplomats.", "Norway expelled two diplomats."),
        (
            "Norway expelled two diplomats.<br/><br/>Sweden protested.",
            "Norway expelled two diplomats.\n\nSweden protested.",
        ),
        ("<img src='a.jpg'/>Tom &amp; Ann met.<script>x()</script>", "Tom & Ann met."),
        ("<p>Norway expelled two diplomats.</p><p><a href='/x'>Read more</a></p>", "Norway expelled two diplomats."),
        ("<img src='a.jpg'/>", None),
        ("", None),
    ],
)
def test_text_of_a_fragment(fragment: str, expected: str | None) -> None:
    assert text_of(fragment) == expected


@pytest.mark.parametrize(
    ("fragment", "expected"), [("<b>Talks</b> end", "Talks end"), ("Talks &amp; tea", "Talks & tea"), ("", "")]
)
def test_words_of_a_fragment(fragment: str, expected: str) -> None:
    assert words_of(fragment) == expected


def test_short_reports_keep_their_paragraphs_and_their_sentences_whole() -> None:
    page = read(
        "<html><body><header>The Wire</header><article><header><h1>Talks end</h1></header><p>Talks <i>ended</i> "
        "on <a href='/x'>Monday</a>, officials said.</p><p>Norway left.</p></article><footer>Imprint</footer></body>"
    )
    assert page == Page("Talks ended on Monday, officials said.\n\nNorway left.", "Talks end")
