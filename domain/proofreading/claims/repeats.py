"""One quantity stated twice with two values, and 无 said of what has an amount."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, comparable, key_of, shown
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
_NONE = pattern(r"(?P<what>[一-龥]{3,8}(?:收入|支出|费|经费))(?:为)?无(?=[，。；])")
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
    stated: dict[str, list[Mention]] = {}
    years = _YEAR.findall(passage.folded)
    year = max(years, key=years.count) if years else ""
    for sentence in passage.sentences:
        for mention in sentence.mentions:
            name = _name(mention, passage.folded[sentence.start : mention.start])
            if name and mention.is_exact:
                stated.setdefault(name if name[0].isdigit() else year + name, []).append(mention)
    for mentions in stated.values():
        if len({each.quantity.value for each in mentions}) == 2:
            yield from _differing(mentions)
    yield from _mistyped(passage)


def _differing(mentions: list[Mention]) -> Iterator[Claim]:
    first = mentions[0]
    for again in mentions[1:]:
        if not comparable(first.quantity, again.quantity):
            continue
        uneven = first.quantity.step != again.quantity.step
        slack = max(first.quantity.half, again.quantity.half) if uneven else 0
        if abs(first.quantity.value - again.quantity.value) > slack:
            yield _repeat(first, again)


def _mistyped(passage: Passage) -> Iterator[Claim]:
    """A longer name stated twice, the digits of one changed round or one of them another."""
    stated: dict[str, Mention] = {}
    for mention in passage.mentions:
        name = key_of(mention.label)
        if mention.role is not Role.LEVEL or mention.kind is not Kind.MONEY or len(name) < 5 or not mention.is_exact:
            continue
        first = next((each for known, each in stated.items() if known == name or name.endswith(known)), None)
        if first is None:
            stated[name] = mention
        elif first.quantity.unit == mention.quantity.unit and _look_alike(
            shown(first.quantity), shown(mention.quantity)
        ):
            yield _repeat(first, mention)


def _look_alike(one: str, other: str) -> bool:
    digits = one.replace(".", ""), other.replace(".", "")
    if one == other or len(one) != len(other) or one.find(".") != other.find(".") or len(digits[0]) < 4:
        return False
    return sorted(digits[0]) == sorted(digits[1])


def _repeat(first: Mention, again: Mention) -> Claim:
    terms = f"{shown(first.quantity)}≠{shown(again.quantity, first.quantity.unit)}"
    return claim(REPEAT, again, first.quantity.value, terms)


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
    for match in _NONE.finditer(passage.folded):
        later = (each for each in passage.mentions if match.end() <= each.start < match.end() + 60)
        again = next((each for each in later if key_of(match["what"]) in each.lead), None)
        if again is not None and again.kind is Kind.MONEY and again.quantity.value > 0:
            amount = again.quantity.value
            yield Claim(NIL, match.start(), match.end(), amount, Decimal(0), True, f"{shown(again.quantity)}≠0")
    for match in _NIL.finditer(passage.folded):
        what = next(core for core in _CORES if core in match["what"])
        spent = next((each for each in passage.mentions if _is_spent(each, what)), None) or _detailed(
            passage, match.end()
        )
        if spent is not None:
            amount = spent.quantity.value
            yield Claim(NIL, match.start(), match.end(), amount, Decimal(0), True, f"{shown(spent.quantity)}≠0")


def _detailed(passage: Passage, behind: int) -> Mention | None:
    """An amount of what there is none of: 无政府性基金预算支出。其中：污水处理费安排的支出12万元."""
    for sentence in passage.sentences:
        if sentence.start >= behind:
            is_detail = (
                passage.folded.startswith("其中", sentence.start)
                and "\n" not in passage.folded[behind : sentence.start]
            )
            return sentence.mentions[0] if is_detail and sentence.mentions else None
    return None


def _is_spent(mention: Mention, what: str) -> bool:
    is_amount = mention.kind is Kind.MONEY and mention.role is Role.LEVEL and mention.quantity.value > 0
    return is_amount and what in mention.lead and not _DENIED.search(mention.lead)
