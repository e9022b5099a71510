from graph.queries.shapes.selection import PageWanted, Selection


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


def test_pages_of_one_name_are_one_page_of_which_all_is_wanted_that_any_wants() -> None:
    def events(*, total: bool, keys: bool, row: Selection) -> Selection:
        page = PageWanted(row, total=total, keys=keys, params="asked")
        return Selection({"events": Selection(pages={"p0": page})})

    one = events(total=True, keys=False, row=Selection.of("start"))
    other = events(
        total=False, keys=False, row=Selection({"reports": Selection(pages={"p1": PageWanted(Selection())})})
    )
    merged = one.and_also(other)

    assert merged.inside("events").pages["p0"].total is True
    assert merged.inside("events").pages["p0"].keys is False
    assert set(merged.inside("events").pages["p0"].row.fields) == {"start", "reports"}
    assert merged.asked() == {"p0": "asked", "p1": None}
