"""Who is named where, and who speaks about whom, in columns: what analyses of what articles say read.

Read are the articles that tell of the events that were asked for. One that repeats another says nothing of its own, and
is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np

from graph.analytics.shapes.projection import ActorNode, Numbers, Positions
from graph.analytics.shapes.source import ACTORS, Source, actor_nodes
from graph.columns import Columns, ReadColumns, Table, texts
from graph.queries.shapes.scope import Scope
from graph.wanted import Wanted, such


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Said:
    """Mentions and quotations; arrays hold positions in the tuples.

    `mention_article`, `mention_sentence` and `mention_actor` have one entry for each actor that a sentence names.
    `quotations`, in the order of their ids, are those of whom the speaker is known; `kinds`, `cues`, `quoted_in`,
    `speakers` and `scores` have one entry each, the last the mean score of the events that they tell of, or NaN.
    `spoken_quotation` and `spoken_actor` have one for each actor that a quotation speaks of.
    """

    actors: tuple[ActorNode, ...]
    articles: tuple[str, ...]
    sentences: tuple[str, ...]
    mention_article: Positions
    mention_sentence: Positions
    mention_actor: Positions
    quotations: tuple[str, ...]
    kinds: tuple[str, ...]
    cues: tuple[str | None, ...]
    quoted_in: Positions
    speakers: Positions
    scores: Numbers
    spoken_quotation: Positions
    spoken_actor: Positions

    def __post_init__(self) -> None:
        for each in fields(self):
            column = getattr(self, each.name)
            if isinstance(column, np.ndarray):
                column.flags.writeable = False


_MENTIONS = {"article": "article.id", "sentence": "sentence.id", "actor": "actor.id"}
_QUOTATIONS = {
    "id": "quotation.id",
    "kind": "quotation.kind",
    "cue": "quotation.class",
    "article": "article.id",
    "speaker": "speaker.id",
    "score": "score",
}
_SPOKEN_OF = {"quotation": "quotation.id", "actor": "actor.id"}


def _read(ask: ReadColumns, wanted: Wanted, ground: Scope) -> Said:
    """Four questions. What is written between them is left out where it does not fit together."""
    scope = Scope({**ground.names, "event": "event"})
    articles = (
        f"MATCH (@event:Event){such(wanted, scope)}"
        " MATCH (@event)<-[:@tellsOf]-(:Report)-[:@readIn]->(:Sentence)-[:@sentenceOf]->(article:Article)"
        " WHERE NOT EXISTS { (article)-[:@repeats]->(:Article) } WITH DISTINCT article"
    )
    mentions = f"{articles} MATCH (article)<-[:@sentenceOf]-(sentence:Sentence)<-[:@mentionedIn]-(actor:Actor)"
    quotations = (
        f"{articles} MATCH (article)<-[:@sentenceOf]-(:Sentence)<-[:@quotedIn]-(quotation:Quotation)"
        " WITH DISTINCT article, quotation MATCH (quotation)<-[:@said]-(speaker:Actor)"
    )

    def asked(found: str, columns: Mapping[str, str]) -> Columns:
        returned = ", ".join(f"{column} AS {name}" for name, column in columns.items())
        return ask(Table("said", scope.fill(f"{found} RETURN DISTINCT {returned}"), Wanted, tuple(columns)), wanted)

    who = f"{mentions} RETURN actor UNION {quotations} RETURN speaker AS actor"
    whom = f"{quotations} MATCH (quotation)-[:@speaksOf]->(actor:Actor)"
    everybody = f"CALL () {{ {who} UNION {whom} RETURN actor }} WITH actor ORDER BY actor.id"
    actors = actor_nodes(asked(everybody, ACTORS))
    scored = (
        f"{quotations} OPTIONAL MATCH (quotation)-[:@speaksOf]->(:Report)-[:@tellsOf]->(told:Event)"
        " WITH article, quotation, speaker, avg(told.score) AS score"
    )
    by_id = sorted(zip(*asked(scored, _QUOTATIONS), strict=True))
    spoken = sorted(zip(*asked(whom, _SPOKEN_OF), strict=True))
    return said(actors, sorted(zip(*asked(mentions, _MENTIONS), strict=True)), by_id, spoken)


def said(
    actors: tuple[ActorNode, ...],
    mentions: Sequence[tuple[str, ...]],
    quotations: Sequence[tuple[str, ...]],
    spoken: Sequence[tuple[str, ...]],
) -> Said:
    """From rows of texts: (article, sentence, actor), (id, kind, cue, article, speaker, score), (quotation, actor).

    Rows that name an actor or a quotation that is not there are left out.
    """
    who = {actor.id: at for at, actor in enumerate(actors)}
    mentions = [row for row in mentions if row[2] in who]
    quotations = [row for row in quotations if row[4] in who]
    articles = sorted({row[0] for row in mentions} | {row[3] for row in quotations})
    sentences = sorted({row[1] for row in mentions})
    where, line = ({each: at for at, each in enumerate(some)} for some in (articles, sentences))
    quoted = {row[0]: at for at, row in enumerate(quotations)}
    spoken = [row for row in spoken if row[0] in quoted and row[1] in who]
    return Said(
        actors=actors,
        articles=tuple(articles),
        sentences=tuple(sentences),
        mention_article=_positions(where[row[0]] for row in mentions),
        mention_sentence=_positions(line[row[1]] for row in mentions),
        mention_actor=_positions(who[row[2]] for row in mentions),
        quotations=tuple(quoted),
        kinds=tuple(row[1] for row in quotations),
        cues=texts(row[2] for row in quotations),
        quoted_in=_positions(where[row[3]] for row in quotations),
        speakers=_positions(who[row[4]] for row in quotations),
        scores=np.array([float(row[5] or "nan") for row in quotations], dtype=np.float64),
        spoken_quotation=_positions(quoted[row[0]] for row in spoken),
        spoken_actor=_positions(who[row[1]] for row in spoken),
    )


def _positions(some: Iterable[int]) -> Positions:
    return np.array(list(some), dtype=np.int64)


SAID: Source[Said] = Source("said", _read)
"""What articles say of whom."""
