import pytest

from tests.markdown import Block, blocks

DOCUMENT = """\
# Title

```sh
one
  two
```

<!-- not run: needs a container engine -->

```sh
three
```

Text in between.

- in a list

  ```json
  {"a": [
    1]}
  ```
<!-- not run: forgotten by the text that follows -->
Text.
```
plain
```
"""


def test_blocks_with_their_remarks() -> None:
    assert list(blocks(DOCUMENT)) == [
        Block("sh", "one\n  two", 3, None),
        Block("sh", "three", 10, "needs a container engine"),
        Block("json", '{"a": [\n  1]}', 18, None),
        Block("", "plain", 24, None),
    ]


def test_block_that_is_never_closed() -> None:
    with pytest.raises(ValueError, match=r"^the block of line 2 is never closed$"):
        list(blocks("a\n```sh\nb\n"))
