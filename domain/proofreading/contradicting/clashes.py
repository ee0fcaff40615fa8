"""Measures against the direction for which their problem calls: 支付偏慢 … 放慢审核; 积压 … 增购; 未公示 … 不再张榜.

A problem tells what is wrong (``wrongs``), a measure what it does (``pushes``); what helps against what is known
(``means``). What a measure is to bring about (为…, 确保…, 使…) tells of a problem, too. What is done in exchange
(取消纸质申报，改为网上办理) makes up for it.
"""

from collections.abc import Iterable, Iterator, Sequence
from re import DOTALL, Match, Pattern

from domain.patterns import pattern
from domain.proofreading.contradicting.means import (
    CONTROLS,
    DRIVERS,
    GIVEN_AWAY,
    GRANTS,
    HANDS,
    MEANS,
    NEEDLESS,
    RESOURCES,
    SOURCE,
)
from domain.proofreading.contradicting.pushes import Push, Pushed, pushes
from domain.proofreading.contradicting.remedies import pairs_of
from domain.proofreading.contradicting.wrongs import Kind, Wrong, wrongs

_CLAUSE = pattern("[^，。；：\n]+")
_ITEM = pattern("(?:(?!；[一二三四五六七八九]是|；[（(]?[1-9][）).．]).)+", DOTALL)
_OUTCOME = pattern(
    "^(?:从而|以便|以|并|进而|切实|真正|着力|年内|全面|进一步|更好地|有效|尽快)*(?:确保|力争|做到|实现|防止|避免|杜绝|方便|使|让|守住|充实|压回|严肃|达到|把[^，。；]{2,14}(?:压|降|减|提|控)[^，。；]{0,4}[到回至以]|保[证障]|提高|降低|减少浪费|加强|改善|强化|规范|推进|提升|减轻|均衡|盘活|补齐)"
)
_FORBIDDEN = pattern(
    "(?:不得|严禁|杜绝|避免|防止|禁止|坚决|不允许|纠正|不能|改变|解决|取缔|而不是|停止|不再|取消|暂停)[^，。；]{0,10}$"
)
_PAST = pattern(
    "^[^，。；]{0,8}(?:已(?!知)|曾|此前|上年|去年|由于|导致|造成)|^(?:原来?|受|因|若|如|除|凡|[^，。；]{0,3}对[^，。；]{2,24}的)|导致|造成|的$|^[^到至]*(?:后|(?<![小课工])时|前)$"
)
_INSTEAD = {
    Push.LESS: pattern(
        "改[为用由在成到](?!每?(?:半年|[两三]?年|季))|转为|换[成装为]|(?<!暂缓)(?<!不予)(?<!不再)更换(?=[为成，。；]|$)|替换|代之|取而代之|新[增装建聘]|增[设开配派聘]|增加(?![到至收效])|增[至到](?=[0-9])|合并|并入|整合|统一使用|优先|腾出|用于|置换|网上|线上|远程|自动|电子|集中(?![^，。；]{0,4}(?:培训|学习|到1|到年))|联合|外包|购买服务|调入|补充|以[^，。；]{2,10}(?:备查|为准|代替)"
    ),
    Push.LATER: pattern("增[加设开派至到]|提前|先行|预[拨付]|优先|另行?[设增]|恢复"),
    Push.JOIN: pattern("分设|分开|分离|另[行设聘配由派]|抽调|调[来入]|增[设配]|招聘|专管|专职|轮岗|双人|复核"),
    Push.MORE: pattern(
        "取消|减少|压缩|压减|停[用止办]|合并|替代|置换|报废|调剂|盘活|用于|缩短|精简|淘汰|取代|降低|降[到至]|下调"
    ),
}
_ALWAYS = pattern("须先|方可|否则|达标后|赶上后|重点|分级|抽查|按季抽|随用随|限额|系统自动|同时由")
_LOOKED_AT = pattern("抽查|按季抽|重点")
_GOES_WELL = pattern(
    "继续(?:[^，。；]{0,4}(?:加[强大快]|推进|推动|做好|抓好|落实|执行|坚持|完善|督促|跟踪|催|压减|压缩|控制|严|深化|巩固|优化|开展|清理|整改|争取|加密|严格|保持高压|配合|协调))"
)
_SOFT = frozenset(
    """
    问题 措施 整改 改进 工作 单位 今后 进行 情况 部分 年度 我局 存在 不足 下一 一步 全年 全县 每月 每年 人员 资金 项目
    经费 管理 服务 时间 明年 减少 增加
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
_FOR_LATE = pattern("环节|签字|签批|公章|会签|关口|手续|材料|证明|审批层|审[核批签]|公示|验收")
_OPPOSITE = {
    Kind.SHORT: {Kind.EXCESS},
    Kind.EXCESS: {Kind.SHORT, Kind.LAX},
    Kind.LATE: {Kind.HASTY},
    Kind.HASTY: {Kind.LATE},
}
_AWAY = frozenset({Push.LESS, Push.LATER, Push.SELDOM, Push.LET_GO, Push.DROP})
_UNTIL = pattern("[后时]再|未[^，。；]{1,8}的")
_HEAD = 5  # characters before 过多 that name what there is too much of
_THING = 10  # characters behind a push that are what it is done to
_WORN_ON = pattern("[^，。；]{0,4}(?:使用|超期|服役|运行|现状)")
_PRICED, _PRICING = pattern("价|费|贵"), pattern("比价|询价|竞价|招标|议价")
_MONEY = pattern(
    "费[^用，。；]{0,4}(?:压|控|降|减|削|缩)|(?:压|控|降|减|削|缩)[^，。；]{1,8}(?:费|支出|开支)(?=[，。；0-9由至到]|$)"
)
_BURDEN = pattern("审批|签字|环节|报表|检查|手续|层级|材料|会议|考核|多头|重复|负担|繁")


def clash(told: str, measure: str) -> tuple[int, int] | None:
    """Where in the words of a measure the clause stands that goes against what is told to be wrong; None where none."""
    for item in _ITEM.finditer(measure):
        found = _of_item(told, item)
        if found is not None:
            return found
    return None


def _of_item(told: str, item: Match[str]) -> tuple[int, int] | None:
    """The same of one item of a list, 一是…；二是….; alone it can make up for what it takes away."""
    parts = list(_CLAUSE.finditer(item.string, *item.span()))
    deeds = [each for each in parts if not _is_aim(each[0])]
    if not any(pushes(each[0]) for each in deeds):
        return None  # as of most items: then what is wrong need not be known
    aims = "，".join(each[0] for each in parts if each not in deeds)
    wrong = (*wrongs(told), *_aimed(aims))
    if not wrong:
        return None
    found: tuple[int, int] | None = None
    for part in parts:
        others = "，".join(each[0] for each in deeds if each is not part)
        if part in deeds and _goes_against(wrong, part[0], others):
            found = (found[0] if found else part.start()), part.end()
        elif found:
            break
    return found


def _goes_against(wrong: Sequence[Wrong], clause: str, others: str) -> bool:
    """Whether a clause of a measure does; ``others``: its other clauses, but for what they are to bring about."""
    pushed = pushes(clause)
    if not pushed or _PAST.search(clause):
        return False
    own = wrongs(clause)
    for push in pushed:
        if own and push.kind in (Push.LESS, Push.DROP):
            continue  # 清退超标准发放的补贴: less of what is wrong itself
        if _FORBIDDEN.search(clause, 0, push.start) or _is_made_up_for(push, clause, others):
            continue
        if not _answers(wrong, push, clause) and any(_clashes(each, push, clause) for each in wrong):
            return True
    return False


def _answers(wrong: Iterable[Wrong], push: Pushed, clause: str) -> bool:
    """Whether a measure takes of what there is too much, and of nothing that would hold it down."""
    if push.kind not in (Push.LESS, Push.SELDOM) or CONTROLS.search(clause):
        return False
    return any(each.kind is Kind.EXCESS and _is_of(each.noun, push.thing) for each in wrong)


def _is_aim(clause: str) -> bool:
    return (clause.startswith("为") and not clause.startswith("为此")) or _OUTCOME.match(clause) is not None


def _aimed(aims: str) -> Iterator[Wrong]:
    """What is to be better is wrong as yet: there must be more of it, unless it is to be prevented or lowered."""
    for match in _CLAUSE.finditer(aims):
        yield from wrongs(match[0])
        yield Wrong(Kind.AIM, match[0], "")


def _is_made_up_for(push: Pushed, clause: str, others: str) -> bool:
    exchange = _INSTEAD.get(push.kind, _INSTEAD[Push.LESS])
    own = f"{clause[: push.start]}，{clause[push.end + _THING :]}" if push.kind not in (Push.SELDOM, Push.OFTEN) else ""
    is_after = push.kind is Push.LET_GO and clause.startswith("先", push.start)  # looked at once it is done
    is_held = _ALWAYS.search(_LOOKED_AT.sub("", others + own) if is_after else others + own)
    return is_held is not None or exchange.search(f"{others}，{own}") is not None


def _clashes(wrong: Wrong, push: Pushed, clause: str) -> bool:
    match wrong.kind:
        case Kind.HASTY:
            return push.kind is Push.SOONER and (_share(wrong, push) or _helps(MEANS, wrong.about, clause))
        case Kind.EXCESS:
            return _adds(wrong, push, clause)
        case Kind.LATE:
            if _FOR_LATE.search(clause) and push.kind in (Push.LESS, Push.LET_GO, Push.MORE):
                return push.kind is Push.MORE
        case Kind.JOINT:
            return push.kind is Push.JOIN
        case Kind.VAGUE:
            if push.kind is Push.BLUR:
                return True
        case Kind.WORN:
            return push.kind is Push.GO_ON and _WORN_ON.match(clause, push.end) is not None
        case _:
            pass
    return _takes(wrong, push, clause)


def _takes(wrong: Wrong, push: Pushed, clause: str) -> bool:
    """Whether a measure takes from, puts off, or lets go what helps."""
    if push.kind is Push.GO_ON:
        return wrong.kind is Kind.LAX and not _GOES_WELL.search(clause) and _shared(wrong, push) > 1
    if push.kind not in _AWAY or NEEDLESS.match(clause, push.end):
        return False
    if push.kind is Push.LESS and (SOURCE.match(clause, push.end) or _is_thrift(wrong, push, clause)):
        return False
    if push.kind is Push.SELDOM and _share(wrong, push):
        return True
    match wrong.kind:
        case Kind.LATE:
            own = push.kind is Push.LATER or (push.kind is Push.LESS and RESOURCES.search(push.thing) is not None)
            return (own and _share(wrong, push)) or _helps(MEANS, wrong.about, clause)
        case Kind.SHORT:
            noun = f"{wrong.noun}，{wrong.head}" if GIVEN_AWAY.search(clause) else wrong.noun
            return _is_of(noun, push.thing) or HANDS.search(clause) is not None or _helps(MEANS, wrong.about, clause)
        case Kind.AIM:
            return _helps(MEANS, wrong.about, clause)
        case _:
            return _lets_slip(wrong, push, clause)


def _is_thrift(wrong: Wrong, push: Pushed, clause: str) -> bool:
    """Whether less is to be paid (维修费压减到50万元), which goes against nothing but a want of money."""
    return _MONEY.search(clause) is not None and not (wrong.kind is Kind.SHORT and _is_of(wrong.noun, push.thing))


def _lets_slip(wrong: Wrong, push: Pushed, clause: str) -> bool:
    """Whether a measure gives up, or puts off, what would keep things in order."""
    is_control = CONTROLS.search(clause) is not None
    if push.kind is Push.LATER:
        return is_control and not _UNTIL.search(clause)
    if push.kind is Push.DROP or is_control or HANDS.search(clause):
        return True
    return (push.kind is Push.LET_GO and _share(wrong, push)) or _helps(MEANS, wrong.about, clause)


def _adds(wrong: Wrong, push: Pushed, clause: str) -> bool:
    """Whether a measure adds to what there is too much of, or lets go what would hold it down."""
    if push.kind is Push.OFTEN:
        return _share(wrong, push)
    if push.kind in (Push.LESS, Push.LET_GO, Push.DROP):
        if _PRICED.search(wrong.about) and _PRICING.search(clause):
            return True
        is_burden = _BURDEN.search(wrong.about) or NEEDLESS.match(clause, push.end)
        return not is_burden and CONTROLS.search(clause) is not None and _share(wrong, push)
    if push.kind is not Push.MORE or GRANTS.search(clause):
        return False
    return _helps(DRIVERS, wrong.about, clause) or _is_of(wrong.noun[-_HEAD:], push.thing)


def _helps(rows: tuple[tuple[Pattern[str], Pattern[str]], ...], about: str, thing: str) -> bool:
    return any(trouble.search(about) and means.search(thing) for trouble, means in rows)


def _share(wrong: Wrong, push: Pushed) -> bool:
    return _shared(wrong, push) > 0


def _shared(wrong: Wrong, push: Pushed) -> int:
    return len(_pairs(wrong.about) & _pairs(push.thing))


def _is_of(noun: str, thing: str) -> bool:
    """Whether what there is too little or too much of is the thing of which there is to be less or more."""
    return bool(_pairs(noun) & _pairs(thing))


def misnamed(told: str, named: str) -> bool:
    """Whether a measure is said to be against the very opposite of what is told to be wrong: 缺水 … 针对蓄水过满."""
    there = wrongs(told)
    for each in wrongs(named):
        opposite = _OPPOSITE.get(each.kind)
        akin = [one for one in there if _pairs(one.about) & _pairs(each.noun)]
        kinds = {one.kind for one in akin}
        if opposite and kinds & opposite and each.kind not in kinds:
            return True
    return False


def _pairs(words: str) -> set[str]:
    return pairs_of(words) - _SOFT
