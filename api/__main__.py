"""The `dramatis` command."""

import os
import sys

from ontology.errors import DramatisError

FAILED = 1
INTERRUPTED = 130


def main() -> None:
    """Runs the command line: what a user can mend is told in one sentence on standard error, without a traceback."""
    # One thread in numpy's matrix products is faster than two on texts of this size. Read when numpy is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from api.cli.app import application  # noqa: PLC0415 (after the line above)

        application()(prog_name="dramatis")
    except DramatisError as error:
        sys.exit(_told(str(error)))
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        sys.exit(_told(f"{place}{error.strerror or error}"))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _told(sentence: str) -> int:
    print(f"dramatis: {sentence}", file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    main()
