"""What moves assets, staff, debts, rates and funds as a whole, and which way: 资产增加25万元，主要是报废一批设备."""

from collections.abc import Iterator
from re import Pattern
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.reasons_and_causes.reasons import MARK, MARKS, REASON, end_of_reason
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind


class _Effect(NamedTuple):
    """Of what the change is told, and the reasons that raise it and that lower it."""

    topic: Pattern[str]
    raises: Pattern[str]
    lowers: Pattern[str]


_LESS, _MORE = "减少|下降|降低|压减|缩减|核减|调减|退坡", "增加|增长|上升|追加|提高|增多"
_FUNDS = "资金|拨款|补助|经费|项目(?:数量?)?|投入|任务|支出|收入"
_EFFECTS = tuple(
    _Effect(pattern(topic), pattern(raises), pattern(lowers))
    for topic, raises, lowers in (
        (
            "收入|支出|收支|[收支]、支|拨款|预算|决算",
            rf"(?:{_FUNDS})(?:有所|大幅|较多|明显|相应)?(?:{_MORE})(?:所致|较多|[一-龥]{{0,4}}万元)?$",
            rf"(?:{_FUNDS})(?:有所|大幅|较多|明显|相应)?(?:{_LESS})(?:所致|较多|[一-龥]{{0,4}}万元)?$",
        ),
        (
            "资产(?!负债|利用|使用)|车辆|保有量|设备|房屋|存货",
            "购置|新购|购入|购买|接收|划入|调入|转固|盘盈|受赠|新建|新增",
            "报废|处置|核销|调出|划出|划转|盘亏|拍卖|出售|变卖|折旧|移交|毁损|注销",
        ),
        (
            "在职|在编|在岗|实有人|人员数|人数|职工",
            "新招|招录|招聘|调入(?=[0-9]|人|$|[、和及])|新进|考录|安置|选调|引进|补充",
            "退休|调出|辞职|离职|减员|死亡|去世|流失|解聘|转出",
        ),
        (
            "债务|负债(?!率)|欠款|挂账|应付",
            "举借|借入|新借|新增|发行|增加|拖欠",
            "偿还|化解|归还|清偿|还款|清欠|核销|兑付|减少",
        ),
        (
            "结转|结余|存量",
            "未支付|未支出|未完成|未实施|未开工|滞后|推迟|偏慢|较慢|延期|放缓|未结算|跨年",
            "加快|消化|盘活|提前|及时支付|收回统筹|清理",
        ),
        (
            "(?:满意|合格|覆盖|入学|巩固|达标|优良|出勤|办结|整改|知晓|成活)(?:率|度)",
            "加强|加大|加快|改善|完善|优化|健全|强化|提升",
            "滞后|不足|不够|拖延|不及时|偏慢|缓慢|推迟|延期|不到位|缺乏|老化|薄弱|松懈|流失",
        ),
        (
            "(?:执行|支付|支出|完成|资金|投资)(?:率|进度)",
            "加快|提前|抓紧",
            "滞后|拖延|不及时|偏慢|缓慢|推迟|延期|停工|暂缓",
        ),
    )
)
_OTHERWISE = pattern(
    "更新|更换|置换|但|虽|而非|大于|多于|超过|高于|抵消|小于|少于|低于|基数|上年|去年|以前|一次性|政策|调整|口径|重分类|减去|冲|其他|自有|结转"
)
_UNDONE = pattern("(?:未|没有|不|暂缓|取消|停止|避免|防止|减少|降低|缓解|克服|解决|改变)[一-龥]{0,4}$")
_LESSENED = pattern("[一-龥]{0,4}?(?:减少|下降|降低|推迟|取消|放缓|停止|未|不)")
_ASIDE = pattern(r"\([^()]*\)")
_REACH, _TOPIC = 24, 40  # characters between a change and its reason; before a change that say of what it is


def effects(passage: Passage) -> Iterator[Claim]:
    """Reasons that would move what they are given for the other way."""
    for sentence in passage.saying(*MARKS):
        for mark in MARK.finditer(passage.folded, sentence.start, sentence.end):
            change = _change(passage, sentence, mark.start())
            if change is None or change.rises is None:
                continue
            end = end_of_reason(passage, sentence, mark.end())
            if _is_opposite(_topic(passage, change), _ASIDE.sub("", passage.folded[mark.end() : end]), change.rises):
                yield Claim(REASON, mark.start(), end, severity="query")
                break


def _change(passage: Passage, sentence: Sentence, at: int) -> Mention | None:
    """The change right before a reason."""
    if at == sentence.start and sentence.place:
        sentence = passage.sentences[sentence.place - 1]
    changes = [each for each in sentence.mentions if each.role is QuantityRole.DELTA and each.end <= at]
    return changes[-1] if changes and at - changes[-1].end <= _REACH else None


def _topic(passage: Passage, change: Mention) -> str:
    """What the change is of: the words before it, as far as the amount that changed, with that one's own words."""
    sentence = passage.sentence_at(change.start)
    values = [each for each in sentence.mentions if each.end <= change.start and each.role is not QuantityRole.DELTA]
    levels = [each for each in values if each.role is QuantityRole.LEVEL or each.kind is QuantityKind.PERCENT]
    if levels:
        return levels[-1].lead
    return passage.folded[max(sentence.start, change.start - _TOPIC) : change.start]


def _is_opposite(topic: str, words: str, rises: bool) -> bool:
    """Whether all that the reason names lowers what rose, or raises what fell."""
    if _OTHERWISE.search(words):
        return False
    for effect in reversed(_EFFECTS):
        if effect.topic.search(topic):
            raises, lowers = _told(effect.raises, words), _told(effect.lowers, words)
            return None not in (raises, lowers) and raises is not lowers and raises is not rises
    return False


def _told(look: Pattern[str], words: str) -> bool | None:
    """Whether an effect is named; None if it is one that was undone, so that nothing is known."""
    found = list(look.finditer(words))
    if any(_UNDONE.search(words, 0, each.start()) or _LESSENED.match(words, each.end()) for each in found):
        return None
    return bool(found)
