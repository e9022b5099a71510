"""Any queries that the schema allows, for ten minutes or as long as is said: `python -m bench.any_query [SECONDS]`.

They are put to the API on the managed Neo4j that runs, and on what is in its graph. Fails when one of them is answered
as if the API itself had gone wrong.
"""

import asyncio
import sys
import time
from collections import Counter

from api.app import create_app
from api.settings import Settings
from ontology.errors import DramatisError
from tests.any_query import outcomes, queries
from tests.api.asking import client_of

SECONDS = 600.0
EXAMPLES = 10


async def main() -> int:
    until = time.monotonic() + (float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
    told: Counter[str] = Counter()
    wrong: list[str] = []
    number = 0
    async with client_of(create_app(Settings())) as client:
        while time.monotonic() < until:
            number += 1
            codes, more = await outcomes(client, queries(examples=EXAMPLES, number=number))
            told.update(codes)
            wrong += more
    print(f"{told.total()} queries: {', '.join(f'{code} {count}' for code, count in told.most_common())}")
    for query in wrong:
        print(f"wrong: {query}")
    return 1 if wrong else 0


if __name__ == "__main__":
    try:
        sys.exit(asyncio.run(main()))
    except DramatisError as error:
        sys.exit(str(error))
