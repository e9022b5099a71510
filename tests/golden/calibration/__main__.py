"""`python -m tests.golden.calibration`: fits the weights of confidence on the gold, and shows how far they hold.

Writes extraction/confidence/weights.tsv and docs/reliability.svg; with `--dry-run` it only prints.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from extraction import lexicon as known_names
from extraction.confidence import GROUNDS, WEIGHTS
from extraction.confidence.weights import ANY
from extraction.extract import extractor
from ontology import vocabulary as ontology_vocabulary
from ontology.errors import DramatisError
from tests.golden.calibration import fitting, picture, reliability
from tests.golden.calibration.observed import Observed, observe
from tests.golden.sources import SOURCES

PICTURE = Path(__file__).parents[3] / "docs" / "reliability.svg"
_HEAD = """\
# What tells how sure a report is, fitted on the annotated texts: make reliability writes this file anew.
#
# ground  what holds of a report
# weight  what that adds to the log odds of its being right
# events  how many reports of the annotated texts it holds of
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; gives back its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.golden.calibration", description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    given = parser.parse_args(arguments)
    try:
        vocabulary = ontology_vocabulary.load()
        reader = extractor(vocabulary=vocabulary, lexicon=known_names.load(vocabulary=vocabulary))
        observed = list(observe(reader, vocabulary))
    except DramatisError as error:
        print(error, file=sys.stderr)
        return 1
    unseen = fitting.out_of_fold(observed)
    right = [each.right for each in observed]
    those, score = reliability.bins(unseen, right), reliability.brier(unseen, right)
    error_of = reliability.calibration_error(those)
    print("\n".join(report(observed, unseen)))
    if not given.dry_run:
        WEIGHTS.write_text(table(fitting.fit(observed), observed), encoding="utf-8")
        PICTURE.write_text(picture.picture(those, error=error_of, score=score), encoding="utf-8")
        print(f"written: {WEIGHTS.name}, {PICTURE.name}")
    return 0


def report(observed: Sequence[Observed], unseen: Sequence[float]) -> list[str]:
    """What is printed: a line a bin of what no fit has seen, the sums, and the sums by source."""
    right = [each.right for each in observed]
    those = reliability.bins(unseen, right)
    lines = ["confidence  reports  given  right  interval of .95"]
    lines += [
        f"{b.start:.1f} to {b.end:.1f}  {b.count:7}  {b.given:5.3f}  {b.right:5.3f}  {b.low:.3f} to {b.high:.3f}"
        for b in those
    ]
    share = sum(right) / len(right)
    lines.append(f"expected calibration error {reliability.calibration_error(those):.3f}")
    lines.append(
        f"Brier score {reliability.brier(unseen, right):.3f}; of {share:.3f} for all {share * (1 - share):.3f}"
    )
    for source in SOURCES:
        of_source = [(u, each.right) for u, each in zip(unseen, observed, strict=True) if each.source == source]
        if not of_source:
            continue
        given, true = (sum(column) / len(of_source) for column in zip(*of_source, strict=True))
        lines.append(f"{source}: {len(of_source)} reports, {given:.3f} given, {true:.3f} right")
    return lines


def table(weights: Mapping[str, float], observed: Sequence[Observed]) -> str:
    """The file of the weights."""
    counts = {ground: sum(ground in each.grounds for each in observed) for ground in GROUNDS} | {ANY: len(observed)}
    rows = [f"{name}\t{weights[name]:.3f}\t{counts[name]}" for name in (ANY, *GROUNDS)]
    return _HEAD + "\n".join(("ground\tweight\tevents", *rows)) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
