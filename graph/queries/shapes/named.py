"""An actor by its id, also where it has become another: `said` keeps the id that an article alone gave."""


def actor_named(id: str, variable: str) -> str:  # noqa: A002 (what it is)
    """A clause, as a text, that finds the actor of an id, else the one that most articles mean by it.

    `id` is a parameter or a variable. There is no row where there is no such actor.
    """
    return (
        f"CALL ({'' if id.startswith('$') else id}) {{ OPTIONAL MATCH (exact:Actor {{id: {id}}}) CALL (*) {{"
        " WITH exact WHERE exact IS NOT NULL RETURN exact AS joined UNION ALL"
        f" WITH * WHERE exact IS NULL MATCH (joined:Actor)-[:@describedIn {{said: {id}}}]->(:Article)"
        " WITH joined, count(*) AS times ORDER BY times DESC, joined.id LIMIT 1 RETURN joined"
        f" }} RETURN joined AS {variable} }}"
    )
