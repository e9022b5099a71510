"""The command's way of ending."""

import json
import subprocess
import sys
from pathlib import Path

from ontology.document import to_document
from tests.fixtures import full

DRAMATIS = Path(sys.executable).with_name("dramatis")


def test_wrong_setting_is_one_sentence(tmp_path: Path) -> None:
    environment = {"DRAMATIS_PORT": "many", "DRAMATIS_HOME": str(tmp_path)}
    done = subprocess.run([DRAMATIS, "status"], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    [line] = done.stderr.splitlines()
    assert line.startswith("dramatis: DRAMATIS_PORT cannot be 'many': ")


def test_nobody_reading_the_output_is_no_error(tmp_path: Path) -> None:
    """As in `dramatis extract … | head`: the reader goes away before anything is written."""
    (tmp_path / "made.jsonl").write_text(json.dumps(to_document(full(), with_text=True)) + "\n", encoding="utf-8")
    with subprocess.Popen(
        [DRAMATIS, "extract", "made.jsonl"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        errors = process.stderr.read()
    assert errors == b""
