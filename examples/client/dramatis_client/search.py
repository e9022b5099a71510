from typing import Optional

from .base_model import BaseModel


class Search(BaseModel):
    search: "SearchSearch"


class SearchSearch(BaseModel):
    actors: list["SearchSearchActors"]
    quotations: list["SearchSearchQuotations"]


class SearchSearchActors(BaseModel):
    actor: "SearchSearchActorsActor"


class SearchSearchActorsActor(BaseModel):
    id: str
    name: str


class SearchSearchQuotations(BaseModel):
    highlights: list[str]
    quotation: "SearchSearchQuotationsQuotation"


class SearchSearchQuotationsQuotation(BaseModel):
    speaker: Optional["SearchSearchQuotationsQuotationSpeaker"]


class SearchSearchQuotationsQuotationSpeaker(BaseModel):
    name: str


Search.model_rebuild()
SearchSearch.model_rebuild()
SearchSearchActors.model_rebuild()
SearchSearchQuotations.model_rebuild()
SearchSearchQuotationsQuotation.model_rebuild()
