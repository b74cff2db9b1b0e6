"""How fast articles are split into claims, and that the time grows with the length and no faster.

    python tests/benchmarks/split.py [--articles 200] [--sizes 125000,250000,500000,1000000]

The texts are the bodies of the sample articles, one language at a time: joined and cut at 2,000 characters for the
first table; for the second, joined without any full stop until they are as long as a size. The last column is the time
a character takes, as a ratio of the smallest size's: 1 is linear, doubling with the size is quadratic.
"""

from __future__ import annotations

import argparse
import platform
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from itertools import cycle, islice
from os import cpu_count
from time import process_time

from claimtrack.core.split import split_claims
from claimtrack.readers.document import read_document

LENGTH = 2_000
STOPS = str.maketrans(dict.fromkeys(".!?؟…\n", " "))


def main() -> None:
    """Prints both tables, in seconds of this process's processor."""
    arguments = _arguments()
    sizes = sorted(int(size) for size in arguments.sizes.split(","))
    bodies = _bodies()
    print(f"{platform.machine()}, {cpu_count()} cores, Python {platform.python_version()}, one thread")
    print(f"\n{'texts of 2,000 characters':<28} {'articles/s':>10} {'claims':>7}")
    for language, text in bodies.items():
        _print_rate(language, text, articles=arguments.articles)
    print(f"\n{'one text without a full stop':<28} {'seconds':>10} {'claims':>7} {'time a character, ratio':>24}")
    for language, text in bodies.items():
        _print_curve(language, text.translate(STOPS), sizes=sizes)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200, help="texts a language, each timed once")
    parser.add_argument("--sizes", default="125000,250000,500000,1000000", help="characters of the long texts")
    return parser.parse_args()


def _bodies() -> dict[str, str]:
    """The sample articles' bodies, joined, by language."""
    joined: dict[str, list[str]] = defaultdict(list)
    for file in sorted((files("claimtrack") / "samples").iterdir(), key=lambda file: file.name):
        if file.name.endswith((".txt", ".html")):
            document = read_document(file.read_bytes(), name=file.name)
            joined[document.language].append(document.text)
    return {language: "\n".join(texts) for language, texts in joined.items()}


def _print_rate(language: str, text: str, *, articles: int) -> None:
    texts = list(islice(_windows(text), articles + 1))
    split_claims(texts.pop(0), language)  # the first call builds the tables
    began = process_time()
    claims = sum(len(split_claims(each, language)) for each in texts)
    print(f"{language:<28} {articles / (process_time() - began):>10.0f} {claims:>7}")


def _windows(text: str) -> Iterator[str]:
    """Stretches of 2,000 characters that begin at each line in turn, over and over."""
    lines = text.splitlines()
    for first in cycle(range(len(lines))):
        rest = "\n".join(lines[first:] + lines[:first])
        yield (rest * (LENGTH // len(rest) + 1))[:LENGTH]


def _print_curve(language: str, text: str, *, sizes: list[int]) -> None:
    smallest = None
    for size in sizes:
        long = (text * (size // len(text) + 1))[:size]
        began = process_time()
        claims = len(split_claims(long, language))
        seconds = process_time() - began
        smallest = smallest or seconds / size
        print(f"{f'{language}, {size:,}':<28} {seconds:>10.2f} {claims:>7} {seconds / size / smallest:>24.2f}")


if __name__ == "__main__":
    main()
