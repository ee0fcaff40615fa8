"""Numbers whose unit is missing or many times off: 更换门窗3,120，粉刷外墙1.9万平方米; 专项债券35000亿元."""

from collections.abc import Iterator
from decimal import Decimal
from heapq import nlargest
from itertools import islice, permutations
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.claims.units_and_digits.units import FOR_SO_MANY, UNIT
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_BARE = pattern(
    r"(?<=[一-龥])(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+\.[0-9]{1,2})(?=[，。；、](?![0-9]))",
    begins="0123456789",
)
_DECLARED = pattern(r"单位[:： ]*(?:万元|元|千元|亿元|人|个)")
_RATE_BARE = pattern(
    r"(?P<word>占|增长|下降|完成)[^，。；、0-9]{0,16}(?<![0-9.])[0-9]{1,3}\.[0-9]{1,2}(?=[，。；、)](?![0-9])|$)"
)
_POSTS_BARE = pattern(r"(?P<word>编制)[0-9]{1,3}(?=[，。；、](?![0-9]))")
_PLAIN = pattern("(?<![0-9.])[0-9]+(?:[.][0-9]+)?(?![0-9.%万亿])")
_FAR, _TOGETHER = 60, 6  # characters; numbers
_MOST = 20  # statements of one kind that are looked into
_NO_UNIT = pattern(
    "填列|填报|栏|比|值|数|率|号|码|电话|热线|分|级|版|度|占|系|积|第|约|到|至|余|排|扣|[加减乘除]|[升降]为|[年月日]"
)
_COUNTED_ALREADY = pattern("人次|场次|[人户件次台个册份总]数|人口|数量")
_TINY = pattern("价|费|标准|每|均|单|率|费率|利息|/")
_PRICED = pattern("(?:每|单价|价|/)[^。；]{0,10}[0-9]元?[^。；]{0,10}$")
_PRICE = 24  # characters before an amount in which a price of which it is a part is told
_MEASURED = pattern(
    "学时|课时|工时|分数|得分|评分|指数|寿命|年龄|工龄|学分|浓度|均[值分]|系数|面积系数|密度|温度|深度|[年户人均]均[^，。；]{1,6}$"
)
_WORDS = 8  # characters before a number that tell what it is
_NEAR = 4  # those right before it, which may say that it needs no unit
_LEAST = 2  # numbers with a unit beside one that has none
_FUND = pattern("(?:配套|补助|下达|自筹|拨付|追加|项目支出|专项资金|[项目]资金)(?:资金|经费)?(?:为|了|共)?$")
_CENT, _FORTUNE, _TIMES = 100, 1_000_000_000_000, 50  # 元; 元; how many times all others


def misfits(passage: Passage) -> Iterator[Claim]:
    """Numbers that lack their unit, or have another one than those around them prove."""
    yield from _bare(passage)
    yield from _without_sign(passage)
    of_thousands = passage.places_with("‰", "千分之")
    for sentence in passage.stating:
        for mention in sentence.mentions if sentence.place in of_thousands else ():
            if mention.kind is QuantityKind.PERCENT and mention.quantity.unit == "‰":
                yield from _per_mille(sentence, mention)
        if len(sentence.levels) > _LEAST:
            yield from _tiny(passage, sentence)
    yield from _giants(passage)


def _bare(passage: Passage) -> Iterator[Claim]:
    """The one number of a text that stands alone, among others of its sentence that have a unit."""
    text = passage.folded
    if _DECLARED.search(text):
        return
    found = list(islice(_BARE.finditer(text), _LEAST))
    for match in found if len(found) == 1 else ():
        sentence = passage.sentence_at(match.start())
        start = match.start()
        while start > max(0, match.start() - _WORDS) and "一" <= text[start - 1] <= "龥":
            start -= 1
        if _COUNTED_ALREADY.search(text, start, match.start()) or _MEASURED.search(text, start, match.start()):
            continue  # 缘于人次多了9,972: the name is the unit
        if len(sentence.mentions) >= _LEAST and not _NO_UNIT.search(
            text, max(start, match.start() - _NEAR), match.start()
        ):
            yield Claim(UNIT, start, match.end(), severity="query")


def _without_sign(passage: Passage) -> Iterator[Claim]:
    """占76.23 among 占23.77%; 行政编制12个，事业编制8: the sign, or the unit, that its like in the sentence has."""
    for look, kind, sign in ((_RATE_BARE, QuantityKind.PERCENT, "%"), (_POSTS_BARE, QuantityKind.COUNT, "")):
        for match in islice(look.finditer(passage.folded), _MOST):
            near = [each for each in passage.sentence_at(match.start()).mentions if each.kind is kind]
            word = match["word"]
            if sign and _lies_between(passage.folded, passage.sentence_at(match.start()).start, match):
                continue
            if any(word in each.lead for each in near):
                right = passage.quote(match.start(), match.end()) + sign if sign else None
                yield Claim(UNIT, match.start(), match.end(), severity="query", replacement=right)


def _lies_between(text: str, start: int, match: Match[str]) -> bool:
    """下降16%；万车死亡率1.42，较上年的1.75下降0.33: the change of two numbers that have no unit themselves."""
    told = [Decimal(each[0]) for each in _PLAIN.finditer(text, max(start, match.start() - _FAR), match.start())]
    change = Decimal(_PLAIN.findall(match[0])[-1])
    return any(abs(one - other) == change for one, other in permutations(told[-_TOGETHER:], 2))


def _per_mille(sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """检出不合格54批次 of 2,160, 不合格率2.5‰: the digits are those of per cent."""
    counts = [each for each in sentence.mentions if each.kind is QuantityKind.COUNT and each.start < rate.start]
    pairs = [(part.quantity, whole.quantity) for part, whole in permutations(counts[-6:], 2)]
    exact = [
        100 * part.value / whole.value
        for part, whole in pairs
        if 0 < part.value < whole.value and part.unit == whole.unit
    ]
    if any(abs(each - rate.quantity.value) <= rate.quantity.half for each in exact):
        return
    if any(abs(each - 10 * rate.quantity.value) <= 10 * rate.quantity.half / 2 for each in exact):
        yield Claim(UNIT, quoted_from(rate), rate.end, severity="query")


def _tiny(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """助学金20万元；…；五四表彰1.00元: among its sisters in 万元 less than a hundred 元, to the cent."""
    money = [each for each in sentence.levels if each.kind is QuantityKind.MONEY]
    large = [each for each in money if each.quantity.unit == "万元"]
    for mention in money if len(large) >= _LEAST else ():
        if _PRICED.search(passage.folded, max(sentence.start, mention.start - _PRICE), mention.start):
            continue  # 单价每页0.38元（含目录著录0.06元）: a part of a price
        is_small = mention.quantity.unit == "元" and mention.quantity.decimals == 2 and mention.quantity.value < _CENT
        is_price = _TINY.search(mention.lead) is not None or FOR_SO_MANY.search(mention.lead) is not None
        if is_small and not is_price and not mention.tail and mention.label:
            yield Claim(
                UNIT, quoted_from(mention), mention.end, mention.quantity.value * 10_000, mention.quantity.value, True
            )


def _giants(passage: Passage) -> Iterator[Claim]:
    """专项债券35000亿元 in a text whose other amounts do not come near it."""
    money = [each for each in passage.mentions if each.kind is QuantityKind.MONEY]
    if len(money) <= _LEAST:
        return
    mention, next_to = nlargest(2, money, key=lambda each: each.quantity.value)
    is_giant = mention.quantity.unit == "亿元" and mention.quantity.value >= _FORTUNE
    is_of_a_project = mention.quantity.unit == "亿元" and _FUND.search(mention.lead) is not None  # 县级配套300亿元
    times = _TIMES if is_giant else 20 * _TIMES
    if (is_giant or is_of_a_project) and mention.quantity.value > times * next_to.quantity.value:
        right = mention.quantity.value / 10_000
        yield Claim(UNIT, quoted_from(mention), mention.end, right, mention.quantity.value, True)
