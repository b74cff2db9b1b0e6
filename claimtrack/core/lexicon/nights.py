"""Words of the night, which two accounts of one event date by the evening before or by the morning after."""

from __future__ import annotations

from .rows import words

__all__ = ["NIGHT", "SMALL_HOURS"]

NIGHT = words("night overnight evening late midnight nuit soir soiree minuit ليل ليله ليلا مساء منتصف")
SMALL_HOURS = words("early dawn morning midnight aube matin petites minuit nuit فجر فجرا صباح ساعات منتصف ليل ليله")
