from graph.queries.shapes.selection import Selection


def test_paths_that_begin_alike_are_put_together() -> None:
    assert Selection.of("id", "events.actors.name", "events.start") == Selection(
        {
            "id": Selection(),
            "events": Selection({"actors": Selection({"name": Selection()}), "start": Selection()}),
        }
    )


def test_what_any_wants_is_wanted() -> None:
    merged = Selection.merged([Selection.of("events.start"), Selection.of("name", "events.place.name")])

    assert merged == Selection.of("events.start", "events.place.name", "name")


def test_inside_what_is_not_wanted_nothing_is() -> None:
    selection = Selection.of("edges.node.name")

    assert selection.inside("edges", "node") == Selection.of("name")
    assert selection.inside("edges", "cursor", "deeper") == Selection()
    assert "edges" in selection
    assert "node" not in selection
