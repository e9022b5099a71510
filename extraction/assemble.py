"""From the notes on a document to the `Extraction` that leaves this package: spans, ids, one record a statement."""

from collections.abc import Iterable
from importlib.metadata import version

import spacy.tokens

from extraction import confidence, statements
from extraction.cast import Cast
from extraction.dating import time_of
from extraction.follow_ups import Told, comes_back, filled
from extraction.lexicon import Lexicon
from extraction.mirror import mirror
from extraction.notes import Candidate, Notes, Said, notes
from extraction.parse import Doc, Token
from extraction.quantities import QuantityFinder
from extraction.quotations import holders
from extraction.resolve import Resolver
from extraction.signature import signature
from extraction.slots import ELSEWHERE, is_elsewhere
from extraction.spans import Text
from extraction.syntax import SUBJECTS, depth, is_passive
from extraction.whereabouts import Whereabouts
from ontology import identity
from ontology.model import (
    Attribution,
    EventTime,
    Extraction,
    Participant,
    Quotation,
    Reading,
    Report,
    Role,
    TimeExpression,
)
from ontology.terms import Vocabulary

_FACTUAL = frozenset({None, "future", "historical"})


class Assembler:
    """Assembles one document after another."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self._vocabulary = vocabulary
        self._resolver = Resolver(vocabulary, lexicon)
        self._quantities = QuantityFinder(vocabulary)
        self._whereabouts = Whereabouts(vocabulary)
        self._confidence = confidence.load()
        self._reading = Reading(extractor=version("dramatis"), ontology=vocabulary.version)

    def assemble(self, parsed: spacy.tokens.Doc) -> Extraction:
        """What the article says, by the notes on its document."""
        doc = mirror(parsed)
        found = notes(doc)
        text = Text(doc, found.article.text)
        cast = Cast(doc, found, text, self._resolver)
        quotes = statements.quotations(found, text, cast)
        reports = self._reports(doc, found, text, cast, quotes)
        quotes = statements.with_contents(found, quotes, reports, cast)
        relations = statements.relations(found, text, cast, self._vocabulary)
        actors = cast.actors()
        places = cast.places()
        cited = [
            *cast.cited(),
            *(report.trigger for report in reports),
            *(content for quote in quotes for content in quote.content),
            *(relation.evidence for relation in relations),
        ]
        return Extraction(
            article=found.article,
            actors=actors,
            places=places,
            times=tuple(TimeExpression(text.span(t.start, t.end), t.value, t.grain) for t in found.times),
            events=reports,
            relations=relations,
            quotes=quotes,
            sentences=text.sentences_of(cited),
            signature=signature(doc.text, found.regions),
            reading=self._reading,
        )

    def _reports(
        self, doc: Doc, found: Notes, text: Text, cast: Cast, quotes: tuple[Quotation, ...]
    ) -> tuple[Report, ...]:
        made: dict[str, Told] = {}
        sources = [source for source in zip(found.said, quotes, strict=True) if self._attributes(source[1])]
        held_by = holders(doc, [said for said, _ in sources])
        main = {c.token.i for c in _main_events(found.events)}
        for event in found.events:
            participants = _participants(event, cast)
            if not participants and not comes_back(event.token):
                continue
            trigger = text.span(event.token.i, event.token.i + 1)
            source = held_by[event.token.i]
            if source is not None and _is_own_word(event, sources[source][0]):
                source = None
            report = Report(
                id=identity.report_id(found.article.id, trigger, event.type),
                main=event.token.i in main,
                type=event.type,
                mode=event.mode,
                contexts=event.contexts,
                auxiliary=event.auxiliary,
                trigger=trigger,
                participants=participants,
                place=self._whereabouts.of(event, cast),
                time=_time(doc, found, event, text),
                attribution=_attribution(None if source is None else sources[source][1]),
                quantities=self._quantities.find(event.token, text, event_type=event.type, actors=event.actors),
                sentence=text.sentence_at(event.token.i),
                confidence=self._confidence.of(confidence.grounds(event, found, is_quoted=source is not None)),
            )
            made.setdefault(report.id, Told(event.token, report))
        return tuple(filled(made.values()))

    def _attributes(self, quote: Quotation) -> bool:
        """Whether its speaker vouches for what it tells. Words that no cue brings are spoken: a headline, a label."""
        return quote.cue_class is None or self._vocabulary.cues[quote.cue_class].attributes


def _is_own_word(event: Candidate, said: Said) -> bool:
    """Whether a cue is a word of the event itself, which nobody else vouches for: "declared a state of emergency"."""
    start, end = said.cue or (0, 0)
    own = event.operators if event.token.pos_ == "NOUN" else ()  # of a clause, "announced" is what vouches for it
    return any(start <= token.i < end for token in (event.token, *own))


def _participants(event: Candidate, cast: Cast) -> tuple[Participant, ...]:
    sides: tuple[tuple[Role, list[Token]], ...] = (("actor", event.actors), ("recipient", event.recipients))
    made: dict[tuple[str, str], Participant] = {}
    for role, tokens in sides:
        for token in tokens:
            other = "recipient" if role == "actor" else "actor"
            found = cast.participants(token)
            if cast.names_place(token) and any((other, actor) in made for actor, _ in found):
                found = (cast.matter(token),)  # "Kenya sent troops *to Lamu*"
            for actor, span in found:
                if (other, actor) not in made:  # nobody is on both sides of an event
                    made.setdefault((role, actor), Participant(role, actor, span))
    return tuple(made.values())


def _main_events(events: Iterable[Candidate]) -> list[Candidate]:
    """One event a sentence: the shallowest told as fact or future, of those the first."""
    best: dict[int, Candidate] = {}
    fuller: dict[tuple[int, str], Candidate] = {}
    events = tuple(events)
    for event in events:
        if event.token.dep_ == "pcomp" and event.governor in events:
            continue  # "was arrested for *aiding* rebels": the charge
        if event.auxiliary not in _FACTUAL or not (event.actors or event.recipients):
            continue
        sentence = event.token.sent.start
        if event.actors and event.recipients and not is_elsewhere(event.token):
            fuller.setdefault((sentence, event.type), event)
        rival = best.get(sentence)
        if rival is None or _rank(event) < _rank(rival):
            best[sentence] = event
    # "started a strike, *protesting* the bank's policy": of two of one type the one that says who and to whom
    return [c if _is_full(c) else fuller.get((sentence, c.type), c) for sentence, c in best.items()]


def _is_full(event: Candidate) -> bool:
    return (bool(event.actors) and bool(event.recipients)) or len(event.actors) > 1


def _rank(event: Candidate) -> tuple[bool, int, bool, int]:
    """What nobody is said to do comes last, unless it is what the sentence says: "was arrested for helping them"."""
    token = event.token
    is_told = bool(event.actors) or (token.dep_ in {"ROOT", "ccomp"} and is_passive(token))
    return (not is_told, depth(event.top) + 2 * _says_when(token), token.dep_ in SUBJECTS, token.i)


def _says_when(verb: Token) -> bool:
    """Whether the parser took for the main clause what says when: "troops left, hours after they *agreed*"."""
    clauses = (c for c in verb.lefts if c.dep_ == "ccomp")
    first = next(clauses, None)
    return first is not None and any(c.dep_ == "mark" and c.lower_ in ELSEWHERE and first.i < c.i for c in verb.lefts)


def _time(doc: Doc, found: Notes, event: Candidate, text: Text) -> EventTime | None:
    dated = time_of(doc, event, found.times)
    if dated is not None:
        time, basis = dated
        return EventTime(time.value, time.grain, basis, text.span(time.start, time.end))
    published = found.article.published
    return EventTime(published[:10], "day", "published", None) if published else None


def _attribution(quote: Quotation | None) -> Attribution | None:
    """The attribution of what the quotation holds."""
    if quote is None:
        return None
    cue = quote.cue.text if quote.cue else ""
    speaker = quote.speaker
    return Attribution(
        actor=speaker.actor if speaker else None,
        cue=cue,
        within=quote.id,
        span=speaker.span if speaker else quote.cue,
    )
