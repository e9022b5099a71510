"""What is written with a picture."""

from matplotlib.figure import Figure

from api.pictures.look import day_in_words, events, looking, scored, settle, short
from api.pictures.picture import Numbers, Picture, PictureFormat, written


def picture() -> Picture:
    with looking():
        figure = Figure(figsize=(2, 1))
        figure.add_subplot().barh([0], [3])[0].set_gid("bar")
        settle(figure)
    return Picture(
        figure, "Three & more", "A bar of <three>.", Numbers(("what", "how many"), (("<b>", "3"),)), {"bar": "3 > 2"}
    )


def test_an_svg_says_what_it_shows() -> None:
    made = written(picture(), PictureFormat.SVG).decode()

    assert made.startswith("<svg ")
    assert 'role="img">\n<title>Three &amp; more</title>\n<desc>A bar of &lt;three&gt;.</desc>\n' in made
    assert '<g id="bar"><title>3 &gt; 2</title>' in made


def test_the_same_picture_is_the_same_bytes() -> None:
    assert written(picture(), PictureFormat.PNG) == written(picture(), PictureFormat.PNG)
    assert written(picture(), PictureFormat.PNG).startswith(b"\x89PNG")


def test_a_page_has_the_numbers_too() -> None:
    made = written(picture(), PictureFormat.HTML).decode()

    assert "<tr><th>what</th><th>how many</th></tr>" in made
    assert "<tr><td>&lt;b&gt;</td><td>3</td></tr>" in made
    assert '<g id="bar"><title>3 &gt; 2</title>' in made


def test_numbers_and_days_in_words() -> None:
    assert day_in_words(22285) == "6 January 2031"
    assert (events(1), events(1234)) == ("1 event", "1,234 events")
    assert (scored(-2.55), scored(0), scored(10)) == ("−2.5", "+0.0", "+10.0")
    assert (short("Valdoria"), short("Valdoria and Korvia", 9)) == ("Valdoria", "Valdoria…")
