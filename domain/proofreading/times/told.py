"""Lengths of time that the days around them do not give: 3月1日开工，8月31日完工，历时5个月."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, rounded
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.lapses import Lapse, in_months_and_days, lapse
from domain.proofreading.times.lengths import Length, LengthRole, TimeUnit, lengths
from domain.proofreading.times.moments import Moment, SpanEnd, moments

_JOINT = pattern(
    r"^[ ]?(?:[0-9]{1,2}[时点])?(?:[^，。；、0-9]{0,12}?(?:起|开始|开工|动工|启动|进场|受理|生效))?[，]?"
    r"(?:(?:一直|持续)?(?:至|到)|—|-|–|~|～)[ ]?(?:当年|同年|次年|本年)?$"
)
_LEADS_TO = pattern(r"^[，、:(；]?(?:即|从|自|为|于|时间|时间为|日期为|起止时间|具体为|[ ])*$")
_GOES_TO = pattern(
    r"^[，、]?[^，。；0-9]{0,6}(?:至|到(?!期)|将于|应于|止于|截至|截止|(?:终止|截止|到期|届满|结束)(?:时间|日期|日)?(?:为|是|于|:)?)$"
)
_THEN = pattern("^，(?:已|并|均|全部|最终|将)?[于在]?$")
_OVER = pattern("(?:终止|到期|届满|期满|截止)")
_ONE_OF_SEVERAL = ("、", "和", "及", "与")
_DASH = pattern("^[ ]?[-—–~～至到][ ]?$")
_DONE = pattern("工")  # 开工, 完工
_WITHIN = pattern(r"^(?:内|以内|之内)[，(]?即")
_SUMMED = pattern("合计|累计|共计|总计|一共")
_FIRST = pattern("为期|会期|历时|^展期|^[^，。；]{0,6}分$")
_HELD = pattern("^(?:进行|举行|完成|举办|召开)?[，(]?$")
_RIGHT_BEHIND = pattern(
    r"^(?:[0-9]{1,2}[时点])?(?:止|结束|完成)?[，、(:]?(?:为期|共|计|共计|合计|总计|前后|首尾|历时|的)?$"
)
_DEED = pattern(
    "(?:共|一共|总共|前后)?(?P<verb>停[课工水电产业运航]|封闭|公示|展出|禁渔|值守|驻守|隔离|关闭|封山|断水)$"
)
_OTHER = pattern(
    "停工|中断|有效工|净工|纯工|扣除|剔除|除去|不含|其中|平均|每[人日月年天]|第$|提前|推迟|延|逾期|超|节假日|顺延|间断|先后"
)
_OWN = ("停工", "中断", "间断", "逾期")
_COUNTED = pattern(
    "[含计](?P<both>首尾|首日和末日|起止日|头尾|首末)|首尾(?:两[日天])?均?(?:计入|计算)|(?P<without>不[含计](?:首日|当日|起始日))"
)
_OTHER_WAY = pattern(r"\([^()0-9]{0,12}[0-9]{1,4}天\)")
_HELD_ON = pattern(
    "(?<![环调季细章关情春])节(?![约点省能水日假目律奏余])|展(?![开现])|培训|[班赛](?![前后])|集训|夏令营|论坛|会[议期展演]|演练|展播"
)  # on the first day and on the last
_ARRIVED = pattern("报到|离会|返程|撤展|布展|前后|开馆|住院")
_AFTERWARDS = pattern("质保|保修|缺陷责任|管护|养护|运维|免费维护")  # begins once all is done
_OF_TWO_DAYS = (LengthRole.TAKEN, LengthRole.TERM, LengthRole.PLANNED)
_BACK, _GAP, _NEAR, _CLOSE = 2, 30, 16, 8  # sentences, characters


def told_lengths(passage: Passage) -> Iterator[Claim]:
    """Lengths that their own words tie to two days, and that no two days around give."""
    for length, sentence in lengths_of(passage):
        if (
            length.role in (LengthRole.LONGER, LengthRole.SHORTER, LengthRole.BEFORE, LengthRole.AFTER)
            or length.unit is TimeUnit.HOUR
            or length.lead.endswith("试用期")  # 期限三年，试用期6个月
        ):
            continue
        near = _days_of(passage, sentence, length)
        if _WITHIN.match(passage.folded[length.end : length.end + _NEAR]):
            length = replace(length, is_about=False)
        tied = _tied(passage.folded, sentence, length, near)
        if tied is not None and (counted := _as_counted(passage.folded, tied, length)) is not None:
            yield from () if counted.gives(length) else (_claim(counted, length),)
            continue
        if tied is not None and not tied.gives(length) and not _is_given(passage, sentence, length, tied):
            yield _claim(tied, length)


def _days_of(passage: Passage, sentence: Sentence, length: Length) -> list[Moment]:
    """The days of a length's sentence; where it has none, those told right before it."""
    found = moments_of(passage, sentence.place)
    own = [each for each in found if sentence.start <= each.start < sentence.end]
    if len(own) == 1 and length.role is LengthRole.TAKEN and own[0].side is SpanEnd.END and own[0].end <= length.start:
        begun = [each for each in found if each.end <= sentence.start and each.side is SpanEnd.BEGIN]
        return [*begun[-1:], *own]  # 3月1日开工。…工程于7月9日完工，历时130天
    return own or [each for each in found if each.end <= length.start and length.role is LengthRole.TAKEN]


@lru_cache(maxsize=2)
def lengths_of(passage: Passage) -> tuple[tuple[Length, Sentence], ...]:
    """Every length of a text with its sentence."""
    return tuple(
        (each, sentence)
        for sentence in passage.saying("天", "日", "月", "年", "周", "星期")
        for each in lengths(passage.folded, sentence.start, sentence.end)
    )


def lengths_within(passage: Passage, start: int, end: int) -> list[Length]:
    """The lengths of the sentences that begin between two places of the text."""
    starts = _starts_of_lengths(passage)
    return [each for each, _ in lengths_of(passage)[bisect_left(starts, start) : bisect_left(starts, end)]]


@lru_cache(maxsize=2)
def _starts_of_lengths(passage: Passage) -> list[int]:
    return [sentence.start for _, sentence in lengths_of(passage)]


def moments_of(passage: Passage, place: int) -> tuple[Moment, ...]:
    """The days of a sentence and of those around it in its paragraph."""
    known = _moments_known(passage)
    if place not in known:
        own = passage.sentences[place]
        near = [
            each for each in passage.sentences[max(0, place - _BACK) : place + 2] if each.paragraph == own.paragraph
        ]
        known[place] = tuple(moments(passage.folded, near[0].start, near[-1].end))
    return known[place]


@lru_cache(maxsize=2)
def _moments_known(_passage: Passage) -> dict[int, tuple[Moment, ...]]:
    """What was read of a text so far: several rules ask for the days of one sentence."""
    return {}


def around(passage: Passage, sentence: Sentence, length: Length) -> Iterator[Lapse]:
    """What lies between every two days around a length."""
    for one, other in permutations(moments_of(passage, sentence.place), 2):
        found = lapse(one, other, length.unit)
        if found is not None:
            yield found


def _as_counted(text: str, tied: Lapse, length: Length) -> Lapse | None:
    """The days as the words say they are counted, 含首尾两日 or 不含首日; None where they do not."""
    if length.unit is not TimeUnit.DAY or not _is_exact(tied) or length.is_about:
        return None
    counted = _COUNTED.search(text, tied.first.start, length.end + _NEAR)
    if counted is not None and length.end <= counted.start() and _OTHER_WAY.match(text, length.end):
        return None  # 用时299天(首尾均计入为300天)
    if counted is None:
        return replace(tied, least=tied.most) if _is_held(text, tied, length) else None
    days = tied.least if counted["without"] else tied.most
    return replace(tied, least=days, most=days)


def _is_held(text: str, tied: Lapse, length: Length) -> bool:
    """Whether what goes on both days is told right behind them: 花海节于4月12日至4月21日举办，共10天."""
    begin = max(text.rfind(mark, 0, tied.first.start) for mark in "。；\n") + 1
    between = text[tied.last.end : length.start]
    is_near = len(between) <= _GAP and not any(mark in between for mark in "。；") and tied.last.end <= length.start
    is_told = _HELD_ON.search(text, begin, length.start) and not _ARRIVED.search(text, begin, length.end)
    return bool(is_near and is_told and _is_joint(text, tied.first, tied.last))


def _is_exact(found: Lapse) -> bool:
    return found.first.is_day and found.last.is_day


def _is_given(passage: Passage, sentence: Sentence, length: Length, tied: Lapse) -> bool:
    """Whether any stretch around gives a length; one from month to month says little where days are told."""
    if _is_joint(passage.folded, tied.first, tied.last) and abs(length.start - tied.last.end) <= _CLOSE:
        return False
    if tied.least == tied.most and not _is_exact(tied):
        return False  # 3月至11月开展整治，历时8个月
    near = (each for each in around(passage, sentence, length) if _are_of_one_sentence(passage, each))
    return any(each.gives(length) for each in near if _is_exact(each) or not _is_exact(tied))


def _are_of_one_sentence(passage: Passage, found: Lapse) -> bool:
    """Whether both days stand in one sentence: those of two works give any length by chance."""
    return passage.sentence_at(found.first.start) is passage.sentence_at(found.last.start)


def _tied(text: str, sentence: Sentence, length: Length, near: list[Moment]) -> Lapse | None:
    """The stretch that the words before and behind a length name as its own."""
    before = [each for each in near if each.end <= length.start]
    after = [each for each in near if each.start >= length.end]
    pairs: list[tuple[Moment, Moment]] = []
    if len(before) > 3 and _is_joint(text, before[-4], before[-3]) and _SUMMED.search(length.lead):
        return None  # 一期3月至5月，二期9月至11月，合计6个月
    if len(before) > 1 and _is_behind(text, before[-2], before[-1], length):
        pairs.append((before[-2], before[-1]))
    elif len(after) > 1 and _is_ahead(text, after[0], after[1], length):
        pairs.append((after[0], after[1]))
    elif before and after and _is_between(text, before[-1], after[0], length):
        pairs.append((before[-1], after[0]))
    elif built := _built(text, before, length) or _built_behind(text, after, length):
        pairs.append(built)
    found = [_lapse(text, *pair, length) for pair in pairs if not _is_of_another(text, *pair, length)]
    return found[0] if found else None


def _is_of_another(text: str, first: Moment, last: Moment, length: Length) -> bool:
    """Whether a length is of less or more than lies between two days; not so where these are of that very thing.

    3月21日至5月4日因春灌停工，共停工55天: the days are those on which nothing went on.
    """
    others = {each[0] for each in _OTHER.finditer(text, first.end, length.start)}
    told = text[first.start : last.end + _NEAR]
    is_own = others <= {*_OWN} and all(
        each in length.lead and text[last.end : length.start].count(each) > 1 for each in others
    )
    return bool(others) and not (is_own and _is_joint(text, first, last) and "，" in told)


def _lapse(text: str, first: Moment, last: Moment, length: Length) -> Lapse | None:
    """What lies between two days; 4—12月 has its first and its last month, and a term of years is of whole ones."""
    found = lapse(first, last, length.unit)
    if found is not None and length.is_joined and _is_exact(found):
        return in_months_and_days(found)
    months = lapse(first, last, TimeUnit.MONTH) if length.unit is TimeUnit.YEAR else None
    if found is not None and months is not None and length.role in (LengthRole.TERM, LengthRole.PLANNED):
        return replace(found, least=(months.least - 1) / 12, most=(months.most + 1) / 12)
    are_months = length.unit is TimeUnit.MONTH and not (first.is_day or last.is_day)
    if found is not None and first.last.year != last.last.year:
        are_months = are_months and found.most % 12 == 0  # 2024年4月至2025年3月
    is_row = are_months and _DASH.match(text[first.end : last.start])
    return replace(found, least=found.most) if found is not None and is_row else found


def _is_joint(text: str, first: Moment, last: Moment) -> bool:
    return bool(_JOINT.match(text[first.end : last.start]))


def _is_behind(text: str, first: Moment, last: Moment, length: Length) -> bool:
    """自3月1日起至8月31日止，历时6个月; 7月1日至12月31日(6个月)."""
    words = text[last.end : length.start]
    if text[first.start - 1 : first.start] in _ONE_OF_SEVERAL:
        return False  # 5月6日至5月10日、5月13日至5月17日，共10天
    if not _is_joint(text, first, last) or len(words) > _GAP or "。" in words or "；" in words:
        return False
    if length.role is LengthRole.PLAIN:
        return bool(_RIGHT_BEHIND.match(words)) or _is_done_then(text, first, length, words)
    return length.role is not LengthRole.PLANNED or (
        len(words) <= len(length.lead) + 2 and last.side is not SpanEnd.END
    )


def _is_done_then(text: str, first: Moment, length: Length, words: str) -> bool:
    """Whether what went on from day to day is what went on so long: 桥梁封闭施工，7月1日至7月31日，封闭两个月."""
    deed = _DEED.search(words)
    begin = max(text.rfind(mark, 0, first.start) for mark in "。；\n") + 1
    return (
        deed is not None
        and f"，{deed[0]}" in f"，{words}"
        and deed["verb"] in text[begin : length.start - len(deed[0])]
    )


def _is_ahead(text: str, first: Moment, last: Moment, length: Length) -> bool:
    """约定工期90日历天，自5月1日起至7月29日止; not what came of it: 计划工期90天，自5月1日开工，至8月9日完工."""
    if not _is_joint(text, first, last) or not _LEADS_TO.match(text[length.end : first.start]):
        return False
    return length.role is not LengthRole.PLANNED or not (_DONE.search(first.deed) or _DONE.search(last.deed))


def _is_between(text: str, first: Moment, last: Moment, length: Length) -> bool:
    """自2024年10月1日起36个月，至2026年9月止."""
    words = text[length.end : last.start]
    if length.start - first.end <= _GAP and _WITHIN.fullmatch(words):
        return True  # 5月10日收到报告后60日内，即7月9日前
    is_built = (first.side, last.side) == (SpanEnd.BEGIN, SpanEnd.END) and not (first.is_planned or last.is_planned)
    if (
        is_built
        and length.role in (LengthRole.TAKEN, LengthRole.TERM)
        and _THEN.match(words)
        and length.start - first.end <= _NEAR
    ):
        return True  # 6月1日进场，历时15天，于6月15日完成
    goes_to = _GOES_TO.match(words) or (
        length.role is LengthRole.TERM and _THEN.fullmatch(words) and _OVER.match(text, last.end)
    )
    return bool(goes_to) and length.start - first.end <= _NEAR and "。" not in text[first.end : length.start]


def _built(text: str, before: list[Moment], length: Length) -> tuple[Moment, Moment] | None:
    """3月1日开工，8月31日完工，历时6个月: the only two days, or the last beginning and the end behind it."""
    if length.role not in _OF_TWO_DAYS or len(before) < 2 or _AFTERWARDS.search(length.lead):
        return None
    near = [each for each in before if "；" not in text[each.end : length.start]]
    near = near if len(near) > 1 else before
    is_term = length.role is not LengthRole.TAKEN or length.lead.startswith("工期")  # 工期共200天
    is_agreed = is_term and all(each.is_planned for each in near)
    segment = near if is_agreed else [each for each in near if not each.is_planned]
    if length.role is LengthRole.PLANNED and not is_agreed:
        return None
    ends = [each for each in segment if each.side is SpanEnd.END]
    begins = [each for each in segment if each.side is SpanEnd.BEGIN]
    aside = [each for each in begins if text[each.start - 1 : each.start] == "("]  # 11月30日竣工(5月1日开工)
    earlier = [each for each in begins if ends and each.end <= ends[-1].start] or aside
    if earlier and ends:
        return earlier[-1], ends[-1]
    is_told = length.role is LengthRole.TAKEN or _FIRST.search(length.lead) is not None
    is_only = len(before) == 2 and is_told and not any(each.is_planned or each.is_deadline for each in before)
    return (before[0], before[1]) if is_only else None


def _built_behind(text: str, after: list[Moment], length: Length) -> tuple[Moment, Moment] | None:
    """为期5天，2月27日报到，3月3日结业."""
    is_first = len(after) > 1 and _FIRST.search(length.lead) and _HELD.match(text[length.end : after[0].start])
    sides = [each.side for each in after[:2]]
    return (after[0], after[1]) if is_first and sides == [SpanEnd.BEGIN, SpanEnd.END] else None


def _is_other_year(tied: Lapse, length: Length) -> bool:
    """Whether a length is right where both days are of one year, though they are told of two."""
    first, last = tied.first.first, tied.last.last
    days = (last.month - first.month) * 30 + last.day - first.day
    return first.year + 1 == last.year and length.unit is TimeUnit.DAY and 0 <= length.value - days <= _BACK


def _claim(tied: Lapse, length: Length) -> Claim:
    step = Decimal(1) if length.value == length.value.to_integral_value() else Decimal("0.5")
    right = rounded(tied.most if tied.most - tied.least <= 2 else (tied.most + tied.least) / 2, step)
    if length.unit is TimeUnit.DAY and _is_exact(tied):  # the year may be open, and February with it
        right = min(right, Decimal((tied.last.last - tied.first.first).days + 1))
    terms = f"{tied.first.first:%Y-%m-%d}→{tied.last.last:%Y-%m-%d}={plain(right)}"
    start, end = length.start - len(length.lead), length.end
    if tied.last.end <= length.start and _is_other_year(tied, length):
        start = tied.first.start  # 自2023年9月20日至2024年10月8日，共19天: the first year is wrong
    is_near = tied.first.start - length.end <= _CLOSE and tied.first.side is SpanEnd.BEGIN
    is_agreed = length.end < tied.first.start and length.role is not LengthRole.PLANNED and not is_near
    if length.start < tied.last.start and not is_agreed:  # the days are to follow from the length
        start, end = min(start, tied.first.start), tied.last.end
    return Claim(DATES, start, end, right, length.value, arithmetic=terms, severity="query")
