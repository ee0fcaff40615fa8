"""Bounds told the wrong way round for what they bound: 差错率不低于0.3%, 满意度指标值不高于95%.

Of some things more is better, so that their goal is a least; of others less, so that it is a most.
"""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_MORE = (
    "满意度|(?<!不)(?:合格|达标|在线|覆盖|完成|及时|成活|优良|出勤|到课|保存|通过|回收|入学|巩固|知晓|参保|好转|治愈|准确|完好|按期|办结"
    "|结案|建档|安置)率"
)
_LESS = (
    "差错率|漏报率|误差率?|死亡率|发病率|投诉率|故障率|事故率|失业率|负债率|受害率|脱班率|不合格率|空置率|流失率|辍学率|药占比"
    "|(?:能|电|水|油|损)耗(?!下降率|降低率)|超标率|损耗率|漏损率|违约率|逾期率|(?:响应|到场|办理|等候|等待|处置|送达|抢修|抵达|平均)(?:用时|时间|时长)"
    "|(?:运行|维护|运维|单位|培训|建设|采购|人均|平均)成本"
)
_BETWEEN = r"(?:的|年度|年初|合同|考核|指标|目标|标准|控制|规定|约定|要求|应|须|需|值|为|是|[(])*"
_LEAST, _MOST_OF = "不低于|不少于|≥|大于等于", "不高于|不超过|不多于|≤|小于等于"
_WRONG = pattern(rf"(?:(?:{_MORE}){_BETWEEN}(?:{_MOST_OF})|(?:{_LESS}){_BETWEEN}(?:{_LEAST}))$")
_NAMED = pattern(rf"(?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?:为|是|达到?|:|约|平均)*$")
_BEHIND = pattern(
    rf"^(?:[，、(]|而|合同|考核|指标值?|目标值?|标准|规定|约定|要求|年度|控制)+(?:为|是|应|须|需|在)*"
    rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST_OF}))$"
)
_WORDS = 30  # characters
_ALL = 100  # per cent: 不超过100% bounds what cannot be more


def senses_of_bounds(passage: Passage) -> Iterator[Claim]:
    """Bounds of which the word is the one for the other side."""
    for sentence in passage.saying("不低于", "不少于", "不高于", "不超过", "不多于", "≥", "≤"):
        for place, bound in enumerate(sentence.mentions):
            if bound.role is not QuantityRole.DELTA and _is_wrong(passage, sentence, place):
                yield Claim(DIRECTION, quoted_from(bound), bound.end, severity="query")


def _is_wrong(passage: Passage, sentence: Sentence, place: int) -> bool:
    bound = sentence.mentions[place]
    begin = sentence.mentions[place - 1].end if place else sentence.start
    words = passage.folded[max(begin, bound.start - _WORDS) : bound.start].strip()
    if bound.quantity.value == _ALL and bound.quantity.unit == "%":
        return False
    return _WRONG.search(words) is not None or (place > 0 and _is_behind(sentence.mentions[place - 1], words))


def _is_behind(told: Mention, words: str) -> bool:
    """平均在线率97.3%，合同要求不高于96%: the name stands before the number that is told."""
    name, sense = _NAMED.search(told.lead.strip()), _BEHIND.match(words)
    if name is None or sense is None:
        return False
    return (name["more"] is not None) is not (sense["least"] is not None)
