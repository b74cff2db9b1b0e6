"""Copies of one text are recognised, whatever was done to them; other texts are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.origins import Signature, band_keys, overlap, same_origin, signature

WIRE = (
    "The harbour authority said on Tuesday that twelve thousand containers were moved through the northern "
    "terminal in March. "
    "A spokesman told reporters that the new cranes had shortened the waiting time of ships by almost half. "
    "Dock workers, who went on strike in February, returned after the company agreed to raise their wages. "
    "Traders expect grain exports to recover before the summer, although the price of fuel remains high. "
    "The ministry of transport plans to deepen the channel next year so that larger vessels can enter the port."
)
ARABIC = (
    "أعلنت هيئة الموانئ أن جزءا من الحاويات نُقل عبر الرصيف الشمالي خلال شهر مارس. وقال متحدث باسم الهيئة إن "
    "الرافعات الجديدة قلصت مدة "
    "انتظار السفن إلى النصف تقريبا. وعاد عمال الميناء إلى العمل بعد أن وافقت الشركة على رفع الأجور. ويتوقع "
    "التجار أن تنتعش صادرات الحبوب "
    "قبل الصيف رغم ارتفاع أسعار الوقود."
)
OTHER = (
    "Scientists in the mountains have counted more snow leopards than ever before, using cameras that wake when "
    "something moves. "
    "The survey took four winters and covered nine valleys. Shepherds who used to fear the animals now guide "
    "visitors instead. "
    "Funding for the next count has not been found, and the park's director asked the government for help."
)


def joined(one: str, other: str) -> bool:
    a, b = signature(one), signature(other)
    return same_origin(a, b) and bool(set(band_keys(a)) & set(band_keys(b)))


def test_a_text_is_one_origin_with_itself() -> None:
    assert overlap(signature(WIRE), signature(WIRE)) == 1.0
    assert joined(WIRE, WIRE)


def test_two_texts_are_two_origins() -> None:
    assert not same_origin(signature(WIRE), signature(OTHER))


def test_figures_in_words_or_digits_are_one_text() -> None:
    assert overlap(signature(WIRE), signature(WIRE.replace("twelve thousand", "12,000"))) == 1.0


def test_spelling_variants_are_one_text() -> None:
    american = WIRE.replace("harbour", "harbor").replace("authority", "authority")
    assert overlap(signature(WIRE), signature(american)) == 1.0


def test_arabic_marks_are_no_difference() -> None:
    assert overlap(signature(ARABIC), signature(ARABIC.replace("جزءا", "جزءاً").replace("الشركة", "الشــركة"))) == 1.0


def test_a_copy_cut_to_its_first_half_is_joined() -> None:
    assert joined(WIRE, WIRE[: len(WIRE) // 2])


def test_a_copy_with_an_added_paragraph_is_joined() -> None:
    assert joined(WIRE, f"{WIRE}\n\n{OTHER}")


def test_a_copy_without_one_sentence_is_joined() -> None:
    sentences = WIRE.split(". ")
    assert joined(WIRE, ". ".join(sentences[:1] + sentences[2:]))


def test_a_quoted_sentence_joins_nothing() -> None:
    quoted = f"{OTHER} {WIRE.split('. ')[1]}. {OTHER.swapcase()[::-1]}"
    assert not same_origin(signature(WIRE), signature(quoted))


def test_a_price_list_of_another_day_is_another_text() -> None:
    names = ["gold", "silver", "copper", "zinc", "nickel", "tin", "lead", "wheat", "maize", "rice"]

    def closing(base: int) -> str:
        return "; ".join(f"the price of {name} closed at {base + 7 * i}" for i, name in enumerate(names))

    assert not same_origin(signature(closing(110)), signature(closing(400)))


def test_a_sketch_survives_storage() -> None:
    sketch = signature(ARABIC)
    assert Signature.from_bytes(sketch.to_bytes()) == sketch


def test_bytes_of_something_else_are_refused() -> None:
    with pytest.raises(ValueError, match="sketch"):
        Signature.from_bytes(b"\x00\x01")


def test_an_empty_text_has_no_origin() -> None:
    empty = signature(" … ")
    assert band_keys(empty) == []
    assert overlap(empty, empty) == 0.0
    assert not same_origin(empty, empty)


def test_keys_fit_a_signed_column_and_never_change() -> None:
    keys = band_keys(signature(WIRE))
    assert all(-(2**31) <= key < 2**31 for key in keys)
    assert keys == band_keys(signature(WIRE))


def test_a_long_text_is_estimated_from_a_bounded_sketch() -> None:
    long = " ".join(f"word{i} stands{i} here{i}" for i in range(2000))
    half = long[: len(long) // 2]
    assert len(signature(long).to_bytes()) < 4096
    assert overlap(signature(long), signature(half)) > 0.4


@given(st.text(), st.text())
def test_overlap_is_symmetric_and_bounded(one: str, other: str) -> None:
    a, b = signature(one), signature(other)
    assert overlap(a, b) == overlap(b, a)
    assert 0.0 <= overlap(a, b) <= 1.0
