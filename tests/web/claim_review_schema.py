"""What a ClaimReview must be, as JSON Schema: schema.org's types, and the rules of Google's guide for fact checks."""

from __future__ import annotations

from typing import Any, Final

__all__ = ["CLAIM_REVIEW"]

_ADDRESS: Final = {"type": "string", "pattern": "^https?://[^\\s]+$"}
_WORDS: Final = {"type": "string", "minLength": 1}
# schema.org takes a Date or a DateTime; a time needs its zone to mean one moment.
_WHEN: Final = {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2}))?$"}
_ACTOR: Final = {
    "type": "object",
    "required": ["@type", "name"],
    "properties": {"@type": {"enum": ["Organization", "Person"]}, "name": _WORDS, "url": _ADDRESS},
}
_APPEARANCE: Final = {
    "type": "object",
    "required": ["@type"],
    "properties": {
        "@type": {"enum": ["CreativeWork", "NewsArticle"]},
        "url": _ADDRESS,
        "headline": _WORDS,
        "datePublished": _WHEN,
        "publisher": _ACTOR,
    },
}
CLAIM_REVIEW: Final[dict[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    # Google: claimReviewed, reviewRating and url are required; author, datePublished and itemReviewed recommended.
    "required": [
        "@context", "@type", "url", "claimReviewed", "reviewRating", "author", "datePublished", "dateModified",
        "itemReviewed",
    ],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "ClaimReview"},
        "url": _ADDRESS,
        "claimReviewed": {**_WORDS, "maxLength": 20_000},
        "inLanguage": {"type": "string", "pattern": "^[a-z]{2,3}$"},
        "datePublished": _WHEN,
        "dateModified": _WHEN,
        "author": _ACTOR,
        "publisher": _ACTOR,
        "citation": {"type": "array", "items": _ADDRESS, "minItems": 1},
        "correction": {
            "type": "array",
            "items": {"required": ["@type", "text"], "properties": {"@type": {"const": "CorrectionComment"}}},
        },
        "itemReviewed": {
            "type": "object",
            "required": ["@type"],
            "properties": {
                "@type": {"const": "Claim"},
                "author": _ACTOR,
                "datePublished": _WHEN,
                "appearance": {"type": "array", "items": _APPEARANCE, "minItems": 1},
                "firstAppearance": _APPEARANCE,
            },
        },
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName", "ratingExplanation"],
            "properties": {
                "@type": {"const": "Rating"},
                "alternateName": _WORDS,
                "ratingExplanation": _WORDS,
                "ratingValue": {"type": "integer", "minimum": 1, "maximum": 5},
                "bestRating": {"const": 5},
                "worstRating": {"const": 1},
            },
            # A figure means nothing without its scale.
            "dependentRequired": {"ratingValue": ["bestRating", "worstRating"]},
        },
    },
}  # fmt: skip
