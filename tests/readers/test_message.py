"""A mail message becomes a document."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.errors import UnreadableInput
from claimtrack.core.values import Document, Published
from claimtrack.readers.document import read_document

ARABIC = (
    "قالت الهيئة العامة للموانئ يوم الاثنين إن الميناء استقبل 140 سفينة في سبتمبر.\n\n"
    "وأضافت أن عدد الحاويات بلغ 90 ألف حاوية، بزيادة 12 في المئة عن العام الماضي.\n"
)
ENGLISH = (
    "The port authority said on Monday that 140 ships had called in September.\n\n"
    "It counted 90,000 containers, 12 percent more than a year before.\n"
)
PAGE = (
    "<html><body><table><tr><td><p>The port authority said on Monday that 140 ships had called in September.</p>"
    "<p>It counted 90,000 containers, 12 percent more than a year before.</p></td></tr></table></body></html>"
)


def message(text: str = ENGLISH, *, subject: str = "Port counts its ships", sender: str = "Mona Adel") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = f"{sender} <desk@harbour.example>"
    made["Date"] = "Wed, 30 Oct 2024 01:30:00 +0300"
    made["Message-ID"] = "<1@harbour.example>"
    made.set_content(text)
    return made


def read(made: EmailMessage | bytes, *, name: str = "a.eml") -> Document:
    return read_document(made if isinstance(made, bytes) else made.as_bytes(), name=name)


def test_the_subject_is_the_title_and_the_sender_the_byline() -> None:
    found = read(message())
    assert (found.title, found.byline, found.outlet) == ("Port counts its ships", "Mona Adel", None)
    assert found.text.split("\n") == ENGLISH.strip().split("\n\n")


def test_a_sender_that_is_an_outlet_is_the_outlet() -> None:
    found = read(message(ARABIC, subject="الميناء يستقبل 140 سفينة", sender="صحيفة المرسى"))
    assert (found.title, found.outlet, found.byline) == ("الميناء يستقبل 140 سفينة", "صحيفة المرسى", None)
    assert found.language == "ar"


def test_the_day_is_the_senders_and_the_moment_is_in_utc() -> None:
    assert read(message()).published == Published(date(2024, 10, 30), datetime(2024, 10, 29, 22, 30, tzinfo=UTC))


def test_a_day_in_the_text_wins_over_that_of_sending() -> None:
    found = read(message(f"Published: 28 October 2024\n\n{ENGLISH}"))
    assert found.published == Published(date(2024, 10, 28))


def test_a_message_is_told_by_its_headers_whatever_its_name() -> None:
    assert read(message(), name="mail.txt").title == "Port counts its ships"


def test_a_text_that_begins_like_a_header_is_no_message() -> None:
    text = "From: the port authority\n\nThe port authority said on Monday that 140 ships had called in September.\n"
    assert "140 ships" in read(text.encode(), name="a.txt").text


def test_an_html_part_is_read_as_a_page_where_there_is_no_plain_one() -> None:
    made = message()
    made.clear_content()
    made.set_content(PAGE, subtype="html")
    found = read(made)
    assert (found.title, found.text.count("\n")) == ("Port counts its ships", 1)


def test_attachments_are_left_alone() -> None:
    made = message()
    made.add_attachment(b"<html><body><h1>Another article</h1></body></html>", maintype="text", subtype="html")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="b.pdf")
    found = read(made)
    assert (found.title, "Another" in found.text) == ("Port counts its ships", False)


def test_a_message_with_nothing_but_attachments_says_what_to_do() -> None:
    made = message("\n")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="b.pdf")
    with pytest.raises(UnreadableInput, match=r"a\.eml: the message has no text of its own; give its attachment"):
        read(made)


@pytest.mark.parametrize("prefix", ["Fwd: ", "FW: Re: ", "TR : ", "رد: ", "إعادة توجيه: ", "[desk] Fwd: "])
def test_what_programs_put_before_a_subject_is_taken_off(prefix: str) -> None:
    assert read(message(subject=f"{prefix}Port counts its ships")).title == "Port counts its ships"


@pytest.mark.parametrize(
    "head",
    [
        "---------- Forwarded message ---------\nFrom: Coast Herald <a@coast.example>\n"
        "Date: Mon, 28 Oct 2024 at 09:12\nSubject: Ships in September\nTo: <b@harbour.example>\n\n",
        "للاطلاع\n\n---------- Forwarded message ---------\nمن: Coast Herald\nالتاريخ: الاثنين 28 أكتوبر 2024\n"
        "الموضوع: Ships in September\nإلى: هند\n\n",
        "From: Coast Herald <a@coast.example>\nSent: Monday, October 28, 2024 9:12 AM\nTo: B\n"
        "Subject: FW: Ships in September\n\n",
    ],
)
def test_a_message_that_was_passed_on_is_the_one_that_was_written(head: str) -> None:
    found = read(message(head + ENGLISH, subject="Fwd: please read"))
    assert (found.title, found.outlet, found.published) == (
        "Ships in September",
        "Coast Herald",
        Published(date(2024, 10, 28)),
    )
    assert found.text.startswith("The port authority said on Monday")


def test_a_signature_is_no_part_of_the_article() -> None:
    assert "Ext. 12" not in read(message(f"{ENGLISH}\n-- \nMona Adel\nHarbour desk, Ext. 12\n")).text


@pytest.mark.parametrize(
    ("charset", "declared"), [("windows-1256", "windows-1256"), ("windows-1256", "x-unknown"), ("utf-8", "us-ascii")]
)
def test_the_text_is_read_whatever_charset_is_declared(charset: str, declared: str) -> None:
    head = (
        "Subject: =?utf-8?b?2KfZhNmF2YrZhtin2KE=?=\nFrom: a@b.example\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset={declared}\nContent-Transfer-Encoding: 8bit\n\n"
    )
    found = read(head.encode() + ARABIC.encode(charset))
    assert (found.title, found.text.split("\n")) == ("الميناء", ARABIC.strip().split("\n\n"))


@given(
    st.sampled_from(
        [b"From: =?utf-8?q?", b"From: a@b, <", b"Date: 99 Foo 0000 99:99", b"Content-Type: multipart/mixed"]
    ),
    st.binary(max_size=200),
)
def test_any_broken_message_gives_a_document_or_one_sentence(header: bytes, rest: bytes) -> None:
    with suppress(UnreadableInput):
        found = read(b"MIME-Version: 1.0\nSubject: x\n" + header + rest)
        assert found.title or found.text
