"""The tables of what each article says: articles, reports with who takes part, relations, quotations, mentions."""

from collections.abc import Iterator

from graph.tables.table import Row, Table, Value, number, of_span, span, text, texts, truth
from ontology.model import Extraction, PlaceReference, RelationEnd

_ARTICLE = text("article_id", "an id of `articles`")
_REPORT = text("report_id", "an id of `reports`")
_SURE = number("confidence", "how sure it is, from 0 to 1")


def _article(extraction: Extraction) -> Iterator[Row]:
    article = extraction.article
    yield (
        article.id,
        article.title,
        article.published,
        article.language,
        article.publisher,
        article.url,
        article.hash,
        extraction.schema_version,
        article.text,
    )


def _reports(extraction: Extraction) -> Iterator[Row]:
    for report in extraction.events:
        time, source = report.time, report.attribution
        yield (
            report.id,
            extraction.article.id,
            report.type,
            report.mode,
            report.contexts,
            report.auxiliary,
            report.main,
            *of_span(report.trigger),
            time.value if time else None,
            time.grain if time else None,
            time.basis if time else None,
            report.place.place if report.place else None,
            source.actor if source else None,
            source.cue if source else None,
            source.within if source else None,
            *of_span(report.sentence),
            report.confidence,
        )


def _sides(extraction: Extraction) -> Iterator[Row]:
    for report in extraction.events:
        for one in report.participants:
            yield report.id, one.role, one.actor, *of_span(one.span)


def _quantities(extraction: Extraction) -> Iterator[Row]:
    for report in extraction.events:
        for one in report.quantities:
            yield report.id, one.kind, one.value, one.unit, *of_span(one.span)


def _relations(extraction: Extraction) -> Iterator[Row]:
    for one in extraction.relations:
        yield (
            extraction.article.id,
            one.type,
            *_end(one.subject),
            *_end(one.object),
            one.title,
            one.since,
            one.until,
            *of_span(one.evidence),
            one.confidence,
        )


def _end(end: RelationEnd | None) -> tuple[Value, Value]:
    if end is None:
        return None, None
    return ("place", end.place) if isinstance(end, PlaceReference) else ("actor", end.actor)


def _quotations(extraction: Extraction) -> Iterator[Row]:
    for one in extraction.quotes:
        yield (
            one.id,
            extraction.article.id,
            one.kind,
            one.speaker.actor if one.speaker else None,
            one.cue.text if one.cue else None,
            one.cue_class,
            tuple(content.text for content in one.content),
            one.confidence,
        )


def _mentions(extraction: Extraction) -> Iterator[Row]:
    article = extraction.article.id
    for actor in extraction.actors:
        for mention in actor.mentions:
            yield article, "actor", actor.id, mention.kind, *of_span(mention.span)
    for place in extraction.places:
        for found in place.mentions:
            yield article, "place", place.id, None, *of_span(found)


TABLES = (
    Table(
        "articles",
        "what was read",
        Extraction,
        (
            text("id", "its id in the graph"),
            text("title", "its headline"),
            text("published", "when it appeared: a day or a day and time by ISO 8601, as its source says"),
            text("language", "ISO 639-1, two letters"),
            text("publisher", "who published it"),
            text("url", "where"),
            text("hash", "of the text: another one under the same id is a correction"),
            text("schema_version", "of the extraction"),
            text("text", "all of it; missing with `--no-text`"),
        ),
        _article,
    ),
    Table(
        "reports",
        "each article's telling of an event",
        Extraction,
        (
            text("id", "its id in the graph"),
            _ARTICLE,
            text("type", "by PLOVER"),
            text("mode", "by PLOVER"),
            texts("contexts", "by PLOVER"),
            text("auxiliary", "negated, hypothetical, future or historical; missing for what is told as fact"),
            truth("main", "whether it is the main event of its sentence"),
            *span("trigger_", "the word that tells of it"),
            text("time_value", "when: a day or an interval by ISO 8601"),
            text("time_grain", "how exactly"),
            text("time_basis", "stated, inherited, or that of the article"),
            text("place_id", "where, as this article knows the place"),
            text("attributed_to", "who says so, as this article knows them"),
            text("attribution_cue", "by which word"),
            text("attributed_within", "the report or quotation that it is nested in"),
            *span("sentence_", "the sentence"),
            _SURE,
        ),
        _reports,
    ),
    Table(
        "report_participants",
        "who takes part, by each report",
        Extraction,
        (_REPORT, text("role", "actor or recipient"), text("said_id", "who, as this article knows them"), *span()),
        _sides,
    ),
    Table(
        "quantities",
        "numbers that a report gives",
        Extraction,
        (
            _REPORT,
            text("kind", "what of: killed, injured, protesters, …"),
            number("value", "how many, or how much"),
            text("unit", "people, a currency, or a noun"),
            *span(),
        ),
        _quantities,
    ),
    Table(
        "relations",
        "how somebody stands to somebody or something, as an article states it",
        Extraction,
        (
            _ARTICLE,
            text("type", "its name in the ontology"),
            text("subject_kind", "actor or place"),
            text("subject_id", "who or what, as this article knows it"),
            text("object_kind", "actor or place; missing where none is named"),
            text("object_id", "whom or what"),
            text("title", "under which title"),
            text("since", "from when"),
            text("until", "to when"),
            *span(),
            _SURE,
        ),
        _relations,
    ),
    Table(
        "quotations",
        "words or thoughts that an article gives to somebody",
        Extraction,
        (
            text("id", "its id in the graph"),
            _ARTICLE,
            text("kind", "direct, indirect or mixed"),
            text("speaker_id", "whose, as this article knows them"),
            text("cue", "the word that brings it"),
            text("cue_class", "of the ontology"),
            texts("content", "what is said, in one piece or several"),
            _SURE,
        ),
        _quotations,
    ),
    Table(
        "mentions",
        "where an article speaks of an actor or a place",
        Extraction,
        (
            _ARTICLE,
            text("of", "actor or place"),
            text("said_id", "who or what, as this article knows it"),
            text("kind", "name, nominal, pronoun or metonym; missing for places"),
            *span(what="the phrase"),
        ),
        _mentions,
    ),
)
