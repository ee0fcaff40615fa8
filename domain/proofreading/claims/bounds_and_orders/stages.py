"""Stages of one work, each of what came through the one before: 建档1,850人，规范管理1,924人; 筛查、确诊、治疗.

A table of rows of stages takes the place of pairs: whatever stands later in a row cannot be more than what stands
earlier, where both count the same things and nothing says that more were added.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_ROWS = """
    报名|申报|申请 受理|(?<!未)录取|资格审查|初审 审[核批](?:通过)?|评审(?:通过)?|入围|立项|获批
    申报|申请|立项|获批 (?<!新)开工|动工 完工|竣工|建成 (?:通过)?验收(?:合格)?
    报名 录取|参训|参加培训|参加考[试核] 结业|考核合格|考试合格 取得[^，。；0-9]{0,8}证书?|持证|取证 就业|上岗
    建档|登记在册|在册|在管 (?<!规范)(?<!在册)管理(?!率|办法|制度|人员)|随访 规范管理 控制达标|血[压糖]达标
    筛查|检查|体检|初筛 (?:结果)?(?:异常|阳性)|疑似 确诊 治疗|干预|手术|转诊
    抽[检查取样]|检测|送检|监测|检验 合格|达标
    摸排|排查|检查出|查出|发现|反馈|交办 (?:已)?(?:立行)?整改|销号|完成整改|整改到位|治理完成
    发放问卷|发出问卷|发放调查(?:问卷|表) 收回|回收 有效(?:问卷)? (?:表示)?满意
    栽植|种植|补植|移栽 成活|存活
    接[到收]|收到|受理 办结|答复|回复|处理|化解|调解成功|调处成功
    立案|收案|受案 结案|审结|执结
    签约|签订(?:合同|协议) 履约|(?<!新)开工|落地 投产|竣工|达产
    调查|摸底|普查|摸排|排查 纳入|认定|识别|符合条件
    应[发缴收参到检投续贷还] 实[发缴收参到检投续贷还]
    安装|配备|购置|建成 正常(?:使用|运行|运转)|(?:投入)?使用|完好|在用
    招标|采购 中标|成交
    编制(?!外)|核定(?:编制)? 在编(?:在岗|在职)?(?:人员|职工)?|实有在编
"""
_STEPS = tuple(tuple(line.split()) for line in _ROWS.split("\n") if line)
_MADE = tuple(tuple(pattern(f"(?:{stage})(?:的)?[^，。；、0-9率]{{0,6}}$") for stage in row) for row in _STEPS)
_ANY = pattern("|".join(f"(?:{stage})" for row in _STEPS for stage in row))
_NOT_SO = pattern("未|不|无|没|拟|计划|目标|任务|预计|力争|上年|去年|往年|累计|历年|新增|另|其他|除|率|每|平均|标准")
_EXPLAINED = pattern(
    "旧存|积存|存案|往年|历年|上年|跨年|遗留|以前年度|结转|追加|调整|变更|增补|新增|增加|超额|超出|超过|超编|高于|大于|多于|多出|另有|另外|此外|累计|合计|共计|含|人次"
)
_TIMES = ("日", "天", "月", "年")
_KEPT = 3  # figures before one that may be the stage before
_MOST = Decimal("1.6")  # times what came through: what is more is of other things
_TAIL = 4


def stages(passage: Passage) -> Iterator[Claim]:
    """Figures of a stage above those of a stage before."""
    for sentence in passage.stating:
        for again in sentence.levels:
            first = _stage_before(passage, sentence, again)
            if first is not None:
                terms = f"{shown(again.quantity)}>{shown(first.quantity, again.quantity.unit)}"
                yield claim(ORDER, again, first.quantity.value, terms, "query")


def _stage_before(passage: Passage, sentence: Sentence, again: Mention) -> Mention | None:
    places = _places(again) if _is_number(again) else ()
    if not places:
        return None
    near = _numbers(passage, sentence.place)
    before = [each for each in near if each.start < again.start and comparable(each.quantity, again.quantity)]
    for first in before[-_KEPT:][::-1]:
        if _is_before(first, places):
            others = [each for each in before if not _is_before(each, places) or _places(each) == _places(first)]
            return first if _is_above(passage, first, again, others) else None
    return None


def _is_before(first: Mention, places: tuple[tuple[int, int], ...]) -> bool:
    """Whether a number is of a stage before, in one of the rows."""
    return any(row == its and step > own for row, step in places for its, own in _places(first))


@lru_cache(maxsize=2)
def _numbers(passage: Passage, place: int) -> tuple[Mention, ...]:
    """The numbers of a sentence and of the one before, of one paragraph."""
    sentence = passage.sentences[place]
    above = passage.sentences[place - 1] if place else sentence
    near = (above, sentence) if above is not sentence and above.paragraph == sentence.paragraph else (sentence,)
    return tuple(each for part in near for each in part.mentions if _is_number(each))


def _is_number(each: Mention) -> bool:
    is_level = each.kind is QuantityKind.COUNT and each.role is QuantityRole.LEVEL and each.is_exact
    return is_level and not each.quantity.unit.endswith(_TIMES)


def _is_above(passage: Passage, first: Mention, again: Mention, others: list[Mention]) -> bool:
    """Whether a number is more than one of the stage before, and than all numbers of that stage, or of none, together.

    行政编制21人、事业编制60人，在编79人 is right, and so is 受理投诉45件、举报30件，办结72件.
    """
    one, other = first.quantity.value, again.quantity.value
    together = sum((each.quantity.value for each in others if each is not first), one)
    if not one < other <= one * _MOST or together >= other:
        return False
    sentence = passage.sentence_at(again.start)
    return not _EXPLAINED.search(passage.folded, first.end, sentence.end)


def _places(mention: Mention) -> tuple[tuple[int, int], ...]:
    """The rows in which the words of a number stand, and how far along."""
    lead = mention.lead.strip()
    found = _found(lead) or _found(mention.tail[:_TAIL])
    return () if _NOT_SO.search(lead) else found


@lru_cache(maxsize=4096)
def _found(words: str) -> tuple[tuple[int, int], ...]:
    if not _ANY.search(words):
        return ()
    places = ((row, [step for step, stage in enumerate(made) if stage.search(words)]) for row, made in enumerate(_MADE))
    return tuple((row, steps[-1]) for row, steps in places if steps)
