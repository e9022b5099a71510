"""How fast the API refuses what is too much, and whether it answers others meanwhile: `make bench-abuse`.

The API has to run (`dramatis serve`), at the usual port or `DRAMATIS_PORT`. Fails where something is not refused, or
where that takes longer than the bar.
"""

import http.client
import json
import statistics
import sys
import threading
import time

from api.settings import Settings

BAR_MS = 50.0
TIMES = 20
OTHERS_EVERY_S = 0.01
ABUSES = {
    "1,000 aliases": "{ " + " ".join(f"a{n}: __typename" for n in range(1_000)) + " }",
    "depth 40": "{ actor(id: 1) " + "{ events { nodes { actors " * 13 + "{ id }" + " } } }" * 13 + " }",
    "10k fields": "{ " + "__typename " * 10_000 + "}",
    "first: 1000000": "{ events(first: 1000000) { nodes { id } } }",
    "10 MB": "{ __typename } #" + "x" * 10_000_000,
}
OTHERS = '{ actor(id: "iso:RUS") { name } }'


def main() -> None:
    """Measures and prints."""
    port = Settings().port
    try:
        _asked(port, OTHERS)
    except OSError:
        sys.exit(f"no API answers at port {port}: start it with `dramatis serve --detach`, or set DRAMATIS_PORT")
    others: list[float] = []
    done = threading.Event()
    asking = threading.Thread(target=_ask_on, args=(port, others, done))
    asking.start()
    reached = True
    try:
        for name, query in ABUSES.items():
            asked = [_asked(port, query) for _ in range(TIMES)]
            slowest, codes = max(took for took, _ in asked), {code for _, code in asked}
            reached = reached and slowest < BAR_MS and None not in codes
            median = statistics.median(took for took, _ in asked)
            told = ", ".join(sorted(map(str, codes)))
            print(f"{name:16} median {median:6.1f} ms  longest {slowest:6.1f}  {told}")
    finally:
        done.set()
        asking.join()
    print(f"others meanwhile median {statistics.median(others):6.1f} ms  longest {max(others):6.1f}  ({len(others)})")
    if not reached:
        sys.exit(f"not all are refused within {BAR_MS:.0f} ms")


def _ask_on(port: int, took: list[float], done: threading.Event) -> None:
    """Somebody else's questions."""
    while not done.wait(OTHERS_EVERY_S):
        took.append(_asked(port, OTHERS)[0])


def _asked(port: int, query: str) -> tuple[float, str | None]:
    """How many milliseconds the answer took, with sending the query, and the code of its error if it is one."""
    body = json.dumps({"query": query}).encode()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    begun = time.perf_counter()
    try:
        connection.request("POST", "/graphql", body, {"Content-Type": "application/json"})
        answered = connection.getresponse()
    except (BrokenPipeError, ConnectionResetError):  # refused before all of it was sent
        answered = connection.getresponse()
    answer = json.loads(answered.read())
    took = (time.perf_counter() - begun) * 1000
    connection.close()
    errors = answer.get("errors")
    return took, errors[0]["extensions"]["code"] if errors else None


if __name__ == "__main__":
    main()
