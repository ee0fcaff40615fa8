"""The mean of values told one after the other: 城关92分、杨集88分、柏树90分，平均91分."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, rounded
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.mentions import Mention, Passage, Sentence

_MEAN = pattern(
    "^[，、；。(]?(?:全年|年度|年均|其)?(?:[这以上述前]{0,2}[一-龥]{0,4}[两二三四五六七八九十0-9][家个所镇乡村校院名户项年月组期批类]?[一-龥]{0,4}|三者|总体|最后|最终|综合|其)?"
    "(?:的)?(?:(?:算术)?平均|均分|均值)(?:得分|分数?|成绩|分值|值|数|为|是|达|约|:)*$"
)
_NEXT = pattern("^[、，；和及与][一-龥“”（）()0-9]{0,20}$")
_OTHERWISE = pattern("加权|去掉|剔除|最高|权重|比[上去]|同比|按人")
_BARE = pattern(  # 五名评委给出的分数为92、88、95、90、85，平均90分
    r"(?<![0-9.])(?P<row>[0-9]+(?:[.][0-9]+)?(?:[、，][0-9]+(?:[.][0-9]+)?){2,14})(?:[分天人个名次户%])?[，；。]"
    r"(?:平均|均分|均值)(?:得分|分数?|成绩|分值|值|数|为|是|:)*$"
)
_LONGEST = 100  # characters of a row
_FEWEST, _MOST = 2, 15  # values
_NEAR = 40  # characters
_FAR = Decimal("0.3")  # of what is right
_UNITS = frozenset(("分", "%", "天", "元", "万元", "公斤", "人", "个", "吨", "亩", "小时"))


def means_in_turn(passage: Passage) -> Iterator[Claim]:
    """Means that are not those of the values right before them, each with its name."""
    for sentence in passage.saying("平均", "均分", "均值"):
        for place, mean in enumerate(sentence.mentions):
            is_mean = mean.is_exact and mean.quantity.unit in _UNITS and _MEAN.search(mean.lead.strip())
            values = _values(passage, sentence, place) if is_mean else []
            if len(values) >= _FEWEST and not _OTHERWISE.search(passage.folded, sentence.start, mean.end + _NEAR):
                yield from _judged(mean, [each.quantity.value for each in values])
            elif mean.is_exact and (row := _bare(passage, sentence, mean)):
                yield from _judged(mean, row)


def _bare(passage: Passage, sentence: Sentence, mean: Mention) -> list[Decimal]:
    """The values right before a mean that are told without what counts them."""
    match = _BARE.search(passage.folded, max(sentence.start, mean.start - _LONGEST), mean.start)
    if match is None or _OTHERWISE.search(passage.folded, sentence.start, mean.end + _NEAR):
        return []
    return [Decimal(each) for each in match["row"].replace("，", "、").split("、")]


def _values(passage: Passage, sentence: Sentence, place: int) -> list[Mention]:
    """The values before a mean, of its unit each, side by side and named alike."""
    values: list[Mention] = []
    mean = sentence.mentions[place]
    for each in reversed(sentence.mentions[max(0, place - _MOST) : place]):
        if each.quantity.unit != mean.quantity.unit or not each.is_exact or each.depth or each.role is mean.role.SHARE:
            break
        if values and not _NEXT.match(passage.folded[each.end : values[0].start]):
            break
        values.insert(0, each)
    return values


def _judged(mean: Mention, values: list[Decimal]) -> Iterator[Claim]:
    stated, exact = mean.quantity, sum(values, Decimal(0)) / len(values)
    if abs(exact - stated.value) < stated.step or not min(values) <= stated.value <= max(values):
        return
    if abs(exact - stated.value) > exact * _FAR:
        return
    factor = stated.value / Decimal(plain(stated.value))
    expected = rounded(exact, stated.step / 10)
    terms = "+".join(plain(each) for each in values)
    found = claim(AVERAGE, mean, expected, f"({terms})÷{len(values)}={plain(expected / factor)}", "query")
    yield replace(found, is_named=True)
