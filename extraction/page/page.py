"""A page as the rules see it: its paragraphs, which phrases stand in them, and what is known of them so far."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extraction.page.paragraphs import Paragraph, paragraphs
from extraction.page.phrases import Phrase, Phrases, stands_whole
from extraction.page.region import RegionKind, Verdict

_FEWEST_WORDS = 8
"""Words of a paragraph of running text, at least, where the text is looked for."""

Verdicts = Mapping[int, Verdict]
"""What is known of the paragraphs so far, by their numbers."""


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a text; `inside` are the telling phrases that each holds, by its number.

    `likely` are the hints whose words the text has.
    """

    paragraphs: Sequence[Paragraph]
    phrases: Phrases
    inside: Mapping[int, Sequence[Phrase]]
    likely: Sequence[Phrase]

    def __len__(self) -> int:
        return len(self.paragraphs)

    def hints(self, number: int, kind: RegionKind) -> list[Phrase]:
        """The hints at a kind of region that a paragraph holds."""
        lower = self.paragraphs[number].lower
        return [phrase for phrase in self.likely if phrase.kind == kind and stands_whole(phrase.text, lower)]

    def unknown(self, known: Verdicts) -> Iterator[tuple[int, Paragraph]]:
        """The paragraphs of which nothing is known yet."""
        return ((i, p) for i, p in enumerate(self.paragraphs) if i not in known)

    def body(self, known: Verdicts) -> range:
        """From the first paragraph of running text to the last; empty where there is none.

        It does not start with a question, which may be the headline.
        """
        found = [i for i, p in self.unknown(known) if p.is_sentence and len(p.words) >= _FEWEST_WORDS]
        start = next((i for i in found if not self.paragraphs[i].text.endswith("?")), None)
        return range(0) if start is None else range(start, found[-1] + 1)


def page_of(text: str, phrases: Phrases) -> Page:
    """The page of a plain text."""
    found = paragraphs(text)
    vocabulary: set[str] = set().union(*(paragraph.words for paragraph in found))
    return Page(found, phrases, _held(phrases.likely_inside(vocabulary), found), phrases.likely_hints(vocabulary))


def _held(likely: Sequence[Phrase], found: Sequence[Paragraph]) -> Mapping[int, Sequence[Phrase]]:
    """The phrases that each paragraph holds."""
    held: defaultdict[int, list[Phrase]] = defaultdict(list)
    for number, paragraph in enumerate(found if likely else ()):
        for phrase in likely:
            if stands_whole(phrase.text, paragraph.lower):
                held[number].append(phrase)
    return held
