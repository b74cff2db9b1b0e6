"""What `compare` knows of one claim: its words, and the figures, dates, places, events and cues in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimtrack.core.dates import mentions
from claimtrack.core.denials import denying, unconfirmed
from claimtrack.core.hits import Hit, hits, spelt
from claimtrack.core.lexicon.counted import FATE_EVENTS
from claimtrack.core.lexicon.locatives import ALONE, LOCATIVES, PLACE_NOUNS, REGIONS
from claimtrack.core.lexicon.modality import NOT_FUTURE
from claimtrack.core.lexicon.rows import NO_ROWS, OwnRows
from claimtrack.core.lexicon.stopwords import STOPWORDS
from claimtrack.core.quantities import quantities
from claimtrack.core.skeletons import skeleton
from claimtrack.core.story import Story, story_of
from claimtrack.core.text import Token, stem, tokens
from claimtrack.core.values import DateMention, Quantity, Span, Statement

__all__ = ["Analysis", "analyse"]

_PLACE_REACH = 4  # words in which a finer place may follow: «في كورسك الروسية»
_LOOKED_BACK = 400  # characters of context that may name what a pronoun stands for


@dataclass(frozen=True, slots=True)
class Analysis:
    """One claim taken apart; everything that `compare_analyses` needs of it.

    `content` are the positions of the words that carry meaning; `hits` the rows of the lexicon found, `negations` and
    `denials` the positions of words that negate or dismiss (a negated denial is neither). `events`, `things`,
    `actors` are language-neutral keys; `located` says where it is said to happen, `part` whether it speaks of a region
    or of one part "alone"; `names` are consonant skeletons of name-like words. `marks` say for each word of `content`
    by what it may be aligned with another, strongest first. `context_keys` are the keys of the text before the claim;
    `places` are the countries and cities that the claim names, `scene` those or, where it names none, those of the
    text before it; `story` is what its article is about.
    """

    statement: Statement
    words: tuple[Token, ...]
    stems: tuple[str, ...]
    content: tuple[int, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    hits: tuple[Hit, ...]
    negations: tuple[int, ...]
    denials: tuple[int, ...]
    undone_denials: tuple[int, ...]
    unconfirmed: frozenset[str]
    events: frozenset[str]
    things: frozenset[str]
    actors: frozenset[str]
    located: frozenset[str]
    part: bool
    modalities: frozenset[str]
    names: frozenset[str]
    marks: tuple[tuple[str, ...], ...]
    context_keys: frozenset[str]
    places: frozenset[str]
    scene: frozenset[str]
    story: Story | None

    def span(self, first: int, last: int) -> Span:
        """Where the words `[first, last)` stand in the claim's text."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def quote(self, first: int, last: int) -> str:
        """The words `[first, last)` as they are written."""
        return self.span(first, last).of(self.statement.text)


def analyse(statement: Statement, *, own: OwnRows = NO_ROWS) -> Analysis:
    """A claim taken apart for comparison; about a quarter of a millisecond, to be kept for a claim that is compared
    often. `own` are a desk's rows beside the tables that ship.
    """
    text, language = statement.text, statement.language
    words = tuple(tokens(text))
    texts = [word.text for word in words]
    found = spelt(hits(texts, language, own=own), words, text)
    stop = STOPWORDS.get(language, frozenset())
    content = tuple(i for i, word in enumerate(texts) if word not in stop and (len(word) > 1 or word.isdigit()))
    negations, denials, undone = denying(found, texts, content)
    figures = _counting_own(quantities(text, language), own)
    dates = tuple(mentions(text, language, day=statement.day))
    names = dict(_names(text, words, content))
    before = _before(statement, own)
    return Analysis(
        statement=statement,
        words=words,
        stems=tuple(stem(word) for word in texts),
        content=content,
        quantities=figures,
        dates=dates,
        hits=found,
        negations=negations,
        denials=denials,
        undone_denials=undone,
        unconfirmed=unconfirmed(found, negations),
        events=_keys(found, "event")
        | {FATE_EVENTS[q.counted] for q in figures if q.counted and q.counted in FATE_EVENTS},
        things=_keys(found, "thing"),
        actors=_actors(found),
        located=_located(statement, words, found=found, dates=dates),
        part=_is_part(text, words, language),
        modalities=_keys(found, "modality") | _future(texts, language),
        names=frozenset(names.values()),
        marks=tuple(
            _marks(words[i], i, language=language, found=found, figures=figures, name=names.get(i)) for i in content
        ),
        context_keys=_keys(before, "event") | _keys(before, "thing") | _actors(before),
        places=_places(found),
        scene=_places(found) or _places(before),
        story=story_of(statement.article, language, own=own) if statement.article else None,
    )


def _keys(found: Iterable[Hit], kind: str) -> frozenset[str]:
    return frozenset(hit.key for hit in found if hit.kind == kind)


def _actors(found: Iterable[Hit]) -> frozenset[str]:
    """Countries and institutions; a city also stands for its country."""
    keys = {hit.key for hit in found if hit.kind in ("country", "body")}
    return frozenset(keys | {hit.key.split("/")[0] for hit in found if hit.kind == "city"})


_ARABIC_FUTURE = re.compile("س[يتن]\\w{3,}")


def _future(texts: list[str], language: str) -> frozenset[str]:
    """Arabic writes "will" as a letter before the verb."""
    if language == "ar":
        verbs = (word.removeprefix("و") for word in texts)
        if any(_ARABIC_FUTURE.fullmatch(verb) and not verb.startswith(NOT_FUTURE) for verb in verbs):
            return frozenset({"planned"})
    return frozenset()


def _located(
    statement: Statement, words: tuple[Token, ...], *, found: tuple[Hit, ...], dates: tuple[DateMention, ...]
) -> frozenset[str]:
    """Where the claim says that it happens: place keys, or "~" and a skeleton for a place that no table knows.

    Only the finest are kept: "the Russian region of Kursk" is Kursk.
    """
    locatives = LOCATIVES.get(statement.language)
    if locatives is None:
        return frozenset()
    nouns = PLACE_NOUNS[statement.language]
    places = {hit.first: hit.key for hit in found if hit.kind in ("country", "city")}
    located: set[str] = set()
    for position, word in enumerate(words):
        if word.text not in locatives:
            continue
        after = position + 1
        while after < len(words) and words[after].text in nouns:
            after += 1
        if after in places:
            near = range(after, min(after + _PLACE_REACH, len(words)))
            located.update(places[each] for each in near if each in places)
        elif after < len(words) and _is_name(statement.text, words[after], named=after > position + 1):
            key = skeleton(words[after].text)
            if len(key) >= 3 and not any(_covers(mention, words[after]) for mention in dates):
                located.add("~" + key)
    finer = {key.split("/")[0] for key in located if "/" in key}
    return frozenset(located - finer)


def _is_part(text: str, words: tuple[Token, ...], language: str) -> bool:
    """Whether the claim names a region ("Hama province", «إقليم بركان») or says "alone"."""
    regions, alone = REGIONS.get(language, frozenset()), ALONE.get(language, ())
    joined = " ".join(word.text for word in words)
    if any(f" {phrase} " in f" {joined} " for phrase in alone):
        return True
    for position, word in enumerate(words):
        near = words[position - 1 : position] if language == "en" else words[position + 1 : position + 4]
        if word.text.removeprefix("ال") in regions and any(_is_name(text, each, named=True) for each in near):
            return True
    return False


def _covers(mention: DateMention, word: Token) -> bool:
    return mention.span.start <= word.start < mention.span.end


def _is_name(text: str, word: Token, *, named: bool) -> bool:
    initial = text[word.start]
    return initial.isupper() or (named and not initial.islower() and not initial.isdigit())


def _names(text: str, words: tuple[Token, ...], content: tuple[int, ...]) -> Iterable[tuple[int, str]]:
    """Words that may be names, with their skeletons: capitalised ones, and in a script without capitals all of them."""
    for position in content:
        word = words[position]
        initial = text[word.start]
        if initial.isalpha() and not initial.islower():
            key = skeleton(word.text)
            if len(key) >= 3:
                yield position, key


_ALIGNED_KINDS = frozenset({"event", "thing", "country", "city", "body", "pole"})
_ROOT_AFFIXES = "يتانم"
_WEAK = re.compile("(?<=.)[اويء]")


def _root(word: str) -> str | None:
    """What Arabic forms of one root share, roughly: «ارتفاع» and «يرتفع»."""
    if not "\u0620" <= word[:1] <= "\u06ff":
        return None
    base = stem(word)
    core = base[1:] if len(base) >= 4 and base[0] in _ROOT_AFFIXES else base
    root = _WEAK.sub("", core)
    return root if len(root) >= 3 or (len(root) == 2 and len(base) >= 4) else None


def _marks(
    word: Token,
    position: int,
    *,
    language: str,
    found: tuple[Hit, ...],
    figures: tuple[Quantity, ...],
    name: str | None,
) -> tuple[str, ...]:
    marks = [f"0{q.kind}:{q.low:g}:{q.high:g}" for q in figures if q.span.start <= word.start < q.span.end]
    marks += [f"1{word.text}", f"2{language}:{stem(word.text)}"]
    if root := _root(word.text):
        marks.append(f"3{root}")
    marks += [f"4{h.kind}:{h.key}" for h in found if h.first <= position < h.last and h.kind in _ALIGNED_KINDS]
    if name:
        marks.append(f"5{name}")
    return tuple(marks)


def _counting_own(found: Iterable[Quantity], own: OwnRows) -> tuple[Quantity, ...]:
    """The figures, with a desk's own keys for what the table does not know: there the noun's stem stands."""
    if not own.counted:
        return tuple(found)
    return tuple(replace(each, counted=own.counted.get(each.counted or "", each.counted)) for each in found)


def _before(statement: Statement, own: OwnRows) -> tuple[Hit, ...]:
    """What the text before the claim names."""
    if not statement.context:
        return ()
    context = statement.context[-_LOOKED_BACK:]
    words = tuple(tokens(context))
    return spelt(hits([word.text for word in words], statement.language, own=own), words, context)


def _places(found: Iterable[Hit]) -> frozenset[str]:
    """Countries, and cities with their countries."""
    keys = {hit.key for hit in found if hit.kind in ("country", "city")}
    return frozenset(keys | {key.split("/")[0] for key in keys})
