"""One thing under one long name, told in two lines with two numbers: 二期新建信号灯路口14处 … 二期仅新建信号灯路口12处.

The name is all that the clause says before the number, but for words that tell nothing of what is counted (共, 仅,
全年). A name of so many characters is no chance; what makes one number of another thing is asked for: a plan, a year,
a part, a place, a running total, an item of a list.
"""

from collections.abc import Iterator
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import are_of_one, is_owned_to, is_planned, title_above
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.paragraphs import NumberLevel, leading_sign
from domain.proofreading.quantities import QuantityKind

_SIGN = pattern(r"^[ ]*(?:\([一二三四五六七八九十0-9]{1,2}\)|[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.、])?[ ]*")
_PLAIN = pattern(
    "全年度?|年内|本年度?|当年|20[0-9]{2}年度?|共计?|总共|合计|实际|已经?|仅|只|均|全部|全面|先后|了|约|为|达到?|开展|完成|实施|的(?=[一-龥])"
)
_END = pattern("(?:支出|费用|经费|资金|数量|面积|金额|投入|总额)+$")
_OTHERWISE = pattern(
    "其中|其余|剩余|余下|尚|未|另|还|再|累计|截至|上年|去年|往年|历年|同期|上半年|下半年|季度|[0-9]月|每|各|平均|人均|第[一二三四五六七八九十0-9]"
    "|计划|目标|拟|预计|力争|应|需|预算|调整|追加|增加|减少|比|较(?!大|多|高)|占|由|从|至|到(?!位|户|村)|中有|不含|含|包括|[甲乙丙丁东西南北]片|合格|达标|满意|抽|剔除"
)
_GENERAL = pattern(
    "财政|拨款|收入|基金|基本支出|项目支出|人员经费|公用经费|工资|三公|资产|负债|结转|结余|总额|年末|期末|编制"
)
_LONG, _SHORTEST = 9, 7  # characters of a name of a number, and of an amount of money
_LEAST, _GREATEST = 0.55, 1.8  # times the first number: what is further off is of something else
_ANOTHER = pattern(  # in a title
    "[镇乡村校院站所]$|社区|街道|学校|小学|中学|医院|片区|分局|标段|半年|季度|[0-9]月|20[0-9]{2}年|上年|预算|目标|计划|年初|任务|[一二三]期|批"
)
_FLOW = pattern("[^，。；0-9]{0,4}(?:收入|支出|余额|结余|欠款|存款)[中里]")
_CELLS = {"|", "\t", "│"}
_TITLE = 16  # characters of the title of a section, not of the paper
_MOST = 300  # names of a text


def told_by_name(passage: Passage) -> Iterator[Claim]:
    """The later of two numbers of one long name in two lines."""
    told: dict[tuple[str, str], list[Mention]] = {}
    for sentence in passage.stating:
        for mention in sentence.levels:
            name = _name(mention.lead) if mention.is_exact and not mention.depth and len(mention.lead) > 5 else ""
            if not name or len(name) < (_SHORTEST if mention.kind is QuantityKind.MONEY else _LONG):
                continue
            key = (name, "元" if mention.kind is QuantityKind.MONEY else mention.quantity.unit)
            if key in told or len(told) < _MOST:
                told.setdefault(key, []).append(mention)
    for found in told.values():
        if len(found) > 1:
            yield from _differing(passage, found)


@lru_cache(maxsize=8192)
def _name(lead: str) -> str:
    words = _SIGN.sub("", lead.strip(), count=1)
    if _OTHERWISE.search(words) or _GENERAL.search(words):
        return ""
    return _END.sub("", _PLAIN.sub("", words))


def _differing(passage: Passage, found: list[Mention]) -> Iterator[Claim]:
    if len({each.quantity.value for each in found}) != 2:
        return
    first = found[0]
    again = next(each for each in found if each.quantity.value != first.quantity.value)
    slack = max(first.quantity.half, again.quantity.half) if first.quantity.step != again.quantity.step else 0
    ratio = again.quantity.value / first.quantity.value if first.quantity.value else 0
    is_near = abs(again.quantity.value - first.quantity.value) > slack and _LEAST <= ratio <= _GREATEST
    if is_near and _can_be_one(passage, first, again):
        yield repeat_claim(passage, first, again, "query")


def _can_be_one(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether nothing tells the two apart: they stand in two lines, in no list, under no title of another place."""
    if not comparable(first.quantity, again.quantity) or passage.folded.find("\n", first.end, again.start) < 0:
        return False
    lines = [_line(passage, each) for each in (first, again)]
    signs = [leading_sign(0, line) for line in lines]
    if all(sign is not None and sign.level >= NumberLevel.DIGITS for sign in signs) or _CELLS & set(
        lines[0] + lines[1]
    ):
        return False
    if len({_flow(line) for line in lines}) > 1:
        return False
    titles = {title_above(passage, each) for each in (first, again)}
    if len(titles) > 1 and any(_ANOTHER.search(each) for each in titles if len(each) <= _TITLE):
        return False
    return (
        are_of_one(passage, first, again) and not is_planned(passage, again) and not is_owned_to(passage, first, again)
    )


def _flow(line: str) -> str:
    """Of what a line says that it tells: 收入中，竞买保证金120万元 is no 余额 of it."""
    match = _FLOW.match(line.strip())
    return match[0] if match else ""


def _line(passage: Passage, mention: Mention) -> str:
    begin = passage.folded.rfind("\n", 0, mention.start) + 1
    end = passage.folded.find("\n", mention.end)
    return passage.folded[begin : end if end >= 0 else len(passage.folded)]
