"""Small reckonings of one breath: 14003万元（380元×36.85万人）, 合计100万元；上年结余4.36万元，可用104.36万元.

A product in a bracket, a total with what was left of last year, a share and the part beside it, a net of two changes,
scores that the last one sums up, a number told in so many lots.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, quoted_from, rate_claim, shown
from domain.proofreading.claims.common.scope import is_exactly
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NUMBER = r"(?P<{0}>[0-9]+(?:\.[0-9]+)?)(?P<{0}unit>[万亿]?)(?:元|个月|[一-龥]{{0,3}})"
_PRODUCT = pattern(
    rf"\({_NUMBER.format('a')}(?:/[一-龥])?[×xX*]{_NUMBER.format('b')}(?:[×xX*]{_NUMBER.format('c')})?\)"
)
_FACTORS = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_USABLE = pattern("(?:可用|可支配|可使用|可安排)(?:资金|财力|总额)?(?:共|合计|为|共计)?$")
_CARRIED = pattern("(?:上年|年初|以前年度|历年)?(?:结余|结转|滚存)(?:结转|结余|资金)?(?:为)?$")
_IN_ALL = pattern("[共合总]计?(?:为|到位|下达|安排)?$|到位|预算|下达|收入")
_SHARE = pattern("^(?:占比?|占总数的?|占其|所占比例)(?:为)?$")
_OFFSET = pattern("(?:相抵|抵减|轧差|品迭|抵消)(?:后)?，?[^，。；0-9]{0,6}$")
_SCORED = pattern("^(?:自评|综合|最终|合计|总)?得分(?:为|共|合计)?$")
_FULL = pattern("满分|扣|分值|权重|上年|去年|目标|平均")
_LOTS = pattern(
    r"(?:分(?:为|成|作)?(?:[两二三四五六七八九十]|[2-9])(?:批|类|期|次|组|档|种|部分))(?:办理|实施|下达)?[，:]$"
)
_RATE = pattern("^(?P<stem>[一-龥]{2,4})率(?:为|达|达到)?$")
_MARGIN = Decimal("0.005")
_HUNDRED, _FEWEST, _MOST, _TWO = 100, 3, 10, 2
_TOTAL = pattern("合计|累计|共|总")
_KEPT_AT, _KEPT_BY, _KEPT_IN = (  # of a fund at the beginning, at the end, and in the year
    pattern("(?:年初|期初|上年末?|以前年度)(?:累计|基金)?(?:滚存)?(?:结余|滚存|余额)(?:为)?$"),
    pattern("(?:年末|期末|年底)(?:累计|基金)?(?:滚存)?(?:结余|滚存|余额)(?:为)?$"),
    pattern("(?:当年|本年|当期|本期)(?:收支|基金)?(?:结余|滚存)(?:为)?$"),
)
_REST = pattern("其余|剩余|余下|上年|计划|目标")
_LEAST, _FAR = Decimal("0.6"), Decimal("1.6")


def reckoned_plainly(passage: Passage) -> Iterator[Claim]:
    """Numbers that what stands right beside them does not give."""
    of_lots = passage.places_with("分为", "分成", "分两", "分三", "分四")
    for sentence in passage.stating:
        for place, mention in enumerate(sentence.mentions):
            if not mention.is_exact:
                continue
            if mention.kind is QuantityKind.MONEY:
                yield from _product(passage, mention)
            if place >= _TWO:
                yield from _of_those_before(passage, sentence, place)
        if len(sentence.mentions) > _TWO:
            yield from _kept(sentence)
        if sentence.place in of_lots:
            yield from _lots(passage, sentence)


def _of_those_before(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    mention, before = sentence.mentions[place], sentence.mentions[:place]
    if mention.kind is QuantityKind.MONEY and _USABLE.search(mention.lead.strip()):
        yield from _usable(mention, before[-_TWO:])
    if mention.role is QuantityRole.DELTA and _OFFSET.search(_words(passage, sentence, mention)):
        yield from _net(mention, before)
    if mention.quantity.unit == "分" and _SCORED.match(mention.lead.strip()):
        yield from _scores(mention, before)
    if mention.kind is QuantityKind.PERCENT:
        yield from _more_than_all(passage, sentence, place)
        yield from _beside_its_share(sentence, place)


def _words(passage: Passage, sentence: Sentence, mention: Mention) -> str:
    return passage.folded[max(sentence.start, mention.start - len(mention.lead) - _MOST) : mention.start]


def _value(number: str, unit: str) -> Decimal:
    return Decimal(number) * _FACTORS[unit]


def _product(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """个人缴费14003万元（380元×36.85万人）."""
    is_amount = mention.kind is QuantityKind.MONEY and mention.role is QuantityRole.LEVEL
    match = _PRODUCT.match(passage.folded, mention.end) if is_amount and mention.quantity.value else None
    if match is None or "元" not in match[0]:
        return
    factors = [_value(match[name], match[f"{name}unit"]) for name in "abc" if match[name]]
    exact = Decimal(1)
    for each in factors:
        exact *= each
    ratio = exact / mention.quantity.value
    slack = max(mention.quantity.step / mention.quantity.value, _MARGIN if "万" in match[0] else Decimal(0))
    if abs(ratio - 1) > slack and _LEAST <= ratio <= _FAR:
        line = f"{'×'.join(plain(each) for each in factors)}={plain(exact)}"
        start = quoted_from(mention)
        yield Claim(PRICE, start, match.end(), exact, mention.quantity.value, arithmetic=line, severity="query")


def _usable(usable: Mention, two: Sequence[Mention]) -> Iterator[Claim]:
    """合计100万元；上年结余4.36万元，可用104.36万元."""
    if len(two) < _TWO or not all(each.is_level and each.is_exact for each in two):
        return
    carried = [each for each in two if _CARRIED.search(each.lead.strip())]
    totals = [each for each in two if each not in carried and _IN_ALL.search(each.lead.strip())]
    if len(carried) != 1 or len(totals) != 1 or not all(comparable(each.quantity, usable.quantity) for each in two):
        return
    exact = carried[0].quantity.value + totals[0].quantity.value
    yield from _unless_right(SUM, usable, exact, two)


def _unless_right(code: str, stated: Mention, exact: Decimal, terms: Sequence[Mention]) -> Iterator[Claim]:
    """That a number is not the sum of others, unless it is as far as their last places go."""
    slack = sum((each.quantity.slack for each in terms), stated.quantity.slack)
    if abs(exact - stated.quantity.value) <= slack or not stated.quantity.value:
        return
    if not _LEAST <= exact / stated.quantity.value <= _FAR:
        return
    unit = stated.quantity.unit
    factor = stated.quantity.value / Decimal(shown(stated.quantity))
    line = f"{'+'.join(shown(each.quantity, unit) for each in terms)}={plain(exact / factor)}"
    yield claim(code, stated, exact, line, "query")


def _net(net: Mention, before: Sequence[Mention]) -> Iterator[Claim]:
    """基本支出…增加13.57万元；项目支出…减少24.86万元，两项相抵，总支出减少11.29万元."""
    moves = [each for each in before if each.role is QuantityRole.DELTA and each.kind is net.kind]
    if len(moves) != _TWO or moves[0].rises is moves[1].rises or None in (moves[0].rises, moves[1].rises, net.rises):
        return
    if not all(comparable(each.quantity, net.quantity) and each.is_exact for each in moves):
        return
    one, other = (each.quantity.value if each.rises else -each.quantity.value for each in moves)
    exact = one + other
    slack = sum((each.quantity.slack for each in moves), net.quantity.slack)
    if not exact or (exact > 0) is not net.rises or abs(abs(exact) - net.quantity.value) <= slack:
        return
    high, low = sorted(moves, key=lambda each: -each.quantity.value)
    unit = net.quantity.unit
    factor = net.quantity.value / Decimal(shown(net.quantity)) if net.quantity.value else Decimal(1)
    line = f"{shown(high.quantity, unit)}-{shown(low.quantity, unit)}={plain(abs(exact) / factor)}"
    yield claim(AMOUNT, net, abs(exact), line, "query")


def _scores(total: Mention, before: Sequence[Mention]) -> Iterator[Claim]:
    """预算执行9.9分，产出49.0分，效益29.2分，满意度9.4分，得分97.5分."""
    parts = [each for each in before if each.segment == total.segment and not each.depth]
    if not _FEWEST <= len(parts) <= _MOST or any(each.quantity.unit != "分" for each in parts):
        return
    if any(_FULL.search(each.lead) or not each.is_level or not each.is_exact for each in parts):
        return
    names = [each.lead.strip("，、 ") for each in parts]
    if all(names) and len({*names}) == len(names):
        yield from _unless_right(SUM, total, sum((each.quantity.value for each in parts), Decimal(0)), parts)


def _more_than_all(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """应认证7.63万人，完成7.79万人，认证率99.49%: less than all of them, and yet more than there are."""
    rate, two = sentence.mentions[place], sentence.mentions[max(0, place - _TWO) : place]
    match = _RATE.match(rate.lead.strip())
    if match is None or len(two) < _TWO or rate.quantity.value >= _HUNDRED or rate.role is QuantityRole.DELTA:
        return
    whole, part = two
    if not all(each.is_level and each.is_exact and each.segment == rate.segment and not each.depth for each in two):
        return
    if not comparable(whole.quantity, part.quantity) or part.quantity.value <= whole.quantity.value:
        return
    words = whole.lead + part.lead
    if _TOTAL.search(part.lead) or _REST.search(words):
        return
    is_its_own = match["stem"] in words or match["stem"][0] in part.lead.strip()[:_TWO]
    if not is_its_own or part.quantity.value > whole.quantity.value * _FAR or _FULL.search(words):
        return
    near = [each for each in sentence.amounts if each.end <= rate.start]
    if any(
        is_exactly(rate.quantity, one.quantity, other.quantity) for one in near for other in near if one is not other
    ):
        return
    found = rate_claim(COMPLETION, rate, part, whole)
    line, start = found.arithmetic, whole.start - len(whole.lead)
    expected, actual = found.expected, found.actual
    yield Claim(COMPLETION, start, rate.end, expected, actual, arithmetic=line, severity="query")


def _beside_its_share(sentence: Sentence, place: int) -> Iterator[Claim]:
    """新发展团员1180名，学校领域1064名，占90.17%，社会领域116名: what is left of the whole, by its name."""
    share, two = sentence.mentions[place], sentence.mentions[max(0, place - _TWO) : place]
    behind = sentence.mentions[place + 1 : place + _FEWEST]
    if len(two) < _TWO or not behind or not _SHARE.match(share.lead.strip()) or not share.quantity.decimals:
        return
    whole, part, other = *two, behind[0]
    if not all(each.is_level and each.is_exact and each.segment == share.segment for each in (whole, part, other)):
        return
    names = part.label[-_TWO:], other.label[-_TWO:]
    is_pair = len(names[0]) == _TWO and names[0] == names[1] and part.label != other.label
    if not is_pair or not is_exactly(share.quantity, part.quantity, whole.quantity):
        return
    rest = sentence.mentions[place + _TWO :]
    more = [each for each in rest if each.segment == share.segment and comparable(each.quantity, whole.quantity)]
    exact = whole.quantity.value - part.quantity.value
    if more or not comparable(part.quantity, other.quantity) or other.quantity.unit != whole.quantity.unit:
        return
    slack = whole.quantity.slack + part.quantity.slack + other.quantity.slack
    if abs(exact - other.quantity.value) > slack and exact > 0 and _LEAST <= other.quantity.value / exact <= _FAR:
        line = f"{shown(whole.quantity)}-{shown(part.quantity, whole.quantity.unit)}={plain(exact)}"
        yield claim(SUM, other, exact, line, "query")


def _kept(sentence: Sentence) -> Iterator[Claim]:
    """当年结余5306.1万元，年初滚存43426.5万元，年末滚存48732.6万元."""
    money = [each for each in sentence.mentions if each.kind is QuantityKind.MONEY and each.is_exact and not each.depth]
    if len(money) <= _TWO:
        return
    found = [[each for each in money if look.search(each.lead.strip())] for look in (_KEPT_AT, _KEPT_IN, _KEPT_BY)]
    if all(len(each) == 1 for each in found):
        [[begun], [kept], [ended]] = found
        yield from _unless_right(SUM, ended, begun.quantity.value + kept.quantity.value, (begun, kept))


def _lots(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """年初交办54件，分为三批，16件、20件、18件."""
    for place, whole in enumerate(sentence.mentions):
        row = [each for each in sentence.mentions[place + 1 :] if each.quantity.unit == whole.quantity.unit]
        if len(row) < _TWO or not whole.is_level or not whole.is_exact:
            continue
        between = passage.folded[whole.end : row[0].start]
        if "。" in between or not _LOTS.search(between) or row[0].lead.strip():
            continue
        chain = list(row[:1])
        for each in row[1:]:
            if each.lead.strip("、和及与 "):
                break
            chain.append(each)
        if len(chain) >= _TWO and all(each.is_exact for each in chain):
            yield from _unless_right(SUM, whole, sum((each.quantity.value for each in chain), Decimal(0)), chain)
