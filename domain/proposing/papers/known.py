"""What the labels of a paper table mean in the catalogue: figures, tables of rows, texts, what the cover holds."""

from dataclasses import dataclass
from typing import Any

from domain.outline import Catalogue
from domain.patterns import pattern
from domain.proposing.papers.words import bare

_UNIT = pattern(
    "(?:填报|评价|预算|编制|本|申报|被评价)?(?:单位|部门|机关)(?:全称|名称)?|预算部门名称|部门单位名称|单位部门名称|项目主管部门名称"
)
_DATE = pattern("(?:填报|报告|填表|编制|上报)(?:日期|时间)")
_PHONE = pattern("(?:联系|联络|办公)?电话(?:号码)?|联系方式")
_CONTACT = pattern("联系人(?:姓名)?|联络人")
_YEAR = pattern("(?:评价|预算|报告|填报)?年度")
_COVER = (
    (_UNIT, "cover.unit"),
    (_DATE, "cover.date"),
    (_PHONE, "cover.phone"),
    (_CONTACT, "cover.contact"),
    (_YEAR, "cover.year"),
)
_SPENT = pattern(
    "^(?:本年|当年|全年|年度|实际|部门|[0-9]{4}年|[A-Z])*(?:执行数?|决算数?|支出数?|执行金额|支出金额|实际支出|完成数)[A-Z]?$"
)
_INITIAL = pattern("^(?:本年|当年)?年初预算(?:数|金额|安排数?)?$")
_BUDGET = pattern(
    "^(?:(?:本年|当年|全年|年度)预算数?|调整后(?:的)?(?:全年)?预算数?|预算调整数|全年预算数|预算数)[A-Z]?$"
)
_ADJUSTED = pattern("^调整后(?:的)?(?:全年|年度)?预算数?$")
_EARLIER = pattern("上年|去年|上一年|以前年度")
_WHOLE = pattern(
    "^(?:年度资金总额|资金总额|部门整体支出总额|部门整体支出|整体支出|整体支出总额|支出合计|支出总计|总支出|年度预算总额|部门支出合计|部门预算总额)$"
)
SPENDING = (
    "general.expenditure",
    "general.basic",
    "general.project",
    "general.personnel",
    "general.public",
    "three.total",
    "three.vehicles",
    "three.reception",
    "three.abroad",
)
_MOST_PROJECT = {"amount": _SPENT, "initial": _INITIAL, "budget": _BUDGET}
_PROJECT_NAME = pattern("^(?:支出|专项|主要)?项目(?:支出)?名称$")
_PAYMENT = frozenset(("金额", "支出", "项目支出", "项目金额", "资金", "项目资金"))
_FEWEST_SHARED, _LEAST_SHARED = 3, 0.6


@dataclass(frozen=True, slots=True)
class KnownTable:
    """A table of the catalogue with the key of each column by its head's place; blank for one of the form's own."""

    key: str
    columns: tuple[str, ...]


class KnownWords:
    """The catalogue's words, to be asked for a label."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._figures: dict[str, str] = {}
        for key, entry in catalogue.figures.items():
            for word in (entry["label"], *entry.get("said", ())):
                self._figures.setdefault(bare(word), key)
        self._texts = {
            bare(word): key
            for key, entry in catalogue.sections.items()
            if key in catalogue.prose
            for word in entry["heading"]
            if "{" not in word
        }

    def kind(self, key: str) -> str:
        """The kind of a figure."""
        return str(self._catalogue.figures[key]["kind"])

    def label(self, key: str) -> str:
        """What a figure is called."""
        return str(self._catalogue.figures[key]["label"])

    def cover(self, label: str) -> str:
        """The cover's figure that a label asks for; blank for none."""
        words = bare(label)
        return next((key for words_of, key in _COVER if words_of.fullmatch(words)), "")

    def of_cover(self, label: str) -> str:
        """The same for a line of a cover, which may ask for more: 预算编码."""
        known = self._figures.get(bare(label), "")
        return self.cover(label) or (known if known.startswith("cover.") else "")

    def figure(self, label: str, head: str = "") -> str:
        """The figure of a label, and of the head above its value where there is one; blank for none."""
        words, above = bare(label), bare(head)
        key = "general.expenditure" if _WHOLE.match(words) else self._figures.get(words, "")
        if not above:
            return key
        if _INITIAL.match(above):
            return "general.initial_budget" if _WHOLE.match(words) else ""
        if _BUDGET.match(above):
            return "general.budget" if _WHOLE.match(words) else ""
        return key if key in SPENDING and _SPENT.match(above) else ""

    def alone(self, label: str) -> str:
        """The figure that words by themselves name, without a head above their value; blank for none."""
        words = bare(label)
        whole = "general.expenditure" if _WHOLE.match(words) else ""
        return self._figures.get(words) or whole or ("general.budget" if _ADJUSTED.match(words) else "")

    def text(self, label: str) -> str:
        """The running text of a label; blank for none."""
        return self._texts.get(bare(label), "")

    def table(self, heads: tuple[str, ...]) -> KnownTable | None:
        """The catalogue's table that has most of these heads, its name and all that it must have among them."""
        best: KnownTable | None = None
        for key, entry in self._catalogue.tables.items():
            columns = tuple(self._column(key, entry, head) for head in heads)
            met = [column for column in columns if column]
            if "name" not in met or len(set(met)) < len(met) or not _is_enough(met, heads, entry):
                continue
            if best is None or len(met) > sum(map(bool, best.columns)):
                best = KnownTable(key, columns)
        return best

    def columns(self, table: str) -> dict[str, dict[str, Any]]:
        """The columns of a table by their keys."""
        return {column["key"]: column for column in self._catalogue.tables[table]["columns"]}

    def table_label(self, table: str) -> str:
        """What a table is called."""
        return str(self._catalogue.tables[table]["label"])

    def _column(self, table: str, entry: dict[str, Any], head: str) -> str:
        words = bare(head)
        if table == "projects":
            return _project_column(words)
        named = (each["key"] for each in entry["columns"] if words in (each["label"], *each.get("said", ())))
        return next(named, "")


def _project_column(words: str) -> str:
    if _PROJECT_NAME.match(words):
        return "name"
    if words in _PAYMENT:
        return "amount"
    if _EARLIER.search(words):
        return "previous" if "决算" in words else ""
    return next((key for key, said in _MOST_PROJECT.items() if said.match(words)), "")


def _is_enough(met: list[str], heads: tuple[str, ...], entry: dict[str, Any]) -> bool:
    needed = {column["key"] for column in entry["columns"] if not column.get("optional")}
    if entry["key"] == "projects":
        return "amount" in met
    return needed <= set(met) and len(met) >= max(_FEWEST_SHARED, _LEAST_SHARED * len(heads))


def is_spent(head: str) -> bool:
    """Whether a head is of what was spent, finished or is there."""
    return bool(pattern("实际|执行|决算|支出|完成|在职|实有|实施").search(bare(head))) and "预算" not in bare(
        head
    ).replace("预算执行", "")


def is_planned(head: str) -> bool:
    """Whether a head is of what was planned or allowed."""
    return bool(pattern("预算|编制|批复|目标|计划|概算|指标|应").search(bare(head))) and "执行" not in bare(head)
