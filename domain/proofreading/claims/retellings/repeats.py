"""One quantity of a known name stated twice with two values: 基本支出, 编制数, 年末结转."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from domain.outline import Severity
from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.claims.common.odd_one import is_first_odd
from domain.proofreading.claims.retellings.tellings import is_owned_to, is_planned, title_above
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

REPEAT = "prose.repeat"
_NAMES = """
    基本支出 项目支出 人员经费 公用经费 工资福利支出 商品和服务支出 三公经费 “三公”经费 公务接待费
    公务用车运行维护费 一般公共预算财政拨款收入 一般公共预算财政拨款支出 财政拨款收入 财政拨款支出 总支出 总收入
    支出合计 收入合计 支出总计 收入总计 全年预算数 全年预算 年初预算 年初预算数 调整预算数 预算总额 全年支出
    全年执行数 年末结转和结余 年末结转 上年结转 年初结转 政府性基金预算支出 政府采购金额 政府采购支出 编制数 编制
    年初结转和结余 上年结转和结余 上年结余
    实有人数 在职人员 在职人数 资金总额 总投资 专项资金
"""
_KNOWN = tuple(_NAMES.split())
_ENDS = (*_KNOWN, "支出", "收入")
_SAME = {
    "支出合计": "总支出",
    "支出总计": "总支出",
    "全年支出": "总支出",
    "收入合计": "总收入",
    "收入总计": "总收入",
    "全年预算": "全年预算数",
    "年初预算数": "年初预算",
    "“三公”经费": "三公经费",
    "编制": "编制数",
    "在职人数": "实有人数",
    "在职人员": "实有人数",
    "年末结转和结余": "年末结转",
    "年初结转": "上年结转",
    "年初结转和结余": "上年结转",
    "上年结转和结余": "上年结转",
    "上年结余": "上年结转",
}
_LOCAL = frozenset(
    ("全年预算数", "全年预算", "年初预算", "年初预算数", "调整预算数", "预算总额", "资金总额", "总投资", "专项资金")
)
_TOTALS, _LIKELY = (Decimal("0.9"), Decimal("1.1")), (Decimal("0.3"), Decimal(3))  # times what was stated first
_YEAR = pattern("20[0-9]{2}(?=年)")
_CAPITALS = pattern("[壹贰叁肆伍陆柒捌玖拾佰仟]")
_ALL_YEAR = pattern(r"^(?:20[0-9]{2}年度?，?)?(?:本年度?|全年)")
_WHOLE_UNIT = pattern(r"20[0-9]{2}年|全年|部门|单位")
_WHOLE_YEAR = pattern(
    r"^(?:20[0-9]{2}年度?，?)?(?:本年度?|我(?:局|单位))?(?:全年|本年度?|部门|单位)(?:总|共|实际)?(?:支出|收入)"
)
_OF_ALL_YEAR = pattern("^[:，、]*(?:全年|本年度?|年度)(?:总|共)?(?:支出|收入)(?:合计|总计)?$")
_OF_ALL = pattern(  # what a title may say of the whole unit's money, number and stops before it
    r"[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]|总|决算|预算|支出|收入|收支|执行|结算|结余|结转|资金|财务|经费|财政|拨款|部门|单位|整体|本级|基本|主要|情况"
    r"|概况|说明|使用|安排|规模|构成|结构|管理|全年|年度|本年|20[0-9]{2}年|及其?|和|与|的|总体|绩效|自评|报告|分析|完成|[。，、:：\s]"
)
_SUMMARY = pattern(
    r"^(?:其中|20[0-9]{2}年度?|本年度?|全年|年度|年?[末底]|截至|实有|现有|全[局县区市镇乡院校]|根据|按照?|共有|我(?:局|单位|部门)|本单位|部门|单位"
    r"|[:，、0-9.月日]|\s)*$"
)


def repeats(passage: Passage) -> Iterator[Claim]:
    """The later of two statements that differ."""
    yield from _in_capitals(passage)
    stated: dict[str, list[Mention]] = {}
    years = Counter(_YEAR.findall(passage.folded))
    year = max(years, key=lambda each: years[each], default="")  # of several as frequent the first
    for sentence in passage.stating:
        for mention in sentence.mentions:
            name = _name(passage, mention, sentence)
            if name and mention.is_exact:
                stated.setdefault(name if name[0].isdigit() else year + name, []).append(mention)
    for mentions in stated.values():
        if len({each.quantity.value for each in mentions}) == 2:
            yield from _differing(passage, mentions)


def _in_capitals(passage: Passage) -> Iterator[Claim]:
    """贰佰壹拾万元整（210万元）: one amount in two ways of writing."""
    for sentence in passage.sentences if _CAPITALS.search(passage.folded) else ():
        for one, other in pairwise(sentence.mentions):
            between = passage.folded[one.end : other.start]
            if not between.startswith("(") or len(between) > 8:
                continue
            both = passage.quote(one.start, one.end), passage.quote(other.start, other.end)
            is_pair = sum(bool(_CAPITALS.search(each)) for each in both) == 1
            differ = abs(one.quantity.value - other.quantity.value) > other.quantity.slack
            if is_pair and differ and one.kind is other.kind is QuantityKind.MONEY:
                yield repeat_claim(passage, one, other)


def _differing(passage: Passage, mentions: list[Mention]) -> Iterator[Claim]:
    first = mentions[0]
    for again in mentions[1:]:
        if not comparable(first.quantity, again.quantity):
            continue
        uneven = first.quantity.step != again.quantity.step
        slack = max(first.quantity.half, again.quantity.half) if uneven else 0
        ratio = again.quantity.value / max(first.quantity.value, Decimal(1))
        near = _TOTALS if first.label in ("支出", "收入") else _LIKELY  # a section may have a total of its own
        is_told_of_all = near is _LIKELY and _ALL_YEAR.match(again.lead)  # 本年项目支出20万元: of nothing less
        if not is_told_of_all and not near[0] <= ratio <= near[1]:
            continue
        if abs(first.quantity.value - again.quantity.value) > slack and not is_owned_to(passage, first, again):
            yield repeat_claim(passage, first, again)


def repeat_claim(passage: Passage, first: Mention, again: Mention, severity: Severity = "error") -> Claim:
    """That two statements of one thing differ, told at the one that the text does not bear out, else at the later."""
    right, wrong = (again, first) if is_first_odd(passage, first, again) else (first, again)
    terms = f"{shown(right.quantity)}≠{shown(wrong.quantity, right.quantity.unit)}"
    return claim(REPEAT, wrong, right.quantity.value, terms, severity)


@lru_cache(maxsize=4096)
def _known_name(label: str) -> str:
    """The known name that a label ends with; blank where it ends with none."""
    return next((name for name in _KNOWN if label.endswith(name)), "")


def _name(passage: Passage, mention: Mention, sentence: Sentence) -> str:
    """The known name that a quantity has, with nothing before it that could make it another's."""
    if mention.role is not QuantityRole.LEVEL or mention.kind not in (QuantityKind.MONEY, QuantityKind.COUNT):
        return ""
    label = mention.label.removesuffix("的")  # 在全年支出的4798万元中
    if not label.endswith(_ENDS):
        return ""
    found = _known_name(label)
    if not found and label in ("支出", "收入") and _WHOLE_YEAR.search(mention.lead.removeprefix("在")):
        found = f"总{label}"
        label = found
    if not found or not _SUMMARY.match(label.removesuffix(found)):
        return ""
    if found in _LOCAL and not _WHOLE_UNIT.search(mention.lead):
        return ""
    if _OF_ALL_YEAR.match(mention.lead.strip()) and _OF_ALL.sub("", title_above(passage, mention)):
        return ""  # （四）“三公”经费。全年支出14.26万元: of what the title names
    planned = found not in _LOCAL and is_planned(passage, mention)
    years = _YEAR.findall(passage.folded, sentence.start, mention.start)
    return f"{years[-1] if years else ''}{'预算' if planned else ''}{_SAME.get(found, found)}"
