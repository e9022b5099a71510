"""What extraction costs beside the language model that it rests on: `make bench-extraction`.

The five examples, many times over, are read in four ways that take turns: by the model alone as it comes, only with
the same faster matrix products and the same batches; by our pipeline as far as the actors (mentions, quotations,
coreference), with all components, and whole. The processor's time is measured, which other programs on the machine
disturb less than a clock on the wall.
"""

import argparse
import gc
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import psutil
from spacy.tokens import Doc

from extraction import lexicon, pipeline
from extraction.assemble import Assembler
from extraction.extract import Extractor
from extraction.sources import Defaults, Found, read
from ontology import vocabulary
from ontology.model import Article

ARTICLES = Path(__file__).parents[1] / "examples" / "articles"
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Unassembled:
    """Stands in for the assembler where only the pipeline is measured."""

    def assemble(self, doc: Doc) -> Doc:
        """The document as it is."""
        return doc


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=20, help="how often the examples are read in each run")
    options.add_argument("--rounds", type=int, default=7, help="how many runs of each kind")
    chosen = options.parse_args()
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1":
        sys.exit("set OPENBLAS_NUM_THREADS=1, as the dramatis command does, or run make bench-extraction")
    known = vocabulary.load(())
    words = lexicon.load(vocabulary=known)
    nlp = pipeline.build(vocabulary=known, lexicon=words)
    whole = Extractor(nlp=nlp, assembler=Assembler(known, words))
    partly = Extractor(nlp=nlp, assembler=Unassembled())
    exhaust(whole, repeated(1))  # what is made at first use is no part of the comparison
    gc.freeze()  # as the dramatis command does
    articles = repeated(chosen.times)
    before = psutil.Process().memory_info().rss
    exhaust(whole, articles)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024  # KiB on Linux
    model = pipeline.load()
    alone = Extractor(nlp=model, assembler=Unassembled())
    ours = [name for name in nlp.pipe_names if name not in model.pipe_names]
    exhaust(alone, repeated(1))
    gc.freeze()
    length = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {length} words; {chosen.rounds} rounds")

    def to_actors() -> None:
        with nlp.select_pipes(disable=ours[ours.index("actors") + 1 :]):
            exhaust(partly, articles)

    runs = {
        "parse": lambda: exhaust(alone, articles),
        "actors": to_actors,
        "components": lambda: exhaust(partly, articles),
        "whole": lambda: exhaust(whole, articles),
    }
    told = rounds(runs, chosen.rounds)
    labels = {
        "parse": "the parse alone",
        "actors": "with its actors",
        "components": "with all components",
        "whole": "whole",
    }
    for name, label in labels.items():
        ratio = statistics.median(run / parsed for run, parsed in zip(told[name], told["parse"], strict=True))
        seconds = statistics.median(told[name])
        print(f"{label:<20} {seconds:6.2f} s {length / seconds:8.0f} words/s   ratio to the parse {ratio:.2f}")
    print(f"memory: {before / MIB:.0f} MiB when all is loaded, {peak / MIB:.0f} MiB at the most")


def repeated(times: int) -> list[Article]:
    """The example articles so many times, each time as other articles."""
    found = read([str(ARTICLES)], defaults=Defaults(), language_of=lambda _: "en")
    articles = [item.content for item in found if isinstance(item, Found) and isinstance(item.content, Article)]
    return [replace(article, id=f"{article.id}#{i}") for i in range(times) for article in articles]


def exhaust(extractor: Extractor, articles: list[Article]) -> None:
    """Reads them all and keeps nothing."""
    for _ in extractor.extract(articles):
        pass


def rounds(runs: dict[str, Callable[[], None]], number: int) -> dict[str, list[float]]:
    """Processor seconds of each run in each round; every other round goes backwards."""
    told: dict[str, list[float]] = {name: [] for name in runs}
    for i in range(number):
        for name in list(runs) if i % 2 == 0 else reversed(list(runs)):
            start = time.process_time()
            runs[name]()
            told[name].append(time.process_time() - start)
    return told


if __name__ == "__main__":
    main()
