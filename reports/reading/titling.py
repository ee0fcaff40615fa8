"""The title of a report among the lines of its cover, on one line or several, in the words of any form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.amount import folded

_MOST_LINES, _LONGEST_LINE, _LONGEST = 4, 60, 90
_LONGEST_ORGAN = 30
_ASIDE = r"(?:[（(][^（）()]{1,24}[）)])?"
_REPORT_END = re.compile(rf"(?:报告|总结|情况说明|报告书){_ASIDE}$")
_FORM_END = re.compile(rf"(?:自评|评价)表{_ASIDE}$")
_TOPIC = re.compile("绩效|自评|自我评价")
_WHOLE = re.compile("整体|部门|预算|财政")
_NO_TITLE = re.compile("[。；;：:！？!?，,]|的通知|的公告|[〔〕\\[\\]]|基础数据|指标体系|[0-9０-９][.．][0-9０-９]")
_PART_OF_ONE = re.compile("绩效|自评|评价|整体支出|部门|年度|报告|关于")
_ALONE = re.compile(r"[（(][^（）()]{2,40}[）)]$")
_FIRST = re.compile("^(?:附件|附表|第.{1,3}部分|目录|摘要|内部资料|机密)")
_ORGAN = re.compile(
    r"(?:局|委|办|办公室|院|校|学校|中学|小学|中心|政府|会|队|站|所|厅|馆|部|处|委员会|管理局|公司|场|社|办事处|开发区|园区)$"
)
_NUMERALS = dict(zip("〇○零０一二三四五六七八九", "0000123456789", strict=True))
_YEAR = re.compile(r"(?<![0-9０-９])(?P<year>[0-9０-９]{4})(?=(?:年|年度|[-—–至~～]+[0-9０-９]{4}年))")
_WRITTEN = re.compile(f"(?P<year>二[〇○零０][{''.join(_NUMERALS)}]{{2}})年")
_RANGE = re.compile(r"(?<![0-9])[0-9]{4}(?:年度?)?[-—–至~～到]+(?P<year>[0-9]{4})年")
_YEARS = re.compile(f"(?:[0-9０-９]{{4}}|二[{''.join(_NUMERALS)}]{{3}})年?(?:[-—–至~～到]+)?(?:[0-9]{{4}}年)?度?")
_AFTER_UNIT = re.compile("(?:部门|单位)?(?:整体|预算|财政|绩效|支出|自评|自我|项目|及)|关于|部门$|单位$")
_SHORTEST_UNIT = 3


@dataclass(frozen=True, slots=True)
class TitleAt:
    """Where a title stands among the lines, from ``start`` up to ``end``; its words, its last line's worth."""

    start: int
    end: int
    words: str
    worth: float


def title_at(lines: Sequence[str]) -> TitleAt | None:
    """The lines that are most likely the title; None where none is like one."""
    return max(_candidates(lines), key=lambda each: each.worth, default=None)


def _candidates(lines: Sequence[str]) -> Iterator[TitleAt]:
    for place, line in enumerate(lines):
        bare = line.replace(" ", "")
        is_report = bool(_REPORT_END.search(bare))
        if (
            not (is_report or _FORM_END.search(bare))
            or len(bare) > _LONGEST_LINE
            or _NO_TITLE.search(_unbracketed(bare))
        ):
            continue
        start = _start(lines, place)
        end = place + 1
        if end < len(lines) and _ALONE.match(lines[end].replace(" ", "")) and not re.search("公章|盖章", lines[end]):
            end += 1
        words = joined(lines[start:end])
        if _TOPIC.search(words) and len(words) <= _LONGEST:
            yield TitleAt(start, end, words, _worth(words, is_report, place))


def _worth(words: str, is_report: bool, place: int) -> float:
    return 4 * is_report + 2 * bool(year_in(words)) + bool(_WHOLE.search(words)) - place / 1000


def _unbracketed(text: str) -> str:
    return re.sub(r"[（(][^（）()]*[）)]", "", text)


def _start(lines: Sequence[str], last: int) -> int:
    """Where a title begins that ends on a line: lines above that are parts of one, the unit's name first."""
    start = last
    while start and last - start < _MOST_LINES - 1:
        above, below = lines[start - 1].replace(" ", ""), joined(lines[start : last + 1])
        if len(above) > _LONGEST_LINE or _NO_TITLE.search(above) or _FIRST.match(above) or _ends(above):
            break
        if _is_organ(above) and not _holds_organ(below):
            dated = start > 1 and re.fullmatch(
                "(?:[0-9０-９]{4}|二[〇○零一二三四五六七八九]{3})年度?", lines[start - 2].replace(" ", "")
            )
            return start - 2 if dated else start - 1
        if not _PART_OF_ONE.search(above) or (not year_in(above) and year_in(below)):
            break
        start -= 1
    return start


def _ends(line: str) -> bool:
    """Whether a line ends a title or form of its own."""
    return bool(_REPORT_END.search(line) or re.search("表$|文件$", line))


def _is_organ(line: str) -> bool:
    return 3 < len(line) <= _LONGEST_ORGAN and bool(_ORGAN.search(line)) and not _TOPIC.search(line)


def _holds_organ(words: str) -> bool:
    """Whether a title names a unit already: what stands before its words is more than a year."""
    head = re.split("关于|部门|单位|整体|预算|财政|绩效|支出", re.sub(r"[0-9]{4}年度?", "", words), maxsplit=1)[0]
    return len(head) >= 3 and not re.search("〇|○", head)


def joined(lines: Sequence[str]) -> str:
    """Lines as one, without the white space that sets characters apart; between Latin words it stays."""
    return re.sub(r"(?<![A-Za-z]) +| +(?![A-Za-z])", "", " ".join(lines))


def year_in(text: str) -> str:
    """The year that a text is about, of a range the last; blank for none."""
    text = folded(text)
    span = _RANGE.search(text)
    if span:
        return span["year"]
    found = _YEAR.search(text)
    if found:
        return found["year"]
    written = _WRITTEN.search(text)
    return "".join(_NUMERALS[character] for character in written["year"]) if written else ""


def unit_in(title: str) -> str:
    """What stands before the words of a title, without the year: 2022年[某县财政局]绩效自评报告; blank for none."""
    words = _YEARS.sub("", _unbracketed(title)).removeprefix("关于")
    unit = _AFTER_UNIT.split(words, maxsplit=1)[0].removesuffix("关于")
    return unit if len(unit) >= _SHORTEST_UNIT else ""
