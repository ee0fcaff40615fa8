"""One thing in two years, told in sentences of their own, and the change between them.

支出705.6万元。…上年支出672万元，增长4.76%: the two values bear one name but for the words of time. Where the text has
another value of that name, or the change names something else, there is nothing to say.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.basis import before_and_now
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.changes_and_points.growth import POINTS, RATE
from domain.proofreading.claims.common.claim import (
    Claim,
    claim,
    comparable,
    is_difference,
    is_growth,
    plain,
    rounded,
    shown,
)
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_TIME = pattern(
    r"^(?:20[0-9]{2}年度?|上一?年度?|去年|前年|今年|本年度?(?!支出|收入)|当年|全年|同期|年末|年底|本次|此次|上次|上届|本届|上一[次轮届]|本[轮期]|上期|基期|实际|同口径|其中|而|则|为|共|的|"
    r"全[县市区镇乡局院校]|本[站局院校镇村县市区所队馆委办]|我[县市区镇局校院]|[，、；。: ])+"
)
_ANY_TIME = pattern(
    "(?:今年|[本当]年度?|全年)累计|20[0-9]{2}年度?|[一二三四五六七八九十两]年前|上年度?|去年|今年|全年|当年"
)
_END = pattern(r"(?:为|是|达到?|有|共|计|约|仅|只|了|总计|共计|合计|:| )+$")
_SIMILAR = pattern("^(?:同类|同样的?|类似|同项)")
_EARLIER = pattern("上年|去年|上一年|上次|上届|上期|上一[次轮届]|同期|基期|20[0-9]{2}年")
_YEAR = pattern("20[0-9]{2}年")
_PLAIN_CHANGE = pattern(
    r"^[，；]?(?:而|则|即|20[0-9]{2}年度?|本年度?|今年|当年|同比|[比较](?:上年|去年|上一年|20[0-9]{2}年)度?(?:同期)?"
    r"|两年间|一年间|净|共|[两二]者|相比|实际|多|少|增|减|[ ])*"
    r"(?:增[加长幅支收]?|减[少支幅]?|多|少|上升|下降|提[高升]|降[低幅]|扩大|缩小|压减|节约|回落)[花支用付收发办接建投产完拨领了出约为达率额]*$"
)
_MORE_OR_LESS = pattern("(?:[今本当]年|年度?)(?P<way>[多少])[一-龥]{0,2}$")
_CONDITION = pattern("其中|可比|同口径|剔除|扣除|不含|调整后|追加")
_RATES = pattern("[率度]$|占比$|比重$")
_APART = pattern("^[，；]?(?:两[者年次期]|前后)?(?:相差|相距|差距(?:为)?|之差为)$")
_COMPARED = pattern(
    "[两一二三四五六七八九十]年[间前来内]|两年|相比|比较|上年|去年|同比|上次|上期|上届|前后|20[0-9]{2}年"
)
_BACK, _NEAR = 14, 3  # sentences
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # times what is right: what is further off is of something else
_TWO = 2


def two_years(passage: Passage) -> Iterator[Claim]:
    """Changes that the values of one name in two years do not give."""
    for sentence in passage.stating:
        for place, change in enumerate(sentence.mentions):
            if not change.is_exact or change.depth:
                continue
            if change.kind is QuantityKind.POINTS:
                yield from _points(passage, sentence, change)
            elif place and _PLAIN_CHANGE.match(change.lead.strip()):
                changed = change if change.role is QuantityRole.DELTA else _more_or_less(change)
                yield from _change(passage, sentence, changed, place)


def name_of(mention: Mention) -> str:
    """What a value is of, the words of time left out."""
    return _END.sub("", _TIME.sub("", _ANY_TIME.sub("", mention.lead.strip())))


def _more_or_less(mention: Mention) -> Mention:
    """今年少花7.5万元, which is no change by the words alone."""
    told = _MORE_OR_LESS.search(mention.lead)
    return replace(mention, rises=told["way"] == "多") if told else mention


def _change(passage: Passage, sentence: Sentence, change: Mention, place: int) -> Iterator[Claim]:
    """上年实际支出672万元，本年增长4.76%, and 实际支出705.6万元 above."""
    then = sentence.mentions[place - 1]
    if then.role is QuantityRole.DELTA and place >= _TWO and change.kind is QuantityKind.PERCENT:
        then = sentence.mentions[place - _TWO]
    is_then = _EARLIER.search(then.lead) and then.role in (QuantityRole.LEVEL, QuantityRole.PRIOR)
    if not is_then or then.segment != change.segment or then.kind not in (QuantityKind.MONEY, QuantityKind.COUNT):
        return
    if change.kind is not QuantityKind.PERCENT and not comparable(change.quantity, then.quantity):
        return
    if not then.is_exact or not then.quantity.value or before_and_now(passage, sentence, place) is not None:
        return
    if _CONDITION.search(passage.folded, sentence.start, change.start):
        return
    now = _now(passage, sentence, then)
    if now is not None and (change.rises is None or (now.quantity.value > then.quantity.value) is change.rises):
        yield from _judged(change, now, then)


def _now(passage: Passage, sentence: Sentence, then: Mention) -> Mention | None:
    """The one value of this year that bears the name of an earlier one, told before it."""
    name = name_of(then)
    similar = _SIMILAR.match(name)
    name = _SIMILAR.sub("", name)
    found = []
    for near in passage.sentences[max(0, sentence.place - _BACK) : sentence.place]:
        for each in near.levels:
            own = name_of(each)
            is_it = own == name or (bool(similar) and len(own) >= _TWO and name.endswith(own))
            if is_it and len(own) >= _TWO and comparable(each.quantity, then.quantity) and not _is_earlier(each, then):
                found.append(each)
    if not found:
        found = _right_above(passage, sentence, then, name)
    alike = {each.quantity.value for each in found}
    return found[-1] if len(alike) == 1 and found[-1].is_exact and not found[-1].depth else None


def _right_above(passage: Passage, sentence: Sentence, then: Mention, name: str) -> list[Mention]:
    """机关食堂今年采购支出64.2万元。去年同期支出71.5万元: the only amount of the sentence before, of a longer name."""
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    is_near = above is not sentence and above.paragraph == sentence.paragraph and len(above.mentions) == 1
    found = [each for each in above.levels if is_near and name_of(each).endswith(name) and len(name) >= _TWO]
    found = [each for each in found if "累计" not in name_of(each)]  # of all the years
    return [each for each in found if comparable(each.quantity, then.quantity) and not _is_earlier(each, then)]


def _is_earlier(each: Mention, then: Mention) -> bool:
    """Whether a value is of the same year as the earlier one, or of one before."""
    own, other = _YEAR.search(each.lead), _YEAR.search(then.lead)
    return bool(own and other and own[0] <= other[0]) or "上年" in each.lead or "去年" in each.lead


def _judged(change: Mention, now: Mention, then: Mention) -> Iterator[Claim]:
    apart = abs(now.quantity.value - then.quantity.value)
    unit = then.quantity.unit
    high, low = (now, then) if now.quantity.value > then.quantity.value else (then, now)
    terms = f"{shown(high.quantity, unit)}-{shown(low.quantity, unit)}"
    if change.kind is QuantityKind.PERCENT:
        exact = 100 * apart / then.quantity.value
        if not is_growth(change.quantity, now.quantity, then.quantity) and _is_near(change, exact):
            expected = rounded(exact, min(change.quantity.step, Decimal("0.01")))
            yield claim(RATE, change, expected, f"({terms})÷{shown(then.quantity)}×100={expected:f}", "query")
    elif not is_difference(change.quantity, now.quantity, then.quantity) and _is_near(change, apart):
        factor = change.quantity.value / Decimal(shown(change.quantity))
        yield claim(AMOUNT, change, apart, f"{terms}={plain(apart / factor)}", "query")


def _is_near(change: Mention, exact: Decimal) -> bool:
    return bool(exact) and _LEAST <= change.quantity.value / exact <= _MOST


def _points(passage: Passage, sentence: Sentence, change: Mention) -> Iterator[Claim]:
    """兑付率92%；…兑付率89%。两年相比，兑付率提高3.37个百分点."""
    lead = change.lead.strip()
    pair = _rates_apart(passage, sentence, change) if _APART.match(lead) else _rates_named(passage, sentence, change)
    if pair is None:
        return
    one, other = (each.quantity for each in pair)
    exact = abs(one.value - other.value)
    relative = 100 * exact / min(one.value, other.value) if min(one.value, other.value) else Decimal(0)
    is_relative = abs(relative - change.quantity.value) <= change.quantity.half
    if exact and abs(exact - change.quantity.value) > change.quantity.step and (is_relative or _is_near(change, exact)):
        high, low = (one, other) if one.value > other.value else (other, one)
        terms = f"{plain(high.value)}-{plain(low.value)}={plain(exact)}"
        yield claim(POINTS, change, exact, terms, "query")


def _rates_apart(passage: Passage, sentence: Sentence, change: Mention) -> tuple[Mention, Mention] | None:
    """The two rates of one name right before 相差."""
    before = [each for each in sentence.mentions if each.end <= change.start][-_TWO:]
    is_pair = len(before) == _TWO and all(each.kind is QuantityKind.PERCENT and each.is_exact for each in before)
    return (before[0], before[1]) if is_pair and name_of(before[0]) == name_of(before[1]) else None


def _rates_named(passage: Passage, sentence: Sentence, change: Mention) -> tuple[Mention, Mention] | None:
    """The two rates that bear the name of what changed, and no third: told in the sentences before."""
    name = _CHANGE.sub("", _TIME.sub("", change.lead.strip()))
    if change.role is not QuantityRole.DELTA or not _RATES.search(name) or len(name) <= _TWO:
        return None
    if any(each.kind is QuantityKind.PERCENT for each in sentence.mentions if each.start < change.start):
        return None
    near = passage.sentences[max(0, sentence.place - _NEAR) : sentence.place]
    found = [
        each
        for one in near
        if one.paragraph == sentence.paragraph
        for each in one.mentions
        if each.kind is QuantityKind.PERCENT and name_of(each).endswith(name) and each.is_exact
    ]
    is_two = len(found) == _TWO and all(each.role is not QuantityRole.DELTA for each in found)
    words = passage.folded[found[0].start - len(found[0].lead) : change.start] if is_two else ""
    return (found[0], found[1]) if is_two and _COMPARED.search(words) and not _GOAL.search(words) else None


_CHANGE = pattern(
    r"(?:又|也|均|净|同比|[较比](?:上年|去年|上期|上次|[一二三四五]年前)(?:同期)?|相对|总体)?(?:提[高升]|上升|下降|降低|增加|减少|回落|增长)了?$"
)
_GOAL = pattern("目标|计划|要求|标准|全[国省市]平均")
