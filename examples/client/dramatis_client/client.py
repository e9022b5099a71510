from collections.abc import AsyncIterator
from datetime import date
from typing import Any, Optional, Union

from .async_base_client import AsyncBaseClient
from .base_model import UNSET, UnsetType
from .events_of import EventsOf
from .ingest_text import IngestText
from .input_types import ArticleInput
from .job_progress import JobProgress
from .sanctions import Sanctions
from .search import Search


def gql(q: str) -> str:
    return q


class Dramatis(AsyncBaseClient):
    async def events_of(
        self,
        actor: str,
        since: Union[Optional[date], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> EventsOf:
        query = gql("""
            query EventsOf($actor: ID!, $since: Date, $first: Int = 20, $after: String) {
              actor(id: $actor) {
                name
                events(where: {start: {gte: $since}}, first: $first, after: $after) {
                  totalCount
                  pageInfo {
                    hasNextPage
                    endCursor
                  }
                  nodes {
                    ...Told
                  }
                }
              }
            }

            fragment Told on Event {
              id
              type
              mode
              start
              actors {
                name
              }
              recipients {
                name
              }
              reports(first: 5) {
                nodes {
                  trigger {
                    marked
                    start
                    end
                  }
                  article {
                    title
                    publisher
                    published
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "actor": actor,
            "since": since,
            "first": first,
            "after": after,
        }
        response = await self.execute(
            query=query, operation_name="EventsOf", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return EventsOf.model_validate(data)

    async def sanctions(self, on: list[str], **kwargs: Any) -> Sanctions:
        query = gql("""
            query Sanctions($on: [ID!]!) {
              events(where: {type: {in: [SANCTION]}, recipient: {id: {in: $on}}}) {
                nodes {
                  ...Told
                }
              }
            }

            fragment Told on Event {
              id
              type
              mode
              start
              actors {
                name
              }
              recipients {
                name
              }
              reports(first: 5) {
                nodes {
                  trigger {
                    marked
                    start
                    end
                  }
                  article {
                    title
                    publisher
                    published
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"on": on}
        response = await self.execute(
            query=query, operation_name="Sanctions", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Sanctions.model_validate(data)

    async def search(self, text: str, **kwargs: Any) -> Search:
        query = gql("""
            query Search($text: String!) {
              search(text: $text) {
                actors {
                  actor {
                    id
                    name
                  }
                }
                quotations {
                  highlights
                  quotation {
                    speaker {
                      name
                    }
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"text": text}
        response = await self.execute(
            query=query, operation_name="Search", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Search.model_validate(data)

    async def ingest_text(self, input: ArticleInput, **kwargs: Any) -> IngestText:
        query = gql("""
            mutation IngestText($input: ArticleInput!) {
              ingestText(input: $input) {
                id
                state
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="IngestText", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return IngestText.model_validate(data)

    async def job_progress(self, id: str, **kwargs: Any) -> AsyncIterator[JobProgress]:
        query = gql("""
            subscription JobProgress($id: ID!) {
              jobProgress(id: $id) {
                state
                counts {
                  stored
                  failed
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        async for data in self.execute_ws(
            query=query, operation_name="JobProgress", variables=variables, **kwargs
        ):
            yield JobProgress.model_validate(data)
