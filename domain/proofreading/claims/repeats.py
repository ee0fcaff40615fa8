"""One quantity stated twice with two values, and 无 said of what has an amount."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, comparable, shown
from domain.proofreading.mentions import Mention, Passage, Role
from domain.proofreading.quantities import Kind

REPEAT, NIL = "prose.repeat", "prose.nil"
_NAMES = """
    基本支出 项目支出 人员经费 公用经费 工资福利支出 商品和服务支出 三公经费 “三公”经费 公务接待费
    公务用车运行维护费 一般公共预算财政拨款收入 一般公共预算财政拨款支出 财政拨款收入 财政拨款支出 总支出 总收入
    支出合计 收入合计 支出总计 收入总计 全年预算数 全年预算 年初预算 年初预算数 调整预算数 预算总额 全年支出
    全年执行数 年末结转和结余 年末结转 上年结转 政府性基金预算支出 政府采购金额 政府采购支出 编制数 编制
    实有人数 在职人员 在职人数 资金总额 总投资 专项资金
"""
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
}
_DENIED = pattern("无|没有|未")
_CORES = (
    *("政府性基金", "国有资本经营", "社会保险基金", "因公出国", "公务用车购置", "公务接待", "三公经费"),
    *("上年结转", "年末结转", "结转结余"),
)
_LOCAL = frozenset(
    ("全年预算数", "全年预算", "年初预算", "年初预算数", "调整预算数", "预算总额", "资金总额", "总投资", "专项资金")
)
_YEAR = pattern("20[0-9]{2}(?=年)")
_WHOLE_UNIT = pattern(r"20[0-9]{2}年|全年|部门|单位")
_PLANNED = pattern(r"年初预算|调整预算|预算数|预算安排|预算批复|批复预算|预算总额|预算资金|预算为")
_SUMMARY = pattern(r"^(?:其中|20[0-9]{2}年度?|本年度?|全年|年度|我(?:局|单位|部门)|本单位|部门|单位|[:，、0-9.]|\s)*$")
_NIL = pattern(
    r"(?:无|没有|未发生|未安排|不涉及)(?P<what>政府性基金预算支出|政府性基金支出|政府性基金|国有资本经营预算支出|国有资本经营支出|社会保险基金预算支出|"
    r"因公出国(?:（境）|\(境\))?(?:费用?|支出)?|公务用车购置(?:费|支出)?|公务接待(?:费|支出)?|三公经费(?:支出)?|结转结余|上年结转|年末结转)"
)


def repeats(passage: Passage) -> Iterator[Claim]:
    """The later of two statements that differ, and amounts of what there is none of."""
    yield from _repeated(passage)
    yield from _nil(passage)


def _repeated(passage: Passage) -> Iterator[Claim]:
    first: dict[str, Mention] = {}
    years = _YEAR.findall(passage.folded)
    year = max(years, key=years.count) if years else ""
    for sentence in passage.sentences:
        for mention in sentence.mentions:
            name = _name(mention, passage.folded[sentence.start : mention.start])
            if not name or not mention.is_exact:
                continue
            name = name if name[0].isdigit() else year + name
            known = first.setdefault(name, mention)
            if known is mention or not comparable(known.quantity, mention.quantity):
                continue
            slack = (
                max(known.quantity.half, mention.quantity.half) if known.quantity.step != mention.quantity.step else 0
            )
            if abs(known.quantity.value - mention.quantity.value) > slack:
                yield claim(
                    REPEAT,
                    mention,
                    known.quantity.value,
                    f"{shown(known.quantity)}≠{shown(mention.quantity, known.quantity.unit)}",
                )


def _name(mention: Mention, before: str) -> str:
    """The known name that a quantity has, with nothing before it that could make it another's."""
    if mention.role is not Role.LEVEL or mention.kind not in (Kind.MONEY, Kind.COUNT):
        return ""
    label = mention.label
    found = next((name for name in _NAMES.split() if label.endswith(name)), "")
    if not found or not _SUMMARY.match(label.removesuffix(found)):
        return ""
    if found in _LOCAL and not _WHOLE_UNIT.search(mention.lead):
        return ""
    planned = bool(_PLANNED.search(before)) and found not in _LOCAL
    years = _YEAR.findall(before)
    return f"{years[-1] if years else ''}{'预算' if planned else ''}{_SAME.get(found, found)}"


def _nil(passage: Passage) -> Iterator[Claim]:
    for match in _NIL.finditer(passage.folded):
        what = next(core for core in _CORES if core in match["what"])
        spent = next((each for each in passage.mentions if _is_spent(each, what)), None)
        if spent is not None:
            amount = spent.quantity.value
            yield Claim(NIL, match.start(), match.end(), amount, Decimal(0), True, f"{shown(spent.quantity)}≠0")


def _is_spent(mention: Mention, what: str) -> bool:
    is_amount = mention.kind is Kind.MONEY and mention.role is Role.LEVEL and mention.quantity.value > 0
    return is_amount and what in mention.lead and not _DENIED.search(mention.lead)
