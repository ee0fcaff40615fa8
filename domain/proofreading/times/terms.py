"""Terms held against the day from which they run and the day on which they end, or on which something was done.

质保期两年，自2022年6月15日起算，到2025年6月14日到期: a term, its first day and its last.

应在验收后28日内退还，5月6日验收，6月20日退还，按时退还: a time allowed, the days of what was
done, and what is said of it.
"""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.lengths import Length, LengthRole, TimeUnit
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import lengths_of, lengths_within, moments_of

_TERM = pattern(
    "(?:质保|保修|整改|办理|处理|答复|申诉|公示|报名|投标|备案|异议|缴费|复议|质量保证|有效|租赁?|服务|合同|聘用?|任|保管|合作|承包|贷款|借款|缺陷责任|保险|许可|试用|管护|维保|工|学|保质|使用|监测|养护|流转|委托|经营)"
    "(?:期限?|期间|年限|时间|工期)?(?:均|都|统一)?(?:为|是|约定|定为|共|:)?$|有效期?$|一签$|(?:质保|保修|保质|租|聘|签|承包|有效)(?:了|期)?$"
)
_ENDS = pattern(
    "^(?:当天|当日|之?前)?(?:到期|期满|届满|为?止|失效|终止|满期|交付使用|(?:应|须)?(?:完工|竣工|交付|完成|交货|办结))"
)
_TO = pattern(
    "(?:到|至|止于|截至|截止)(?:期日?)?(?:为|是|:)?$|(?:应|须)(?:当)?(?:在|于)?$|(?:到期|届满|终止|截止|期满)(?:日期?|时间)?(?:为|是|在|:)*$"
)
_BEGINS = pattern(
    "^的?[^，。；0-9]{0,6}?(?:起|验收|开工|动工|签|生效|发|生产|启用|投用|检定|取证|取得|领|购|装|交付|入职|上任|开始|出厂|放款|到账|进场)"
)
_FROM = pattern(
    "(?:自|从|起(?:租|始|算)?(?:日期?|时间)?为?|(?:检定|发证|生产|签订|签约|开工|验收|开始|出厂|放款)(?:日期|时间|之?日)?(?:为|是|在|于|:)?)$"
)
_NOT_THE_TERM = pattern(
    "延|展期|续|提前|停工|扣除|另|分别|第[一二三四0-9]|前[一两二三]年|实际|分[两三]|各|其中|顺|又|再|换"
)
_BOUNDING = pattern("合同|约定|规定|计划|要求|法定|时限|期限|承诺|应当?|须|限|交货期|回复期")
_WITHIN = pattern("(?:之|以)?内")
_SAID = pattern(
    "(?P<kept>(?:未|没有?|没|不曾)(?:有)?(?:超|逾|误期|突破|违约|拖)[一-龥]{0,6}|(?:按时|如期|按期|准时|及时)[一-龥]{0,4}"
    "|[在于](?:规定|法定|承诺|合同|要求)?(?:的)?(?:时限|期限|时间|工期)(?:之|以)?内|符合(?:时限|期限|规定|要求)[一-龥]{0,4})"
    "|(?:超期|逾期|超时|误期|超过(?:时限|期限)|违约)(?![0-9未])"
)
_LOOSE = pattern("顺延|延期|扣除|停工|中止|补正|节假日|工作日|分别|部分|批次|因|原定|申请|暂停|个别|标段|[一二三]期")
_PAIR = 2  # days
_DAYS_A_MONTH = Decimal("30.5")
_NEAR, _BESIDE = 40, 12  # characters
_SLACK = 1  # days


def terms(passage: Passage) -> Iterator[Claim]:
    """Ends of terms that lie elsewhere, and what is said of a time allowed that the days of what was done belie."""
    for length, sentence in lengths_of(passage):
        if length.unit in (TimeUnit.HOUR, TimeUnit.WORKDAY, TimeUnit.WEEK):
            continue
        if length.role in (LengthRole.LONGER, LengthRole.SHORTER, LengthRole.TAKEN):
            continue
        here = [each for each in moments_of(passage, sentence.place) if sentence.start <= each.start < sentence.end]
        stop = sentence.end
        if len(here) > _PAIR:
            here = _around(passage.folded, here, length)
            stop = here[-1].end
        if len(here) != 2 or here[0].has_year is not here[1].has_year or here[1].first < here[0].first:
            continue
        found = _of_term(passage.folded, sentence, length, here, stop) or _of_limit(passage, sentence, length, here)
        if found is not None:
            yield found


def _around(text: str, here: list[Moment], length: Length) -> list[Moment]:
    """Of more days those right before a term and right behind it: 4月1日动工，工期90天，原定6月29日完工，实际于…."""
    before = [each for each in here if each.end <= length.start]
    behind = [each for each in here if each.start >= length.end]
    is_one = before and behind and behind[0].is_planned and behind[0].start - before[-1].end <= _NEAR
    return [before[-1], behind[0]] if is_one and "。" not in text[before[-1].end : behind[0].start] else here


def _of_term(text: str, sentence: Sentence, length: Length, here: list[Moment], stop: int) -> Claim | None:
    """Whether a term ends on another day than the one told as its end; ``stop``: how far it may be told otherwise."""
    begin, end = here
    clause = text[sentence.start : stop]
    if length.is_about or length.start > end.end or not _TERM.search(length.lead) or _NOT_THE_TERM.search(clause):
        return None
    before, tail = text[max(sentence.start, begin.start - _BESIDE) : begin.start], text[begin.end : begin.end + _BESIDE]
    if not (_BEGINS.match(tail) or _FROM.search(before)):
        return None
    before, tail = text[begin.end : end.start][-_BESIDE:], text[end.end : end.end + _BESIDE]
    if ("工期" in length.lead and not end.is_planned) or (length.lead.startswith("已") and end.is_planned):
        return None  # what came of it; 已施工5个月, of which more are to come
    if not _TO.search(before) and not (end.is_planned and _ENDS.match(tail)):
        return None
    apart = _apart(begin, end, length.unit)
    low, high = (Decimal(1), Decimal(1)) if length.unit is TimeUnit.DAY else (Decimal("0.2"), Decimal("0.2"))
    if length.unit is not TimeUnit.DAY and not (begin.is_day and end.is_day):
        low, high = Decimal(1), Decimal("1.2")
    wanted = length.value * (12 if length.unit is TimeUnit.YEAR else 1)
    if wanted - low <= apart <= wanted + high:
        return None
    between = plain(apart.quantize(Decimal("0.1")).normalize())
    line = f"{begin.first:%Y-%m-%d}→{end.last:%Y-%m-%d}={between}≠{plain(wanted)}"
    start = min(length.start - len(length.lead), begin.start)
    return Claim(DATES, start, max(end.end, length.end), wanted, apart, arithmetic=line, severity="query")


def _apart(begin: Moment, end: Moment, unit: TimeUnit) -> Decimal:
    """What lies between two days, in days, or in months with thirtieths."""
    first, last = begin.first, end.last if end.is_day else end.first
    if unit is TimeUnit.DAY:
        return Decimal((last - first).days)
    months = (last.year - first.year) * 12 + last.month - first.month
    return months + (Decimal(last.day - first.day) / 30 if begin.is_day and end.is_day else Decimal(0))


def _of_limit(passage: Passage, sentence: Sentence, length: Length, here: list[Moment]) -> Claim | None:
    """Whether what is said of a time allowed is not so by the two days of what was done."""
    text = passage.folded
    clause = text[sentence.start : sentence.end]
    is_bound = _WITHIN.match(text, length.end) or _BOUNDING.search(length.lead)
    if not is_bound or length.unit is TimeUnit.YEAR or _LOOSE.search(clause) or length.start > here[1].end + _BESIDE:
        return None
    if any(not each.is_day or each.is_planned or each.is_deadline for each in here):
        return None
    took = Decimal((here[1].first - here[0].first).days)
    allowed = length.value * (_DAYS_A_MONTH if length.unit is TimeUnit.MONTH else 1)
    slack = _SLACK + (2 if length.unit is TimeUnit.MONTH else 0)
    said = _said(passage, sentence, here[1], length)
    if said is None:
        return None
    match, over = said
    is_so = _holds(match, over, took - allowed, slack)
    if is_so:
        return None
    line = f"{here[0].first:%Y-%m-%d}→{here[1].first:%Y-%m-%d}={plain(took)}; {plain(allowed)}"
    stop = over.end if over is not None else match.end() if match is not None else here[1].end
    return Claim(DATES, here[1].start, stop, allowed, took, arithmetic=line, severity="query")


def _said(
    passage: Passage, sentence: Sentence, last: Moment, allowed: Length
) -> tuple[Match[str] | None, Length | None] | None:
    """What is said behind the last day: by words, or by how many days there were too many or to spare."""
    text = passage.folded
    known = lengths_within(passage, sentence.start, sentence.end)
    over = [each for each in known if each.start > last.end and each is not allowed and each.unit is TimeUnit.DAY]
    over = [each for each in over if each.role in (LengthRole.LONGER, LengthRole.SHORTER) and not each.is_about]
    others = [each for each in known if each.start != allowed.start and each not in over]
    if len(over) > 1 or others:
        return None
    if over:
        return (None, over[0]) if over[0].start - last.end <= _NEAR else None
    stop = min(sentence.end, last.end + _NEAR)
    match = _SAID.search(text, last.end, stop)
    return (match, None) if match else None


def _holds(match: Match[str] | None, over: Length | None, beyond: Decimal, slack: int) -> bool:
    if over is not None:
        signed = over.value if over.role is LengthRole.LONGER else -over.value
        return abs(beyond - signed) <= slack
    if match is None:
        return True
    return beyond <= slack if match["kept"] is not None else beyond >= -slack
