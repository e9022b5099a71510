"""The statements that read and keep tallies. Pure strings."""

from dataclasses import dataclass

from graph.tallies.votes import ActorVote, PlaceVote, names


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallies:
    """What a load asks about the tallies of actors, or of places.

    `stored` gives nodes with the text of their tally, by ids; `counted` and `of_articles` descriptions with how many
    articles give each: all of some nodes, and those of some articles.
    """

    stored: str
    counted: str
    of_articles: str
    create: str
    update: str
    delete: str


def tallies(label: str, of: type[ActorVote] | type[PlaceVote], edge: str, *, written: str) -> Tallies:
    """The statements for nodes of a label, which the edge joins to the articles that describe them."""
    kept = f"{label}Tally"
    described = "RETURN node.id AS id, vote.said AS said, count(*) AS articles"
    for name in names(of):
        described += f", vote.{name} AS {name}"
    return Tallies(
        stored=(
            f"MATCH (node:{label}) WHERE node.id IN $ids\n"
            f"OPTIONAL MATCH (tally:{kept} {{id: node.id}})\nRETURN properties(node) AS node, tally.votes AS votes"
        ),
        counted=f"MATCH (node:{label})-[vote:{edge}]->() WHERE node.id IN $ids\n{described}",
        of_articles=(
            f"MATCH (article:Article)<-[vote:{edge}]-(node:{label}) WHERE article.id IN $articles\n{described}"
        ),
        create=f"UNWIND $rows AS row\nCREATE (new:{kept}) SET new = row\n{written}",
        update=f"UNWIND $rows AS row\nMATCH (tally:{kept} {{id: row.id}})\nSET tally = row\n{written}",
        delete=f"MATCH (tally:{kept}) WHERE tally.id IN $ids\nDELETE tally",
    )
