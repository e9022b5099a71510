"""Whether Neo4j Browser shows what the guide promises: `make bench-browser`, with Debian's Chromium by playwright.

The examples are read into a graph of their own. Then a headless browser signs in, loads the style, runs every question
of the guide and is given the favourites. Each question must give a table with rows, or a picture with nodes, all of
them with a caption and at most sixty. The pictures are kept in docs/pictures/browser.
"""

import argparse
import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from api import bootstrap
from api.settings import Settings
from graph.browser import Question, questions
from graph.browser import settings as commands
from graph.browser.favorites import favorites

ROOT = Path(__file__).parents[1]
HOME = ROOT / ".dramatis" / "bench-browser"
PICTURES = ROOT / "docs" / "pictures" / "browser"
DRAMATIS = Path(sys.executable).with_name("dramatis")
PORT = 8321
MOST_NODES = 60
_DROPPED = """content => {
    const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "favorites.zip", {type: "application/zip"}));
    return transfer;
}"""
_ID = re.compile(r"[a-z]+-[0-9a-f]{6}|[a-z]+:[\w-]+")


@dataclass(frozen=True, slots=True)
class Shown:
    """What one frame shows: the rows of a table, or the captions of nodes."""

    rows: int
    captions: tuple[str, ...]

    @property
    def unnamed(self) -> int:
        """How many nodes have no caption, or one that is an id."""
        return sum(not caption.strip() or bool(_ID.search(caption)) for caption in self.captions)

    @property
    def is_right(self) -> bool:
        """Whether there is something, and all of it can be read."""
        return bool(self.rows or self.captions) and not self.unnamed and len(self.captions) <= MOST_NODES


def main() -> None:
    """Runs and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--chromium", default="/usr/bin/chromium")
    given = options.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with _served(), sync_playwright() as playwright:
        known = bootstrap.connection(Settings(home=HOME))
        chromium = playwright.chromium.launch(executable_path=given.chromium, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": 1500, "height": 1000}, device_scale_factor=1)
        page.goto(known.browser_url)
        _sign_in(page, known.password)
        _run(page, f":style http://127.0.0.1:{PORT}/browser/style.grass")
        if "node.Actor" not in page.inner_text("[data-testid=frame]"):
            sys.exit("the style was not taken")
        for command in commands():
            _run(page, command)
        _run(page, f":guide http://127.0.0.1:{PORT}/browser/guide.html")
        page.screenshot(path=PICTURES / "guide.png")
        page.click("[data-testid=navigationGuides]")  # closes it, for there to be more room
        bad = [question.name for question in questions() if not _is_shown(page, question)]
        bad += [] if _takes_favorites(page) else ["favourites"]
        chromium.close()
    print(f"not as promised: {', '.join(bad)}" if bad else "all as promised")
    sys.exit(1 if bad else 0)


@contextmanager
def _served() -> Iterator[None]:
    environment = os.environ | {"DRAMATIS_HOME": str(HOME), "DRAMATIS_PORT": str(PORT)}

    def dramatis(*arguments: str | Path) -> None:
        subprocess.run([DRAMATIS, *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)

    dramatis("up")
    try:
        dramatis("ingest", ROOT / "examples" / "articles")
        dramatis("serve", "--detach")
        yield
    finally:
        dramatis("down")


def _sign_in(page: Page, password: str) -> None:
    page.fill("[data-testid=password]", password)
    page.click("[data-testid=connect]")
    page.wait_for_selector("text=You are connected")
    page.wait_for_timeout(3000)  # until it has been told whom it may fetch from


def _run(page: Page, command: str, *, milliseconds: int = 2500) -> None:
    page.click("[data-testid=activeEditor] .monaco-editor")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(command)
    page.wait_for_timeout(300)
    page.click("[data-testid=editor-Run]")
    page.wait_for_timeout(milliseconds)


def _is_shown(page: Page, question: Question) -> bool:
    """Runs it, keeps a picture of its frame as large as the window, and says whether it shows what it should."""
    _run(page, question.cypher, milliseconds=6000)
    frame = page.locator("[data-testid=frame]").first
    shown = Shown(
        rows=max(0, frame.locator("tr").count() - 1),
        captions=tuple(node.text_content() or "" for node in frame.locator("g.node").all()),
    )
    if shown.captions:
        _enlarge(page)
        page.locator("[data-testid=frame] [aria-label=zoom-to-fit]").first.click()
        page.wait_for_timeout(1500)
    frame.screenshot(path=PICTURES / f"{question.name}.png")
    if shown.captions:
        _enlarge(page)
    print(
        f"{question.name:<20}{shown.rows:4} rows {len(shown.captions):4} nodes, {shown.unnamed} of them without a name"
    )
    return shown.is_right


def _takes_favorites(page: Page) -> bool:
    """Drops the archive upon the page, as a person would, and looks for the questions among the favourites."""
    content = b64encode(favorites(questions())).decode()
    file = page.evaluate_handle(_DROPPED, content)
    for event in ("dragenter", "dragover", "drop"):
        page.dispatch_event("[data-testid=activeEditor]", event, {"dataTransfer": file})
    page.click("[data-testid=navigationFavorites]")
    page.wait_for_timeout(2000)
    page.click("text=Dramatis")
    page.wait_for_timeout(1000)
    page.screenshot(path=PICTURES / "favorites.png")
    shown = page.inner_text("body")
    missing = [question.title for question in questions() if question.title not in shown]
    print(f"favourites: {len(questions()) - len(missing)} of {len(questions())} questions")
    return not missing


def _enlarge(page: Page) -> None:
    """Makes the frame fill the window, or takes that back."""
    page.locator("[data-testid=frame] [title=Fullscreen], [title='Close fullscreen']").first.click()
    page.wait_for_timeout(1500)


if __name__ == "__main__":
    main()
