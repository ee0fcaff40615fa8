"""Between which two values a change lies: the earlier one and the present one, wherever a sentence tells them."""

from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.measured import can_measure
from domain.proofreading.claims.common.above import (
    Basis,
    against_the_budget_above,
    exact,
    is_value,
    of_the_sentence_before,
    of_the_subject,
    subject_of,
)
from domain.proofreading.claims.common.claim import comparable
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_AT_A_TIME = (QuantityRole.LEVEL, QuantityRole.EACH)
THEN = pattern("上年|去年|上期|同期|上一年")
_THEN_OR_DATED = pattern("上年|去年|上期|同期|上一年|年初|期初|20[0-9]{2}年")
_DATED = pattern("20[0-9]{2}年度?")
_CAME_TO = pattern("^实际(?:支出|使用|发生|执行|完成)(?:为|了)?$")
_BECAME = pattern("^(?:年末|现|本年|目前)为$|[变增减升降提压缩调](?:加|少|长|低|高|到|至|为)*了?$")
_BARE_YEAR = pattern(r"(?:而)?20[0-9]{2}年(?:同期)?(?:为|是)$")
_CAME_IN = pattern("(?:新增|新建|新进|新收|调入|招录)(?:了)?$")
_IS_HOW_FAR = pattern("(?:[高低]于|少于|多于|超过|超出)[^，。；0-9]{0,8}$")
_FEW_TIMES = 5  # what a value lies off is less than a part of it
_TIMES = 200  # more than anything grows in a year
_SLIPS = 10**4, 10**8  # 元 for 万元, 元 for 亿元
_OPENED = pattern(r"(?:年初|期初|年度初)(?:余额|数|账面|结转|结余|和)*(?:为|有)?$")
_CLOSED = pattern(r"^(?:至|到)?(?:年末|期末|年底|目前|现)(?:余额|数|账面|结转|结余|和)*(?:为|有|达)?$")
_BEGINNING, _END = pattern("年初|期初"), pattern("年末|期末|年底")
_SUBJECT = pattern("(?P<what>[一-龥]{2,12})[由从](?:上年|去年|20[0-9]{2}年|年初)?(?:的)?$")
_MOVES = pattern("[同环]比|[新净]?增[加长]?|减少?|下降|[上回]升|提[高升]|降低?|回落|上?涨|缩[短减]|多|少|了")
_FROM = pattern("^(?:由|从)(?:上年|去年|20[0-9]{2}年)?(?:的)?$")
_LEFT_OUT = pattern("剔除|扣除|一次性|不含")
_OF_AN_ITEM = pattern(
    "(?:节约|节省|压减|少支|审减|核减)了?(?!财政|专项|项目|工程|建设|资金|经费|成本|投资|费用|开支|支出)"
    "(?P<what>[一-龥]{2,6})(?:费|支出|经费|资金)$"
)
_TIMES_IN_TURN = pattern(
    r"(?P<one>20[0-9]{2})年?(?:度)?[、和与及](?P<other>20[0-9]{2})年|(?P<late>(?:今年|本年度?|当年|现在|本期)[、和与及](?:上年|去年|上期|过去))"
    r"|(?:上|去)年度?[、和与及](?:今|本|当)年|[两前近]年|[前上]半年[、和与及][后下]半年|[改治实]?[造理施]前后|[前上]后?[两二]期"
)
_TWO = 2
_TAKEN_OUT = pattern("^[ ]*(?:剔除|扣除|不含|除去|不计)")
_CARRIED = pattern("结转|结余")
_NO_SUBJECT = pattern("[比较与]|上年|去年|同比")
_BEYOND_A_LIMIT = pattern("(?:[低高少多]于|超[过出]|比)[^，。；]{0,6}(?:限价|控制价|预算价?|概算|目标价?|计划|标准)$")
_REFERENCE = pattern("预算|目标|计划|任务|全国|全省|全市|全县|全区|平均|标准|控制|序时|时序|时间进度")


def before_and_now(passage: Passage, sentence: Sentence, place: int) -> Basis | None:
    """The earlier and the present value of which the change at ``place`` speaks, where the sentence has both.

    A present value may stand in the sentences before, under the name of what changed.
    """
    return _before_and_now(passage, sentence.place, place)


@lru_cache(maxsize=64)
def _before_and_now(passage: Passage, number: int, place: int) -> Basis | None:
    sentence = passage.sentences[number]
    if _is_by_so_much_of(sentence, place) or _is_gross(sentence, place):
        return None
    found = (
        _in_turn(passage, sentence, place)
        or _in_sentence(sentence, place)
        or of_the_subject(passage, sentence, place)
        or of_the_sentence_before(passage, sentence, place)
        or against_the_budget_above(passage, sentence, place)
    )
    if found is None or _is_of_an_item(sentence.mentions[place], found) or _is_of_another_order(found):
        return None
    if _is_how_far_off(*found):
        return None
    return found


def _is_how_far_off(before: Mention, now: Mention) -> bool:
    """合同总价89.10万元，低于限价6.90万元: by so much, not what it lies below."""
    return 2 * before.quantity.value < now.quantity.value and _BEYOND_A_LIMIT.search(before.lead) is not None


def _is_of_another_order(found: Basis) -> bool:
    """Whether the two values are too far apart to be of one thing: 案均支出1900元 and last year's 1150000元.

    Some ten thousand times apart they differ by a slip of the unit: 收入2.58元 and last year's 2.4万元.
    """
    less, more = sorted(abs(each.quantity.value) for each in found)
    if _IS_HOW_FAR.search(found[0].lead) and _FEW_TIMES * found[0].quantity.value < found[1].quantity.value:
        return True  # 合同总价89.10万元，低于限价6.90万元，下浮7.19%
    return less * _TIMES < more and less > 0 and not any(less * slip < 2 * more < 4 * less * slip for slip in _SLIPS)


def _is_of_an_item(change: Mention, found: Basis) -> bool:
    """项目支出由96.4万元调整为82.1万元，核减会议费5.2万元: a change that names what the two values do not."""
    item = _OF_AN_ITEM.search(change.lead.strip())
    return item is not None and not any(item["what"][:2] in each.lead for each in found)


def _is_by_so_much_of(sentence: Sentence, place: int) -> bool:
    """净增46.4万元，比年初的1190万元增长3.9%: a change, and what it is on."""
    if place < 2 or sentence.mentions[place].kind is not QuantityKind.PERCENT:
        return False
    change, then = sentence.mentions[place - 2 : place]
    is_on = change.role is QuantityRole.DELTA and then.role is QuantityRole.PRIOR
    return is_on and then.segment == change.segment and comparable(change.quantity, then.quantity)


def _is_gross(sentence: Sentence, place: int) -> bool:
    """由年初的198户降到年末的169户（年内新增12户）: what came in, others having left."""
    change = sentence.mentions[place]
    return change.depth > 0 and bool(_CAME_IN.search(change.lead.strip()))


def _in_sentence(sentence: Sentence, place: int) -> Basis | None:
    change = sentence.mentions[place]
    if (beside := _told_aside(sentence, place) or _right_behind(sentence, place)) is not None:
        return beside
    near = [each for each in sentence.mentions[:place] if each.segment == change.segment and is_value(each)]
    around = [each for each in near if _suits(each, change) and not _TAKEN_OUT.match(each.lead)]
    beside_it = sentence.mentions[place - 1] if place else change
    if beside_it.role is QuantityRole.DELTA and beside_it.kind in _AMOUNTS and change.kind is QuantityKind.PERCENT:
        around = [each for each in around if comparable(each.quantity, beside_it.quantity)]  # 多了84.2万元，增幅5.11%
    prior = [each for each in around if each.role is QuantityRole.PRIOR]
    reference = _REFERENCE.search(change.lead)
    if reference and not any(reference[0] in each.lead for each in prior):
        return _against_what_is_told_behind(sentence, place, around, reference[0])
    if not prior and (carried := _carried_over(around)):
        return carried
    if not prior:
        return (
            _of_two_years(sentence, place, around)
            or _told_behind(sentence, place, around)
            or _both_behind(sentence, place, around)
        )
    before = prior[-1]
    each = _each_before(sentence, before)
    if each is not None:
        return exact(before, each)
    now = [
        each for each in around if each.role is not QuantityRole.PRIOR and comparable(each.quantity, before.quantity)
    ]
    if not now and (now := _of_the_segment_before(sentence, before)):
        return exact(before, now[0])
    if not now:
        later = [each for each in sentence.mentions[place + 1 :] if reaches(each.lead) or _CAME_TO.search(each.lead)]
        now = [each for each in later if comparable(each.quantity, before.quantity)]
    now = [each for each in now if not _REFERENCE.search(each.lead)] or now  # 支出8.6万元，为预算12万元的…
    nearest = sorted(now, key=lambda each: abs(each.start - before.start))
    if nearest and "其中" in before.lead and nearest[0].start < before.start:
        return None  # 合计96万元，其中培训费比上年的8万元少2万元: of the part, which is not told
    return exact(before, nearest[0]) if nearest else None


def _of_the_segment_before(sentence: Sentence, before: Mention) -> list[Mention]:
    """The first value of the segment before where the clause has no subject: …支出4498.71万元；比上年的4206.33万元."""
    if not _NO_SUBJECT.match(before.lead.strip()):
        return []
    near = [
        each for each in sentence.mentions if each.segment == before.segment - 1 and each.role is QuantityRole.LEVEL
    ]
    return [each for each in near if comparable(each.quantity, before.quantity)][:1]


def _each_before(sentence: Sentence, before: Mention) -> Mention | None:
    """次均671元，较上年的648元提高23元: an average right before the earlier one."""
    at = sentence.mentions.index(before)
    each = sentence.mentions[at - 1] if at else None
    if each is None or each.role is not QuantityRole.EACH or each.segment != before.segment:
        return None
    return each if comparable(each.quantity, before.quantity) and _NO_SUBJECT.match(before.lead.strip()) else None


def _told_aside(sentence: Sentence, place: int) -> Basis | None:
    """94.5%，高出年度目标（92%）2.5个百分点: the other value in brackets inside the words of the change."""
    change = sentence.mentions[place]
    aside = sentence.mentions[place - 1] if place else None
    if (
        aside is not None
        and change.lead.startswith("的")
        and aside.role is QuantityRole.PRIOR
        and _suits(aside, change)
    ):
        values = [each for each in sentence.mentions[: place - 1] if is_value(each) and not each.depth]
        return exact(aside, values[-1]) if values and comparable(values[-1].quantity, aside.quantity) else None
    if aside is None or "(" not in change.lead or not change.start - len(change.lead) <= aside.start < change.start:
        return None
    now = [each for each in sentence.mentions[: place - 1] if is_value(each) and not each.depth]
    alike = bool(now) and comparable(now[-1].quantity, aside.quantity) and _suits(aside, change)
    return exact(aside, now[-1]) if alike else None


def _carried_over(around: list[Mention]) -> Basis | None:
    """本年结转结余98.4万元，上年结转结余142.7万元: what was carried over, this year and the last."""
    both = [each for each in around if "结" in each.lead and _CARRIED.search(each.lead)]
    both = [each for each in both if comparable(each.quantity, around[0].quantity)]
    then = [each for each in both if THEN.search(each.lead)]
    now = [each for each in both if each not in then]
    return exact(then[0], now[0]) if len(then) == len(now) == 1 else None


def _told_behind(sentence: Sentence, place: int, around: list[Mention]) -> Basis | None:
    """The earlier value where it is told after the change: 96家，同比增长20%（上年80家）; 92.8% in brackets too."""
    now = [each for each in around if each.role is not QuantityRole.PRIOR]
    if sentence.mentions[place].kind is QuantityKind.PERCENT:
        now = [each for each in now if each.kind is not QuantityKind.PERCENT]
    for each in sentence.mentions[place + 1 :] if now else ():
        is_prior = each.role is QuantityRole.PRIOR and _THEN_OR_DATED.search(each.lead)
        is_aside = each.depth and _THEN_OR_DATED.match(each.lead.strip()) and is_value(each)
        if each.segment != sentence.mentions[place].segment or _LEFT_OUT.search(each.lead):
            return None
        if each.lead.strip("， ").startswith("占"):
            return None  # 压减36万元，占上年1,440万元的2.5%: of what a share is, not what was there before
        dated = _DATED.search(sentence.mentions[place].lead)
        is_dated = dated is not None and dated[0] in each.lead and each.role is QuantityRole.LEVEL
        if (is_prior or is_aside or is_dated) and comparable(each.quantity, now[-1].quantity):
            return exact(each, _undivided(now))
        if each.role is QuantityRole.LEVEL:
            return None
    return None


def _in_turn(passage: Passage, sentence: Sentence, place: int) -> Basis | None:
    """上半年、下半年分别为91%和94%，提高3个百分点: two values in the order of their times."""
    if place < _TWO or "分别" not in sentence.mentions[place - 2].lead:
        return None
    first, second = sentence.mentions[place - 2 : place]
    is_pair = second.lead.strip() in ("和", "、", "及", "与") and comparable(first.quantity, second.quantity)
    clause = max(sentence.start, passage.folded.rfind("，", sentence.start, first.start))
    times = _TIMES_IN_TURN.search(passage.folded, clause, first.start)
    if not is_pair or times is None or not _suits(first, sentence.mentions[place]) or first.depth:
        return None
    is_turned = bool(times["late"]) or (bool(times["one"]) and times["one"] > times["other"])
    return exact(second, first) if is_turned else exact(first, second)


def _both_behind(sentence: Sentence, place: int, around: list[Mention]) -> Basis | None:
    """会议费比上年减少1.2万元，由4.6万元降至3.4万元: both values behind the change."""
    change, behind = sentence.mentions[place], sentence.mentions[place + 1 : place + 4]
    behind = behind[1:] if behind and behind[0].role is QuantityRole.DELTA else behind
    if around or len(behind) < 2 or behind[0].role is not QuantityRole.PRIOR or not _suits(behind[0], change):
        return None
    before, now = behind[0], behind[1]
    if has_another_subject(change, before):
        return None
    came = now.role is QuantityRole.LEVEL and comparable(before.quantity, now.quantity) and _BECAME.search(now.lead)
    return exact(before, now) if came and before.segment == change.segment else None


def has_another_subject(change: Mention, before: Mention) -> bool:
    """收入增长1.9%，次均费用由232元增至241元: whether a value behind a change is of what that does not name."""
    subject, own = _SUBJECT.match(before.lead.strip("，、； ")), subject_of(change.lead.strip("，、； "))
    own = _MOVES.sub("", own)
    return subject is not None and len(own) >= _TWO and not pairs_of(subject["what"]) & pairs_of(own)


def _right_behind(sentence: Sentence, place: int) -> Basis | None:
    """同比下降12.5%，由48起减少到42起: both values right behind the change, whatever stands before it."""
    behind = sentence.mentions[place + 1 : place + 2]
    is_from = bool(behind) and bool(_FROM.match(behind[0].lead.strip()))
    return _both_behind(sentence, place, []) if is_from else None


def _undivided(now: list[Mention]) -> Mention:
    """The last value; where 其中 divides one before it, that one."""
    first = next((place for place, each in enumerate(now) if "其中" in each.lead), len(now))
    return now[first - 1] if first else now[-1]


def _against_what_is_told_behind(sentence: Sentence, place: int, around: list[Mention], reference: str) -> Basis | None:
    """决算数21.5万元，比预算数减少3.5万元，预算数为25万元: what a change is against, told after it."""
    now = [each for each in around if each.role is not QuantityRole.PRIOR and reference not in each.lead]
    for each in sentence.mentions[place + 1 :] if now else ():
        if reference in each.lead and is_value(each) and comparable(each.quantity, now[-1].quantity):
            return exact(each, now[-1])
        if each.segment != sentence.mentions[place].segment:
            return None
    return None


def _of_two_years(sentence: Sentence, place: int, around: list[Mention]) -> Basis | None:
    """2022年办件量5200件，2023年办件量6240件，同比增长20%: one thing in two years."""
    around = [each for each in sentence.mentions[:place] if each.role in _AT_A_TIME]
    dated = [(match[0], each) for each in around if "20" in each.lead and (match := _DATED.search(each.lead))]
    if (opened := _since_the_beginning(sentence.mentions[place], around)) is not None:
        return opened
    if len(around) == 2 and _OPENED.search(around[0].lead) and _CLOSED.search(around[1].lead):
        return exact(*around) if comparable(around[0].quantity, around[1].quantity) else None
    if len(dated) == 1 and len(around) == 2 and dated[0][1] is around[1] and _BARE_YEAR.match(around[1].lead.strip()):
        alike = comparable(around[0].quantity, around[1].quantity)
        return exact(around[1], around[0]) if alike and sentence.mentions[place - 1] is around[1] else None
    if len(dated) != 2 or len(around) != 2 or dated[0][0] == dated[1][0]:
        return None
    between = (each for each in sentence.mentions[:place] if each.start > around[1].start)
    if any(each.role is not QuantityRole.DELTA for each in between):
        return None
    names = [_DATED.split(each.lead)[-1] for _, each in dated]
    (_, before), (_, now) = sorted(dated, key=lambda each: each[0])
    is_one = names[0] == names[1] or names[1].strip("末底为的") == "" or (len(names[1]) <= 5 and reaches(names[1]))
    alike = comparable(before.quantity, now.quantity) and is_one
    return exact(before, now) if alike else None


def _suits(level: Mention, change: Mention) -> bool:
    """Whether a change can be one of this value: an amount of an amount, points of a percentage."""
    if change.kind in _AMOUNTS:
        return comparable(level.quantity, change.quantity)
    if change.kind is QuantityKind.POINTS:
        return level.kind is QuantityKind.PERCENT
    return level.kind is not QuantityKind.POINTS and can_measure(change.lead, level)


def _since_the_beginning(change: Mention, around: list[Mention]) -> Basis | None:
    """年初债务余额840万元，化解168万元，年末余额672万元，比年初下降20%: the first and the last of a year."""
    if not around or not _BEGINNING.search(change.lead) or not _END.search(around[-1].lead):
        return None
    opened = [each for each in around[:-1] if _BEGINNING.search(each.lead) and each.segment == change.segment]
    is_one = len(opened) == 1 and comparable(opened[0].quantity, around[-1].quantity)
    return exact(opened[0], around[-1]) if is_one else None
