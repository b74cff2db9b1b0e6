"""Rows as an XLSX workbook, written row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO, Final

from claimtrack.core.errors import InvalidInput
from claimtrack.services.export.rows import Row
from claimtrack.services.export.writing import plain_text, values_of

__all__ = ["write_workbook"]

_MOST_ROWS: Final = 1_048_575  # what a sheet holds besides its headings
_LONGEST_CELL: Final = 32_767  # characters; the specification's limit, beyond which Excel calls the file damaged


def write_workbook(
    target: IO[bytes], columns: Sequence[str], rows: Iterable[Row], *, right_to_left: bool = False
) -> None:
    """Writes the rows as the one sheet of an XLSX file, its headings frozen.

    Numbers are numbers; everything else is text and never a formula, days and times as ISO 8601. A cell holds 32,767
    characters, longer text is cut. Raises InvalidInput for more rows than a sheet holds.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet("claimtrack")
    sheet.sheet_view.rightToLeft = right_to_left
    sheet.freeze_panes = "A2"
    sheet.append(list(columns))
    for number, row in enumerate(rows):
        if number == _MOST_ROWS:
            raise InvalidInput("A sheet holds {most} rows: narrow the filters, or take CSV.", most=_MOST_ROWS)
        cells: list[object] = []
        for value in values_of(row, columns):
            if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
                cells.append(value)
                continue
            cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", plain_text(value))[:_LONGEST_CELL])
            # It would take what begins with "=" for a formula.
            cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    book.save(target)
