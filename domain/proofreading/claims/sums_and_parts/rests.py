"""What remains of a whole when parts of it are gone: 收到拨款240万元，已用215.5万元，尚余24.5万元.

Every quantity near by that can be a term is one; where any sum of some, each with a sign that its words allow, makes
the remainder, there is nothing to say. Only where all terms of the sentence are known for what they are, and nothing
else stands among them, is a remainder that differs a fault.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, window
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.sums_and_parts.balances import goes_on, remainder_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_REST = pattern(
    r"(?:结余|结转|结存|库存|剩余|余额|余款|节余|年末余|尚余|余下|其余|剩下|还剩|仅剩|尚剩|剩|留存|期末在册|年末在册)"
    r"(?:的|资金|指标|金额|部分|未用|款项?|数|数量|为|有|了|约|:|尚未[一-龥]{2,4})*$"
    r"|(?:^|[，、])(?:还|仍|尚|另)?(?:余|有)$"
    r"|^(?:其中)?(?:尚|仍|还|目前|有)?(?:未|待)(?!成年|来)[一-龥]{1,6}(?:的|资金|指标|金额|部分|尾款|款项?|数|为|有|:)*$"
    r"|^(?:其中)?(?:尚|仍|还|目前)(?:在|有|处于)[一-龥]{0,6}$"
    r"|(?:尚|还|仍|拖)?(?:欠|差)(?:收|付|缴|拨|款|资金|为|额)*$|缺口(?:资金|为|达)*$"
    r"|^(?:另|收回[^，。；0-9]{0,6}后(?:为|剩|余))$"
    r"|(?:扣除|扣减|抵扣|核减|扣款)后(?:应|实|实际)?(?:支付|付|拨|拨付|支)(?:金额|款|为)*$",
    begins="、仅仍余其剩另尚差年库待扣抵拖收有期未核欠留目结缺节还，",
)
_TAIL_REST = pattern(r"^[一-龥]{0,6}(?:未[一-龥]{1,5}|尚未|在建|在办|正在|待[一-龥]{1,4}|不[一-龥]{1,4}|剩余)")
_NOT_DONE = pattern(r"^(?:部分|则|仍|尚|还|暂)?(?:待|未|尚未|正在|在建|在办|部分完成)")
_NEGATIVE = pattern(r"^(?:其中)?(?:不|未|无)(?P<what>[一-龥]{1,4})(?:的|数|为)*$")
_OPENING = pattern(r"(?:上年|年初|期初|以前年度|上期|上月)(?:末)?[一-龥]{0,8}(?:结转|结余|结存|库存|在册|余额|数|有)?")
_IN = pattern(
    r"预算|计划|任务|目标|到位|下达|收到|拨入|拨款|收入|安排|资金|指标|应[收付缴兑发交]|合同|总投资|批复|概算|筹[集措]"
    r"|总[额量数]|共有|库存|购入|购进|调入|转入|入库|新增|接收|受理|收储|存量|核定|排查|发现|接到|追加|调增|增加|送审|申请"
)
_OUT = pattern(
    r"支出|支付|支用|使用|已用|用于|用去|用掉|列支|实支|核销|拨付|拨出|下拨|兑付|兑现|发放|执行|决算|已付|付款|实付|缴纳"
    r"|上缴|消耗|花费|开支|已分配|分配|实收|收回|退出|调出|转出|出库|减少|调减|核减|压减|注销|领用|清退|完成|完工|办结"
    r"|办理|整改|销号|扣款|扣减|扣除|核减|销售|处置|结案|审结|化解|解决|答复|交付|属实|归还|偿还|清偿|建成|落实|签约|已[一-龥]{2}"
)
_ASIDE = pattern(r"其中|另|不含|含|按|每|累计|同比|上年同期|占")
_NO_OTHERS = pattern(  # what can stand before 剩余 without being something of which it is
    r"^(?:其中|全年|年末|年底|期末|截至|账面|目前|现|本年|全部|资金|项目|专项|财政|指标|预算|共|仍|尚|还|实际|银行|账户|专户|后|已|[0-9年月日底末])*$"
)
_IS_THE_OTHER = pattern(r"^(?:其余|余下|剩余|余款|剩下|另)(?:的|有|资金|部分|款)?$")
_UNDONE = pattern("未(?P<what>到位|拨付|支付|完成|发放|兑付|整改|办结|收回|验收|使用)")
_ALL = pattern("总|共|合计|全[县市区乡镇局院校部]")
_AMONG = pattern("[中里]$")
_STATED = (QuantityRole.LEVEL, QuantityRole.DELTA, QuantityRole.PRIOR)
_MOST = 9  # terms among which a sum is looked for
_LINES = 6
_BACK, _FAR_BACK = 2, 40  # sentences
_FAR = Decimal("0.5")


def rests(passage: Passage) -> Iterator[Claim]:
    """Remainders that are not what their terms leave."""
    for sentence in passage.stating:
        for place, rest in enumerate(sentence.mentions):
            is_amount = rest.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
            if is_amount and place and rest.is_exact and not rest.depth and _is_rest(rest, sentence):
                yield from _judged(passage, sentence, rest)


def _is_rest(rest: Mention, sentence: Sentence) -> bool:
    lead = rest.lead.strip()
    if rest.role not in (QuantityRole.LEVEL, QuantityRole.DELTA) or "各" in lead or _OPENING.match(lead):
        return False
    found = _REST.search(lead)
    return (
        bool(found and _NO_OTHERS.match(lead[: found.start()]))
        or (not lead and bool(_TAIL_REST.match(rest.tail)))
        or _is_opposite(rest, sentence)
    )


def _is_opposite(rest: Mention, sentence: Sentence) -> bool:
    """Whether a number is of what another one of the sentence is not: 不属实 beside 属实."""
    negative = _NEGATIVE.match(rest.lead.strip())
    before = (each for each in sentence.mentions if each.start < rest.start)
    return negative is not None and any(each.label.endswith(negative["what"]) for each in before)


def _judged(passage: Passage, sentence: Sentence, rest: Mention) -> Iterator[Claim]:
    near = _usable(sentence.mentions, rest)
    here = [each for each in near if each.segment == rest.segment]
    here = _without_parts(here or [each for each in near if each.segment == rest.segment - 1])
    if _is_borne_out(rest, _usable(window(passage, sentence, _BACK), rest)) or _has_an_opening(passage, sentence, rest):
        return
    signed = _signed(rest, here) or _signed(rest, [*_whole_before(passage, sentence, here, rest), *here])
    if signed is None:
        return
    whole = sum((each.quantity.value for each, sign in signed if sign > 0), Decimal(0))
    exact = sum((sign * each.quantity.value for each, sign in signed), Decimal(0))
    if exact >= 0 and abs(exact - rest.quantity.value) <= _FAR * whole and not goes_on(sentence, rest, exact):
        yield from remainder_claim(rest, signed)


def _has_an_opening(passage: Passage, sentence: Sentence, rest: Mention) -> bool:
    """1.收入：上年结转35.6万元；本年收入1026.84万元. 2.支出：1018.22万元，年末结转44.22万元: with what was there."""
    near = [each for each in told(passage, sentence, _LINES) if comparable(each.quantity, rest.quantity)]
    opening = next((each for each in near if _OPENING.match(each.lead.strip())), None)
    known = [each for each in near if each is not rest and each.start < rest.start][:_MOST]
    return opening is not None and _is_borne_out(
        rest, [opening, *(each for each in known if each is not opening)][:_MOST]
    )


def _without_parts(here: list[Mention]) -> list[Mention]:
    """The terms but for what one before them is divided into: 支出总计100万元，其中基本支出80万元，项目支出20万元."""
    for place, whole in enumerate(here):
        for end in range(place + 3, len(here) + 1):
            if sum((each.quantity.value for each in here[place + 1 : end]), Decimal(0)) == whole.quantity.value:
                return _without_parts(here[: place + 1] + here[end:])  # …and of what that divides
    return here


def _whole_before(passage: Passage, sentence: Sentence, here: list[Mention], rest: Mention) -> list[Mention]:
    """What the sentence before was about, where this one tells only what has gone of it."""
    if not here or any(_sign(each) != -1 for each in here):
        return []
    known = [each for each in told(passage, sentence, _FAR_BACK) if each.start < here[0].start]
    known = [each for each in known if comparable(each.quantity, here[0].quantity) and not each.depth]
    gone = sum((each.quantity.value for each in here), Decimal(0))
    slack = rest.quantity.step + sum((each.quantity.slack for each in here), Decimal(0))
    if any(abs(each.quantity.value - gone - rest.quantity.value) <= slack for each in known):
        return []
    floor = passage.sentences[max(0, sentence.place - _BACK)].start
    known = [each for each in known if each.start >= floor]
    planned = [each for each in known if _sign(each) == 1 and each.quantity.value >= gone]
    return planned[:1] or [each for each in known[:1] if each.quantity.value >= gone]


def _usable(mentions: Sequence[Mention], rest: Mention) -> list[Mention]:
    found = [each for each in mentions if each.start < rest.start and each.role in _STATED]
    return [each for each in found if comparable(each.quantity, rest.quantity)][-_MOST:]


def _is_borne_out(rest: Mention, near: list[Mention]) -> bool:
    """Whether one or two amounts near by, less some or none of the others, make the remainder."""
    slack = sum((each.quantity.slack for each in near), rest.quantity.slack)
    values = [each.quantity.value for each in near]
    places = range(len(values))
    for size in (1, 2):
        for plus in combinations(places, size):
            total = sum(values[at] for at in plus) - rest.quantity.value
            others = [values[at] for at in places if at not in plus]
            if any(
                abs(total - sum(some)) <= slack
                for count in range(min(4, len(others)) + 1)
                for some in combinations(others, count)
            ):
                return True
    return False


def _signed(rest: Mention, here: list[Mention]) -> list[tuple[Mention, int]] | None:
    """The terms of a remainder with their signs; None where one of them is not known for what it is."""
    is_whole = (
        len(here) == 2
        and (_sign(here[0]) == 1 or _ALL.search(here[0].lead) or "其中" in here[1].lead)
        and not here[0].depth
    )
    if is_whole and _IS_THE_OTHER.match(rest.lead.strip()):
        plain = (
            not here[1].depth
            and not _ASIDE.search(here[1].lead.removeprefix("其中"))
            and all(each.is_exact for each in here)
        )
        return [(here[0], 1), (here[1], -1)] if plain and here[0].quantity.value > here[1].quantity.value else None
    undone = _UNDONE.search(rest.lead + rest.tail)
    if len(here) == 2 and undone and undone["what"] in here[1].lead and not any(each.depth for each in here):
        plain = here[0].quantity.value > here[1].quantity.value and all(each.is_exact for each in here)
        return [(here[0], 1), (here[1], -1)] if plain and not _ASIDE.search(here[1].lead) else None
    if len(here) == 2 and not rest.lead.strip() and _NOT_DONE.match(rest.tail):
        plain = here[0].quantity.value > here[1].quantity.value and not any(each.depth for each in here)
        is_near = (
            abs(here[0].quantity.value - here[1].quantity.value - rest.quantity.value) * 3 <= here[0].quantity.value
        )
        return [(here[0], 1), (here[1], -1)] if plain and is_near and not _ASIDE.search(here[1].lead) else None
    if not 2 <= len(here) <= 5 or any(each.depth or not each.is_exact for each in here):
        return None
    if any(_ASIDE.search(each.lead) for each in here[1:]) or len({each.quantity.unit for each in here}) > 2:
        return None
    signs = [1 if not place else _sign(each) for place, each in enumerate(here)]
    is_told = here[0].quantity.value > max(each.quantity.value for each in here[1:])
    if (
        None in signs
        or -1 not in signs
        or not (is_told or _sign(here[0]) == 1 or _OPENING.search(here[0].lead) or _AMONG.search(here[0].tail))
    ):
        return None
    return [(each, sign) for each, sign in zip(here, signs, strict=True) if sign is not None]


def _sign(mention: Mention) -> int | None:
    """Whether an amount comes to a whole or goes from it; None where its words say neither, or both."""
    words = mention.lead.strip() + mention.tail if not mention.lead.strip() else mention.lead
    comes, goes = _last(_IN, words), _last(_OUT, words)
    if comes == goes:
        return None
    return 1 if comes > goes else -1


def _last(look: Pattern[str], words: str) -> int:
    return max((match.end() for match in look.finditer(words)), default=-1)
