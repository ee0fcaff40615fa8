"""There is said to be none of something, and near by the text tells of it in other words: 没有新购车辆, 购置用车1辆."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, shown
from domain.proofreading.claims.denials_of_amounts.nil import NIL, are_of_two_bodies
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_MOST = 20  # statements of one kind
_AROUND = 8  # sentences on each side
_KINDS: tuple[tuple[Pattern[str], Pattern[str], Pattern[str]], ...] = tuple(  # the denial; its proof before, and behind
    (pattern(denial), pattern(before), pattern(behind))
    for denial, before, behind in (
        (
            r"(?:未|没有|无)(?:新)?(?:购置|新购|购买|更新|购)(?:公务)?(?:用车|车辆)",
            r"(?:购置|新购|更新)(?!费)[一-龥]{0,8}(?:用车|车辆)$|公务用车购置(?:费用?|支出|经费)?(?:为|共)?$",
            r"",
        ),
        (
            r"(?:未|没有|无)(?:追加|调整)(?:过)?预算(?=[，。；])|预算(?:未作|没有|无)(?:任何)?(?:追加|调整)(?=[，。；])",
            r"(?:追加|调增|调减)(?:预算|资金|经费)?$",
            r"",
        ),
        (
            r"(?:未|没有|无)(?:发生|实施|开展|安排)?政府采购(?:支出|事项|项目|活动|业务|预算)?(?=[，。；])",
            r"采购(?:款|总?金额|支出|合同[价金总]?额?|资金)(?:为|共|计)*$",
            r"",
        ),
    )
)
_NO_OVERSTAFFING = pattern(r"(?:没有|无|未|不存在)超编(?:车辆|人员|现象|情况|问题)?(?=[，。；])")
_POSTS, _FILLED = pattern("编制"), pattern("实有|在编|在岗|现有")
_PIECE, _CLAUSE = pattern("[，。；:\n]"), 16
_THEN = pattern("上年|去年|年初|计划|拟|预计|20[0-9]{2}年已|^(?:下属|所属)")


def nothing(passage: Passage) -> Iterator[Claim]:
    """Denials of what the sentences around them tell."""
    for denial, before, behind in _KINDS:
        for match in islice(denial.finditer(passage.folded), _MOST):
            clause = _PIECE.split(passage.folded[max(0, match.start() - _CLAUSE) : match.start()])[-1]
            near = [] if _THEN.search(clause) else _near(passage, match.start())
            told = next((each for each in near if _tells(each, before, behind)), None)
            if told is not None and not are_of_two_bodies(passage, match.start(), told):
                yield _claimed(match.start(), match.end(), told)
    for match in islice(_NO_OVERSTAFFING.finditer(passage.folded), _MOST):
        over = _over(_near(passage, match.start()))
        if over is not None:
            yield _claimed(match.start(), match.end(), over)


def _near(passage: Passage, at: int) -> list[Mention]:
    place = next((each.place for each in passage.sentences if each.start <= at < each.end), None)
    if place is None:
        return []
    near = passage.sentences[max(0, place - _AROUND) : place + _AROUND + 1]
    return [each for sentence in near for each in sentence.mentions]


def _tells(mention: Mention, before: Pattern[str], behind: Pattern[str]) -> bool:
    is_amount = mention.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and mention.quantity.value > 0
    lead = mention.lead.strip()
    is_now = mention.role in (QuantityRole.LEVEL, QuantityRole.DELTA) and not _THEN.search(lead)
    return is_amount and is_now and bool(before.search(lead)) and bool(behind.search(mention.tail))


def _over(near: Sequence[Mention]) -> Mention | None:
    """People or vehicles that are more than the posts for them told right beside them."""
    for one, other in pairwise(near):
        pair = (one, other) if _FILLED.search(one.lead) else (other, one)
        fits = _FILLED.search(pair[0].lead) and _POSTS.search(pair[1].lead) and one.quantity.unit == other.quantity.unit
        if fits and one.is_exact and other.is_exact and pair[0].quantity.value > pair[1].quantity.value:
            return pair[0]
    return None


def _claimed(start: int, end: int, told: Mention) -> Claim:
    is_money = told.kind is QuantityKind.MONEY
    return Claim(NIL, start, end, told.quantity.value, Decimal(0), is_money, f"{shown(told.quantity)}≠0", "query")
