"""Whether other numbers of a text bear out what a claim calls wrong: a part over any whole, a sum of any neighbours.

Which whole a rate is of, which amounts a total is of and which heads a mean is over, a rule guesses where the words
leave it open. Before it is said aloud, the whole text is asked: 移交率61.5% of the 39个 told two paragraphs above;
216万元 is one of three parts of 360万元; 24人、每人5000元 has its own heads.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import accumulate, combinations, pairwise

from domain.patterns import pattern
from domain.proofreading.claims.balances import REMAINDER
from domain.proofreading.claims.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.claim import Claim, comparable, shown
from domain.proofreading.claims.digits import are_one_apart, telling_digits
from domain.proofreading.claims.given_averages import AVERAGE
from domain.proofreading.claims.growth import POINTS, RATE
from domain.proofreading.claims.neighbours import numbers_around
from domain.proofreading.claims.orders import ORDER
from domain.proofreading.claims.points_between import has_their_base
from domain.proofreading.claims.prices import PRICE
from domain.proofreading.claims.reasons import REASON
from domain.proofreading.claims.repeats import REPEAT
from domain.proofreading.claims.savings import COMPLETION
from domain.proofreading.claims.scope import amounts_of, gives
from domain.proofreading.claims.shares import SHARE
from domain.proofreading.claims.sums import SUBSET, SUM
from domain.proofreading.lined_tables import tables_near
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.side_by_side import pairs_of

_NEAREST, _MOST_PARTS = 2, 8  # amounts before a rate that can be its part; parts of one amount
_CLOSE, _ADJOINS = Decimal("0.006"), 3  # per cent; characters between a number of heads and so much for each
_BEFORE = 40  # characters
_NAMES_ITS_BASE = pattern("[按以照][^，。；]{1,12}(?:计算|为基数|为基准|为分母|口径|算)|之比|÷|/|占")
_SHOWN = 1  # decimals that a rate has which chance hardly gives
_THAN = pattern("[比较](?P<name>[一-龥]{2,8}?)[高低多少快慢](?:出|了)?$")
_FLOW = pattern("(?:报废|核销|退出|调出|注销|离职|(?<!离)退休|处置|淘汰|拆除|减员|脱困|注册|划入|划出)$")
_LOST = pattern("亏|减")
_LESS_FOR_EACH = pattern("每[一-龥]{1,4}(?:[低高少多降涨]|减少|增加|提高|下降)(?:了|出)?$")
_CONTENT, _CONTENT_PART = pattern("满意[率度](?:为|达到?|是|:)?$"), pattern("满意|问卷|[受走回]访|调查|测评|抽查|抽样")
_LEAST, _HIGHEST = Decimal("0.8"), Decimal("1.25")  # of what is right
_BACK = 3  # sentences
_FEW, _ALONE, _PLACES = 2, 9, 4  # sentences, or things; numbers near by; decimals
_TENFOLD, _MANY = Decimal(10), 12  # times; numbers before a total
_OF_TWO = pattern("两[类项个者种部块][^，。；0-9]{0,4}(?:合计|共计?|总计|相加)$")
_EACH_TERM = pattern("每[季月年周天日期批次]")
_BELOW = pattern("(?:下属|所属|下设|二级单位)[^，。；]{2,20}[，、]")
_ISSUES = ("卷", "期", "届", "版", "级", "号")
_FIRST_YEAR, _LAST_YEAR = 1949, 2100
_ONLY_VERB = pattern("涉及(?:金额)?")
_LACKING = pattern("(?:尚|还|仍)差$")
_TIMES = pattern("(?P<then>那时|当时|彼时|上学期|上一?[期届轮]|上年|去年)|[本今当][年学]")
_INTEREST = pattern("利率|利息|贴息")
_REACH = 3_000  # characters to the head of a table
_OF_INDICATORS, _ALL = Decimal(90), Decimal(100)  # marks; per cent
_OTHERS_IN_FULL = pattern("其余[^，。；0-9]{0,8}满分")
_GENERAL = frozenset(("资金", "支出", "经费", "项目", "完成", "实际", "全年", "预算"))


def is_borne_out_elsewhere(passage: Passage, claim: Claim) -> bool:
    """Whether numbers that the claim does not ask give what it calls wrong."""
    return any(look(passage, claim) for look in _LOOKS.get(claim.code, ()))


def _is_of_any_whole(passage: Passage, claim: Claim) -> bool:
    """已移交24个，未移交15个，移交率61.5%: one of the two amounts before a rate over any of the text.

    A rate without decimals needs a whole that has the name of its part. Turned upside down it is no other rate.
    """
    sentence, rate = passage.sentence_at(max(claim.start, claim.end - 1)), _stated(passage, claim)
    if rate is None or rate.kind is not QuantityKind.PERCENT or rate.quantity.value > _ALL:
        return False
    if _NAMES_ITS_BASE.search(passage.folded, max(sentence.start, rate.start - _BEFORE), rate.start):
        return False
    parts = [each for each in sentence.amounts if each.end <= rate.start][-_NEAREST:]
    return any(
        gives(rate.quantity, part.quantity.value, whole.quantity.value)
        and not _is_turned(claim, part, whole)
        and (rate.quantity.decimals >= _SHOWN or _are_of_one_name(part, whole))
        for part in parts
        for whole in amounts_of(passage)
        if whole is not part and comparable(part.quantity, whole.quantity) and not _is_of_then(part, whole)
    )


def _is_of_then(part: Mention, whole: Mention) -> bool:
    """Whether a whole is one of an earlier year, and its part is not."""
    return whole.role is QuantityRole.PRIOR and part.role is not QuantityRole.PRIOR


def _is_turned(claim: Claim, part: Mention, whole: Mention) -> bool:
    """Whether what a claim expects is the whole over the part: 计划36座，完成34座，完成率105.88%."""
    upside_down = 100 * whole.quantity.value / part.quantity.value if part.quantity.value else None
    return claim.expected is None or (upside_down is not None and abs(upside_down - claim.expected) < _CLOSE)


def _are_of_one_name(part: Mention, whole: Mention) -> bool:
    return bool((pairs_of(part.label) & pairs_of(whole.label)) - _GENERAL)


def _is_a_part_itself(passage: Passage, claim: Claim) -> bool:
    """总额360万元，其中按人口216万元，按绩效108万元，按因素36万元: what is called a total is one of the parts."""
    if claim.expected is None or claim.actual is None:
        return False
    first = passage.sentence_at(claim.start)
    return any(each.quantity.value == claim.actual + claim.expected for each in first.levels if each.end < claim.end)


def _has_other_parts(passage: Passage, claim: Claim) -> bool:
    """支出2102.4万元，其中基本支出1324.51万元，人员经费1138.27万元，公用经费186.24万元；项目支出777.89万元.

    What an amount is made of right behind it is told of that one alone; the others make the total. And a list goes on
    up to a ；, whichever of its numbers a rule takes for its last.
    """
    first, last = (passage.sentence_at(each) for each in (claim.start, max(claim.start, claim.end - 1)))
    if last.place - first.place > 1 or _LOST.search(passage.folded, first.start, last.end):
        return False
    levels = [each for one in passage.sentences[first.place : last.place + 1] for each in one.levels]
    total = next((each for each in levels if each.quantity.value == claim.actual), None)
    if total is None:
        return False
    behind = [each for each in levels if each.start > total.end and _is_like(each, total)]
    values = [each.quantity.value for each in behind]
    prefixes, nested = (list(accumulate(row))[1:] for row in (values, _without_parts(values)))
    is_nested = total.quantity.value in nested and total.quantity.value not in prefixes
    listed = [each.quantity.value for each in behind if each.segment == total.segment and first is last]
    return is_nested or (len(listed) > 1 and sum(listed, Decimal(0)) == total.quantity.value)


def _is_like(each: Mention, total: Mention) -> bool:
    return each.is_exact and comparable(each.quantity, total.quantity)


def _without_parts(values: Sequence[Decimal]) -> list[Decimal]:
    """Values in their order but for those that, right behind one, add up to it."""
    kept: list[Decimal] = []
    at = 0
    while at < len(values):
        kept.append(values[at])
        sums = list(accumulate(values[at + 1 : at + 1 + _MOST_PARTS]))
        at += sums.index(values[at]) + 2 if values[at] in sums[1:] else 1
    return kept


def _has_marks_in_full(passage: Passage, claim: Claim) -> bool:
    """数量指标15分得12.5分，预算执行10分得8.49分，其余指标满分，总分95.99分: some of the marks are not told."""
    return _OTHERS_IN_FULL.search(passage.folded, passage.sentence_at(claim.start).start, claim.end) is not None


def _has_its_own_heads(passage: Passage, claim: Claim) -> bool:
    """大学生24人、每人5000元: heads right before so much for each, which the claim does not divide by."""
    divisor = claim.arithmetic.partition("÷")[2].partition("=")[0]
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    return any(
        each.end == claim.end and f"{head.quantity.value.normalize():f}" != divisor
        for head, each in _with_heads(passage, sentence)
    )


def _with_heads(passage: Passage, sentence: Sentence) -> list[tuple[Mention, Mention]]:
    """The numbers of heads of a sentence with what each of them gets, right behind: 24人、每人5000元."""
    return [
        (head, each)
        for head, each in pairwise(sentence.mentions)
        if head.kind is QuantityKind.COUNT
        and each.role is QuantityRole.EACH
        and each.start - len(each.lead) - head.end <= _ADJOINS
        and each.lead.strip("、，").startswith(f"每{head.quantity.unit[-1:]}")
    ]


def _is_of_kinds(passage: Passage, claim: Claim) -> bool:
    """一等12人，每人800元；二等30人，每人500元；三等60人，每人300元。总共102人，4.26万元: all products together."""
    last = passage.sentence_at(max(claim.start, claim.end - 1))
    near = passage.sentences[max(0, last.place - 1) : last.place + 1]
    products = [head.quantity.value * each.quantity.value for one in near for head, each in _with_heads(passage, one)]
    own = {each.quantity.value for each in last.mentions}
    totals = own | {each.quantity.value for each in numbers_around(passage, claim)}
    return len(products) > 1 and sum(products, Decimal(0)) in totals


def _is_a_difference(passage: Passage, claim: Claim) -> bool:
    """低于储备期外的2935元，每吨低175元: so much less for each is no mean."""
    mean = _stated(passage, claim)
    return mean is not None and _LESS_FOR_EACH.search(mean.lead.strip()) is not None


def _is_of_the_item_before(passage: Passage, claim: Claim) -> bool:
    """CT一台，中标价615万元；彩超两台，单价148万元: the number of one item and what was paid for the one before."""
    mean = _stated(passage, claim)
    total, _, divisor = claim.arithmetic.partition("=")[0].partition("÷")
    if mean is None:
        return False
    row = [each for each in passage.sentence_at(mean.start).mentions if each.end <= mean.start]
    heads = [each for each in row if f"{each.quantity.value.normalize():f}" == divisor]
    paid = [each for each in row if comparable(each.quantity, mean.quantity)]
    own = next((each for each in reversed(heads) if each.segment == mean.segment), None)
    if own is None or not paid or any(each.segment == mean.segment for each in paid):
        return False
    of_the_item = [each for each in row if each.segment == paid[-1].segment]
    return shown(paid[-1].quantity, mean.quantity.unit) == total and any(
        comparable(each.quantity, own.quantity) for each in of_the_item
    )


def _stated(passage: Passage, claim: Claim) -> Mention | None:
    """The number that a claim ends with."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    return next((each for each in sentence.mentions if each.end == claim.end), None)


def _is_how_content_they_are(passage: Passage, claim: Claim) -> bool:
    """投诉184件，办结184件，回访满意率91.3%: of those who were asked, not of what was done."""
    rate = _stated(passage, claim)
    if rate is None or claim.rate is None or not _CONTENT.search(rate.lead):
        return False
    return not any(_CONTENT_PART.search(each.lead + each.tail) for each in claim.rate[1:])


def _leaves_out_the_outlay(passage: Passage, claim: Claim) -> bool:
    """合计 | 100 of indicators that have 90 marks: ten are for 预算执行率, which is scored above the table."""
    for table in tables_near(passage.folded, claim.start, _REACH):
        if not table.rows[0][0].start <= claim.start <= table.rows[-1][-1].end:
            continue
        columns = (table.column(place) for place in range(len(table.head)))
        marks = ([each.value for each in column if each.value is not None] for column in columns)
        return any(row[-1] == _ALL and sum(row[:-1], Decimal(0)) == _OF_INDICATORS for row in marks if len(row) > 1)
    return False


def _is_of_another_base(passage: Passage, claim: Claim) -> bool:
    """其中食品合格率97%，比药品低1.9个百分点: what no percentage near by is called."""
    points = _stated(passage, claim)
    match = _THAN.search(points.lead.strip()) if points is not None else None
    if points is None or match is None:
        return False
    place = passage.sentence_at(points.start).place
    near = passage.sentences[max(0, place - _BACK) : place + 1]
    if match["name"] in passage.folded[near[0].start : points.start - len(points.lead)]:
        return False
    rates = [each for one in near for each in one.mentions if each.kind is QuantityKind.PERCENT]
    return not has_their_base(points, rates)


def _is_far_fetched(passage: Passage, claim: Claim) -> bool:
    """Whether no slip of a hand leads from what is right to what is told, nor is the one near the other.

    Of what new hands wrote, such a claim was wrong twice in three times: among many numbers it is of others. Where few
    stand near by, nothing else can be meant.
    """
    if claim.actual is None or not claim.expected or _LEAST <= claim.actual / claim.expected <= _HIGHEST:
        return False
    is_count = abs(claim.actual - claim.expected) <= _FEW and claim.actual == int(claim.actual)
    if is_count or _is_a_slip(claim.actual, claim.expected):
        return False
    place = passage.sentence_at(max(claim.start, claim.end - 1)).place
    near = passage.sentences[max(0, place - _FEW) : place + _FEW + 1]
    return sum(len(each.mentions) for each in near) > _ALONE


def _is_a_slip(stated: Decimal, right: Decimal) -> bool:
    """Whether the digits of two numbers are the same but for one, two changed round, or the place of the point."""
    one, other = telling_digits(abs(stated)), telling_digits(abs(round(right, _PLACES)))
    length = max(len(one), len(other))
    return one == other or are_one_apart(one.ljust(length, "0"), other.ljust(length, "0"))


def _is_beyond_belief(passage: Passage, claim: Claim) -> bool:
    """两个主题合占53.1% and 2÷1204: a rate that should be ten times as much, or a tenth, is one of other things."""
    if not claim.actual or not claim.expected or _is_a_slip(claim.actual, claim.expected):
        return False
    return not 1 / _TENFOLD < claim.actual / claim.expected < _TENFOLD


def _is_of_two(passage: Passage, claim: Claim) -> bool:
    """主体班14期，其他7期；委托班22期。两类合计36期: two of the numbers before make what is said to be of two."""
    total = _stated(passage, claim)
    if total is None or not _OF_TWO.search(total.lead):
        return False
    place = passage.sentence_at(total.start).place
    near = [each for one in passage.sentences[max(0, place - 1) : place + 1] for each in one.levels]
    values = [each.quantity.value for each in near if each.end <= total.start and _is_like(each, total)]
    return any(one + other == total.quantity.value for one, other in combinations(values[-_MANY:], 2))


def _is_of_the_last_place(passage: Passage, claim: Claim) -> bool:
    """利息28.27万元，贴息50%即14.14万元，余14.13万元: off by one unit of the last place, as halves are rounded."""
    rest = _stated(passage, claim)
    if rest is None or claim.expected is None or claim.actual is None or not rest.quantity.decimals:
        return False
    return abs(claim.expected - claim.actual) <= rest.quantity.step


def _is_of_one_term(passage: Passage, claim: Claim) -> bool:
    """每季应付22.10万元，…全年实付87.66万元: a bound of a quarter is none of a year."""
    bound = claim.arithmetic.partition(">")[2]
    near = passage.sentence_at(max(claim.start, claim.end - 1)).mentions
    paid = _stated(passage, claim)
    is_of_all = paid is not None and _EACH_TERM.search(paid.lead) is None
    return is_of_all and any(shown(each.quantity) == bound and _EACH_TERM.search(each.lead) for each in near)


def _is_of_rows(passage: Passage, claim: Claim) -> bool:
    """轮换价差 | 预算240.00万元, 人员及公用 | 预算420.00万元: the cells of two rows of a told table."""
    text = passage.folded
    start = text.rfind("\n", 0, claim.end) + 1
    above = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    return "|" in text[start : claim.end] and "|" in above


def _is_of_an_office_below(passage: Passage, claim: Claim) -> bool:
    """编制9名，实有9名；下属服务中心1个，编制6名: told of another office, which is named before it."""
    again = _stated(passage, claim)
    if again is None:
        return False
    row = passage.sentence_at(again.start).levels
    first = [each for each in row if each.end <= again.start and each.quantity.value == claim.expected][-1:]
    return any(_BELOW.search(passage.folded, each.end, again.start) for each in first)


def _is_of_two_issues(passage: Passage, claim: Claim) -> bool:
    """《年鉴》2024卷, 2025卷: numbers of years."""
    again = _stated(passage, claim)
    values = (claim.actual, claim.expected)
    is_year = all(each is not None and _FIRST_YEAR < each < _LAST_YEAR for each in values)
    return is_year and again is not None and again.quantity.unit in _ISSUES


def _is_of_a_plain_verb(passage: Passage, claim: Claim) -> bool:
    """13笔超时，涉及4.20万元; 14个班缺签到表，涉及2.40万元: what a figure is of is told before its clause."""
    again = _stated(passage, claim)
    return again is not None and _ONLY_VERB.fullmatch(again.lead.strip("，、； ")) is not None


def _is_a_wish(passage: Passage, claim: Claim) -> bool:
    """锚定“事故起数再降5%”的目标; 目标为13.5%，尚差0.64个百分点: what is to come, or what is lacking, is no change."""
    change = _stated(passage, claim)
    if change is None:
        return False
    behind = passage.folded[change.end : change.end + _ADJOINS]
    return behind.startswith("”的目标") or _LACKING.search(change.lead.strip()) is not None


def _is_of_that_time(passage: Passage, claim: Claim) -> bool:
    """那时结余265.11万元，少了50.75万元，降19.14%: of the amount right before the change, told of then."""
    rate = _stated(passage, claim)
    if rate is None:
        return False
    row = passage.sentence_at(rate.start).mentions
    before = [each for each in row if each.end <= rate.start]
    if not before or before[-1].role is not QuantityRole.DELTA:
        return False
    change = before[-1]
    bases = [each for each in before[:-1] if comparable(each.quantity, change.quantity)][-1:]
    start = passage.sentence_at(rate.start).start
    return any(
        gives(rate.quantity, change.quantity.value, each.quantity.value)
        and [found["then"] for found in _TIMES.finditer(passage.folded, start, each.start)][-1:] not in ([], [None])
        for each in bases
    )


def _is_reckoned_by_days(passage: Passage, claim: Claim) -> bool:
    """占用贷款1860万元，年利率3.65%，按152天计，利息28.27万元: interest is no product of its days."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    return _INTEREST.search(passage.folded, sentence.start, sentence.end) is not None


def _is_a_flow(passage: Passage, claim: Claim) -> bool:
    """年内报废3辆、新增2辆，年初为37辆: what went is not what is left."""
    value = claim.arithmetic.partition("-")[0]
    near = passage.sentence_at(claim.start).mentions
    return any(f"{each.quantity.value:f}" == value and _FLOW.search(each.lead.strip()) for each in near)


def _is_of_another_clause(passage: Passage, claim: Claim) -> bool:
    """基层社3个，其中龙潭社于10月投入运营；回收点…建成12个: what 其中 begins ends before the number."""
    text = passage.folded
    among = text.find("其中", claim.start, claim.end)
    stop = text.find("；", among, claim.end) if among >= 0 else -1
    return stop >= 0 and text.find("其中", stop, claim.end) < 0


def _leaves_a_bracket(passage: Passage, claim: Claim) -> bool:
    """（少0.18万平方米，系居民自行修缮），新增停车位415个: a reason told in a bracket ends with it."""
    words: Sequence[str] = passage.folded[claim.start : claim.end]
    depth = 0
    for each in words:
        depth += (each == "(") - (each == ")")
        if depth < 0:
            return True
    return False


_LOOKS: dict[str, tuple[Callable[[Passage, Claim], bool], ...]] = {
    COMPLETION: (_is_of_any_whole, _is_how_content_they_are, _is_beyond_belief),
    SHARE: (_is_beyond_belief,),
    RATE: (_is_of_that_time,),
    REMAINDER: (_is_of_the_last_place,),
    ORDER: (_is_of_one_term,),
    SUM: (_is_of_two, _is_a_part_itself, _has_other_parts, _has_marks_in_full, _leaves_out_the_outlay, _is_far_fetched),
    AVERAGE: (
        _has_its_own_heads,
        _is_of_kinds,
        _is_a_difference,
        _is_of_the_item_before,
        _is_far_fetched,
        _is_reckoned_by_days,
    ),
    PRICE: (_is_of_kinds, _is_far_fetched),
    POINTS: (_is_of_another_base,),
    DIRECTION: (_is_a_flow, _is_a_wish),
    AMOUNT: (_is_a_flow, _is_far_fetched),
    REPEAT: (_is_far_fetched, _is_of_rows, _is_of_an_office_below, _is_of_two_issues, _is_of_a_plain_verb),
    SUBSET: (_is_of_another_clause,),
    REASON: (_leaves_a_bracket,),
}
