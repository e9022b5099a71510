"""How sure a report is: what in the reading speaks for and against it, weighed as the annotated texts teach.

`weights.tsv` is made by `make reliability`; docs/confidence.md says what the number means.
"""

from extraction.confidence.grounds import GROUNDS, grounds
from extraction.confidence.weights import WEIGHTS, Confidence, load

__all__ = ["GROUNDS", "WEIGHTS", "Confidence", "grounds", "load"]
