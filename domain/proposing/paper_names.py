"""What a filled paper calls its own things: its year, its unit, its people and its projects."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.paper_tables import PaperTable
from domain.patterns import pattern
from domain.proposing.blanks import blanks_in
from domain.proposing.papers.grid import PaperGrid, PaperSpot
from domain.proposing.papers.heads import Head, heads
from domain.proposing.papers.known import KnownWords
from domain.proposing.papers.words import asks_for_words, bare, is_name, is_sample, is_total, kind_by_words
from domain.report import Report

PERSON_LABEL = pattern(
    "[一-龥]{0,6}(?:负责人|联系人|联络人|填报人|填表人|经办人|审核人|制表人|复核人|分管领导|主管领导)(?:姓名|签字|签名)?|姓名"
)
SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆"
    "廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂"
    "齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解"
    "蒲卫简时连车"
)
"""The usual ones, which nine of ten people bear."""
_PERSON = pattern(f"(?:[{SURNAMES}][\u4e00-\u9fff]{{1,2}}|(?:欧阳|上官|司马|诸葛)[\u4e00-\u9fff]{{1,2}})")
_LIKE_A_NAME = pattern("[数额位式本率标期度门章字类分料名]$")
"""Words that begin as names do: 金额, 单位, 成本."""
_PROJECT_HEAD = pattern("(?:项目|专项|支出项目|项目支出)(?:名称)?")
_LEAST_NAME, _LONGEST_NAME = 4, 60  # characters of a unit's and a project's name
_NO_NAME = pattern("签[字名]|盖章|姓名|^[（(]|[_＿×XＸ]{2}|□|☐")


@dataclass(frozen=True, slots=True)
class PaperNames:
    """``year``: four digits or blank; ``units``: its own names; ``people``, ``projects``: each as it is written.

    ``is_told``: the paper is a report, and no form with blanks: its sentences are one year's.
    """

    year: str = ""
    units: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    is_told: bool = False


NO_NAMES = PaperNames()


def paper_names(report: Report, papers: Sequence[PaperTable], words: KnownWords, is_told: bool) -> PaperNames:
    """The names of a paper, as its cover, its sentences and the cells of its tables have them."""
    year = str(report.figures.get("cover.year", ""))
    answers = [answer for paper in papers for answer in _answers(PaperGrid(paper), words)]
    units = (report.unit, *(text for what, text in answers if what == "unit"))
    people = (
        str(report.figures.get("cover.contact", "")),
        *(text for what, text in answers if what == "person"),
    )
    rows = (str(row.cells.get("name", "")) for row in report.rows("projects"))
    projects = (*rows, *(text for what, text in answers if what == "project"))
    return PaperNames(
        year if len(year) == 4 and year.isdigit() else "",
        _each(text for text in units if len(text) >= _LEAST_NAME and not blanks_in(text)),
        _each(text for text in people if _PERSON.fullmatch(text)),
        _each(text for text in projects if _LEAST_NAME <= len(text) <= _LONGEST_NAME and not is_sample(text)),
        is_told,
    )


def _answers(grid: PaperGrid, words: KnownWords) -> Iterator[tuple[str, str]]:
    """Names that stand beside or below labels which ask for one, with what they name."""
    known = heads(grid)
    for row in range(grid.height):
        head = next((each for each in reversed(known) if each.last < row), None)
        is_head = any(each.first <= row <= each.last for each in known)
        left: PaperSpot | None = None
        for spot in grid.begun(row):
            text = "".join(spot.text.split())
            if text and not is_head and not _NO_NAME.search(text) and kind_by_words(text, "万元") == "text":
                what = (left and _beside(left.text, spot, words)) or (_below(head, spot) if head else "")
                if what:
                    yield what, text
            left = spot


def _beside(label: str, spot: PaperSpot, words: KnownWords) -> str:
    """What a cell names by the label at its left; blank for nothing."""
    name = bare(label)
    if words.cover(label) == "cover.unit" and not words.cover(spot.text):
        return "unit"
    if PERSON_LABEL.fullmatch(name) and not PERSON_LABEL.fullmatch(bare(spot.text)):
        return "person" if is_person(spot.text) else ""
    is_project = _PROJECT_HEAD.fullmatch(name) and name != "项目" and not asks_for_words(spot.text)
    return "project" if is_project and not is_name(spot.text) else ""


def _below(head: Head, spot: PaperSpot) -> str:
    """What a cell of a list names by the head of its column; blank for nothing."""
    low = head.lowest(spot.column)
    label = bare(low.text) if low else ""
    if not head.holds(spot):
        return ""
    if PERSON_LABEL.fullmatch(label):
        return "person" if is_person(spot.text) else ""
    return "project" if _PROJECT_HEAD.fullmatch(label) and label != "项目" and not is_total(spot.text) else ""


def is_person(text: str) -> bool:
    """Whether words may be the name of a person: a surname with one or two characters."""
    words = "".join(text.split())
    return bool(_PERSON.fullmatch(words)) and not _LIKE_A_NAME.search(words)


def _each(words: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
