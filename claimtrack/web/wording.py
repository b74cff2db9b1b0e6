"""The desk's words in the reader's language: states, stances, roles, and the sentence that explains a difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from babel.numbers import format_decimal
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from markupsafe import Markup

from claimtrack.core.language import language_of
from claimtrack.core.speakers import speaker_of
from claimtrack.core.splits import SplitNotice
from claimtrack.core.values import (
    ArticleRole,
    Certainty,
    ClaimState,
    Comparison,
    Difference,
    DifferenceKind,
    LinkState,
    Rating,
    Role,
    Scope,
    Stance,
)
from claimtrack.storage.queries import QueueOrder
from claimtrack.web.desk import desk
from claimtrack.web.language import language, number

__all__ = ["FILTERS", "chip", "edge", "sentence", "speaker_words", "sureness", "word", "worth_reasons"]

_WORDS: Final[Mapping[str, object]] = {
    ClaimState.WAITING: _l("waiting"),
    ClaimState.DECIDED: _l("decided"),
    ClaimState.NEEDS_REVIEW: _l("needs another look"),
    ClaimState.SET_ASIDE: _l("set aside"),
    Stance.CORROBORATES: _l("Corroborates"),
    Stance.CONFLICTS: _l("Conflicts"),
    Stance.RELATED: _l("Same matter, direction unclear"),
    QueueOrder.PRESSING: _l("Most pressing"),
    QueueOrder.DEADLINE: _l("Due first"),
    QueueOrder.WORTH: _l("Most worth checking"),
    QueueOrder.NEWEST: _l("Newest"),
    QueueOrder.OLDEST: _l("Oldest"),
    LinkState.PROPOSED: _l("proposed"),
    LinkState.CONFIRMED: _l("confirmed"),
    LinkState.REJECTED: _l("rejected"),
    Scope.LOOKUP: _l("look texts up"),
    Scope.READ: _l("read claims, articles, links and verdicts, and export them"),
    Scope.INGEST: _l("add articles"),
    Scope.REVIEW: _l("assess claims and judge links"),
    Role.READER: _l("reader"),
    Role.REVIEWER: _l("reviewer"),
    Role.EDITOR: _l("editor"),
    Role.ADMINISTRATOR: _l("administrator"),
    ArticleRole.MONITORED: _l("Its claims are to be reviewed"),
    ArticleRole.REFERENCE: _l("It is a reference: its claims only serve as sources"),
    SplitNotice.FAILED: _l("The chosen splitter failed when this article was read: the rules found its claims."),
    SplitNotice.TIMED_OUT: _l("The chosen splitter did not answer in time: the rules found this article's claims."),
    SplitNotice.NONSENSE: _l("The chosen splitter gave no usable claims: the rules found this article's claims."),
    SplitNotice.TOO_LONG: _l("This article is too long for the chosen splitter: the rules found its claims."),
    Certainty.STATED: _l("stated"),
    Certainty.REPORTED: _l("reported"),
    Certainty.ALLEGED: _l("alleged"),
    Certainty.DENIED: _l("denied by the speaker"),
    Certainty.PREDICTED: _l("predicted"),
}
_KINDS: Final[Mapping[DifferenceKind, object]] = {
    DifferenceKind.NUMBER: _l("Number"),
    DifferenceKind.DATE: _l("Date"),
    DifferenceKind.NEGATION: _l("Negation"),
    DifferenceKind.DENIAL: _l("Denial"),
    DifferenceKind.ACTOR: _l("Actor"),
    DifferenceKind.PLACE: _l("Place"),
    DifferenceKind.DIRECTION: _l("Direction"),
    DifferenceKind.MODALITY: _l("Certainty"),
}
_LEADS: Final[Mapping[DifferenceKind, object]] = {
    DifferenceKind.NUMBER: _l("The number differs"),
    DifferenceKind.DATE: _l("The date differs"),
    DifferenceKind.NEGATION: _l("One side says no"),
    DifferenceKind.DENIAL: _l("One side denies it"),
    DifferenceKind.ACTOR: _l("Somebody else is named"),
    DifferenceKind.PLACE: _l("Another place is named"),
    DifferenceKind.DIRECTION: _l("The direction is opposite"),
    DifferenceKind.MODALITY: _l("One side is surer than the other"),
}
# Where only one side has words of its own.
_ONE_SIDED: Final[Mapping[DifferenceKind, object]] = {
    DifferenceKind.NUMBER: _l("Only one side names the number %(words)s."),
    DifferenceKind.DATE: _l("Only one side names the date %(words)s."),
    DifferenceKind.NEGATION: _l("One side says no, with the word %(words)s; the other does not."),
    DifferenceKind.DENIAL: _l("One side denies it: %(words)s."),
    DifferenceKind.ACTOR: _l("Only one side names %(words)s."),
    DifferenceKind.PLACE: _l("Only one side names the place %(words)s."),
    DifferenceKind.DIRECTION: _l("Only one side gives the direction %(words)s."),
    DifferenceKind.MODALITY: _l("One side holds back: %(words)s."),
}
_REASONS: Final[Mapping[str, object]] = {
    "question": _l("a question"),
    "opinion": _l("an opinion"),
    "call": _l("a call to act"),
    "praise": _l("praise or courtesy"),
    "prediction": _l("a prediction"),
}
_FACTORS: Final[Mapping[str, object]] = {
    "address": _l("speaks to the listener"),
    "causal": _l("a cause"),
    "comparison": _l("a comparison"),
    "date": _l("a date"),
    "denial": _l("a denial"),
    "event": _l("something done"),
    "figure": _l("a figure"),
    "first_person": _l("speaks of the speaker"),
    "harm": _l("harm"),
    "institution": _l("an institution"),
    "long": _l("says much"),
    "named_actor": _l("a named actor"),
    "novelty": _l("nothing near it here yet"),
    "official_denial": _l("an official denial"),
    "plan": _l("only a plan"),
    "question": _l("asks"),
    "short": _l("says little"),
    "view": _l("a judgement"),
}
_EVENTS: Final[Mapping[str, object]] = {
    "article_added": _l("added the article"),
    "assessed": _l("assessed it"),
    "assigned": _l("assigned it"),
    "claim_added": _l("added the claim"),
    "claim_edited": _l("changed the claim's words"),
    "claim_split": _l("split a claim in two"),
    "claims_merged": _l("merged two claims"),
    "corrected": _l("corrected the verdict"),
    "decided": _l("gave the verdict"),
    "edit_undone": _l("took a change back"),
    "lease_taken_over": _l("took it over"),
    "link_judged": _l("judged a link"),
    "reopened": _l("reopened it"),
    "set_aside": _l("set it aside"),
    "speaker_named": _l("named the speaker"),
    "token_made": _l("made a token"),
    "token_revoked": _l("revoked a token"),
    "skipped": _l("skipped it"),
    "taken_back": _l("took a step back"),
}
_BIDI_CONTROLS: Final = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
# The bounds are the design's: below the last nothing is shown.
_SURENESS: Final = (
    (85.0, _l("surely the same matter")),
    (54.0, _l("probably the same matter")),
    (36.0, _l("possibly the same matter")),
)


def word(value: str) -> str:
    """The word for a state, stance, role, certainty or reason in the reader's language; unknown ones as they are."""
    for table in (_WORDS, _REASONS):
        if value in table:
            return str(table[value])
    return value.replace("_", " ")


def quoted(words: str) -> Markup:
    """Words of an article in the reader's quotation marks, in their own direction."""
    return _quoted(words)


def two_digits(value: float) -> str:
    """A share of one with two digits: 0.86."""
    return format_decimal(value, format="0.00", locale=language())


def event_word(kind: str) -> str:
    """What somebody did, in the reader's language."""
    return str(_EVENTS.get(kind, kind.replace("_", " ")))


def kind_word(kind: DifferenceKind) -> str:
    """The name of a kind of difference in the reader's language."""
    return str(_KINDS[kind])


def edge(comparison: Comparison) -> str:
    """Which of the meanings a link has on the page: `conflicts`, `corroborates`, `update` or `related`."""
    return "update" if comparison.update else comparison.stance.value


def chip(difference: Difference) -> Markup:
    """A difference in two or three words: its kind, and the figures of both sides where they are short."""
    name = _("Figure moved") if difference.update else kind_word(difference.kind)
    short = difference.a and difference.b and len(difference.a) + len(difference.b) <= 40
    if not short:
        return _ours(name)
    return Markup("{}: <bdi>{}</bdi> ↔ <bdi>{}</bdi>").format(name, difference.a, difference.b)


def sentence(comparison: Comparison) -> Markup:
    """Why two claims stand as they do, a sentence per difference; the words quoted are isolated in their direction."""
    if comparison.differences:
        sides = _("%(lead)s: %(a)s here, %(b)s there.")
        return Markup(" ").join(_of_difference(difference, sides) for difference in comparison.differences)
    if comparison.stance is Stance.CORROBORATES:
        return _ours(_("Both say the same: no difference was found."))
    if comparison.stance is Stance.CONFLICTS:
        return _ours(_("The two cannot both be true as they stand."))
    return _ours(_("Both speak of the same matter, but neither clearly supports nor contradicts the other."))


def answer_sentence(comparison: Comparison) -> Markup:
    """How a claim stands to what somebody asked, whose words are the comparison's first side."""
    if comparison.differences:
        sides = _("%(lead)s: you wrote %(a)s, it says %(b)s.")
        return Markup(" ").join(_of_difference(difference, sides) for difference in comparison.differences)
    if comparison.stance is Stance.CORROBORATES:
        return _ours(_("It says the same as your text."))
    if comparison.stance is Stance.CONFLICTS:
        return _ours(_("It says the contrary of your text."))
    return _ours(_("It speaks of the same matter, but says neither the same nor the contrary."))


def _of_difference(difference: Difference, sides: str) -> Markup:
    a, b = _quoted(difference.a), _quoted(difference.b)
    lead = _("The figure moved between the two reports") if difference.update else str(_LEADS[difference.kind])
    if difference.a and difference.b:
        return _ours(sides) % {"lead": lead, "a": a, "b": b}
    if difference.a or difference.b:
        return _ours(str(_ONE_SIDED[difference.kind])) % {"words": a if difference.a else b}
    return Markup("{}.").format(lead)


def _ours(words: str) -> Markup:
    """Words of our own catalogue, which need no escaping; whatever is filled into them is escaped."""
    return Markup(words)  # noqa: S704


def _quoted(words: str) -> Markup:
    return Markup("<q>{}</q>").format(isolated(words))


def sureness(score: float) -> str:
    """How sure it is that both speak of the same thing, in words."""
    return next((str(words) for bound, words in _SURENESS if score >= bound), _("perhaps the same matter"))


def rating_of(key: str) -> Rating | None:
    """The rating of the desk's scale, None for one that the scale no longer has."""
    return next((rating for rating in desk().settings.ratings if rating.key == key), None)


def rating_word(key: str) -> str:
    """A rating's label in the reader's language, else in English, else its key."""
    rating = rating_of(key)
    return key if rating is None else localised(rating.labels) or key


def localised(words: Mapping[str, str]) -> str:
    """The entry for the reader's language, else the English one, else the first."""
    return words.get(language()) or words.get("en") or next(iter(words.values()), "")


def speaker_words(key: str | None, written: str) -> str:
    """What a speaker is called in the reader's language; a person by the name alone, and else as it is written."""
    known = desk().wordlists.gazetteer
    label = known.label(key, language()) if key else None
    if label is not None:
        return label
    told = speaker_of(written, language_of(written), known)
    return (told.name if told else None) or written


def worth_reasons(factors: Sequence[str]) -> list[str]:
    """Why a claim is worth checking, in the reader's language: what speaks for it with its weight, heaviest first."""
    weights = desk().wordlists.weights
    speaking = sorted((each for each in factors if weights.get(each, 0.0) > 0), key=lambda each: -weights[each])
    return [f"{_FACTORS[each]} +{number(weights[each])}" for each in speaking]


def isolated(text: str) -> Markup:
    """A name or title that keeps its own direction inside a sentence of the other one."""
    return Markup("<bdi>{}</bdi>").format(text)


def web_address(url: str | None) -> str | None:
    """The address if a browser may be led there; an article or archive could carry any other scheme."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def plain(text: str) -> str:
    """A text for places that cannot isolate directions, such as a window's title: without bidirectional controls."""
    return text.translate(_BIDI_CONTROLS)


FILTERS: Final[Mapping[str, Callable[..., object]]] = {
    "answer_sentence": answer_sentence,
    "chip": chip,
    "edge": edge,
    "event_word": event_word,
    "isolated": isolated,
    "kind_word": kind_word,
    "localised": localised,
    "plain": plain,
    "quoted": quoted,
    "rating_word": rating_word,
    "sentence": sentence,
    "speaker_words": speaker_words,
    "sureness": sureness,
    "two_digits": two_digits,
    "web_address": web_address,
    "word": word,
    "worth_reasons": worth_reasons,
}
