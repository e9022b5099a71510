"""`python -m tests.golden [--errors MEASURE] [ARTICLE…]`: reads the gold's articles and says how right it was."""

import argparse
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from extraction import lexicon as known_names
from extraction.extract import extractor
from ontology import vocabulary as ontology_vocabulary
from ontology.errors import DramatisError
from tests.golden import bars, markup, score
from tests.golden.gold import Gold
from tests.golden.judgements import Judgement, Tally, tallies


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; gives back its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.golden", description=__doc__)
    parser.add_argument("--errors", metavar="MEASURE", help="list what is wrong in a measure, such as pronouns")
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="names of annotated articles; all without any")
    given = parser.parse_args(arguments)
    try:
        vocabulary = ontology_vocabulary.load()
        golds = markup.read_all(vocabulary, given.articles)
        reader = extractor(vocabulary=vocabulary, lexicon=known_names.load(vocabulary=vocabulary))
        extractions = reader.extract(gold.article for gold in golds)
        judgements = [each for pair in zip(golds, extractions, strict=True) for each in score.judge(*pair, vocabulary)]
    except DramatisError as error:
        print(error, file=sys.stderr)
        return 1
    if given.errors is None:
        sums = tallies(judgements)
        Console().print(table(sums))
        if not given.articles:
            print(
                "\n".join(("below their bars:", *(line for each in bars.ALL for line in bars.shortfalls(sums, each))))
            )
        return 0
    known = {each.measure for each in judgements}
    if given.errors not in known:
        print(f"there is no measure {given.errors!r}: it is one of {', '.join(sorted(known))}", file=sys.stderr)
        return 1
    print("\n".join(errors((each for each in judgements if each.measure == given.errors), golds)))
    return 0


def table(sums: dict[str, Tally]) -> Table:
    """One row a measure: what was wanted and found, what was given and right."""
    made = Table(box=None)
    for name in ("measure", "found", "wanted", "recall", "right", "given", "precision", "F1"):
        made.add_column(name, justify="left" if name == "measure" else "right")
    for measure, tally in sums.items():
        wanted = (str(tally.found), str(tally.wanted), f"{tally.recall:.3f}") if tally.wanted else ("", "", "")
        given = (str(tally.correct), str(tally.given), f"{tally.precision:.3f}") if tally.given else ("", "", "")
        made.add_row(measure, *wanted, *given, f"{tally.f1:.3f}" if tally.wanted and tally.given else "")
    return made


def errors(judgements: Iterable[Judgement], golds: Iterable[Gold]) -> list[str]:
    """What is wrong, in words: the article and the phrase, what was wanted and got, and the line it stands in."""
    by_name = {gold.name: gold for gold in golds}
    return [
        f"{each.article}: {each.where.text!r} {each.side}: {each.wanted}; got: {each.got}\n"
        f"    {by_name[each.article].line_of(each.where)}"
        for each in judgements
        if not each.right
    ]


if __name__ == "__main__":
    raise SystemExit(main())
