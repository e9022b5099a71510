"""`python -m tests.golden [--errors MEASURE] [NAME…]`: reads the articles and sentences of the gold and scores them.

What the sentences do not annotate is measured on the articles alone.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from extraction import lexicon as known_names
from extraction.extract import extractor
from ontology import vocabulary as ontology_vocabulary
from ontology.errors import DramatisError
from tests.golden import bars, sources
from tests.golden.gold import Gold
from tests.golden.judgements import Judgement, Tally, tallies


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; gives back its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.golden", description=__doc__)
    parser.add_argument("--errors", metavar="MEASURE", help="list what is wrong in a measure, such as pronouns")
    parser.add_argument("names", nargs="*", metavar="NAME", help="articles and files of sentences; all without any")
    given = parser.parse_args(arguments)
    try:
        vocabulary = ontology_vocabulary.load()
        golds = {source: sources.read(source, vocabulary, given.names) for source in sources.SOURCES}
        sources.check_names(golds, given.names)
        reader = extractor(vocabulary=vocabulary, lexicon=known_names.load(vocabulary=vocabulary))
        judgements = {source: list(sources.judge(source, golds[source], reader, vocabulary)) for source in golds}
    except DramatisError as error:
        print(error, file=sys.stderr)
        return 1
    if given.errors is None:
        _print_tables(judgements, all_of_it=not given.names)
        return 0
    every = [each for of_source in judgements.values() for each in of_source]
    known = {each.measure for each in every}
    if given.errors not in known:
        print(f"there is no measure {given.errors!r}: it is one of {', '.join(sorted(known))}", file=sys.stderr)
        return 1
    wrong = (each for each in every if each.measure == given.errors)
    print("\n".join(errors(wrong, [gold for of_source in golds.values() for gold in of_source])))
    return 0


def _print_tables(judgements: dict[sources.Source, list[Judgement]], *, all_of_it: bool) -> None:
    """A table for each source that was read and one of both, then what is below the bars."""
    sums: dict[str, dict[str, Tally]] = {source: tallies(each) for source, each in judgements.items() if each}
    if len(sums) > 1:
        both = [each for of_source in judgements.values() for each in of_source]
        sums["both"] = {m: t for m, t in tallies(both).items() if m in sums["sentences"]}
    for source, of_source in sums.items():
        Console().print(table(of_source, title=source))
    if all_of_it:
        every = {**sums["articles"], **sums["both"]}
        print("\n".join(("below their bars:", *(line for each in bars.ALL for line in bars.shortfalls(every, each)))))


def table(sums: dict[str, Tally], *, title: str) -> Table:
    """One row a measure: what was wanted and found, what was given and right."""
    made = Table(box=None, title=title, title_justify="left")
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
