"""Reasons for a number of things that explain its opposite: 门诊量下降9.0%，主要原因是就诊患者明显增多.

What moves with a number and what moves against it is a table: of those who come, of land, of pupils, of complaints.
A reason that is of something else, or has one clause that does explain the change, is left alone.
"""

from collections.abc import Iterator
from itertools import pairwise
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.reasons_and_causes.reasons import MARK, MARKS, REASON, end_of_reason
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind

_GROUPS: tuple[tuple[Pattern[str], Pattern[str], Pattern[str]], ...] = tuple(
    (pattern(thing), pattern(along), pattern(against))
    for thing, along, against in (
        ("门诊|就诊|接诊|诊疗|急诊|住院|收治|出院", "患者|病人|就诊|转诊|门诊|住院|慕名|求医", "停诊|停业|封控|闭院"),
        (
            "轮作|种植|播种|造林|植树|栽植|复垦|面积",
            "面积|地块|任务|积极性|种植户|种植大户|流转",
            "撂荒|抛荒|弃耕|占用|征用|受灾",
        ),
        ("在校生|学生|在园|幼儿|入学|招生|生源|学位", "转入|招生|入学|生源|适龄|报名|入园", "转出|流出|毕业|辍学"),
        ("游客|旅游|接待人次|客流|入园人次", "游客|客流|线路|航班|人气|热度", "闭园|停运|封闭"),
        (
            "信访|投诉|来访|纠纷|案件|发案|事故|火灾|隐患",
            "矛盾|纠纷|信访事项|投诉|案件|事故|隐患|违法行为|诉求|上访|来访",
            "(?!)",
        ),
        ("参训|培训人|培训|参加人|参会", "报名|班次|期数|学员|参训|学习需求|名额", "(?!)"),
        ("借阅|读者|到馆|入馆|观众|参观", "读者|观众|到馆|开放时间|藏书|展览|新书", "闭馆|停展|休馆"),
        ("出栏|存栏|产量|产蛋|捕捞", "存栏|补栏|母猪|养殖户|积极性|种苗|单产|养殖规模", "疫病|死亡|灾害|减产"),
        ("办件|受理|申请|咨询量|登记|开户", "申请|需求|办件|业务量|申报|咨询", "(?!)"),
        ("参保|缴费人|参合", "参保|缴费人数|扩面|新增人员|就业", "断保|停保|退保|死亡"),
        ("用水|用电|能耗|用气|供水量", "用水|用电|用户|负荷|产能|用量", "节水|节电|节能|停产|停用"),
    )
)
_MOVED = pattern(
    r"^(?P<what>[一-龥“”]{2,16}?)(?:人数|数量|规模|总量)?(?:也|又|更|较)?(?:明显|大幅度?|显著|持续|有所|逐年|逐步|普遍|进一步|略有|不断|大量|随之)?地?"
    r"(?:(?P<rises>增多|增加|上升|扩大|提高|增长|攀升|激增|高涨|提升)|减少|下降|缩减|压减|萎缩|降低|缩小|下滑)$"
)
_ELSEWHERE = pattern(
    "分流|外出|民营|其他|其它|县外|市外|外地|流失|流向|转往|毕业|退休|复耕|复种|整治|盘活|治理|电子|线上|网上|数字|化解|调解|力度|退费|办结"
    "|替代|远程|上门|居家|互联网"
)
_INCOME = pattern("收入|营业额|产值|销售额|税收")
_OF_INCOME = (
    pattern("收入|营业额|产值|销售额|税收"),
    pattern("项目|标准|业务|客源|客流|销量|价格|患者|学员|生源|订单|税源|户数"),
    pattern("减免|优惠|退税|降费"),
)
_STOPPED = pattern("(?<!结束)(?:闭馆|停诊|停业|停运|停产|休馆|停展|闭园|停课)(?!.{0,4}(?:结束|恢复|整改完))")
_EVENTS = pattern("火灾|事故|发案|发生|投诉|信访|上访|纠纷|不合格|伤亡|逾期|病害")
_WORK = pattern("查处|立案|受理|排查|发现|整治|检查|办结|调解|化解|检测|抽检|救助|接待|登记|上报")
_KEPT_DOWN = pattern(
    "(?:宣传|防范|防控|巡护|巡查|监管|治理|化解|整治|教育|管控|防火|预防)[一-龥]{0,6}(?:到位|有力|扎实|有效|加大|加强|强化|严格|落实)"
    "|(?:加大|加强|强化|严格|落实)[一-龥]{0,6}(?:宣传|防范|防控|巡护|巡查|监管|治理|整治|教育|管控|预防)"
)
_AWAY = pattern("分流|转往|流失|流向|毕业|电子|线上|网上|互联网")
_APART = ("门诊", "住院")  # more of the one may make fewer of the other
_PIECE = pattern("[，、；]")
_THING = 40  # characters before a change in which what is counted is named
_NEAR = 40  # characters between a change and its reason
_AMOUNTS = (QuantityKind.COUNT, QuantityKind.PERCENT)


def counted_reasons(passage: Passage) -> Iterator[Claim]:
    """Reasons that explain the opposite of what became of a number of things."""
    for sentence in passage.saying(*MARKS):
        for mark in MARK.finditer(passage.folded, sentence.start, sentence.end):
            end = end_of_reason(passage, sentence, mark.end())
            change = _change(passage, sentence, mark.start())
            if change is None:
                continue
            thing, rises = change
            pieces = _PIECE.split(passage.folded[mark.end() : end])
            groups = (_OF_INCOME,) if _INCOME.search(thing) else _GROUPS
            is_unlikely = rises and _EVENTS.search(thing) and not _WORK.search(thing) and _all_keep_down(pieces)
            if is_unlikely or any(_is_contrary(thing, rises, pieces, *group) for group in groups):
                yield Claim(REASON, mark.start(), end, severity="query")
                break


def _change(passage: Passage, sentence: Sentence, at: int) -> tuple[str, bool] | None:
    """What is counted and whether it rose, as told right before a reason."""
    if at == sentence.start and sentence.place:
        sentence = passage.sentences[sentence.place - 1]
    before = [each for each in sentence.mentions if each.end <= at and not each.depth]
    if (
        not before
        or at - before[-1].end > _NEAR
        or any(mark in passage.folded[before[-1].end : at - 1] for mark in "。；")
    ):
        return None
    moved = _moved(before)
    if moved is None:
        return None
    first, rises = moved
    thing = passage.folded[max(sentence.start, first.start - _THING) : first.start].rsplit("；", 1)[-1]
    if "支出" in thing or "结余" in thing:
        return None
    return thing, rises


def _moved(before: list[Mention]) -> tuple[Mention, bool] | None:
    """The first number that tells of a change, and which way it went."""
    is_money = any(each.kind is QuantityKind.MONEY for each in before[-3:])
    if is_money and not any(_INCOME.search(each.lead) for each in before[-4:]):
        return None
    for prior, now in pairwise(before):
        if prior.role is QuantityRole.PRIOR and prior.kind is QuantityKind.COUNT and reaches(now.lead):
            is_other = not comparable(prior.quantity, now.quantity) or prior.quantity.value == now.quantity.value
            return None if is_other else (prior, now.quantity.value > prior.quantity.value)
    changes = [each for each in before if each.role is QuantityRole.DELTA and (is_money or each.kind in _AMOUNTS)]
    if not changes or changes[-1] is not before[-1] or changes[-1].rises is None:
        return None
    return (before[0], changes[-1].rises) if len({each.rises for each in changes}) == 1 else None


def _all_keep_down(pieces: list[str]) -> bool:
    """防火宣传到位、巡护力度加大: what makes mishaps fewer, and nothing else."""
    told = [piece for piece in pieces if piece.strip("。 ")]
    return bool(told) and all(_KEPT_DOWN.search(piece) for piece in told)


def _is_contrary(
    thing: str, rises: bool, pieces: list[str], named: Pattern[str], along: Pattern[str], against: Pattern[str]
) -> bool:
    """Whether a clause of a reason explains the opposite, and none explains what came of it."""
    if not named.search(thing):
        return False
    ways: list[bool | None] = []
    for piece in pieces:
        found = _MOVED.match(piece.strip())
        if found is None:
            ways += [False] if _STOPPED.search(piece) else [None] if _AWAY.search(piece) else []
            continue
        if _ELSEWHERE.search(found["what"]) or any(each in piece and each not in thing for each in _APART):
            ways.append(None)
            continue
        is_up = found["rises"] is not None
        what = found["what"].rpartition("期间")[2]  # 封控期间就诊人数减少
        if against.search(what):
            ways.append(not is_up)
        elif along.search(what):
            ways.append(is_up)
    return bool(ways) and all(way is (not rises) for way in ways)
