from __future__ import annotations

import json
import re

import pytest
from flask import Flask

from claimtrack.api.openapi import document, routes
from tests.api.conftest import Program, told


def test_the_document_names_every_operation_once(app: Flask) -> None:
    answer = document(app, title="desk", address="https://desk.example.org/")
    names = [each["operationId"] for path in answer["paths"].values() for each in path.values()]
    assert sorted(names) == sorted({route.name for route in routes(app)})
    assert answer["servers"] == [{"url": "https://desk.example.org/api/v1"}]


def test_every_reference_of_the_document_leads_somewhere(stranger: Program) -> None:
    answer = stranger.get("/openapi.json")
    names = set(re.findall(r'"#/components/schemas/(\w+)"', answer.text))
    assert names <= told(answer)["components"]["schemas"].keys()
    assert told(answer)["openapi"] == "3.1.0"
    assert json.loads(answer.text) == told(answer)


@pytest.mark.parametrize(("language", "title"), [("en", "The API"), ("ar", "الواجهة البرمجية")])
def test_the_page_shows_each_operation_without_a_script(app: Flask, language: str, title: str) -> None:
    page = app.test_client().get("/api/v1/", headers={"Accept-Language": language}).text
    assert title in page
    for route in routes(app):
        assert f"{route.method} {route.path}" in page
    assert re.findall(r"<script[^>]*>", page.partition("<main")[2]) == []
