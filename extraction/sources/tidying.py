"""Takes out of a page what stands beside its article, where the mark-up says so.

An extractor weighs long texts against each other, which lets pieces of the frame through on short pages. What says by
its element, role or class that it is a caption, a menu, a list of links or a comment need not be weighed.
"""

import re
from itertools import takewhile
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

_BESIDE = etree.XPath(
    "//nav | //aside | //footer | //figcaption | //dialog | //button | //*[@hidden]"
    " | //*[@role='navigation' or @role='complementary' or @role='contentinfo' or @role='dialog' or @role='search']"
)
_MARKED = etree.XPath(
    "//*[self::div or self::section or self::ul or self::ol or self::p or self::span or self::form or self::details]"
    "[(@class or @id) and not(.//h1)]"
)
_KIND = re.compile(
    r"(?:\w+[-_]{1,2})?(?:authors?|bylines?|captions?|credits?|cookies?|consent|gdpr|comments?|disqus|related|recommended|newsletter"
    r"|share|sharing|social(?=$|[-_]{1,2}(?:share|sharing|media|links?|bar|icons?|buttons?|follow)\b))(?:[-_].*)?",
    re.IGNORECASE,
)
"""A word of a class or id: `comments`, `wp-caption-text`, `share__bar`; not `social-policy`."""
_LINKING = etree.XPath(
    "//*[self::p or self::li or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
    "[.//a and not(.//p or .//div or .//ul or .//ol)]"
)
_LABEL = re.compile(r"(?:[\w’'-]+\W+){0,4}[\w’'-]+\s*:")
"""What may stand before the links of a paragraph that is nothing else: "Read more:", "Tags:"."""
_LONGEST_LABEL = 60
_WORD = re.compile(r"\w")
_CELL_OF_A_LAYOUT = 200
"""Characters; in a table of figures no cell has so many."""
AFTER_BREAKS = "</p><p data-after-breaks>"
"""What two or more line breaks are to be replaced with before a page is parsed: they are how some pages part
paragraphs."""
_INLINE = {"a", "abbr", "b", "cite", "em", "font", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "u"}
_NOTE = re.compile(r"\[?\d{1,3}\]?|\*")


def tidy(tree: Any) -> None:
    """Changes a page's tree (of lxml) in place."""
    for element in _BESIDE(tree):
        _drop(element)
    for element in _MARKED(tree):
        if any(_KIND.fullmatch(word) for key in ("class", "id") for word in element.get(key, "").split()):
            _drop(element)
    for element in _LINKING(tree):
        if _only_links(element):
            _drop(element)
    _open_layouts(tree)
    for parent in dict.fromkeys(paragraph.getparent() for paragraph in tree.xpath("//p[@data-after-breaks]")):
        _wrap_beginning(parent)
    for note in tree.xpath("//sup"):
        if _NOTE.fullmatch("".join(note.itertext()).strip()):
            _drop(note)
    for quotation in tree.xpath("//q"):
        quotation.text = "“" + (quotation.text or "")
        quotation.tail = "”" + (quotation.tail or "")
        quotation.drop_tag()


def _drop(element: Any) -> None:
    """Takes an element out and leaves what comes after it, unless it went with one that held it."""
    if element.getparent() is not None:
        element.drop_tree()


def _only_links(element: Any) -> bool:
    """Whether a paragraph that has links has nothing else but a label before them and marks between them."""
    links = {part for link in element.iter("a") for part in link.iter()}
    before, beside = [element.text or ""], []
    for part in element.iterdescendants():
        if part in links:
            after = "" if part.getparent() in links else part.tail or ""
            beside.append(after)
        else:
            (beside or before).extend((part.text or "", part.tail or ""))
    label = "".join(before).strip()
    labelled = not _WORD.search(label) or (len(label) <= _LONGEST_LABEL and _LABEL.fullmatch(label) is not None)
    return labelled and not any(_WORD.search(text) for text in beside)


def _open_layouts(tree: Any) -> None:
    """A table with a long text in a cell is how old pages are laid out: its cells become blocks."""
    for table in tree.xpath("//table"):
        parts = table.iterdescendants("tbody", "thead", "tfoot", "tr", "td", "th")
        own = [part for part in parts if next(part.iterancestors("table")) is table]
        if any(len("".join(cell.itertext())) >= _CELL_OF_A_LAYOUT for cell in own if cell.tag in {"td", "th"}):
            for part in (table, *own):
                part.tag = "div"


def _wrap_beginning(parent: Any) -> None:
    """What stands before the first of the paragraphs that line breaks part is a paragraph as well."""
    beginning = list(takewhile(lambda child: child.tag in _INLINE, parent))
    if not (parent.text or "").strip() and not beginning:
        return
    paragraph = parent.makeelement("p")
    paragraph.text, parent.text = parent.text, None
    paragraph.extend(beginning)
    parent.insert(0, paragraph)
