"""The rows of cities that the place tables do not write out, made of the GeoNames lists beside this file."""

from __future__ import annotations

from collections.abc import Iterator

from .cities_arab import ARAB_CITIES
from .cities_world import WORLD_CITIES
from .rows import Row

__all__ = ["known_cities"]


def known_cities() -> Iterator[Row]:
    """One row per city, keyed by country and name: "EG/aswan". Its cues ask for whole words."""
    for line in (*ARAB_CITIES, *WORLD_CITIES):
        country, cities = line.split(": ", 1)
        for city in cities.split(";"):
            latin, arabic = (_whole(names) for names in city.split())
            key = f"{country}/{city.split()[0].split(',')[0]}"
            yield Row(key, {"en": latin, "fr": latin, "ar": arabic, "fa": arabic, "ur": arabic})


def _whole(names: str) -> str:
    return " ".join(f"{name}$" for name in names.split(","))
