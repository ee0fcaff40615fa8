"""Quantities that stand side by side as equals: the members of an enumeration, whatever it is of."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_STATES = tuple(
    pattern(words)
    for words in (
        r"预算(?!内)|概算|批复",
        r"编制(?!人员|内|外)|核定(?!了)",
        r"计划|目标|任务|应[发收到参检付缴]|指标值",
        r"实际|实[发收到付缴有]|执行|决算|支付|拨付|到位|使用|支出$",
        r"完成|办结|整改|建成",
        r"收入",
        r"结余|结转|剩余|尚余|尚有|未[支使执完]",
        r"中标|成交|控制价|限价|合同|结算|审定|审减|送审",
        r"上年|去年|同期|年初|年末|期末|期初",
        r"追加|调整|调增|调减|收回|压减",
        r"受理|收到|接到|发放问卷|收回|回收",
        r"每|人均|单价|(?<![分价])标准|平均",
        r"得|扣",
        r"新接收|新增|新登记|调入|新入",
        r"解除|退出|调出|注销|清退",
        r"全部支出|累计支出|共支出",
        r"增加|减少|增长|下降|提高|节约|超",
    )
)
_DIMENSIONS = tuple(
    pattern(words)
    for words in (
        r"男|女",
        r"博士|硕士|研究生|本科|大专|专科|中专|学历",
        r"正高|副高|[高中初一二三四五特]级",
        r"岁",
        r"满意(?!度)|^一般$",
        r"残疾",
    )
)
_OPPOSITES = (
    (
        pattern("预算(?!支出|收入|内|拨款|财政)|控制价|限价|概算|合同"),
        pattern("成交|中标|支出|支付|执行|使用|结算|拨付|完成"),
    ),
    (pattern("计划|目标|任务"), pattern("完成|实际|建成")),
)
_SCALES = (pattern("级|职称"), pattern("岁|以[上下]"), _DIMENSIONS[1], _DIMENSIONS[4])
_ACROSS = pattern("党员|团员|以上|[男女]")
_OVERLAPPING = pattern(
    r"党员|团员|以上|以下|民族|脱贫|重点|新增|(?<!业务)(?<!技术)骨干|持证|重大|疑难|未成年|老年|青年|妇女|获|留守|困境|特困|返贫"
)
_EACH_HAS = pattern("各(?:有|设|配|建)?$")
_ORDINAL = pattern(
    r"^[ ]*(?:[一二三四五六七八九十]是|[0-9]{1,2}[.、．)]|[(][一二三四五六七八九十0-9]{1,2}[)]|[①-⑳]"
    r"|第[一二三四五六七八九十])"
)
_OUTLAYS = (
    "费",
    "支出",
    "经费",
    "资金",
    "补助",
    "补贴",
    "工程",
    "建设",
    "项目",
    "投入",
    "奖金",
    "工资",
    "投资",
    "自筹",
)
_MOST_APART = 90  # characters between one member and the next


def separator(passage: Passage, mention: Mention) -> str:
    """The character that parts a quantity's lead from what stands before it; 和 and 及 where they begin the lead."""
    lead = mention.lead.lstrip()
    if lead.startswith(("和", "及", "以及", "与")):
        return "和"
    at = mention.start - len(mention.lead)
    return passage.folded[at - 1 : at]


def name_in(mention: Mention) -> str:
    """The words of a lead without the number of an item before them and without what joins it to the item before."""
    return _name_in(mention.lead)


@lru_cache(maxsize=4096)
def _name_in(lead: str) -> str:
    words = _ORDINAL.sub("", lead.strip("，、；:。 "), count=1)
    for joining in ("以及", "和", "及", "与", "其中", "另"):
        words = words.removeprefix(joining)
    return words.strip(" :")


def chains(passage: Passage, levels: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Stretches of exact quantities of one unit outside brackets, each joined to the one before by a mark or 和."""
    chain: list[Mention] = []
    for mention in levels:
        if mention.depth or mention.role is not QuantityRole.LEVEL:
            continue
        if chain and not _joined(passage, chain[-1], mention):
            yield chain
            chain = []
        chain.append(mention)
    if chain:
        yield chain


def _joined(passage: Passage, one: Mention, other: Mention) -> bool:
    if not comparable(one.quantity, other.quantity) or other.start - one.end > _MOST_APART:
        return False
    mark = separator(passage, other)
    return mark in ("，", "、", "；", ":", "和", "。", ")") or not other.lead.strip() or "一" <= mark <= "龥"


def are_tight(passage: Passage, members: Sequence[Mention]) -> bool:
    """Whether 、 or 和 joins all of them."""
    return all(separator(passage, each) in ("、", "和") or not name_in(each) for each in members[1:])


def are_alike(passage: Passage, members: Sequence[Mention]) -> bool:
    """Whether quantities are equals of one enumeration, so that they can divide a whole between them.

    Not alike are the states of one thing (预算, 实际, 结余), and what overlaps (党员, 女性) unless all are of one kind.
    """
    names = [name_in(each) for each in members]
    if len(names) > 1 and not any(names[1:]) and are_tight(passage, members):
        return True  # 分别为186万元、243万元和169万元
    if any(0 < sum(bool(state.search(name)) for name in names) < len(names) for state in _STATES):
        return False
    if overlap(names):
        return False
    for kind in _DIMENSIONS:
        found = sum(bool(kind.search(name)) for name in names)
        if 0 < found < len(names):
            return False
    if any("其中" in each.lead for each in members[1:]) or any(_EACH_HAS.search(each.lead) for each in members):
        return False
    return are_tight(passage, members) or _of_one_shape(names)


def of_one_state(whole: Mention, members: list[Mention]) -> list[Mention]:
    """The members in one state of the same things: of 预算70万元，成交68万元；预算50万元 the plans."""
    for plan, done in _OPPOSITES:
        kinds = [bool(plan.search(name_in(each))) - bool(done.search(name_in(each))) for each in members]
        if 1 in kinds and -1 in kinds:
            wanted = 1 if plan.search(whole.lead) else -1
            return [each for each, kind in zip(members, kinds, strict=True) if kind == wanted]
    return members


def may_overlap(members: Sequence[Mention]) -> bool:
    """Whether quantities can count the same twice, going by their names."""
    names = [name_in(each) for each in members]
    mixed = any(0 < sum(bool(kind.search(name)) for name in names) < len(names) for kind in _DIMENSIONS)
    return overlap(names) or mixed


def overlap(names: Sequence[str]) -> bool:
    """Whether what is named can be the same twice: 党员 and 女性; not so the grades of one scale (高级, 中级, 初级)."""
    if sum("以上" in name for name in names) > 1:
        return True
    if any(all(kind.search(name) for name in names) for kind in _SCALES):
        return False
    if len(names) >= 3 and len({name[-1:] for name in names}) == 1 and not any(_ACROSS.search(name) for name in names):
        return False  # 脱贫不稳定户, 边缘易致贫户, 突发严重困难户
    return any(_OVERLAPPING.search(name) for name in names)


def _of_one_shape(names: Sequence[str]) -> bool:
    """Whether names are short, end alike or begin alike."""
    names = [name for name in names if not name.startswith(("其他", "其余"))] or names
    if all(0 < len(name) <= 5 for name in names):
        return True
    for cut in (slice(-2, None), slice(0, 2)):
        if len({name[cut] for name in names}) == 1 and all(len(name) > 1 for name in names):
            return True
    ends = [name[-1:] for name in names]
    return all(name for name in names) and (len(set(ends)) == 1 or _are_outlays(names))


def _are_outlays(names: Sequence[str]) -> bool:
    """Whether all names are of money spent: …费, …支出, …经费, …资金, …补助."""
    return all(name.endswith(_OUTLAYS) for name in names)


def lead_with_count(mentions: Sequence[Mention], place: int) -> str:
    """The lead, with the number of items before it where that is a quantity itself: 上述4项重点项目合计."""
    lead = mentions[place].lead.strip()
    before = mentions[place - 1] if place else None
    if before is not None and before.kind is QuantityKind.COUNT and before.quantity.unit in ("个", "项", "类", "笔"):
        gap = mentions[place].start - len(mentions[place].lead) - before.end
        if gap == 0 and before.quantity.value < 30:
            return f"{before.lead.strip()}{int(before.quantity.value)}{before.quantity.unit}{lead}"
    return lead
