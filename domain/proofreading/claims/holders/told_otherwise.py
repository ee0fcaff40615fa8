"""Whether what a claim calls wrong is right by words of the text itself, which no rule of one sentence looks for.

比最高限价低6.25万元，降幅5.27% is of the ceiling by its name, wherever that was told; 参保人均100元 of those insured;
支出增加0.91万元 led to what was told one sentence above; 合计可用90万元 in a bracket takes in what stands before it.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, comparable, shown
from domain.proofreading.claims.common.neighbours import number_stated, numbers_near
from domain.proofreading.claims.common.scope import amounts_of, is_exactly
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, SUM
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, completion_whole, share_whole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_OF_A_RATE = pattern("^(?P<part>[一-龥]{2,10}?)(?:占|为|相当于)")
_BASE = pattern("[比较](?P<base>[一-龥]{2,10}?)(?:降|低|少|节|减|高|多|增|超|上浮|下浮)[一-龥]{0,3}$")
_AS_BASE = pattern("^(?:进行)?(?:对比|比较|比|作比|为基数|为口径|口径|作为基数|计算)")
_ON_THE_LIKE = pattern("[只仅]比|[只仅]算|[只仅]看|同口径|可比|剔除|扣除|相同口径")
_TWICE_COUNTED = pattern("(?:去掉|去除|剔除|扣除|减去|除去)重复|去重|重复(?:计算|统计|参加|的)")
_EXTREME = pattern("最[高低大小多少]的?$")
_ALL_MARKS = pattern("得满分|均得满分")
_LEFT_OVER = pattern("(?:预算|资金|年末)?(?:结余|节余|剩余|结转)")
_PLANNED, _PAID = pattern("预算|计划|概算|控制数"), pattern("拨付|支付|支出|付|列支|兑付")
_PLANNED_AT_END = pattern("(?:概算|预算|计划|总额|数)+$")
_YEAR = pattern("20[0-9]{2}(?=年)")
_LEFT_OF_IT = pattern("^(?:尚有|还有|仍有|另有|其中|中)$")
_OUTER = pattern("^(?:另有|另|加上?|连同|含)")
_SUMMED = pattern("合计|共|总")
_CLASS, _PEOPLE = pattern("^[班村组校队站点社]"), ("人", "名", "位", "人次")
_EACH_OF = pattern("各(?:配备|派驻?|安排|设|配)?$")
_IT_COMES_TO = pattern("^[，、]?(?:共?计|合计|共|总计|全年)(?:支出|资金)?$")
_WHOSE = pattern("^(?P<who>[一-龥]{2,4})(?:人均|户均|人均补助)$")
_BARE = pattern("^(?:全年|本年度?|当年|年度|共|累计|合计|总计|为|达到?|有|约)+$")
_CLAUSE = pattern("[，；。：:、()]")
_DIGITS, _MOST = 3, 400
_OF_THEM = pattern("^[中里]?，?有")
_MORE_IS_OF = pattern("^[^，。；]{0,2}，(?:超[过出]|多出)(?:的)?部分")
_DIFFER = pattern("^(?:相?差|差额|多|少|两者(?:相)?差)(?:了|为)?$")
_AT_LEAST = pattern("至少|不少于|不低于|最多|不超过")
_GAP = "差额"
_AHEAD = 30  # characters
_ABOVE = 5  # sentences


def is_told_otherwise(passage: Passage, claim: Claim) -> bool:
    """Whether the words beside a claim, or an amount that they name, say why what it calls wrong is right."""
    return any(look(passage, claim) for look in _LOOKS.get(claim.code, ()))


def _named(passage: Passage, name: str) -> Iterator[Mention]:
    """The amounts of a text whose name ends with another."""
    return (each for each in amounts_of(passage) if each.label.endswith(name) and each.is_exact)


def _tells(each: Mention, least: int = _DIGITS) -> bool:
    """Whether a number has as many digits as are no chance."""
    return len(telling_digits(each.quantity.value)) >= least


def _is_of_its_named_whole(passage: Passage, claim: Claim) -> bool:
    """拨付6758.40万元，占总投资的88.00%: of the 总投资 told above; 弃水占下泄水量的8.3% of two names told above."""
    rate = number_stated(passage, claim)
    if rate is None or rate.kind is not QuantityKind.PERCENT or not rate.quantity.decimals:
        return False
    name = share_whole(rate.lead) or completion_whole(rate.lead)
    planned = _PLANNED_AT_END.sub("", name)  # 占征收补偿费概算的81.7%: of 征收补偿费2.41亿元 in the estimate above
    name = planned if len(planned) > _DIGITS else name
    if len(name) < _DIGITS:
        return False
    before = [each for each in passage.sentence_at(rate.start).amounts if each.end <= rate.start]
    word = _OF_A_RATE.match(rate.lead.strip())
    own = list(_named(passage, word["part"])) if word else []
    own = [each for each in own if each.start < rate.start][-1:] or before[-1:]
    return any(
        comparable(part.quantity, whole.quantity) and is_exactly(rate.quantity, part.quantity, whole.quantity)
        for part in own
        for whole in _named(passage, name)
        if whole is not part
    )


def _is_on_a_named_base(passage: Passage, claim: Claim) -> bool:
    """比最高限价低6.25万元，降幅5.27%: of the ceiling; 按1198.26万元对比，增加56.64万元: of what it is set against."""
    rate = number_stated(passage, claim)
    before = [each for each in passage.sentence_at(claim.start).mentions if rate and each.end <= rate.start]
    change = before[-1] if before and before[-1].role is QuantityRole.DELTA else None
    if rate is None or change is None or rate.kind is not QuantityKind.PERCENT:
        return False
    word = _BASE.search(change.lead.strip())
    bases = [each for each in before if _AS_BASE.match(each.tail)]
    bases += list(_named(passage, word["base"])) if word else []
    return any(
        comparable(change.quantity, base.quantity) and is_exactly(rate.quantity, change.quantity, base.quantity)
        for base in bases
    )


def _is_change_to_what_was_told(passage: Passage, claim: Claim) -> bool:
    """共34.44万元。…支出比上年的33.53万元增加0.91万元: the present value stands a sentence above."""
    change = number_stated(passage, claim)
    if change is None or change.role is not QuantityRole.DELTA or change.rises is None:
        return False
    sentence = passage.sentence_at(change.start)
    if _ON_THE_LIKE.search(passage.folded, passage.folded.rfind("；", sentence.start, change.start), change.start):
        return True
    at = sentence.mentions.index(change)
    then, above = sentence.mentions[max(0, at - 1) : at], sentence.mentions[max(0, at - 2) : max(0, at - 1)]
    if not then or then[0].role is not QuantityRole.PRIOR:
        return False
    now = then[0].quantity.value + (change.quantity.value if change.rises else -change.quantity.value)
    if above and comparable(above[0].quantity, then[0].quantity):
        return above[0].quantity.value == now  # 4128万元，比上年的3840万元多288万元
    told = passage.sentences[max(0, sentence.place - _ABOVE) : sentence.place]
    return any(each.quantity.value == now and _tells(each) for one in told for each in one.levels)


def _is_what_is_compared_with(passage: Passage, claim: Claim) -> bool:
    """现按调整后的1198.26万元对比，本年增加56.64万元: what the words compare with is not what it came to."""
    now = claim.arithmetic.partition("-")[0]
    near = numbers_near(passage, claim)
    return any(_AS_BASE.match(each.tail) and shown(each.quantity) == now for each in near)


def _is_part_of_one(each: Mention) -> bool:
    is_people = each.quantity.unit in _PEOPLE and each.role is not QuantityRole.EACH
    return is_people and each.quantity.value % 1 != 0


def _is_no_sum(passage: Passage, claim: Claim) -> bool:
    """Whether what was added up are no parts: what is counted twice, the highest and the lowest, what a plan paid."""
    text = passage.folded
    if _TWICE_COUNTED.search(text, claim.start, claim.end + _AHEAD):
        return True
    if _ALL_MARKS.search(text, max(0, claim.start - _AHEAD), claim.end + _AHEAD):
        return True
    inside = [each for each in numbers_near(passage, claim) if claim.start <= each.start < claim.end]
    if any(_EXTREME.search(each.lead.strip()) for each in inside[:-1]):
        return True
    if any(_is_part_of_one(each) for each in inside):
        return True  # 需13.7名、9.3名、5.1名: reckoned, nobody is so many
    if any(_OF_THEM.match(each.tail) for each in inside[-2:-1]) and _OF_THEM.match(inside[-1].lead.strip() or "有"):
        return True  # 派出16人。派出进修的16人中有2人没有通过: some of those are no more of them
    is_plan = bool(inside) and _PLANNED.search(inside[0].lead) and all(_PAID.search(each.lead) for each in inside[1:])
    if is_plan and _LEFT_OVER.search(text, claim.end, claim.end + 2 * _AHEAD):
        return True
    return bool(is_plan) and any(
        each.quantity.value == claim.expected and not claim.start <= each.start < claim.end
        for each in amounts_of(passage)
    )


def _is_of_more_of_the_list(passage: Passage, claim: Claim) -> bool:
    """4500万元按6∶3∶1分别为2700万元、1350万元、540万元: of three the sum is not that of two."""
    parts = set(claim.arithmetic.partition("=")[0].split("+"))
    sentence = passage.sentence_at(claim.end)
    behind = passage.sentences[sentence.place + 1 : sentence.place + 2]
    for one in (sentence, *behind):
        row = [each for each in one.mentions if each.start >= claim.end and each.is_exact]
        at = next((place for place, each in enumerate(row) if "分别" in each.lead), None)
        chain = _chain(row[at:]) if at is not None else []
        values = {shown(each.quantity) for each in chain}
        if len(chain) > len(parts) and parts <= values:
            return True
    return False


def _chain(row: Sequence[Mention]) -> list[Mention]:
    found = list(row[:1])
    for each in row[1:]:
        if each.lead.strip("、和及与 "):
            break
        found.append(each)
    return found


def _is_no_remainder(passage: Passage, claim: Claim) -> bool:
    """7.0公里尚有3.6公里未铺: of the number right before; 慢10个百分点，差额23.50万元: so much of the whole."""
    if _ALL_MARKS.search(passage.folded, claim.start, claim.end + _AHEAD):
        return True
    rest = number_stated(passage, claim)
    before = [each for each in passage.sentence_at(claim.start).mentions if rest and each.end <= rest.start]
    if rest is None or not before:
        return False
    last = before[-1]
    if _LEFT_OF_IT.match(rest.lead.strip()) and comparable(last.quantity, rest.quantity):
        return last.quantity.value > rest.quantity.value and passage.folded[last.end : rest.start] == rest.lead
    return (
        last.kind is QuantityKind.POINTS
        and _GAP in rest.lead
        and any(each.quantity.value * last.quantity.value == 100 * rest.quantity.value for each in before[:-1])
    )


def _is_with_what_stands_outside(passage: Passage, claim: Claim) -> bool:
    """预算86.00万元(另有结转4.00万元，合计可用90.00万元): a total in a bracket, with the amount before it."""
    inside = [each for each in numbers_near(passage, claim) if claim.start <= each.start < claim.end]
    if len(inside) < _DIGITS or inside[0].depth >= inside[1].depth or not _OUTER.match(inside[1].lead.strip()):
        return False
    added = inside[0].quantity.value + inside[1].quantity.value
    return any(_SUMMED.search(each.lead) and each.quantity.value == added for each in inside[2:])


def _is_of_two_years(passage: Passage, claim: Claim) -> bool:
    """2023年发放920件，2024年发放1035件: neither bounds the other; nor do 8个班 those who sit in them."""
    near = [each for each in numbers_near(passage, claim) if claim.start <= each.end and each.start < claim.end]
    values = {claim.actual, claim.expected}
    two = [each for each in near if each.quantity.value in values]
    years = [_YEAR.findall(each.lead)[-1:] for each in two]
    if len(two) > 1 and all(years) and years[0] != years[-1]:
        return True
    stated = number_stated(passage, claim)
    if stated is None or stated.quantity.unit not in _PEOPLE:
        return False
    row = passage.sentence_at(claim.start).levels
    return any(
        each.quantity.value == claim.expected and each.quantity.unit == "个" and _CLASS.match(each.tail) for each in row
    )


def _is_a_mean_told_so(passage: Passage, claim: Claim) -> bool:
    """Whether a mean is one of the heads it names, of what it is said to come to, or one in a row with its own."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    inside = [each for each in sentence.mentions if claim.start <= each.start < claim.end]
    mean = next((each for each in inside if each.role is QuantityRole.EACH), None)
    if mean is None or not mean.quantity.value:
        return False
    at = sentence.mentions.index(mean)
    before, behind = sentence.mentions[:at], _behind_rows(sentence.mentions[at + 1 :])
    if any(_EACH_OF.search(each.lead.strip()) for each in before):
        return True  # 各设1个组，人员各4名，人均9.50万元
    numbers = [each for each in amounts_of(passage)[:_MOST] if each.kind is QuantityKind.COUNT]
    word = _WHOSE.match(mean.lead.strip())
    if word and before:
        own = [each for each in numbers if word["who"] in each.lead + each.tail]
        return any(_makes(mean, each, before[-1]) for each in own)
    comes = [each for each in behind if each.kind is mean.kind and _IT_COMES_TO.match(each.lead.strip())]
    if comes and any(_makes(mean, each, comes[0]) and _tells(each, 2) for each in numbers):
        return True
    row = [each for each in sentence.mentions if comes and each.end <= comes[0].start]
    return bool(comes) and _is_of_rows(row, mean, comes[0])


def _behind_rows(row: Sequence[Mention]) -> Sequence[Mention]:
    """What stands behind a mean, and behind the numbers with a mean of their own that go on from it."""
    at = 0
    while at + 1 < len(row) and row[at].kind is QuantityKind.COUNT and row[at + 1].role is QuantityRole.EACH:
        at += 2
    return row[at : at + 1]


def _makes(mean: Mention, head: Mention, total: Mention) -> bool:
    """Whether so much for each of so many makes a total, as far as the last place of the mean goes."""
    off = abs(mean.quantity.value * head.quantity.value - total.quantity.value)
    return off <= mean.quantity.half * head.quantity.value


def _is_of_rows(row: Sequence[Mention], mean: Mention, total: Mention) -> bool:
    """一等30人次每人800元，二等60人次每人500元，…，计9.00万元: the products of all of them."""
    products = Decimal(0)
    pairs = list(pairwise(row))
    for head, each in reversed(pairs):
        if each.role is QuantityRole.EACH and each.kind is mean.kind and head.kind is QuantityKind.COUNT:
            products += head.quantity.value * each.quantity.value
            if products == total.quantity.value:
                return True
    return False


def _is_beside_its_like(passage: Passage, claim: Claim) -> bool:
    """牛21头、羊136只…补助分别为8.40万元、5.44万元，平均每头牛4000元、每只羊400元: each by its own heads."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    mean = next((each for each in sentence.mentions if claim.start <= each.start < claim.end == each.end), None)
    if mean is None or mean.role is not QuantityRole.EACH or "分别" not in passage.folded[sentence.start : mean.start]:
        return False
    before = [each for each in sentence.mentions if each.end <= mean.start]
    heads = [each for each in before if each.kind is QuantityKind.COUNT and f"每{each.quantity.unit}" in mean.lead]
    totals = [each for each in before if each.kind is mean.kind]
    return any(_makes(mean, head, total) for head in heads for total in totals)


def _is_told_openly(passage: Passage, claim: Claim) -> bool:
    """报财政78万元，报省残联84万元，差6万元: by how much it is more is told; or whence: 超过部分由省站免费调拨."""
    behind = passage.folded[claim.end : claim.end + _AHEAD]
    if _MORE_IS_OF.search(behind):
        return True
    gap = next((each for each in passage.sentence_at(claim.start).mentions if each.start >= claim.end), None)
    apart = abs((claim.actual or Decimal(0)) - (claim.expected or Decimal(0)))
    return gap is not None and gap.quantity.value == apart > 0 and _DIFFER.match(gap.lead.strip()) is not None


def _is_summed_right_there(passage: Passage, claim: Claim) -> bool:
    """两部分合计1844万元，对应合同价2000万元: the parts have their total, and what is told of more is another thing."""
    stated = number_stated(passage, claim)
    if stated is None or _SUMMED.search(stated.lead):
        return False
    row = passage.sentence_at(stated.start).levels
    return any(
        each.quantity.value == claim.expected and each.end <= stated.start and _SUMMED.search(each.lead) for each in row
    )


def _is_a_sample(passage: Passage, claim: Claim) -> bool:
    """抽查5次，每次200盏, and at least so many of each: no mean of all that there are."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    means = [each for each in sentence.mentions if claim.start <= each.start < claim.end]
    mean = next((each for each in means if each.role is QuantityRole.EACH), None)
    if mean is None:
        return False
    before = [each for each in sentence.mentions if each.end <= mean.start]
    return _AT_LEAST.search(mean.lead) is not None or (bool(before) and "抽" in before[-1].lead)


def _is_of_another_subject(passage: Passage, claim: Claim) -> bool:
    """网上信访1597件。来信上升，全年1579件: a bare figure is of the clause before it, which has nothing of the name."""
    again = number_stated(passage, claim)
    if again is None or not _BARE.match(again.lead.strip()):
        return False
    before = passage.folded[passage.sentence_at(again.start).start : again.start - len(again.lead)].rstrip("，, ")
    subject = _CLAUSE.split(before)[-1]
    own = pairs_of(subject)
    if not own or any(each.isdigit() for each in subject):
        return False
    own |= pairs_of(again.tail)  # 当年1268.45万元财政拨款收入
    first = [each for each in amounts_of(passage) if each.quantity.value == claim.expected and each.end < again.start]
    return bool(first) and not any(own & pairs_of(each.label) for each in first)


_Look = Callable[[Passage, Claim], bool]
_LOOKS: dict[str, tuple[_Look, ...]] = {
    COMPLETION: (_is_of_its_named_whole,),
    SHARE: (_is_of_its_named_whole,),
    RATE: (_is_on_a_named_base,),
    REPEAT: (_is_of_another_subject,),
    DIRECTION: (_is_what_is_compared_with,),
    AMOUNT: (_is_change_to_what_was_told, _is_what_is_compared_with),
    SUM: (_is_no_sum, _is_summed_right_there, _is_of_more_of_the_list),
    REMAINDER: (_is_no_remainder,),
    SUBSET: (
        _is_told_openly,
        _is_with_what_stands_outside,
    ),
    ORDER: (
        _is_told_openly,
        _is_of_two_years,
    ),
    AVERAGE: (_is_a_sample, _is_a_mean_told_so, _is_beside_its_like),
    PRICE: (
        _is_a_sample,
        _is_a_mean_told_so,
    ),
    UNIT: (_is_a_mean_told_so,),
}
