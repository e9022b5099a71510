"""What GraphiQL opens with."""

import json
from pathlib import Path

import pytest
from fastapi import FastAPI
from graphql import build_schema, parse, validate

from api.ide.routes import questions, router
from api.schema import SDL
from api.settings import Settings
from tests.api.asking import client_of


@pytest.mark.parametrize("question", questions(), ids=lambda question: str(question.splitlines()[0]))
def test_each_question_can_be_asked(question: str) -> None:
    assert validate(build_schema(SDL.read_text(encoding="utf-8")), parse(question)) == []


@pytest.mark.anyio
async def test_the_page_gets_them(tmp_path: Path) -> None:
    app = FastAPI()
    app.include_router(router(Settings(home=tmp_path, cache=tmp_path)))
    async with client_of(app) as client:
        script = await client.get("/graphiql/questions.js")

    assert script.headers["content-type"].startswith("text/javascript")
    assert json.loads(script.text.removeprefix("const QUESTIONS = ").removesuffix(";\n")) == questions()
