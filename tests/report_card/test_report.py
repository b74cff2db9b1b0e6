from __future__ import annotations

import json

from claimtrack.report_card import Figure, Part, Report, as_json_row, as_text

REPORT = Report(
    "pairs: here",
    (Figure("macro-F1", 0.81234567, 40, 0.7, 0.9), Figure("missed", 3, 40), Figure("milliseconds", 41.25, 9)),
    (Part("ar", (Figure("macro-F1", None, 0),)),),
    ("One row was left out.",),
)


def test_text_shows_figures_in_columns_with_their_cases_and_interval() -> None:
    assert as_text(REPORT).splitlines() == [
        "pairs: here",
        "  macro-F1          0.812  n=40  [0.700, 0.900]",
        "  missed                3  n=40",
        "  milliseconds       41.2  n=9",
        "",
        "ar",
        "  macro-F1              –  n=0",
        "",
        "One row was left out.",
    ]


def test_json_holds_the_same_as_plain_values() -> None:
    row = as_json_row(REPORT)
    assert json.loads(json.dumps(row)) == {
        "title": "pairs: here",
        "figures": [
            {"name": "macro-F1", "value": 0.8123, "n": 40, "low": 0.7, "high": 0.9},
            {"name": "missed", "value": 3, "n": 40},
            {"name": "milliseconds", "value": 41.25, "n": 9},
        ],
        "parts": {"ar": [{"name": "macro-F1", "value": None, "n": 0}]},
        "notes": ["One row was left out."],
    }
