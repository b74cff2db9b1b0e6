"""How fast and how surely lookup finds a claim, beside `rapidfuzz.process.extract` on the same queries in the same run.

    python tests/benchmarks/lookup.py TEXTS [--sizes 10000,100000,1000000] [--postgresql URL] [--queries 1000]
        [--rivals 25]

TEXTS holds JSON lines `{id, text}` (plain, .gz or .xz). They are imported as an archive, without vectors, until the
desk has the first size, then the next; PostgreSQL wants an empty database. Where a size is larger than the file, the
further texts are made of the first half of one and the second of another. A query is an imported text with two typos:
a letter left out, doubled, replaced by another of the text's, or swapped with its neighbour. Beside it, the same texts
with a third of their words left out, with their words in another order, and, in Arabic, in the spellings that writers
mix. The first queries of a process, which learn the common keys, are not timed. Times are those of the key index and
the ranking together, on one thread; on a busy machine read the processor's time instead of the clock's (PostgreSQL's
own is not in it). A source counts as found when it, or a text that reads the same once normalised, is among the first
ten.
"""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import platform
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from os import cpu_count
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import IO, TypeVar

import numpy as np
from rapidfuzz import fuzz, process

from claimtrack.core.text import normalise
from claimtrack.jobs import Desk, import_archive
from claimtrack.matching import Matcher
from claimtrack.readers.archive import archive_row
from claimtrack.semantic import Embedders
from claimtrack.storage import queries
from claimtrack.storage.database import open_database

Result = TypeVar("Result")
Disturb = Callable[[str, Random], str]

SEED = 20241124
WARM_UP = 200
LIMIT = 10
FEWEST_WORDS = 4  # two typos in a text of three words leave too little of it to be told from others


@dataclass(frozen=True, slots=True)
class Query:
    """A disturbed text and the normalised text that it came from."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of each query by the clock and of this process's processor, and whether its source was found."""

    milliseconds: list[float]
    processor: list[float]
    found: list[bool]

    def line(self, name: str) -> str:
        """The figures as one row of a table."""
        p50, p95, p99 = np.percentile(self.milliseconds, [50, 95, 99])
        cpu = np.median(self.processor)
        found = sum(self.found) / len(self.found)
        return f"{name:<32} {p50:>9.2f} {p95:>9.2f} {p99:>9.2f} {cpu:>10.2f} {found:>7.3f} {len(self.found):>7}"


def main() -> None:
    """Prints one table a size."""
    arguments = _arguments()
    sizes = sorted(int(size) for size in arguments.sizes.split(","))
    texts = enough(list(islice(texts_in(Path(arguments.texts)), sizes[-1])), sizes[-1])
    print(
        f"{platform.machine()}, {cpu_count()} cores, Python {platform.python_version()}, {datetime.now(UTC):%Y-%m-%d}"
    )
    with tempfile.TemporaryDirectory(prefix="claimtrack-") as folder:
        urls = {"SQLite": f"sqlite:///{Path(folder) / 'desk.sqlite'}"}
        if arguments.postgresql:
            urls["PostgreSQL"] = arguments.postgresql
        desks = {name: _empty_desk(url) for name, url in urls.items()}
        for size in sizes:
            _measure(texts[:size], desks, arguments)
        for desk in desks.values():
            desk.database.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure lookup.")
    parser.add_argument("texts")
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--postgresql", help="the URL of an empty database, measured too")
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--rivals", type=int, default=25, help="how many of the queries rapidfuzz is asked")
    return parser.parse_args()


def texts_in(path: Path) -> Iterator[str]:
    with _opened(path) as lines:
        for line in lines:
            yield json.loads(line)["text"]


def enough(texts: list[str], number: int) -> list[str]:
    """So many texts: where there are fewer, the rest are made of the first half of one and the second of another."""
    random = Random(SEED)
    halves = [(words[: len(words) // 2], words[len(words) // 2 :]) for words in map(str.split, texts)]
    made = (" ".join(random.choice(halves)[0] + random.choice(halves)[1]) for _ in range(number - len(texts)))
    return [*texts, *made]


def _opened(path: Path) -> IO[str]:
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8")
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _measure(texts: Sequence[str], desks: Mapping[str, Desk], arguments: argparse.Namespace) -> None:
    drawn = _drawn(texts, number=arguments.queries + WARM_UP)
    asked = _disturbed(drawn, with_typos)
    heads = f"{'p50 ms':>9} {'p95 ms':>9} {'p99 ms':>9} {'CPU p50 ms':>10} {'found':>7} {'queries':>7}"
    print(f"\n{f'{len(texts):,} claims':<32} {heads}", flush=True)
    measured = {}
    for name, desk in desks.items():
        _import(desk, texts)
        measured[name] = _asked_of(desk, asked)
        print(measured[name].line(f"claimtrack on {name}"), flush=True)
        for kind, disturb in OTHER_KINDS.items():
            others = _disturbed(drawn[WARM_UP:], disturb)
            if others:
                print(_asked_of(desk, others, warm_up=0).line(f"  {kind}"), flush=True)
    rivals = _rapidfuzz_figures(texts, asked[WARM_UP:][: arguments.rivals])
    print(rivals.line("rapidfuzz.process.extract"))
    ours = measured["SQLite"]
    ratio = np.median(rivals.milliseconds) / np.median(ours.milliseconds[: arguments.rivals])
    cpu = np.median(rivals.processor) / np.median(ours.processor[: arguments.rivals])
    print(
        f"On the same {len(rivals.found)} queries rapidfuzz takes {ratio:,.0f} times as long as claimtrack on SQLite, "
        f"and {cpu:,.0f} times the processor time (medians)."
    )


def _drawn(texts: Sequence[str], *, number: int) -> list[str]:
    """Texts drawn with a fixed seed."""
    long_enough = [text for text in texts if len(normalise(text).split()) >= FEWEST_WORDS]
    return Random(SEED).sample(long_enough, min(number, len(long_enough)))


def _disturbed(texts: Sequence[str], disturb: Disturb) -> list[Query]:
    """The texts as somebody else would write them; those that stay as they are ask nothing and are left out."""
    random = Random(SEED)
    changed = ((disturb(text, random), text) for text in texts)
    return [Query(query, normalise(text)) for query, text in changed if query != text]


def with_typos(text: str, random: Random) -> str:
    return _misspelt(_misspelt(text, random), random)


def _with_words_dropped(text: str, random: Random) -> str:
    """The text without a third of its words."""
    words = text.split()
    kept = sorted(random.sample(range(len(words)), len(words) - len(words) // 3))
    return " ".join(words[at] for at in kept)


def _reordered(text: str, random: Random) -> str:
    words = text.split()
    return " ".join(random.sample(words, len(words)))


def _spelt_otherwise(text: str, random: Random) -> str:
    """Arabic as writers mix it: hamza dropped, alef maqsura for ya, ha for ta marbuta, a tatweel, vowel signs."""
    if not any("\u0621" <= character <= "\u064a" for character in text):
        return text
    mixed = text.translate(str.maketrans("أإآةي", "اااهى"))
    at = random.randrange(1, len(mixed))
    return mixed[:at] + ("\u0640" if random.random() < 0.5 else "\u064e") + mixed[at:]


def _misspelt(text: str, random: Random) -> str:
    """The text with one slip of the fingers in it."""
    letters = [place for place, character in enumerate(text) if character.isalpha()]
    at = random.choice(letters)
    slip = random.choice(("leave out", "double", "replace", "swap"))
    if slip == "leave out":
        return text[:at] + text[at + 1 :]
    if slip == "double":
        return text[:at] + text[at] + text[at:]
    if slip == "replace":
        return text[:at] + text[random.choice(letters)] + text[at + 1 :]
    return text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]


OTHER_KINDS: Mapping[str, Disturb] = {
    "a third of the words dropped": _with_words_dropped,
    "words reordered": _reordered,
    "Arabic spelt otherwise": _spelt_otherwise,
}


def _empty_desk(url: str) -> Desk:
    database = open_database(url)
    database.upgrade()
    with database.reading() as session:
        if queries.row_counts(session)["claims"]:
            raise SystemExit(f"{database} holds claims already; name an empty database.")
    return Desk(database, Matcher(Embedders()))


def _import(desk: Desk, texts: Sequence[str]) -> None:
    """Brings the desk up to these texts; those that it has stay as they are."""
    rows = (archive_row({"id": str(number), "text": text}, row=number) for number, text in enumerate(texts))
    started = perf_counter()
    done = import_archive(desk, rows, archive="benchmark")
    print(f"  {done.added:,} claims imported in {perf_counter() - started:.0f} s", flush=True)


def _asked_of(desk: Desk, asked: Sequence[Query], *, warm_up: int = WARM_UP) -> Measured:
    def best(query: str) -> list[int]:
        return [found.claim.id for found in desk.matcher.answers(session, desk.matcher.read(query), limit=LIMIT)]

    with desk.database.reading() as session:
        for query in asked[:warm_up]:
            best(query.text)
        timed = [_timed(best, query.text) for query in asked[warm_up:]]
        found = []
        for query, (_, _, ids) in zip(asked[warm_up:], timed, strict=True):
            found.append(query.source in {row.norm for row in queries.claim_norms(session, ids)})
    return Measured([clock for clock, _, _ in timed], [cpu for _, cpu, _ in timed], found)


def _rapidfuzz_figures(texts: Sequence[str], asked: Sequence[Query]) -> Measured:
    norms = [normalise(text) for text in texts]

    def best(query: str) -> list[str]:
        found = process.extract(normalise(query), norms, scorer=fuzz.token_set_ratio, limit=LIMIT)
        return [norm for norm, _, _ in found]

    timed = [_timed(best, query.text) for query in asked]
    found = [query.source in result for query, (_, _, result) in zip(asked, timed, strict=True)]
    return Measured([clock for clock, _, _ in timed], [cpu for _, cpu, _ in timed], found)


def _timed(work: Callable[[str], Result], query: str) -> tuple[float, float, Result]:
    """Milliseconds by the clock, milliseconds of the processor, and the result."""
    clock, processor = perf_counter(), process_time()
    result = work(query)
    return 1000 * (perf_counter() - clock), 1000 * (process_time() - processor), result


if __name__ == "__main__":
    main()
