"""The statements that find articles which may repeat one another, read families, and write the links. Pure strings."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.duplicates.likeness import BANDS

BAND_PROPERTIES = tuple(f"band_{number}" for number in range(BANDS))
"""Each with an index of its own, as Neo4j has none for the items of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicates:
    """What a load asks and writes about articles that repeat one another."""

    similar: str
    orphans: str
    families: str
    wordings: str
    repetitions: str
    link: str
    unlink: str
    link_reports: str
    events_of_stories: str
    untell: str
    set_aside: str
    aside: str


def duplicates(edge: Mapping[str, str], *, written: str) -> Duplicates:
    """The statements; `edge` has the relationship types as they stand in a pattern, `written` ends those that write."""
    repeats = edge["repeats"]
    copy = (
        "RETURN article.id AS id, article.published AS published,\n"
        "  head(COLLECT {\n"
        f"    MATCH (article)<-[:{edge['signatureOf']}]-(signature:Signature)\n"
        "    RETURN signature {.shingles, .minima}\n"
        "  }) AS signature,\n"
        "  head(COLLECT {\n"
        f"    MATCH (article)-[edge:{repeats}]->(original:Article)\n"
        "    RETURN {id: original.id, published: original.published, similarity: edge.similarity}\n"
        "  }) AS original"
    )
    return Duplicates(
        similar=_similar(edge["signatureOf"]) + copy,
        orphans=(
            f"MATCH (original:Article)<-[:{repeats}]-(article:Article)\n"
            f"WHERE original.id IN $leaving AND NOT article.id IN $leaving\n{copy}"
        ),
        families=(
            "MATCH (one:Article) WHERE one.id IN $articles\n"
            f"MATCH (one)-[:{repeats}*0..]->(first:Article) WHERE NOT EXISTS {{ (first)-[:{repeats}]->(:Article) }}\n"
            f"WITH DISTINCT first\nMATCH (first)<-[:{repeats}*0..]-(article:Article)\n{copy}"
        ),
        wordings=_wordings(edge),
        repetitions=_repetitions(edge),
        link=(
            "UNWIND $rows AS row\n"
            "MATCH (article:Article {id: row.article})\nMATCH (original:Article {id: row.original})\n"
            f"CREATE (article)-[edge:{repeats}]->(original) SET edge.similarity = row.similarity\n{written}"
        ),
        unlink=(f"MATCH (article:Article)-[edge:{repeats}]->(:Article)\nWHERE article.id IN $articles\nDELETE edge"),
        link_reports=(
            "UNWIND $rows AS row\nMATCH (report:Report {id: row.report})\nMATCH (first:Report {id: row.first})\n"
            f"CREATE (report)-[:{repeats}]->(first)\n{written}"
        ),
        events_of_stories=(
            "MATCH (first:Report) WHERE first.id IN $reports\n"
            f"MATCH (first)<-[:{repeats}*0..1]-(:Report)-[:{edge['tellsOf']}]->(event:Event)\n"
            "RETURN DISTINCT event.id AS id"
        ),
        set_aside=(
            f"UNWIND $articles AS id\nMATCH (:Article {{id: id}})<-[:{edge['signatureOf']}]-(signature:Signature)\n"
            "SET signature = {id: signature.id, shingles: signature.shingles, minima: signature.minima, aside: true}"
        ),
        aside=(
            f"MATCH (signature:Signature)-[:{edge['signatureOf']}]->(article:Article) WHERE signature.aside = true\n"
            "RETURN article.id AS id, article.published AS published"
        ),
        untell=(
            f"MATCH (report:Report)-[tells:{edge['tellsOf']}]->(:Event)\nWHERE report.id IN $reports\nDELETE tells"
        ),
    )


def _similar(signature_of: str) -> str:
    """Articles that share a band with any of those asked for, and are not themselves about to go."""
    seeks = "\n  UNION\n".join(
        f"  MATCH (signature:Signature) WHERE signature.{band} IN ${band}\n  RETURN signature"
        for band in BAND_PROPERTIES
    )
    return (
        f"CALL () {{\n{seeks}\n}}\nMATCH (signature)-[:{signature_of}]->(article:Article)\n"
        "WHERE NOT article.id IN $leaving\nWITH article\n"
    )


def _wordings(edge: Mapping[str, str]) -> str:
    """Of some articles what `graph.duplicates.wording` is made of."""
    sentence = f"(article)<-[:{edge['sentenceOf']}]-(sentence:Sentence)"
    report = f"(article)<-[:{edge['sentenceOf']}]-(:Sentence)<-[:{edge['readIn']}]-(report:Report)"
    part = "RETURN [of.said, of.start, of.text] AS part"
    return (
        "MATCH (article:Article) WHERE article.id IN $articles\nRETURN article.id AS article,\n"
        f"  COLLECT {{ MATCH {sentence} RETURN [sentence.start, sentence.text] }} AS sentences,\n"
        f"  COLLECT {{ MATCH {report}\n"
        "    RETURN [report.id, report.type, report.trigger_start, report.trigger_text] } AS reports,\n"
        f"  COLLECT {{ MATCH {sentence}<-[of:{edge['mentionedIn']}]-(:Actor) WHERE of.kind <> 'name' {part}\n"
        f"    UNION MATCH {report}-[of:{edge['hasActor']}|{edge['hasRecipient']}]->(:Actor) {part} }} AS actors,\n"
        f"  COLLECT {{ MATCH {sentence}<-[of:{edge['mentionedIn']}]-(:Place) {part}\n"
        f"    UNION MATCH {report}-[of:{edge['hasPlace']}]->(:Place) {part} }} AS places"
    )


def _repetitions(edge: Mapping[str, str]) -> str:
    """What is known so far of what some articles have of others."""
    return "MATCH (article:Article) WHERE article.id IN $articles\n" + repetition_of(edge)


def repetition_of(edge: Mapping[str, str]) -> str:
    """The end of a statement that has an `article`: what that has of others."""
    return (
        "RETURN article.id AS article,\n"
        f"  head(COLLECT {{ MATCH (article)-[edge:{edge['repeats']}]->(original:Article)\n"
        "    RETURN {id: original.id, similarity: edge.similarity} }) AS original,\n"
        f"  COLLECT {{ MATCH (article)<-[:{edge['sentenceOf']}]-(:Sentence)<-[:{edge['readIn']}]-(report:Report)"
        f"-[:{edge['repeats']}]->(first:Report)\n    RETURN [report.id, first.id] }} AS reports,\n"
        f"  COLLECT {{ MATCH (article)<-[of:{edge['describedIn']}]-(actor:Actor) WHERE of.said <> actor.id\n"
        "    RETURN [of.said, actor.id] } AS actors,\n"
        f"  COLLECT {{ MATCH (article)<-[of:{edge['describedIn']}]-(place:Place) WHERE of.said <> place.id\n"
        "    RETURN [of.said, place.id] } AS places"
    )
