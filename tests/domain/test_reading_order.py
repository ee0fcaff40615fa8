"""Lists of keys go down the report as its reader does."""

import random
from dataclasses import replace

from domain.amount import Amount
from domain.layout import worn
from domain.outline import COVER
from domain.reading_order import ReadingOrder
from domain.report import Row
from tests.domain.attached import OUTLINE, filled


def test_keys_stand_as_the_report_prints_them() -> None:
    report = replace(
        filled(),
        tables={**filled().tables, "projects": tuple(Row(number, {"amount": Amount(1)}) for number in (2, 1))},
    )
    order = ReadingOrder(report, worn(OUTLINE, report))
    wanted = [
        COVER,
        "general",
        "general.project",
        "projects",
        "projects.2.name",
        "projects.2.amount",
        "projects.1.amount",
        "projects.9.amount",
        "sheets.2.indicators",
        "sheets.1.indicators",
    ]
    mixed = wanted.copy()
    random.Random(3).shuffle(mixed)
    assert sorted(mixed, key=order.place) == wanted
