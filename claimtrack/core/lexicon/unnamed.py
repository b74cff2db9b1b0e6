"""Speakers who name nobody: two outlets that quote "sources" need not have heard the same ones."""

from __future__ import annotations

from .rows import words

__all__ = ["UNNAMED"]

UNNAMED = words("""
    source sources official officials witness witnesses expert experts analyst analysts report reports media press
    agency agencies outlet outlets newspaper newspapers correspondent people person someone others they he she it we
    senior local several some many informed familiar anonymous
    sources témoin témoins responsable responsables expert experts analyste analystes rapport rapports médias presse
    agence agences journal journaux ils il elle on nous plusieurs certains proche proches
    مصدر مصادر مسؤول مسؤولون مسؤولين شاهد شهود عيان خبير خبراء محلل محللون محللين تقرير تقارير وسائل اعلام الاعلام صحيفة
    صحف صحيفه وكالة وكالات الوكالات مراسل ناشط ناشطون ناشطين سكان هو هي هم انه مطلع مطلعة مطلعون محلي محلية عدة بعض
    كبير رفيع متابعات
""")
