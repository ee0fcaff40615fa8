"""What is known of a cover while it is read."""

import re
from dataclasses import dataclass, field

from domain.amount import Unreadable, Value, read_value
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote

LONGEST = 90
"""Characters of a line that can be more than running text."""
GENERIC = re.compile(r"(?:[（(](?:公章|盖章|章)[）)])|(?:部门[（(]单位[）)]|单位[（(]部门[）)]|部门|单位|本级)$")
NO_UNIT = re.compile("[〔〕\\[\\]：:；;。]|号|附件|签名|目录|文件|总表|日期|[0-9０-９]{3}")
ORGAN = re.compile(
    r"(?:局|委|办|办公室|院|校|学校|中学|小学|中心|政府|会|队|站|所|厅|馆|部|处|委员会|管理局|公司|场|社)$"
)
FULL_WIDTH = str.maketrans("０１２３４５６７８９（），：", "0123456789(),:")


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover says; ``title`` and ``seal_line`` as typed, blank if there is none.

    ``more``: lines with a label that the outline's own cover does not have, as typed. ``dated``: the line that gave the
    date. ``own``: the lines of the outline's own cover, each with the figures that it states.
    """

    title: str = ""
    seal_line: str = ""
    more: tuple[str, ...] = ()
    dated: str = ""
    own: tuple[tuple[SourceLine, tuple[tuple[str, Value], ...]], ...] = ()
    figures: dict[str, Value] = field(default_factory=dict)
    notes: tuple[ReadingNote, ...] = ()
    unplaced: tuple[ReadingNote, ...] = ()

    @property
    def unit(self) -> str:
        """The unit's name, blank if unknown."""
        return str(self.figures.get("cover.unit", ""))


def value_of(text: str, kind: str) -> Value | None:
    """A year or a text as the value of a figure; None for what is none."""
    try:
        entry = read_value(text, "year" if kind == "year" else "text", "万元")
    except Unreadable:
        return None
    return entry.value if entry else None
