"""How well `compare` tells the stance of labelled pairs.

The folder holds `pairs.jsonl`: rows `{id, a, b, lang, label, a_date?, b_date?}`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from claimtrack.core.compare import compare
from claimtrack.core.text import language_of
from claimtrack.core.values import Comparison, Cosines, Stance, Statement
from claimtrack.report_card import folders, metrics
from claimtrack.report_card.folders import LabelledRow
from claimtrack.report_card.report import Case, Figure, Part, Progress, Report, silent
from claimtrack.report_card.rules import Named, rules_part
from claimtrack.report_card.scratch import models
from claimtrack.semantic import Embedders, cosines

__all__ = ["Judged", "class_figures", "evaluate", "score"]

_HOLDS = "pairs of texts with the stance that a person gave them, as JSON lines {id, a, b, lang, label}"
_BATCH = 64
_OTHER = "other"
LABELS = (Stance.CORROBORATES, Stance.CONFLICTS, Stance.UNRELATED)


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair as a person labelled it, None for a label that no stance answers, and as the engine compared it."""

    language: str
    gold: Stance | None
    found: Comparison
    id: str = ""
    text: str = ""

    @property
    def predicted(self) -> Stance:
        """The engine's stance; `related` takes no side, which is `unrelated` here."""
        return Stance.UNRELATED if self.found.stance is Stance.RELATED else self.found.stance


def evaluate(directory: Path, *, semantic: bool = True, progress: Progress | None = None) -> Report:
    """Macro-F1 over the labels that the folder has, per class and per language; 1 ms a pair, 50 ms with the models."""
    tell, embedders = progress or silent, models(semantic)
    judged: list[Judged] = []
    labelled = iter(folders.rows(directory, "pairs.jsonl", holds=_HOLDS))
    while batch := list(islice(labelled, _BATCH)):
        for row, near in zip(batch, _cosines(batch, embedders), strict=True):
            found = compare(_statement(row, "a"), _statement(row, "b"), cosines=near)
            text = f"{row.text('a')} / {row.text('b')}"
            judged.append(Judged(row.text("lang"), _gold(row), found, row.text("id"), text))
        tell(len(batch))
    return score(judged, title=f"pairs: {directory}")


def _cosines(batch: Sequence[LabelledRow], embedders: Embedders) -> Iterator[Cosines]:
    ends = {side: [row.text(side) for row in batch] for side in ("a", "b")}
    encoded = {side: {e.model: e.encode(texts) for e in embedders.present()} for side, texts in ends.items()}
    for place in range(len(batch)):
        a, b = ({model: vectors[place] for model, vectors in encoded[side].items()} for side in ("a", "b"))
        yield cosines(a, b, embedders)


def _statement(row: LabelledRow, side: str) -> Statement:
    text = row.text(side)
    return Statement(text, language_of(text), day=row.day(f"{side}_date"))


def _gold(row: LabelledRow) -> Stance | None:
    label = row.one_of("label", [*(each.value for each in LABELS), _OTHER])
    return None if label == _OTHER else Stance(label)


def score(judged: Sequence[Judged], *, title: str) -> Report:
    """The report of compared pairs. Pairs labelled `other` stand beside the scores, not in them."""
    strict = [each for each in judged if each.gold is not None]
    labels = [label for label in LABELS if any(each.gold is label for each in strict)]
    languages = sorted({each.language for each in strict})
    parts = [
        Part(language, tuple(_figures([each for each in strict if each.language == language], labels)))
        for language in languages
    ]
    left_out = len(judged) - len(strict)
    notes = [f"{left_out} pairs labelled “{_OTHER}” are left out of the scores."] if left_out else []
    if Stance.UNRELATED not in labels:
        notes.append("No pair is labelled unrelated: a pair that the engine takes no side on counts as wrong.")
    return Report(
        title,
        tuple(_figures(strict, labels)),
        (
            *(parts if len(parts) > 1 else ()),
            rules_part([_named(each) for each in strict]),
            Part("differences found, by label", tuple(_differences(judged))),
        ),
        tuple(notes),
        tuple(_case(each) for each in strict),
    )


def _named(judged: Judged) -> Named:
    kinds = frozenset(difference.kind.value for difference in judged.found.differences)
    return Named(kinds, None if judged.gold is Stance.CONFLICTS else frozenset())


def _case(judged: Judged) -> Case:
    """`found` names the differences too, so that a changed reason shows."""
    kinds = sorted({difference.kind.value for difference in judged.found.differences})
    found = f"{judged.predicted} ({', '.join(kinds)})" if kinds else judged.predicted.value
    return Case(judged.id, judged.gold or "", found, judged.gold is judged.predicted, judged.text)


def _figures(judged: Sequence[Judged], labels: Sequence[Stance]) -> Iterator[Figure]:
    def measure(cases: Sequence[Judged]) -> float | None:
        return metrics.macro_f1([each.gold for each in cases], [each.predicted for each in cases], labels)

    yield metrics.with_interval("macro-F1", judged, measure)
    yield metrics.share("accuracy", [each.gold is each.predicted for each in judged])
    yield from class_figures([each.gold for each in judged], [each.predicted for each in judged], labels)


def class_figures(
    gold: Sequence[Stance | None], predicted: Sequence[Stance], labels: Iterable[Stance]
) -> Iterator[Figure]:
    """Precision, recall and F1 of each label; `n` is what the share is of."""
    for label in labels:
        counts = metrics.class_counts(gold, predicted, label)
        yield Figure(f"{label} precision", counts.precision, int(counts.right + counts.superfluous))
        yield Figure(f"{label} recall", counts.recall, int(counts.right + counts.missed))
        yield Figure(f"{label} F1", counts.f1, int(counts.right + counts.missed))


def _differences(judged: Iterable[Judged]) -> Iterator[Figure]:
    """How many pairs of each label have a difference of each kind; `n` is the number of pairs with that label."""
    labels = Counter(each.gold.value if each.gold else _OTHER for each in judged)
    found = Counter(
        (kind, each.gold.value if each.gold else _OTHER)
        for each in judged
        for kind in {difference.kind.value for difference in each.found.differences}
    )
    for (kind, label), number in sorted(found.items()):
        yield Figure(f"{kind} in {label}", number, labels[label])
