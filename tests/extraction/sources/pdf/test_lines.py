from extraction.sources.pdf.lines import Line, Piece, lines_of


def test_pieces_make_lines_where_a_line_feed_says_so() -> None:
    pieces = [
        Piece(72, 700, 12, "Talks "),
        Piece(110, 700, 12, "ended"),
        Piece(0, 0, 12, "\n"),
        Piece(72, 686, 12, "  in  Oslo.\nNorway "),
        Piece(72, 672, 12, "left.\n"),
    ]
    assert list(lines_of(pieces)) == [
        Line(72, 700, 12, "Talks ended"),
        Line(72, 686, 12, "in Oslo."),
        Line(72, 686, 12, "Norway left."),
    ]


def test_size_of_a_line_is_that_of_most_of_its_letters() -> None:
    pieces = [Piece(72, 700, 8, "• "), Piece(80, 700, 10, "Norway left."), Piece(150, 700, 6, "1")]
    assert list(lines_of(pieces)) == [Line(72, 700, 10, "• Norway left.1")]


def test_empty_lines_are_left_out() -> None:
    assert list(lines_of([Piece(0, 0, 12, " \n\n"), Piece(0, 0, 12, "")])) == []
